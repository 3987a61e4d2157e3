// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/celltext.h"

#include "models/text/units.h"
#include "models/text/words.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;
using dosegrid::grid::CellState;

namespace dosegrid::widgets {

namespace {

constexpr float secondsPerHour = 3600;
constexpr qint64 mega = 1'000'000;
constexpr qint64 kilo = 1'000;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(dosegrid::widgets::CellText)
};

CellText hours(CellText::Kind kind, float seconds)
{
    if (!(seconds > 0))
        return {};
    const float h = seconds / secondsPerHour;
    // From ten hours on, whole hours: the same text, the same kept piece.
    return {kind, h < 9.95F ? std::uint32_t(h * 10 + 0.5F) : std::uint32_t(h + 0.5F) * 10};
}

qint64 mantissa(qint64 ev)
{
    while (ev >= 10 && ev % 10 == 0)
        ev /= 10;
    return ev;
}

} // namespace

CellText cellText(const grid::CellRecord &record)
{
    switch (record.state) {
    case CellState::Open:
    case CellState::Planned:
    case CellState::Submitted: return hours(CellText::Kind::Predicted, record.predictedSeconds);
    case CellState::Running:
        return record.progress > 0 ? CellText{CellText::Kind::Percent, (record.progress * 100U + 127U) / 255U}
                                   : CellText{};
    case CellState::Done: return hours(CellText::Kind::Measured, record.measuredSeconds);
    case CellState::Failed: return record.attempts > 0 ? CellText{CellText::Kind::Tries, record.attempts} : CellText{};
    case CellState::ToFetch:
    case CellState::Held:
    case CellState::Uncertain:
    case CellState::Skipped:
    case CellState::NotApplicable: break;
    }
    return {};
}

QString toString(CellText text, const QLocale &locale)
{
    switch (text.kind) {
    case CellText::Kind::None: break;
    case CellText::Kind::Measured:
    case CellText::Kind::Predicted:
        return text.value < 100 ? locale.toString(text.value / 10.0, 'f', 1) : locale.toString(text.value / 10);
    case CellText::Kind::Percent: return u"%1%"_s.arg(text.value);
    case CellText::Kind::Tries: return u"×%1"_s.arg(text.value);
    case CellText::Kind::Cells: return locale.toString(text.value);
    }
    return {};
}

QRectF numberRoom(const QRectF &cell, CellText::Kind kind, bool isPushed)
{
    constexpr qreal besideGlyph = 18;
    return cell.adjusted(besideGlyph, 0, kind == CellText::Kind::Percent ? -2 : -6, isPushed ? -1 : 0);
}

bool fits(const QString &number, const QFontMetricsF &font, QSizeF room)
{
    return font.height() <= room.height() && font.horizontalAdvance(number) <= room.width();
}

QStringList countsWords(const grid::StateCounts &counts)
{
    QStringList words;
    for (const CellState state : grid::allCellStates) {
        if (counts[state] > 0 && state != CellState::NotApplicable)
            //: state, number of cells
            words += Words::tr("%1: %2").arg(text::stateName(state), text::count(counts[state]));
    }
    return words;
}

QString countsText(const grid::StateCounts &counts) { return countsWords(counts).join(u", "_s); }

QString EnergyText::full() const { return u"%1\u00a0%2"_s.arg(number, unit); }

EnergyText energyText(qint64 ev, const QLocale &locale)
{
    const qint64 unit = ev >= mega ? mega : kilo;
    QLocale plain = locale;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    return {plain.toString(double(ev) / double(unit), 'g', 6), unit == mega ? u"MeV"_s : u"keV"_s};
}

bool isDecade(qint64 ev) { return mantissa(ev) == 1; }

bool isRound(qint64 ev)
{
    const qint64 m = mantissa(ev);
    return m == 1 || m == 2 || m == 5;
}

} // namespace dosegrid::widgets
