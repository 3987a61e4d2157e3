// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/requestmodel.h"
#include "models/platform/uploaddata.h"
#include "models/platform/vipjson.h"
#include "models/platform/vipprofile.h"

#include <QFile>
#include <QFileInfo>

#include <nlohmann/json.hpp>

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr milliseconds transferLimit = std::chrono::seconds(45); // then 8000, while the transfer goes on

milliseconds seconds(double s) { return milliseconds(static_cast<qint64>(s * 1000)); }

// What the firewall of the web framework refuses before any controller sees it.
bool isRefusedByFirewall(const std::string &raw, bool encodedSlash)
{
    std::string lower = raw;
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (!encodedSlash && lower.find("%2f") != std::string::npos)
        return true;
    for (const char *token : {"%5c", "\\", "%00"})
        if (lower.find(token) != std::string::npos)
            return true;
    for (const std::string &segment : {std::string("/./"), std::string("/../")})
        if ((percentDecoded(raw) + '/').find(segment) != std::string::npos)
            return true;
    return false;
}

} // namespace

HttpReply VipPaths::handle(const VipCall &call)
{
    constexpr size_t prefix = 10; // "/rest/path"
    const std::string raw = call.request.rawPath.substr(prefix);
    if (isRefusedByFirewall(raw, m_platform.settings().encodedSlash))
        return htmlReply(400, "HTTP Status 400 - Bad Request");
    const QString path = toQt(percentDecoded(raw));
    const std::string &method = call.request.method;
    // With an action the read handler is the better match, whatever the method (carmin-protocol 5.6).
    if (method == "GET" || method == "HEAD"
        || ((method == "PUT" || method == "DELETE") && call.request.hasQuery("action")))
        return read(call, path);
    if (method == "PUT")
        return upload(call, path);
    if (method == "DELETE")
        return remove(call, path);
    return errorReply(ApiError::framework(405));
}

HttpReply VipPaths::read(const VipCall &call, const QString &path)
{
    const std::string action = call.request.queryValue("action");
    if (action != "exists" && action != "properties" && action != "list" && action != "content" && action != "md5")
        return errorReply(ApiError::framework());
    if (action != "content" && !accepts(call.request, "application/json"))
        return errorReply(ApiError::framework(406));
    Storage &storage = m_platform.storage();
    const Result<Storage::Place, ApiError> place = storage.place(*call.user, path, Storage::Access::Read);
    if (!place)
        return errorReply(place.error());
    if (action == "md5")
        return errorReply(ApiError::general());
    // The world must have reached now, or an output that exists by its own clock would be missing here.
    m_platform.look([](const World &, CampaignTime) {});
    if (place->kind != Storage::Place::Kind::Top)
        m_platform.outputs().ensure(place->local);
    const CampaignTime now = m_platform.now();
    if (action == "list") {
        const Result<std::vector<Storage::Entry>, ApiError> entries = storage.list(*call.user, *place, now);
        if (!entries)
            return errorReply(entries.error());
        Json list = Json::array();
        for (const Storage::Entry &entry : *entries)
            list.push_back(pathJson(path + entry.path.mid(place->path.size()), true, entry.isDirectory,
                                    entry.isDirectory ? 0 : entry.size, std::nullopt));
        return jsonReply(list);
    }
    const Storage::Entry entry = storage.entry(*call.user, *place, now);
    if (action == "exists") {
        Json json;
        json["exists"] = entry.exists;
        return jsonReply(json);
    }
    if (action == "content")
        return content(*place, entry);
    const auto date = entry.isDirectory ? std::optional(entry.modified) : std::nullopt;
    return jsonReply(pathJson(path, entry.exists, entry.isDirectory, entry.size, date));
}

