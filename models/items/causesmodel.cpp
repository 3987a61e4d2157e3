// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/causesmodel.h"

#include "models/text/reasonwords.h"
#include "models/text/templatewords.h"
#include "models/text/units.h"
#include "models/text/words.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::items {

using statistics::Cause;
using statistics::Place;

namespace {

bool isSameList(const std::vector<Cause> &a, const std::vector<Cause> &b)
{
    return std::ranges::equal(a, b, [](const Cause &x, const Cause &y) {
        return x.reason == y.reason && x.rule == y.rule && x.exitCode == y.exitCode && x.line == y.line;
    });
}

} // namespace

CausesModel::CausesModel(QObject *parent) : QAbstractTableModel(parent) {}

int CausesModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_causes.size()); }

int CausesModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

void CausesModel::setCauses(std::vector<Cause> causes, grid::GridSpecPtr spec, CampaignTime now)
{
    const bool isSame = m_spec == spec && isSameList(m_causes, causes);
    if (!isSame)
        beginResetModel();
    m_causes = std::move(causes);
    m_spec = std::move(spec);
    m_now = now;
    countSelected();
    if (!isSame)
        endResetModel();
    else if (!m_causes.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void CausesModel::setSelected(const grid::CellMask &cells)
{
    m_selection = cells;
    const std::vector<std::uint32_t> before = m_selected;
    countSelected();
    if (m_selected != before && !m_causes.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void CausesModel::countSelected()
{
    m_selected.assign(m_causes.size(), 0);
    for (std::size_t i = 0; i < m_causes.size(); ++i) {
        if (m_causes[i].cells.size() == m_selection.size())
            m_selected[i] = (m_causes[i].cells & m_selection).count();
    }
}

const Cause *CausesModel::cause(int row) const
{
    return row >= 0 && row < rowCount() ? &m_causes[std::size_t(row)] : nullptr;
}

int CausesModel::rowOf(grid::CellIndex cell) const
{
    const auto found = std::ranges::find_if(m_causes, [cell](const Cause &c) { return c.cells.test(cell); });
    return found == m_causes.end() ? -1 : int(found - m_causes.begin());
}

QString CausesModel::code(const Cause &cause) { return u"C-%1"_s.arg(cause.number); }

QString CausesModel::title(const Cause &cause)
{
    const QString known = text::cellReason(cause.reason, cause.rule);
    if (!known.isEmpty())
        return known;
    return !cause.reason.isEmpty() ? cause.reason : tr("The platform does not say why.");
}

QString CausesModel::detail(const Cause &cause)
{
    QStringList parts;
    if (cause.reason == "output-refused"_L1)
        parts += tr("output refused");
    else if (cause.reason == "infrastructure"_L1)
        parts += tr("infrastructure");
    else if (cause.reason == "simulation"_L1)
        parts += tr("simulation");
    if (cause.exitCode)
        parts += tr("exit %1").arg(*cause.exitCode);
    if (!cause.line.isEmpty())
        parts += cause.line;
    return parts.isEmpty() ? tr("nothing more is known") : parts.join(u" · "_s);
}

QString CausesModel::placeName(const Place &place, const grid::GridSpec &spec)
{
    QStringList parts;
    if (place.model)
        parts += spec.models()[*place.model].id;
    if (place.region) {
        const grid::Region &region = spec.regions()[*place.region];
        parts += u"%1 %2"_s.arg(QString::number(region.id), text::templateName(region.name));
    }
    if (place.particle)
        parts += text::particleName(spec.particles()[*place.particle]);
    if (place.energy) {
        const QString energy = text::energy(spec.energiesEv()[*place.energy]);
        //: an energy, and all higher ones
        parts += place.andAbove ? tr("%1 and above").arg(energy) : energy;
    }
    return parts.join(u' ');
}

QString CausesModel::systematic(const Cause &cause, const grid::GridSpec &spec)
{
    if (!cause.pattern)
        return tr("no axis stands out");
    //: cells with the cause, cells that were tried there, a place on the axes such as "photons 120 keV"
    return tr("%1 of %2 cells of %3")
        .arg(text::count(cause.pattern->cells), text::count(cause.pattern->of), placeName(cause.pattern->place, spec));
}

QString CausesModel::mention(const Cause &cause, const grid::GridSpec &spec)
{
    if (!cause.pattern)
        //: %1 is the code of a cause
        return tr("cause %1: %Ln cell(s)", nullptr, int(cause.count)).arg(code(cause));
    //: the code of a cause, and where it is systematic: "83 of 87 cells of photons 120 keV"
    return tr("cause %1: %2").arg(code(cause), systematic(cause, spec));
}

QVariant CausesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Cause &cause = m_causes[std::size_t(index.row())];
    const auto moment = [this](const std::optional<CampaignTime> &when) {
        return when ? text::moment(*when, m_now) : text::unknown();
    };
    const std::uint32_t selected = m_selected[std::size_t(index.row())];
    if (role == IdRole)
        return qint64(cause.number);
    if (role == TouchedRole)
        return selected > 0;
    if (role == Qt::ToolTipRole)
        return QString(title(cause) + (cause.exact.isEmpty() ? QString() : QString(u'\n' + cause.exact)));
    switch (Column(index.column())) {
    case What:
        if (role == Qt::DisplayRole)
            return QString(code(cause) + u"  " + title(cause));
        if (role == SecondaryRole)
            return detail(cause);
        if (role == EmphasisRole)
            return QVariant::fromValue(Emphasis::Strong);
        break;
    case Cells:
        if (role == Qt::DisplayRole)
            return text::count(cause.count);
        if (role == SecondaryRole && selected > 0)
            //: so many cells of a cause are selected in the matrix
            return tr("%1 selected").arg(text::count(selected));
        if (role == SortRole)
            return cause.count;
        if (role == ShareRole)
            return double(cause.count) / m_causes.front().count;
        if (role == Qt::TextAlignmentRole)
            return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
        break;
    case Seen:
        if (role == Qt::DisplayRole)
            return moment(cause.firstSeen);
        if (role == SecondaryRole)
            return moment(cause.lastSeen);
        break;
    case ByEnergy:
        if (role == SeriesRole)
            return QVariant::fromValue(QList<quint32>(cause.byEnergy.begin(), cause.byEnergy.end()));
        if (role == Qt::AccessibleTextRole)
            return tr("cells by energy");
        break;
    case Systematic:
        if (role == Qt::DisplayRole)
            return systematic(cause, *m_spec);
        if (role == EmphasisRole)
            return QVariant::fromValue(cause.pattern ? Emphasis::Normal : Emphasis::Quiet);
        break;
    case ColumnCount: break;
    }
    return {};
}

QVariant CausesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((section == Cells ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case What: return tr("Cause");
    case Cells: return tr("Cells");
    case Seen: return tr("First, last seen");
    case ByEnergy:
        //: the ends of the energy axis
        return m_spec ? tr("By energy, %1 to %2")
                            .arg(text::energy(m_spec->energiesEv().first()), text::energy(m_spec->energiesEv().last()))
                      : tr("By energy");
    case Systematic: return tr("Systematic along an axis");
    case ColumnCount: break;
    }
    return {};
}

} // namespace dosegrid::items
