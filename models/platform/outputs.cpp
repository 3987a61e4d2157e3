// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/outputs.h"

#include "models/core/logging.h"
#include "models/platform/json.h"
#include "models/platform/outputmaker.h"

#include <QDir>
#include <QFileInfo>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

QString keyOf(const QString &execution, qint64 job) { return execution % u'/' % QString::number(job); }

bool isAtOrUnder(const QString &path, const QString &folder)
{
    return path == folder || (path.startsWith(folder) && path.at(folder.size()) == u'/');
}

} // namespace

Result<void> Outputs::open(const QString &noteFile)
{
    for (const std::string &line : LineLog::readLines(noteFile))
        if (const std::optional<Json> json = parseJson(line))
            m_written.insert(keyOf(text(*json, "execution"), integer(*json, "job")));
    if (Result<void> opened = m_notes.open(noteFile); !opened)
        return opened;
    m_worker = std::thread([this] { work(); });
    return {};
}

void Outputs::stop()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    if (m_worker.joinable())
        m_worker.join();
}

void Outputs::add(std::vector<FinishedOutput> outputs)
{
    if (outputs.empty())
        return;
    {
        const std::scoped_lock lock(m_mutex);
        for (FinishedOutput &output : outputs) {
            if (m_written.contains(keyOf(output.execution, output.job)) || isExternalPath(output.path))
                continue;
            const QString local = m_storage.localPath(output.user, output.path);
            // A later output of the same name replaces the former, as on the grid.
            m_pending.insert_or_assign(local, std::move(output));
        }
    }
    m_changed.notify_all();
}

void Outputs::ensure(const QString &local)
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        const auto it = m_pending.lower_bound(local);
        if (it == m_pending.end() || !it->first.startsWith(local))
            break;
        // Names such as "a-b" sort between "a" and "a/b".
        auto inside = it;
        while (inside != m_pending.end() && inside->first.startsWith(local) && !isAtOrUnder(inside->first, local))
            ++inside;
        if (inside == m_pending.end() || !isAtOrUnder(inside->first, local))
            break;
        write(lock, inside);
    }
    m_changed.wait(lock, [&] {
        return std::ranges::none_of(m_writing, [&](const QString &path) { return isAtOrUnder(path, local); });
    });
}

void Outputs::work()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        m_changed.wait(lock, [this] { return m_stopping || !m_pending.empty(); });
        if (!m_stopping && !m_pending.empty())
            write(lock, m_pending.begin());
    }
}

void Outputs::write(std::unique_lock<std::mutex> &lock, std::map<QString, FinishedOutput>::iterator it)
{
    const QString local = it->first;
    if (m_writing.contains(local)) {
        m_changed.wait(lock, [&] { return !m_writing.contains(local); });
        return;
    }
    const FinishedOutput output = std::move(it->second);
    m_pending.erase(it);
    m_writing.insert(local);
    lock.unlock();

    const QString folder = QFileInfo(local).path();
    QDir().mkpath(folder);
    Result<void> done = writeOutputArchive(output.run, local);
    if (done) {
        stampPath(local, m_clock.now());
        m_storage.stampParent(local, m_clock.now());
        Json note;
        note["execution"] = toStd(output.execution);
        note["job"] = output.job;
        note["path"] = toStd(output.path);
        done = m_notes.append(dump(note), LineLog::Durability::SurvivesKill);
    }
    if (!done)
        qCWarning(lcPlatform).noquote() << "output not written:" << toLogString(done.error());

    lock.lock();
    m_written.insert(keyOf(output.execution, output.job));
    m_writing.remove(local);
    m_changed.notify_all();
}

} // namespace dosegrid::platform
