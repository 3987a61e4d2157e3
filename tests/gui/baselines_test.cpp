// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/windowfixture.h"
#include "tests/support/imagecompare.h"
#include "widgets/dialogs/submitdialog.h"
#include "widgets/grid/matrixpicture.h"
#include "widgets/mainwindow/axescontrol.h"

#include <QDir>
#include <QFontInfo>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {
namespace {

constexpr auto renewVariable = "DOSEGRID_RENEW_BASELINES";

// The main views of the invented campaign, at its fixed time and in the design's font, against the pictures kept in
// tests/data/baselines; what may differ is said by Tolerance. `cmake --build … --target renew-baselines` renews them;
// look at each before committing. A picture that differs is left beside the test, with its differences in red.
struct Baselines : WindowFixture
{
    Baselines()
    {
        qputenv("TZ", "UTC");
        tzset();
        QApplication::setCursorFlashTime(0);
    }
    void SetUp() override
    {
        // Another font would differ everywhere and say nothing.
        ASSERT_EQ(QFontInfo(QApplication::font()).family(), u"Noto Sans"_s) << "fonts-noto-core is not installed";
    }
    void TearDown() override { QApplication::setCursorFlashTime(1000); }

    void showFailedCell()
    {
        window->matrixPage()->select(u"organ=kidneys energy=65keV..750keV"_s);
        const grid::CellIndex cell = campaign.demo().cell(u"AF/48/gamma/0.12"_s);
        window->matrixPage()->setCurrentCell(cell);
        window->cellPanel()->logRequested(cell, false);
        window->matrixPage()->view()->setFocus();
    }
    void check(QWidget &widget, const QString &name)
    {
        QTest::qWait(250); // timers of 60 to 200 ms bring what is asked for later
        // On a busy machine that is not enough: until it has come to rest.
        QImage before;
        QImage now = widget.grab().toImage();
        for (int i = 0; i < 20 && now != before; ++i) {
            QTest::qWait(100);
            before = std::exchange(now, widget.grab().toImage());
        }
        check(now, name);
    }
    void check(const QImage &picture, const QString &name)
    {
        const QString path = QStringLiteral(DOSEGRID_TEST_DATA) + u"/baselines/"_s + name + u".png"_s;
        if (qEnvironmentVariableIsSet(renewVariable)) {
            QDir().mkpath(QFileInfo(path).path());
            ASSERT_TRUE(reducedColours(picture).save(path, "PNG", 0)); // the smallest file
            return;
        }
        const QImage baseline(path);
        ASSERT_FALSE(baseline.isNull()) << path.toStdString() << " is not there: build the target renew-baselines";
        const ImageDifference found = compareImages(picture, baseline);
        if (found.isSame)
            return;
        const QDir folder(QStringLiteral("baselines-differing"));
        folder.mkpath(u"."_s);
        picture.save(folder.filePath(name + u".png"_s));
        found.diff.save(folder.filePath(name + u"-diff.png"_s));
        ADD_FAILURE() << name.toStdString() << ": " << found.reason.toStdString() << "; see "
                      << folder.absoluteFilePath(name + u"-diff.png"_s).toStdString();
    }
};

TEST_F(Baselines, Light)
{
    open({1600, 1000});
    showFailedCell();
    check(*window, u"main-light"_s);
}

TEST_F(Baselines, Dark)
{
    theme.setChoice(widgets::Theme::Choice::Dark);
    open({1600, 1000});
    showFailedCell();
    check(*window, u"main-dark"_s);
}

TEST_F(Baselines, SmallScreenInFrench)
{
    wear(u"fr"_s);
    QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    open({1366, 768});
    showFailedCell();
    check(*window, u"small-french"_s);
}

TEST_F(Baselines, Statistics)
{
    open({1600, 1000});
    window->showPage(widgets::MainWindow::Page::Statistics);
    check(*window, u"statistics"_s);
}

TEST_F(Baselines, Jobs)
{
    open({1366, 768});
    window->activity()->showTab(widgets::ActivityPanel::Jobs);
    check(*window->activity(), u"jobs"_s);
}

TEST_F(Baselines, Plan)
{
    open({1600, 1000});
    showFailedCell();
    window->action(u"submit"_s)->trigger();
    auto *dialog = window->findChild<widgets::SubmitDialog *>();
    ASSERT_NE(dialog, nullptr);
    check(*dialog, u"submit-plan"_s);
}

TEST_F(Baselines, SwappedAxes)
{
    open({1600, 1000});
    window->matrixPage()->axes()->setChoice({.isSwapped = true});
    showFailedCell();
    check(*window->matrixPage()->view(), u"matrix-swapped"_s);
}

TEST_F(Baselines, MatrixAtTwiceTheDensity)
{
    const widgets::MatrixStyle style{theme.colours(), QApplication::font(), QLocale()};
    const QImage picture = widgets::renderMatrix(
        {.tmpl = &campaign.tmpl(), .state = &campaign.grid(), .title = u"OpenDose 2026"_s, .note = u"demo"_s},
        {1000, 640}, style, 2);
    ASSERT_EQ(picture.size(), QSize(2000, 1280));
    check(picture, u"matrix-2x"_s);
}

// The comparison itself, or the rest would prove nothing.
TEST(ImageCompare, SeesAWordAndOverlooksRounding)
{
    QImage one(120, 80, QImage::Format_RGB32);
    one.fill(qRgb(241, 242, 244));
    QImage other = one;
    for (int x = 50; x < 64; ++x) {
        for (int y = 30; y < 38; ++y)
            other.setPixel(x, y, qRgb(27, 32, 39));
    }
    EXPECT_FALSE(compareImages(other, one).isSame);
    EXPECT_FALSE(compareImages(one.copy(0, 0, 119, 80), one).isSame);
    QImage rounded = one;
    rounded.fill(qRgb(230, 230, 230));
    EXPECT_TRUE(compareImages(rounded, one).isSame);
    EXPECT_TRUE(compareImages(reducedColours(other), other).isSame);
}

} // namespace
} // namespace dosegrid::test
