// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mainwindow/celltip.h"

#include "models/text/enginewords.h"
#include "models/text/reasonwords.h"
#include "models/text/units.h"
#include "models/text/words.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

using grid::CellRecord;
using grid::CellState;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(dosegrid::widgets::CellTip)
};

QString facts(const CellRecord &record, CampaignTime now)
{
    QStringList facts;
    if (record.since > 0)
        facts += text::ago(fromMs(record.since), now);
    if (record.attempts > 0)
        facts += Words::tr("attempt %1").arg(record.attempts);
    if (record.flags & grid::HasNote)
        facts += Words::tr("has a note");
    return facts.join(u" · "_s);
}

// Predicted and real time in one line.
QString times(const CellRecord &record, double predicted)
{
    QString line;
    if (record.measuredSeconds > 0)
        line = Words::tr("ran %1 of %2 predicted")
                   .arg(text::hours(double(record.measuredSeconds)), text::hours(predicted));
    else if (predicted > 0 && record.state != CellState::NotApplicable)
        line = Words::tr("%1 predicted").arg(text::hours(predicted));
    if (record.waitedSeconds <= 0)
        return line;
    const QString waited = Words::tr("waited %1").arg(text::duration(double(record.waitedSeconds)));
    //: predicted or real time of a cell, and how long it waited
    return line.isEmpty() ? waited : Words::tr("%1, %2", "times").arg(line, waited);
}

bool isPaused(CampaignPort &campaign, const CellRecord &record)
{
    if (record.state != CellState::Planned) // it says nothing of others
        return false;
    const QList<engine::WaveSummary> waves = campaign.waves().list();
    return campaign.totals().isPaused || std::ranges::any_of(waves, [&](const engine::WaveSummary &wave) {
               return wave.id == record.wave && wave.isPaused;
           });
}

} // namespace

CellTip cellTip(CampaignPort &campaign, grid::CellIndex cell, const QString &value, const CellSayings &said)
{
    const items::JobsModel::Fault &fault = said.fault;
    const CellRecord &record = campaign.grid().record(cell);
    const QString reason = campaign.reasonOf(cell);
    CellTip tip;
    tip.title = text::cellTitle(campaign.grid().spec(), cell);
    tip.state = record.state;
    tip.stateName = text::stateName(record.state);
    tip.stateFacts = facts(record, campaign.now());
    const QString ran = times(record, campaign.predictedSeconds(cell));
    tip.lines = {value, ran, text::cellMessage(reason, fault.rule, fault.exitCode), said.cause};
    tip.lines.removeAll(QString());
    if (tip.lines.size() > 3) // six in all: which others have it says more than how long it ran
        tip.lines.removeOne(ran);
    tip.next = text::nextStep(record, reason, isPaused(campaign, record));
    if (!(record.flags & grid::NeedsReview)) // the name of the cell says that by itself
        tip.cause = text::cellCause(reason, fault.exitCode);
    return tip;
}

} // namespace dosegrid::widgets
