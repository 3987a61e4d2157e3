// SPDX-License-Identifier: GPL-3.0-or-later
// A key is not handed on to the programs that these programs start.
#include "app/cli/keys.h"
#include "app/desktop/keyring.h"
#include "app/desktop/practice.h"

#include <gtest/gtest.h>

#include <QCommandLineParser>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace dosegrid;

namespace {

const QString address = u"https://platform.example/rest"_s;
constexpr const char *secret = "correct-horse-battery-staple";

class Children : public testing::Test
{
protected:
    void SetUp() override { qputenv("DOSEGRID_API_KEY", secret); }
    void TearDown() override { qunsetenv("DOSEGRID_API_KEY"); }

    // A program that writes down what it was started with, then ends.
    QString witness()
    {
        const QString path = m_folder.filePath(u"witness"_s);
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\ntr '\\0' '\\n' </proc/$$/environ >" + seen().toUtf8()
                   + ".new\ntr '\\0' '\\n' </proc/$$/cmdline >>" + seen().toUtf8() + ".new\nmv " + seen().toUtf8()
                   + ".new " + seen().toUtf8() + "\n");
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }
    QString seen() const { return m_folder.filePath(u"seen"_s); }
    QByteArray whatItSaw() const
    {
        EXPECT_TRUE(QTest::qWaitFor([this] { return QFile::exists(seen()); }, 10'000));
        QFile file(seen());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void expectSecret(bool isThere) const
    {
        const QByteArray saw = whatItSaw();
        EXPECT_TRUE(saw.contains("witness")) << "its arguments were seen";
        EXPECT_TRUE(saw.contains("PATH=")) << "its environment was seen";
        EXPECT_EQ(saw.contains(secret), isThere) << saw.constData();
    }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(Children, AnEnvironmentIsHandedOn)
{
    ASSERT_EQ(QProcess::execute(witness()), 0);
    expectSecret(true);
}

TEST_F(Children, OfTheWindowKnowNoKey)
{
    Keyring keyring;
    keyring.bindTo(QUrl(address));
    EXPECT_EQ(keyring.keyFor()(QUrl(address)), QString::fromLatin1(secret)) << "it is used";
    Practice practice(witness(), m_folder.filePath(u"practice"_s));
    practice.start();
    expectSecret(false);
    practice.stop();
    QFile::remove(seen());
    // What opens a folder or a link of the platform's portal.
    ASSERT_EQ(QProcess::execute(witness(), {address}), 0);
    expectSecret(false);
}

TEST_F(Children, OfTheCommandLineKnowNoKey)
{
    QCommandLineParser parser;
    cli::Keys::addOption(parser);
    ASSERT_TRUE(parser.parse({u"dosegrid-cli"_s}));
    cli::Keys keys;
    ASSERT_TRUE(keys.take(parser).has_value());
    keys.bindTo(QUrl(address));
    EXPECT_EQ(keys.key(QUrl(address)), QString::fromLatin1(secret)) << "it is used";
    ASSERT_EQ(QProcess::execute(witness()), 0);
    expectSecret(false);
}
