// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/outputsmodel.h"

#include "models/grid/energy.h"
#include "models/text/csv.h"
#include "models/text/enginewords.h"
#include "models/text/reasonwords.h"
#include "models/text/templatewords.h"
#include "models/text/units.h"
#include "models/text/words.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::items {

using engine::OutputRow;

namespace {

bool has(const OutputRow &row, OutputsModel::Show show)
{
    switch (show) {
    case OutputsModel::Show::Accepted: return row.verdict == "accepted"_L1;
    case OutputsModel::Show::ToReview: return row.verdict == "review"_L1;
    case OutputsModel::Show::Refused: return row.verdict == "refused"_L1;
    case OutputsModel::Show::All: return true;
    }
    return true;
}

grid::CellState stateOf(const OutputRow &row)
{
    if (row.verdict == "accepted"_L1)
        return grid::CellState::Done;
    if (row.verdict == "review"_L1)
        return grid::CellState::Held;
    return row.verdict == "refused"_L1 ? grid::CellState::Failed : grid::CellState::ToFetch;
}

QString csvLine(const OutputRow &row, const grid::GridSpec &spec)
{
    QStringList checks;
    for (const int number : row.failedChecks)
        checks += QString::number(number);
    return text::csvRow({spec.cellId(row.cell), spec.model(row.cell).id, QString::number(spec.region(row.cell).id),
                         spec.particle(row.cell).id, grid::mevText(spec.energyEv(row.cell)),
                         QString::number(row.attemptNumber), row.verdict, row.verdictBy, row.reason, checks.join(u' '),
                         QString::number(row.bytes), row.sha256, QString::number(row.events),
                         QString::number(row.elapsedSeconds, 'g', 10),
                         QDateTime::fromMSecsSinceEpoch(toMs(row.fetchedAt), Qt::UTC).toString(Qt::ISODate),
                         row.isAdopted ? u"yes"_s : u"no"_s, row.localPath});
}

} // namespace

OutputsModel::OutputsModel(QObject *parent) : QAbstractTableModel(parent) {}

int OutputsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int OutputsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

const OutputRow *OutputsModel::output(int row) const
{
    return row >= 0 && row < rowCount() ? &m_outputs[m_rows[std::size_t(row)]] : nullptr;
}

