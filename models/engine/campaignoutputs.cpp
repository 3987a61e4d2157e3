// SPDX-License-Identifier: GPL-3.0-or-later
// The list of all outputs, as the file has it.
#include "models/engine/campaignprivate.h"

#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::engine {

namespace {

OutputRow rowOf(const store::JudgedOutput &judged)
{
    OutputRow row;
    row.id = judged.output.id;
    row.attempt = judged.output.attempt;
    row.cell = judged.cell;
    row.attemptNumber = judged.attemptNumber;
    row.localPath = judged.output.localPath;
    row.sha256 = judged.output.sha256;
    row.bytes = judged.output.size;
    row.fetchedAt = judged.output.fetchedAt;
    row.isAdopted = judged.output.adopted;
    row.events = judged.output.events.value_or(0);
    row.elapsedSeconds = judged.output.elapsedSeconds.value_or(0);
    row.verdict = judged.outcome ? name(*judged.outcome) : QString();
    row.verdictBy = judged.by;
    if (judged.rules.isEmpty())
        return row;
    row.reason = judged.errorKind;
    for (const QJsonValue value : judged.rules) {
        const QJsonObject check = value.toObject();
        if (check["state"_L1].toString() == "failed"_L1)
            row.failedChecks << check["check"_L1].toInt();
    }
    return row;
}

} // namespace

void Campaign::Private::outputs(Answer<QList<OutputRow>> answer)
{
    inStore<QList<OutputRow>>(
        [](store::CampaignStore &store) -> Result<QList<OutputRow>> {
            const auto outputs = store.record().judgedOutputs();
            if (!outputs)
                return Unexpected(outputs.error());
            QList<OutputRow> rows;
            rows.reserve(qsizetype(outputs->size()));
            for (const store::JudgedOutput &output : *outputs)
                rows << rowOf(output);
            return rows;
        },
        std::move(answer));
}

} // namespace dosegrid::engine
