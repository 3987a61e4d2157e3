// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever takes the keyboard says what it is: every control of the window and of its dialogs has a name for screen
// readers.
#include "tests/gui/windowfixture.h"

#include "widgets/dialogs/aboutdialog.h"
#include "widgets/dialogs/confirmdialog.h"
#include "widgets/dialogs/connectiondialog.h"
#include "widgets/dialogs/newcampaigndialog.h"
#include "widgets/dialogs/picturedialog.h"
#include "widgets/dialogs/statecoloursdialog.h"
#include "widgets/dialogs/submitdialog.h"
#include "widgets/grid/metriclegend.h"
#include "widgets/mainwindow/metricmode.h"
#include "widgets/plots/plotcanvas.h"

#include <gmock/gmock.h>

#include <QAccessible>
#include <QLabel>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {
namespace {

// Parts of Qt's own widgets answer through the widget that they belong to.
bool isPart(const QWidget &widget)
{
    if (widget.objectName().startsWith("qt_"_L1) || widget.focusProxy())
        return true;
    // A label that can be copied from is its own name, a button that has nothing to offer is not there.
    if (qobject_cast<const QLabel *>(&widget))
        return true;
    if (const auto *button = qobject_cast<const QPushButton *>(&widget); button && !button->isVisible()) {
        if (button->text().isEmpty() && button->icon().isNull())
            return true;
    }
    for (const QWidget *up = widget.parentWidget(); up; up = up->parentWidget()) {
        if (up->inherits("QComboBox") || up->inherits("QAbstractSpinBox") || up->inherits("QComboBoxPrivateContainer"))
            return true;
    }
    return false;
}

QString pathOf(const QWidget &widget)
{
    QStringList path;
    for (const QWidget *w = &widget; w; w = w->parentWidget())
        path.prepend(QString::fromLatin1(w->metaObject()->className()));
    return path.join(u" > "_s);
}

int expectNames(const QWidget &root)
{
    int named = 0;
    QList<QWidget *> widgets = root.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (widget->focusPolicy() == Qt::NoFocus || isPart(*widget))
            continue;
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
        if (!accessible) {
            ADD_FAILURE() << "unknown to screen readers: " << pathOf(*widget).toStdString();
            continue;
        }
        // Tabs have names of their own; their bar has none.
        if (accessible->role() == QAccessible::PageTabList)
            continue;
        EXPECT_FALSE(accessible->text(QAccessible::Name).isEmpty())
            << pathOf(*widget).toStdString() << " " << widget->objectName().toStdString() << " "
            << widget->toolTip().toStdString();
        ++named;
    }
    return named;
}

struct AccessibleNames : WindowFixture
{
    void openWithCell()
    {
        open({1600, 1000});
        window->matrixPage()->select(u"organ=kidneys energy=65keV..750keV"_s);
        const grid::CellIndex cell = campaign.demo().cell(u"AF/48/gamma/0.12"_s);
        window->matrixPage()->setCurrentCell(cell);
        window->cellPanel()->logRequested(cell, false);
        QTest::qWait(50);
    }
    std::string description(QWidget &widget)
    {
        return QAccessible::queryAccessibleInterface(&widget)->text(QAccessible::Description).toStdString();
    }
};

TEST_F(AccessibleNames, TheWholeWindow)
{
    openWithCell();
    for (const auto page : {widgets::MainWindow::Page::Matrix, widgets::MainWindow::Page::Failures,
                            widgets::MainWindow::Page::Statistics, widgets::MainWindow::Page::Results})
        window->showPage(page);
    EXPECT_GT(expectNames(*window), 60);
}

TEST_F(AccessibleNames, TheFirstPage)
{
    open({1440, 810});
    window->setRecent(
        {{u"OpenDose 2026"_s, u"/data/OpenDose 2026.dosegrid"_s, 1'795'338'720'000, campaign.grid().total()}});
    window->setCampaign(nullptr);
    EXPECT_GT(expectNames(*window), 60);
}

TEST_F(AccessibleNames, EveryDialog)
{
    openWithCell();
    widgets::SubmitDialog submit(theme, icons, dialogs,
                                 {.spec = campaign.grid().specPtr(),
                                  .cells = window->matrixPage()->selection(),
                                  .expression = window->matrixPage()->expression(),
                                  .suggestedName = u"2c Kidneys"_s,
                                  .primaries = 100'000'000,
                                  .connection = campaign.link,
                                  .diskFreeBytes = 412'000'000'000,
                                  .now = campaign.now()},
                                 campaign.waves());
    widgets::ConnectionDialog connection(theme, icons, campaign.connection(), false, {});
    widgets::ConfirmDialog confirm(theme, icons,
                                   {.title = u"Kill"_s,
                                    .question = u"Kill?"_s,
                                    .body = {},
                                    .list = u"a"_s,
                                    .dangerous = u"Kill"_s,
                                    .safe = u"Keep"_s,
                                    .typeToConfirm = 600});
    widgets::NewCampaignDialog create(theme, dialogs, settingsFolder.path());
    widgets::PictureDialog picture(theme, dialogs, widgets::MatrixSnapshot::of(campaign.tmpl(), campaign.grid()));
    widgets::AboutDialog about(theme);
    widgets::StateColoursDialog colours(theme, icons, dialogs, settings);
    for (QWidget *dialog :
         std::initializer_list<QWidget *>{&submit, &connection, &confirm, &create, &picture, &about, &colours}) {
        dialog->show();
        QTest::qWait(50);
        EXPECT_GT(expectNames(*dialog), 0) << dialog->metaObject()->className();
        EXPECT_FALSE(dialog->windowTitle().isEmpty()) << dialog->metaObject()->className();
    }
}

TEST_F(AccessibleNames, PlotsTellTheirFigures)
{
    open({1600, 1000});
    window->showPage(widgets::MainWindow::Page::Statistics);
    QTest::qWait(50);
    int filled = 0;
    for (widgets::PlotCanvas *plot : window->findChildren<widgets::PlotCanvas *>()) {
        if (plot->data().isEmpty())
            continue;
        ++filled;
        for (const widgets::PlotSeries &series : plot->data().series) {
            if (!series.name.isEmpty()) {
                EXPECT_THAT(description(*plot), testing::HasSubstr(series.name.toStdString()));
            }
        }
    }
    EXPECT_GE(filled, 2);
}

TEST_F(AccessibleNames, TheMatrixTellsACellAsItsTipDoes)
{
    openWithCell();
    widgets::MatrixView &view = *window->matrixPage()->view();
    view.setFocus();
    QAccessibleInterface *cell = QAccessible::queryAccessibleInterface(&view)->focusChild();
    ASSERT_TRUE(cell && cell->tableCellInterface());
    EXPECT_THAT(cell->text(QAccessible::Name).toStdString(),
                testing::AllOf(testing::HasSubstr("AF, photons, 120"), testing::HasSubstr("failed")));
    EXPECT_THAT(cell->text(QAccessible::Description).toStdString(), testing::HasSubstr("waits for you"));
}

} // namespace
} // namespace dosegrid::test
