// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/wish.h"

#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::engine::wish {

namespace {

QJsonObject body(const Plan &plan)
{
    const PlanRequest &r = plan.request;
    return {{u"cells"_s, rangesText(r.cells)},
            {u"expression"_s, r.expression},
            {u"name"_s, r.waveName},
            {u"workflow"_s, r.workflow},
            {u"primaries"_s, r.primaries},
            {u"seeds"_s, name(r.seeds)},
            {u"more_statistics"_s, r.moreStatistics},
            {u"order"_s, name(r.order)},
            {u"priority"_s, r.priority},
            {u"budget_cpu_hours"_s, r.budgetCpuHours},
            {u"extra_cells"_s, r.extraCells},
            {u"outbox_ms"_s, qint64(r.outboxDelay.count())}};
}

QJsonObject body(const Act &act)
{
    return {{u"action"_s, name(act.action)},
            {u"cells"_s, rangesText(act.cells)},
            {u"expression"_s, act.expression},
            {u"reason"_s, act.reason}};
}

QJsonObject body(const AnswerQuestion &a) { return {{u"question"_s, a.question.value}, {u"choice"_s, a.choice}}; }
QJsonObject body(const Pause &p) { return {{u"wave"_s, p.wave.value}, {u"paused"_s, p.paused}}; }
QJsonObject body(const SetPriority &p) { return {{u"wave"_s, p.wave.value}, {u"priority"_s, p.priority}}; }
QJsonObject body(const CancelUnsent &c) { return {{u"wave"_s, c.wave.value}}; }

QJsonObject body(const Connect &c)
{
    return {{u"url"_s, c.settings.url.toString()},   {u"profile"_s, c.settings.profile},
            {u"limit"_s, c.settings.executionLimit}, {u"plainHttp"_s, c.settings.allowsPlainHttp},
            {u"moved"_s, c.settings.isMoved},        {u"folder"_s, c.settings.dataFolder}};
}

QJsonObject body(const AddInput &a)
{
    return {{u"model"_s, a.model},
            {u"path"_s, a.path},
            {u"file_name"_s, a.fileName},
            {u"sha256"_s, a.sha256},
            {u"bytes"_s, a.bytes}};
}

QJsonObject body(const Adopt &a) { return {{u"cell"_s, qint64(a.cell.value)}, {u"path"_s, a.path}}; }

QJsonObject body(const Decide &d)
{
    return {{u"attempt"_s, d.attempt.value},
            {u"output"_s, d.output.value},
            {u"accept"_s, d.accept},
            {u"reason"_s, d.reason}};
}

QJsonObject body(const Undo &u) { return {{u"action"_s, u.action.value}}; }

QJsonObject body(const Note &n)
{
    QJsonObject body{{u"cells"_s, rangesText(n.cells)}, {u"expression"_s, n.expression}};
    if (n.remove)
        body.insert(u"remove"_s, true);
    else
        body.insert(u"text"_s, n.text);
    return body;
}

constexpr std::array<QLatin1StringView, 12> kinds = {"plan"_L1,   "act"_L1,     "answer"_L1,   "pause"_L1,
                                                     "cancel"_L1, "connect"_L1, "input"_L1,    "adopt"_L1,
                                                     "decide"_L1, "undo"_L1,    "priority"_L1, "note"_L1};
static_assert(kinds.size() == std::variant_size_v<Wish>);

Unexpected<Error> missing(const QString &field) { return Unexpected(Error::badInput(u"missing or wrong"_s, field)); }

Result<Wish> readPlan(const QJsonObject &o, std::uint32_t cellCount)
{
    const auto cells = maskFromRanges(o["cells"_L1].toString(), cellCount);
    if (!cells)
        return Unexpected(cells.error());
    const auto seeds = seedSchemeFromName(o["seeds"_L1].toString());
    const auto order = waveOrderFromName(o["order"_L1].toString());
    if (!seeds)
        return missing(u"seeds"_s);
    if (!order)
        return missing(u"order"_s);
    PlanRequest r;
    r.cells = *cells;
    r.expression = o["expression"_L1].toString();
    r.waveName = o["name"_L1].toString();
    if (r.waveName.trimmed().isEmpty())
        return missing(u"name"_s);
    r.workflow = o["workflow"_L1].toString(u"auto"_s);
    r.primaries = o["primaries"_L1].toInteger();
    r.seeds = *seeds;
    r.moreStatistics = o["more_statistics"_L1].toBool();
    r.order = *order;
    r.priority = o["priority"_L1].toInt();
    r.budgetCpuHours = o["budget_cpu_hours"_L1].toDouble();
    r.extraCells = o["extra_cells"_L1].toInt();
    r.outboxDelay = milliseconds(o["outbox_ms"_L1].toInteger(10'000));
    if (r.extraCells < 0)
        return missing(u"extra_cells"_s);
    if (r.primaries < 0)
        return missing(u"primaries"_s);
    if (r.outboxDelay < milliseconds(0))
        return missing(u"outbox_ms"_s);
    return Wish(Plan{std::move(r)});
}

Result<Wish> readAct(const QJsonObject &o, std::uint32_t cellCount)
{
    const auto action = cellActionFromName(o["action"_L1].toString());
    if (!action || *action == CellAction::Note || *action == CellAction::RemoveNotes) // a note is a wish of its own
        return missing(u"action"_s);
    const auto cells = maskFromRanges(o["cells"_L1].toString(), cellCount);
    if (!cells)
        return Unexpected(cells.error());
    return Wish(Act{*action, *cells, o["expression"_L1].toString(), o["reason"_L1].toString()});
}

Result<Wish> readNote(const QJsonObject &o, std::uint32_t cellCount)
{
    const auto cells = maskFromRanges(o["cells"_L1].toString(), cellCount);
    if (!cells)
        return Unexpected(cells.error());
    Note note{*cells, o["expression"_L1].toString(), o["text"_L1].toString(), o["remove"_L1].toBool()};
    if (note.remove)
        return note.text.isEmpty() ? Result<Wish>(std::move(note)) : missing(u"text"_s);
    return noteText(note.text).transform([&note](const QString &text) {
        note.text = text;
        return Wish(std::move(note));
    });
}

Result<Wish> readConnect(const QJsonObject &o)
{
    const QUrl url(o["url"_L1].toString(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return missing(u"url"_s);
    const int limit = o["limit"_L1].toInt(25);
    if (limit < 1)
        return missing(u"limit"_s);
    return Wish(Connect{{url, o["profile"_L1].toString(u"auto"_s), limit, o["plainHttp"_L1].toBool(false),
                         o["moved"_L1].toBool(false), o["folder"_L1].toString()}});
}

Result<Wish> readInput(const QJsonObject &o)
{
    AddInput input{o["model"_L1].toString(), o["path"_L1].toString(), o["file_name"_L1].toString(),
                   o["sha256"_L1].toString(), o["bytes"_L1].toInteger()};
    if (input.sha256.size() != 64)
        return missing(u"sha256"_s);
    if (input.bytes < 0)
        return missing(u"bytes"_s);
    return Wish(std::move(input));
}

} // namespace

QString kind(const Wish &wish) { return kinds[wish.index()]; }

QString shownKind(const QString &kind, const QJsonObject &payload)
{
    if (kind == "note"_L1 && payload["remove"_L1].toBool())
        return name(CellAction::RemoveNotes);
    return kind == "act"_L1 ? payload["action"_L1].toString() : kind;
}

QJsonObject payload(const Wish &wish)
{
    return std::visit([](const auto &w) { return body(w); }, wish);
}

Result<Wish> read(const QString &kind, const QJsonObject &o, std::uint32_t cellCount)
{
    if (kind == "plan"_L1)
        return readPlan(o, cellCount);
    if (kind == "act"_L1)
        return readAct(o, cellCount);
    if (kind == "note"_L1)
        return readNote(o, cellCount);
    if (kind == "answer"_L1)
        return Wish(AnswerQuestion{{o["question"_L1].toInteger()}, o["choice"_L1].toString()});
    if (kind == "pause"_L1)
        return Wish(Pause{{o["wave"_L1].toInteger()}, o["paused"_L1].toBool()});
    if (kind == "priority"_L1)
        return Wish(SetPriority{{o["wave"_L1].toInteger()}, o["priority"_L1].toInt()});
    if (kind == "cancel"_L1)
        return Wish(CancelUnsent{{o["wave"_L1].toInteger()}});
    if (kind == "connect"_L1)
        return readConnect(o);
    if (kind == "input"_L1)
        return readInput(o);
    if (kind == "adopt"_L1) {
        const qint64 cell = o["cell"_L1].toInteger(-1);
        if (cell < 0 || cell >= cellCount)
            return missing(u"cell"_s);
        return Wish(Adopt{{std::uint32_t(cell)}, o["path"_L1].toString()});
    }
    if (kind == "decide"_L1) {
        return Wish(Decide{{o["attempt"_L1].toInteger()},
                           {o["output"_L1].toInteger()},
                           o["accept"_L1].toBool(),
                           o["reason"_L1].toString()});
    }
    if (kind == "undo"_L1)
        return Wish(Undo{{o["action"_L1].toInteger()}});
    return Unexpected(Error::badInput(kind, u"kind"_s));
}

Result<QString> noteText(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return Unexpected(Error::badInput(u"missing or wrong"_s, u"text"_s));
    if (trimmed.size() > longestNote)
        return Unexpected(Error::badInput(u"%1 > %2"_s.arg(trimmed.size()).arg(longestNote), u"text"_s));
    return trimmed;
}

QString rangesText(const grid::CellMask &mask)
{
    QStringList ranges;
    std::optional<std::uint32_t> first;
    std::uint32_t last = 0;
    const auto close = [&] {
        if (first)
            ranges << (*first == last ? QString::number(last) : QStringLiteral("%1-%2").arg(*first).arg(last));
    };
    mask.forEach([&](grid::CellIndex cell) {
        if (first && cell.value == last + 1) {
            last = cell.value;
            return;
        }
        close();
        first = last = cell.value;
    });
    close();
    return ranges.join(u',');
}

Result<grid::CellMask> maskFromRanges(QStringView text, std::uint32_t cellCount)
{
    grid::CellMask mask(cellCount);
    if (text.isEmpty())
        return mask;
    for (const QStringView range : text.split(u',')) {
        const qsizetype dash = range.indexOf(u'-');
        bool firstOk = false;
        bool lastOk = false;
        const std::uint32_t first = range.left(dash < 0 ? range.size() : dash).toUInt(&firstOk);
        const std::uint32_t last = dash < 0 ? first : range.mid(dash + 1).toUInt(&lastOk);
        if (!firstOk || (dash >= 0 && !lastOk) || first > last || last >= cellCount)
            return Unexpected(Error::badInput(range.toString(), u"cells"_s));
        mask.setRange(grid::CellIndex{first}, last - first + 1);
    }
    return mask;
}

} // namespace dosegrid::engine::wish
