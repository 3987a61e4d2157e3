// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/audit.h"

#include "models/platform/commandlog.h"
#include "models/platform/json.h"
#include "models/platform/platform.h"

#include <QFileInfo>
#include <QHash>
#include <QTextStream>

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

// The lines of a journal, one by one.
class JournalReader
{
public:
    explicit JournalReader(Audit &audit) : m_audit(audit) {}

    void read(const std::string &line)
    {
        const std::optional<Json> json = parseJson(line);
        // Every line that a platform writes has a time, and is of a request or of the addresses it serves.
        if (!json || !json->is_object() || !json->contains("t")
            || !(json->contains("serves") || json->contains("method"))) {
            ++m_audit.unreadable;
            return;
        }
        ++m_lines;
        const qint64 t = integer(*json, "t");
        m_first = m_last == 0 ? t : std::min(m_first, t);
        m_last = std::max(m_last, t);
        if (json->contains("serves")) {
            m_hosts += texts(*json, "serves");
            return;
        }
        ++m_audit.requests;
        count(*json, t);
        const QString host = text(*json, "host");
        if (!host.isEmpty() && !m_hosts.contains(host))
            ++m_audit.keysOnForeignHosts;
        m_audit.unknownKeys += boolean(*json, "unknownKey") ? 1 : 0;
        m_audit.faults += text(*json, "fault").isEmpty() ? 0 : 1;
        if (integer(*json, "jobs") > 0)
            created(*json);
    }

