// SPDX-License-Identifier: GPL-3.0-or-later
// State colours of one's own: edited, judged, seen at once, kept or taken back.
#include "tests/gui/windowfixture.h"

#include "widgets/common/screenfit.h"
#include "widgets/dialogs/picturedialog.h"
#include "widgets/dialogs/statecoloursdialog.h"
#include "widgets/dialogs/visioncheck.h"
#include "widgets/pages/statisticspage.h"
#include "widgets/plots/plotcanvas.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {
namespace {

using grid::CellState;
using widgets::StateColoursDialog;
using widgets::Vision;

struct StateColours : WindowFixture
{
    void edit()
    {
        open({1440, 900});
        window->action(u"statecolours"_s)->trigger();
        dialog = window->findChild<StateColoursDialog *>();
        ASSERT_NE(dialog, nullptr);
        ASSERT_TRUE(QTest::qWaitForWindowActive(dialog));
    }
    void type(CellState state, const QString &text)
    {
        dialog->field(state)->setFocus();
        dialog->field(state)->selectAll();
        QTest::keyClicks(dialog->field(state), text);
    }
    // What is seen follows with the next frames.
    bool becomes(CellState state, const QColor &fill)
    {
        return QTest::qWaitFor([&] { return theme.state(state).fill == fill; });
    }
    QColor shipped(CellState state) const
    {
        return widgets::ThemeColours::shipped(theme.colours().name()).state(state).fill;
    }
    // What stands on the screen, without asking anybody to paint it anew.
    int seen(const QColor &colour, const QRect &part = {}) const
    {
        const QImage screen = window->screen()->grabWindow(window->winId()).toImage();
        const QRect area = part.isNull() ? screen.rect() : part;
        int count = 0;
        for (int y = area.top(); y <= area.bottom(); ++y) {
            for (int x = area.left(); x <= area.right(); ++x)
                count += screen.pixel(x, y) == colour.rgb() ? 1 : 0;
        }
        return count;
    }
    StateColoursDialog *dialog = nullptr;
};

const QColor strange(0x12, 0xFE, 0x34);

TEST_F(StateColours, WhatIsTooNearIsNamedForEachKindOfEyesAndMayBeKept)
{
    edit();
    EXPECT_TRUE(dialog->check()->isPassed());
    EXPECT_EQ(dialog->check()->finding(Vision::Full), u"nearest: planned and submitted, ΔE 22.7"_s);
    EXPECT_TRUE(dialog->keepButton()->isDefault());
    EXPECT_EQ(dialog->keepButton()->text(), u"Keep"_s);

    type(CellState::Uncertain, u"#C62005"_s); // nearly failed
    EXPECT_FALSE(dialog->check()->isPassed());
    for (const Vision vision : widgets::allVisions) {
        const QString finding = dialog->check()->finding(vision);
        EXPECT_TRUE(finding.contains(u"too near: failed and uncertain"_s)) << finding.toStdString();
    }
    EXPECT_TRUE(dialog->check()->verdict().startsWith(u"“failed” and “uncertain” look too much alike"_s))
        << dialog->check()->verdict().toStdString();
    EXPECT_TRUE(dialog->check()->verdict().contains(u"12"_s));
    EXPECT_EQ(dialog->keepButton()->text(), u"Keep anyway"_s);
    EXPECT_TRUE(dialog->keepButton()->isEnabled());
    EXPECT_TRUE(dialog->cancelButton()->isDefault());
    EXPECT_FALSE(dialog->keepButton()->isDefault());

    QTest::mouseClick(dialog->keepButton(), Qt::LeftButton);
    EXPECT_EQ(theme.state(CellState::Uncertain).fill, QColor(0xC6, 0x20, 0x05));
}

// Red and green of equal lightness: most people tell them apart, the red-blind and the green-blind do not.
TEST_F(StateColours, AWarningOfTheFewIsAWarning)
{
    edit();
    type(CellState::Failed, u"#A8553F"_s);
    type(CellState::Done, u"#6E7D32"_s);
    EXPECT_TRUE(dialog->check()->finding(Vision::Full).startsWith(u"nearest: "_s));
    EXPECT_TRUE(dialog->check()->finding(Vision::Deutan).contains(u"too near: done and failed"_s))
        << dialog->check()->finding(Vision::Deutan).toStdString();
    EXPECT_FALSE(dialog->check()->isPassed());
    EXPECT_TRUE(dialog->check()->verdict().contains(u"-blind"_s));
}

TEST_F(StateColours, TheContrastWithTheGroundIsTold)
{
    edit();
    EXPECT_EQ(dialog->contrastText(CellState::Running), u"10.6 : 1"_s);
    EXPECT_EQ(dialog->contrastText(CellState::ToFetch), u"1.2 : 1, so outlined"_s);
    type(CellState::Running, u"eeeeee"_s);
    EXPECT_EQ(dialog->contrastText(CellState::Running), u"1.2 : 1, so outlined"_s);
}

TEST_F(StateColours, TheWindowFollowsAtOnceAndCancelTakesItBack)
{
    edit();
    const QColor before = shipped(CellState::Done);
    const QRect matrix(window->matrixPage()->view()->mapTo(window.get(), QPoint()),
                       window->matrixPage()->view()->size());
    ASSERT_TRUE(QTest::qWaitFor([&] { return seen(before, matrix) > 1000; }));
    const int everywhere = seen(before);
    ASSERT_GT(everywhere, seen(before, matrix)) << "legend and bars have it too";
    for (const qreal zoom : {0.0, 3.0}) { // 3: with glyphs, and the small map
        window->matrixPage()->view()->setZoom(zoom);
        type(CellState::Done, strange.name());
        ASSERT_TRUE(becomes(CellState::Done, strange));
        EXPECT_TRUE(QTest::qWaitFor([&] { return seen(before) == 0; })) << seen(before) << " left at zoom " << zoom;
        EXPECT_GT(seen(strange, matrix), 200);
        EXPECT_GT(seen(strange), seen(strange, matrix));
        type(CellState::Done, before.name());
        ASSERT_TRUE(becomes(CellState::Done, before));
    }
    type(CellState::Done, strange.name());
    ASSERT_TRUE(becomes(CellState::Done, strange));
    const QPointer<StateColoursDialog> shown(dialog);
    QTest::keyClick(dialog, Qt::Key_Escape);
    EXPECT_TRUE(QTest::qWaitFor([&] { return shown.isNull(); }));
    EXPECT_EQ(theme.colours(), widgets::ThemeColours::shipped(u"light"_s));
    EXPECT_TRUE(QTest::qWaitFor([&] { return seen(strange) == 0; }));
    EXPECT_TRUE(settings.allKeys().filter(u"stateColours"_s).isEmpty());
}

TEST_F(StateColours, WhatIsKeptIsThereAfterANewStartAndOnlyInItsTheme)
{
    edit();
    type(CellState::Held, u"#123456"_s);
    QTest::mouseClick(dialog->keepButton(), Qt::LeftButton);
    EXPECT_EQ(theme.state(CellState::Held).fill, QColor(0x12, 0x34, 0x56)) << "at once, not with the next frame";
    EXPECT_EQ(settings.allKeys().filter(u"stateColours"_s), QStringList{u"stateColours/light/held"_s});

    widgets::Theme again(widgets::Theme::Choice::Light);
    for (const QString &name : widgets::ThemeColours::shippedNames())
        again.setOwnFills(name, widgets::keptFills(settings, name));
    EXPECT_EQ(again.colours(), theme.colours());
    again.setChoice(widgets::Theme::Choice::OkabeIto);
    EXPECT_EQ(again.colours(), widgets::ThemeColours::shipped(u"okabe-ito"_s));
}

TEST_F(StateColours, ResetsOneOrAllToTheThemesOwn)
{
    theme.setChoice(widgets::Theme::Choice::Greyscale);
    edit();
    EXPECT_FALSE(dialog->resetAllButton()->isEnabled());
    EXPECT_FALSE(dialog->resetButton(CellState::Held)->isVisible());
    type(CellState::Held, u"#ABCDEF"_s);
    type(CellState::Done, u"#FEDCBA"_s);
    EXPECT_TRUE(dialog->resetButton(CellState::Held)->isVisible());
    EXPECT_FALSE(dialog->resetButton(CellState::Failed)->isVisible());
    QTest::mouseClick(dialog->resetButton(CellState::Held), Qt::LeftButton);
    EXPECT_EQ(dialog->field(CellState::Held)->text(), u"#404040"_s);
    EXPECT_FALSE(dialog->resetButton(CellState::Held)->isVisible());
    EXPECT_TRUE(becomes(CellState::Held, shipped(CellState::Held)));
    EXPECT_TRUE(becomes(CellState::Done, QColor(0xFE, 0xDC, 0xBA)));
    QTest::mouseClick(dialog->resetAllButton(), Qt::LeftButton);
    EXPECT_TRUE(becomes(CellState::Done, shipped(CellState::Done)));
    EXPECT_FALSE(dialog->resetAllButton()->isEnabled());
    QTest::mouseClick(dialog->keepButton(), Qt::LeftButton);
    EXPECT_TRUE(settings.allKeys().filter(u"stateColours"_s).isEmpty()) << "only what differs";
}

TEST_F(StateColours, WhatIsNoColourChangesNothingAndReturnStaysInTheDialog)
{
    edit();
    type(CellState::Done, u"#12"_s);
    EXPECT_EQ(dialog->colourButton(CellState::Done)->accessibleName(), u"Choose the colour of “done”…"_s);
    QTest::keyClick(dialog->field(CellState::Done), Qt::Key_Return);
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_EQ(dialog->field(CellState::Done)->text(), u"#197F5D"_s);
    type(CellState::Done, u"green"_s);
    QTest::keyClick(dialog->field(CellState::Done), Qt::Key_Tab);
    EXPECT_EQ(dialog->field(CellState::Done)->text(), u"#197F5D"_s);
    type(CellState::Done, u" 12fe34 "_s);
    QTest::keyClick(dialog->field(CellState::Done), Qt::Key_Return);
    EXPECT_EQ(dialog->field(CellState::Done)->text(), u"#12FE34"_s);
    EXPECT_TRUE(becomes(CellState::Done, strange));
}

TEST_F(StateColours, TheButtonAsksTheDesktopAndShowsEachColourThatIsTried)
{
    edit();
    dialogs.nextColours = {QColor(Qt::black), strange};
    QTest::mouseClick(dialog->colourButton(CellState::Skipped), Qt::LeftButton);
    EXPECT_EQ(dialogs.presentColour, shipped(CellState::Skipped));
    EXPECT_EQ(dialog->field(CellState::Skipped)->text(), u"#12FE34"_s);
    EXPECT_TRUE(becomes(CellState::Skipped, strange));
    // As when it is cancelled.
    dialogs.nextColours = {QColor(Qt::red), strange};
    QTest::mouseClick(dialog->colourButton(CellState::Skipped), Qt::LeftButton);
    EXPECT_EQ(dialogs.presentColour, strange);
    EXPECT_TRUE(becomes(CellState::Skipped, strange));
}

TEST_F(StateColours, TabReachesEverything)
{
    edit();
    type(CellState::Held, u"#ABCDEF"_s);
    QList<const QWidget *> wanted{dialog->resetButton(CellState::Held), dialog->resetAllButton(),
                                  dialog->cancelButton(), dialog->keepButton()};
    for (const CellState state : widgets::colouredStates)
        wanted += {dialog->field(state), dialog->colourButton(state)};
    QSet<const QWidget *> reached;
    for (int i = 0; i < 40; ++i) {
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
        reached.insert(dialog->focusWidget());
    }
    for (const QWidget *each : std::as_const(wanted))
        EXPECT_TRUE(reached.contains(each)) << each->accessibleName().toStdString();
}

TEST_F(StateColours, EveryThemeCanBeEdited)
{
    for (int choice = 1; choice <= int(widgets::Theme::Choice::OkabeItoDark); ++choice) {
        theme.setChoice(widgets::Theme::choiceOf(choice));
        window.reset();
        edit();
        EXPECT_TRUE(dialog->check()->isPassed()) << choice << dialog->check()->verdict().toStdString();
        type(CellState::Failed, strange.name());
        QTest::mouseClick(dialog->keepButton(), Qt::LeftButton);
        EXPECT_EQ(theme.state(CellState::Failed).fill, strange) << choice;
    }
}

// The smallest window, twice the text: scrolled down, never across.
TEST_F(StateColours, FitsASmallScreenWithLargeText)
{
    const QFont before = QApplication::font();
    for (const auto &[points, language] :
         {std::pair(10.0, u"en"_s), {10.0, u"fr"_s}, {20.0, u"en"_s}, {20.0, u"fr"_s}}) {
        wear(language);
        QFont font = before;
        font.setPointSizeF(points);
        QApplication::setFont(font);
        window.reset();
        edit();
        EXPECT_LE(dialog->minimumSizeHint().width(), 1012) << points << language.toStdString();
        const auto *scroll = dialog->findChild<widgets::FittingScroll *>();
        ASSERT_NE(scroll, nullptr);
        EXPECT_LE(scroll->widget()->width(), scroll->viewport()->width()) << points << language.toStdString();
        if (points == 10) {
            EXPECT_LE(dialog->height(), 596) << language.toStdString() << ": without scrolling at 1024 × 640";
        }
    }
    window.reset();
    QApplication::setFont(before);
}

// They have no colours of states: what was zoomed stays so.
TEST_F(StateColours, PlotsStayAsTheyAre)
{
    open({1600, 1000});
    window->showPage(widgets::MainWindow::Page::Statistics);
    auto &plot = *window->statisticsPage()->scatter();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !plot.data().isEmpty() && plot.plane().width() > 200; }));
    const auto picture = [&] {
        QTest::qWait(50); // drawn a moment after the change
        return plot.grab().toImage();
    };
    const QImage whole = picture();
    QWidget *drawn = plot.childAt(plot.plane().center());
    const QPointF at = drawn->mapFrom(&plot, QPointF(plot.plane().center()));
    QWheelEvent zoom(at, drawn->mapToGlobal(at), {}, {0, 360}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(drawn, &zoom);
    const QImage zoomed = picture();
    ASSERT_NE(zoomed, whole);
    widgets::StateFills fills;
    fills[std::size_t(CellState::Done)] = strange;
    theme.setOwnFills(u"light"_s, fills);
    EXPECT_EQ(picture(), zoomed);
    theme.setChoice(widgets::Theme::Choice::Dark);
    EXPECT_NE(picture(), zoomed);
}

