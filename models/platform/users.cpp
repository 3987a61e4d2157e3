// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/users.h"

#include "models/core/apikey.h"
#include "models/platform/json.h"
#include "models/platform/linelog.h"

#include <QFile>
#include <QRandomGenerator>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

// In a header, by some client at least: one of ours takes no blanks either.
bool canBeCarried(const QString &key) { return key == key.trimmed() && checkApiKey(QString(key).remove(u' ')); }

} // namespace

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
        return Unexpected(Error{Error::Kind::BadInput, u"holds no key"_s, keyFile, 0, {}});
    if (!canBeCarried(key))
        return Unexpected(Error{Error::Kind::BadInput,
                                u"holds more than one line, or characters that no header can carry"_s,
                                keyFile,
                                0,
                                {}});
    return practiceWithKey(key);
}

namespace {

const QList<std::pair<QString, JsonKind>> &members()
{
    static const QList<std::pair<QString, JsonKind>> known{
        {u"name"_s, JsonKind::Text},       {u"fullName"_s, JsonKind::Text},      {u"key"_s, JsonKind::Text},
        {u"password"_s, JsonKind::Text},   {u"groups"_s, JsonKind::Texts},       {u"beginner"_s, JsonKind::Truth},
        {u"pipelines"_s, JsonKind::Texts}, {u"administrator"_s, JsonKind::Truth}};
    return known;
}

// What is wrong with one of them, and in which member; as error without its place.
std::optional<Error> faultOf(const Json &item)
{
    if (!item.is_object())
        return Error::badInput(u"is no object"_s);
    for (const auto &[member, value] : item.items()) {
        const QString name = toQt(member);
        const auto known = std::ranges::find(members(), name, &std::pair<QString, JsonKind>::first);
        if (known == members().end())
            return Error::badInput(u"is no member of a user"_s, name);
        if (const auto wrong = misfit(item, name, known->second))
            return Error::badInput(*wrong, name);
    }
    const QString name = text(item, "name");
    if (name.isEmpty() || name.contains(u'/') || name.startsWith(u'.'))
        return Error::badInput(u"has to be a word without “/”, not beginning with “.”"_s, u"name"_s);
    if (!canBeCarried(text(item, "key")))
        return Error::badInput(u"has characters that no header can carry"_s, u"key"_s);
    return std::nullopt;
}

} // namespace

Result<Users> Users::fromFile(const QString &path)
{
    const Result<Json> json = readJsonFile(path);
    if (!json)
        return Unexpected(json.error());
    if (!json->is_array() || json->empty())
        return Unexpected(Error{Error::Kind::BadInput, u"is no JSON array of users"_s, path, 0, {}});
    Users users;
    int number = 0;
    const auto refused = [&](const QString &what, const QString &member) {
        const QString place = u"user %1"_s.arg(number);
        return Unexpected(Error{Error::Kind::BadInput, what, path, 0,
                                member.isEmpty() ? place : QString(place + u", \"" + member + u'"')});
    };
    for (const Json &item : *json) {
        ++number;
        if (const auto fault = faultOf(item))
            return refused(fault->detail, fault->field);
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
        for (const User &other : users.m_users) {
            if (other.name == user.name)
                return refused(u"is that of a user before"_s, u"name"_s);
            if (!user.key.isEmpty() && other.key == user.key)
                return refused(u"is that of a user before"_s, u"key"_s);
        }
        users.m_users.push_back(user);
    }
    return users;
}

} // namespace dosegrid::platform
