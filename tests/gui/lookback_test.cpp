// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/units.h"
#include "tests/gui/apngreader.h"
#include "tests/gui/windowfixture.h"
#include "widgets/common/messagebar.h"
#include "widgets/dialogs/seriesdialog.h"
#include "widgets/grid/metriclegend.h"
#include "widgets/grid/metricwords.h"
#include "widgets/mainwindow/frontiercontrol.h"
#include "widgets/mainwindow/frontierdialog.h"
#include "widgets/mainwindow/metricmode.h"
#include "widgets/mainwindow/pastcampaign.h"
#include "widgets/mainwindow/pictureseries.h"
#include "widgets/panels/selectionbar.h"
#include "widgets/panels/timebar.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QImageReader>
#include <QLabel>
#include <QLayout>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using dosegrid::grid::CellState;

namespace dosegrid::test {
namespace {

using widgets::MainWindow;
using widgets::TimeBar;

struct LookBackTest : WindowFixture
{
    void SetUp() override
    {
        open({1440, 900});
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    }
    void lookBack()
    {
        window->action(u"lookback"_s)->trigger();
        ASSERT_TRUE(window->isLookingBack());
    }
    TimeBar &bar() { return *window->timeBar(); }
    const statistics::Timeline &line() { return dynamic_cast<widgets::PastCampaign &>(*window->campaign()).timeline(); }
    bool hasText(const QString &text)
    {
        const auto labels = bar().findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == text; });
    }
};

TEST_F(LookBackTest, EveryPartShowsTheMoment)
{
    const auto present = campaign.grid().total();
    lookBack();
    EXPECT_EQ(window->campaign()->grid().total(), present);
    EXPECT_TRUE(bar().isVisible());

    const CampaignTime middle = line().from() + (line().to() - line().from()) / 2;
    bar().setMoment(middle);
    statistics::TimeCursor expected(dynamic_cast<widgets::PastCampaign &>(*window->campaign()).timelinePointer());
    expected.moveTo(middle);
    EXPECT_EQ(window->campaign()->grid().total(), expected.state().total());
    EXPECT_NE(window->campaign()->grid().total(), present);
    EXPECT_EQ(window->campaign()->now(), middle);
    EXPECT_EQ(window->campaign()->totals().counts, expected.state().total());
    EXPECT_TRUE(hasText(text::exactTime(middle)));
    EXPECT_TRUE(text::exactTime(middle).contains(u"UTC"_s));

    bar().setMoment(line().from());
    EXPECT_EQ(window->campaign()->grid().total()[CellState::Done], 0U);
    for (const engine::WaveSummary &wave : window->campaign()->waves().list())
        EXPECT_EQ(wave.counts.total(), 0U);
}

TEST_F(LookBackTest, AReasonIsToldAsLongAsItsStateLasts)
{
    const std::vector<grid::CellIndex> failed = campaign.grid().maskOf(CellState::Failed).cells();
    lookBack();
    const widgets::CampaignPort &past = *window->campaign();
    int told = 0;
    for (const grid::CellIndex cell : failed) {
        const bool hasFailed = campaign.grid().record(cell).since <= toMs(past.now());
        ASSERT_EQ(past.reasonOf(cell), hasFailed ? campaign.reasonOf(cell) : QString());
        told += hasFailed ? 1 : 0;
    }
    EXPECT_GT(told, 0);
    bar().setMoment(line().from());
    for (const grid::CellIndex cell : failed)
        ASSERT_EQ(past.reasonOf(cell), QString());
}

