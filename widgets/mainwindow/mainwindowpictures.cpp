// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the matrix out of the window.
#include "models/engine/outputfacts.h"
#include "models/text/units.h"
#include "models/text/words.h"
#include "widgets/common/messagebar.h"
#include "widgets/dialogs/picturedialog.h"
#include "widgets/dialogs/seriesdialog.h"
#include "widgets/grid/metricwords.h"
#include "widgets/mainwindow/mainwindow.h"
#include "widgets/mainwindow/matrixpage.h"
#include "widgets/mainwindow/metriclayers.h"
#include "widgets/mainwindow/metricmode.h"
#include "widgets/mainwindow/pastcampaign.h"
#include "widgets/mainwindow/pictureseries.h"
#include "widgets/panels/timebar.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

void MainWindow::exportPicture()
{
    if (!m_campaign)
        return;
    const MatrixView &view = *m_matrix->view();
    MatrixSnapshot snapshot = MatrixSnapshot::of(m_campaign->tmpl(), m_campaign->grid());
    snapshot.picture.title = m_campaign->name();
    //: beside the title of a picture; %1 is a moment with its time zone
    snapshot.picture.note = tr("as of %1").arg(text::exactTime(m_campaign->now()));
    snapshot.picture.arrangement = view.arrangementChoice();
    snapshot.picture.metric = view.scene().content().metric;
    snapshot.picture.shown = view.shownStates();
    snapshot.picture.shared = view.sharedPlace();
    snapshot.picture.selection = m_matrix->selection();
    snapshot.picture.selectionExpression = m_matrix->expression();
    snapshot.picture.axes = view.scene().geometry().axes();
    snapshot.folder = QFileInfo(m_campaign->path()).absolutePath();
    snapshot.window = view.size();
    auto *dialog = new PictureDialog(m_theme, m_services.dialogs, std::move(snapshot), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PictureDialog::saved, this, [this](const QString &path) {
        m_matrix->messages()->show(MessageBar::Kind::Info, tr("The picture is in %1").arg(path), tr("Close"));
    });
    dialog->open();
}

void MainWindow::exportSeries()
{
    if (m_series) {
        delete std::exchange(m_series, nullptr);
        m_timeBar->setProgress({});
        return;
    }
    if (!m_past)
        return;
    const QFileInfo file(m_campaign->path());
    auto *dialog = new SeriesDialog(m_theme, m_services.dialogs,
                                    file.dir().filePath(QString(file.completeBaseName() + u".png"_s)), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (const auto metric = m_matrix->metricMode()->metric())
        dialog->setMetric(metricName(*metric));
    connect(dialog, &SeriesDialog::chosen, this, [this](const SeriesChoice &choice, const QString &path) {
        askMetricPast([this, choice, path](std::optional<MetricPast> metric) {
            if (m_past && !m_series)
                writeSeries(choice, path, std::move(metric));
        });
    });
    dialog->open();
}

// What the metric that is shown is computed from, of all times; nothing in state mode.
void MainWindow::askMetricPast(std::function<void(std::optional<MetricPast>)> done)
{
    const MetricMode &mode = *m_matrix->metricMode();
    if (!mode.metric()) {
        done(std::nullopt);
        return;
    }
    MetricPast past{.metric = *mode.metric(), .isCividis = mode.isCividis(), .frontiers = mode.frontiers()};
    if (past.metric == statistics::Metric::PredictedHours) {
        const std::uint32_t cells = m_campaign->grid().spec().cellCount();
        past.predictedSeconds.reserve(cells);
        for (grid::CellIndex cell; cell.value < cells; ++cell.value)
            past.predictedSeconds.push_back(m_campaign->predictedSeconds(cell));
    }
    // Of the live campaign: the other one leaves out what came after the moment that is shown.
    engine::Record &record = m_live->record();
    if (statistics::needsAttempts(past.metric)) {
        record.attempts({this, [this, past, done](const Result<QList<engine::AttemptFact>> &rows) mutable {
                             if (!rows.has_value()) {
                                 showProblem(text::problem(rows.error()));
                                 return;
                             }
                             past.attempts.assign(rows.value().begin(), rows.value().end());
                             done(std::move(past));
                         }});
    } else if (statistics::needsOutputs(past.metric)) {
        record.outputs({this, [this, past, done](const Result<QList<engine::OutputRow>> &rows) mutable {
                            if (!rows.has_value()) {
                                showProblem(text::problem(rows.error()));
                                return;
                            }
                            past.outputs = engine::outputFacts(rows.value());
                            done(std::move(past));
                        }});
    } else {
        done(std::move(past));
    }
}

void MainWindow::writeSeries(const SeriesChoice &choice, const QString &path, std::optional<MetricPast> metric)
{
    const MatrixView &view = *m_matrix->view();
    m_series = new PictureSeries({.tmpl = std::make_shared<const grid::CampaignTemplate>(m_campaign->tmpl()),
                                  .timeline = m_past->timelinePointer(),
                                  .title = m_campaign->name(),
                                  .arrangement = view.arrangementChoice(),
                                  .axes = view.scene().geometry().axes(),
                                  .shown = metric ? allStates : view.shownStates(),
                                  .shared = view.sharedPlace(),
                                  .metric = std::move(metric),
                                  .style = {m_theme.colours(), QApplication::font(), QLocale()},
                                  .size = PictureSize::pixels({1600, 1000}),
                                  .choice = choice,
                                  .path = path},
                                 this);
    //: pictures written so far, and of how many
    const auto progress = [this, count = choice.count](int done) {
        m_timeBar->setProgress(tr("%1 of %2").arg(done).arg(count));
    };
    progress(0);
    connect(m_series, &PictureSeries::written, this, progress);
    connect(m_series, &PictureSeries::finished, this, [this, choice, path](const std::optional<Error> &error) {
        std::exchange(m_series, nullptr)->deleteLater();
        m_timeBar->setProgress({});
        if (error)
            showProblem(text::problem(*error));
        else
            m_matrix->messages()->show(MessageBar::Kind::Info,
                                       choice.isAnimated
                                           ? tr("The animated picture is in %1").arg(path)
                                           : tr("The pictures are in %1").arg(QFileInfo(path).absolutePath()),
                                       tr("Close"));
    });
}

} // namespace dosegrid::widgets
