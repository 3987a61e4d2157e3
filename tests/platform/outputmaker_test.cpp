// SPDX-License-Identifier: GPL-3.0-or-later
// The outputs of the practice world against the rules of opendose-domain 5 and 6, with a reader of this file's own.
#include "models/platform/outputmaker.h"

#include <QByteArray>
#include <QFile>
#include <QTemporaryDir>

#include <archive.h>
#include <archive_entry.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <vector>

using namespace dosegrid;
using namespace dosegrid::platform;
using namespace Qt::Literals::StringLiterals;

namespace {

using Members = std::map<std::string, QByteArray>;

// Reads to the end; nothing at the least complaint.
Members unpack(const QString &path)
{
    Members members;
    archive *a = archive_read_new();
    archive_read_support_format_tar(a);
    archive_read_support_filter_gzip(a);
    int state = archive_read_open_filename(a, QFile::encodeName(path).constData(), 65536);
    archive_entry *entry = nullptr;
    while (state == ARCHIVE_OK && (state = archive_read_next_header(a, &entry)) == ARCHIVE_OK) {
        QByteArray bytes(archive_entry_size(entry), '\0');
        if (archive_read_data(a, bytes.data(), static_cast<size_t>(bytes.size())) != bytes.size())
            state = ARCHIVE_FATAL;
        members[archive_entry_pathname(entry)] = bytes;
    }
    archive_read_free(a);
    return state == ARCHIVE_EOF ? members : Members();
}

struct Row
{
    double volume = 0;
    double edep = 0;
    double std = 0;
    double sq = 0;
    double dose = 0;
    double stdDose = 0;
    double sqDose = 0;
    qint64 hits = 0;
    qint64 eventHits = 0;
};
using Table = std::map<int, Row>;

Table parseTable(const QByteArray &text, char separator)
{
    Table table;
    QList<QByteArray> lines = text.split('\n');
    EXPECT_EQ(lines.takeFirst(), "#id \tvol(mm3) \tedep(MeV) \tstd_edep \tsq_edep \tdose(Gy) \tstd_dose \tsq_dose "
                                 "\tn_hits \tn_event_hits");
    EXPECT_EQ(lines.takeLast(), "");
    int last = -1;
    for (const QByteArray &line : lines) {
        const QList<QByteArray> f = line.split(separator);
        if (f.size() != 10) {
            ADD_FAILURE() << line.constData();
            return {};
        }
        EXPECT_GT(f[0].toInt(), last);
        last = f[0].toInt();
        table[last] = {f[1].toDouble(), f[2].toDouble(), f[3].toDouble(),   f[4].toDouble(),  f[5].toDouble(),
                       f[6].toDouble(), f[7].toDouble(), f[8].toLongLong(), f[9].toLongLong()};
    }
    return table;
}

const std::vector<qint64> &energies()
{
    static const std::vector<qint64> all = [] {
        std::vector<qint64> values;
        for (const double decade : {1e3, 1e4, 1e5, 1e6})
            for (const double step : {1.,  1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.8, 2., 2.2, 2.4, 2.6, 2.8, 3.,
                                      3.2, 3.6, 4.,  4.5, 5.,  5.5, 6.,  6.5, 7., 7.5, 8.,  8.5, 9.})
                if (const auto value = static_cast<qint64>(std::llround(step * decade)); value >= 5000)
                    values.push_back(value);
        values.push_back(10'000'000);
        return values;
    }();
    return all;
}

// Members of some combined regions; 172 by what it leaves out.
const std::map<int, std::vector<int>> &memberLists()
{
    static const std::map<int, std::vector<int>> lists = {{142, {1, 2}},
                                                          {145, {5, 133}},
                                                          {146, {62, 63, 64, 65}},
                                                          {156, {89, 90, 91, 92, 93, 94}},
                                                          {159, {96, 97, 98, 99}},
                                                          {165, {106, 107, 108, 109}},
                                                          {171, {62, 64, 116, 117, 118, 119}}};
    return lists;
}

double totalBody(const Table &table)
{
    double sum = 0;
    for (const auto &[id, row] : table)
        if (id >= 1 && id <= 139 && id != 71 && id != 73 && id != 75 && id != 77 && id != 79 && id != 81 && id != 83
            && id != 85 && id != 138)
            sum += row.edep;
    return sum;
}

class OutputMaker : public testing::Test
{
protected:
    SimulatedRun run(const QString &model, int source, const QString &particle, qint64 energyEv) const
    {
        SimulatedRun made;
        made.model = model;
        made.sourceId = source;
        made.particle = particle;
        made.energyEv = energyEv;
        made.primaries = 100'000'000;
        made.seed = 2953596;
        made.elapsedSeconds = 27363.4;
        made.start = fromMs(1'544'437'201'000); // Mon Dec 10 10:20:01 2018
        made.end = fromMs(1'544'464'564'000);
        made.releasePath = u"/cvmfs/biomed.egi.eu/vip/gate/gate_release_8.1.p01_52f1dd0"_s;
        return made;
    }

