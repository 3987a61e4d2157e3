// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/results/output.h"

#include "models/results/digest.h"

#include <QFileInfo>

#include <algorithm>
#include <tuple>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::results {

namespace {

// Lower is better: in the folder of the region table, near the root, the better known name.
using Rank = std::tuple<bool, qsizetype, int>;
using Ranked = std::pair<Rank, const Member *>;

QString folderOf(const QString &path) { return path.section(u'/', 0, -2); }

int nameRank(const QString &path)
{
    const QString base = path.section(u'/', -1);
    return base == "stat.log"_L1 ? 0 : base == "statSCP.txt"_L1 ? 1 : 2;
}

std::vector<Ranked> ranked(const QList<Member> &members, MemberKind kind, const QString &besideTable = {})
{
    std::vector<Ranked> found;
    for (const Member &member : members) {
        if (member.kind == kind) {
            const bool elsewhere = kind == MemberKind::Statistics && folderOf(member.path) != besideTable;
            found.push_back({{elsewhere, member.path.count(u'/'), nameRank(member.path)}, &member});
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const Ranked &a, const Ranked &b) { return a.first < b.first; });
    return found;
}

QStringList paths(const std::vector<Ranked> &members)
{
    QStringList list;
    for (const Ranked &member : members)
        list << member.second->path;
    return list;
}

bool isAmbiguous(const std::vector<Ranked> &members)
{
    return members.size() > 1 && members[0].first == members[1].first
           && members[0].second->content != members[1].second->content;
}

void readTexts(const QList<Member> &members, Output &output)
{
    const auto tables = ranked(members, MemberKind::RegionTable);
    output.tableMembers = paths(tables);
    output.ambiguousTable = isAmbiguous(tables);
    if (!tables.empty() && !output.ambiguousTable) {
        auto table = parseRegionTable(tables.front().second->content);
        if (table)
            output.table = *std::move(table);
        else
            output.tableFault = table.error();
    }
    const QString folder = tables.empty() ? QString() : folderOf(tables.front().second->path);
    const auto statistics = ranked(members, MemberKind::Statistics, folder);
    output.statisticsMembers = paths(statistics);
    output.ambiguousStatistics = isAmbiguous(statistics);
    if (!statistics.empty() && !output.ambiguousStatistics) {
        const auto file = parseStatistics(statistics.front().second->content);
        if (file)
            output.statistics = *file;
        else
            output.statisticsFault = file.error();
    }
    const auto logs = ranked(members, MemberKind::Log);
    if (!logs.empty())
        output.log = scanGateLog(logs.front().second->content);
}

} // namespace

Result<Output> readOutput(const QString &path, const ArchiveLimits &limits)
{
    Output output;
    output.path = path;
    auto digest = sha256OfFile(path);
    if (!digest)
        return Unexpected(digest.error());
    output.sha256 = *std::move(digest);
    output.bytes = QFileInfo(path).size();

    const auto content = readArchive(path, limits);
    if (!content)
        return Unexpected(content.error());
    output.fault = content->fault;
    if (output.fault)
        return output;
    output.memberCount = int(content->members.size());
    output.unpackedBytes = content->unpackedBytes;
    for (const Member &member : content->members) {
        if (member.kind == MemberKind::ImageData)
            output.images.append({member.path, member.bytes});
    }
    readTexts(content->members, output);
    return output;
}

} // namespace dosegrid::results
