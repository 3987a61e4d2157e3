// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/wishcommand.h"

#include "app/cli/output.h"
#include "models/text/units.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace dosegrid::cli {

namespace {

struct WishCommands
{
    Q_DECLARE_TR_FUNCTIONS(WishCommands)
};

} // namespace

engine::Answer<WishId> WishCommand::asked()
{
    connect(&campaign(), &engine::Campaign::wishDone, this, [this](const engine::WishOutcome &outcome) {
        if (!m_wish.isValid())
            m_early << outcome;
        else if (outcome.id == m_wish)
            conclude(outcome);
    });
    return then<WishId>([this](const WishId &wish) { follow(wish); });
}

void WishCommand::follow(WishId wish)
{
    m_wish = wish;
    const auto early = std::ranges::find(m_early, wish, &engine::WishOutcome::id);
    if (early != m_early.end()) {
        conclude(*early);
        return;
    }
    if (campaign().role() != engine::Role::Engine && !isDriven()) {
        conclude(std::nullopt);
        return;
    }
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { conclude(std::nullopt); });
    m_patience.start(patience());
}

void WishCommand::conclude(const std::optional<engine::WishOutcome> &outcome)
{
    m_patience.stop();
    disconnect(&campaign(), &engine::Campaign::wishDone, this, nullptr);
    onOutcome(outcome);
    if (outcome && !outcome->isDone) {
        fail(ExitStatus::Failed, WishCommands::tr("It was refused. %1").arg(problemText(outcome->error)));
        return;
    }
    if (outcome) {
        onDone(*outcome);
        return;
    }
    noteRecorded();
    finish(ExitStatus::Done);
}

void WishCommand::noteRecorded()
{
    if (isDriven())
        note(WishCommands::tr("Recorded. The engine (%1) has not answered yet; see dosegrid-cli status.")
                 .arg(campaign().engineHolder()));
    else
        note(WishCommands::tr("Recorded. Nothing drives this campaign now; it is carried out by: dosegrid-cli run %1")
                 .arg(campaign().path()));
}

void WishCommand::onOutcome(const std::optional<engine::WishOutcome> &) {}

std::chrono::seconds WishCommand::patience() const { return 5s; }

void WishCommand::onDone(const engine::WishOutcome &outcome)
{
    note(doneText(outcome));
    finish(ExitStatus::Done);
}

QString WishCommand::doneText(const engine::WishOutcome &outcome) const
{
    if (outcome.cells == 0 && outcome.refused == 0)
        return WishCommands::tr("Done.");
    if (outcome.refused == 0)
        return WishCommands::tr("Done: %Ln cell(s).", nullptr, int(outcome.cells));
    return WishCommands::tr("Done: %1 cells; not possible for %2.")
        .arg(text::count(outcome.cells), text::count(outcome.refused));
}

} // namespace dosegrid::cli