    Members make(const SimulatedRun &of)
    {
        const QString path = m_dir.filePath(u"out.tar.gz"_s);
        const Result<void> written = writeOutputArchive(of, path);
        EXPECT_TRUE(written) << toLogString(written ? Error() : written.error()).toStdString();
        return unpack(path);
    }

    Table table(const SimulatedRun &of)
    {
        const Members members = make(of);
        const auto it = members.find(of.split ? "results/DoseByRegions.txt" : "./output/DoseByRegions.txt");
        if (it != members.end())
            return parseTable(it->second, of.split ? ' ' : '\t');
        ADD_FAILURE() << "no table";
        return {};
    }

    QTemporaryDir m_dir;
};

// Checks 3, 5, 7 to 11 of the collaboration, and what must hold of any sums over primaries.
void expectSound(const SimulatedRun &run, const Table &table)
{
    const auto n = static_cast<double>(run.primaries);
    const double energy = static_cast<double>(run.energyEv) / 1e6;
    ASSERT_EQ(table.size(), run.model == u"AF"_s ? 168U : 169U);
    double sum = 0;
    for (const auto &[id, row] : table) {
        SCOPED_TRACE(id);
        if (row.edep == 0) {
            EXPECT_TRUE(row.std == 1 && row.stdDose == 1 && row.sq == 0 && row.dose == 0 && row.sqDose == 0);
            EXPECT_TRUE(row.hits == 0 && row.eventHits == 0);
            continue;
        }
        if (id <= 141)
            sum += row.edep;
        const double ulp = 1 + 1e-10;
        EXPECT_LE(row.edep, static_cast<double>(row.eventHits) * energy * ulp);
        EXPECT_LE(row.sq, row.edep * energy * ulp);
        EXPECT_LE(row.edep * row.edep, static_cast<double>(row.eventHits) * row.sq * ulp);
        EXPECT_LE(row.eventHits, run.primaries);
        EXPECT_GE(row.hits, row.eventHits);
        if (row.std <= 1e-5 || row.std > 0.5)
            continue;
        const double std2 = row.std * row.std;
        EXPECT_NEAR(row.edep * row.edep * (std2 - 1) / (std2 * row.edep * row.edep - row.sq) / n, 1, 1e-3);
        const double mean = row.edep / n;
        EXPECT_NEAR(std::sqrt((row.sq / n - mean * mean) / (n - 1)) / mean / row.std, 1, 1e-3);
    }
    EXPECT_LE(sum, n * energy * (1 + 1e-9));
    EXPECT_GT(table.at(run.sourceId).edep, 0);
    for (const auto &[id, members] : memberLists()) {
        double parts = 0;
        for (const int member : members)
            parts += table.at(member).edep;
        EXPECT_NEAR(table.at(id).edep, parts, energy + 1e-9 * parts) << id;
    }
    EXPECT_NEAR(table.at(172).edep, totalBody(table), energy + 1e-9 * sum);
}

} // namespace

TEST_F(OutputMaker, EveryRuleHoldsForASpreadOfCells)
{
    const std::array sources = {1, 66, 73, 88, 95, 97, 107, 123, 140, 141, 146, 156, 172};
    size_t at = 0;
    for (const QString &model : {u"AF"_s, u"AM"_s})
        for (const QString &particle : {u"gamma"_s, u"e-"_s})
            for (const qint64 energyEv : energies()) {
                SimulatedRun one = run(model, sources[at++ % sources.size()], particle, energyEv);
                one.split = at % 3 == 0;
                one.subJobs = one.split ? 10 : 1;
                SCOPED_TRACE(testing::Message() << model.toStdString() << ' ' << one.sourceId << ' '
                                                << particle.toStdString() << ' ' << energyEv);
                expectSound(one, table(one));
            }
}

