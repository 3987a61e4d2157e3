// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mainwindow/pictureseries.h"

#include "models/text/units.h"

#include <QDir>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

PictureSeries::PictureSeries(Wanted wanted, QObject *parent)
    : QObject(parent)
    , m_wanted(std::make_shared<const Wanted>(std::move(wanted)))
    , m_cursor(std::make_shared<statistics::TimeCursor>(m_wanted->timeline))
    , m_cancelled(std::make_shared<std::atomic_bool>(false))
{
    writeNext();
}

PictureSeries::~PictureSeries() { *m_cancelled = true; }

QString PictureSeries::pathOf(const QString &path, int number)
{
    const QFileInfo file(path);
    return file.dir().filePath(u"%1-%2.png"_s.arg(file.completeBaseName()).arg(number, 4, 10, QLatin1Char('0')));
}

void PictureSeries::writeNext()
{
    using Outcome = std::optional<Error>;
    auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    auto *watcher = new QFutureWatcher<Outcome>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        const Outcome error = watcher->result();
        if (!error)
            emit written(++m_done);
        if (error || m_done == m_wanted->count)
            emit finished(error);
        else
            writeNext();
    });
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start(
        [promise, wanted = m_wanted, cursor = m_cursor, cancelled = m_cancelled, number = m_done] {
            const statistics::Timeline &line = *wanted->timeline;
            const qint64 span = (line.to() - line.from()).count();
            cursor->moveTo(line.from() + milliseconds(wanted->count > 1 ? span * number / (wanted->count - 1) : span));
            const MatrixPicture picture{.tmpl = wanted->tmpl.get(),
                                        .state = &cursor->state(),
                                        .title = wanted->title,
                                        .note = text::exactTime(cursor->at()),
                                        .arrangement = wanted->arrangement,
                                        .shown = wanted->shown,
                                        .axes = wanted->axes};
            const Result<void> saved =
                saveMatrix(picture, wanted->size, wanted->style, pathOf(wanted->path, number + 1), cancelled.get());
            promise->addResult(saved.has_value() ? std::nullopt : std::optional(saved.error()));
            promise->finish();
        });
}

} // namespace dosegrid::widgets
