// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/carmin/profile.h"
#include "models/store/records.h"

#include <QString>

namespace dosegrid::engine {

class Ledger;

// Where a campaign keeps its files on a platform. What is planned before a platform was heard is planned for VIP; when
// the platform turns out to be another one, what was not sent is planned again (CellQueue::fitToPlatform).
class Place
{
public:
    // `folder`: the folder of the user's own data, where a person told it; else the one that the server's kind has.
    Place(const carmin::Profile &profile, const QString &folder);
    // Of the platform that the campaign last heard.
    static Place of(const Ledger &ledger);

    const carmin::Profile &profile() const { return *m_profile; }
    // False: this kind of server does not tell the folder, and neither did a person. Nothing can be sent.
    bool isKnown() const { return !m_home.isEmpty(); }

    // "/vip/Home/dosegrid/input"
    QString inputFolder() const;
    // "/vip/Home/dosegrid/input/AF-3f2a9c41d07e.zip"; known before the upload, so that requests can be planned.
    QString pathOf(const store::InputArchive &input) const;
    // The folder of one execution alone; empty where the server itself has one for each.
    QString resultsOf(const QString &campaignId, const QString &executionName) const;
    // Whether a path that was planned for any platform is that of this archive.
    static bool isPathOf(const store::InputArchive &input, const QString &path);

private:
    QString folder() const;

    const carmin::Profile *m_profile;
    QString m_home;
};

// "/alice" of "alice/", "/alice" and " /alice "; empty for what is no folder below the root.
QString cleanFolder(const QString &text);

} // namespace dosegrid::engine
