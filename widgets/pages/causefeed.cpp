// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/causefeed.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

using grid::CellState;

namespace {

constexpr int pauseMs = 1000;

} // namespace

CauseFeed::CauseFeed(QObject *parent)
    : QObject(parent)
    , m_model(new items::CausesModel(this))
    , m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(pauseMs);
    connect(m_pause, &QTimer::timeout, this, &CauseFeed::ask);
}

void CauseFeed::setCampaign(CampaignPort *campaign)
{
    if (m_campaign)
        m_campaign->disconnect(this);
    ++m_asked;
    m_isBusy = false;
    m_pause->stop();
    m_campaign = campaign;
    m_lines.clear();
    m_failed = {};
    m_model->setCauses({}, campaign ? campaign->grid().specPtr() : nullptr, {});
    emit changed();
    if (!campaign)
        return;
    m_failed = grid::CellMask(campaign->grid().spec().cellCount());
    connect(campaign, &CampaignPort::cellsChanged, this, &CauseFeed::note);
    ask();
}

void CauseFeed::note(std::span<const grid::CellChange> changes)
{
    for (const grid::CellChange &change : changes) {
        if (change.record.state == CellState::Failed || m_failed.test(change.cell)) {
            if (!m_pause->isActive())
                m_pause->start();
            return;
        }
    }
}

void CauseFeed::ask()
{
    CampaignPort *campaign = m_campaign;
    if (!campaign)
        return;
    if (m_isBusy) {
        m_pause->start();
        return;
    }
    m_failed = campaign->grid().maskOf(CellState::Failed);
    const std::vector<grid::CellIndex> cells = m_failed.cells();
    if (cells.empty()) { // no cells would mean all
        m_lines.clear();
        take({});
        return;
    }
    m_isBusy = true;
    campaign->record().jobs(cells, {this, [this, asked = ++m_asked](const Result<QList<engine::JobView>> &jobs) {
                                        if (asked != m_asked)
                                            return;
                                        if (jobs.has_value())
                                            group(jobs.value());
                                        else
                                            m_isBusy = false;
                                    }});
}

void CauseFeed::group(const QList<engine::JobView> &jobs)
{
    CampaignPort *campaign = m_campaign;
    if (!campaign)
        return;
    std::vector<statistics::FailureFact> facts;
    facts.reserve(std::size_t(jobs.size()));
    m_lines.clear();
    for (const engine::JobView &job : jobs) {
        const qint64 since = campaign->grid().record(job.cell).since;
        // The kind repeats the reason unless an output was judged.
        const QString rule = job.errorKind == job.reason ? QString() : job.errorKind;
        facts.push_back({job.cell, job.reason, rule, job.exitCode, job.errorText,
                         since > 0 ? std::optional(fromMs(since)) : std::nullopt});
        if (!job.errorText.isEmpty())
            m_lines.insert(job.cell.value, job.errorText);
    }
    using Causes = std::vector<statistics::Cause>;
    auto promise = std::make_shared<QPromise<Causes>>();
    promise->start();
    auto *watcher = new QFutureWatcher<Causes>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, asked = m_asked] {
        watcher->deleteLater();
        if (asked != m_asked)
            return;
        m_isBusy = false;
        take(watcher->result());
    });
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, facts = std::move(facts), state = campaign->grid()] {
        promise->addResult(statistics::causes(facts, state));
        promise->finish();
    });
}

void CauseFeed::take(std::vector<statistics::Cause> causes)
{
    CampaignPort *campaign = m_campaign;
    if (!campaign)
        return;
    m_model->setCauses(std::move(causes), campaign->grid().specPtr(), campaign->now());
    emit changed();
}

} // namespace dosegrid::widgets
