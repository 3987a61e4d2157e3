// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/actions.h"
#include "models/store/records.h"

#include <QJsonArray>

#include <map>

namespace dosegrid::engine {

class CellQueue;
class Ledger;

// Takes back what a person asked for: a hold, a release, a retry or a skip, for the cells that are still as it left
// them. What left for the platform, and what was closed for good, stays. Lives in the engine thread.
class Undo
{
public:
    struct Report
    {
        QString action;     // "skip"
        QString expression; // that it was asked with
        grid::CellMask undone;
        std::map<RefusalReason, grid::CellMask> refused;
    };

    Undo(Ledger &ledger, CellQueue &queue) : m_ledger(ledger), m_queue(queue) {}

    // What the cells are before the action changes them, as its wish keeps it. Empty when it cannot be undone; without
    // the cells whose open attempt it closes.
    QJsonArray before(CellAction action, const grid::CellMask &cells) const;
    // WrongState when it was no such action, or was not carried out. Changes the ledger; the caller commits.
    Result<Report> undo(const store::Wish &action);

private:
    bool isAsLeft(CellAction action, grid::CellIndex cell, CampaignTime until) const;
    void restore(const grid::CellMask &cells, grid::CellState state, const QString &why);
    void planAgain(const grid::CellMask &cells);

    Ledger &m_ledger;
    CellQueue &m_queue;
};

} // namespace dosegrid::engine
