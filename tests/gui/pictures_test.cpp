// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/picturefixture.h"

#include "models/grid/gridspec.h"
#include "widgets/dialogs/confirmcellsdialog.h"
#include "widgets/dialogs/confirmdialog.h"
#include "widgets/dialogs/connectiondialog.h"
#include "widgets/dialogs/statecoloursdialog.h"
#include "widgets/dialogs/submitdialog.h"
#include "widgets/mainwindow/actionwords.h"
#include "widgets/mainwindow/axescontrol.h"
#include "widgets/mainwindow/saveddialog.h"
#include "widgets/mainwindow/savedfile.h"
#include "widgets/mainwindow/savedtexts.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {
namespace {

struct Pictures : PictureFixture
{
    void save(QWidget &widget, const QString &name)
    {
        QTest::qWait(600);
        write(widget, name);
    }
};

TEST_F(Pictures, Main)
{
    for (const auto choice : {widgets::Theme::Choice::Light, widgets::Theme::Choice::Dark}) {
        theme.setChoice(choice);
        open({1600, 1000});
        showFailedCell();
        save(*window, choice == widgets::Theme::Choice::Light ? u"main-light"_s : u"main-dark"_s);
    }
}

TEST_F(Pictures, Cards)
{
    for (const bool isLight : {true, false}) {
        theme.setChoice(isLight ? widgets::Theme::Choice::Light : widgets::Theme::Choice::Dark);
        wear(isLight ? u"en"_s : u"fr"_s);
        open({1024, 640});
        showFailedCell();
        save(*window, isLight ? u"cards-light"_s : u"cards-dark-fr"_s);
    }
}

TEST_F(Pictures, LargeTextInCells)
{
    const QFont before = QApplication::font();
    QFont font = before;
    font.setPointSizeF(20);
    QApplication::setFont(font);
    open({1920, 1080});
    showFailedCell();
    widgets::MatrixView &view = *window->matrixPage()->view();
    view.setZoom(view.maximumZoom() - 1);
    save(*window, u"large-cells"_s);
    window->matrixPage()->metricMode()->setMetric(statistics::Metric::PredictedHours);
    save(*window, u"large-cells-metric"_s);
    window.reset();
    QApplication::setFont(before);
}

TEST_F(Pictures, OtherThemes)
{
    using enum widgets::Theme::Choice;
    for (const auto &[choice, name] : {std::pair(Contrast, u"contrast"_s), std::pair(ContrastDark, u"contrast-dark"_s),
                                       std::pair(Greyscale, u"greyscale"_s), std::pair(OkabeIto, u"okabe-ito"_s),
                                       std::pair(OkabeItoDark, u"okabe-ito-dark"_s)}) {
        theme.setChoice(choice);
        open({1600, 1000});
        showFailedCell();
        save(*window, QString(u"theme-"_s + name));
        window->matrixPage()->view()->setZoom(3);
        save(*window, QString(u"theme-"_s + name + u"-l2"_s));
    }
    theme.setChoice(Greyscale);
    window->matrixPage()->view()->fit();
    window->matrixPage()->metricMode()->setMetric(statistics::Metric::PredictedHours);
    save(*window, u"theme-greyscale-metric"_s);
}

TEST_F(Pictures, StateColours)
{
    using enum widgets::Theme::Choice;
    for (const auto &[choice, language] :
         {std::pair(Light, u"en"_s), std::pair(Dark, u"fr"_s), std::pair(OkabeIto, u"fr"_s)}) {
        theme.setChoice(choice);
        wear(language);
        open({1600, 1000});
        window->action(u"statecolours"_s)->trigger();
        auto *dialog = window->findChild<widgets::StateColoursDialog *>();
        ASSERT_NE(dialog, nullptr);
        const QString name = u"statecolours-"_s + theme.colours().name() + u'-' + language;
        save(*dialog, name);
        dialog->field(grid::CellState::Uncertain)->setText({});
        QTest::keyClicks(dialog->field(grid::CellState::Uncertain), u"#C0392B"_s);
        save(*dialog, QString(name + u"-warning"_s));
    }
}

TEST_F(Pictures, SetsAndViews)
{
    widgets::savedSets(settings).save(u"Photons below 60 keV in bone"_s,
                                      u"organ=skeleton particle=gamma energy=..60keV"_s);
    widgets::savedSets(settings).save(u"wave 2 sources"_s, u"organ=kidneys,liver,spleen"_s);
    widgets::SavedView view;
    view.metric = statistics::Metric::SourceUncertainty;
    view.shown = widgets::setOf(grid::CellState::Failed);
    view.axes.closedGroups = {u"muscle"_s, u"lymphatic"_s};
    widgets::savedViews(settings).save(u"for Monday"_s, lineOf(view));
    for (const auto choice : {widgets::Theme::Choice::Light, widgets::Theme::Choice::Dark}) {
        const bool isLight = choice == widgets::Theme::Choice::Light;
        theme.setChoice(choice);
        wear(isLight ? u"en"_s : u"fr"_s);
        open({1600, 1000});
        window->action(u"saved"_s)->trigger();
        auto *dialog = window->findChild<widgets::SavedDialog *>();
        ASSERT_NE(dialog, nullptr);
        save(*dialog, isLight ? u"saved-light"_s : u"saved-dark-fr"_s);
    }
}

// Twice the text, on the screen of somebody who needs it.
TEST_F(Pictures, LargeText)
{
    QFont font = QApplication::font();
    const QFont before = font;
    font.setPointSizeF(20);
    QApplication::setFont(font);
    open({1920, 1080});
    showFailedCell();
    save(*window, u"text-200"_s);
    window->showPage(widgets::MainWindow::Page::Statistics);
    save(*window, u"text-200-statistics"_s);
    window.reset();
    QApplication::setFont(before);
}

TEST_F(Pictures, Wide)
{
    open({3840, 2160});
    showFailedCell();
    save(*window, u"wide-3840x2160"_s);
}

TEST_F(Pictures, French)
{
    wear(u"fr"_s);
    QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    open({1600, 1000});
    showFailedCell();
    save(*window, u"main-fr"_s);
    window->showPage(widgets::MainWindow::Page::Statistics);
    save(*window, u"statistics-fr"_s);
    window->setCampaign(nullptr);
    save(*window, u"first-run-fr"_s);
}

TEST_F(Pictures, Small)
{
    open({1366, 768});
    showFailedCell();
    save(*window, u"small-1366x768"_s);
    open({1440, 900});
    save(*window, u"first-size-1440x900"_s);
}

TEST_F(Pictures, Zoomed)
{
    open({1600, 1000});
    showFailedCell();
    window->activity()->showTab(widgets::ActivityPanel::Jobs);
    window->grab(); // the first picture fits the campaign
    window->matrixPage()->view()->setZoom(window->matrixPage()->view()->maximumZoom() - 1);
    save(*window, u"zoom-l3"_s);
}

TEST_F(Pictures, CellMenu)
{
    for (const bool isFrench : {false, true}) {
        theme.setChoice(isFrench ? widgets::Theme::Choice::Dark : widgets::Theme::Choice::Light);
        wear(isFrench ? u"fr"_s : u"en"_s);
        open({1600, 1000});
        showFailedCell();
        emit window->matrixPage()->view()->cellMenuRequested(window->mapToGlobal(QPoint(400, 300)));
        QWidget *menu = QApplication::activePopupWidget();
        ASSERT_NE(menu, nullptr);
        save(*menu, isFrench ? u"cell-menu-dark-fr"_s : u"cell-menu"_s);
        menu->close();
    }
}

TEST_F(Pictures, OtherRowsAndColumns)
{
    using widgets::AxesChoice;
    using widgets::RegionOrder;
    const std::pair<QString, AxesChoice> choices[] = {
        {u"mass"_s, {.order = RegionOrder::Mass}},
        {u"one-closed"_s, {.closedGroups = {u"skeleton"_s, u"urinary"_s}}},
        {u"all-closed"_s,
         {.closedGroups = {u"alimentary"_s, u"respiratory"_s, u"circulatory"_s, u"urinary"_s, u"reproductive"_s,
                           u"nerves-glands"_s, u"lymphatic"_s, u"skeleton"_s, u"soft-tissue"_s}}},
        {u"photons"_s, {.hiddenParticles = {u"e-"_s}}},
        {u"female-bones"_s, {.closedGroups = {u"urinary"_s}, .hiddenModels = {u"AM"_s}}}};
    for (const auto themeChoice : {widgets::Theme::Choice::Light, widgets::Theme::Choice::Dark}) {
        theme.setChoice(themeChoice);
        const QString ending = themeChoice == widgets::Theme::Choice::Dark ? u"-dark"_s : QString();
        open({1600, 1000});
        showFailedCell();
        for (const auto &[name, choice] : choices) {
            window->matrixPage()->axes()->setChoice(choice);
            save(*window, QString(u"axes-"_s + name + ending));
        }
        window->matrixPage()->axes()->setChoice({.closedGroups = {u"skeleton"_s}});
        window->matrixPage()->view()->setZoom(5);
        save(*window, QString(u"axes-l2"_s + ending));
        window->matrixPage()->view()->setZoom(window->matrixPage()->view()->maximumZoom());
        save(*window, QString(u"axes-l3"_s + ending));
        window->matrixPage()->view()->fit();
        window->matrixPage()->metricMode()->setMetric(statistics::Metric::PredictedHours);
        save(*window, QString(u"axes-metric"_s + ending));
        window->matrixPage()->axes()->setChoice({});
    }
}

TEST_F(Pictures, SwappedAxes)
{
    const widgets::AxesChoice swapped{.isSwapped = true};
    for (const auto themeChoice : {widgets::Theme::Choice::Light, widgets::Theme::Choice::Dark}) {
        theme.setChoice(themeChoice);
        const QString ending = themeChoice == widgets::Theme::Choice::Dark ? u"-dark"_s : QString();
        open({1600, 1000});
        showFailedCell();
        window->matrixPage()->axes()->setChoice(swapped);
        save(*window, QString(u"swapped"_s + ending));
        widgets::MatrixView *view = window->matrixPage()->view();
        for (const int stop : {2, 4, 6}) {
            view->setZoom(stop);
            save(*window, u"swapped-zoom%1%2"_s.arg(stop).arg(ending));
        }
        view->fit();
        window->matrixPage()->metricMode()->setMetric(statistics::Metric::PredictedHours);
        save(*window, QString(u"swapped-metric"_s + ending));
        window->matrixPage()->metricMode()->setMetric(std::nullopt);
        window->matrixPage()->axes()->setChoice(
            {.isSwapped = true, .closedGroups = {u"skeleton"_s, u"urinary"_s}, .hiddenParticles = {u"e-"_s}});
        save(*window, QString(u"swapped-closed"_s + ending));
        window->matrixPage()->axes()->setChoice({});
    }
    wear(u"fr"_s);
    QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    theme.setChoice(widgets::Theme::Choice::Light);
    open({1366, 768});
    showFailedCell();
    window->matrixPage()->axes()->setChoice(swapped);
    save(*window, u"swapped-small-fr"_s);
}

TEST_F(Pictures, OtherRowsOnASmallScreenInFrench)
{
    wear(u"fr"_s);
    QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    open({1366, 768});
    window->matrixPage()->axes()->setChoice({.closedGroups = {u"skeleton"_s}, .hiddenParticles = {u"e-"_s}});
    window->matrixPage()->view()->fit();
    save(*window, u"axes-small-fr"_s);
    QMenu *menu = window->matrixPage()->axes()->menu();
    menu->popup(window->mapToGlobal(QPoint(200, 200)));
    save(*menu, u"axes-menu-fr"_s);
    menu->close();
}

TEST_F(Pictures, Statistics)
{
    open({1600, 1000});
    window->showPage(widgets::MainWindow::Page::Statistics);
    save(*window, u"statistics"_s);
}

TEST_F(Pictures, Welcome)
{
    open({1440, 810});
    window->setRecent(
        {{u"OpenDose 2026"_s, u"/data/OpenDose 2026.dosegrid"_s, 1'795'338'720'000, campaign.grid().total()}});
    window->setCampaign(nullptr);
    save(*window, u"first-run"_s);
}

TEST_F(Pictures, Dialogs)
{
    open({1600, 1000});
    showFailedCell();
    widgets::SubmitDialog submit(theme, icons, dialogs,
                                 {.spec = campaign.grid().specPtr(),
                                  .cells = window->matrixPage()->selection(),
                                  .expression = window->matrixPage()->expression(),
                                  .suggestedName = u"2c Kidneys, 65–750 keV"_s,
                                  .primaries = 100'000'000,
                                  .connection = campaign.link,
                                  .diskFreeBytes = 412'000'000'000,
                                  .now = campaign.now()},
                                 campaign.waves());
    submit.show();
    save(submit, u"submit-plan"_s);
    widgets::ConnectionDialog connection(theme, icons, campaign.connection(), false, {});
    connection.show();
    connection.testButton()->click();
    save(connection, u"connection-dialog"_s);
    widgets::ConfirmDialog confirm(theme, icons,
                                   {.title = u"Kill an execution"_s,
                                    .question = u"Kill workflow-Kx7Fq2?"_s,
                                    .body =
                                        u"You chose 1 cell. A kill stops the whole execution: <b>173 other cells</b> "
                                        "stop with it and 96 CPU-h are lost."_s,
                                    .list = u"AF/48/gamma/0.12"_s,
                                    .dangerous = u"Kill, stop 174 cells"_s,
                                    .safe = u"Keep running"_s});
    confirm.show();
    save(confirm, u"confirmation"_s);
    const auto words = [this](const grid::CellMask &kept) {
        const engine::ActionPreview preview = campaign.actions().preview(engine::CellAction::Skip, kept);
        return widgets::CellsConfirmation::Words{widgets::actionWords(preview, 412), preview.collateral};
    };
    widgets::ConfirmCellsDialog skip(theme, icons,
                                     {.spec = campaign.grid().specPtr(),
                                      .cells = campaign.grid().maskOf(grid::CellState::Failed),
                                      .reason = u"Why they are given up"_s,
                                      .words = words});
    skip.show();
    for (QAbstractButton *link : skip.findChildren<QAbstractButton *>()) {
        if (link->text().startsWith(u"Show the cells"_s))
            link->click();
    }
    save(skip, u"confirmation-cells"_s);
}

} // namespace
} // namespace dosegrid::test
