// SPDX-License-Identifier: GPL-3.0-or-later
// Outputs without a name of their own, from the platform to what their logs say.
#include "models/engine/outputsorter.h"
#include "tests/engine/ledgerfixture.h"
#include "tests/engine/steppingclock.h"
#include "tests/results/samples.h"
#include "tests/support/localhttpserver.h"

#include <QFile>
#include <QTest>

using namespace dosegrid;
using namespace dosegrid::engine;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
namespace http = dosegrid::testing;

namespace {

class OutputSorterTest : public LedgerFixture
{
protected:
    void SetUp() override
    {
        LedgerFixture::SetUp();
        m_archive = archiveOf("0.1");
        for (const char *energy : {"1.0", "2.0", "3.0"})
            m_several << archiveOf(energy);
    }

    QByteArray archiveOf(const QByteArray &energy) const
    {
        const QString path = m_folder.filePath(u"known.tar.gz"_s);
        results::test::pack(path, {{u"output.log"_s, "Gate -a [Source_ID,95][particle,gamma][energy," + energy
                                                         + "] mac/main_AF.mac\n"}});
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    // "several-2.tar.gz"
    http::Answer answerOfSeveral(const QByteArray &target)
    {
        const QByteArray &archive = m_several[target[target.indexOf("/several-") + 9] - '0'];
        if (!target.contains("action=content"))
            return http::Answer::json(R"({"path":"/vip/Home/several","exists":true,"isDirectory":false,"size":)"
                                      + QByteArray::number(archive.size()) + "}");
        // As when a key is refused once, and taken again.
        if (m_contents++ == 0)
            emit m_way.ready();
        return http::Answer::of(200, "application/octet-stream", archive);
    }

    // One file is there; of others the platform says that it has never had them.
    http::Answer answer(const http::SeenRequest &request)
    {
        if (request.target.startsWith("/rest/platform"))
            return http::Answer::json(
                R"({"platformName":"practice","supportedAPIVersion":"0.3","oidcLoginProviders":[],)"
                R"("practice":{"campaignTimeMs":1770110100000,"factor":100000}})");
        if (request.target.contains("/several-"))
            return answerOfSeveral(request.target);
        if (!request.target.contains("/known.tar.gz"))
            return request.target.contains("/path/") ? http::Answer::json(R"({"path":"x","exists":false})")
                                                     : http::Answer::json("[]");
        if (request.target.contains("action=content"))
            return http::Answer::of(200, "application/octet-stream", m_archive);
        return http::Answer::json(R"({"path":"/vip/Home/known.tar.gz","exists":true,"isDirectory":false,"size":)"
                                  + QByteArray::number(m_archive.size()) + "}");
    }

    QByteArray m_archive;
    QList<QByteArray> m_several;
    int m_contents = 0;
    http::LocalHttpServer m_server{[this](const http::SeenRequest &request) { return answer(request); }};
    Link m_way{m_time, m_random, [](const QUrl &) { return u"key"_s; }};
};

} // namespace

TEST_F(OutputSorterTest, ALogSaysWhatTheNameDoesNot)
{
    const ExecutionId id = startBatch(u"AF/95/gamma/0.1,AF/95/gamma/0.2");
    OutputSorter sorter(*m_ledger, m_way, m_time, m_folder.filePath(u"results"_s));
    std::optional<OutputSorter::Claims> told;
    QObject::connect(&sorter, &OutputSorter::sorted, &sorter,
                     [&](ExecutionId, const OutputSorter::Claims &claims) { told = claims; });
    const QString known = u"/vip/Home/known.tar.gz"_s;
    const QString gone = u"/vip/Home/gone.tar.gz"_s;
    sorter.sort(id, {gone, known});
    EXPECT_TRUE(sorter.isBusyWith(id)) << "it waits for the platform";
    ConnectionSettings settings;
    settings.url = QUrl(m_server.url(u"/rest"_s));
    m_way.use(settings, {});
    ASSERT_TRUE(QTest::qWaitFor([&] { return told.has_value(); }, 20'000));
    EXPECT_FALSE(sorter.isBusyWith(id));
    EXPECT_EQ(told->value(known).energyEv, 100'000);
    EXPECT_EQ(told->value(known).particleId, u"gamma"_s);
    EXPECT_EQ(told->value(known).regionId, 95);
    EXPECT_FALSE(told->value(gone).energyEv) << "what is not got says nothing";
    EXPECT_TRUE(QFile::exists(sorter.localPathOf(id, known))) << "for a person to look at";
}

TEST_F(OutputSorterTest, ALinkThatComesBackMeanwhileReadsNothingTwice)
{
    const ExecutionId id = startBatch(u"AF/95/gamma/0.1,AF/95/gamma/0.2");
    OutputSorter sorter(*m_ledger, m_way, m_time, m_folder.filePath(u"results"_s));
    std::optional<OutputSorter::Claims> told;
    QObject::connect(&sorter, &OutputSorter::sorted, &sorter,
                     [&](ExecutionId, const OutputSorter::Claims &claims) { told = claims; });
    QStringList paths;
    for (qsizetype n = 0; n < m_several.size(); ++n)
        paths << u"/vip/Home/several-%1.tar.gz"_s.arg(n);
    sorter.sort(id, paths);
    ConnectionSettings settings;
    settings.url = QUrl(m_server.url(u"/rest"_s));
    m_way.use(settings, {});
    ASSERT_TRUE(QTest::qWaitFor([&] { return told.has_value(); }, 20'000));
    for (qsizetype n = 0; n < paths.size(); ++n)
        EXPECT_EQ(told->value(paths[n]).energyEv, (n + 1) * 1'000'000) << n;
    EXPECT_EQ(m_contents, 3);
}

namespace {

// Its storage is down: each try of a file takes twenty minutes and is in vain.
class OutputSorterOutage : public OutputSorterTest
{
protected:
    void SetUp() override
    {
        OutputSorterTest::SetUp();
        m_time.setClock(m_hours);
        m_server.setHandler([this](const http::SeenRequest &request) { return inVain(request); });
        m_execution = startBatch(u"AF/95/gamma/0.1,AF/95/gamma/0.2");
        m_sorter = std::make_unique<OutputSorter>(*m_ledger, m_way, m_time, m_folder.filePath(u"results"_s));
        QObject::connect(m_sorter.get(), &OutputSorter::sorted, m_sorter.get(),
                         [this](ExecutionId, const OutputSorter::Claims &claims) { m_told = claims; });
        m_sorter->sort(m_execution, {known});
        m_way.use({QUrl(m_server.url(u"/rest"_s)), u"vip"_s}, {});
    }

    http::Answer inVain(const http::SeenRequest &request)
    {
        if (request.target.contains("action=content"))
            return http::Answer::json("{}", 500);
        if (request.target.contains("/known.tar.gz"))
            m_hours->advance(m_tries++ == 1 ? m_gap : 20min);
        return request.target.startsWith("/rest/platform") ? http::Answer::json(R"({"platformName":"p"})")
                                                           : answer(request);
    }
    bool waitForTries(int tries)
    {
        return runUntil([=, this] { return m_tries >= tries; });
    }
    bool waitForTheEnd()
    {
        return runUntil([this] { return m_told.has_value(); });
    }

    const QString known = u"/vip/Home/known.tar.gz"_s;
    std::shared_ptr<SteppingClock> m_hours = std::make_shared<SteppingClock>();
    milliseconds m_gap = 20min; // from the first try to the second
    int m_tries = 0;
    ExecutionId m_execution;
    std::optional<OutputSorter::Claims> m_told;
    std::unique_ptr<OutputSorter> m_sorter;
};

} // namespace

TEST_F(OutputSorterOutage, OfADayEndsTheReading)
{
    ASSERT_TRUE(waitForTries(70));
    EXPECT_TRUE(m_sorter->isBusyWith(m_execution)) << "an outage of less than a day";
    ASSERT_TRUE(waitForTheEnd());
    EXPECT_FALSE(m_told->value(known).energyEv);
}

TEST_F(OutputSorterOutage, IsNotTheNightOfAMachineThatSlept)
{
    m_gap = 240h;
    ASSERT_TRUE(waitForTries(3 * OutputSorter::mostTries));
    EXPECT_TRUE(m_sorter->isBusyWith(m_execution));
    ASSERT_TRUE(waitForTheEnd()) << "what is awake counts";
    EXPECT_GT(m_tries, 70);
}
