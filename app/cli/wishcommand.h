// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/campaigncommand.h"

#include <QTimer>

#include <chrono>

namespace dosegrid::cli {

// A command that asks the campaign for something. What it asks is recorded first; an engine carries it out within a
// second, and its answer is waited for. Without an engine it waits in the campaign, and the program says so.
class WishCommand : public CampaignCommand
{
protected:
    // Passed to the facade; what comes back is followed to its outcome.
    engine::Answer<WishId> asked();
    // The wish was recorded, and, if there is an outcome, carried out or refused.
    virtual void onOutcome(const std::optional<engine::WishOutcome> &outcome);
    // "12 cells: retried": what a wish that was carried out has done.
    virtual QString doneText(const engine::WishOutcome &outcome) const;

    // How long, of the wall, an outcome is waited for.
    virtual std::chrono::seconds patience() const;
    // It was carried out: says so and ends with success.
    virtual void onDone(const engine::WishOutcome &outcome);

    WishId wish() const { return m_wish; }
    // It was recorded, and nothing has carried it out yet: says so.
    void noteRecorded();

private:
    void follow(WishId wish);
    void conclude(const std::optional<engine::WishOutcome> &outcome);

    WishId m_wish;
    QTimer m_patience;
    QList<engine::WishOutcome> m_early; // an outcome may come before the answer that names its wish
};

} // namespace dosegrid::cli
