// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/statistics/metrics.h"
#include "models/statistics/timeline.h"
#include "widgets/dialogs/seriesdialog.h"
#include "widgets/grid/matrixpicture.h"
#include "widgets/mainwindow/metriclayers.h"

#include <QObject>

#include <memory>

namespace dosegrid::widgets {

// A metric to be shown as it was: what it is computed from. `predictedSeconds` by cell, for the prediction alone; the
// others are all that is known now.
struct MetricPast
{
    statistics::Metric metric = statistics::Metric::PredictedHours;
    bool isCividis = false;
    FrontierHours frontiers = {};
    std::vector<double> predictedSeconds;
    std::vector<statistics::AttemptFact> attempts;
    std::vector<statistics::OutputFact> outputs;
};

// The matrix at equal steps of time, as numbered PNG files or as one animated PNG, written in the pool one picture
// after the other. Destroying it stops after the picture that is being written: the files that are whole stay, of an
// animation what was there before stays.
class PictureSeries final : public QObject
{
    Q_OBJECT

public:
    struct Wanted
    {
        std::shared_ptr<const grid::CampaignTemplate> tmpl;
        std::shared_ptr<const statistics::Timeline> timeline;
        QString title;
        ArrangementChoice arrangement = ArrangementChoice::Automatic;
        std::optional<MatrixAxes> axes;
        StateSet shown = allStates;
        SharedPlace shared = SharedPlace::Worst;
        std::optional<MetricPast> metric; // none: states. All pictures have the scale of the last moment
        MatrixStyle style;
        PictureSize size;
        SeriesChoice choice;
        QString path; // of the animation; of the first file, and "wave.png" becomes "wave-0001.png" ...
    };
    explicit PictureSeries(Wanted wanted, QObject *parent = nullptr);
    ~PictureSeries() override;

    static QString pathOf(const QString &path, int number);

signals:
    void written(int count);
    // After the last one, or the first that failed. Nothing is emitted once this is destroyed.
    void finished(const std::optional<dosegrid::Error> &error);

private:
    class Work;
    void writeNext();

    std::shared_ptr<Work> m_work; // in the pool while a picture is written
    int m_count;
    int m_done = 0;
};

} // namespace dosegrid::widgets