TEST_F(LookBackTest, ACellIsWhatItWas)
{
    const auto dossierOf = [this](grid::CellIndex cell) {
        engine::CellDossier found;
        window->campaign()->record().cell(
            cell, {window.get(), [&](const Result<engine::CellDossier> &dossier) { found = dossier.value(); }});
        return found;
    };
    const auto countedOf = [this](ExecutionId execution) {
        grid::CellMask cells(campaign.grid().spec().cellCount());
        const grid::GridState &state = window->campaign()->grid();
        for (grid::CellIndex cell; cell.value < cells.size(); ++cell.value)
            cells.set(cell, state.record(cell).execution == execution);
        return std::pair(state.counts(cells), cells.cells());
    };
    const std::vector<grid::CellIndex> failed = campaign.grid().maskOf(CellState::Failed).cells();
    const auto once = std::ranges::find_if(
        failed, [this](grid::CellIndex cell) { return campaign.grid().record(cell).attempts == 1; });
    const auto twice = std::ranges::find_if(
        failed, [this](grid::CellIndex cell) { return campaign.grid().record(cell).attempts == 2; });
    ASSERT_TRUE(once != failed.end() && twice != failed.end());
    lookBack();

    // At the end, and while its neighbours are on their way.
    const ExecutionId execution = campaign.grid().record(*once).execution;
    bar().setMoment(line().to());
    engine::CellDossier dossier = dossierOf(*once);
    ASSERT_GT(campaign.reasonOf(*once).size(), 0);
    EXPECT_EQ(dossier.reason, campaign.reasonOf(*once));
    EXPECT_EQ(std::pair(dossier.executionCounts, dossier.executionCells), countedOf(execution));
    const statistics::Timeline &timeline = line();
    const auto isUnderWay = [&] {
        const grid::StateCounts counts = countedOf(execution).first;
        return counts[CellState::Running] > 0 && counts != dossier.executionCounts;
    };
    for (CampaignTime at = timeline.to(); at > timeline.from() && !isUnderWay(); at -= 1h)
        bar().setMoment(at);
    ASSERT_TRUE(isUnderWay());
    dossier = dossierOf(*once);
    EXPECT_EQ(std::pair(dossier.executionCounts, dossier.executionCells), countedOf(execution));
    EXPECT_TRUE(dossier.attempts.front().remoteStatus.isEmpty()) << "what it became was not known";

    // Before the second attempt the execution in front is another one.
    bar().setMoment(timeline.from());
    dossier = dossierOf(*twice);
    ASSERT_EQ(dossier.attempts.size(), 1);
    EXPECT_TRUE(dossier.executionCells.empty());
    EXPECT_EQ(dossier.executionCounts.total(), 0U);
}

TEST_F(LookBackTest, ANoteIsThereBetweenItsWritingAndItsTakingAway)
{
    const grid::CellIndex cell = campaign.demo().cell(u"AF/48/gamma/0.12"_s);
    lookBack();
    const CampaignTime written = line().from() + (line().to() - line().from()) / 4;
    const CampaignTime removed = line().from() + (line().to() - line().from()) / 2;
    campaign.notes[cell.value] = {{written, u"anna"_s, u"geometry overlap"_s, removed}};
    const auto notesAt = [&](CampaignTime at) {
        bar().setMoment(at);
        engine::CellDossier found;
        window->campaign()->record().cell(
            cell, {window.get(), [&](const Result<engine::CellDossier> &dossier) { found = dossier.value(); }});
        return std::ranges::count_if(found.notes, [](const engine::NoteView &note) { return !note.removedAt; });
    };
    EXPECT_EQ(notesAt(written - 1h), 0);
    EXPECT_EQ(notesAt(written + 1h), 1);
    EXPECT_EQ(notesAt(removed + 1h), 0);
}

TEST_F(LookBackTest, EscapeLeavesFromTheMatrix)
{
    window->matrixPage()->select(u"organ=liver"_s);
    lookBack();
    widgets::MatrixView &view = *window->matrixPage()->view();
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Escape); // its own use of it comes first
    EXPECT_TRUE(window->matrixPage()->selection().isEmpty());
    ASSERT_TRUE(window->isLookingBack());
    QTest::keyClick(&view, Qt::Key_Escape);
    EXPECT_FALSE(window->isLookingBack());
    QTest::keyClick(&view, Qt::Key_Escape);
    EXPECT_TRUE(window->isVisible());
}

TEST_F(LookBackTest, TheTrackStaysWhereItIs)
{
    const CampaignTime from = fromMs(1'776'643'200'000); // 20 Apr 2026
    const CampaignTime to = from + 24h * 11;             // 1 May, which is shorter
    TimeBar fresh(theme, icons);
    fresh.resize(1200, 40);
    fresh.show();
    fresh.setTimeline(std::make_shared<const statistics::Timeline>(grid::GridState(campaign.grid().specPtr()), from,
                                                                   std::vector<statistics::Timeline::Step>{{to, 0}},
                                                                   std::vector<grid::CellChange>()));
    QTest::qWait(50);
    const QRect track = fresh.slider()->geometry();
    for (CampaignTime at = to; at > from; at -= 17h) {
        fresh.setMoment(at);
        QTest::qWait(1);
        ASSERT_EQ(fresh.slider()->geometry(), track) << qPrintable(text::exactTime(at));
    }
}