TEST_F(OutputMaker, FewPrimariesAreAsSound)
{
    for (const qint64 primaries : {1, 2, 10, 1000})
        for (const QString &particle : {u"gamma"_s, u"e-"_s}) {
            SimulatedRun one = run(u"AF"_s, 95, particle, 100'000);
            one.primaries = primaries;
            const Table rows = table(one);
            double sum = 0;
            for (const auto &[id, row] : rows) {
                EXPECT_LE(row.eventHits, primaries);
                sum += id <= 141 ? row.edep : 0;
            }
            EXPECT_LE(sum, static_cast<double>(primaries) * 0.1);
        }
}

TEST_F(OutputMaker, ModelsHaveTheirOwnRowsAndVolumes)
{
    const Table af = table(run(u"AF"_s, 95, u"gamma"_s, 100'000));
    const Table am = table(run(u"AM"_s, 95, u"gamma"_s, 100'000));
    for (const int id : {53, 115, 129, 130, 169})
        EXPECT_TRUE(!af.contains(id) && am.contains(id)) << id;
    for (const int id : {111, 112, 139, 166})
        EXPECT_TRUE(af.contains(id) && !am.contains(id)) << id;
    EXPECT_DOUBLE_EQ(af.at(95).volume, 1333328.998925);
    EXPECT_DOUBLE_EQ(am.at(95).volume, 1714072.809384);
    EXPECT_DOUBLE_EQ(af.at(0).volume, 158092650.29085);
    EXPECT_DOUBLE_EQ(am.at(172).volume, 69844640.029976);
    EXPECT_NE(af.at(95).edep, am.at(95).edep);
}

TEST_F(OutputMaker, DoseIsEnergyByMassUnlessDensitiesMix)
{
    const Table rows = table(run(u"AF"_s, 95, u"gamma"_s, 100'000));
    const auto byMass = [&](int id, double massG) {
        return rows.at(id).dose / (rows.at(id).edep * 1.602176634e-13 / (massG / 1000));
    };
    EXPECT_NEAR(byMass(95, 1399.9954), 1, 1e-6);
    EXPECT_NEAR(byMass(142, 13.005), 1, 1e-4);
    EXPECT_GT(std::abs(byMass(159, 950.5407) - 1), 1e-3);
    EXPECT_GT(std::abs(byMass(172, 59690.0) - 1), 1e-3);
}

TEST_F(OutputMaker, ArchiveOfASingleJob)
{
    SimulatedRun one = run(u"AF"_s, 95, u"gamma"_s, 100'000);
    const Members members = make(one);
    std::vector<std::string> names;
    for (const auto &[name, bytes] : members)
        names.push_back(name);
    EXPECT_EQ(names, (std::vector<std::string>{"./output/.gitkeep", "./output/DoseByRegions.txt", "./output/stat.log",
                                               "output.log"}));
    const QByteArray log = members.at("output.log");
    EXPECT_TRUE(log.startsWith("PRACTICE"));
    EXPECT_GT(log.indexOf("--------- MTwist engine status ---------\n Initial seed      = 2953596\n"),
              log.indexOf("Acquisition starts!"));
    EXPECT_TRUE(log.contains("gate_release_8.1.p01_52f1dd0"));
    const QList<QByteArray> stat = members.at("./output/stat.log").split('\n');
    ASSERT_EQ(stat.size(), 20); // 19 lines and what is after the last end of line
    EXPECT_EQ(stat[0], "# NumberOfRun    = 1");
    EXPECT_EQ(stat[1], "# NumberOfEvents = 100000000");
    EXPECT_EQ(stat[6], "# ElapsedTime           = 27363.4");
    EXPECT_EQ(stat[8], "# StartDate             = Mon Dec 10 10:20:01 2018");
    EXPECT_EQ(stat[9], "# EndDate               = Mon Dec 10 17:56:04 2018");
    const double withoutInit = stat[7].split('=')[1].toDouble();
    EXPECT_NEAR(stat[16].split('=')[1].toDouble() * withoutInit / 1e8, 1, 1e-4);
    EXPECT_TRUE(stat[16].startsWith("# PPS (Primary per sec)      = "));

    one.start = fromMs(1'543'622'400'000);
    EXPECT_TRUE(make(one).at("./output/stat.log").contains("= Sat Dec  1 00:00:00 2018\n"));
}

TEST_F(OutputMaker, ArchiveOfAMergedRun)
{
    SimulatedRun one = run(u"AF"_s, 61, u"gamma"_s, 200'000);
    one.split = true;
    one.subJobs = 10;
    one.elapsedSeconds = 273630;
    const Members members = make(one);
    EXPECT_TRUE(members.at("results/PRACTICE.txt").startsWith("PRACTICE"));
    const QByteArray text = members.at("results/statSCP.txt");
    EXPECT_TRUE(text.startsWith("# NumberOfRun = 10\n# NumberOfEvents = 100000000\n# NumberOfTracks = "));
    EXPECT_TRUE(text.endsWith("\n# ElapsedTime = 273630.0\n# StartDate = Mon Dec 10 10:20:01 2018\n"
                              "# EndDate = Mon Dec 10 17:56:04 2018\n# Speedup = 10.0"));
    EXPECT_FALSE(text.endsWith('\n'));
    EXPECT_FALSE(members.contains("output.log"));
    const QByteArray row = members.at("results/DoseByRegions.txt").split('\n').at(1);
    EXPECT_EQ(row.count(' '), 9);
    EXPECT_TRUE(row.startsWith("0 158092650.29085 "));
    for (const QByteArray &number : row.split(' ').mid(2, 6)) {
        const QByteArray digits = number.split('e').first();
        EXPECT_LE(std::ranges::count_if(digits, [](char c) { return c >= '0' && c <= '9'; }), 17) << number.constData();
    }
}

TEST_F(OutputMaker, RegionsOutOfReachAreNeverHit)
{
    SimulatedRun one = run(u"AF"_s, 95, u"e-"_s, 5'000);
    const QByteArray text = make(one).at("./output/DoseByRegions.txt");
    EXPECT_TRUE(text.contains("\t0\t1\t0\t0\t1\t0\t0\t0\n"));
    one.split = true;
    EXPECT_TRUE(make(one).at("results/DoseByRegions.txt").contains(" 0.0 1.0 0.0 0.0 1.0 0.0 0 0\n"));
}

TEST_F(OutputMaker, SameRunSameBytesAnotherSeedWithinItsUncertainty)
{
    const SimulatedRun one = run(u"AF"_s, 95, u"gamma"_s, 100'000);
    EXPECT_EQ(make(one), make(one));
    SimulatedRun other = one;
    other.seed += 1;
    const Table a = table(one);
    const Table b = table(other);
    double chi2 = 0;
    int compared = 0;
    for (const auto &[id, row] : a)
        if (id <= 141 && row.std < 0.1) {
            const double sigma = std::hypot(row.std * row.edep, b.at(id).std * b.at(id).edep);
            const double pull = (row.edep - b.at(id).edep) / sigma;
            EXPECT_LT(std::abs(pull), 5) << id;
            chi2 += pull * pull;
            ++compared;
        }
    ASSERT_GT(compared, 100);
    EXPECT_GT(chi2 / compared, 0.6);
    EXPECT_LT(chi2 / compared, 1.5);
}

TEST_F(OutputMaker, SmoothInEnergyAsCheck15Asks)
{
    const std::array targets = {0, 1, 27, 61, 66, 70, 87, 89, 95, 97, 107, 123, 127, 138, 140, 172};
    const std::array sources = {70, 95, 97, 123, 132, 138};
    for (const QString &particle : {u"gamma"_s, u"e-"_s}) {
        std::map<int, std::vector<Table>> bySource;
        for (const qint64 energyEv : energies())
            for (const int source : sources)
                bySource[source].push_back(table(run(u"AF"_s, source, particle, energyEv)));
        for (const auto &[source, tables] : bySource)
            for (const int target : targets)
                for (size_t i = 1; i + 1 < tables.size(); ++i) {
                    std::array<double, 3> x{};
                    std::array<double, 3> y{};
                    std::array<double, 3> sigma{};
                    for (size_t k = 0; k < 3; ++k) {
                        const Row &row = tables[i + k - 1].at(target);
                        x[k] = std::log(static_cast<double>(energies()[i + k - 1]));
                        y[k] = std::log(row.edep) - x[k];
                        sigma[k] = row.std;
                    }
                    if (std::ranges::any_of(sigma, [](double s) { return s > 0.2; }))
                        continue;
                    const double w = (x[1] - x[0]) / (x[2] - x[0]);
                    const double deviation = y[1] - (1 - w) * y[0] - w * y[2];
                    const double error =
                        std::sqrt(sigma[1] * sigma[1] + std::pow((1 - w) * sigma[0], 2) + std::pow(w * sigma[2], 2));
                    EXPECT_LT(std::abs(deviation), std::max(5 * error, 0.05))
                        << particle.toStdString() << ' ' << target << " <- " << source << " at " << energies()[i];
                }
    }
}

TEST_F(OutputMaker, SelfFractionsFollowTheTextbook)
{
    std::vector<double> photons;
    double last = 1;
    double lastSigma = 0;
    for (const qint64 energyEv : energies()) {
        const double emitted = 1e8 * static_cast<double>(energyEv) / 1e6;
        photons.push_back(table(run(u"AF"_s, 95, u"gamma"_s, energyEv)).at(95).edep / emitted);
        const Table electrons = table(run(u"AF"_s, 95, u"e-"_s, energyEv));
        const double phi = electrons.at(95).edep / emitted;
        const double sigma = electrons.at(95).std * phi;
        EXPECT_LE(phi, last + 3 * std::hypot(sigma, lastSigma)) << energyEv; // check 16
        EXPECT_LE(electrons.at(95).std, 0.005);                              // check 11
        last = phi;
        lastSigma = sigma;
        if (energyEv <= 1'000'000) {
            for (const auto &[id, row] : electrons) {
                EXPECT_TRUE(id > 141 || id == 95 || row.edep < phi * emitted) << id; // check 5
            }
        }
        EXPECT_TRUE(energyEv > 5'000 || phi > 0.999) << phi;
    }
    const auto least = std::ranges::min_element(photons.begin(), photons.begin() + 50); // up to 300 keV
    const qint64 leastAt = energies()[static_cast<size_t>(least - photons.begin())];
    EXPECT_GT(photons.front(), 0.99);
    EXPECT_GT(leastAt, 60'000);
    EXPECT_LT(leastAt, 200'000);
    EXPECT_LT(photons.back(), *least);

    // A neighbour receives most between 20 and 60 keV.
    double most = 0;
    qint64 mostAt = 0;
    for (const qint64 energyEv : energies())
        if (const double phi =
                table(run(u"AF"_s, 95, u"gamma"_s, energyEv)).at(92).edep / static_cast<double>(energyEv);
            energyEv <= 200'000 && phi > most) {
            most = phi;
            mostAt = energyEv;
        }
    EXPECT_GT(mostAt, 20'000);
    EXPECT_LT(mostAt, 60'000);
}

TEST_F(OutputMaker, PhotonsAreReciprocalBetweenSoftOrgans)
{
    const std::map<int, double> massesG = {
        {95, 1399.9954}, {61, 1300.0038}, {127, 129.9961}, {113, 120.0060}, {87, 250.0032}};
    for (const qint64 energyEv : {30'000, 100'000, 1'000'000})
        for (const auto &[a, massA] : massesG)
            for (const auto &[b, massB] : massesG)
                if (a < b) {
                    const Row ab = table(run(u"AF"_s, b, u"gamma"_s, energyEv)).at(a);
                    const Row ba = table(run(u"AF"_s, a, u"gamma"_s, energyEv)).at(b);
                    const double ratio = (ab.edep / massA) / (ba.edep / massB);
                    EXPECT_NEAR(ratio, 1, 0.1 + 3 * std::hypot(ab.std, ba.std)) << a << ' ' << b << ' ' << energyEv;
                }
}

TEST_F(OutputMaker, ImagesHaveTheirExactSize)
{
    SimulatedRun one = run(u"AM"_s, 95, u"gamma"_s, 100'000);
    one.withImages = true;
    const Members members = make(one);
    for (const char *name : {"output-Dose", "output-Dose-Squared", "output-Dose-Uncertainty"}) {
        const QByteArray header = members.at(std::string("./output/") + name + ".mhd");
        EXPECT_TRUE(header.contains("DimSize = 254 127 222\n"));
        EXPECT_TRUE(header.endsWith(QByteArray("ElementDataFile = " + QByteArray(name) + ".raw\n")));
        EXPECT_EQ(members.at(std::string("./output/") + name + ".raw").size(), 28'645'104);
    }
}

TEST_F(OutputMaker, RefusesWhatNoGateWouldRun)
{
    const QString path = m_dir.filePath(u"no.tar.gz"_s);
    EXPECT_FALSE(writeOutputArchive(run(u"XX"_s, 95, u"gamma"_s, 100'000), path));
    EXPECT_FALSE(writeOutputArchive(run(u"AM"_s, 111, u"gamma"_s, 100'000), path));
    EXPECT_FALSE(writeOutputArchive(run(u"AF"_s, 95, u"proton"_s, 100'000), path));
    EXPECT_FALSE(writeOutputArchive(run(u"AF"_s, 95, u"gamma"_s, 0), path));
    EXPECT_FALSE(QFile::exists(path));
    const QString nowhere = m_dir.filePath(u"missing/no.tar.gz"_s);
    EXPECT_FALSE(writeOutputArchive(run(u"AF"_s, 95, u"gamma"_s, 100'000), nowhere));
}
