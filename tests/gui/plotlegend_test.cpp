// SPDX-License-Identifier: GPL-3.0-or-later
// Legends of plots: figures beside the names, and a filter by mouse and by keys.
#include "tests/gui/windowfixture.h"

#include "models/grid/expression.h"
#include "models/text/units.h"
#include "widgets/common/label.h"
#include "widgets/pages/statisticspage.h"
#include "widgets/plots/plotcanvas.h"
#include "widgets/plots/plotlegend.h"
#include "widgets/plots/plotpanel.h"

#include <gmock/gmock.h>

#include <QAccessible>
#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {
namespace {

using widgets::PlotCanvas;
using widgets::PlotLegendEntry;
using widgets::PlotSeries;

constexpr auto photonsMeasured = "photons: measured, median";
constexpr auto electronsMeasured = "electrons: measured, median";

struct PlotLegendTest : WindowFixture
{
    void SetUp() override
    {
        open({1600, 1000});
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
        window->showPage(widgets::MainWindow::Page::Statistics);
        ASSERT_TRUE(QTest::qWaitFor([this] { return !scatter().data().isEmpty() && scatter().plane().width() > 200; }));
        QTest::qWait(20); // axes have their place with the first picture
    }
    PlotCanvas &scatter() { return *window->statisticsPage()->scatter(); }
    PlotCanvas &hours()
    {
        const auto plots = window->statisticsPage()->findChildren<PlotCanvas *>();
        return **std::ranges::find_if(plots, [](const PlotCanvas *p) { return !entryOf(*p, "productive").isEmpty(); });
    }
    static QList<PlotLegendEntry *> entryOf(const PlotCanvas &plot, const char *name)
    {
        QList<PlotLegendEntry *> found = plot.legend()->entries();
        found.removeIf([name](const PlotLegendEntry *entry) { return entry->text() != QLatin1String(name); });
        return found;
    }
    static PlotLegendEntry *entry(const PlotCanvas &plot, const char *name)
    {
        const auto found = entryOf(plot, name);
        return found.size() == 1 ? found.front() : nullptr;
    }
    // Through the window, as a hand does: whatever lies there gets it.
    void click(PlotCanvas &plot, const char *name, Qt::KeyboardModifiers keys = {})
    {
        const PlotLegendEntry *at = entry(plot, name);
        ASSERT_NE(at, nullptr) << name;
        const QPoint point = at->mapTo(window.get(), at->rect().center());
        QTest::mouseClick(window->windowHandle(), Qt::LeftButton, keys, point);
    }
    static QStringList shown(const PlotCanvas &plot)
    {
        QStringList names;
        for (const PlotSeries &series : plot.data().series) {
            if (!series.name.isEmpty() && plot.isShown(series))
                names += series.name;
        }
        return names;
    }
    // Pixels of the plane in this colour of the theme.
    int pixelsOf(PlotCanvas &plot, int series)
    {
        QTest::qWait(20); // drawn a moment after the change
        const QImage image = plot.grab().toImage();
        const QColor wanted = theme.colours().series()[series];
        int count = 0;
        for (int y = plot.plane().top() + 100; y < plot.plane().bottom(); ++y) {
            for (int x = plot.plane().left(); x < plot.plane().right(); ++x)
                count += image.pixelColor(x, y) == wanted ? 1 : 0;
        }
        return count;
    }
    void brush()
    {
        const QRect plane = scatter().plane();
        const QPoint from = scatter().mapTo(window.get(), plane.topLeft() + QPoint(plane.width() / 20, 4));
        const QPoint to = scatter().mapTo(window.get(), plane.bottomRight() - QPoint(plane.width() / 4, 4));
        QTest::mousePress(window->windowHandle(), Qt::LeftButton, {}, from);
        QTest::mouseMove(window->windowHandle(), (from + to) / 2);
        QTest::mouseMove(window->windowHandle(), to);
        QTest::mouseRelease(window->windowHandle(), Qt::LeftButton, {}, to);
    }
    grid::CellMask meant(const QString &text)
    {
        return grid::evaluate(text, {campaign.tmpl(), campaign.grid(), {}, {}, {}}).value();
    }
    // What stands under a plot on how much it is of.
    static QString sample(const PlotCanvas &plot)
    {
        const QObject *panel = &plot;
        while (!qobject_cast<const widgets::PlotPanel *>(panel))
            panel = panel->parent();
        for (const widgets::Label *label : panel->findChildren<widgets::Label *>()) {
            if (label->text().startsWith(u"n = "_s))
                return label->text();
        }
        return {};
    }
    std::string selection() { return window->matrixPage()->expression().toStdString(); }
};

TEST_F(PlotLegendTest, EntriesHaveTheirFigureAndSayItWithItsUnit)
{
    const auto measured = [this](const QString &particle) {
        return text::count(meant(u"state=done cpu=0.0001h.. particle=%1"_s.arg(particle)).count());
    };
    const auto figure = [this](const char *name) {
        const auto series = scatter().data().series;
        return std::ranges::find(series, QLatin1String(name), &PlotSeries::name)->figure;
    };
    EXPECT_EQ(figure(photonsMeasured), measured(u"gamma"_s));
    EXPECT_EQ(figure(electronsMeasured), measured(u"e-"_s));
    EXPECT_EQ(entry(scatter(), photonsMeasured)->accessibleName(),
              u"photons: measured, median: %1 cells"_s.arg(measured(u"gamma"_s)));
    EXPECT_EQ(entry(scatter(), "photons: predicted")->accessibleName(), u"photons: predicted"_s) << "it has no number";
    EXPECT_TRUE(entry(hours(), "productive")->accessibleName().contains(u"CPU‑h"_s));
    const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(entry(scatter(), photonsMeasured));
    ASSERT_NE(spoken, nullptr);
    EXPECT_TRUE(spoken->state().checkable);
}

TEST_F(PlotLegendTest, AClickShowsOneAloneAndASecondAll)
{
    const QStringList all = shown(scatter());
    ASSERT_EQ(all.size(), 4);
    ASSERT_GT(pixelsOf(scatter(), 1), 50);
    click(scatter(), photonsMeasured);
    EXPECT_EQ(shown(scatter()), QStringList{QLatin1String(photonsMeasured)});
    EXPECT_TRUE(entry(scatter(), photonsMeasured)->isChecked());
    EXPECT_EQ(pixelsOf(scatter(), 1), 0);
    EXPECT_GT(pixelsOf(scatter(), 0), 50);
    for (const PlotSeries &series : scatter().data().series) // marks and band go with their median
        EXPECT_EQ(scatter().isShown(series), series.entry() == QLatin1String(photonsMeasured));
    click(scatter(), electronsMeasured);
    EXPECT_EQ(shown(scatter()), QStringList{QLatin1String(electronsMeasured)}) << "another one instead";
    click(scatter(), photonsMeasured, Qt::ControlModifier);
    EXPECT_EQ(shown(scatter()).size(), 2);
    click(scatter(), photonsMeasured, Qt::ControlModifier);
    click(scatter(), electronsMeasured);
    EXPECT_EQ(shown(scatter()), all);
    EXPECT_GT(pixelsOf(scatter(), 1), 50);

    // A quick second click is a double one.
    click(scatter(), photonsMeasured);
    const PlotLegendEntry *at = entry(scatter(), photonsMeasured);
    QTest::mouseDClick(window->windowHandle(), Qt::LeftButton, {}, at->mapTo(window.get(), at->rect().center()));
    EXPECT_EQ(shown(scatter()).size(), 1) << "off, and on again";
}

TEST_F(PlotLegendTest, TheKeysDoTheSame)
{
    scatter().setFocus(Qt::TabFocusReason);
    for (int stop = 0; stop < 8 && QApplication::focusWidget() != entry(scatter(), electronsMeasured); ++stop)
        QTest::keyClick(window->windowHandle(), Qt::Key_Tab);
    ASSERT_EQ(QApplication::focusWidget(), entry(scatter(), electronsMeasured));
    QTest::keyClick(window->windowHandle(), Qt::Key_Space);
    EXPECT_EQ(shown(scatter()), QStringList{QLatin1String(electronsMeasured)});
    QTest::keyClick(window->windowHandle(), Qt::Key_Space);
    EXPECT_EQ(shown(scatter()).size(), 4);
}

TEST_F(PlotLegendTest, WhatIsKeptBackIsNotBrushedAndTheWordsSayIt)
{
    click(scatter(), electronsMeasured);
    brush();
    ASSERT_FALSE(window->matrixPage()->selection().isEmpty());
    EXPECT_THAT(selection(), testing::StartsWith("particle=electrons energy="));
    EXPECT_EQ(meant(window->matrixPage()->expression()), window->matrixPage()->selection());
    EXPECT_TRUE((window->matrixPage()->selection() - meant(u"particle=e- state=done"_s)).isEmpty());
    // A click on the legend is none beside the brush.
    click(scatter(), electronsMeasured);
    EXPECT_TRUE(scatter().brush().has_value());
    brush();
    EXPECT_THAT(selection(), testing::StartsWith("energy="));
    click(scatter(), "photons: predicted");
    brush();
    EXPECT_TRUE(window->matrixPage()->selection().isEmpty()) << "no cell is seen";
}

TEST_F(PlotLegendTest, ADragThatBeginsOnItIsOneOfThePlot)
{
    const PlotLegendEntry *at = entry(scatter(), photonsMeasured);
    const QPoint from = at->mapTo(window.get(), at->rect().center());
    QTest::mousePress(window->windowHandle(), Qt::LeftButton, {}, from);
    QTest::mouseMove(window->windowHandle(), from + QPoint(60, 60));
    QTest::mouseMove(window->windowHandle(), from + QPoint(300, 200));
    QTest::mouseRelease(window->windowHandle(), Qt::LeftButton, {}, from + QPoint(300, 200));
    EXPECT_EQ(shown(scatter()).size(), 4);
    EXPECT_TRUE(scatter().brush().has_value());
}

TEST_F(PlotLegendTest, AFilterLastsAndLeavesAxesAndLegendWhereTheyAre)
{
    const QRect before(scatter().legend()->pos(), scatter().legend()->size());
    click(scatter(), electronsMeasured);
    emit campaign.wavesChanged();
    window->showPage(widgets::MainWindow::Page::Matrix);
    window->showPage(widgets::MainWindow::Page::Statistics);
    QTest::qWait(20);
    EXPECT_EQ(shown(scatter()), QStringList{QLatin1String(electronsMeasured)});
    EXPECT_EQ(QRect(scatter().legend()->pos(), scatter().legend()->size()), before);
}

TEST_F(PlotLegendTest, TheSampleIsOfWhatIsShown)
{
    const auto cells = [this](const QString &text) { return u"n = %1 cells"_s.arg(text::count(meant(text).count())); };
    const QString measured = u"state=done cpu=0.0001h.."_s;
    EXPECT_EQ(sample(scatter()), cells(measured));
    click(scatter(), electronsMeasured);
    EXPECT_EQ(sample(scatter()), cells(measured + u" particle=e-"_s));
    click(scatter(), electronsMeasured);
    EXPECT_EQ(sample(scatter()), cells(measured));
    const QString all = sample(hours());
    click(hours(), "productive");
    EXPECT_NE(sample(hours()), all);
    click(hours(), "with lost and repeated");
    EXPECT_EQ(sample(hours()), all) << "productive ones are among them";
}

TEST_F(PlotLegendTest, EveryPlotHasItAndPicturesShowWhatIsShown)
{
    const QTemporaryDir folder;
    ASSERT_TRUE(hours().savePng(folder.filePath(u"all.png"_s)));
    click(hours(), "with lost and repeated");
    EXPECT_EQ(shown(hours()), QStringList{u"with lost and repeated"_s});
    ASSERT_TRUE(hours().savePng(folder.filePath(u"one.png"_s)));
    EXPECT_NE(QImage(folder.filePath(u"all.png"_s)), QImage(folder.filePath(u"one.png"_s)));
    // One series alone is no filter.
    const auto plots = window->statisticsPage()->findChildren<PlotCanvas *>();
    for (const PlotCanvas *plot : plots) {
        const auto entries = plot->legend()->entries();
        if (entries.size() == 1) {
            EXPECT_FALSE(entries.front()->isEnabled());
        }
        for (const PlotLegendEntry *each : entries)
            EXPECT_TRUE(plot->legend()->rect().contains(each->geometry()));
    }
}

struct PlotPlaces : WindowFixture
{
    // Waves at one time and nearly as fast as each other, and no line anywhere else than at the bottom.
    widgets::PlotData waves()
    {
        using Kind = widgets::PlotMark::Kind;
        widgets::PlotData data;
        data.series = {{PlotSeries::Kind::Line, u"cores"_s, 0, false, {0, 100}, {0, 0}, {}}};
        data.marks = {{Kind::Segment, 5, 100, 20, u"wave 3: 100"_s},
                      {Kind::Segment, 70, 50, 90, u"wave 4: 50.1"_s},
                      {Kind::Segment, 72, 51, 92, u"wave 5: 51.3"_s},
                      {Kind::Segment, 74, 49, 94, u"wave 6: 49.7"_s}};
        return data;
    }
};

TEST_F(PlotPlaces, TextsLeaveEachOtherReadableAndTheLegendThem)
{
    PlotCanvas plot(theme);
    plot.setData(waves());
    plot.resize(500, 360); // the highest line is just beneath where the legend would be, its words are not
    plot.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&plot));
    ASSERT_TRUE(QTest::qWaitFor([&] { return plot.plane().width() > 200; }));
    QTest::qWait(20);
    const QList<QRectF> areas = plot.texts();
    ASSERT_EQ(areas.size(), 5) << "with the unit";
    for (qsizetype i = 0; i < areas.size(); ++i) {
        EXPECT_FALSE(areas[i].intersects(QRectF(plot.legend()->geometry()))) << i;
        for (qsizetype other = 0; other < i; ++other) {
            const QRectF both = areas[i] & areas[other];
            EXPECT_LE(std::min(both.width(), both.height()), 1) << i << " lies on " << other;
        }
    }
}

TEST_F(PlotLegendTest, ToLookAt)
{
    const QString to = qEnvironmentVariable("DOSEGRID_PICTURES");
    if (to.isEmpty())
        GTEST_SKIP() << "DOSEGRID_PICTURES names no folder";
    QDir().mkpath(to);
    click(scatter(), electronsMeasured);
    QTest::qWait(200);
    EXPECT_TRUE(window->grab().save(QDir(to).filePath(u"plot-legend.png"_s)));
    EXPECT_TRUE(scatter().savePng(QDir(to).filePath(u"plot-legend-page.png"_s)));
    theme.setChoice(widgets::Theme::Choice::Dark);
    QTest::qWait(200);
    EXPECT_TRUE(window->grab().save(QDir(to).filePath(u"plot-legend-dark.png"_s)));
}

} // namespace
} // namespace dosegrid::test
