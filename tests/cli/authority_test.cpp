// SPDX-License-Identifier: GPL-3.0-or-later
// A certificate authority of one's own is a setting of the machine; and what the platform behind it says of itself does
// not command the terminal.
#include "tests/cli/cliprogram.h"
#include "tests/support/localhttpserver.h"

#include <gtest/gtest.h>

#include <QSslCertificate>
#include <QSslKey>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace dosegrid::testing;

namespace {

QString dataFile(const char *name)
{
    return QStringLiteral(DOSEGRID_TEST_DATA "/carmin/tls/") + QString::fromLatin1(name);
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QSslConfiguration serverTls()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(content(dataFile("loopback_test_only.pem")), QSsl::Pem));
    tls.setPrivateKey(QSslKey(content(dataFile("loopback_test_only.key")), QSsl::Ec, QSsl::Pem));
    return tls;
}

Answer answer(const SeenRequest &request)
{
    if (request.target == "/rest/platform")
        return Answer::json(R"({"platformName":"VIP\u001b[2J\u009b31m\u0007","supportedAPIVersion":"0.3",)"
                            R"("maxSizeDirectTransfer":15000000})");
    if (request.target == "/rest/executions/count")
        return Answer::of(200, "text/plain", "3");
    const QByteArray gateLab = R"("identifier":"GateLab/0.7.2","name":"GateLab","version":"0.7.2","canExecute":true)";
    if (request.target == "/rest/pipelines")
        return Answer::json("[{" + gateLab + R"(,"parameters":[]}])");
    QByteArrayList inputs;
    for (const char *name : {"CPUestimation", "GateInput", "GateRelease", "NumberOfParticles", "ParallelizationType"})
        inputs << R"({"name":")" + QByteArray(name) + R"(","type":"String","isOptional":false})";
    return Answer::json('{' + gateLab + R"(,"parameters":[)" + inputs.join(',')
                        + R"(,{"name":"note\u001b[2J","type":"String","isOptional":false}]})");
}

class Authority : public testing::Test
{
protected:
    QSslConfiguration tls = serverTls();
    LocalHttpServer server{answer, &tls};
    CliProgram m_cli;

    // The server of this test answers meanwhile.
    CliRun run(const QStringList &arguments)
    {
        QProcess process;
        m_cli.start(process, arguments);
        EXPECT_TRUE(QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60'000));
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }
    QStringList connectTo(const QString &campaign) const
    {
        return {u"connect"_s, campaign, u"--url"_s, server.url(u"/rest"_s), u"--test"_s};
    }
};

} // namespace

TEST_F(Authority, IsASettingOfTheMachineAndNotOfACampaign)
{
    m_cli.setVariable(u"DOSEGRID_API_KEY"_s, u"k3y"_s);
    const QString campaign = m_cli.createCampaign();
    const QString authority = dataFile("loopback_test_only.pem");
    const CliRun untrusted = run(connectTo(campaign));
    EXPECT_EQ(untrusted.status, 3) << qPrintable(untrusted.out + untrusted.err);
    EXPECT_TRUE(QString(untrusted.out + untrusted.err).contains(u"certificate"_s)) << qPrintable(untrusted.err);
    EXPECT_TRUE(server.requests().isEmpty()) << "no key went there";

    (void)run(connectTo(campaign) + QStringList{u"--ca"_s, authority});
    EXPECT_FALSE(server.requests().isEmpty());
    const qsizetype asked = server.requests().size();
    (void)run(connectTo(campaign));
    EXPECT_GT(server.requests().size(), asked) << "it is remembered";

    const QByteArray file = content(campaign);
    ASSERT_FALSE(file.isEmpty());
    EXPECT_FALSE(file.contains("loopback_test_only"));
    EXPECT_FALSE(file.contains("BEGIN CERTIFICATE"));
    m_cli.setVariable(u"XDG_CONFIG_HOME"_s, m_cli.path(u"another-user"_s));
    EXPECT_EQ(run(connectTo(campaign)).status, 3) << "the campaign alone brings no trust with it";
}

TEST_F(Authority, AnAddressThatIsWrongInItselfIsWrongUsage)
{
    m_cli.setVariable(u"DOSEGRID_API_KEY"_s, u"k3y"_s);
    const QString campaign = m_cli.createCampaign();
    for (const QString &url : {u"http://platform.example/rest"_s, u"https://user:word@platform.example/rest"_s,
                               u"https://platform.example/rest?x=1"_s}) {
        const CliRun told = run({u"connect"_s, campaign, u"--url"_s, url});
        EXPECT_EQ(told.status, 2) << qPrintable(url) << qPrintable(told.err);
        EXPECT_TRUE(told.err.contains(u"Nothing was recorded"_s)) << qPrintable(told.err);
        EXPECT_EQ(told.err.contains(u"--plain-http"_s), url.startsWith("http:"_L1)) << qPrintable(told.err);
    }
}

// carmin-protocol 4.2: an unknown or a missing input is not refused by the platform, but kills the execution later.
TEST_F(Authority, APlatformWithOtherInputsIsToldInPlainWords)
{
    m_cli.setVariable(u"DOSEGRID_API_KEY"_s, u"k3y"_s);
    const CliRun told =
        run(connectTo(m_cli.createCampaign()) + QStringList{u"--ca"_s, dataFile("loopback_test_only.pem")});
    EXPECT_EQ(told.status, 3) << qPrintable(told.out + told.err);
    const QString said = told.out + told.err;
    EXPECT_TRUE(said.contains(u"GateLab/0.7.2"_s)) << qPrintable(said);
    EXPECT_TRUE(said.contains(u"phaseSpace"_s)) << "not taken: " << qPrintable(said);
    EXPECT_TRUE(said.contains(u"note"_s)) << "wanted: " << qPrintable(said);
    EXPECT_TRUE(said.contains(u"Nothing is sent"_s)) << qPrintable(said);
    for (const QChar c : said)
        EXPECT_TRUE(c == u'\n' || c == u'\t' || c.category() != QChar::Other_Control) << int(c.unicode());
}
