// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/platform/httpserver.h"
#include "models/platform/settings.h"

#include <QStringList>

namespace dosegrid {

// The command line of dosegrid-platform, read and checked.
struct Options
{
    enum class Command { Serve, Audit, MakeInput, Help, Version };

    Command command = Command::Serve;
    platform::Settings settings;
    QString stateDirectory;
    platform::Listening listening;
    QStringList hostNames; // besides the address, under which clients name it
    std::optional<int> adminPort;
    QString faultsFile;
    QString portFile;
    QString key;
    QString keyFile;
    QString usersFile;
    bool json = false;
    QString model; // make-input
    QString file;

    static Result<Options> parse(const QStringList &arguments);
    static QString help();
};

} // namespace dosegrid
