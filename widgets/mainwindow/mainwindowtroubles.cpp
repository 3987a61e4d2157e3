// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says above the matrix, and what the buttons of it do.
#include "models/text/enginewords.h"
#include "widgets/mainwindow/mainwindow.h"
#include "widgets/mainwindow/matrixpage.h"
#include "widgets/mainwindow/rows.h"
#include "widgets/mainwindow/troubles.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

using engine::LinkState;
using Kind = engine::Problem::Kind;

constexpr qint64 elsewhere = -1; // the campaign was run from another place

constexpr std::array linkTroubles = {
    std::pair(LinkState::Silent, Kind::PlatformSilent), std::pair(LinkState::KeyMissing, Kind::KeyMissing),
    std::pair(LinkState::KeyRefused, Kind::KeyRefused), std::pair(LinkState::TypeMissing, Kind::TypeMissing),
    std::pair(LinkState::FolderMissing, Kind::FolderMissing)};

bool isOfLink(Kind kind)
{
    return std::ranges::any_of(linkTroubles, [kind](const auto &trouble) { return trouble.second == kind; });
}

constexpr qint64 kinds = 100; // more than there are

qint64 keyOf(const engine::Problem &problem) { return problem.wave.value * kinds + qint64(problem.kind); }

} // namespace

// Once: the bars outlive the campaigns that they speak of.
void MainWindow::connectMessages()
{
    MessageBar *messages = m_matrix->messages();
    connect(messages, &MessageBar::otherTriggered, this, &MainWindow::showOthers);
    connect(messages, &MessageBar::moreRequested, this, &MainWindow::listOutcome);
    connect(messages, &MessageBar::actionTriggered, this, [this, messages] {
        messages->clear();
        if (m_outcome && m_outcome->canBeUndone && messages->text() == text::actionOutcome(*m_outcome))
            undoAction();
        else if (m_campaign && m_outcome && m_isOutcomeWaiting)
            showOutcome(engine::WishOutcome(*m_outcome));
    });
    connect(m_matrix->troubles(), &Troubles::actionTriggered, this, &MainWindow::onTroubleAction);
    connect(m_matrix->outbox(), &MessageBar::actionTriggered, this, [this] {
        if (!m_campaign)
            return;
        CampaignPort &present = m_campaign->present();
        const QList<engine::WaveSummary> waves = present.waves().list();
        for (const engine::WaveSummary &wave : waves) {
            if (wave.inOutbox > 0 && wave.outboxUntil > present.now())
                present.waves().cancelUnsent(wave.id, {this, [this](const Result<WishId> &wish) { report(wish); }});
        }
    });
}

void MainWindow::onProblem(const engine::Problem &problem)
{
    if (!problem.isOver) {
        tellProblem(problem);
        return;
    }
    m_matrix->troubles()->end(keyOf(problem));
    if (isOfLink(problem.kind))
        m_matrix->view()->setStale({});
}

void MainWindow::tellProblem(const engine::Problem &problem)
{
    const QString platform = m_campaign->present().connection().view().platformName;
    const bool warns = problem.kind == Kind::PlatformSilent || problem.kind == Kind::DiskLow;
    const bool isForConnection = isOfLink(problem.kind) || problem.kind == Kind::WorkflowMisfit;
    m_matrix->troubles()->tell(keyOf(problem),
                               {warns ? MessageBar::Kind::Warning : MessageBar::Kind::Error,
                                text::problem(problem, platform.isEmpty() ? tr("The platform") : platform),
                                problem.kind == Kind::PlatformSilent ? tr("Try now")
                                : isForConnection                    ? tr("Connection…")
                                                                     : tr("Close"),
                                toLogString(problem.error)});
}

// The engine tells a trouble when it begins; who shows the campaign later, or again, sees it here.
void MainWindow::refreshLink()
{
    if (!m_campaign)
        return;
    CampaignPort &present = m_campaign->present();
    const engine::ConnectionView view = present.connection().view();
    const bool isKnown = readOnlyReason(present).isEmpty(); // who only observes does not talk to the platform
    if (view.state == LinkState::Connecting && isKnown)
        return;
    for (const auto &[state, kind] : linkTroubles) {
        const engine::Problem problem{kind, view.lastError, {}, false};
        if (!isKnown || state != view.state)
            m_matrix->troubles()->end(keyOf(problem));
        else if (!m_matrix->troubles()->isTold(keyOf(problem)))
            tellProblem(problem);
    }
}

void MainWindow::refreshElsewhere()
{
    if (m_campaign->present().observerReason() == engine::ObserverReason::OtherMachine)
        m_matrix->troubles()->tell(
            elsewhere,
            {MessageBar::Kind::Warning,
             tr("This campaign has live waves, and was run on another computer or from another place. Here it only "
                "observes, so that two copies never both submit. Take over from the Tools menu."),
             {},
             {}});
    else
        m_matrix->troubles()->end(elsewhere);
}

void MainWindow::onTroubleAction(qint64 key)
{
    if (!m_campaign)
        return;
    const auto kind = Kind(key % kinds);
    if (kind == Kind::PlatformSilent)
        m_campaign->present().connection().tryNow();
    else if (isOfLink(kind) || kind == Kind::WorkflowMisfit)
        connectPlatform();
    else
        m_matrix->troubles()->end(key);
}

} // namespace dosegrid::widgets
