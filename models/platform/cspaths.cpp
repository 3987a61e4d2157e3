// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/carminserver.h"
#include "models/platform/csjson.h"
#include "models/platform/folderarchive.h"
#include "models/platform/textfilter.h"
#include "models/platform/uploaddata.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <nlohmann/json.hpp>

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto visibleEntries = QDir::AllEntries | QDir::NoDotAndDotDot; // hidden files are left out

// As Python's mimetypes guesses it; empty when it cannot.
std::string guessedType(const QString &name)
{
    static constexpr std::array<std::pair<const char *, const char *>, 8> types{{
        {".zip", "application/zip"},
        {".tar.gz", "application/x-tar"},
        {".tar", "application/x-tar"},
        {".txt", "text/plain"},
        {".json", "application/json"},
        {".csv", "text/csv"},
        {".html", "text/html"},
        {".pdf", "application/pdf"},
    }};
    for (const auto &[suffix, type] : types)
        if (name.endsWith(QLatin1StringView(suffix)))
            return type;
    return {};
}

qint64 sizeOf(const QFileInfo &info)
{
    if (!info.isDir())
        return info.size();
    qint64 total = 0;
    for (QDirIterator it(info.filePath(), QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        it.next();
        total += it.fileInfo().size();
    }
    return total;
}

} // namespace

std::optional<CsPaths::Place> CsPaths::place(const CsCall &call) const
{
    const auto &s = call.segments;
    Place place;
    QStringList parts;
    for (size_t i = 1; i < s.size(); ++i) {
        const QString part = toQt(s[i]);
        if (part == u".."_s || part.contains(u'/') || part.contains(QChar(u'\0')))
            return std::nullopt;
        if (!part.isEmpty() && part != u"."_s)
            parts += part;
    }
    place.relative = parts.join(u'/');
    place.local = m_platform.storage().dataRoot();
    if (!parts.isEmpty())
        place.local += u'/' % place.relative;
    place.isOwn = call.user->administrator || (!parts.isEmpty() && parts.first() == call.user->name);
    place.isRoot = parts.size() <= 1;
    place.inExecutions = parts.size() > 1 && parts[1] == u"executions"_s;
    return place;
}

HttpReply CsPaths::handle(const CsCall &call)
{
    if (call.request.rawPath == "/path") {
        HttpReply reply;
        reply.status = 308;
        reply.contentType = "text/html; charset=utf-8";
        reply.headers.emplace_back(
            "Location", call.base + "/path/" + (call.request.rawQuery.empty() ? "" : '?' + call.request.rawQuery));
        return reply;
    }
    const std::optional<Place> where = place(call);
    const std::string &method = call.request.method;
    if (method == "GET" || method == "HEAD")
        return where && where->isOwn ? read(call, *where) : csError(50, 401);
    if (method == "PUT")
        return where && where->isOwn ? put(call, *where) : csError(50, 401);
    if (method == "DELETE")
        return where && where->isOwn ? remove(*where) : csError(45, 403);
    return csWrongMethod();
}

Json CsPaths::pathJson(const CsCall &call, const QString &local, const QString &executionId) const
{
    const QFileInfo info(local);
    const QString relative = QDir(m_platform.storage().dataRoot()).relativeFilePath(local);
    Json json;
    json["platformPath"] = call.base + "/path/" + toStd(relative);
    json["lastModificationDate"] = info.lastModified().toSecsSinceEpoch();
    json["isDirectory"] = info.isDir();
    json["size"] = sizeOf(info);
    if (!executionId.isEmpty())
        json["executionId"] = toStd(executionId);
    if (const std::string type = guessedType(local); !type.empty() && !info.isDir())
        json["mimeType"] = type;
    return json;
}

HttpReply CsPaths::read(const CsCall &call, const Place &place)
{
    const std::string action = call.request.queryValue("action");
    if (action.empty())
        return csError(85);
    if (action != "exists" && action != "properties" && action != "list" && action != "content" && action != "md5")
        return csError(60, 400, Json(), toQt(action));
    m_platform.look([](const World &, CampaignTime) {});
    m_platform.outputs().ensure(place.local);
    const QFileInfo info(place.local);
    if (action == "exists") {
        Json json;
        json["exists"] = info.exists();
        return csReply(json);
    }
    if (!info.exists())
        return csError(56, 401);
    if (action == "content")
        return content(place);
    if (action == "properties")
        return csReply(pathJson(call, place.local));
    if (action == "md5") {
        QFile file(place.local);
        if (info.isDir() || !file.open(QIODevice::ReadOnly))
            return csError(65);
        QCryptographicHash hash(QCryptographicHash::Md5);
        hash.addData(&file);
        Json json;
        json["md5"] = hash.result().toHex().toStdString();
        return csReply(json);
    }
    if (!info.isDir())
        return csError(70);
    Json list = Json::array();
    for (const QFileInfo &entry : QDir(place.local).entryInfoList(visibleEntries, QDir::Name))
        list.push_back(pathJson(call, entry.filePath()));
    return csReply(list);
}

