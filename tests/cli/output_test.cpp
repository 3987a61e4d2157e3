// SPDX-License-Identifier: GPL-3.0-or-later
// What reaches a terminal, whatever a server said.
#include "app/cli/output.h"

#include <gtest/gtest.h>

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;
using namespace dosegrid::cli;

namespace {

// Clears the screen, sets the title of the window, in one byte and in two; a bell, a backspace, DEL.
const QString hostile = u"VIP\u001b[2J\u001b]0;owned\u0007\u009b31m\u0008\u007f\r end"_s;

bool isHarmless(const std::string &bytes)
{
    const QString text = QString::fromStdString(bytes);
    return std::ranges::none_of(text, [](QChar c) {
        const bool isAllowed = c == u'\n' || c == u'\t' || c == u'\r';
        return !isAllowed && c.category() == QChar::Other_Control;
    });
}

std::string printed(const std::function<void()> &print)
{
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    print();
    std::fflush(stdout);
    return testing::internal::GetCapturedStdout() + testing::internal::GetCapturedStderr();
}

} // namespace

TEST(Output, NothingThatAServerSaidCommandsTheTerminal)
{
    EXPECT_FALSE(isHarmless(hostile.toStdString()));
    const std::array outputs{
        printed([] { say(hostile); }),
        printed([] { note(hostile); }),
        printed([] { complain(hostile); }),
        printed([] {
            printCsv({hostile, u"=1+1"_s});
        }),
        printed([] {
            printJson({{u"name"_s, hostile}});
        }),
        printed([] {
            printJsonLine({{u"name"_s, hostile}});
        }),
        printed([] {
            Table table({{hostile}, {u"b"_s}});
            table.add({hostile, hostile});
            table.print();
        }),
    };
    for (const std::string &output : outputs) {
        EXPECT_TRUE(isHarmless(output)) << testing::PrintToString(output);
        EXPECT_NE(output.find("VIP"), std::string::npos);
        EXPECT_NE(output.find("end"), std::string::npos);
    }
    EXPECT_EQ(outputs[0].find('\r'), std::string::npos) << "nothing overwrites a line";
}

TEST(Output, JsonLosesNothing)
{
    const std::string output = printed([] { printJson({{u"name"_s, hostile}}); });
    EXPECT_EQ(QJsonDocument::fromJson(QByteArray::fromStdString(output))["name"_L1].toString(), hostile);
}
