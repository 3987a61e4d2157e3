// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/recentlist.h"

#include <QFileInfo>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid {

namespace {

constexpr qsizetype mostRecent = 8;

void write(QSettings &settings, const QList<widgets::RecentCampaign> &list)
{
    settings.remove(u"recent"_s);
    settings.beginWriteArray(u"recent"_s, int(list.size()));
    for (qsizetype i = 0; i < list.size(); ++i) {
        settings.setArrayIndex(int(i));
        settings.setValue(u"path"_s, list[i].path);
        settings.setValue(u"name"_s, list[i].name);
        settings.setValue(u"opened"_s, list[i].openedAt);
        QVariantList counts;
        for (const std::uint32_t count : list[i].counts.byState)
            counts += count;
        settings.setValue(u"counts"_s, counts);
    }
    settings.endArray();
}

} // namespace

QList<widgets::RecentCampaign> recentCampaigns(QSettings &settings)
{
    QList<widgets::RecentCampaign> list;
    const int size = settings.beginReadArray(u"recent"_s);
    for (int i = 0; i < size; ++i) {
        settings.setArrayIndex(i);
        widgets::RecentCampaign recent;
        recent.path = settings.value(u"path"_s).toString();
        recent.name = settings.value(u"name"_s).toString();
        recent.openedAt = settings.value(u"opened"_s).toLongLong();
        const QVariantList counts = settings.value(u"counts"_s).toList();
        for (std::size_t s = 0; s < recent.counts.byState.size() && qsizetype(s) < counts.size(); ++s)
            recent.counts.byState[s] = counts[qsizetype(s)].toUInt();
        if (QFileInfo::exists(recent.path))
            list += recent;
    }
    settings.endArray();
    return list;
}

void rememberCampaign(QSettings &settings, const widgets::RecentCampaign &campaign)
{
    QList<widgets::RecentCampaign> list = recentCampaigns(settings);
    list.removeIf([&](const widgets::RecentCampaign &other) { return other.path == campaign.path; });
    list.prepend(campaign);
    while (list.size() > mostRecent)
        list.removeLast();
    write(settings, list);
}

void forgetCampaigns(QSettings &settings) { settings.remove(u"recent"_s); }

} // namespace dosegrid
