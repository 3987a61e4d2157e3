// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/grid/matrixpicture.h"

#include "models/text/words.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/typography.h"

#include <QPainter>

using dosegrid::grid::CellState;

namespace dosegrid::widgets {

namespace {

constexpr qreal margin = 12;

void paintLegend(QPainter &painter, const MatrixPicture &picture, const MatrixStyle &style, const QRectF &line)
{
    const QFont plain = textFont(TextStyle::Base, style.font);
    const QFont strong = semibold(plain);
    qreal x = line.left();
    for (const CellState state : grid::allCellStates) {
        const QString name = text::stateName(state);
        const QString count = style.locale.toString(picture.state->total()[state]);
        const qreal nameWidth = QFontMetricsF(plain).horizontalAdvance(name);
        const qreal countWidth = QFontMetricsF(strong).horizontalAdvance(count);
        if (x + 20 + nameWidth + 5 + countWidth > line.right())
            break;
        paintSwatch(painter, style.colours, state, {x, line.center().y() - 7, 14, 14});
        x += 20;
        painter.setFont(plain);
        painter.setPen(style.colours[Token::Text2]);
        painter.drawText(QRectF(x, line.top(), nameWidth + 1, line.height()), Qt::AlignVCenter, name);
        x += nameWidth + 5;
        painter.setFont(strong);
        painter.setPen(style.colours[Token::Text]);
        painter.drawText(QRectF(x, line.top(), countWidth + 1, line.height()), Qt::AlignVCenter, count);
        x += countWidth + 14;
    }
}

} // namespace

QImage renderMatrix(const MatrixPicture &picture, QSize size, const MatrixStyle &style, qreal dpr)
{
    QImage image(size * dpr, QImage::Format_RGB32);
    image.setDevicePixelRatio(dpr);
    image.fill(style.colours[Token::Base]);
    QPainter painter(&image);

    const QFont titleFont = textFont(TextStyle::Title, style.font);
    const qreal titleHeight = QFontMetricsF(titleFont).height() + 8;
    const qreal legendHeight = QFontMetricsF(textFont(TextStyle::Base, style.font)).height() + 10;
    const QRectF title(margin, 4, size.width() - 2 * margin, titleHeight);
    painter.setFont(titleFont);
    painter.setPen(style.colours[Token::Text]);
    painter.drawText(title, int(Qt::AlignLeft) | int(Qt::AlignVCenter), picture.title);
    painter.setFont(textFont(TextStyle::Secondary, style.font));
    painter.setPen(style.colours[Token::Text2]);
    painter.drawText(title, int(Qt::AlignRight) | int(Qt::AlignVCenter), picture.note);
    paintLegend(painter, picture, style, {margin, title.bottom(), size.width() - 2 * margin, legendHeight});

    const int top = int(title.bottom() + legendHeight) + 4;
    MatrixScene scene(style);
    scene.setCampaign(picture.tmpl, picture.state);
    scene.resize(QSize(size.width(), size.height() - top) * dpr, dpr);
    scene.setArrangementChoice(picture.arrangement);
    painter.drawImage(QPointF(0, top), scene.image());
    return image;
}

} // namespace dosegrid::widgets
