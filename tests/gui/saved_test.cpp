// SPDX-License-Identifier: GPL-3.0-or-later
// Sets and views kept by name: their file, their table, and what the window makes of them.
#include "tests/gui/windowfixture.h"

#include "widgets/common/messagebar.h"
#include "widgets/mainwindow/axescontrol.h"
#include "widgets/mainwindow/metricmode.h"
#include "widgets/mainwindow/savedcontrol.h"
#include "widgets/mainwindow/saveddialog.h"
#include "widgets/mainwindow/savedmodel.h"
#include "widgets/mainwindow/savedtexts.h"
#include "widgets/panels/queryfield.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {
namespace {

using widgets::readSavedFile;
using widgets::SavedFile;
using widgets::savedSets;
using widgets::SavedView;
using widgets::savedViews;
using Kind = widgets::SavedFileProblem::Kind;

SavedView oddView()
{
    SavedView view;
    view.metric = statistics::Metric::SourceUncertainty;
    view.isCividis = true;
    view.frontiers = {30, 9.5};
    view.shown = widgets::setOf(grid::CellState::Failed) | widgets::setOf(grid::CellState::ToFetch);
    view.shared = widgets::SharedPlace::Majority;
    view.arrangement = widgets::ArrangementChoice::SideBySide;
    view.axes = {.order = widgets::RegionOrder::Cost,
                 .keepsGroups = true,
                 .blocks = widgets::BlockOrder::Failures,
                 .isSwapped = true,
                 .energies = widgets::EnergyOrder::FromHigh,
                 .closedGroups = {u"lymphatic"_s},
                 .hiddenGroups = {u"urinary"_s},
                 .hiddenModels = {u"AM"_s},
                 .hiddenParticles = {u"e-"_s}};
    view.cell = {28, 22};
    view.here = u"AF/95/gamma/0.1"_s;
    return view;
}

QByteArray fileWith(const QByteArray &members)
{
    return R"({"format":"dosegrid-sets-and-views","version":1,)" + members + '}';
}

TEST(SavedFiles, AreReadAsTheyWereWritten)
{
    SavedFile file;
    file.sets = {{u"thyroid / AM 100 %"_s, u"organ=thyroid model=AM"_s}, {u"all"_s, {}}};
    file.views = {{u"plain"_s, {}}, {u"odd"_s, oddView()}};
    const auto read = readSavedFile(write(file));
    ASSERT_TRUE(read.has_value()) << qPrintable(problemText(read.error()));
    EXPECT_EQ(read.value(), file);
    for (int i = 0; i < statistics::metricCount; ++i) {
        SavedView view;
        view.metric = statistics::Metric(i);
        EXPECT_EQ(widgets::viewFromLine(widgets::lineOf(view)), view) << i;
    }
}

TEST(SavedFiles, AViewMaySayAsLittleAsItsName)
{
    const auto read = readSavedFile(fileWith(R"("views":[{"name":"plain"}])"));
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(read.value().views.front().view, SavedView());
    EXPECT_EQ(read.value().views.front().view.frontiers, (widgets::FrontierHours{24, 12}));
    EXPECT_FALSE(widgets::lineOf(SavedView()).contains(u"frontiers"_s));
    const auto half = readSavedFile(fileWith(R"("views":[{"name":"split","frontiers":{"split":9.5}}])"));
    ASSERT_TRUE(half.has_value());
    EXPECT_EQ(half.value().views.front().view.frontiers, (widgets::FrontierHours{24, 9.5}));
}

TEST(SavedFiles, AnOrderOfEnergiesIsReadAsItWasWrittenAndAsItWasBeforeThereWereSeveral)
{
    for (const widgets::EnergyOrder order : widgets::allEnergyOrders) {
        SavedView view;
        view.axes.energies = order;
        EXPECT_EQ(widgets::viewFromLine(widgets::lineOf(view)), view) << int(order);
    }
    const auto read = readSavedFile(fileWith(R"("views":[{"name":"old","fromHigh":true},{"name":"older"}])"));
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(read.value().views[0].view.axes.energies, widgets::EnergyOrder::FromHigh);
    EXPECT_EQ(read.value().views[1].view.axes.energies, widgets::EnergyOrder::FromLow);
}

struct Wrong
{
    QByteArray json;
    Kind kind;
    QString field;
};

TEST(SavedFiles, AMistakeIsNamedWithItsPlace)
{
    const std::vector<Wrong> all = {
        {"{\"format\":", Kind::NotJson, {}},
        {"[]", Kind::OtherFormat, u"format"_s},
        {R"({"format":"something","version":1})", Kind::OtherFormat, u"format"_s},
        {R"({"format":"dosegrid-sets-and-views"})", Kind::Missing, u"version"_s},
        {R"({"format":"dosegrid-sets-and-views","version":2,"new":1})", Kind::NewerVersion, u"version"_s},
        {fileWith(R"("sets":[])"), Kind::Nothing, {}},
        {fileWith(R"("sets":{})"), Kind::WrongType, u"sets"_s},
        {fileWith(R"("sets":[1])"), Kind::WrongType, u"sets[0]"_s},
        {fileWith(R"("sets":[{"name":"a"}])"), Kind::Missing, u"sets[0].expression"_s},
        {fileWith(R"("sets":[{"name":" ","expression":""}])"), Kind::Missing, u"sets[0].name"_s},
        {fileWith(R"("sets":[{"name":"a","expression":3}])"), Kind::WrongType, u"sets[0].expression"_s},
        {fileWith(R"("sets":[{"name":"a","expression":""},{"name":"a","expression":"x"}])"), Kind::Twice,
         u"sets[1].name"_s},
        {fileWith(R"("stes":[])"), Kind::UnknownMember, u"stes"_s},
        {fileWith(R"("views":[{"name":"a"},{"name":"b","colour":"beauty"}])"), Kind::UnknownWord, u"views[1].colour"_s},
        {fileWith(R"("views":[{"name":"a","states":["failed","lost"]}])"), Kind::UnknownWord, u"views[0].states[1]"_s},
        {fileWith(R"("views":[{"name":"a","shared":"best"}])"), Kind::UnknownWord, u"views[0].shared"_s},
        {fileWith(R"("views":[{"name":"a","order":"size"}])"), Kind::UnknownWord, u"views[0].order"_s},
        {fileWith(R"("views":[{"name":"a","energies":"mass"}])"), Kind::UnknownWord, u"views[0].energies"_s},
        {fileWith(R"("views":[{"name":"a","energies":true}])"), Kind::WrongType, u"views[0].energies"_s},
        {fileWith(R"("views":[{"name":"a","fromHigh":"yes"}])"), Kind::WrongType, u"views[0].fromHigh"_s},
        {fileWith(R"("views":[{"name":"a","closed":["x",2]}])"), Kind::WrongType, u"views[0].closed[1]"_s},
        {fileWith(R"("views":[{"name":"a","frontiers":[30,9.5]}])"), Kind::WrongType, u"views[0].frontiers"_s},
        {fileWith(R"("views":[{"name":"a","frontiers":{"split":0}}])"), Kind::WrongType, u"views[0].frontiers.split"_s},
        {fileWith(R"("views":[{"name":"a","frontiers":{"job":1e9}}])"), Kind::WrongType, u"views[0].frontiers.job"_s},
        {fileWith(R"("views":[{"name":"a","frontiers":{"job":"30"}}])"), Kind::WrongType, u"views[0].frontiers.job"_s},
        {fileWith(R"("views":[{"name":"a","frontiers":{"soft":3}}])"), Kind::UnknownMember,
         u"views[0].frontiers.soft"_s},
        {fileWith(R"("views":[{"name":"a","leftOut":{"organs":[]}}])"), Kind::UnknownMember,
         u"views[0].leftOut.organs"_s},
        {fileWith(R"("views":[{"name":"a","zoom":{"at":"AF/95/gamma/0.1"}}])"), Kind::Missing, u"views[0].zoom.cell"_s},
        {fileWith(R"("views":[{"name":"a","zoom":{"cell":[9,0]}}])"), Kind::WrongType, u"views[0].zoom.cell[1]"_s},
        {fileWith(R"("views":[{"name":"a","zoom":{"cell":[9,1e9]}}])"), Kind::WrongType, u"views[0].zoom.cell[1]"_s}};
    for (const Wrong &wrong : all) {
        const auto read = readSavedFile(wrong.json);
        ASSERT_FALSE(read.has_value()) << wrong.json.constData();
        EXPECT_EQ(read.error().kind, wrong.kind) << wrong.json.constData();
        EXPECT_EQ(read.error().field, wrong.field) << wrong.json.constData();
        const QString words = problemText(read.error());
        EXPECT_FALSE(words.isEmpty() || words.contains(u'%')) << wrong.json.constData();
    }
}

struct Saved : WindowFixture
{
    widgets::MatrixPage &page() { return *window->matrixPage(); }
    widgets::MatrixView &view() { return *page().view(); }
    widgets::SavedDialog *dialog()
    {
        window->action(u"saved"_s)->trigger();
        auto *dialog = window->findChild<widgets::SavedDialog *>();
        if (!dialog)
            throw std::runtime_error("no dialog");
        return dialog;
    }
    QString write(const QByteArray &content)
    {
        const QString path = settingsFolder.filePath(u"bones.json"_s);
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        return path;
    }
    // The words of the bar once it has others than before.
    QString said(widgets::MessageBar *bar)
    {
        EXPECT_TRUE(QTest::qWaitFor([&] { return !bar->text().isEmpty() && bar->text() != m_before; }));
        return m_before = bar->text();
    }
    QString m_before;
};

TEST_F(Saved, AMistakeInAFileChangesNothingAndIsSaidWithFileAndPlace)
{
    savedSets(settings).save(u"mine"_s, u"organ=kidneys"_s);
    open({1600, 1000});
    dialogs.nextFile = write(fileWith(R"("sets":[{"name":"good","expression":"organ=liver"},{"name":"bad"}])"));
    widgets::SavedDialog *dialog = this->dialog();
    QPushButton *import = nullptr;
    for (QPushButton *button : dialog->findChildren<QPushButton *>())
        import = button->text() == u"Import…"_s ? button : import;
    ASSERT_NE(import, nullptr);
    import->click();
    EXPECT_EQ(said(dialog->messages()), u"Nothing was taken from bones.json. “sets[1].expression” is missing."_s);
    EXPECT_EQ(savedSets(settings).names(), QStringList{u"mine"_s});
    EXPECT_EQ(dialog->model()->rowCount(), 1);
}

TEST_F(Saved, WhatWasExportedComesBackOnAnotherMachineAndReplacesNothing)
{
    savedSets(settings).save(u"mine"_s, u"organ=kidneys"_s);
    savedSets(settings).save(u"same"_s, u"organ=liver"_s);
    savedViews(settings).save(u"odd"_s, widgets::lineOf(oddView()));
    open({1600, 1000});
    dialogs.nextFile = settingsFolder.filePath(u"out.json"_s);
    widgets::SavedDialog *dialog = this->dialog();
    const QAbstractItemModelTester tester(dialog->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const auto press = [dialog](const QString &text) {
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->text() == text)
                button->click();
        }
    };
    dialog->table()->selectAll();
    press(u"Export…"_s);
    EXPECT_TRUE(said(dialog->messages()).startsWith(u"Exported to"_s));

