// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMutex>
#include <QString>
#include <QUrl>

#include <optional>

namespace dosegrid {

// The keys that this program holds now, each for one origin alone. A key given by file or environment names no
// platform: it is for the one that the campaign had when it was opened, because whoever can write the campaign can
// connect it elsewhere while the program runs. Any thread.
class KnownKeys
{
public:
    void give(const QString &key);
    // The given key is for this address' origin; until then for none. The first address counts, an empty one too.
    void bindGivenTo(const QUrl &url);
    bool isGivenFor(const QUrl &url) const;

    // In place of a given one for that origin.
    void insert(const QString &origin, const QString &key);
    // Empty when there is none.
    QString keyOf(const QUrl &url) const;

private:
    bool isGivenForOrigin(const QString &origin) const;

    mutable QMutex m_mutex;
    QString m_given;
    std::optional<QString> m_givenTo; // origin
    QHash<QString, QString> m_byOrigin;
};

} // namespace dosegrid
