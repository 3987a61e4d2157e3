// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cliprogram.h"

#include <gmock/gmock.h>

#include <QDirIterator>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString url = u"http://127.0.0.1:9/rest"_s; // nobody listens
const QString secret = u"correct-horse-battery-staple"_s;

class KeyCommands : public testing::Test
{
protected:
    // Whether the key is in a file of this test's world, besides the one that keeps it.
    QStringList filesWithKey() const
    {
        QStringList found;
        QDirIterator files(m_cli.path({}), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(secret.toUtf8()))
                found << file.fileName();
        }
        return found;
    }

    CliProgram m_cli;
};

TEST_F(KeyCommands, AreReadFromStandardInput)
{
    const CliRun refused = m_cli.run({u"key"_s, u"set"_s, url}, secret.toUtf8() + '\n');
    EXPECT_EQ(refused.status, 1) << "no secret store, no agreement";
    EXPECT_TRUE(refused.err.contains(u"--file-ok"_s)) << qPrintable(refused.err);
    EXPECT_THAT(filesWithKey(), testing::IsEmpty());

    const CliRun kept = m_cli.run({u"key"_s, u"set"_s, url, u"--file-ok"_s}, secret.toUtf8() + '\n');
    EXPECT_EQ(kept.status, 0) << qPrintable(kept.err);
    EXPECT_FALSE(QString(kept.out + kept.err + refused.out + refused.err).contains(secret));
    EXPECT_THAT(filesWithKey(), testing::SizeIs(1));

    EXPECT_EQ(m_cli.run({u"key"_s, u"clear"_s, url}).status, 0);
    EXPECT_THAT(filesWithKey(), testing::IsEmpty());
}

TEST_F(KeyCommands, AnEmptyKeyIsNone)
{
    EXPECT_EQ(m_cli.run({u"key"_s, u"set"_s, url, u"--file-ok"_s}, "\n").status, 2);
    EXPECT_EQ(m_cli.run({u"key"_s, u"set"_s, url, u"--file-ok"_s}).status, 2);
}