TEST_F(LookBackTest, TheBarIsAsHighAsItsTexts)
{
    lookBack();
    QTest::qWait(50);
    const auto isFitting = [&] { return bar().height() == bar().layout()->heightForWidth(bar().width()); };
    ASSERT_TRUE(isFitting());
    const int height = bar().height();
    bar().setProgress(QString(200, u'8'));
    EXPECT_TRUE(QTest::qWaitFor([&] { return isFitting() && bar().height() > height; }, 1000));
    bar().setProgress({});
    EXPECT_TRUE(QTest::qWaitFor([&] { return bar().height() == height; }, 1000));
}

TEST_F(LookBackTest, NothingActsAndABandSaysSo)
{
    window->matrixPage()->select(u"state=failed"_s);
    ASSERT_TRUE(window->action(u"retry"_s)->isEnabled());
    lookBack();
    for (const QString &name : {u"submit"_s, u"retry"_s, u"hold"_s, u"release"_s, u"fetch"_s, u"kill"_s, u"skip"_s,
                                u"note"_s, u"removenotes"_s, u"pause"_s, u"input"_s, u"connect"_s})
        EXPECT_FALSE(window->action(name)->isEnabled()) << qPrintable(name);
    EXPECT_TRUE(hasText(u"Looking back: nothing can be changed"_s));
    EXPECT_TRUE(window->windowTitle().contains(u"Looking back"_s));
    // Not by another way either.
    window->activity()->newWaveRequested();
    emit window->cellPanel()->retryRequested(campaign.demo().cell(u"AF/48/gamma/0.12"_s));
    emit window->cellPanel()->noteRequested(campaign.demo().cell(u"AF/48/gamma/0.12"_s), u"told Maxime"_s);
    EXPECT_TRUE(campaign.wishes.isEmpty());
    EXPECT_TRUE(campaign.submitted.isEmpty());
    bool isRefused = false;
    window->campaign()->actions().ask(engine::CellAction::Retry, window->matrixPage()->selection(), {}, {},
                                      {window.get(), [&](const Result<WishId> &wish) { isRefused = !wish; }});
    EXPECT_TRUE(isRefused);
}

TEST_F(LookBackTest, TheWindowOfTheLinesStaysOpen)
{
    window->matrixPage()->frontiers()->action()->trigger();
    const auto isOpen = [this] {
        QCoreApplication::processEvents();
        const auto *dialog = window->findChild<widgets::FrontierDialog *>();
        return dialog && dialog->isVisible();
    };
    ASSERT_TRUE(isOpen());
    lookBack();
    EXPECT_TRUE(isOpen());
    QTest::keyClick(bar().slider(), Qt::Key_Escape);
    ASSERT_FALSE(window->isLookingBack());
    EXPECT_TRUE(isOpen());
    window->matrixPage()->metricMode()->setMetric(std::nullopt);
    EXPECT_FALSE(isOpen()) << "there are no lines then";
}

TEST_F(LookBackTest, LeavingReturnsToNowAndKeepsWhatWasChosen)
{
    window->matrixPage()->select(u"organ=liver state=done"_s);
    const grid::CellMask selection = window->matrixPage()->selection();
    window->matrixPage()->view()->setZoom(2);
    window->matrixPage()->view()->setShownStates(widgets::setOf(CellState::Failed));
    const QPoint origin = window->matrixPage()->view()->scene().geometry().origin();
    lookBack();
    EXPECT_EQ(window->matrixPage()->selection(), selection);
    EXPECT_EQ(window->matrixPage()->view()->scene().geometry().origin(), origin);
    bar().setMoment(line().from());

    // The campaign goes on behind it.
    const grid::CellIndex cell = campaign.demo().cell(u"AM/95/gamma/10"_s);
    campaign.change(cell, CellState::Failed);
    EXPECT_EQ(window->campaign()->grid().state(cell), CellState::Open);
    QTest::keyClick(bar().slider(), Qt::Key_Escape);
    EXPECT_FALSE(window->isLookingBack());
    EXPECT_FALSE(bar().isVisible());
    EXPECT_EQ(window->campaign(), &campaign);
    EXPECT_EQ(window->campaign()->grid().state(cell), CellState::Failed);
    EXPECT_EQ(window->matrixPage()->selection(), selection);
    EXPECT_EQ(window->matrixPage()->view()->zoom(), 2);
    EXPECT_EQ(window->matrixPage()->view()->shownStates(), widgets::setOf(CellState::Failed));
    EXPECT_TRUE(window->action(u"submit"_s)->isEnabled());
}

