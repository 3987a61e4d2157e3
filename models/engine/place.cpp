// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/place.h"

#include "models/engine/ledger.h"
#include "models/workflows/request.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::engine {

namespace {

constexpr int hashDigits = 12;
constexpr int campaignIdDigits = 8;

QString fileNameOf(const store::InputArchive &input)
{
    // It becomes a value of a request: what platforms do not let through is not in it.
    QString suffix = QFileInfo(input.fileName).suffix();
    if (suffix.isEmpty() || !workflows::isValueAllowed(suffix))
        suffix = u"zip"_s;
    return input.model + u'-' + input.sha256.left(hashDigits) + u'.' + suffix;
}

} // namespace

Place::Place(const carmin::Profile &profile, const QString &folder)
    : m_profile(&profile)
    , m_home(folder.isEmpty() ? QString(profile.dataHome) : folder)
{}

Place Place::of(const Ledger &ledger)
{
    const auto kind = carmin::Profile::kindNamed(ledger.setting(meta::platformProfile));
    return {carmin::Profile::of(kind.value_or(carmin::ServerKind::Vip)), ledger.setting(meta::dataFolder)};
}

QString Place::folder() const { return m_home + "/dosegrid"_L1; }

QString Place::inputFolder() const { return folder() + "/input"_L1; }

QString Place::pathOf(const store::InputArchive &input) const { return inputFolder() + u'/' + fileNameOf(input); }

QString Place::resultsOf(const QString &campaignId, const QString &executionName) const
{
    if (!m_profile->hasResultsFolders)
        return {};
    return folder() + u'/' + campaignId.left(campaignIdDigits) + u'/' + executionName;
}

bool Place::isPathOf(const store::InputArchive &input, const QString &path)
{
    return path.endsWith(QString("/dosegrid/input/"_L1 + fileNameOf(input)));
}

QString cleanFolder(const QString &text)
{
    QStringList segments = text.trimmed().split(u'/', Qt::SkipEmptyParts);
    if (segments.isEmpty() || segments.contains(u"."_s) || segments.contains(u".."_s))
        return {};
    return u'/' + segments.join(u'/');
}

} // namespace dosegrid::engine
