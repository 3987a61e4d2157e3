// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/planjson.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::text {

QString name(engine::LeftOutReason reason)
{
    using Reason = engine::LeftOutReason;
    switch (reason) {
    case Reason::AlreadyDone: return u"done"_s;
    case Reason::Planned: return u"planned"_s;
    case Reason::Submitted: return u"submitted"_s;
    case Reason::Running: return u"running"_s;
    case Reason::ToFetch: return u"to-fetch"_s;
    case Reason::Held: return u"held"_s;
    case Reason::Uncertain: return u"uncertain"_s;
    case Reason::NotApplicable: return u"n/a"_s;
    case Reason::NoInputArchive: return u"no-input-archive"_s;
    case Reason::NoWorkflow: return u"no-workflow"_s;
    case Reason::SeedOverlap: return u"seed-overlap"_s;
    case Reason::NoSeedRange: return u"no-seed-range"_s;
    }
    return {};
}

QJsonObject planJson(const engine::PlanPreview &preview, const grid::GridSpec &spec)
{
    QJsonArray lines;
    for (const engine::PlanLine &line : preview.lines) {
        const QJsonValue seeds =
            line.seeds.count > 0 ? QJsonValue(QJsonObject{
                {u"count"_s, line.seeds.count}, {u"first"_s, line.seeds.first}, {u"last"_s, line.seeds.last}})
                                 : QJsonValue();
        lines << QJsonObject{{u"workflow"_s, line.workflow},
                             {u"pipeline"_s, line.pipeline},
                             {u"split"_s, line.isSplit},
                             {u"model"_s, spec.models()[line.model].id},
                             {u"particle"_s, spec.particles()[line.particle].id},
                             {u"sources"_s, line.sources},
                             {u"energies"_s, line.energies},
                             {u"fromEv"_s, line.fromEv},
                             {u"toEv"_s, line.toEv},
                             {u"cells"_s, qint64(line.cells)},
                             {u"extraCells"_s, qint64(line.extra)},
                             {u"executions"_s, line.executions},
                             {u"jobs"_s, line.jobs},
                             {u"cpuHours"_s, line.cpuHours},
                             {u"longestHours"_s, line.longestHours},
                             {u"seeds"_s, seeds}};
    }
    QJsonArray leftOut;
    for (const engine::LeftOut &left : preview.leftOut) {
        leftOut << QJsonObject{
            {u"reason"_s, name(left.reason)}, {u"cells"_s, qint64(left.cells)}, {u"detail"_s, left.detail}};
    }
    return {{u"selected"_s, qint64(preview.selected)},
            {u"cells"_s, qint64(preview.cells)},
            {u"extraCells"_s, qint64(preview.extra)},
            {u"executions"_s, preview.executions},
            {u"executionsSaved"_s, preview.executionsSaved},
            {u"batches"_s, preview.batches},
            {u"splits"_s, preview.splits},
            {u"jobs"_s, preview.jobs},
            {u"predictedCpuHours"_s, preview.cpuHours},
            {u"longestHours"_s, preview.longestHours},
            {u"outputBytes"_s, preview.outputBytes},
            {u"tooLargeToFetch"_s, qint64(preview.tooLargeToFetch)},
            {u"secondsToFinish"_s, double(preview.timeToFinish.count()) / 1000},
            {u"meanCores"_s, preview.meanCores},
            {u"refused"_s, preview.refusal.has_value()},
            {u"unionWithParts"_s, preview.unionWithParts},
            {u"lines"_s, lines},
            {u"leftOut"_s, leftOut},
            {u"warnings"_s, QJsonArray::fromStringList(preview.warnings)}};
}

} // namespace dosegrid::text
