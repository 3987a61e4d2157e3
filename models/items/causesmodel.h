// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/roles.h"
#include "models/statistics/causes.h"

#include <QAbstractTableModel>

namespace dosegrid::items {

// The causes of failures, most cells first: what it is and how it was told, cells, when, where on the axes.
class CausesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { What, Cells, Seen, ByEnergy, Systematic, ColumnCount };

    explicit CausesModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    // `now` is what times are told against. The same causes in the same order change their rows; anything else resets.
    void setCauses(std::vector<statistics::Cause> causes, grid::GridSpecPtr spec, CampaignTime now);
    // Cells that are selected in the matrix.
    void setSelected(const grid::CellMask &cells);
    const std::vector<statistics::Cause> &causes() const { return m_causes; }
    const statistics::Cause *cause(int row) const; // nullptr outside
    int rowOf(grid::CellIndex cell) const;         // of the cause that has the cell; -1 when none

    // "C-7"
    static QString code(const statistics::Cause &cause);
    static QString title(const statistics::Cause &cause);
    // How it was told: kind, exit code, deciding line.
    static QString detail(const statistics::Cause &cause);
    // "83 of 87 cells of photons 120 keV", or that no axis stands out.
    static QString systematic(const statistics::Cause &cause, const grid::GridSpec &spec);
    // The same for who looks at one of its cells: "cause C-7: 83 of 87 cells of photons 120 keV".
    static QString mention(const statistics::Cause &cause, const grid::GridSpec &spec);
    // "photons 120 keV", "AF", "region 141".
    static QString placeName(const statistics::Place &place, const grid::GridSpec &spec);

private:
    void countSelected();

    std::vector<statistics::Cause> m_causes;
    grid::CellMask m_selection;
    std::vector<std::uint32_t> m_selected; // by row
    grid::GridSpecPtr m_spec;
    CampaignTime m_now{};
};

} // namespace dosegrid::items
