// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/migrations.h"

#include "models/store/database.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::store {

namespace {

QString shippedText(const QString &file)
{
    QFile resource(QString(u":/dosegrid/schema/"_s + file));
    const bool isOpen = resource.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    return isOpen ? QString::fromUtf8(resource.readAll()) : QString();
}

QString freeName(const QString &wanted)
{
    QString candidate = wanted;
    for (int n = 2; QFileInfo::exists(candidate); ++n)
        candidate = u"%1-%2"_s.arg(wanted).arg(n);
    return candidate;
}

} // namespace

const QList<Migration> &shippedMigrations()
{
    static const QList<Migration> steps = {{1, shippedText(u"0001_initial.sql"_s)},
                                           {2, shippedText(u"0002_wave_accounts.sql"_s)},
                                           {3, shippedText(u"0003_cell_history.sql"_s)}};
    return steps;
}

QStringList statements(const QString &sql)
{
    static const QRegularExpression end(u";[ \\t]*\\n[ \\t]*(?:\\n|$)|;\\s*$"_s);
    QStringList found = sql.split(end, Qt::SkipEmptyParts);
    found.removeIf([](const QString &statement) { return statement.trimmed().isEmpty(); });
    return found;
}

Result<int> schemaVersion(Database &db)
{
    const auto application = db.value(u"PRAGMA application_id"_s);
    if (!application)
        return Unexpected(application.error());
    const auto version = db.value(u"PRAGMA user_version"_s);
    if (!version)
        return Unexpected(version.error());
    if (application->toInt() != applicationId || version->toInt() < 1)
        return Unexpected(errorIn(Error::Kind::BadInput, u"not a campaign file"_s, db.path(), u"application_id"_s));
    return version->toInt();
}

Result<void> migrate(Database &db, const QList<Migration> &steps, const QString &backup)
{
    const auto version = db.value(u"PRAGMA user_version"_s);
    if (!version)
        return Unexpected(version.error());
    if (version->toInt() > steps.last().to) {
        return Unexpected(errorIn(Error::Kind::NewerFormat,
                                  u"schema %1, this program knows %2"_s.arg(version->toInt()).arg(steps.last().to),
                                  db.path(), u"user_version"_s));
    }
    for (const Migration &step : steps) {
        if (step.to <= version->toInt())
            continue;
        if (!backup.isEmpty()) {
            if (auto saved = db.copyTo(freeName(u"%1.before-v%2"_s.arg(backup).arg(step.to))); !saved)
                return saved;
        }
        auto done = db.transaction([&]() -> Result<void> {
            QStringList sql = statements(step.sql);
            sql += u"PRAGMA application_id = %1"_s.arg(applicationId);
            sql += u"PRAGMA user_version = %1"_s.arg(step.to);
            for (const QString &statement : sql) {
                if (auto ran = db.exec(statement); !ran)
                    return ran;
            }
            return {};
        });
        if (!done)
            return done;
    }
    return {};
}

} // namespace dosegrid::store
