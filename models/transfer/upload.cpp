// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transfer/upload.h"

#include "models/core/logging.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::transfer {

using carmin::ApiError;
using carmin::Idempotency;

namespace {

// CARMIN-server answers an error where VIP says exists: false.
bool isAbsent(const Result<carmin::PathInfo, ApiError> &answer)
{
    return answer ? !answer->exists : answer.error().kind == ApiError::Kind::NotFound;
}

QString parentOf(const QString &folder) { return folder.left(folder.lastIndexOf(u'/')); }

} // namespace

Upload::Upload(carmin::Client &client, const Clock &clock, UploadRequest request, QObject *parent)
    : Transfer(client, clock, parent)
    , m_request(std::move(request))
{
    while (m_request.remoteFolder.endsWith(u'/'))
        m_request.remoteFolder.chop(1);
    soon([this] { open(); });
}

Upload::~Upload() = default;

void Upload::then(QObject *context, Callback callback)
{
    m_context = context;
    m_callback = std::move(callback);
}

void Upload::open()
{
    const QFileInfo file(m_request.localFile);
    if (!file.isFile() || !file.isReadable())
        return endWith(TransferError::local(Error::io(u"not readable"_s, m_request.localFile)));
    m_size = file.size();
    if (m_request.expectedBytes >= 0 && m_size != m_request.expectedBytes)
        return endWith(TransferError::wrongSize(m_request.expectedBytes, m_size));
    const QString stored = client().profile().storedFileName(m_request.remoteName);
    // An upload without a body makes a directory.
    if (m_size == 0 || stored.isEmpty() || stored.contains(u'/'))
        return endWith(TransferError::of(TransferError::Kind::BadName));
    m_path = m_request.remoteFolder + u'/' + stored;
    lookFirst();
}

void Upload::lookFirst()
{
    run<carmin::PathInfo>(client().pathProperties(m_path, carmin::Priority::Submit), [this](const auto &answer) {
        if (isAbsent(answer)) {
            m_folder = m_request.remoteFolder;
            m_looks = 0;
            return lookForFolder();
        }
        if (!answer)
            return lookAgain(answer.error(), &Upload::lookFirst);
        if (answer->isDirectory)
            return endWith(TransferError::wrongSize(m_size, answer->size));
        if (answer->size != m_size)
            return onWrongSize(answer->size);
        end(RemoteFile{m_path, m_size, m_sent == 0});
    });
}

void Upload::lookForFolder()
{
    if (m_folder.isEmpty())
        return makeNextFolder();
    run<bool>(client().pathExists(m_folder, carmin::Priority::Submit), [this](const auto &answer) {
        if (!answer)
            return lookAgain(answer.error(), &Upload::lookForFolder);
        if (answer.value())
            return makeNextFolder();
        // A folder that the platform would make under another name is nobody's wish.
        const QString name = m_folder.section(u'/', -1);
        if (client().profile().storedFileName(name) != name)
            return endWith(TransferError::of(TransferError::Kind::BadName));
        m_missing.prepend(m_folder);
        m_folder = parentOf(m_folder);
        lookForFolder();
    });
}

void Upload::makeNextFolder()
{
    if (m_missing.isEmpty())
        return send();
    run<void>(client().makeDirectory(m_missing.front()), [this](const auto &answer) {
        if (!answer)
            return confirmFolder(answer.error());
        m_missing.removeFirst();
        makeNextFolder();
    });
}

void Upload::confirmFolder(const ApiError &why)
{
    run<bool>(client().pathExists(m_missing.front(), carmin::Priority::Submit), [this, why](const auto &answer) {
        if (answer && answer.value()) {
            m_missing.removeFirst();
            return makeNextFolder();
        }
        lookAgain(why, &Upload::makeNextFolder);
    });
}

