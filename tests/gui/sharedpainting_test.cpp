// SPDX-License-Identifier: GPL-3.0-or-later
// The same matrix painted by one thread and by several ends in the same picture.
#include "tests/support/democampaign.h"
#include "widgets/common/workers.h"
#include "widgets/grid/axeschoice.h"
#include "widgets/grid/matrixscene.h"

#include <gtest/gtest.h>

#include <QFont>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <tuple>

using namespace Qt::Literals::StringLiterals;
using dosegrid::grid::CellIndex;
using dosegrid::grid::CellState;

namespace dosegrid::widgets {

namespace {

MatrixStyle lightStyle()
{
    QFont font(u"Noto Sans"_s);
    font.setPointSizeF(10);
    return {ThemeColours::shipped(u"light"_s), font, QLocale::c()};
}

AxesChoice axes(int which)
{
    const QStringList closed{u"skeleton"_s, u"urinary"_s};
    switch (which) {
    case 1: return {.isSwapped = true};
    case 2: return {.closedGroups = closed};
    case 3:
        return {
            .isSwapped = true, .energies = EnergyOrder::Failures, .closedGroups = closed, .hiddenModels = {u"AM"_s}};
    default: return {};
    }
}

// Pixels that one sees to be different. What is not upright has shades at its edges, and those are rounded otherwise
// where the raster engine is asked for a part.
int differences(const QImage &a, const QImage &b)
{
    constexpr int shade = 2;
    int count = 0;
    if (a == b) // far sooner known
        return 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            const int most =
                std::max({std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)), std::abs(qBlue(p) - qBlue(q))});
            count += most > shade ? 1 : 0;
        }
    }
    return count;
}

// Axes, with a metric or without, device pixels for a logical one.
class SharedPaintingTest : public testing::TestWithParam<std::tuple<int, bool, qreal>>
{
protected:
    SharedPaintingTest() : alone(lightStyle()), shared(lightStyle(), &workers)
    {
        for (std::uint32_t i = 0; i < demo.spec().cellCount(); ++i) {
            if (demo.state().state({i}) != CellState::NotApplicable)
                demo.state().setState({i}, grid::allCellStates[i / 11 * 2654435761U % (grid::cellStateCount - 1)]);
        }
        std::vector<float> hours(demo.spec().cellCount());
        for (std::uint32_t i = 0; i < hours.size(); ++i) {
            const grid::CellKey key = demo.spec().key(CellIndex{i});
            hours[i] = float(1 + key.region % 5) * std::pow(1.3F, float(key.energy));
        }
        auto layer = std::make_shared<MetricLayer>();
        layer->field = statistics::metricField(statistics::Metric::PredictedHours, std::move(hours));
        layer->frontiers = {{24, u"24 h"_s, true}, {12, u"12 h"_s, false}};
        const auto &[which, hasMetric, dpr] = GetParam();
        const AxesChoice choice = axes(which);
        const EnergyKeys keys = energyKeys(choice.energies, demo.state(), {});
        for (MatrixScene *scene : {&alone, &shared}) {
            scene->resize((QSizeF(1216, 651) * dpr).toSize(), dpr);
            scene->setCampaign(&demo.tmpl(), &demo.state());
            scene->setAxes(
                arranged(scene->wholeAxes(), choice, {}, {}, {}, keys, keys.empty() ? QString() : u"by failures"_s));
            scene->setMetric(hasMetric ? layer : nullptr);
            scene->setSelection(demo.select({89, 90, 91}, 65'000, 750'000));
            scene->setCurrent(demo.cell(u"AF/48/gamma/0.12"_s));
        }
    }
    // Both paint it.
    template<typename F>
    void both(F &&change)
    {
        change(alone);
        change(shared);
    }

    test::DemoCampaign demo;
    Workers workers{3};
    MatrixScene alone;
    MatrixScene shared;
};

} // namespace

TEST_P(SharedPaintingTest, EndsInThePictureOfOneThread)
{
    // A place of the lines of the frontiers, below a step between groups.
    const LanePoint lanes = shared.geometry().lanes(demo.cell(u"AF/95/gamma/0.008"_s));
    for (qreal zoom = 0; zoom <= shared.geometry().maximumZoom(); ++zoom) {
        both([&](MatrixScene &scene) {
            scene.zoomTo(zoom, {500, 300});
            scene.ensureVisible(lanes);
        });
        EXPECT_EQ(differences(shared.image(), alone.image()), 0) << "zoom " << zoom;
    }
}

TEST_P(SharedPaintingTest, AlsoForWhatHasChanged)
{
    std::vector<grid::CellChange> changes;
    for (std::uint32_t i = 40; i < demo.spec().cellCount(); i += 101) {
        if (demo.state().state({i}) == CellState::NotApplicable)
            continue;
        demo.state().setState({i}, CellState::Held);
        changes.push_back({{i}, demo.state().record({i})});
    }
    grid::CellMask cells(demo.spec().cellCount());
    cells.setEach(changes, &grid::CellChange::cell);
    for (const qreal zoom : {0.0, 3.0}) {
        both([&](MatrixScene &scene) {
            scene.zoomTo(zoom, {500, 300});
            scene.image();
            scene.showChanges(changes);
            scene.setChanged(cells);
        });
        EXPECT_EQ(differences(shared.image(), alone.image()), 0) << "zoom " << zoom;
        both([&](MatrixScene &scene) { scene.setChanged({}); });
        EXPECT_EQ(differences(shared.image(), alone.image()), 0) << "over, zoom " << zoom;
    }
}

TEST_P(SharedPaintingTest, AnotherSelectionRedrawsAllThatTellsOfIt)
{
    grid::CellMask everything(demo.spec().cellCount());
    for (std::uint32_t i = 0; i < everything.size(); ++i)
        everything.set({i}, demo.spec().isApplicable({i}));
    const grid::CellMask rectangle = demo.select({89, 90, 91, 92}, 65'000, 750'000);
    grid::CellMask oneMore = rectangle;
    oneMore.set(demo.cell(u"AF/48/gamma/0.12"_s));
    for (qreal zoom = 0; zoom <= shared.geometry().maximumZoom(); zoom += 2) {
        shared.zoomTo(zoom, {500, 300});
        for (const grid::CellMask &cells : {rectangle, oneMore, rectangle, everything, everything - rectangle,
                                            grid::CellMask(everything.size()), oneMore}) {
            shared.image();
            shared.setSelection(cells);
            const QImage partial = shared.image().copy();
            shared.setVeiled(true);
            shared.setVeiled(false); // all of it again
            EXPECT_EQ(differences(partial, shared.image()), 0) << "zoom " << zoom << ", " << cells.count() << " cells";
        }
    }
}

INSTANTIATE_TEST_SUITE_P(All, SharedPaintingTest,
                         testing::Combine(testing::Values(0, 1, 2, 3), testing::Bool(), testing::Values(1.0, 2.0)));

} // namespace dosegrid::widgets
