// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/statefills.h"

#include <QSettings>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

QString groupOf(const QString &theme) { return u"stateColours/%1"_s.arg(theme); }

QString keyOf(const QString &theme, grid::CellState state) { return groupOf(theme) + u'/' + grid::name(state); }

} // namespace

QColor colourOfHex(QStringView text)
{
    text = text.trimmed();
    if (text.startsWith(u'#'))
        text = text.mid(1);
    const auto isHex = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    };
    if (text.size() != 6 || !std::all_of(text.begin(), text.end(), isHex))
        return {};
    return QColor::fromRgb(text.toUInt(nullptr, 16));
}

QString hexOf(const QColor &colour) { return colour.name(QColor::HexRgb).toUpper(); }

StateFills keptFills(const QSettings &settings, const QString &theme)
{
    StateFills fills;
    for (const grid::CellState state : colouredStates)
        fills[std::size_t(state)] = colourOfHex(settings.value(keyOf(theme, state)).toString());
    return fills;
}

void keepFills(QSettings &settings, const QString &theme, const StateFills &fills)
{
    settings.remove(groupOf(theme));
    for (const grid::CellState state : colouredStates) {
        if (const QColor &fill = fills[std::size_t(state)]; fill.isValid())
            settings.setValue(keyOf(theme, state), hexOf(fill));
    }
}

} // namespace dosegrid::widgets