TEST_F(LookBackTest, KeysStepPlayAndLeave)
{
    QTest::keyClick(window.get(), Qt::Key_T, Qt::ControlModifier);
    ASSERT_TRUE(window->isLookingBack());
    ASSERT_TRUE(bar().slider()->hasFocus());
    const CampaignTime end = bar().moment();
    QTest::keyClick(bar().slider(), Qt::Key_Left);
    EXPECT_EQ(bar().moment(), line().stepBefore(end));
    QTest::keyClick(bar().slider(), Qt::Key_Right);
    EXPECT_EQ(bar().moment(), end);
    QTest::keyClick(bar().slider(), Qt::Key_Home);
    EXPECT_EQ(bar().moment(), line().from());
    QTest::keyClick(bar().slider(), Qt::Key_Space);
    EXPECT_TRUE(bar().isPlaying());
    ASSERT_TRUE(QTest::qWaitFor([&] { return bar().moment() > line().from(); }));
    QTest::keyClick(bar().slider(), Qt::Key_Space);
    EXPECT_FALSE(bar().isPlaying());
    QTest::keyClick(window.get(), Qt::Key_T, Qt::ControlModifier);
    EXPECT_FALSE(window->isLookingBack());
}

TEST_F(LookBackTest, PlayingEndsAtTheEnd)
{
    lookBack();
    bar().setSpeed(24h * 7);
    bar().setMoment(line().to() - 1min);
    bar().play();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !bar().isPlaying(); }));
    EXPECT_EQ(bar().moment(), line().to());
    bar().play(); // from the beginning, then
    EXPECT_LT(bar().moment(), line().to());
}

TEST_F(LookBackTest, AnotherCampaignEndsIt)
{
    lookBack();
    window->setCampaign(nullptr);
    EXPECT_FALSE(window->isLookingBack());
    EXPECT_FALSE(bar().isVisible());
    window->setCampaign(&campaign);
    EXPECT_FALSE(window->isLookingBack());
}

TEST_F(LookBackTest, PagesFollow)
{
    lookBack();
    bar().setMoment(line().from() + 2h);
    window->showPage(MainWindow::Page::Statistics);
    EXPECT_TRUE(bar().isVisible());
    window->showPage(MainWindow::Page::Failures);
    bar().setMoment(line().from());
    QTest::qWait(300);
    window->showPage(MainWindow::Page::Matrix);
    EXPECT_TRUE(window->isLookingBack());
}

struct SeriesTest : LookBackTest
{
    QTemporaryDir folder;
    widgets::SeriesDialog *ask()
    {
        lookBack();
        emit bar().picturesRequested();
        return window->findChild<widgets::SeriesDialog *>();
    }
    // Clicks the button that leads on, and names the file.
    void save(widgets::SeriesDialog &dialog, const QString &path)
    {
        dialogs.nextFile = path;
        const auto buttons = dialog.findChildren<QPushButton *>();
        const auto button = std::ranges::find_if(buttons, &QPushButton::isDefault);
        ASSERT_NE(button, buttons.end());
        QTest::mouseClick(*button, Qt::LeftButton);
    }
    QPushButton *picturesButton()
    {
        for (QPushButton *button : bar().findChildren<QPushButton *>()) {
            if (button->text().startsWith(u"Pictures"_s) || button->text().startsWith(u"Stop"_s))
                return button;
        }
        return nullptr;
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

TEST_F(SeriesTest, IsNumberedFiles)
{
    widgets::SeriesDialog *dialog = ask();
    ASSERT_NE(dialog, nullptr);
    dialog->choose({.isAnimated = false, .count = 3});
    save(*dialog, folder.filePath(u"wave.png"_s));
    const QString last = folder.filePath(u"wave-0003.png"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(last); }, 20'000));
    EXPECT_EQ(QImageReader(last).size(), QSize(1600, 1000));
    EXPECT_TRUE(QFile::exists(folder.filePath(u"wave-0001.png"_s)));
    EXPECT_NE(QImage(last), QImage(folder.filePath(u"wave-0001.png"_s)));
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).size(), 3);
}