    void finish()
    {
        const double minutes = std::max(1.0, static_cast<double>(m_last - m_first) / 60'000.0);
        for (auto &[operation, rate] : m_audit.calls)
            rate.meanPerMinute = rate.calls / minutes;
        for (auto it = m_byInputs.cbegin(); it != m_byInputs.cend(); ++it)
            if (it->size() > 1)
                m_audit.inputsUsedTwice.emplace(it.key(), *it);
        for (auto it = m_byName.cbegin(); it != m_byName.cend(); ++it)
            if (*it > 1)
                m_audit.namesUsedTwice += it.key();
        m_audit.namesUsedTwice.sort();
    }

    CampaignTime last() const { return fromMs(m_last); }
    int executionsCreated() const { return m_created; }
    int linesRead() const { return m_lines; }

private:
    void count(const Json &json, qint64 t)
    {
        const QString operation = operationOf(text(json, "method"), text(json, "path"));
        Audit::Rate &rate = m_audit.calls[operation];
        ++rate.calls;
        const qint64 status = integer(json, "status");
        rate.failed += status == 0 || status >= 400 ? 1 : 0;
        // The journal is nearly in the order of time; a minute that is over is not opened again.
        auto &[minute, calls] = m_minutes[operation];
        if (t / 60'000 != minute)
            calls = 0;
        minute = t / 60'000;
        rate.peakPerMinute = std::max(rate.peakPerMinute, ++calls);
    }

    void created(const Json &json)
    {
        ++m_created;
        ++m_byName[text(json, "name")];
        if (const QString inputs = text(json, "inputs"); !inputs.isEmpty())
            m_byInputs[inputs] += text(json, "execution");
    }

    Audit &m_audit;
    qint64 m_first = 0;
    qint64 m_last = 0;
    int m_created = 0;
    int m_lines = 0;
    QStringList m_hosts;
    QHash<QString, int> m_byName;
    QHash<QString, QStringList> m_byInputs;
    QHash<QString, std::pair<qint64, int>> m_minutes;
};

// Escape sequences would steer the terminal, line ends forge lines, and marks of direction turn words around.
QString harmless(const QString &text)
{
    QString out;
    for (const char32_t c : text.toUcs4()) {
        const QChar::Category category = QChar::category(c);
        const bool harms = category == QChar::Other_Control || category == QChar::Other_Format
                           || category == QChar::Other_Surrogate || category == QChar::Separator_Line
                           || category == QChar::Separator_Paragraph;
        out += harms ? QString(u'\u00b7') : QString::fromUcs4(&c, 1);
    }
    return out;
}

Json callsJson(const std::map<QString, Audit::Rate> &calls)
{
    Json json = Json::object();
    for (const auto &[operation, rate] : calls) {
        Json item;
        item["calls"] = rate.calls;
        item["failed"] = rate.failed;
        item["perMinute"] = rate.meanPerMinute;
        item["peakPerMinute"] = rate.peakPerMinute;
        json[toStd(operation)] = std::move(item);
    }
    return json;
}

void judgeLives(const World &world, Audit &audit)
{
    Lives names;
    Lives cells;
    for (const auto &execution : world.executions()) {
        if (execution->launch.refused)
            continue;
        ++audit.executions;
        audit.live += execution->end ? 0 : 1;
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
    audit.names = overlaps(names);
    audit.cells = overlaps(cells);
}

} // namespace

Result<Audit> auditJournal(const QString &path)
{
    const QFileInfo info(path);
    const StateFiles files(info.isDir() ? path : info.path());
    const QString journal = info.isDir() ? files.requests : path;
    Audit audit;
    audit.knowsCells = QFileInfo::exists(files.commands);
    if (!audit.knowsCells && !info.isFile())
        return Unexpected(Error{Error::Kind::NotFound, u"no platform has run here"_s, path, 0, {}});
    JournalReader reader(audit);
    LineLog::forEachLine(journal, [&](const std::string &line) { reader.read(line); });
    reader.finish();
    if (!info.isDir() && reader.linesRead() == 0)
        return Unexpected(Error{Error::Kind::BadInput, u"no journal"_s, path, 0, {}});
    if (!audit.knowsCells) {
        audit.executions = reader.executionsCreated();
        return audit;
    }
    Result<commandlog::Replay> replay = commandlog::replay(files.commands);
    if (!replay)
        return Unexpected(replay.error());
    const CampaignTime stored = PlatformClock::stored(files.clock, replay->last);
    replay->world->advance(std::max(stored, reader.last()));
    judgeLives(*replay->world, audit);
    return audit;
}

QString toJsonText(const Audit &audit)
{
    Json json;
    json["schema"] = 1;
    json["executions"] = audit.executions;
    json["live"] = audit.live;
    json["clean"] = audit.isClean();
    json["cellsChecked"] = audit.knowsCells;
    json["cellsInTwoLiveExecutions"] = overlapsJson(audit.cells);
    json["namesInTwoLiveExecutions"] = overlapsJson(audit.names);
    json["namesUsedTwice"] = array(audit.namesUsedTwice);
    Json inputs = Json::object();
    for (const auto &[hash, executions] : audit.inputsUsedTwice)
        inputs[toStd(hash)] = array(executions);
    json["inputsUsedTwice"] = inputs;
    json["requests"] = audit.requests;
    json["calls"] = callsJson(audit.calls);
    json["keysOnForeignHosts"] = audit.keysOnForeignHosts;
    json["unknownKeys"] = audit.unknownKeys;
    json["faults"] = audit.faults;
    json["unreadableLines"] = audit.unreadable;
    return toQt(dump(json));
}

QString toPlainText(const Audit &audit)
{
    QString text;
    QTextStream out(&text);
    out << "executions " << audit.executions << ", live " << audit.live << ", requests " << audit.requests << '\n';
    for (const Audit::Overlap &overlap : audit.cells)
        out << "TWICE " << harmless(overlap.what) << ": " << overlap.first << " and " << overlap.second << '\n';
    for (const Audit::Overlap &overlap : audit.names)
        out << "name twice " << harmless(overlap.what) << ": " << overlap.first << " and " << overlap.second << '\n';
    for (const auto &[hash, executions] : audit.inputsUsedTwice)
        out << "same inputs " << harmless(hash) << ": " << harmless(executions.join(u' ')) << '\n';
    if (audit.keysOnForeignHosts > 0)
        out << "requests with a key that named another host: " << audit.keysOnForeignHosts << '\n';
    if (audit.unknownKeys > 0)
        out << "requests with a key that is none here: " << audit.unknownKeys << '\n';
    if (audit.unreadable > 0)
        out << "lines that could not be read: " << audit.unreadable << '\n';
    for (const auto &[operation, rate] : audit.calls)
        out << u"%1 calls, %2 failed, %3 a minute (at most %4)  %5\n"_s.arg(
            QString::number(rate.calls), QString::number(rate.failed), QString::number(rate.meanPerMinute, 'f', 1),
            QString::number(rate.peakPerMinute), harmless(operation));
    out << (!audit.knowsCells ? "cells are not known: the journal is alone\n"
            : audit.isClean() ? "no cell was ever in two live executions\n"
                              : "some cells were in two live executions\n");
    return text;
}

} // namespace dosegrid::platform