int OutputsModel::rowOf(OutputId output) const
{
    const auto found = std::ranges::find_if(m_rows, [&](int position) { return m_outputs[position].id == output; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int OutputsModel::count(Show show) const
{
    return int(std::ranges::count_if(m_outputs, [show](const OutputRow &row) { return has(row, show); }));
}

qint64 OutputsModel::bytesShown() const
{
    qint64 bytes = 0;
    for (const int row : m_rows)
        bytes += m_outputs[row].bytes;
    return bytes;
}

void OutputsModel::setOutputs(QList<OutputRow> outputs, grid::GridSpecPtr spec, CampaignTime now)
{
    beginResetModel();
    m_outputs = std::move(outputs);
    m_spec = std::move(spec);
    m_now = now;
    refill();
    endResetModel();
}

void OutputsModel::setFilter(Show show, const QString &text, const std::optional<grid::CellMask> &cells)
{
    if (m_show == show && m_text == text && m_cells == cells)
        return;
    beginResetModel();
    m_show = show;
    m_text = text;
    m_cells = cells;
    refill();
    endResetModel();
}

bool OutputsModel::isShown(const OutputRow &row) const
{
    if (!has(row, m_show) || (m_cells && !m_cells->test(row.cell)))
        return false;
    if (m_text.isEmpty())
        return true;
    for (const QString &field :
         {m_spec->cellId(row.cell), text::templateName(m_spec->region(row.cell).name), row.sha256, row.localPath}) {
        if (field.contains(m_text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

void OutputsModel::refill()
{
    m_rows.clear();
    for (int i = 0; i < int(m_outputs.size()); ++i) {
        if (isShown(m_outputs[i]))
            m_rows.push_back(i);
    }
    order();
}

void OutputsModel::order()
{
    std::vector<QVariant> keys(std::size_t(m_outputs.size()));
    for (const int row : m_rows)
        keys[std::size_t(row)] = sortKey(m_outputs[row], m_sortColumn);
    const auto less = [&](int a, int b) {
        return QVariant::compare(keys[std::size_t(a)], keys[std::size_t(b)]) == QPartialOrdering::Less;
    };
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [&](int a, int b) { return m_sortOrder == Qt::AscendingOrder ? less(a, b) : less(b, a); });
}

void OutputsModel::sort(int column, Qt::SortOrder sortOrder)
{
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const std::vector<int> before = m_rows;
    m_sortColumn = column;
    m_sortOrder = sortOrder;
    order();
    std::vector<int> rowOf(std::size_t(m_outputs.size()), -1);
    for (int row = 0; row < rowCount(); ++row)
        rowOf[std::size_t(m_rows[std::size_t(row)])] = row;
    const QModelIndexList kept = persistentIndexList();
    QModelIndexList moved;
    for (const QModelIndex &i : kept)
        moved += index(rowOf[std::size_t(before[std::size_t(i.row())])], i.column());
    changePersistentIndexList(kept, moved);
    emit layoutChanged({}, VerticalSortHint);
}

QString OutputsModel::displayText(const OutputRow &row, int column) const
{
    switch (Column(column)) {
    case Cell: return m_spec->cellId(row.cell);
    case Organ: return text::templateName(m_spec->region(row.cell).name);
    case Energy:
        return QString(text::particleName(m_spec->particle(row.cell)) + u' '
                       + text::energy(m_spec->energyEv(row.cell)));
    case Verdict:
        if (row.verdict == "accepted"_L1)
            return tr("accepted");
        if (row.verdict == "review"_L1)
            return tr("to review");
        return row.verdict == "refused"_L1 ? tr("refused") : tr("not checked yet");
    case Checks: {
        if (row.failedChecks.isEmpty())
            return row.verdict == "accepted"_L1 ? tr("all passed") : QString();
        QStringList names;
        for (const int number : row.failedChecks)
            names += text::checkName(number);
        return names.join(u"; "_s);
    }
    case Size: return text::bytes(double(row.bytes));
    case Speed:
        return row.events > 0 && row.elapsedSeconds > 0 ? text::significant(double(row.events) / row.elapsedSeconds)
                                                        : text::unknown();
    case Digest: return row.sha256.left(12);
    case Fetched: return text::moment(row.fetchedAt, m_now);
    case File: return row.localPath;
    case ColumnCount: break;
    }
    return {};
}

QVariant OutputsModel::sortKey(const OutputRow &row, int column) const
{
    switch (Column(column)) {
    case Cell: return row.cell.value;
    case Energy: return m_spec->energyEv(row.cell);
    case Size: return row.bytes;
    case Speed: return row.elapsedSeconds > 0 ? double(row.events) / row.elapsedSeconds : -1.0;
    case Digest: return row.sha256;
    case Fetched: return toMs(row.fetchedAt);
    case Organ:
    case Verdict:
    case Checks:
    case File:
    case ColumnCount: break;
    }
    return displayText(row, column);
}

QVariant OutputsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const OutputRow &row = m_outputs[m_rows[std::size_t(index.row())]];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return displayText(row, column);
    case SortRole: return sortKey(row, column);
    case CellRole: return row.cell.value;
    case IdRole: return row.id.value;
    case StateRole: return column == Verdict ? QVariant(int(stateOf(row))) : QVariant();
    case MonospaceRole: return column == Cell || column == Digest || column == File;
    case EmphasisRole:
        return QVariant::fromValue(column == Cell || column == Verdict ? Emphasis::Normal : Emphasis::Quiet);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((column == Size || column == Speed || column == Fetched ? Qt::AlignRight : Qt::AlignLeft)
                          | Qt::AlignVCenter));
    case Qt::ToolTipRole:
        if (column == Digest)
            return row.sha256;
        if (column == File)
            return row.localPath;
        if (column == Fetched)
            return text::exactTime(row.fetchedAt);
        if (column == Verdict || column == Checks) {
            const auto reason = results::reasonFromName(row.reason);
            //: a verdict was given by the rules or by a person
            const QString by = tr("by %1").arg(row.verdictBy);
            return reason ? QString(text::outputReason(*reason) + u'\n' + by) : by;
        }
        return {};
    default: return {};
    }
}

QVariant OutputsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == Size || section == Speed || section == Fetched))
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role == Qt::ToolTipRole && section == Speed)
        return tr("Primaries per second of CPU time, measured");
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Cell: return tr("Cell");
    case Organ: return tr("Organ");
    case Energy: return tr("Energy");
    case Verdict: return tr("Verdict");
    case Checks: return tr("Checks");
    case Size: return tr("Size");
    case Speed: return tr("Primaries/s");
    case Digest: return tr("SHA-256");
    case Fetched: return tr("Fetched");
    case File: return tr("File");
    case ColumnCount: break;
    }
    return {};
}

std::function<QByteArray()> OutputsModel::csvMaker() const
{
    return [outputs = m_outputs, rows = m_rows, spec = m_spec] {
        QString table =
            text::csvRow({u"cell"_s, u"model"_s, u"region_id"_s, u"particle"_s, u"energy_mev"_s, u"attempt"_s,
                          u"verdict"_s, u"verdict_by"_s, u"reason"_s, u"failed_checks"_s, u"bytes"_s, u"sha256"_s,
                          u"events"_s, u"elapsed_seconds"_s, u"fetched_at"_s, u"adopted"_s, u"file"_s});
        for (const int position : rows)
            table += csvLine(outputs.at(position), *spec);
        return table.toUtf8();
    };
}

} // namespace dosegrid::items
