// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/statistics/timeline.h"
#include "widgets/grid/matrixpicture.h"

#include <QObject>

#include <memory>

namespace dosegrid::widgets {

// The matrix at equal steps of time, as numbered PNG files, written in the pool one after the other. Destroying it
// stops after the picture that is being written.
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
        MatrixStyle style;
        PictureSize size;
        int count = 0;
        QString path; // of the first; "wave.png" becomes "wave-0001.png" ...
    };
    explicit PictureSeries(Wanted wanted, QObject *parent = nullptr);
    ~PictureSeries() override;

    static QString pathOf(const QString &path, int number);

signals:
    void written(int count);
    // After the last one, or the first that failed. Nothing is emitted once this is destroyed.
    void finished(const std::optional<dosegrid::Error> &error);

private:
    void writeNext();

    std::shared_ptr<const Wanted> m_wanted;
    std::shared_ptr<statistics::TimeCursor> m_cursor; // in the pool while a picture is written
    std::shared_ptr<std::atomic_bool> m_cancelled;
    int m_done = 0;
};

} // namespace dosegrid::widgets
