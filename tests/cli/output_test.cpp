// SPDX-License-Identifier: GPL-3.0-or-later
// What reaches a terminal, whatever a server said.
#include "app/cli/output.h"

#include <gtest/gtest.h>

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;
using namespace dosegrid::cli;

namespace {

// Clears the screen, sets the title of the window, in one byte and in two; a bell, a backspace, DEL; turns the
// direction of writing.
const QString hostile = u"VIP\u001b[2J\u001b]0;owned\u0007\u009b31m\u0008\u007f\r\u202edrow\u2069\u200f end"_s;

bool isHarmless(const std::string &bytes)
{
    const QString text = QString::fromStdString(bytes);
    return std::ranges::none_of(text, [](QChar c) {
        const bool isAllowed = c == u'\n' || c == u'\t' || c == u'\r';
        const bool turns = u"\u202e\u2069\u200f"_s.contains(c);
        return !isAllowed && (turns || c.category() == QChar::Other_Control);
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

TEST(Output, ACellIsNoSecondRow)
{
    const QString two = u"done\nAF/95/gamma/0.1 accepted\u2028again"_s;
    const std::string row = printed([&] {
        Table table({{QString()}, {QString()}});
        table.add({two, u"b"_s});
        table.print();
    });
    EXPECT_EQ(std::ranges::count(row, '\n'), 1) << row;
    EXPECT_EQ(QString::fromStdString(row).count(u'\u2028'), 0);
    const std::string csv = printed([&] { printCsv({two, u"b"_s}); });
    EXPECT_EQ(std::ranges::count(csv, '\n'), 1) << csv;
}
