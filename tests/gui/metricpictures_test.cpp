// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/hand.h"
#include "tests/gui/picturefixture.h"

#include "widgets/mainwindow/axescontrol.h"
#include "widgets/mainwindow/frontiercontrol.h"
#include "widgets/mainwindow/frontierdialog.h"

#include <QAction>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {
namespace {

using statistics::Metric;

struct MetricPictures : PictureFixture
{
    void save(Metric metric, const QString &name, qreal zoom = 0)
    {
        QTest::qWait(100);
        setMetric(metric);
        if (zoom > 0)
            window->matrixPage()->view()->setZoom(zoom);
        QTest::qWait(200);
        write(*window, name);
    }
};

TEST_F(MetricPictures, LightAndDark)
{
    for (const auto choice : {widgets::Theme::Choice::Light, widgets::Theme::Choice::Dark}) {
        theme.setChoice(choice);
        const QString suffix = choice == widgets::Theme::Choice::Light ? u"light"_s : u"dark"_s;
        open({1600, 1000});
        save(Metric::PredictedHours, QString(u"metric-predicted-"_s + suffix));
        save(Metric::MeasuredToPredicted, QString(u"metric-ratio-"_s + suffix));
        save(Metric::Verdict, QString(u"metric-verdict-"_s + suffix));
    }
}

TEST_F(MetricPictures, CostMap)
{
    open({1600, 1000});
    window->action(u"costmap"_s)->trigger();
    QTest::qWait(600); // its first plan
    save(Metric::PredictedHours, u"costmap-light"_s);
    theme.setChoice(widgets::Theme::Choice::Dark);
    save(Metric::PredictedHours, u"costmap-dark"_s);
    theme.setChoice(widgets::Theme::Choice::Light);
    window.reset();
    wear(u"fr"_s);
    QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    open({1366, 768});
    window->action(u"costmap"_s)->trigger();
    QTest::qWait(600);
    save(Metric::PredictedHours, u"costmap-fr"_s);
}

TEST_F(MetricPictures, MovedLines)
{
    for (const auto choice : {widgets::Theme::Choice::Light, widgets::Theme::Choice::Dark}) {
        theme.setChoice(choice);
        const QString suffix = choice == widgets::Theme::Choice::Light ? u"light"_s : u"dark"_s;
        for (const bool isSwapped : {false, true}) {
            open({1600, 1000});
            widgets::MatrixPage &page = *window->matrixPage();
            page.metricMode()->setFrontiers({40, 7.5});
            page.axes()->setChoice({.isSwapped = isSwapped});
            save(Metric::PredictedHours,
                 QString(u"metric-moved-"_s + (isSwapped ? u"swapped-"_s : QString()) + suffix));
            moveMouse(*page.view(), page.view()->frontierHandles(1).value(0).center().toPoint());
            save(Metric::PredictedHours, QString(u"metric-held-"_s + (isSwapped ? u"swapped-"_s : QString()) + suffix));
        }
        window->matrixPage()->frontiers()->action()->trigger();
        QTest::qWait(200);
        auto *dialog = window->findChild<widgets::FrontierDialog *>();
        ASSERT_TRUE(dialog);
        write(*dialog, QString(u"metric-lines-"_s + suffix));
    }
}

TEST_F(MetricPictures, Levels)
{
    open({1600, 1000});
    save(Metric::MeasuredHours, u"metric-l2"_s, 3);
    save(Metric::MeasuredHours, u"metric-l3"_s, window->matrixPage()->view()->maximumZoom() - 1);
}

TEST_F(MetricPictures, Blocks)
{
    open({1024, 640});
    window->matrixPage()->view()->setArrangementChoice(widgets::ArrangementChoice::Stacked);
    write(*window, u"blocks-states"_s);
    save(Metric::MeasuredHours, u"blocks-measured"_s);
    save(Metric::Verdict, u"blocks-verdict"_s);
    save(Metric::SourceUncertainty, u"blocks-none"_s);
    theme.setChoice(widgets::Theme::Choice::Dark);
    save(Metric::MeasuredToPredicted, u"blocks-dark"_s);
    window.reset();
    theme.setChoice(widgets::Theme::Choice::Light);
    wear(u"fr"_s);
    QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    open({1200, 640});
    window->matrixPage()->view()->setArrangementChoice(widgets::ArrangementChoice::Stacked);
    save(Metric::PredictedHours, u"blocks-fr"_s);
}

TEST_F(MetricPictures, SmallAndFrench)
{
    open({1366, 768});
    save(Metric::PredictedHours, u"metric-small"_s);
    window.reset();
    wear(u"fr"_s);
    QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    open({1600, 1000});
    save(Metric::PredictedHours, u"metric-fr"_s);
}

} // namespace
} // namespace dosegrid::test
