// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QStringList>

namespace dosegrid::widgets {

// The selections that a person keeps by name: settings of this machine, not of a campaign. A name may hold any
// character. The settings must outlive it.
class SavedSets
{
public:
    explicit SavedSets(QSettings &settings) : m_settings(settings) {}

    QStringList names() const; // in the order of the alphabet
    QString expression(const QString &name) const;
    void save(const QString &name, const QString &expression);

private:
    QSettings &m_settings;
};

} // namespace dosegrid::widgets