TEST_F(SeriesTest, ShowsAMetricAsItWasOnOneScale)
{
    using statistics::Metric;
    widgets::MetricMode &mode = *window->matrixPage()->metricMode();
    window->matrixPage()->view()->setSharedPlace(widgets::SharedPlace::Majority);
    mode.setFrontiers({30, 9.5});
    for (const Metric metric : {Metric::MeasuredHours, Metric::WallTime, Metric::Verdict, Metric::PredictedHours}) {
        mode.setMetric(metric);
        widgets::SeriesDialog *dialog = ask();
        ASSERT_NE(dialog, nullptr);
        const auto labels = dialog->findChildren<QLabel *>();
        EXPECT_TRUE(std::ranges::any_of(labels, [metric](const QLabel *label) {
            return label->isVisible() && label->text().contains(widgets::metricName(metric));
        }));
        dialog->choose({.isAnimated = false, .count = 3});
        const auto timeline = dynamic_cast<widgets::PastCampaign &>(*window->campaign()).timelinePointer();
        bar().setMoment(line().from()); // what is looked at plays no part
        save(*dialog, folder.filePath(u"m%1.png"_s.arg(int(metric))));
        const auto file = [&](int n) { return folder.filePath(u"m%1-000%2.png"_s.arg(int(metric)).arg(n)); };
        ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(file(3)); }, 20'000));
        ASSERT_TRUE(QTest::qWaitFor([&] { return picturesButton()->text().startsWith(u"Pictures"_s); }));

        // Made here by other means: every fact with its own time, then drawn as a picture of that moment.
        statistics::TimeCursor cursor(timeline);
        const auto valuesAt = [&](CampaignTime at) {
            cursor.moveTo(at);
            std::vector<statistics::AttemptFact> attempts;
            std::vector<statistics::OutputFact> outputs;
            campaign.record().attempts({window.get(), [&](const Result<QList<engine::AttemptFact>> &rows) {
                                            for (const engine::AttemptFact &fact : rows.value()) {
                                                if (fact.endedAt && *fact.endedAt <= at)
                                                    attempts.push_back(fact);
                                            }
                                        }});
            campaign.record().outputs(
                {window.get(), [&](const Result<QList<engine::OutputRow>> &rows) {
                     for (const engine::OutputRow &row : rows.value()) {
                         const auto verdict = row.verdict == u"accepted"_s ? 0 : row.verdict == u"review"_s ? 1 : 2;
                         if (row.fetchedAt <= at)
                             outputs.push_back({.cell = row.cell, .verdict = statistics::OutputFact::Verdict(verdict)});
                     }
                 }});
            return statistics::metricValues(
                metric, cursor.state(),
                {[this](grid::CellIndex cell) { return campaign.predictedSeconds(cell); }, attempts, outputs, at});
        };
        const auto scale = statistics::MetricScale::of(metric, valuesAt(line().to()));
        const widgets::MatrixView &view = *window->matrixPage()->view();
        for (int n = 1; n <= 3; ++n) {
            const CampaignTime at = line().from() + (line().to() - line().from()) * (n - 1) / 2;
            auto layer = std::make_shared<widgets::MetricLayer>();
            layer->field = statistics::metricField(metric, valuesAt(at), scale);
            layer->map = metric == Metric::Verdict ? widgets::ColourMap::Verdicts : widgets::ColourMap::Viridis;
            if (metric == Metric::PredictedHours) {
                layer->weakColumns = statistics::weakColumns(cursor.state());
                layer->frontiers = mode.layer()->frontiers;
            } else if (n == 1 && metric != Metric::WallTime) {
                EXPECT_EQ(layer->field.count, 0U) << "nothing was known";
            }
            const widgets::MatrixPicture picture{.tmpl = &campaign.tmpl(),
                                                 .state = &cursor.state(),
                                                 .title = campaign.name(),
                                                 .note = text::exactTime(at),
                                                 .arrangement = view.arrangementChoice(),
                                                 .metric = layer,
                                                 .axes = view.scene().geometry().axes()};
            const widgets::MatrixStyle style{theme.colours(), QApplication::font(), QLocale()};
            EXPECT_EQ(QImage(file(n)).convertToFormat(QImage::Format_RGB32),
                      widgets::renderMatrix(picture, widgets::PictureSize::pixels({1600, 1000}), style)
                          .convertToFormat(QImage::Format_RGB32))
                << int(metric) << " picture " << n;
        }
        EXPECT_NE(QImage(file(1)), QImage(file(3)));
        emit bar().leaveRequested();
        ASSERT_FALSE(window->isLookingBack());
    }
}

