// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/record.h"
#include "models/items/roles.h"

#include <QAbstractTableModel>

#include <functional>
#include <optional>

namespace dosegrid::items {

// The output files of the campaign that are accepted or wait for a person; refused ones on demand. Sorts and filters
// an index vector of its own, so 51,324 rows need no proxy.
class OutputsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Cell, Organ, Energy, Verdict, Checks, Size, Speed, Digest, Fetched, File, ColumnCount };
    enum class Show { Accepted, ToReview, Refused, All };

    explicit OutputsModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    // `spec` names the cells; times are told against
    // `now`. Keeps the order asked for by sort().
    void setOutputs(QList<engine::OutputRow> outputs, grid::GridSpecPtr spec, CampaignTime now);
    // Rows of this verdict whose cell id, organ, digest or file contains the text; only cells of the mask, if any.
    void setFilter(Show show, const QString &text, const std::optional<grid::CellMask> &cells);

    const engine::OutputRow *output(int row) const; // nullptr outside
    int rowOf(OutputId output) const;               // -1 when not shown
    int totalCount() const { return int(m_outputs.size()); }
    // Outputs with this verdict and their bytes, whatever the filter.
    int count(Show show) const;
    qint64 bytesShown() const;
    // One line a shown row, as a table of plain values; the digest in full.
    QByteArray csv() const { return csvMaker()(); }
    // The same of the rows as they are now, to be made in any thread at any time: many rows take a while.
    std::function<QByteArray()> csvMaker() const;

private:
    bool isShown(const engine::OutputRow &row) const;
    void refill();
    void order();
    QString displayText(const engine::OutputRow &row, int column) const;
    QVariant sortKey(const engine::OutputRow &row, int column) const;

    QList<engine::OutputRow> m_outputs;
    grid::GridSpecPtr m_spec;
    CampaignTime m_now{};
    std::vector<int> m_rows; // positions in m_outputs
    Show m_show = Show::All;
    QString m_text;
    std::optional<grid::CellMask> m_cells;
    int m_sortColumn = Fetched;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

} // namespace dosegrid::items
