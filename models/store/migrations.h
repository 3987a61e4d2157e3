// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QList>
#include <QString>

namespace dosegrid::store {

class Database;

// One step of the schema, to version `to`.
struct Migration
{
    int to = 0;
    QString sql;
};

// PRAGMA application_id of a campaign file: "DGRD".
constexpr int applicationId = 0x44475244;

// The numbered files of schema/, in order.
const QList<Migration> &shippedMigrations();

// Statements of a schema file: they end with a semicolon before a blank line, since one exec() runs one statement and
// triggers have semicolons of their own.
QStringList statements(const QString &sql);

// What the file is: its schema version. BadInput when it is no campaign file.
Result<int> schemaVersion(Database &db);

// Brings an empty or older file to the newest of `steps`, each step in a transaction of its own together with its
// number. NewerFormat when the file is newer; nothing is touched then. `backup`, unless empty, names a file that a
// copy is made of before each step, as "<backup>.before-v<n>", with "-2", "-3" … when that exists.
Result<void> migrate(Database &db, const QList<Migration> &steps, const QString &backup);

} // namespace dosegrid::store
