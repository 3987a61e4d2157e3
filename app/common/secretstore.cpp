// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/secretstore.h"

#include "models/core/apikey.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

#include <qt6keychain/keychain.h>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid {

namespace {

const QString service = u"io.github.dosegrid.Dosegrid"_s;
constexpr qint64 longestKey = 4096;

// Secret services are reached over the session bus. Without one, asking would start a bus of our own, or wait.
bool hasSystemStore()
{
    if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFileInfo::exists(QString(runtime + "/bus"_L1));
}

void later(QObject *context, std::function<void()> f)
{
    QMetaObject::invokeMethod(context, std::move(f), Qt::QueuedConnection);
}

// Runs `job`, which deletes itself, and tells `done` while the context lives.
template<typename Job>
void run(Job *job, QObject *context, std::function<void(const Job &)> done)
{
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, context,
                     [job, done = std::move(done)](QKeychain::Job *) { done(*job); });
    job->start();
}

Error errorOf(const QKeychain::Job &job) { return {Error::Kind::Io, job.errorString(), {}, 0, u"secret-store"_s}; }

Result<void> writeKeyFile(const QString &path, const QString &key)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return Unexpected(Error::io(u"cannot make the folder"_s, QFileInfo(path).absolutePath()));
    QFile::setPermissions(QFileInfo(path).absolutePath(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Unexpected(Error::io(file.errorString(), path));
    // Before the key is in it.
    const QByteArray content = key.toUtf8() + '\n';
    if (!file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || file.write(content) != content.size()
        || !file.commit())
        return Unexpected(Error::io(file.errorString(), path));
    return {};
}

} // namespace

SecretStore::SecretStore(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_folder(folder.isEmpty() ? QString(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
                                          + "/dosegrid/keys"_L1)
                                : folder)
{}

QString SecretStore::fileOf(const QString &origin) const
{
    // A digest, as an origin has characters that file names do not like.
    const QByteArray digest = QCryptographicHash::hash(origin.toUtf8(), QCryptographicHash::Sha256).toHex();
    return m_folder + u'/' + QString::fromLatin1(digest.left(32));
}

QString SecretStore::originOf(const QUrl &url)
{
    const QString scheme = url.scheme().toLower();
    if ((scheme != "http"_L1 && scheme != "https"_L1) || url.host().isEmpty())
        return {};
    QUrl origin;
    origin.setScheme(scheme);
    origin.setHost(url.host().toLower());
    if (url.port() != (scheme == "https"_L1 ? 443 : 80))
        origin.setPort(url.port());
    return origin.toString();
}

void SecretStore::get(const QString &origin, QObject *context, std::function<void(Result<QString>)> answer)
{
    if (const QString path = fileOf(origin); QFileInfo::exists(path)) {
        later(context, [answer, key = readKeyFile(path)] { answer(key); });
        return;
    }
    if (!hasSystemStore()) {
        later(context, [answer] { answer(QString()); });
        return;
    }
    auto *job = new QKeychain::ReadPasswordJob(service);
    job->setKey(origin);
    run<QKeychain::ReadPasswordJob>(job, context, [answer](const QKeychain::ReadPasswordJob &done) {
        const bool isNone = done.error() == QKeychain::EntryNotFound || done.error() == QKeychain::NoBackendAvailable;
        if (done.error() != QKeychain::NoError && !isNone) {
            answer(Unexpected(errorOf(done)));
            return;
        }
        const QString key = isNone ? QString() : done.textData();
        const Result<void> usable = checkApiKey(key);
        answer(usable ? Result<QString>(key) : Result<QString>(Unexpected(usable.error())));
    });
}

void SecretStore::set(const QString &origin, const QString &key, FileFallback fallback, QObject *context,
                      std::function<void(Result<Place>)> answer)
{
    if (const Result<void> usable = checkApiKey(key); !usable) {
        later(context, [answer, error = usable.error()] { answer(Unexpected(error)); });
        return;
    }
    const QString path = fileOf(origin);
    const auto toFile = [path, key, fallback, answer](const QString &why) {
        if (fallback == FileFallback::Refused) {
            answer(Unexpected(Error{Error::Kind::NotFound, why, {}, 0, u"secret-store"_s}));
            return;
        }
        const Result<void> written = writeKeyFile(path, key);
        answer(written ? Result<Place>(Place::File) : Result<Place>(Unexpected(written.error())));
    };
    if (!hasSystemStore()) {
        later(context, [toFile] { toFile(u"no session bus"_s); });
        return;
    }
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setKey(origin);
    job->setTextData(key);
    run<QKeychain::WritePasswordJob>(job, context, [answer, toFile, path](const QKeychain::WritePasswordJob &done) {
        if (done.error() != QKeychain::NoError) {
            toFile(done.errorString());
            return;
        }
        QFile::remove(path); // the file would be found first
        answer(Place::System);
    });
}

void SecretStore::clear(const QString &origin, QObject *context, std::function<void(Result<void>)> answer)
{
    const QString path = fileOf(origin);
    if (QFileInfo::exists(path) && !QFile::remove(path)) {
        later(context, [answer, path] { answer(Unexpected(Error::io(u"cannot remove"_s, path))); });
        return;
    }
    if (!hasSystemStore()) {
        later(context, [answer] { answer(Result<void>()); });
        return;
    }
    auto *job = new QKeychain::DeletePasswordJob(service);
    job->setKey(origin);
    run<QKeychain::DeletePasswordJob>(job, context, [answer](const QKeychain::DeletePasswordJob &done) {
        const bool isGone = done.error() == QKeychain::NoError || done.error() == QKeychain::EntryNotFound
                            || done.error() == QKeychain::NoBackendAvailable;
        answer(isGone ? Result<void>() : Result<void>(Unexpected(errorOf(done))));
    });
}

Result<QString> readKeyFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(
            Error{file.exists() ? Error::Kind::Io : Error::Kind::NotFound, file.errorString(), path, 0, u"key-file"_s});
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    if (file.permissions() & others)
        return Unexpected(Error{Error::Kind::Permission, u"readable by others"_s, path, 0, u"key-file"_s});
    const QByteArray content = file.read(longestKey + 1);
    const QString key = QString::fromUtf8(content).trimmed();
    if (key.isEmpty() || content.size() > longestKey)
        return Unexpected(
            Error{Error::Kind::BadInput, key.isEmpty() ? u"empty"_s : u"too long"_s, path, 0, u"key-file"_s});
    if (const Result<void> usable = checkApiKey(key); !usable) {
        Error error = usable.error();
        error.file = path;
        return Unexpected(error);
    }
    return key;
}

} // namespace dosegrid
