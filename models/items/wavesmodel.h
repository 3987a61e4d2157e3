// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/core/ids.h"
#include "models/items/roles.h"

#include <QAbstractTableModel>
#include <QHash>

#include <optional>
#include <vector>

namespace dosegrid::items {

// One wave as the table shows it. Hours are CPU hours; used ones are measured or, of running jobs, estimated.
struct WaveRow
{
    WaveId id;
    QString code; // "2b"
    QString name;
    grid::StateCounts counts;
    double usedHours = 0;
    double predictedHours = 0; // 0 when unknown
    std::optional<double> speedUp;
    std::optional<double> secondsLeft;
    std::optional<double> secondsLeftBand; // plus or minus, about two thirds of the cases
    std::optional<CampaignTime> end;       // seen when `ended`, else predicted
    bool ended = false;
    int priority = 0;      // higher goes first
    QString heldBack;      // a sentence, empty when nothing holds it back
    bool needsYou = false; // what holds it back is a person

    bool operator==(const WaveRow &) const = default;
};

class WavesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Wave, Cells, Progress, Done, Used, Predicted, SpeedUp, TimeLeft, Ends, HeldBack, ColumnCount };

    explicit WavesModel(const Clock &clock, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    // Rows are known by id: changed ones are announced, new ones at the end inserted; only another order resets.
    void setRows(std::vector<WaveRow> rows);
    const WaveRow *row(int row) const;
    // How many cells of each wave are selected in the matrix.
    void setSelected(const QHash<WaveId, std::uint32_t> &cells);

private:
    QString displayText(const WaveRow &wave, int column) const;
    QVariant sortKey(const WaveRow &wave, int column) const;

    const Clock &m_clock;
    std::vector<WaveRow> m_rows;
    QHash<WaveId, std::uint32_t> m_selected;
};

} // namespace dosegrid::items