TEST_F(LookBackTest, AMetricIsWhatItWas)
{
    using statistics::Metric;
    widgets::MetricMode &mode = *window->matrixPage()->metricMode();
    mode.setMetric(Metric::MeasuredHours);
    ASSERT_TRUE(QTest::qWaitFor([&] { return mode.layer() != nullptr; }));
    const std::uint32_t known = mode.layer()->field.count;
    const statistics::MetricScale scale = mode.layer()->field.scale;
    EXPECT_FALSE(mode.legend()->accessibleDescription().contains(u"present"_s));
    lookBack();
    bar().setMoment(line().from() + (line().to() - line().from()) / 2);
    const std::uint32_t done = window->campaign()->grid().total()[CellState::Done];
    ASSERT_LT(done, known);
    ASSERT_TRUE(QTest::qWaitFor([&] { return mode.layer() && mode.layer()->field.count != known; }));
    EXPECT_EQ(mode.layer()->field.scale, scale) << "a colour means the same at every moment";
    const auto legend = [&] { return mode.legend()->accessibleDescription(); };
    EXPECT_TRUE(legend().contains(u"scale of the present"_s)) << qPrintable(legend());
    EXPECT_NEAR(mode.layer()->field.count, done, 0.02 * done) << "those that were not done have no value";
    const grid::GridState &then = window->campaign()->grid();
    for (std::uint32_t i = 0; i < then.spec().cellCount(); ++i) {
        const float seconds = then.record({i}).measuredSeconds;
        ASSERT_EQ(std::isnan(mode.layer()->field.values[i]), !(seconds > 0)) << i;
    }
    bar().setMoment(line().from() + (line().to() - line().from()) / 3);
    const std::uint32_t fewer = window->campaign()->grid().total()[CellState::Done];
    ASSERT_TRUE(QTest::qWaitFor([&] { return mode.layer()->field.count < (done + fewer) / 2; }));
    EXPECT_EQ(mode.layer()->field.scale, scale);
    // An age is of the moment, too, where no cell has changed since.
    mode.setMetric(Metric::Age);
    bar().setMoment(line().to() - 10s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return mode.layer() && mode.layer()->field.metric == Metric::Age; }));
    QTest::qWait(600); // until what was going on has come to rest
    const double before = mode.layer()->field.median;
    ASSERT_EQ(line().changesAt(line().to() - 10s), line().changesAt(line().to() - 50s));
    bar().setMoment(line().to() - 50s);
    EXPECT_TRUE(QTest::qWaitFor([&] { return mode.layer()->field.median < before; }));
}

