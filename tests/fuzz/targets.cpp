// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.h"

#include "models/grid/figures.h"
#include "models/grid/templatereader.h"
#include "models/results/checks.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTemporaryFile>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <set>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::fuzz {

void require(bool promise, const char *what)
{
    if (!promise) {
        std::fprintf(stderr, "broken promise: %s\n", what);
        std::abort();
    }
}

namespace {

using namespace results;

const Expectation &cell()
{
    static const Expectation expectation = [] {
        Expectation e;
        const auto tmpl = grid::loadTemplate(u"opendose"_s);
        require(tmpl.has_value(), "the shipped template loads");
        e.tmpl = *tmpl;
        e.modelId = u"AF"_s;
        e.regionId = 95;
        e.particleId = u"e-"_s;
        e.energyEv = 50'000;
        e.primaries = 100'000'000;
        return e;
    }();
    return expectation;
}

void regionTable(QByteArrayView bytes)
{
    const auto table = parseRegionTable(bytes);
    if (!table) {
        require(table.error().text.size() <= 80, "a fault quotes at most 80 characters");
        return;
    }
    require(!table->rows.isEmpty(), "a table has rows");
    require(std::is_sorted(table->rows.cbegin(), table->rows.cend(),
                           [](const RegionRow &a, const RegionRow &b) { return a.id <= b.id; }),
            "ids ascend strictly");
    for (const RegionRow &row : table->rows)
        require(std::isfinite(row.edepMev) && row.edepMev >= 0, "deposits are finite");

    Output output;
    output.table = *table;
    output.tableMembers << u"DoseByRegions.txt"_s;
    output.statisticsMembers << u"stat.log"_s;
    output.statistics = StatisticsFile();
    output.statistics->events = 100'000'000;
    const CheckReport report = check(output, cell());
    require(report.checks.size() == 15, "every check reports");
}

void statistics(QByteArrayView bytes)
{
    const auto file = parseStatistics(bytes);
    if (!file)
        return;
    require(file->events >= 0 && file->runs >= 0, "counts are not negative");
    require(std::isfinite(file->elapsedSeconds) && file->elapsedSeconds >= 0, "times are finite");
    Output output;
    output.statistics = *file;
    (void)check(output, cell());
}

void gateLog(QByteArrayView bytes)
{
    const GateLog log = scanGateLog(bytes);
    require(log.initialSeeds.size() <= 1000, "at most 1000 seeds");
    if (log.firstError) {
        require(log.firstError->text.size() <= 500, "a finding quotes at most 500 characters");
        require(log.firstError->line >= 1 && log.firstError->line <= log.lines, "a finding names a line");
    }
}

void archive(QByteArrayView bytes)
{
    static QTemporaryDir dir;
    QFile file(dir.filePath(u"input"_s));
    require(file.open(QIODevice::WriteOnly), "scratch file");
    file.write(bytes.data(), bytes.size());
    file.close();
    ArchiveLimits limits;
    limits.members = 20;
    limits.memberBytes = 100'000;
    limits.totalBytes = 200'000;
    limits.textBytes = 50'000;

    const auto content = readArchive(file.fileName(), limits);
    require(content.has_value(), "what is in a file is never an error of the machine");
    require(content->members.size() <= limits.members, "limit of members");
    require(content->unpackedBytes <= limits.totalBytes + 65'536, "limit of bytes");
    for (const Member &member : content->members) {
        require(!member.path.startsWith(u'/') && !member.path.split(u'/').contains(u".."_s), "paths are safe");
        require(member.content.size() <= limits.textBytes, "limit of texts");
    }
    const QString folder = dir.filePath(u"out"_s);
    const auto extracted = extractArchive(file.fileName(), folder, limits);
    QDir(folder).removeRecursively();
    require(QDir(dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size() == 1,
            "nothing is written outside the folder");
    const auto output = readOutput(file.fileName(), limits);
    if (output)
        (void)check(*output, cell());
}

void expression(QByteArrayView bytes)
{
    static const grid::GridState state(cell().tmpl.spec());
    const grid::ExpressionScope scope{cell().tmpl, state, {}, {u"wave one"_s}, {}};
    const grid::FigureSource figures = [](grid::Figure figure) {
        std::vector<float> values(state.spec().cellCount());
        for (std::size_t i = 0; i < values.size(); ++i)
            values[i] = i % 5 == 0 ? std::nanf("") : float(i % (7 + std::size_t(figure)));
        return values;
    };
    const QString text = QString::fromUtf8(bytes);
    qsizetype end = 0;
    for (const grid::ExpressionToken &token : grid::tokens(text)) {
        require(token.offset >= end && token.length > 0, "tokens follow each other");
        end = token.offset + token.length;
    }
    require(end <= text.size(), "tokens are inside the text");
    const QList<grid::Figure> named = grid::figuresIn(text);
    require(std::set<grid::Figure>(named.cbegin(), named.cend()).size() == std::size_t(named.size()),
            "a figure is named once");
    (void)grid::completions(text, text.size() / 2, scope);
    const auto cells = grid::evaluate(text, scope, figures);
    if (!cells) {
        const grid::ExpressionError &error = cells.error();
        require(error.offset >= 0 && error.length >= 0 && error.offset + error.length <= text.size(),
                "an error is at a place of the text");
        return;
    }
    const auto again = grid::evaluate(grid::describe(*cells, scope), scope);
    require(again.has_value() && *again == *cells, "what is printed means the same cells");
}

constexpr std::array<Target, 9> allTargets = {{
    {"archive", &archive},
    {"carminanswer", &carminAnswer},
    {"carmindates", &carminDates},
    {"carminjson", &carminJson},
    {"carminpaths", &carminPaths},
    {"expression", &expression},
    {"gatelog", &gateLog},
    {"regiontable", &regionTable},
    {"statistics", &statistics},
}};

} // namespace

std::span<const Target> targets() { return allTargets; }

const Target *target(QStringView name)
{
    const auto found = std::find_if(allTargets.cbegin(), allTargets.cend(),
                                    [&](const Target &t) { return name == QLatin1StringView(t.name); });
    return found == allTargets.cend() ? nullptr : &*found;
}

} // namespace dosegrid::fuzz
