// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/folders.h"

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::engine {

namespace {

// "/vip/Home/a/b" -> "/vip/Home/a", "/vip/Home/a/b": the roots are the platform's own.
QStringList levels(const QString &path)
{
    constexpr int rootSegments = 2;
    const QStringList segments = path.split(u'/', Qt::SkipEmptyParts);
    QStringList paths;
    QString current;
    for (int i = 0; i < segments.size(); ++i) {
        current += u'/' + segments[i];
        if (i >= rootSegments)
            paths << current;
    }
    return paths;
}

} // namespace

void Folders::ensure(carmin::Client &client, const QString &path, QObject *context, Done done)
{
    QStringList missing = levels(path);
    missing.removeIf([this](const QString &level) { return m_known.contains(level); });
    makeNext(&client, std::move(missing), context, std::move(done));
}

void Folders::makeNext(QPointer<carmin::Client> client, QStringList missing, QPointer<QObject> context, Done done)
{
    if (!client || !context)
        return;
    if (missing.isEmpty()) {
        done({});
        return;
    }
    const QString path = missing.takeFirst();
    const auto goOn = [=, this] {
        m_known << path;
        makeNext(client, missing, context, done);
    };
    client->makeDirectory(path)->then(this, [=](const Result<void, carmin::ApiError> &made) {
        if (made) {
            goOn();
            return;
        }
        if (!client)
            return;
        // A folder that is there already may be an error too.
        client->pathExists(path)->then(client, [=](const Result<bool, carmin::ApiError> &exists) {
            if (exists && *exists)
                goOn();
            else if (context)
                done(Unexpected(made.error()));
        });
    });
}

} // namespace dosegrid::engine
