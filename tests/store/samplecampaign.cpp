// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/samplecampaign.h"

#include "models/store/database.h"

#include <QSqlRecord>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::store {

std::map<QString, QStringList> dump(const QString &path)
{
    std::map<QString, QStringList> tables;
    auto db = Database::open(path, Database::Mode::Existing);
    EXPECT_TRUE(isOk(db));
    if (!db)
        return tables;
    const auto rowsOf = [&](const QString &sql) {
        QStringList rows;
        auto query = (*db)->prepare(sql);
        EXPECT_TRUE(isOk(query) && isOk((*db)->run(**query)));
        while ((*query)->next()) {
            QStringList columns;
            for (int i = 0; i < (*query)->record().count(); ++i)
                columns += (*query)->isNull(i) ? u"-"_s : (*query)->value(i).toString();
            rows += columns.join(u'|');
        }
        EXPECT_TRUE(isOk((*db)->finish(**query)));
        return rows;
    };
    const QStringList names =
        rowsOf(u"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"_s);
    for (const QString &table : names)
        tables[table] = rowsOf(u"SELECT * FROM %1 ORDER BY 1"_s.arg(table));
    tables[u"schema"_s] = rowsOf(u"SELECT type, name, sql FROM sqlite_master ORDER BY name"_s);
    return tables;
}

CampaignStore::Pointer CampaignFile::create(FaultHook faultHook)
{
    auto store = CampaignStore::create(path(), {u"Test"_s, {}, "{\"id\":\"t\"}", true, std::move(faultHook)}, m_clock);
    EXPECT_TRUE(isOk(store));
    return store ? std::move(*store) : nullptr;
}

CampaignStore::Pointer CampaignFile::open(OpenOptions::Mode mode)
{
    auto store = CampaignStore::open(path(), {mode, {}, {}});
    EXPECT_TRUE(isOk(store));
    return store ? std::move(*store) : nullptr;
}

} // namespace dosegrid::store
