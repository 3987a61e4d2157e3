// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/accounts.h"

#include "models/platform/json.h"
#include "models/platform/linelog.h"

#include <QFile>
#include <QRandomGenerator>

#include <nlohmann/json.hpp>

namespace dosegrid::platform {

namespace {

constexpr int wrongPasswordsAllowed = 5;

QString base64Key()
{
    QByteArray bytes(16, '\0');
    for (char &byte : bytes)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    return QString::fromLatin1(bytes.toBase64());
}

} // namespace

Result<void> Accounts::open(const QString &issuedKeysFile)
{
    m_file = issuedKeysFile;
    QFile file(m_file);
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(Error::io(file.errorString(), m_file));
    const std::optional<Json> json = parseJson(file.readAll().toStdString());
    if (!json || !json->is_object())
        return Unexpected(Error{Error::Kind::Corrupt, {}, m_file, 0, {}});
    for (const auto &[name, key] : json->items())
        m_issued.insert(toQt(name), text(*json, name.c_str()));
    return {};
}

Result<void> Accounts::save() const
{
    Json json = Json::object();
    for (auto it = m_issued.cbegin(); it != m_issued.cend(); ++it)
        json[toStd(it.key())] = toStd(*it);
    return writeFileAtomically(m_file, QByteArray::fromStdString(dump(json)), true);
}

QString Accounts::keyOfLocked(const User &user) const { return m_issued.value(user.name, user.key); }

QString Accounts::keyOf(const User &user) const
{
    const std::scoped_lock lock(m_mutex);
    return keyOfLocked(user);
}

const User *Accounts::byKey(const QString &key) const
{
    const std::scoped_lock lock(m_mutex);
    const User *found = nullptr;
    for (const User &user : m_users.all())
        if (const QString own = keyOfLocked(user); !own.isEmpty() && isSameSecret(own, key))
            found = &user;
    return found;
}

bool Accounts::isLocked(const User &user) const
{
    const std::scoped_lock lock(m_mutex);
    return m_wrong.value(user.name) > wrongPasswordsAllowed;
}

Accounts::LogIn Accounts::logIn(const QString &name, const QString &password)
{
    const std::scoped_lock lock(m_mutex);
    for (const User &user : m_users.all()) {
        if (user.name != name || user.password.isEmpty())
            continue;
        int &wrong = m_wrong[name];
        if (wrong > wrongPasswordsAllowed)
            return {LogIn::Outcome::Locked, nullptr};
        if (isSameSecret(user.password, password)) {
            wrong = 0;
            return {LogIn::Outcome::Welcome, &user};
        }
        ++wrong;
    }
    return {};
}

Result<QString> Accounts::issueKey(const User &user, KeyShape shape)
{
    const std::scoped_lock lock(m_mutex);
    const QString key = shape == KeyShape::Vip ? Users::freshKey() : base64Key();
    m_issued.insert(user.name, key);
    if (Result<void> saved = save(); !saved)
        return Unexpected(saved.error());
    return key;
}

bool Accounts::revoke(const QString &name)
{
    const std::scoped_lock lock(m_mutex);
    const bool known = std::ranges::any_of(m_users.all(), [&](const User &user) { return user.name == name; });
    if (!known)
        return false;
    m_issued.insert(name, QString());
    return save().has_value();
}

} // namespace dosegrid::platform