HttpReply VipPaths::content(const Storage::Place &place, const Storage::Entry &entry)
{
    if (!entry.exists || entry.isDirectory || entry.size > m_platform.settings().maxTransferBytes
        || !QFile::exists(place.local))
        return errorReply(ApiError::general());
    const milliseconds latency = seconds(m_platform.settings().transferLatencySeconds);
    const CampaignTime now = m_platform.now();
    const CampaignTime ready = m_platform.storage().copyReadyAt(place.local, now, latency);
    // Even a copy that is complete is only seen at the next poll of the transfer.
    const milliseconds pollPause = std::min<milliseconds>(latency, std::chrono::seconds(2));
    const milliseconds wait = std::max<milliseconds>(ready - now, pollPause);
    if (wait > transferLimit) {
        m_platform.wait(transferLimit);
        return errorReply(ApiError::general());
    }
    if (!m_platform.wait(wait))
        return errorReply(ApiError::general());
    m_platform.storage().forgetCopy(place.local);
    HttpReply reply;
    reply.contentType = "application/octet-stream";
    reply.file = place.local;
    return reply;
}

std::optional<qint64> VipPaths::receive(const VipCall &call, const QString &part)
{
    const bool isJson = call.request.header("Content-Type").rfind("application/carmin+json", 0) == 0;
    QFile file(part);
    if (!file.open(QIODevice::WriteOnly))
        return std::nullopt;
    if (isJson) {
        UploadData data;
        if (data.receive(call.request, file) != UploadData::Outcome::Whole || data.type() != u"File"_s)
            return std::nullopt;
    } else if (!call.request.readBody([&](const char *data, size_t size) {
                   return file.write(data, static_cast<qint64>(size)) == static_cast<qint64>(size);
               })) {
        return std::nullopt;
    }
    return file.flush() ? std::optional(file.size()) : std::nullopt;
}

HttpReply VipPaths::upload(const VipCall &call, const QString &path)
{
    Storage &storage = m_platform.storage();
    const qsizetype slash = path.lastIndexOf(u'/');
    const QString stored = path.left(slash + 1) + cleanedFileName(path.mid(slash + 1));
    const Result<Storage::Place, ApiError> place = storage.place(*call.user, stored, Storage::Access::Write);
    if (!place)
        return errorReply(place.error());
    if (!call.request.hasBody) {
        const Result<void, ApiError> made = storage.makeDirectory(*place, m_platform.now());
        return made ? emptyReply(201) : errorReply(made.error());
    }
    if (const Result<void, ApiError> allowed =
            storage.checkUpload(*place, m_platform.settings().overwrite, m_platform.now());
        !allowed)
        return errorReply(allowed.error());
    const QString part = storage.newPart();
    const std::optional<qint64> size = receive(call, part);
    if (!size || *size == 0) {
        QFile::remove(part);
        if (!size)
            return errorReply(ApiError::general());
        const Result<void, ApiError> made = storage.makeDirectory(*place, m_platform.now());
        return made ? emptyReply(201) : errorReply(made.error());
    }
    const milliseconds latency = seconds(m_platform.settings().transferLatencySeconds);
    if (!storage.beginArrival({part, place->local, m_platform.now() + latency}))
        return errorReply(ApiError::general());
    const bool inTime = latency <= transferLimit;
    m_platform.wait(inTime ? latency : transferLimit);
    storage.settle(m_platform.now());
    return inTime ? emptyReply(201) : errorReply(ApiError::general());
}

HttpReply VipPaths::remove(const VipCall &call, const QString &path)
{
    const Result<Storage::Place, ApiError> place = m_platform.storage().place(*call.user, path, Storage::Access::Write);
    if (!place)
        return errorReply(place.error());
    m_platform.outputs().ensure(place->local);
    const milliseconds visible = seconds(m_platform.settings().deleteDelaySeconds);
    const Result<void, ApiError> removed = m_platform.storage().remove(*place, m_platform.now(), visible);
    return removed ? emptyReply(204) : errorReply(removed.error());
}

} // namespace dosegrid::platform