HttpReply CsPaths::content(const Place &place)
{
    const QFileInfo info(place.local);
    HttpReply reply;
    if (!info.isDir()) {
        const std::string type = guessedType(place.local);
        reply.contentType = type.empty() ? "application/octet-stream" : type;
        reply.file = place.local;
        reply.headers.emplace_back("Content-Disposition", "inline");
        const QString tag = u"\"%1-%2\""_s.arg(info.lastModified().toMSecsSinceEpoch()).arg(info.size());
        reply.headers.emplace_back("ETag", toStd(tag));
        return reply;
    }
    // The archive is unlinked once it is open; the server streams what it holds.
    const QString part = m_platform.storage().newPart();
    if (!packFolder(place.local, part))
        return csBug();
    reply.contentType = "application/gzip";
    reply.file = part;
    reply.removeFile = true;
    reply.headers.emplace_back("Content-Disposition",
                               "attachment; filename=" + toStd(QDir(place.local).dirName()) + ".tar.gz");
    return reply;
}

HttpReply CsPaths::put(const CsCall &call, const Place &place)
{
    const QFileInfo info(place.local);
    if (place.inExecutions || place.isRoot || !QFileInfo(info.path()).isDir())
        return csError(50, 401);
    const std::string type = call.request.header("Content-Type");
    if (type.rfind("application/carmin+json", 0) == 0)
        return putData(call, place);
    // A form is parsed away before anybody reads the body, which leaves none.
    if (!call.request.hasBody || type.rfind("application/x-www-form-urlencoded", 0) == 0)
        return makeFolder(call, place);
    return info.isDir() ? csError(50) : putText(call, place);
}

HttpReply CsPaths::makeFolder(const CsCall &call, const Place &place)
{
    if (QFileInfo::exists(place.local))
        return csError(55);
    if (!QDir().mkdir(place.local))
        return csBug();
    HttpReply reply = created(call, place);
    reply.contentType = "text/html; charset=utf-8"; // although it is JSON
    reply.headers.emplace_back("Location", call.base + "/path/" + toStd(place.relative));
    return reply;
}

HttpReply CsPaths::created(const CsCall &call, const Place &place)
{
    stampPath(place.local, m_platform.now());
    return csReply(pathJson(call, place.local), 201);
}

HttpReply CsPaths::putText(const CsCall &call, const Place &place)
{
    const QString part = m_platform.storage().newPart();
    QFile file(part);
    TextFilter filter;
    const bool whole = file.open(QIODevice::WriteOnly) && call.request.readBody([&](const char *data, size_t size) {
        const std::string kept = filter.feed(data, size);
        return file.write(kept.data(), static_cast<qint64>(kept.size())) == static_cast<qint64>(kept.size());
    });
    file.close();
    if (!whole || std::rename(QFile::encodeName(part).constData(), QFile::encodeName(place.local).constData()) != 0) {
        QFile::remove(part);
        return csBug();
    }
    return created(call, place);
}

HttpReply CsPaths::putData(const CsCall &call, const Place &place)
{
    const QString part = m_platform.storage().newPart();
    QFile file(part);
    if (!file.open(QIODevice::WriteOnly))
        return csBug();
    const auto refuse = [&part](const HttpReply &reply) {
        QFile::remove(part);
        return reply;
    };
    UploadData data;
    switch (data.receive(call.request, file)) {
    case UploadData::Outcome::Whole: break;
    case UploadData::Outcome::NotJson: return refuse(csError(10));
    case UploadData::Outcome::NotBase64: return refuse(csError(95));
    case UploadData::Outcome::Failed: return refuse(csBug());
    }
    file.close();
    const QString &type = data.type();
    if (type != u"File"_s && type != u"Archive"_s)
        return refuse(csError(80));
    if (QFileInfo(place.local).isDir())
        return refuse(csError(50));
    if (type == u"File"_s) {
        if (std::rename(QFile::encodeName(part).constData(), QFile::encodeName(place.local).constData()) != 0)
            return csBug();
        return created(call, place);
    }
    const QString folder = part + u".d"_s;
    const Result<void> unpacked = unpackZip(part, folder);
    QFile::remove(part);
    if (!unpacked) {
        QDir(folder).removeRecursively();
        return csError(90);
    }
    return QDir().rename(folder, place.local) ? created(call, place) : csError(55);
}

HttpReply CsPaths::remove(const Place &place)
{
    const QFileInfo info(place.local);
    if (place.isRoot || place.inExecutions || !QFileInfo(info.path()).isDir())
        return csError(45, 403);
    if (!info.exists())
        return csError(56);
    const bool removed = info.isDir() ? QDir(place.local).removeRecursively() : QFile::remove(place.local);
    HttpReply reply;
    reply.status = 204;
    return removed ? reply : csBug();
}

} // namespace dosegrid::platform
