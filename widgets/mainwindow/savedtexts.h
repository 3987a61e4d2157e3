// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QStringList>

namespace dosegrid::widgets {

// Texts that a person keeps by name: settings of this machine, not of a campaign. A name may hold any character. The
// settings must outlive it.
class SavedTexts
{
public:
    SavedTexts(QSettings &settings, QLatin1StringView group) : m_settings(settings), m_group(group) {}

    QStringList names() const; // in the order of the alphabet
    bool contains(const QString &name) const;
    QString text(const QString &name) const;
    void save(const QString &name, const QString &text); // in place of what had the name
    // False, and nothing is done, when another one has the new name or it is empty.
    bool rename(const QString &from, const QString &to);
    void remove(const QString &name);
    // This name, or the first of "name (2)", "name (3)" ... that is free.
    QString freeName(const QString &name) const;

private:
    QString keyOf(const QString &name) const;

    QSettings &m_settings;
    QLatin1StringView m_group;
};

// Selections, by their expressions.
constexpr QLatin1StringView savedSetsGroup("sets");
inline SavedTexts savedSets(QSettings &settings) { return {settings, savedSetsGroup}; }
// Views of the matrix, each as its part of a file (savedfile.h).
constexpr QLatin1StringView savedViewsGroup("views");
inline SavedTexts savedViews(QSettings &settings) { return {settings, savedViewsGroup}; }

} // namespace dosegrid::widgets