    savedSets(settings).save(u"mine"_s, u"organ=thyroid"_s); // means something else here
    savedViews(settings).remove(u"odd"_s);
    press(u"Import…"_s);
    EXPECT_EQ(said(dialog->messages()), u"Imported 1 set, 1 view, 1 known already, renamed: mine (2)"_s);
    EXPECT_EQ(savedSets(settings).names(), (QStringList{u"mine"_s, u"mine (2)"_s, u"same"_s}));
    EXPECT_EQ(savedSets(settings).text(u"mine"_s), u"organ=thyroid"_s);
    EXPECT_EQ(savedSets(settings).text(u"mine (2)"_s), u"organ=kidneys"_s);
    EXPECT_EQ(widgets::viewFromLine(savedViews(settings).text(u"odd"_s)), oddView());
    EXPECT_EQ(dialog->model()->rowCount(), 4);
}

TEST_F(Saved, NamesAreChangedAndTakenAwayByKeys)
{
    savedSets(settings).save(u"a"_s, u"organ=kidneys"_s);
    savedSets(settings).save(u"b"_s, u"organ=liver"_s);
    savedViews(settings).save(u"b"_s, widgets::lineOf({}));
    open({1600, 1000});
    widgets::SavedDialog *dialog = this->dialog();
    const QAbstractItemModelTester tester(dialog->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QTableView *table = dialog->table();
    const auto rename = [table](const QString &name) {
        QTest::keyClick(table, Qt::Key_F2);
        auto *editor = table->viewport()->findChild<QLineEdit *>();
        ASSERT_NE(editor, nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, name);
        QTest::keyClick(editor, Qt::Key_Return);
        QCoreApplication::processEvents(); // the delegate commits when the key has been used
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    table->setCurrentIndex(dialog->model()->index(0, 0));
    rename(u"  left  kidney "_s);
    EXPECT_EQ(savedSets(settings).names(), (QStringList{u"b"_s, u"left kidney"_s}));
    EXPECT_EQ(savedSets(settings).text(u"left kidney"_s), u"organ=kidneys"_s);
    ASSERT_TRUE(dialog->isVisible()) << "the Return of a name chooses nothing";

    rename(u"b"_s); // a set has that name; that a view has it too does not matter
    EXPECT_EQ(said(dialog->messages()), u"“b” is the name of another one."_s);
    EXPECT_EQ(savedSets(settings).text(u"b"_s), u"organ=liver"_s);

    QTest::keyClick(table, Qt::Key_Delete);
    ASSERT_EQ(dialogs.confirmations.size(), 1);
    EXPECT_EQ(dialogs.confirmations.front().list, u"left kidney"_s);
    EXPECT_EQ(savedSets(settings).names().size(), 2);
    dialogs.agrees = true;
    QTest::keyClick(table, Qt::Key_Delete);
    EXPECT_EQ(savedSets(settings).names(), QStringList{u"b"_s});
    EXPECT_EQ(savedViews(settings).names(), QStringList{u"b"_s});
}

TEST_F(Saved, ANameInUseIsReplacedOnlyWhenAPersonSaysSo)
{
    open({1600, 1000});
    dialogs.nextText = u"mine"_s;
    page().select(u"organ=kidneys"_s);
    emit page().query()->saveAsSetRequested();
    page().select(u"organ=liver"_s);
    emit page().query()->saveAsSetRequested();
    EXPECT_EQ(dialogs.confirmations.size(), 1);
    EXPECT_EQ(savedSets(settings).text(u"mine"_s), u"organ=kidneys"_s);
    dialogs.agrees = true;
    emit page().query()->saveAsSetRequested();
    EXPECT_EQ(savedSets(settings).text(u"mine"_s), u"organ=liver"_s);
}

TEST_F(Saved, AllCellsMakeASetToo)
{
    open({1600, 1000});
    dialogs.nextText = u"all"_s;
    page().select(campaign.grid().applicable());
    page().saved()->saveSet();
    ASSERT_EQ(savedSets(settings).names(), QStringList{u"all"_s});
    page().clearSelection();
    page().saved()->applySet(u"all"_s);
    EXPECT_EQ(page().selection(), campaign.grid().applicable());
}

TEST_F(Saved, ASetThatDoesNotFitTheCampaignSaysSoAndSelectsNothing)
{
    savedSets(settings).save(u"theirs"_s, u"organ=gills"_s);
    open({1600, 1000});
    page().select(u"organ=kidneys"_s);
    page().saved()->applySet(u"theirs"_s);
    EXPECT_TRUE(page().messages()->text().startsWith(u"The set “theirs” does not fit this campaign."_s))
        << qPrintable(page().messages()->text());
    EXPECT_TRUE(page().messages()->text().contains(u"gills"_s));
    EXPECT_EQ(page().expression(), u"organ=kidneys"_s);
}

TEST_F(Saved, AViewComesBackAsItWasInAnotherWindow)
{
    open({1600, 1000});
    view().grab();
    page().axes()->setChoice(oddView().axes);
    page().metricMode()->setMetric(statistics::Metric::PredictedHours);
    page().metricMode()->setCividis(true);
    page().metricMode()->setFrontiers({30, 9.5});
    view().setShownStates(widgets::setOf(grid::CellState::Failed));
    view().setArrangementChoice(widgets::ArrangementChoice::Stacked);
    view().setSharedPlace(widgets::SharedPlace::Majority);
    const auto cell = campaign.grid().spec().cellFromId(u"AF/40/gamma/0.1"_s);
    ASSERT_TRUE(cell.has_value());
    view().setCurrentCell(cell.value());
    view().setZoom(4.4);
    const SavedView kept = page().saved()->presentView();
    const QPoint place = view().scene().geometry().cellRect(view().scene().geometry().lanes(cell.value())).center();
    dialogs.nextText = u"bones"_s;
    window->action(u"saveview"_s)->trigger();

    settings.remove(u"matrix"_s);
    open({1600, 1000});
    view().grab();
    EXPECT_EQ(page().saved()->presentView(), SavedView());
    EXPECT_FALSE(window->action(u"majority"_s)->isChecked());
    page().saved()->applyView(u"bones"_s);
    EXPECT_EQ(page().saved()->presentView(), kept);
    EXPECT_TRUE(window->action(u"majority"_s)->isChecked());
    const QPoint again = view().scene().geometry().cellRect(view().scene().geometry().lanes(cell.value())).center();
    EXPECT_LE((again - place).manhattanLength(), 28 + 22);
    EXPECT_TRUE(page().messages()->text().isEmpty()) << qPrintable(page().messages()->text());

    // On a smaller screen cells are as large and the middle is the same.
    open({1100, 700});
    view().grab();
    page().saved()->applyView(u"bones"_s);
    EXPECT_EQ(page().saved()->presentView().cell, kept.cell);
    EXPECT_EQ(page().saved()->presentView().here, kept.here);
}

TEST_F(Saved, AViewTellsWhatTheCampaignDoesNotHave)
{
    SavedView view;
    view.axes.hiddenModels = {u"AF"_s, u"child"_s};
    view.axes.closedGroups = {u"fins"_s};
    savedViews(settings).save(u"theirs"_s, widgets::lineOf(view));
    savedViews(settings).save(u"broken"_s, u"{\"colour\":"_s);
    open({1600, 1000});
    page().saved()->applyView(u"theirs"_s);
    EXPECT_EQ(page().messages()->text(),
              u"The view “theirs” also names what this campaign does not have: fins, child."_s);
    EXPECT_EQ(this->view().scene().geometry().axes().models.size(), 1U);
    page().saved()->applyView(u"broken"_s);
    EXPECT_EQ(page().messages()->text(), u"The view “broken” is damaged."_s);
}

} // namespace
} // namespace dosegrid::test
