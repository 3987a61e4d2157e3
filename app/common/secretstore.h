// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QObject>
#include <QString>
#include <QUrl>

#include <functional>

namespace dosegrid {

// Keys of platforms, each bound to an origin ("https://host:port"). They are kept by the system's secret store, or,
// when there is none and the user agrees, each in a file of this user's configuration folder that nobody else can read.
// Lives in one thread and needs its event loop; answers come later, exactly once, and not at all once `context` is
// gone.
class SecretStore final : public QObject
{
public:
    enum class Place { System, File };
    enum class FileFallback { Refused, Agreed };

    // `folder`: where key files are; empty takes the user's configuration folder.
    explicit SecretStore(const QString &folder = {}, QObject *parent = nullptr);

    // The key of `origin`; empty when there is none.
    void get(const QString &origin, QObject *context, std::function<void(Result<QString>)> answer);
    // Without a system store: NotFound with field "secret-store", unless the fallback was agreed to. BadInput for a key
    // that checkApiKey() refuses.
    void set(const QString &origin, const QString &key, FileFallback fallback, QObject *context,
             std::function<void(Result<Place>)> answer);
    // Forgets the key in both places; forgetting what is not there is no error.
    void clear(const QString &origin, QObject *context, std::function<void(Result<void>)> answer);

    // Where the key file of an origin is, whether it exists or not.
    QString fileOf(const QString &origin) const;

    // scheme://host[:port] in lower case; empty for what is no http address.
    static QString originOf(const QUrl &url);

private:
    QString m_folder;
};

// The key in a file, without surrounding white space. Permission when others can read it, BadInput when it is empty,
// too long, or refused by checkApiKey().
Result<QString> readKeyFile(const QString &path);

} // namespace dosegrid
