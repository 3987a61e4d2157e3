// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/platform/apierror.h"
#include "models/platform/users.h"

#include <QHash>
#include <QMutex>

namespace dosegrid::platform {

// The storage of the platform: `/vip/Home`, `/vip/Trash` and `/vip/<Group> (group)` over a folder of the disk
// (carmin-protocol 5). Uploads arrive, and deleted paths vanish, some campaign time after the request; the copy of a
// file from the grid takes time as well. Any thread; every call is short, the waiting is the caller's.
class Storage
{
public:
    enum class Access { Read, Write };

    // Where a path of the platform lies. Only a place Inside a root has content of its own.
    struct Place
    {
        enum class Kind { Top, Root, Inside };
        Kind kind = Kind::Inside;
        QString path; // as asked, without a trailing slash
        QString local;
    };

    struct Entry
    {
        QString path;
        bool exists = false;
        bool isDirectory = false;
        qint64 size = 0;       // bytes; of a directory the number of its entries
        CampaignTime modified; // of a directory
    };

    // A finished upload on its way to the grid.
    struct Arrival
    {
        QString part; // the received bytes
        QString local;
        CampaignTime at;
    };

    explicit Storage(const QString &root) : m_root(root) {}
    // Makes the roots of the users, and finishes what a former run had received.
    Result<void> open(const Users &users);

    // 8013 for what the user may not touch.
    Result<Place, ApiError> place(const User &user, const QString &path, Access access) const;
    // Inside the home of a user, without a check of rights; for outputs.
    QString localPath(const QString &user, const QString &path) const;

    Entry entry(const User &user, const Place &place, CampaignTime now);
    // 8000 for a file or something absent.
    Result<std::vector<Entry>, ApiError> list(const User &user, const Place &place, CampaignTime now);

    Result<void, ApiError> makeDirectory(const Place &place, CampaignTime now);
    // 8000 when the parent is absent, or something is there and must not be replaced.
    Result<void, ApiError> checkUpload(const Place &place, bool overwrite, CampaignTime now);
    QString newPart();
    Result<void> beginArrival(const Arrival &arrival);
    Result<void, ApiError> remove(const Place &place, CampaignTime now, milliseconds visibleFor);
    // Moves what has arrived into place, and forgets what has vanished.
    void settle(CampaignTime now);
    // The homes of all users, as a CARMIN-server sees its data.
    QString dataRoot() const { return m_root + QStringLiteral("/home"); }
    // When the grid copy of a file that is asked for now will be on the platform's disk; a copy that is under way is
    // joined. forgetCopy() once it was served.
    CampaignTime copyReadyAt(const QString &local, CampaignTime now, milliseconds latency);
    void forgetCopy(const QString &local);
    void stampParent(const QString &local, CampaignTime now) const;

private:
    struct Ghost
    {
        CampaignTime until;
        Entry entry;
    };

    Entry entryOf(const QString &path, const QString &local) const;
    void settleLocked(CampaignTime now);
    QString rootOf(const QString &user, const QString &rootName) const;

    QString m_root;
    mutable QMutex m_mutex;
    std::vector<Arrival> m_arrivals;
    QHash<QString, Ghost> m_ghosts; // by local path: deleted, still visible
    QHash<QString, CampaignTime> m_copies;
    quint64 m_next = 0;
};

// Files and folders carry campaign time; the clock of the wall means nothing to a client.
void stampPath(const QString &local, CampaignTime now);

// A path in the storage of another platform, such as girder:folder/file.
bool isExternalPath(const QString &path);

// Trimmed, spaces as _, accents and other non-ASCII removed, as VIP does silently with uploaded names.
QString cleanedFileName(const QString &name);

} // namespace dosegrid::platform
