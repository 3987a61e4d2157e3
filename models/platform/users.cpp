// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/users.h"

#include "models/platform/json.h"
#include "models/platform/linelog.h"

#include <QFile>
#include <QRandomGenerator>

#include <nlohmann/json.hpp>

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

QString Users::freshKey()
{
    static constexpr char16_t alphabet[] = u"0123456789abcdefghijklmnopqrstuv";
    QString key;
    for (int i = 0; i < 26; ++i)
        key += QChar(alphabet[QRandomGenerator::system()->bounded(32)]);
    return key;
}

bool isSameSecret(const QString &first, const QString &second)
{
    const QByteArray a = first.toUtf8();
    const QByteArray b = second.toUtf8();
    if (a.size() != b.size())
        return false;
    unsigned char difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference = static_cast<unsigned char>(
            difference | (static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i])));
    return difference == 0;
}

Users Users::practiceWithKey(const QString &key)
{
    Users users;
    User user;
    user.name = u"practice"_s;
    user.fullName = u"Practice User"_s;
    user.key = key;
    user.groups = QStringList(u"OpenDose"_s);
    users.m_users.push_back(user);
    return users;
}

Result<Users> Users::practice(const QString &keyFile)
{
    QFile file(keyFile);
    if (!file.exists()) {
        const QString key = freshKey();
        if (Result<void> written = writeFileAtomically(keyFile, key.toLatin1() + '\n', true); !written)
            return Unexpected(written.error());
        return practiceWithKey(key);
    }
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(Error::io(file.errorString(), keyFile));
    const QString key = QString::fromUtf8(file.read(4096)).trimmed();
    if (key.isEmpty())
        return Unexpected(Error{Error::Kind::BadInput, u"empty key"_s, keyFile, 0, {}});
    return practiceWithKey(key);
}

Result<Users> Users::fromFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(Error::io(file.errorString(), path));
    const std::optional<Json> json = parseJson(file.readAll().toStdString());
    if (!json || !json->is_array())
        return Unexpected(Error{Error::Kind::BadInput, u"not a JSON array of users"_s, path, 0, {}});
    static const QStringList known{u"name"_s,   u"fullName"_s, u"key"_s,       u"password"_s,
                                   u"groups"_s, u"beginner"_s, u"pipelines"_s, u"administrator"_s};
    const auto refused = [&path](const QString &what, const QString &field) {
        return Unexpected(Error{Error::Kind::BadInput, what, path, 0, field});
    };
    if (json->empty())
        return refused(u"no users"_s, {});
    Users users;
    for (const Json &item : *json) {
        if (!item.is_object())
            return refused(u"not an object"_s, {});
        for (const auto &[member, value] : item.items())
            if (!known.contains(toQt(member)))
                return refused(toQt(member), u"unknown member"_s);
        User user;
        user.name = text(item, "name");
        user.fullName = text(item, "fullName", user.name);
        user.key = text(item, "key");
        user.password = text(item, "password");
        user.groups = texts(item, "groups");
        user.administrator = boolean(item, "administrator");
        user.beginner = boolean(item, "beginner");
        if (item.contains("pipelines"))
            user.pipelines = texts(item, "pipelines");
        if (user.name.isEmpty() || user.name.contains(u'/') || user.name.startsWith(u'.'))
            return refused(user.name, u"name"_s);
        for (const User &other : users.m_users) {
            if (other.name == user.name)
                return refused(user.name, u"name used twice"_s);
            if (!user.key.isEmpty() && other.key == user.key)
                return refused(user.name, u"key of another user"_s);
        }
        users.m_users.push_back(user);
    }
    return users;
}

} // namespace dosegrid::platform
