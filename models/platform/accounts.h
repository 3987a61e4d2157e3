// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/platform/users.h"

#include <QHash>

#include <mutex>

namespace dosegrid::platform {

// The accounts of a running platform: who may log in, and the keys that log-ins have made since, which are kept in a
// file of their own that only its owner may read. Any thread.
class Accounts
{
public:
    explicit Accounts(Users users) : m_users(std::move(users)) {}
    Result<void> open(const QString &issuedKeysFile);

    const Users &users() const { return m_users; }
    // Nothing for an unknown key, also for one that was replaced or revoked. Compares in constant time.
    const User *byKey(const QString &key) const;
    bool isLocked(const User &user) const;

    struct LogIn
    {
        enum class Outcome { Welcome, Refused, Locked };
        Outcome outcome = Outcome::Refused;
        const User *user = nullptr;
    };
    // More than five wrong passwords in a row lock an account until the platform starts again.
    LogIn logIn(const QString &name, const QString &password);

    // Empty for a user who never made one, or lost it.
    QString keyOf(const User &user) const;
    // A fresh key of `shape`, which replaces the former one.
    enum class KeyShape { Vip, CarminServer };
    Result<QString> issueKey(const User &user, KeyShape shape);
    // The key of the user counts no more; false for a user there is not.
    bool revoke(const QString &name);

private:
    QString keyOfLocked(const User &user) const;
    Result<void> save() const;

    const Users m_users;
    QString m_file;
    mutable std::mutex m_mutex;
    QHash<QString, QString> m_issued; // by user; empty: revoked
    QHash<QString, int> m_wrong;      // passwords in a row
};

} // namespace dosegrid::platform
