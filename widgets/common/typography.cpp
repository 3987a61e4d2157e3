// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/typography.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QGuiApplication>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

constexpr qreal smallestPoints = 8;

bool hasEqualDigits(const QFont &font)
{
    const QFontMetricsF metrics(font);
    const qreal zero = metrics.horizontalAdvance(u'0');
    for (char16_t digit = u'1'; digit <= u'9'; ++digit) {
        if (!qFuzzyCompare(metrics.horizontalAdvance(QChar(digit)), zero))
            return false;
    }
    return true;
}

} // namespace

QFont textFont(TextStyle style, const QFont &base)
{
    QFont font = base;
    // A font given in pixels has no point size; 96 dpi is what the design assumes.
    const qreal points = base.pointSizeF() > 0 ? base.pointSizeF() : base.pixelSize() * 0.75;
    const auto resized = [&](qreal delta) { font.setPointSizeF(qMax(smallestPoints, points + delta)); };
    switch (style) {
    case TextStyle::Title: resized(2); return semibold(font);
    case TextStyle::Figure: resized(5); return semibold(font);
    case TextStyle::Heading: return semibold(font);
    case TextStyle::Base: return font;
    case TextStyle::Cell: resized(-0.5); return font;
    case TextStyle::Secondary: resized(-1); return font;
    case TextStyle::Caption: resized(-1.5); return font;
    }
    return font;
}

QFont textFont(TextStyle style) { return textFont(style, QGuiApplication::font()); }

QFont semibold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont monoFont(TextStyle style)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(textFont(style).pointSizeF());
    return font;
}

QFont numericFont(TextStyle style)
{
    QFont font = textFont(style);
    if (hasEqualDigits(font))
        return font;
    for (const QString &family : {u"Noto Sans"_s, u"DejaVu Sans"_s}) {
        QFont other = font;
        other.setFamilies({family});
        if (hasEqualDigits(other))
            return other;
    }
    return font;
}

} // namespace dosegrid::widgets
