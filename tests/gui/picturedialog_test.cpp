// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/windowfixture.h"
#include "widgets/common/messagebar.h"
#include "widgets/dialogs/picturedialog.h"

#include <QComboBox>
#include <QDir>
#include <QImageReader>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QThreadPool>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {
namespace {

using widgets::PictureDialog;
using widgets::PictureFormat;

struct PictureDialogTest : WindowFixture
{
    void SetUp() override
    {
        open({1440, 900});
        window->matrixPage()->select(u"state=failed"_s);
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
        QTest::keyClick(window.get(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        dialog = window->findChild<PictureDialog *>();
        ASSERT_NE(dialog, nullptr);
    }
    QPushButton *button(const QString &name) const
    {
        for (QPushButton *each : dialog->findChildren<QPushButton *>()) {
            if (each->text().startsWith(name))
                return each;
        }
        return nullptr;
    }
    QTemporaryDir folder;
    PictureDialog *dialog = nullptr;
};

TEST_F(PictureDialogTest, TheShortcutLeadsToAFileOfTheChosenSize)
{
    QSignalSpy saved(dialog, &PictureDialog::saved);
    dialog->chooseFormat(PictureFormat::Png);
    dialog->chooseSize({1280, 720}, false);
    dialogs.nextFile = folder.filePath(u"slide.png"_s);
    QTest::mouseClick(button(u"Save the picture"_s), Qt::LeftButton);
    ASSERT_TRUE(saved.wait());
    EXPECT_EQ(QImageReader(dialogs.nextFile).size(), QSize(1280, 720));
    EXPECT_FALSE(dialog->isVisible());
    EXPECT_TRUE(window->matrixPage()->messages()->isVisible());
}

TEST_F(PictureDialogTest, PagesAreInMillimetresAndHaveADensity)
{
    dialog->chooseFormat(PictureFormat::Pdf);
    dialog->chooseSize({180, 130}, true);
    QSignalSpy saved(dialog, &PictureDialog::saved);
    dialog->write(folder.filePath(u"page.pdf"_s));
    ASSERT_TRUE(saved.wait());
    EXPECT_GT(QFileInfo(folder.filePath(u"page.pdf"_s)).size(), 10'000);
}

TEST_F(PictureDialogTest, WhatCannotBeWrittenIsSaidAndTheDialogStays)
{
    dialog->write(folder.filePath(u"no/such/folder.png"_s));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !dialog->problem().isEmpty(); }));
    EXPECT_TRUE(dialog->problem().contains(u"folder.png"_s));
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_TRUE(button(u"Save the picture"_s)->isEnabled());
}

TEST_F(PictureDialogTest, CancellingLeavesNoFile)
{
    const QString path = folder.filePath(u"late.svg"_s);
    dialog->chooseFormat(PictureFormat::Svg);
    dialog->chooseSize({3840, 2160}, false);
    dialog->write(path);
    QTest::mouseClick(button(u"Cancel"_s), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->findChild<PictureDialog *>() == nullptr; }));
    QThreadPool::globalInstance()->waitForDone();
    EXPECT_TRUE(QDir(folder.path()).isEmpty());
}

TEST_F(PictureDialogTest, ChangingTheCampaignDoesNotChangeThePicture)
{
    const grid::CellMask failed = campaign.demo().state().maskOf(grid::CellState::Failed);
    const grid::GridState before = campaign.demo().state();
    QSignalSpy saved(dialog, &PictureDialog::saved);
    for (QComboBox *choice : dialog->findChildren<QComboBox *>())
        choice->setCurrentIndex(0); // the slide
    dialog->write(folder.filePath(u"one.png"_s));
    campaign.change(failed.cells().front(), grid::CellState::Done);
    ASSERT_TRUE(saved.wait());
    const auto reds = [&](const QImage &image) {
        const QRgb red = theme.colours().state(grid::CellState::Failed).fill.rgb();
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += (image.pixel(x, y) | 0xff000000U) == red ? 1 : 0;
        }
        return count;
    };
    const widgets::MatrixStyle style{theme.colours(), QApplication::font(), QLocale()};
    const QImage wanted = renderMatrix({.tmpl = &campaign.tmpl(),
                                        .state = &before,
                                        .title = {},
                                        .note = {},
                                        .selection = failed,
                                        .selectionExpression = u"state=failed"_s},
                                       dialog->pictureSize().layout(), style, dialog->pictureSize().textScale);
    EXPECT_EQ(reds(QImage(folder.filePath(u"one.png"_s))), reds(wanted));
}

TEST_F(PictureDialogTest, ToLookAt)
{
    const QString to = qEnvironmentVariable("DOSEGRID_PICTURES");
    if (to.isEmpty())
        GTEST_SKIP() << "DOSEGRID_PICTURES names no folder";
    QDir().mkpath(to);
    QTest::qWait(800);
    EXPECT_TRUE(dialog->grab().save(QDir(to).filePath(u"picture-dialog.png"_s)));
}

} // namespace
} // namespace dosegrid::test
