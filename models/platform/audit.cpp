// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/audit.h"

#include "models/platform/commandlog.h"
#include "models/platform/json.h"
#include "models/platform/platform.h"

#include <QHash>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Life
{
    qint64 begin = 0;
    qint64 end = 0;
    QString execution;
};

using Lives = QHash<QString, std::vector<Life>>;

std::vector<Audit::Overlap> overlaps(Lives &lives)
{
    std::vector<Audit::Overlap> found;
    for (auto it = lives.begin(); it != lives.end(); ++it) {
        std::ranges::sort(*it, {}, &Life::begin);
        const Life *longest = nullptr;
        for (const Life &life : *it) {
            if (longest && life.begin < longest->end)
                found.push_back({it.key(), longest->execution, life.execution});
            if (!longest || life.end > longest->end)
                longest = &life;
        }
    }
    std::ranges::sort(found, {}, &Audit::Overlap::what);
    return found;
}

QString cellName(const SimulationPoint &point)
{
    return u"%1/%2/%3/%4"_s.arg(point.model, QString::number(point.sourceId), point.particle,
                                QString::number(static_cast<double>(point.energyEv) * 1e-6, 'g', 12));
}

// Identifiers and paths are no part of an operation.
QString operationOf(const QString &method, const QString &path)
{
    QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    if (!parts.isEmpty() && parts.first() == u"rest"_s)
        parts.removeFirst();
    if (parts.isEmpty())
        return method + u" /"_s;
    const QString &area = parts.first();
    QString text = method % u" /"_s % area;
    if (area == u"executions"_s && parts.size() > 1) {
        text += parts[1] == u"count"_s ? u"/count"_s : u"/{id}"_s;
        if (parts.size() == 3)
            text += u'/' % parts[2];
        else if (parts.size() == 5)
            text += u"/jobs/{n}/"_s % parts[4];
    } else if (area == u"path"_s) {
        text += u"/{path}"_s;
    } else if (area == u"pipelines"_s && parts.size() > 1) {
        text += u"/{id}"_s;
    }
    return text;
}

Json overlapsJson(const std::vector<Audit::Overlap> &overlaps)
{
    Json list = Json::array();
    for (const Audit::Overlap &overlap : overlaps) {
        Json item;
        item["what"] = toStd(overlap.what);
        item["first"] = toStd(overlap.first);
        item["second"] = toStd(overlap.second);
        list.push_back(std::move(item));
    }
    return list;
}

Json countsJson(const std::map<QString, int> &counts)
{
    Json json = Json::object();
    for (const auto &[key, n] : counts)
        json[toStd(key)] = n;
    return json;
}

} // namespace

Result<Audit> auditState(const QString &stateDirectory)
{
    const StateFiles files(stateDirectory);
    Result<commandlog::Replay> replay = commandlog::replay(files.commands);
    if (!replay)
        return Unexpected(replay.error());
    if (!replay->configured)
        return Unexpected(Error{Error::Kind::NotFound, u"no platform has run here"_s, stateDirectory, 0, {}});
    Audit audit;
    CampaignTime now = PlatformClock::stored(files.clock, replay->last);
    for (const std::string &line : LineLog::readLines(files.requests)) {
        const std::optional<Json> json = parseJson(line);
        if (!json)
            continue;
        now = std::max(now, fromMs(integer(*json, "t")));
        const QString operation = operationOf(text(*json, "method"), text(*json, "path"));
        ++audit.calls[operation];
        if (const qint64 status = integer(*json, "status"); status == 0 || status >= 400)
            ++audit.failedCalls[operation];
    }
    replay->world->advance(now);

    Lives names;
    Lives cells;
    for (const auto &execution : replay->world->executions()) {
        ++audit.executions;
        audit.live += execution->status == Execution::Status::Running ? 1 : 0;
        const Life life{toMs(execution->launch.time),
                        execution->end ? toMs(*execution->end) : std::numeric_limits<qint64>::max(),
                        execution->launch.id};
        names[execution->launch.name].push_back(life);
        if (!execution->pipeline)
            continue;
        const bool batch = execution->pipeline->kind == Pipeline::Kind::Batch;
        const qint64 points =
            batch ? std::min<qint64>(pointCount(execution->launch.inputs, execution->pipeline->dot), 100'000) : 1;
        for (int point = 1; point <= static_cast<int>(points); ++point)
            cells[cellName(execution->point(point))].push_back(life);
    }
    for (auto it = names.cbegin(); it != names.cend(); ++it)
        if (it->size() > 1)
            audit.namesUsedTwice += it.key();
    audit.namesUsedTwice.sort();
    audit.names = overlaps(names);
    audit.cells = overlaps(cells);
    return audit;
}

QString toJsonText(const Audit &audit)
{
    Json json;
    json["schema"] = 1;
    json["executions"] = audit.executions;
    json["live"] = audit.live;
    json["clean"] = audit.isClean();
    json["cellsInTwoLiveExecutions"] = overlapsJson(audit.cells);
    json["namesInTwoLiveExecutions"] = overlapsJson(audit.names);
    json["namesUsedTwice"] = array(audit.namesUsedTwice);
    json["calls"] = countsJson(audit.calls);
    json["failedCalls"] = countsJson(audit.failedCalls);
    return toQt(dump(json));
}

} // namespace dosegrid::platform
