// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/practicerun.h"

using namespace Qt::Literals::StringLiterals;

namespace {

// Days of a campaign in seconds: what the platform answers with 20 ms of delay is a minute of campaign time.
const QStringList fast{u"--speed"_s, u"20000"_s, u"--seed"_s, u"7"_s};

} // namespace

PracticeRun::PracticeRun(const QStringList &options)
    : m_platform(QStringLiteral(DOSEGRID_PLATFORM_PROGRAM), fast + options)
{}

void PracticeRun::SetUp()
{
    ASSERT_TRUE(m_platform.start());
    m_keyFile = m_cli.file(u"key"_s, m_platform.key().toUtf8(), QFile::ReadOwner | QFile::WriteOwner);
    m_campaign = m_cli.createCampaign();
    const QString archive = m_cli.path(u"AF.zip"_s);
    ASSERT_TRUE(m_platform.makeInput(u"AF"_s, archive));
    const CliRun connected = on(u"connect"_s, {u"--url"_s, address().toString(), u"--key-file"_s, m_keyFile});
    ASSERT_EQ(connected.status, 0) << qPrintable(connected.err);
    ASSERT_EQ(on(u"input"_s, {u"add"_s, archive, u"--model"_s, u"AF"_s}).status, 0);
}

CliRun PracticeRun::on(const QString &command, const QStringList &more) const
{
    return m_cli.run(QStringList{command, m_campaign} + more);
}

QStringList PracticeRun::runArguments(const QStringList &more) const
{
    return QStringList{u"run"_s, m_campaign, u"--key-file"_s, m_keyFile} + more;
}

void PracticeRun::plan(const QString &expression, const QString &name, const QString &workflow)
{
    const CliRun planned = on(u"plan"_s, {expression, u"--name"_s, name, u"--workflow"_s, workflow});
    ASSERT_EQ(planned.status, 0) << qPrintable(planned.err);
}

QJsonObject PracticeRun::states() const
{
    return on(u"status"_s, {u"--json"_s}).json()["totals"_L1]["states"_L1].toObject();
}

void PracticeRun::expectCleanAudit() const
{
    QByteArray audit;
    EXPECT_EQ(m_platform.audit(&audit), 0) << audit.constData();
}
