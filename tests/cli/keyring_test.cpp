// SPDX-License-Identifier: GPL-3.0-or-later
// The keys with a real secret service, on a session bus of its own.
#include "tests/cli/cliprogram.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace {

// Nobody listens there: a key that was found shows as a platform that cannot be reached (3).
const QString address = u"https://127.0.0.1:9/rest"_s;

class Keyring : public testing::Test
{
protected:
    void SetUp() override
    {
        for (const QString &program : {u"dbus-run-session"_s, u"gnome-keyring-daemon"_s}) {
            if (QStandardPaths::findExecutable(program).isEmpty())
                GTEST_SKIP() << "needs " << program.toStdString();
        }
        const QString runtime = m_cli.path(u"runtime"_s);
        ASSERT_TRUE(QDir().mkpath(runtime));
        ASSERT_TRUE(QDir().mkpath(m_cli.path(u"data/keyrings"_s)));
        QFile::setPermissions(runtime, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        m_cli.setVariable(u"XDG_RUNTIME_DIR"_s, runtime);
        m_cli.setVariable(u"XDG_DATA_HOME"_s, m_cli.path(u"data"_s));
    }

    CliRun inSession(const QString &script) const
    {
        return m_cli.runScript("exec dbus-run-session -- sh -c '"_L1 + script + u'\'');
    }

    QStringList keyFiles() const
    {
        QStringList files;
        for (QDirIterator it(m_cli.path(u"config/dosegrid/keys"_s), QDir::Files); it.hasNext();)
            files << it.next();
        return files;
    }

    CliProgram m_cli;
    QString m_campaign = m_cli.createCampaign();
    const QString m_set = "echo s3cret | $CLI key set "_L1 + address;
    const QString m_connect = "$CLI connect test.dosegrid --url "_L1 + address;
    const QString m_unlock =
        u"eval \"$(printf pw | gnome-keyring-daemon --unlock --components=secrets)\" >/dev/null 2>&1; "_s;
};

TEST_F(Keyring, AnUnlockedOneKeepsTheKeyAndNoFileDoes)
{
    const CliRun kept = inSession(m_unlock + m_set + " && "_L1 + m_connect);
    EXPECT_EQ(kept.status, 3) << qPrintable(kept.out + kept.err);
    EXPECT_TRUE(kept.out.contains(u"in the secret store"_s)) << qPrintable(kept.out + kept.err);
    EXPECT_TRUE(keyFiles().isEmpty());
    EXPECT_FALSE(QString(kept.out + kept.err).contains(u"s3cret"_s));

    const CliRun cleared = inSession(m_unlock + "$CLI key clear "_L1 + address + " && "_L1 + m_connect);
    EXPECT_EQ(cleared.status, 0) << "without a key nothing is asked: " << qPrintable(cleared.out + cleared.err);
}

// The bus starts the service, which has no collection and nobody to ask: reading says "not found", writing fails.
TEST_F(Keyring, OneThatCannotStoreIsNoticedWhenItIsWritten)
{
    const CliRun refused = inSession(m_set);
    EXPECT_EQ(refused.status, 1) << qPrintable(refused.out + refused.err);
    EXPECT_TRUE(refused.err.contains(u"--file-ok"_s)) << qPrintable(refused.err);
    EXPECT_TRUE(keyFiles().isEmpty());

    const CliRun agreed = inSession(m_set + " --file-ok && "_L1 + m_connect);
    EXPECT_EQ(agreed.status, 3) << qPrintable(agreed.out + agreed.err);
    ASSERT_EQ(keyFiles().size(), 1);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    EXPECT_EQ(QFile::permissions(keyFiles().front()) & others, QFile::Permissions());
}

} // namespace
