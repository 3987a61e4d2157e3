// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/platformclock.h"

#include "models/platform/json.h"
#include "models/platform/linelog.h"

#include <QFile>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace dosegrid::platform {

namespace {

struct Saved
{
    qint64 ms = 0;
    double factor = 1.0;
    bool clean = true;
};

std::optional<Saved> read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const std::optional<Json> json = parseJson(file.readAll().toStdString());
    if (!json || !json->is_object())
        return std::nullopt;
    return Saved{integer(*json, "campaignTimeMs"), number(*json, "factor", 1.0), boolean(*json, "clean")};
}

CampaignTime startOf(const QString &path, CampaignTime floor)
{
    const std::optional<Saved> saved = read(path);
    if (!saved)
        return std::max(floor, SystemClock().now());
    const double unsaved = static_cast<double>(PlatformClock::saveInterval.count()) * saved->factor;
    return std::max(floor, fromMs(saved->ms + (saved->clean ? 0 : static_cast<qint64>(unsaved))));
}

} // namespace

PlatformClock::PlatformClock(const QString &path, double factor, CampaignTime floor)
    : m_path(path)
    , m_clock(std::make_unique<PracticeClock>(startOf(path, floor), factor))
{}

Result<void> PlatformClock::save(bool clean)
{
    Json json;
    json["campaignTimeMs"] = toMs(now());
    json["factor"] = factor();
    json["clean"] = clean;
    return writeFileAtomically(m_path, QByteArray::fromStdString(dump(json)));
}

CampaignTime PlatformClock::stored(const QString &path, CampaignTime fallback)
{
    const std::optional<Saved> saved = read(path);
    return saved ? std::max(fallback, fromMs(saved->ms)) : fallback;
}

} // namespace dosegrid::platform
