// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/campaignsketch.h"

#include "models/text/templatewords.h"
#include "models/text/units.h"
#include "models/text/words.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/iconsize.h"
#include "widgets/common/typography.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

using grid::CellState;

namespace {

constexpr int designLabel = 150;
constexpr int designHead = 22;
constexpr int blockGap = 24;
constexpr int modelGap = 8;

int labelWidth() { return besideText(designLabel); }
int headHeight() { return besideText(designHead); }

} // namespace

CampaignSketch::CampaignSketch(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setAccessibleName(tr("Every cell is one simulation to obtain: a model, a source region, a particle, an energy."));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void CampaignSketch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int caption = QFontMetrics(textFont(TextStyle::Secondary)).height();
    const int line = QFontMetrics(textFont(TextStyle::Base)).height();
    const QRect area(0, 0, width(), height() - 2 * caption - line - 34);
    paintBlocks(painter, area);
    painter.setFont(textFont(TextStyle::Secondary));
    painter.setPen(m_theme[Token::Text2]);
    painter.drawText(QRect(labelWidth(), area.bottom() + 4, width() - labelWidth(), caption), Qt::AlignLeft,
                     tr("2 × 141 × 2 × 91 = 51,324 cells · 50,050 to compute · ≈ 1.2 million CPU hours"));
    const int y = paintChain(painter, area.bottom() + caption + 14);
    painter.setFont(textFont(TextStyle::Secondary));
    painter.setPen(m_theme[Token::Text2]);
    painter.drawText(QRect(0, y + 6, width(), caption), Qt::AlignLeft,
                     tr("Done means fetched, complete and checked. Anything that needs a person is shown as held, "
                        "failed or uncertain."));
}

void CampaignSketch::paintBlocks(QPainter &painter, const QRect &area) const
{
    const int blockWidth = (area.width() - labelWidth() - blockGap) / 2;
    const int blockHeight = (area.height() - headHeight() - modelGap) / 2;
    const QFont heading = semibold(textFont(TextStyle::Secondary));
    const QFont quiet = textFont(TextStyle::Caption);
    const QColor open = m_theme[Token::Base];
    const struct
    {
        QString id;
        QString name;
    } models[] = {{u"AF"_s, tr("adult female")}, {u"AM"_s, tr("adult male")}};
    for (int particle = 0; particle < 2; ++particle) {
        const int x = labelWidth() + particle * (blockWidth + blockGap);
        const QRect head(x, 0, blockWidth, headHeight() - 4);
        painter.setFont(heading);
        painter.setPen(m_theme[Token::Text]);
        painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, particle == 0 ? tr("photons") : tr("electrons"));
        painter.setFont(quiet);
        painter.setPen(m_theme[Token::Text2]);
        painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, tr("5 keV → 10 MeV, 91 energies"));
        for (int model = 0; model < 2; ++model) {
            const QRect block(x, headHeight() + model * (blockHeight + modelGap), blockWidth, blockHeight);
            painter.fillRect(block, open);
            painter.setPen(m_theme[Token::Hair]);
            painter.drawRect(block.adjusted(0, 0, -1, -1));
            for (const double share : {0.4, 0.82})
                painter.fillRect(QRect(block.left(), block.top() + int(share * blockHeight), blockWidth, 1),
                                 m_theme[Token::Border]);
            if (model == 0 && particle == 0)
                paintWave(painter, block);
            if (particle > 0)
                continue;
            const int middle = block.center().y();
            painter.fillRect(QRect(labelWidth() - 6, block.top(), 1, blockHeight), m_theme[Token::Border2]);
            const QFontMetrics metrics(quiet);
            painter.setFont(heading);
            painter.setPen(m_theme[Token::Text]);
            painter.drawText(QRect(0, middle - 8 - QFontMetrics(heading).height(), labelWidth() - 12,
                                   QFontMetrics(heading).height()),
                             Qt::AlignRight | Qt::AlignVCenter, models[model].id);
            painter.setFont(quiet);
            painter.setPen(m_theme[Token::Text2]);
            painter.drawText(QRect(0, middle - 8, labelWidth() - 12, metrics.height()), Qt::AlignRight,
                             text::templateName(models[model].name));
            painter.drawText(QRect(0, middle - 8 + metrics.height(), labelWidth() - 12, metrics.height()),
                             Qt::AlignRight, tr("141 source regions"));
        }
    }
}

void CampaignSketch::paintWave(QPainter &painter, const QRect &block) const
{
    // A frayed front, the same at each painting: every row ends its states a little elsewhere.
    const int rows = qMax(4, block.height() / 5 / 2);
    for (int row = 0; row < rows; ++row) {
        const int shift = (row * 7 + row * row * 3) % 9;
        const int y = block.top() + row * 2;
        const struct
        {
            CellState state;
            double share;
        } parts[] = {{CellState::Submitted, 0.52},
                     {CellState::Running, 0.345},
                     {CellState::ToFetch, 0.29},
                     {CellState::Done, 0.26}};
        for (const auto &part : parts)
            painter.fillRect(QRect(block.left(), y, int(part.share * block.width()) + shift, 2),
                             m_theme.state(part.state).fill);
    }
}

int CampaignSketch::paintChain(QPainter &painter, int y) const
{
    constexpr int side = 18;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(textFont(TextStyle::Base));
    const QFontMetrics metrics(painter.font());
    const int height = qMax(side, metrics.height());
    int x = 0;
    bool first = true;
    for (const CellState state :
         {CellState::Planned, CellState::Submitted, CellState::Running, CellState::ToFetch, CellState::Done}) {
        if (!first) {
            painter.setPen(QPen(m_theme[Token::Text2], 1.2));
            const qreal middle = y + height / 2.0;
            painter.drawLine(QPointF(x, middle), QPointF(x + 26, middle));
            painter.drawPolyline(QPolygonF({{x + 21.0, middle - 4}, {x + 26.0, middle}, {x + 21.0, middle + 4}}));
            x += 36;
        }
        first = false;
        paintSwatch(painter, m_theme.colours(), state, QRectF(x, y + (height - side) / 2, side, side));
        x += side + 6;
        painter.setPen(m_theme[Token::Text]);
        const QString name = text::stateName(state);
        painter.drawText(QRect(x, y, width(), height), Qt::AlignLeft | Qt::AlignVCenter, name);
        x += metrics.horizontalAdvance(name) + 10;
    }
    return y + height;
}

} // namespace dosegrid::widgets
