// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/silence.h"

#include <map>

namespace dosegrid::engine {

namespace {

constexpr double queueSeconds = 12 * 3600; // that a job may wait without a word
constexpr double lateAfter = 3;            // times the prediction

} // namespace

Silence judgeSilence(milliseconds sinceChange, double longestJobSeconds)
{
    const double silent = double(sinceChange.count()) / 1000;
    const double late = queueSeconds + lateAfter * longestJobSeconds;
    if (silent > 2 * late)
        return Silence::Uncertain;
    return silent > late ? Silence::Late : Silence::Normal;
}

QByteArray shapeOf(const carmin::Execution &remote)
{
    std::map<QString, int> jobs;
    for (const carmin::JobInfo &job : remote.jobs)
        ++jobs[job.statusWord];
    qsizetype files = 0;
    for (const QStringList &paths : remote.returnedFiles)
        files += paths.size();
    QByteArray shape = remote.statusWord.toUtf8();
    for (const auto &[status, count] : jobs)
        shape += ' ' + status.toUtf8() + '=' + QByteArray::number(count);
    return shape + " files=" + QByteArray::number(files);
}

} // namespace dosegrid::engine
