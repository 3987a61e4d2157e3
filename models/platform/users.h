// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QStringList>

#include <vector>

namespace dosegrid::platform {

struct User
{
    QString name;     // log-in; folder of the home
    QString fullName; // owner of executions, as on VIP
    QString key;      // never logged, journalled or answered; empty for who never made one
    QString password; // for logging in; empty: cannot
    QStringList groups;
    bool beginner = false;                // may read but not write in groups
    bool administrator = false;           // of a CARMIN-server: sees everybody's data
    std::optional<QStringList> pipelines; // applications that the groups give; all when absent
};

// The accounts of the platform; read once, then immutable.
class Users
{
public:
    // A practice account whose key is the text of `keyFile`; when the file does not exist it is made with a fresh key
    // of VIP's shape, readable by its owner only.
    static Result<Users> practice(const QString &keyFile);
    static Users practiceWithKey(const QString &key);
    // JSON: [{"name", "fullName", "key", "password", "groups": [], "beginner": bool, "pipelines": [],
    // "administrator": bool}]
    static Result<Users> fromFile(const QString &path);

    // 26 characters of 0-9a-v: 130 bits, as VIP makes them.
    static QString freshKey();
    const std::vector<User> &all() const { return m_users; }

private:
    std::vector<User> m_users;
};

// Compares in constant time.
bool isSameSecret(const QString &a, const QString &b);

} // namespace dosegrid::platform
