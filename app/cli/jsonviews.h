// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/campaign.h"

#include <QJsonArray>
#include <QJsonObject>

// The values of the facade as --json shows them. Times are UTC in ISO 8601 (campaign time), unknown ones are null;
// names carry their unit. What is here stays: members are added, never renamed.
namespace dosegrid::cli {

QJsonValue json(std::optional<CampaignTime> time);
QJsonObject json(const grid::StateCounts &counts); // by the states' names
QJsonObject json(const engine::WaveSummary &wave);
QJsonObject json(const engine::Totals &totals);
QJsonObject json(const engine::ConnectionView &view);
QJsonObject json(const engine::QuestionView &question);
QJsonObject json(const engine::InputArchiveView &input);
QJsonObject json(const engine::CellDossier &dossier, const grid::GridSpec &spec);
QJsonObject json(const engine::EventView &event, const grid::GridSpec &spec);
// Identity, state and figures of one cell.
QJsonObject jsonOfCell(const grid::GridState &grid, grid::CellIndex cell, const QString &wave);

QString name(engine::LinkState state); // "ready"
QString name(engine::Problem::Kind kind);

} // namespace dosegrid::cli