TEST_F(StateColours, PicturesOfTheMatrixHaveThem)
{
    open({1440, 900});
    widgets::StateFills fills;
    fills[std::size_t(CellState::Done)] = strange;
    theme.setOwnFills(u"okabe-ito"_s, fills);
    window->action(u"picture"_s)->trigger();
    auto *pictures = window->findChild<widgets::PictureDialog *>();
    ASSERT_NE(pictures, nullptr);
    pictures->chooseSize({800, 600}, false);
    const auto boxes = pictures->findChildren<QComboBox *>();
    const auto colours = std::ranges::find_if(boxes, [](QComboBox *box) { return box->findData(u"okabe-ito"_s) >= 0; });
    ASSERT_NE(colours, boxes.end());
    (*colours)->setCurrentIndex((*colours)->findData(u"okabe-ito"_s));
    QSignalSpy saved(pictures, &widgets::PictureDialog::saved);
    const QString path = settingsFolder.filePath(u"picture.png"_s);
    pictures->write(path);
    ASSERT_TRUE(saved.wait());
    const QImage image = QImage(path).convertToFormat(QImage::Format_RGB32);
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) == strange.rgb() ? 1 : 0;
    }
    EXPECT_GT(count, 500);
}

} // namespace
} // namespace dosegrid::test