TEST_F(KeyCommands, AKeyThatNoRequestCanCarryIsRefusedWhenItIsGiven)
{
    const QString campaign = m_cli.createCampaign();
    for (const QString &key :
         {QString(secret + u" again"_s), QString(u"clé-" + secret), QString(secret + u"\u200b-2"_s)}) {
        const CliRun set = m_cli.run({u"key"_s, u"set"_s, url, u"--file-ok"_s}, key.toUtf8() + '\n');
        EXPECT_EQ(set.status, 2) << qPrintable(set.err);
        EXPECT_TRUE(set.err.contains(u"U+00"_s) || set.err.contains(u"U+200B"_s)) << qPrintable(set.err);
        EXPECT_TRUE(set.err.contains(u"copy it again"_s)) << qPrintable(set.err);
        EXPECT_FALSE(set.err.contains(secret));
        EXPECT_THAT(filesWithKey(), testing::IsEmpty());

        m_cli.setVariable(u"DOSEGRID_API_KEY"_s, key);
        const CliRun connect = m_cli.run({u"connect"_s, campaign, u"--url"_s, url, u"--no-test"_s});
        EXPECT_EQ(connect.status, 2) << qPrintable(connect.err);
        EXPECT_TRUE(connect.err.contains(u"copy it again"_s)) << qPrintable(connect.err);
        m_cli.setVariable(u"DOSEGRID_API_KEY"_s, {});

        const QString file = m_cli.file(u"key"_s, key.toUtf8() + '\n', QFile::ReadOwner | QFile::WriteOwner);
        const CliRun run = m_cli.run({u"run"_s, campaign, u"--key-file"_s, file});
        EXPECT_EQ(run.status, 2) << qPrintable(run.err);
        EXPECT_TRUE(run.err.contains(file) && run.err.contains(u"copy it again"_s)) << qPrintable(run.err);
        EXPECT_TRUE(QFile::remove(file));
    }
    const QString two = m_cli.file(u"two"_s, "abc\ndef\n", QFile::ReadOwner);
    EXPECT_TRUE(m_cli.run({u"run"_s, campaign, u"--key-file"_s, two}).err.contains(u"U+000A"_s)) << "two lines";
    const QString book = m_cli.file(u"book"_s, QByteArray(10'000, 'x'), QFile::ReadOwner);
    EXPECT_TRUE(m_cli.run({u"run"_s, campaign, u"--key-file"_s, book}).err.contains(u"longer than any key"_s));
}

TEST_F(KeyCommands, AFileThatOthersReadIsRefused)
{
    const QString campaign = m_cli.createCampaign();
    const QString open = m_cli.file(u"key"_s, secret.toUtf8(), QFile::ReadOwner | QFile::ReadGroup);
    for (const QStringList &arguments : {QStringList{u"run"_s, campaign, u"--until"_s, u"done"_s},
                                         {u"log"_s, campaign, u"AF/95/gamma/0.1"_s},
                                         {u"connect"_s, campaign, u"--url"_s, url}}) {
        const CliRun run = m_cli.run(arguments + QStringList{u"--key-file"_s, open});
        EXPECT_EQ(run.status, 2) << qPrintable(arguments[0]);
        EXPECT_TRUE(run.err.contains(open) && run.err.contains(u"chmod 600"_s)) << qPrintable(run.err);
    }
}

TEST_F(KeyCommands, AKeyAtHandIsTriedBeforeConnecting)
{
    const QString campaign = m_cli.createCampaign();
    m_cli.setVariable(u"DOSEGRID_API_KEY"_s, secret);
    const CliRun silent = m_cli.run({u"connect"_s, campaign, u"--url"_s, url});
    EXPECT_EQ(silent.status, 3) << qPrintable(silent.err);
    EXPECT_EQ(m_cli.run({u"status"_s, campaign, u"--json"_s}).json()["connection"_L1]["url"_L1].toString(), QString());

    EXPECT_EQ(m_cli.run({u"connect"_s, campaign, u"--url"_s, url, u"--no-test"_s}).status, 0);
    // Outages are ridden out: the platform is not there, and that is no failure.
    const CliRun run = m_cli.run({u"run"_s, campaign, u"--for"_s, u"1s"_s});
    EXPECT_EQ(run.status, 0) << qPrintable(run.err);
    EXPECT_THAT(filesWithKey(), testing::IsEmpty()) << "not in the campaign either";
    EXPECT_FALSE(QString(run.out + run.err + silent.out + silent.err).contains(secret));
}

// Whoever can write the campaign can connect it to a machine of theirs while the engine runs.
TEST_F(KeyCommands, AGivenKeyStaysWithThePlatformOfTheStart)
{
    QTcpServer elsewhere;
    ASSERT_TRUE(elsewhere.listen(QHostAddress::LocalHost));
    const QString there = u"http://127.0.0.1:%1/rest"_s.arg(elsewhere.serverPort());
    const QString campaign = m_cli.createCampaign();
    ASSERT_EQ(m_cli.run({u"connect"_s, campaign, u"--url"_s, url, u"--no-test"_s}).status, 0);
    const QString file = m_cli.file(u"key"_s, secret.toUtf8(), QFile::ReadOwner);

    QProcess engine;
    m_cli.start(engine, {u"run"_s, campaign, u"--key-file"_s, file, u"--json"_s});
    ASSERT_TRUE(engine.waitForReadyRead(30'000));
    m_cli.run({u"connect"_s, campaign, u"--url"_s, there, u"--no-test"_s});

    EXPECT_TRUE(engine.waitForFinished(10'000)) << "it has no key for that platform";
    EXPECT_EQ(engine.exitCode(), 3);
    EXPECT_TRUE(QString::fromUtf8(engine.readAllStandardError()).contains(there));
    EXPECT_FALSE(elsewhere.waitForNewConnection(0)) << "something was sent there";
    engine.kill();
    engine.waitForFinished();
}

} // namespace
