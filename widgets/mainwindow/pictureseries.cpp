// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mainwindow/pictureseries.h"

#include "models/statistics/knownat.h"
#include "models/text/units.h"
#include "widgets/common/animatedpng.h"
#include "widgets/common/background.h"
#include "widgets/mainwindow/metriclayers.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

using Outcome = std::optional<Error>;

} // namespace

// What the pool needs of a series, by one thread at a time; only isCancelled is set from another.
class PictureSeries::Work
{
public:
    explicit Work(Wanted wanted) : m_wanted(std::move(wanted)), m_cursor(m_wanted.timeline) {}

    std::atomic_bool isCancelled = false;

    Outcome write(int number)
    {
        const statistics::Timeline &line = *m_wanted.timeline;
        const qint64 span = (line.to() - line.from()).count();
        const int count = m_wanted.choice.count;
        if (m_wanted.metric && !m_scale) {
            m_cursor.moveTo(line.to());
            m_scale = statistics::MetricScale::of(m_wanted.metric->metric, valuesThen());
        }
        m_cursor.moveTo(line.from() + milliseconds(count > 1 ? span * number / (count - 1) : span));
        const MatrixPicture picture{.tmpl = m_wanted.tmpl.get(),
                                    .state = &m_cursor.state(),
                                    .title = m_wanted.title,
                                    .note = text::exactTime(m_cursor.at()),
                                    .arrangement = m_wanted.arrangement,
                                    .metric = m_wanted.metric ? layerThen() : nullptr,
                                    .shown = m_wanted.shown,
                                    .shared = m_wanted.shared,
                                    .axes = m_wanted.axes};
        if (m_wanted.choice.isAnimated)
            return add(picture, number);
        const Result<void> saved =
            saveMatrix(picture, m_wanted.size, m_wanted.style, pathOf(m_wanted.path, number + 1), &isCancelled);
        return saved.has_value() ? std::nullopt : Outcome(saved.error());
    }

private:
    std::vector<float> valuesThen() const
    {
        const MetricPast &past = *m_wanted.metric;
        const grid::GridState &then = m_cursor.state();
        const std::vector<statistics::AttemptFact> attempts = statistics::knownAt(past.attempts, m_cursor.at());
        const std::vector<statistics::OutputFact> outputs = statistics::knownAt(past.outputs, then, m_cursor.at());
        const auto predicted = [&past](grid::CellIndex cell) {
            return cell.value < past.predictedSeconds.size() ? past.predictedSeconds[cell.value] : 0.0;
        };
        return statistics::metricValues(past.metric, then, {predicted, attempts, outputs, m_cursor.at()});
    }

    MetricLayerPtr layerThen() const
    {
        const MetricPast &past = *m_wanted.metric;
        auto layer = layerWithoutValues(past.metric, past.isCividis, m_cursor.state());
        layer->field = statistics::metricField(past.metric, valuesThen(), *m_scale);
        layer->frontiers = frontiersFor(past.metric, past.frontiers);
        return layer;
    }

    Outcome add(const MatrixPicture &picture, int number)
    {
        if (number == 0) {
            m_file = std::make_unique<QSaveFile>(m_wanted.path);
            if (!m_file->open(QIODevice::WriteOnly))
                return Error::io(m_file->errorString(), m_wanted.path);
            m_animation.emplace(*m_file, m_wanted.choice.count);
        }
        const bool isLast = number + 1 == m_wanted.choice.count;
        const bool isAdded = m_animation->add(renderMatrix(picture, m_wanted.size, m_wanted.style),
                                              isLast ? m_wanted.choice.last : m_wanted.choice.each);
        if (isCancelled)
            return Error{Error::Kind::Cancelled, {}, m_wanted.path, 0, {}};
        if (!isAdded || (isLast && !m_file->commit()))
            return Error::io(m_file->errorString(), m_wanted.path);
        return std::nullopt;
    }

    const Wanted m_wanted;
    statistics::TimeCursor m_cursor;
    std::optional<statistics::MetricScale> m_scale;
    std::unique_ptr<QSaveFile> m_file;
    std::optional<AnimatedPng> m_animation; // writes to m_file
};

PictureSeries::PictureSeries(Wanted wanted, QObject *parent) : QObject(parent), m_count(wanted.choice.count)
{
    m_work = std::make_shared<Work>(std::move(wanted));
    writeNext();
}

PictureSeries::~PictureSeries()
{
    m_work->isCancelled = true;
    // The last of it removes an unfinished file, and no file is touched in the window's thread.
    QThreadPool::globalInstance()->start([work = std::move(m_work)] {});
}

QString PictureSeries::pathOf(const QString &path, int number)
{
    const QFileInfo file(path);
    return file.dir().filePath(u"%1-%2.png"_s.arg(file.completeBaseName()).arg(number, 4, 10, QLatin1Char('0')));
}

void PictureSeries::writeNext()
{
    inPool<Outcome>(
        this, [work = m_work, number = m_done] { return work->write(number); },
        [this](const Outcome &error) {
            if (!error)
                emit written(++m_done);
            if (error || m_done == m_count)
                emit finished(error);
            else
                writeNext();
        });
}

} // namespace dosegrid::widgets
