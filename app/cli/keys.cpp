// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/keys.h"

#include "app/cli/output.h"
#include "models/core/apikey.h"
#include "models/text/words.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::cli {

namespace {

constexpr const char *variable = "DOSEGRID_API_KEY";

struct KeyWords
{
    Q_DECLARE_TR_FUNCTIONS(KeyWords)
};

} // namespace

void Keys::addOption(QCommandLineParser &parser)
{
    parser.addOption(
        {u"key-file"_s, KeyWords::tr("File with the platform's key; nobody else may be able to read it."), u"FILE"_s});
}

Keys::Keys() : m_known(std::make_shared<KnownKeys>()) {}

Result<void> Keys::take(const QCommandLineParser &parser)
{
    QString given = qEnvironmentVariable(variable).trimmed();
    qunsetenv(variable);
    if (parser.isSet(u"key-file"_s)) {
        const Result<QString> key = readKeyFile(parser.value(u"key-file"_s));
        if (!key) {
            Error error = key.error();
            if (error.kind == Error::Kind::Permission)
                error = {Error::Kind::BadInput,
                         KeyWords::tr("other users can read this key file; forbid it with: chmod 600"), error.file, 0,
                         error.field};
            return Unexpected(error);
        }
        given = *key;
    }
    if (const Result<void> usable = checkApiKey(given); !usable)
        return usable;
    m_known->give(given);
    return {};
}

void Keys::lookUp(const QUrl &url, QObject *context, std::function<void(bool found)> done)
{
    const QString origin = SecretStore::originOf(url);
    if (isGivenFor(url) || origin.isEmpty()) {
        QMetaObject::invokeMethod(
            context, [done = std::move(done), found = isGivenFor(url)] { done(found); }, Qt::QueuedConnection);
        return;
    }
    m_store.get(origin, context, [known = m_known, origin, done = std::move(done)](const Result<QString> &key) {
        if (!key && key.error().kind == Error::Kind::Permission)
            complain(KeyWords::tr("The key of %1 is not used: other users can read it. Forbid that with: chmod 600 %2")
                         .arg(origin, key.error().file));
        else if (!key && key.error().kind == Error::Kind::BadInput)
            complain(KeyWords::tr("The key of %1 is not used. %2").arg(origin, text::problem(key.error())));
        else if (!key)
            complain(KeyWords::tr("The key of %1 could not be read (%2). Unlock the secret store, or give the key by "
                                  "--key-file or DOSEGRID_API_KEY.")
                         .arg(origin, key.error().detail));
        const QString found = key.value_or(QString());
        known->insert(origin, found);
        done(!found.isEmpty());
    });
}

std::function<QString(const QUrl &)> Keys::keyFor() const
{
    return [known = m_known](const QUrl &url) { return known->keyOf(url); };
}

} // namespace dosegrid::cli
