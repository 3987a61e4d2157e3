// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mainwindow/logdialog.h"

#include "models/text/enginewords.h"
#include "models/text/units.h"
#include "models/text/words.h"
#include "widgets/panels/logpanel.h"

#include <QVBoxLayout>

namespace dosegrid::widgets {

LogDialog::LogDialog(const Theme &theme, const Icons &icons, QWidget *parent)
    : QDialog(parent)
    , m_log(new LogPanel(theme, icons, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_log);
    connect(m_log, &LogPanel::logRequested, this, &LogDialog::ask);
    resize(900, 640);
    setAttribute(Qt::WA_DeleteOnClose);
}

void LogDialog::showCell(CampaignPort &campaign, grid::CellIndex cell, const QString &deciding)
{
    m_campaign = &campaign;
    const QString id = campaign.grid().spec().cellId(cell);
    //: title of a window: the log of a cell
    setWindowTitle(tr("Log of %1").arg(id));
    m_log->setCell(cell, tr("%1, attempt %2").arg(id, text::count(campaign.grid().record(cell).attempts)), deciding);
    show();
    raise();
    activateWindow();
}

void LogDialog::ask(grid::CellIndex cell, bool errorStream)
{
    if (!m_campaign)
        return;
    m_campaign->record().log(cell, errorStream, {this, [this, cell, errorStream](const Result<engine::LogText> &log) {
                                                     if (m_log->cell() != cell || m_log->isErrorStream() != errorStream)
                                                         return; // another one is shown by now
                                                     if (log.has_value())
                                                         m_log->showLog(log.value());
                                                     else
                                                         m_log->showProblem(text::problem(log.error()));
                                                 }});
}

} // namespace dosegrid::widgets
