// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/outputsorter.h"

#include "models/core/logging.h"
#include "models/engine/fetchfailure.h"
#include "models/engine/link.h"
#include "models/engine/pool.h"
#include "models/transfer/download.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::engine {

OutputSorter::OutputSorter(Ledger &ledger, Link &link, Timekeeper &time, QString folder, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_link(link)
    , m_time(time)
    , m_folder(std::move(folder))
{
    connect(&m_link, &Link::clientGone, this, [this] {
        for (Work &work : m_open)
            work.isReading = false;
    });
    connect(&m_link, &Link::ready, this, [this] {
        const QList<ExecutionId> waiting = m_open.keys();
        for (const ExecutionId execution : waiting)
            next(execution);
    });
}

QString OutputSorter::localPathOf(ExecutionId execution, const QString &path) const
{
    return m_folder + "/unsorted/"_L1 + m_ledger.executionName(execution) + u'/' + path.section(u'/', -1);
}

void OutputSorter::sort(ExecutionId execution, const QStringList &paths)
{
    if (m_open.contains(execution))
        return;
    m_open.insert(execution, {.paths = paths, .claims = {}});
    next(execution);
}

void OutputSorter::next(ExecutionId execution)
{
    const auto work = m_open.find(execution);
    if (work == m_open.end() || work->isReading || !m_link.client() || m_ledger.isBroken())
        return;
    if (work->paths.isEmpty()) {
        const Claims claims = work->claims;
        m_open.erase(work);
        emit sorted(execution, claims);
        return;
    }
    transfer::DownloadRequest request;
    request.remotePath = work->paths.front();
    request.localFile = localPathOf(execution, request.remotePath);
    if (const qint64 limit = m_link.view().maxTransferBytes; limit > 0)
        request.sizeLimit = limit;
    work->isReading = true;
    auto *download = new transfer::Download(*m_link.client(), m_time.clock(), request, m_link.client());
    download->then(this, [this, execution, path = request.remotePath](const transfer::Download::Outcome &outcome) {
        if (outcome)
            read(execution, path, outcome->path);
        else
            onFailed(execution, path, outcome.error());
    });
}

OutputSorter::Work *OutputSorter::reading(ExecutionId execution, const QString &path)
{
    const auto work = m_open.find(execution);
    const bool isAwaited =
        work != m_open.end() && work->isReading && !work->paths.isEmpty() && work->paths.front() == path;
    return isAwaited ? &*work : nullptr;
}

void OutputSorter::read(ExecutionId execution, const QString &path, const QString &localPath)
{
    m_link.heard();
    const auto work = [localPath] {
        const auto output = results::readOutput(localPath);
        return output && output->log ? results::claimOf(*output->log) : results::CellClaim();
    };
    inPool(this, work, [this, execution, path](const results::CellClaim &told) { claim(execution, path, told); });
}

void OutputSorter::onFailed(ExecutionId execution, const QString &path, const transfer::TransferError &error)
{
    qCInfo(lcEngine) << "sort:" << transfer::toLogString(error);
    if (error.kind == transfer::TransferError::Kind::Server)
        m_link.failed(error.api);
    Work *work = reading(execution, path);
    if (!work)
        return;
    work->isReading = false;
    // The link says when the platform is back; what is silent now has not been tried.
    if (!m_link.client())
        return;
    work->failures += isLongOutage(error, work->outage, m_ledger.now()) || isAboutTheFile(error);
    if (work->failures >= mostTries)
        note(execution, path, {});
    else
        m_time.after(fetchAgain, this, [this, execution] { next(execution); });
}

void OutputSorter::claim(ExecutionId execution, const QString &path, const results::CellClaim &told)
{
    if (reading(execution, path))
        note(execution, path, told);
}

void OutputSorter::note(ExecutionId execution, const QString &path, const results::CellClaim &told)
{
    Work &work = m_open[execution];
    work.claims.insert(path, told);
    work.paths.removeFirst();
    work.failures = 0;
    work.outage = {};
    work.isReading = false;
    next(execution);
}

} // namespace dosegrid::engine
