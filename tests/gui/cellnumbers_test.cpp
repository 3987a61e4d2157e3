// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers in cells, whole or not at all, whatever the font.
#include "tests/support/democampaign.h"
#include "widgets/common/iconsize.h"
#include "widgets/common/typography.h"
#include "widgets/grid/matrixscene.h"
#include "widgets/grid/matrixtooltip.h"

#include <gmock/gmock.h>

#include <QApplication>
#include <QPainter>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using dosegrid::grid::CellIndex;
using dosegrid::grid::CellState;

namespace dosegrid::widgets {

namespace {

constexpr QSize room(200, 30); // for every number at every size

QFont fontOf(qreal points)
{
    QFont font(u"Noto Sans"_s);
    font.setPointSizeF(points);
    return font;
}

struct CellNumbers : testing::TestWithParam<qreal>
{
    QImage painted(const CellText &text, QSize size, std::uint8_t flags = 0) const
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(style.colours.state(CellState::Skipped).fill); // has no outline
        grid::CellRecord record;
        record.state = CellState::Skipped;
        record.flags = flags;
        QPainter painter(&image);
        paintCell(painter, {style.colours, textFont(TextStyle::Caption, style.font), style.locale, allStates}, record,
                  text, {QPointF(), QSizeF(size)}, MatrixLevel::Text, 1);
        return image;
    }
    // Of a cell with all the room in the world the part at the right that has the number.
    QImage whole(const CellText &text, int height) const
    {
        const QImage image = painted(text, {room.width(), height});
        return image.copy(image.width() / 2, 0, image.width() / 2, height);
    }
    MatrixMetrics metrics(qreal dpr = 1) const
    {
        const grid::GridState &state = demo.state();
        return metricsFor(MatrixAxes::of(demo.tmpl(), state.specPtr(), {}, {}), style.font, dpr);
    }
    test::DemoCampaign demo;
    MatrixStyle style{ThemeColours::shipped(u"light"_s), fontOf(GetParam()), QLocale::c()};
};

// Value, and the stop at which it is there: 0 the smaller one, 1 the larger.
const std::pair<CellText, int> numbers[] = {
    {{CellText::Kind::Measured, 69}, 0},     {{CellText::Kind::Measured, 120}, 0},
    {{CellText::Kind::Percent, 62}, 0},      {{CellText::Kind::Tries, 2}, 0},
    {{CellText::Kind::Percent, 100}, 1},     {{CellText::Kind::Measured, 12'340}, 1},
    {{CellText::Kind::Predicted, 1'230}, 1}, {{CellText::Kind::Cells, 1'274}, 1}};

} // namespace

TEST_P(CellNumbers, StandWholeOrNotAtAll)
{
    for (const auto &[text, stop] : numbers) {
        for (int height = 28; height <= 64; height += 6) {
            const QImage reference = whole(text, height);
            bool was = false;
            for (int width = 28; width <= 140; ++width) {
                const QImage cell = painted(text, {width, height});
                const bool isThere = cell != painted({}, {width, height});
                EXPECT_FALSE(was && !isThere) << "a larger cell has it too";
                was = isThere;
                if (!isThere)
                    continue;
                const int compared = std::min(width - 18, reference.width());
                EXPECT_EQ(cell.copy(width - compared, 0, compared, height),
                          reference.copy(reference.width() - compared, 0, compared, height))
                    << toString(text, style.locale).toStdString() << " at " << width << " × " << height;
                const QImage left = reference.copy(0, 0, reference.width() - compared, height);
                QImage empty = left.copy();
                empty.fill(style.colours.state(CellState::Skipped).fill);
                EXPECT_EQ(left, empty) << toString(text, style.locale).toStdString() << " is cut at " << width;
            }
        }
    }
}

TEST_P(CellNumbers, HaveRoomAtTheLastStops)
{
    const MatrixMetrics m = metrics();
    const QSize stops[] = {m.textCell, m.wideTextCell};
    for (const auto &[text, first] : numbers) {
        for (int stop = first; stop < 2; ++stop) {
            const QSize cell = stops[stop] - QSize(1, 1);
            EXPECT_NE(painted(text, cell), painted({}, cell)) << toString(text, style.locale).toStdString();
            EXPECT_NE(painted(text, cell, grid::Late), painted({}, cell, grid::Late))
                << toString(text, style.locale).toStdString() << " below a mark";
        }
    }
    if (GetParam() == 10) {
        EXPECT_EQ(m.textCell, QSize(44, 30)) << "the design's";
        EXPECT_EQ(m.wideTextCell, QSize(64, 40));
    }
    EXPECT_EQ(metrics(2).textCell, m.textCell * 2);
}

TEST_P(CellNumbers, OfMetricsToo)
{
    auto layer = std::make_shared<MetricLayer>();
    layer->field = statistics::metricField(statistics::Metric::PredictedHours,
                                           std::vector<float>(demo.spec().cellCount(), 123.4F));
    MatrixScene scene(style);
    scene.resize({1216, 651}, 1);
    scene.setCampaign(&demo.tmpl(), &demo.state());
    scene.setMetric(layer);
    // How much of a cell is not its colour.
    const auto inkAt = [&](QSize size) {
        scene.setCellSize(size);
        const MatrixGeometry &g = scene.geometry();
        EXPECT_EQ(g.cellSize(), size);
        const QRect cell = g.cellRect({g.visibleRows().first + 1, g.visibleColumns().first + 1});
        const QImage image = scene.image();
        int ink = 0;
        for (int y = cell.top(); y <= cell.bottom(); ++y) {
            for (int x = cell.left(); x <= cell.right(); ++x)
                ink += image.pixel(x, y) != image.pixel(cell.topLeft()) ? 1 : 0;
        }
        return ink;
    };
    const QSize widest = metrics().wideTextCell;
    const int whole = inkAt(widest);
    EXPECT_GT(whole, 0);
    EXPECT_EQ(inkAt(metrics().textCell), whole);
    for (int width = 28; width < widest.width(); ++width) {
        const int ink = inkAt({width, 30});
        EXPECT_TRUE(ink == 0 || ink == whole) << width << ": " << ink << " of " << whole;
    }
}

TEST_P(CellNumbers, TheBandHasRoomForItsCapitals)
{
    const MatrixMetrics m = metrics();
    const qreal capital = QFontMetricsF(textFont(TextStyle::Heading, style.font)).capHeight();
    EXPECT_GE(m.band - std::round(m.band * 5 / 18.0), capital);
    if (GetParam() == 10) {
        EXPECT_EQ(m.band, 18) << "the design's";
    }
    EXPECT_EQ(metrics(2).band, 2 * m.band);
}

TEST_P(CellNumbers, TheTooltipIsAsWideAsItsTextNeeds)
{
    const QFont before = QApplication::font();
    QApplication::setFont(style.font);
    const Theme theme(Theme::Choice::Light);
    {
        MatrixTooltip tip(theme, nullptr);
        tip.setTip({u"Cervical spine, spongiosa · AF · photons 120 keV"_s, CellState::Failed, u"failed"_s, {}, {}, {}});
        const QFontMetricsF heading(textFont(TextStyle::Heading));
        EXPECT_GE(tip.width(), heading.horizontalAdvance(u"Cervical spine, spongiosa · AF · photons 120 keV"_s));
        tip.setTip({QString(400, u'm'), CellState::Failed, u"failed"_s, {}, {}, {}});
        EXPECT_EQ(tip.width(), besideText(440)) << "and no wider than the design's";
    }
    QApplication::setFont(before);
}

INSTANTIATE_TEST_SUITE_P(Fonts, CellNumbers, testing::Values(10.0, 15.0, 20.0),
                         [](const auto &each) { return std::to_string(int(each.param)) + "pt"; });

} // namespace dosegrid::widgets
