// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/planexport.h"

#include "models/text/enginewords.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

double seconds(milliseconds time) { return double(time.count()) / 1000; }

QJsonObject json(const engine::PlanLine &line, const grid::GridSpec &spec)
{
    return {{u"workflow"_s, line.workflow},
            {u"pipeline"_s, line.pipeline},
            {u"split"_s, line.isSplit},
            {u"model"_s, spec.models()[line.model].id},
            {u"particle"_s, spec.particles()[line.particle].id},
            {u"sources"_s, line.sources},
            {u"energies"_s, line.energies},
            {u"fromEv"_s, line.fromEv},
            {u"toEv"_s, line.toEv},
            {u"cells"_s, qint64(line.cells)},
            {u"executions"_s, line.executions},
            {u"jobs"_s, line.jobs},
            {u"cpuHours"_s, line.cpuHours},
            {u"longestHours"_s, line.longestHours}};
}

QString quoted(QString field)
{
    if (!field.contains(u',') && !field.contains(u'"') && !field.contains(u'\n'))
        return field;
    return QString(u'"' + field.replace(u'"', u"\"\""_s) + u'"');
}

QString number(double value, int decimals) { return QString::number(value, 'f', decimals); }

} // namespace

QByteArray planJson(const SavedPlan &plan, const grid::GridSpec &spec)
{
    const engine::PlanRequest &r = plan.request;
    const engine::PlanPreview &p = plan.preview;
    QJsonArray lines;
    for (const engine::PlanLine &line : p.lines)
        lines << json(line, spec);
    QJsonArray leftOut;
    for (const engine::LeftOut &left : p.leftOut) {
        leftOut << QJsonObject{{u"why"_s, text::leftOutReason(left.reason, left.detail)},
                               {u"cells"_s, qint64(left.cells)},
                               {u"detail"_s, left.detail}};
    }
    QJsonArray cells;
    for (const engine::PlanLine &line : p.lines)
        line.mask.forEach([&](grid::CellIndex cell) { cells << spec.cellId(cell); });
    const QJsonObject asked{{u"name"_s, r.waveName},
                            {u"expression"_s, r.expression},
                            {u"workflow"_s, r.workflow},
                            {u"primaries"_s, r.primaries},
                            {u"seeds"_s, engine::name(r.seeds)},
                            {u"order"_s, engine::name(r.order)},
                            {u"priority"_s, r.priority},
                            {u"budgetCpuHours"_s, r.budgetCpuHours},
                            {u"outboxSeconds"_s, seconds(r.outboxDelay)}};
    const QJsonObject planned{{u"selected"_s, qint64(p.selected)},
                              {u"cells"_s, qint64(p.cells)},
                              {u"executions"_s, p.executions},
                              {u"batches"_s, p.batches},
                              {u"splits"_s, p.splits},
                              {u"jobs"_s, p.jobs},
                              {u"predictedCpuHours"_s, p.cpuHours},
                              {u"longestHours"_s, p.longestHours},
                              {u"outputBytes"_s, p.outputBytes},
                              {u"tooLargeToFetch"_s, qint64(p.tooLargeToFetch)},
                              {u"secondsToFinish"_s, seconds(p.timeToFinish)},
                              {u"meanCores"_s, p.meanCores},
                              {u"lines"_s, lines},
                              {u"leftOut"_s, leftOut}};
    const QString at = QDateTime::fromMSecsSinceEpoch(toMs(plan.frozenAt), Qt::UTC).toString(Qt::ISODate);
    return QJsonDocument(QJsonObject{{u"schema"_s, 1},
                                     {u"frozenAt"_s, at},
                                     {u"request"_s, asked},
                                     {u"plan"_s, planned},
                                     {u"cells"_s, cells}})
        .toJson(QJsonDocument::Indented);
}

QByteArray planCsv(const SavedPlan &plan, const grid::GridSpec &spec)
{
    QStringList rows{u"part,pipeline,model,particle,sources,energies,from_keV,to_keV,cells,executions,jobs,"
                     "predicted_cpu_h,longest_h,why"_s};
    for (const engine::PlanLine &line : plan.preview.lines) {
        rows << QStringList{
            u"sent"_s,
            quoted(line.pipeline),
            spec.models()[line.model].id,
            spec.particles()[line.particle].id,
            QString::number(line.sources),
            QString::number(line.energies),
            number(double(line.fromEv) / 1000, 3),
            number(double(line.toEv) / 1000, 3),
            QString::number(line.cells),
            QString::number(line.executions),
            QString::number(line.jobs),
            number(line.cpuHours, 2),
            number(line.longestHours, 2),
            {}}.join(u',');
    }
    for (const engine::LeftOut &left : plan.preview.leftOut) {
        rows << QString(u"left out,,,,,,,,"_s + QString::number(left.cells) + u",,,,,"
                        + quoted(text::leftOutReason(left.reason, left.detail)));
    }
    return QString(rows.join(u'\n') + u'\n').toUtf8();
}

} // namespace dosegrid::widgets