TEST_F(SeriesTest, OrOneAnimatedPicture)
{
    const QString path = folder.filePath(u"wave.png"_s);
    widgets::SeriesDialog *dialog = ask();
    ASSERT_NE(dialog, nullptr);
    dialog->choose({.isAnimated = true, .count = 4, .each = 200ms, .last = 2s});
    save(*dialog, path);
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(path); }, 20'000));
    const Apng apng = Apng::read(read(path));
    EXPECT_EQ(apng.announced, 4);
    ASSERT_EQ(apng.frames.size(), 4U);
    EXPECT_EQ(apng.frames[0].seconds, 0.2);
    EXPECT_EQ(apng.frames[3].seconds, 2);

    // The same pictures as the files have.
    ASSERT_TRUE(QTest::qWaitFor([&] { return picturesButton()->text().startsWith(u"Pictures"_s); }));
    emit bar().picturesRequested();
    dialog = window->findChildren<widgets::SeriesDialog *>().last();
    dialog->choose({.isAnimated = false, .count = 4});
    save(*dialog, folder.filePath(u"still.png"_s));
    ASSERT_TRUE(QTest::qWaitFor([&] { return QFile::exists(folder.filePath(u"still-0004.png"_s)); }, 20'000));
    for (int n = 0; n < 4; ++n) {
        const QImage still(widgets::PictureSeries::pathOf(folder.filePath(u"still.png"_s), n + 1));
        EXPECT_EQ(apng.frames[std::size_t(n)].whole.convertToFormat(QImage::Format_RGB32),
                  still.convertToFormat(QImage::Format_RGB32))
            << n;
    }
    EXPECT_EQ(QImage(path).convertToFormat(QImage::Format_RGB32),
              QImage(folder.filePath(u"still-0001.png"_s)).convertToFormat(QImage::Format_RGB32));
}

TEST_F(SeriesTest, AnAnimationThatIsStoppedLeavesTheFileThatWasThere)
{
    const QString path = folder.filePath(u"wave.png"_s);
    QFile former(path);
    ASSERT_TRUE(former.open(QIODevice::WriteOnly));
    former.write("former");
    former.close();
    widgets::SeriesDialog *dialog = ask();
    ASSERT_NE(dialog, nullptr);
    dialog->choose({.isAnimated = true, .count = 500});
    save(*dialog, path);
    ASSERT_TRUE(QTest::qWaitFor([&] { return picturesButton()->text().contains(u"2 of 500"_s); }, 20'000));
    QTest::mouseClick(picturesButton(), Qt::LeftButton);
    EXPECT_TRUE(picturesButton()->text().startsWith(u"Pictures"_s));
    ASSERT_TRUE(QThreadPool::globalInstance()->waitForDone(20'000));
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files), QStringList{u"wave.png"_s});
    EXPECT_EQ(read(path), "former");
}

TEST_F(SeriesTest, AnAnimationThatCannotBeWrittenIsSaid)
{
    widgets::SeriesDialog *dialog = ask();
    ASSERT_NE(dialog, nullptr);
    dialog->choose({.isAnimated = true, .count = 2});
    save(*dialog, folder.filePath(u"no/such/folder.png"_s));
    const auto isSaid = [&] {
        const auto labels = window->matrixPage()->messages()->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [](const QLabel *label) { return label->text().contains(u"folder.png"_s); });
    };
    EXPECT_TRUE(QTest::qWaitFor(isSaid));
    EXPECT_TRUE(picturesButton()->text().startsWith(u"Pictures"_s));
}

TEST_F(LookBackTest, ToLookAt)
{
    const QString to = qEnvironmentVariable("DOSEGRID_PICTURES");
    if (to.isEmpty())
        GTEST_SKIP() << "DOSEGRID_PICTURES names no folder";
    QDir().mkpath(to);
    lookBack();
    bar().setMoment(line().from() + (line().to() - line().from()) * 2 / 3);
    QTest::qWait(500);
    EXPECT_TRUE(window->grab().save(QDir(to).filePath(u"lookback.png"_s)));
    for (const QString &language : {u"en"_s, u"fr"_s}) {
        wear(language);
        widgets::SeriesDialog dialog(theme, dialogs, {});
        dialog.choose({.isAnimated = true});
        dialog.setMetric(widgets::metricName(statistics::Metric::MeasuredHours));
        dialog.show();
        QTest::qWait(50);
        EXPECT_TRUE(dialog.grab().save(QDir(to).filePath(u"series-%1.png"_s.arg(language))));
    }
    wear(u"en"_s);
    window->showPage(MainWindow::Page::Statistics);
    QTest::qWait(500);
    EXPECT_TRUE(window->grab().save(QDir(to).filePath(u"lookback-statistics.png"_s)));
    theme.setChoice(widgets::Theme::Choice::Dark);
    window->showPage(MainWindow::Page::Matrix);
    QTest::qWait(500);
    EXPECT_TRUE(window->grab().save(QDir(to).filePath(u"lookback-dark.png"_s)));
}

} // namespace
} // namespace dosegrid::test
