// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mainwindow/savedmodel.h"

#include "models/items/roles.h"
#include "models/text/words.h"
#include "widgets/grid/metricwords.h"
#include "widgets/mainwindow/savedtexts.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

SavedModel::SavedModel(QSettings &settings, QObject *parent) : QAbstractTableModel(parent), m_settings(settings)
{
    reload();
}

void SavedModel::reload()
{
    beginResetModel();
    m_rows.clear();
    for (const QString &name : savedSets(m_settings).names())
        m_rows.append({name, false});
    for (const QString &name : savedViews(m_settings).names())
        m_rows.append({name, true});
    endResetModel();
}

int SavedModel::rowOf(const QString &name, bool isView) const
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(),
                                  [&](const Row &one) { return one.name == name && one.isView == isView; });
    return row == m_rows.end() ? -1 : int(row - m_rows.begin());
}

void SavedModel::remove(QList<int> rows)
{
    std::sort(rows.begin(), rows.end(), std::greater<>());
    for (const int row : std::as_const(rows)) {
        beginRemoveRows({}, row, row);
        const Row gone = m_rows.takeAt(row);
        (gone.isView ? savedViews(m_settings) : savedSets(m_settings)).remove(gone.name);
        endRemoveRows();
    }
}

SavedFile SavedModel::file(const QList<int> &rows) const
{
    SavedFile file;
    for (const int row : rows) {
        const Row &one = m_rows[row];
        if (!one.isView)
            file.sets += {one.name, savedSets(m_settings).text(one.name)};
        else if (const auto view = viewFromLine(savedViews(m_settings).text(one.name)))
            file.views += {one.name, *view};
    }
    return file;
}

int SavedModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int SavedModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

// A set by its expression, a view by what is not as in a new window.
QString SavedModel::content(const Row &row) const
{
    if (!row.isView) {
        const QString expression = savedSets(m_settings).text(row.name);
        return expression.isEmpty() ? tr("all cells") : expression;
    }
    const auto view = viewFromLine(savedViews(m_settings).text(row.name));
    if (!view)
        return tr("damaged");
    QStringList parts{view->metric ? metricName(*view->metric) : tr("states")};
    if (view->shown != allStates) {
        QStringList states;
        for (const grid::CellState state : grid::allCellStates) {
            if (view->shown & setOf(state) && state != grid::CellState::NotApplicable)
                states += text::stateName(state);
        }
        //: of a saved view; %1 are states
        parts += tr("only %1").arg(states.join(u", "_s));
    }
    if (view->axes.isSwapped)
        parts += tr("energies as rows");
    if (view->axes.energies == EnergyOrder::FromHigh)
        parts += tr("energies from high to low");
    else if (view->axes.energies != EnergyOrder::FromLow)
        parts += tr("other order of energies");
    if (view->axes.order != RegionOrder::System)
        parts += tr("other order of regions");
    if (view->axes.blocks != BlockOrder::Axis)
        parts += tr("other order of models and particles");
    if (const auto closed = view->axes.closedGroups.size())
        parts += tr("%n system(s) closed", nullptr, int(closed));
    if (const auto hidden =
            view->axes.hiddenGroups.size() + view->axes.hiddenModels.size() + view->axes.hiddenParticles.size())
        parts += tr("%n left out", nullptr, int(hidden));
    parts += view->cell.isEmpty() ? tr("whole campaign") : tr("near %1").arg(view->here);
    return parts.join(u" · "_s);
}

QVariant SavedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    if (role == items::MonospaceRole) // an expression can be typed elsewhere
        return index.column() == Content && !row.isView;
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole)
        return {};
    switch (Column(index.column())) {
    case Name: return row.name;
    case Kind: return row.isView ? tr("view") : tr("set");
    case Content: return content(row);
    case ColumnCount: break;
    }
    return {};
}

QVariant SavedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Name: return tr("Name");
    case Kind: return tr("Kind");
    case Content: return tr("What it means");
    case ColumnCount: break;
    }
    return {};
}

Qt::ItemFlags SavedModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == Name ? flags | Qt::ItemIsEditable : flags;
}

bool SavedModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() != Name)
        return false;
    Row &row = m_rows[index.row()];
    const QString name = value.toString().simplified();
    if (name == row.name)
        return true;
    if (!(row.isView ? savedViews(m_settings) : savedSets(m_settings)).rename(row.name, name)) {
        if (!name.isEmpty())
            emit nameTaken(name);
        return false;
    }
    row.name = name;
    emit dataChanged(index, index);
    return true;
}

} // namespace dosegrid::widgets
