// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/storage.h"

#include "models/platform/json.h"
#include "models/platform/linelog.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <climits>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString groupSuffix = u" (group)"_s;

QString sidecarOf(const QString &part) { return part + u".json"_s; }

bool renameOver(const QString &from, const QString &to)
{
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

} // namespace

void stampPath(const QString &local, CampaignTime now)
{
    const time_t t = static_cast<time_t>(toMs(now) / 1000);
    const struct timespec times[2] = {{t, 0}, {t, 0}};
    ::utimensat(AT_FDCWD, QFile::encodeName(local).constData(), times, 0);
}

QString cleanedFileName(const QString &name)
{
    QString clean;
    for (const QChar c : name.trimmed().normalized(QString::NormalizationForm_D)) {
        if (c == u' ')
            clean += u'_';
        else if (c.unicode() < 0x80)
            clean += c;
    }
    return clean;
}

bool isExternalPath(const QString &path) { return path.startsWith(u"girder:"_s); }

Result<void> Storage::open(const Users &users)
{
    for (const User &user : users.all()) {
        QStringList roots{rootOf(user.name, u"Home"_s), rootOf(user.name, u"Trash"_s)};
        for (const QString &group : user.groups)
            roots += rootOf(user.name, group + groupSuffix);
        for (const QString &root : roots)
            if (!QDir().mkpath(root))
                return Unexpected(Error::io(u"mkpath"_s, root));
    }
    QDir incoming(m_root + u"/incoming"_s);
    if (!incoming.mkpath(u"."_s) || !QDir().mkpath(m_root + u"/removed"_s))
        return Unexpected(Error::io(u"mkpath"_s, m_root));
    for (const QString &name : incoming.entryList({u"*.json"_s}, QDir::Files)) {
        QFile file(incoming.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const Json json = parseJson(file.readAll().toStdString()).value_or(Json());
        const QString part = incoming.filePath(name.chopped(5));
        if (const QString local = text(json, "local"); !local.isEmpty() && QFile::exists(part))
            renameOver(part, m_root + local);
    }
    // What remains was cut off with its connection.
    for (const QString &name : incoming.entryList(QDir::Files))
        incoming.remove(name);
    QDir removed(m_root + u"/removed"_s);
    removed.removeRecursively();
    removed.mkpath(u"."_s);
    return {};
}

QString Storage::rootOf(const QString &user, const QString &rootName) const
{
    if (rootName == u"Home"_s)
        return m_root % u"/home/"_s % user;
    if (rootName == u"Trash"_s)
        return m_root % u"/trash/"_s % user;
    return m_root % u"/groups/"_s % rootName.chopped(groupSuffix.size());
}

QString Storage::localPath(const QString &user, const QString &path) const
{
    const QString inside = path.mid(5); // after "/vip/"
    const qsizetype slash = inside.indexOf(u'/');
    const QString rootName = slash < 0 ? inside : inside.left(slash);
    return rootOf(user, rootName) + (slash < 0 ? QString() : inside.mid(slash));
}

Result<Storage::Place, ApiError> Storage::place(const User &user, const QString &path, Access access) const
{
    Place place;
    place.path = QDir::cleanPath(path);
    if (place.path == u"/vip"_s) {
        place.kind = Place::Kind::Top;
        if (access == Access::Write)
            return Unexpected(ApiError::pathForbidden(path));
        return place;
    }
    const ApiError forbidden = ApiError::pathForbidden(path);
    if (!place.path.startsWith(u"/vip/"_s) || place.path.contains(QChar(u'\0')))
        return Unexpected(forbidden);
    const QString rootName = place.path.section(u'/', 2, 2);
    const bool isGroup = rootName.endsWith(groupSuffix);
    if (isGroup && !user.groups.contains(rootName.chopped(groupSuffix.size())))
        return Unexpected(forbidden);
    if (!isGroup && rootName != u"Home"_s && rootName != u"Trash"_s)
        return Unexpected(forbidden);
    place.kind = place.path.count(u'/') == 2 ? Place::Kind::Root : Place::Kind::Inside;
    if (access == Access::Write && (place.kind == Place::Kind::Root || (isGroup && user.beginner)))
        return Unexpected(forbidden);
    place.local = localPath(user.name, place.path);
    return place;
}

Storage::Entry Storage::entryOf(const QString &path, const QString &local) const
{
    const QFileInfo info(local);
    Entry entry;
    entry.path = path;
    entry.exists = info.exists();
    if (!entry.exists)
        return entry;
    entry.isDirectory = info.isDir();
    entry.size = entry.isDirectory
                     ? QDir(local).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size()
                     : info.size();
    entry.modified = fromMs(info.lastModified().toMSecsSinceEpoch());
    return entry;
}

Storage::Entry Storage::entry(const User &user, const Place &place, CampaignTime now)
{
    const QMutexLocker lock(&m_mutex);
    settleLocked(now);
    if (place.kind == Place::Kind::Top)
        return {place.path, true, true, 2 + user.groups.size(), now};
    Entry entry = entryOf(place.path, place.local);
    if (const auto ghost = m_ghosts.constFind(place.local); !entry.exists && ghost != m_ghosts.cend()) {
        entry = ghost->entry;
        entry.path = place.path;
    }
    return entry;
}

Result<std::vector<Storage::Entry>, ApiError> Storage::list(const User &user, const Place &place, CampaignTime now)
{
    const QMutexLocker lock(&m_mutex);
    settleLocked(now);
    std::vector<Entry> entries;
    if (place.kind == Place::Kind::Top) {
        QStringList names{u"Home"_s, u"Trash"_s};
        for (const QString &group : user.groups)
            names += group + groupSuffix;
        for (const QString &name : names)
            entries.push_back({place.path % u'/' % name, true, true, 0, now});
        return entries;
    }
    if (!QFileInfo(place.local).isDir())
        return Unexpected(ApiError::general());
    for (const QFileInfo &info :
         QDir(place.local).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        Entry entry;
        entry.path = place.path % u'/' % info.fileName();
        entry.exists = true;
        entry.isDirectory = info.isDir();
        entry.size = info.isDir() ? 0 : info.size();
        entries.push_back(entry);
    }
    for (auto it = m_ghosts.cbegin(); it != m_ghosts.cend(); ++it) {
        if (QFileInfo(it.key()).path() != place.local || QFileInfo::exists(it.key()))
            continue;
        Entry entry = it->entry;
        entry.path = place.path % u'/' % QFileInfo(it.key()).fileName();
        entries.push_back(entry);
    }
    return entries;
}

Result<void, ApiError> Storage::makeDirectory(const Place &place, CampaignTime now)
{
    const QMutexLocker lock(&m_mutex);
    settleLocked(now);
    if (QFileInfo::exists(place.local) || !QDir().mkdir(place.local))
        return Unexpected(ApiError::general());
    m_ghosts.remove(place.local);
    stampPath(place.local, now);
    stampParent(place.local, now);
    return {};
}

Result<void, ApiError> Storage::checkUpload(const Place &place, bool overwrite, CampaignTime now)
{
    const QMutexLocker lock(&m_mutex);
    settleLocked(now);
    const QFileInfo info(place.local);
    // A name that the disk refuses would only be found out after the upload was acknowledged.
    if (QFile::encodeName(info.fileName()).size() > NAME_MAX || QFile::encodeName(place.local).size() >= PATH_MAX)
        return Unexpected(ApiError::general());
    if (!QFileInfo(info.path()).isDir() || info.fileName().isEmpty() || info.isDir())
        return Unexpected(ApiError::general());
    const bool there = info.exists() || m_ghosts.contains(place.local);
    if (there && !overwrite)
        return Unexpected(ApiError::general());
    return {};
}

QString Storage::newPart()
{
    const QMutexLocker lock(&m_mutex);
    return m_root % u"/incoming/"_s % QString::number(m_next++) % u".part"_s;
}

Result<void> Storage::beginArrival(const Arrival &arrival)
{
    Json json;
    json["local"] = toStd(arrival.local.mid(m_root.size()));
    if (Result<void> noted = writeFileAtomically(sidecarOf(arrival.part), QByteArray::fromStdString(dump(json)));
        !noted)
        return noted;
    const QMutexLocker lock(&m_mutex);
    m_arrivals.push_back(arrival);
    return {};
}

Result<void, ApiError> Storage::remove(const Place &place, CampaignTime now, milliseconds visibleFor)
{
    QString grave;
    {
        const QMutexLocker lock(&m_mutex);
        settleLocked(now);
        const Entry entry = entryOf(place.path, place.local);
        if (!entry.exists)
            return Unexpected(ApiError::general());
        grave = m_root % u"/removed/"_s % QString::number(m_next++);
        if (!renameOver(place.local, grave))
            return Unexpected(ApiError::general());
        m_copies.remove(place.local);
        if (visibleFor > milliseconds(0))
            m_ghosts.insert(place.local, {now + visibleFor, entry});
        stampParent(place.local, now);
    }
    if (QFileInfo(grave).isDir())
        QDir(grave).removeRecursively();
    else
        QFile::remove(grave);
    return {};
}

void Storage::settle(CampaignTime now)
{
    const QMutexLocker lock(&m_mutex);
    settleLocked(now);
}

void Storage::settleLocked(CampaignTime now)
{
    m_ghosts.removeIf([&](const auto &item) { return item->until <= now; });
    std::erase_if(m_arrivals, [&](const Arrival &arrival) {
        if (arrival.at > now)
            return false;
        // The parent may have been deleted meanwhile; then the upload is lost, as on a grid.
        if (renameOver(arrival.part, arrival.local))
            stampParent(arrival.local, now);
        else
            QFile::remove(arrival.part);
        QFile::remove(sidecarOf(arrival.part));
        m_ghosts.remove(arrival.local);
        return true;
    });
}

CampaignTime Storage::copyReadyAt(const QString &local, CampaignTime now, milliseconds latency)
{
    const QMutexLocker lock(&m_mutex);
    const auto it = m_copies.constFind(local);
    if (it != m_copies.cend())
        return *it;
    return *m_copies.insert(local, now + latency);
}

void Storage::forgetCopy(const QString &local)
{
    const QMutexLocker lock(&m_mutex);
    m_copies.remove(local);
}

void Storage::stampParent(const QString &local, CampaignTime now) const { stampPath(QFileInfo(local).path(), now); }

} // namespace dosegrid::platform