void Upload::send()
{
    auto file = std::make_unique<QFile>(m_request.localFile);
    if (!file->open(QIODevice::ReadOnly))
        return endWith(TransferError::local(Error::io(file->errorString(), m_request.localFile)));
    if (file->size() != m_size)
        return endWith(TransferError::wrongSize(m_size, file->size()));
    ++m_sent;
    m_looks = 0;
    run<void>(client().upload(m_path, std::move(file), m_size), [this](const auto &answer) {
        m_sendError.reset();
        if (!answer)
            m_sendError = answer.error();
        if (!m_sendError)
            return verify();
        qCDebug(lcTransfer).noquote() << "upload:" << carmin::toLogString(*m_sendError);
        switch (reactionTo(*m_sendError, carmin::Operation::Upload)) {
        case carmin::Reaction::LookFirst:
        case carmin::Reaction::TakeAsDone: return verify();
        case carmin::Reaction::RetryLater:
        case carmin::Reaction::WaitForRoom:
        case carmin::Reaction::AskForKey: return sendAgain();
        case carmin::Reaction::GiveUp: return endWith(TransferError::server(*m_sendError));
        }
    });
}

void Upload::verify()
{
    run<carmin::PathInfo>(client().pathProperties(m_path, carmin::Priority::Submit),
                          [this](const auto &answer) { onVerified(answer); });
}

void Upload::onVerified(const Result<carmin::PathInfo, ApiError> &answer)
{
    if (answer && answer->exists && !answer->isDirectory && answer->size == m_size)
        return end(RemoteFile{m_path, m_size, false});
    ++m_looks;
    const milliseconds asked = answer ? milliseconds(0) : answer.error().retryAfter;
    if (pauseAfter(m_looks, m_request.verify, asked, [this] { verify(); }))
        return;
    if (answer && answer->exists)
        return answer->isDirectory ? endWith(TransferError::wrongSize(m_size, answer->size))
                                   : onWrongSize(answer->size);
    if (isAbsent(answer))
        return sendAgain();
    endWith(TransferError::server(answer.error()));
}

void Upload::onWrongSize(qint64 got)
{
    if (!m_request.replacesParts || m_sent >= m_request.attempts)
        return endWith(TransferError::wrongSize(m_size, got));
    // It may be on its way: of another program that sends the same file, or of a request that we gave up and that the
    // platform still passes on to its storage.
    if (std::exchange(m_partSize, got) != got)
        m_looks = 0;
    if (!pauseAfter(++m_looks, m_request.verify, {}, [this] { lookFirst(); }))
        removePart(got);
}

void Upload::removePart(qint64 got)
{
    qCInfo(lcTransfer) << "upload: a part of" << got << "bytes is in the way and is replaced:" << m_path;
    m_partSize = -1;
    m_looks = 0;
    run<void>(client().deletePath(m_path), [this, got](const auto &) { waitUntilGone(got); });
}

// Neither a 204 nor an error of a delete is believed either.
void Upload::waitUntilGone(qint64 got)
{
    run<bool>(client().pathExists(m_path, carmin::Priority::Submit), [this, got](const auto &answer) {
        if (answer && !answer.value())
            return send();
        ++m_looks;
        if (!pauseAfter(m_looks, m_request.verify, {}, [this, got] { waitUntilGone(got); }))
            endWith(TransferError::wrongSize(m_size, got));
    });
}

void Upload::sendAgain()
{
    const ApiError why = m_sendError.value_or(ApiError::of(ApiError::Kind::Indeterminate, u"not stored"_s));
    if (m_sent >= m_request.attempts || !pauseAfter(m_sent, m_request.verify, why.retryAfter, [this] { send(); }))
        endWith(TransferError::server(why));
}

void Upload::lookAgain(const ApiError &error, void (Upload::*step)())
{
    ++m_looks;
    if (!mayRetry(error, Idempotency::Idempotent)
        || !pauseAfter(m_looks, m_request.verify, error.retryAfter, [this, step] { (this->*step)(); }))
        endWith(TransferError::server(error));
}

void Upload::end(const Outcome &outcome)
{
    if (takeEnd() && m_callback && m_context)
        m_callback(outcome);
}

void Upload::endWith(TransferError error) { end(Unexpected(std::move(error))); }

} // namespace dosegrid::transfer
