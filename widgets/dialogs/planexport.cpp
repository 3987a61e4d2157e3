// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/planexport.h"

#include "models/text/csv.h"
#include "models/text/enginewords.h"
#include "models/text/planjson.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

double seconds(milliseconds time) { return double(time.count()) / 1000; }

QString number(double value, int decimals) { return QString::number(value, 'f', decimals); }

} // namespace

QByteArray planJson(const SavedPlan &plan, const grid::GridSpec &spec)
{
    const engine::PlanRequest &r = plan.request;
    const engine::PlanPreview &p = plan.preview;
    QJsonArray cells;
    for (const engine::PlanLine &line : p.lines)
        line.mask.forEach([&](grid::CellIndex cell) { cells << spec.cellId(cell); });
    const QJsonObject asked{{u"name"_s, r.waveName},
                            {u"expression"_s, r.expression},
                            {u"workflow"_s, r.workflow},
                            {u"primaries"_s, r.primaries},
                            {u"seeds"_s, engine::name(r.seeds)},
                            {u"moreStatistics"_s, r.moreStatistics},
                            {u"order"_s, engine::name(r.order)},
                            {u"priority"_s, r.priority},
                            {u"budgetCpuHours"_s, r.budgetCpuHours},
                            {u"extraCells"_s, r.extraCells},
                            {u"outboxSeconds"_s, seconds(r.outboxDelay)}};
    const QString at = QDateTime::fromMSecsSinceEpoch(toMs(plan.frozenAt), Qt::UTC).toString(Qt::ISODate);
    return QJsonDocument(QJsonObject{{u"schema"_s, 1},
                                     {u"frozenAt"_s, at},
                                     {u"request"_s, asked},
                                     {u"plan"_s, text::planJson(p, spec)},
                                     {u"cells"_s, cells}})
        .toJson(QJsonDocument::Indented);
}

QByteArray planCsv(const SavedPlan &plan, const grid::GridSpec &spec)
{
    QString table =
        text::csvRow({u"part"_s, u"pipeline"_s, u"model"_s, u"particle"_s, u"sources"_s, u"energies"_s, u"from_keV"_s,
                      u"to_keV"_s, u"cells"_s, u"not_asked_for"_s, u"executions"_s, u"jobs"_s, u"predicted_cpu_h"_s,
                      u"longest_h"_s, u"seeds"_s, u"first_seed"_s, u"last_seed"_s, u"why"_s});
    for (const engine::PlanLine &line : plan.preview.lines) {
        const bool isAssigned = line.seeds.count > 0;
        table += text::csvRow({u"sent"_s,
                               line.pipeline,
                               spec.models()[line.model].id,
                               spec.particles()[line.particle].id,
                               QString::number(line.sources),
                               QString::number(line.energies),
                               number(double(line.fromEv) / 1000, 3),
                               number(double(line.toEv) / 1000, 3),
                               QString::number(line.cells),
                               QString::number(line.extra),
                               QString::number(line.executions),
                               QString::number(line.jobs),
                               number(line.cpuHours, 2),
                               number(line.longestHours, 2),
                               QString::number(line.seeds.count),
                               isAssigned ? QString::number(line.seeds.first) : QString(),
                               isAssigned ? QString::number(line.seeds.last) : QString(),
                               {}});
    }
    for (const engine::LeftOut &left : plan.preview.leftOut) {
        QStringList fields(18);
        fields.front() = u"left out"_s;
        fields[8] = QString::number(left.cells);
        fields.back() = text::leftOutReason(left.reason, left.detail);
        table += text::csvRow(fields);
    }
    return table.toUtf8();
}

} // namespace dosegrid::widgets
