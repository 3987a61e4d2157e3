// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transfer/download.h"

#include "models/core/diskspace.h"
#include "models/core/logging.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::transfer {

using carmin::ApiError;

Download::Download(carmin::Client &client, const Clock &clock, DownloadRequest request, QObject *parent)
    : Transfer(client, clock, parent)
    , m_request(std::move(request))
    , m_part(m_request.localFile)
{
    soon([this] { m_request.expectedSize >= 0 ? prepare() : askSize(); });
}

Download::~Download() = default;

void Download::then(QObject *context, Callback callback)
{
    m_context = context;
    m_callback = std::move(callback);
}

void Download::askSize()
{
    run<carmin::PathInfo>(client().pathProperties(m_request.remotePath, m_request.priority),
                          [this](const auto &answer) { onSize(answer); });
}

void Download::onSize(const Result<carmin::PathInfo, ApiError> &answer)
{
    if (!answer)
        return retry(answer.error(), &Download::askSize);
    if (!answer->exists)
        return endWith(TransferError::server(ApiError::of(ApiError::Kind::NotFound, m_request.remotePath)));
    if (answer->isDirectory)
        return endWith(TransferError::server(ApiError::of(ApiError::Kind::BadRequest, u"directory"_s)));
    m_request.expectedSize = answer->size;
    prepare();
}

void Download::prepare()
{
    const qint64 size = m_request.expectedSize;
    if (m_request.sizeLimit && size > *m_request.sizeLimit) {
        TransferError error = TransferError::of(TransferError::Kind::TooLarge);
        error.expected = size;
        error.limit = *m_request.sizeLimit;
        return endWith(std::move(error));
    }
    if (const auto opened = m_part.open(size); !opened)
        return endWith(TransferError::local(opened.error()));
    const qint64 room = bytesFree(QFileInfo(m_request.localFile).absolutePath());
    if (room >= 0 && size - m_part.size() > room - m_request.keepFree) {
        TransferError error = TransferError::of(TransferError::Kind::NoSpace);
        error.expected = size;
        error.got = room;
        return endWith(std::move(error));
    }
    fetch();
}

void Download::fetch()
{
    m_part.clearRefusal();
    // Without a known length there is nothing to tell that the rest belongs to the beginning.
    m_resumedAt = m_request.expectedSize > 0 ? m_part.size() : 0;
    run<carmin::HttpReply>(client().download(m_request.remotePath, &m_part, m_resumedAt, m_request.priority),
                           [this](const auto &answer) { onFetched(answer); });
}

void Download::onFetched(const Result<carmin::HttpReply, ApiError> &answer)
{
    if (m_part.fault())
        return endWith(TransferError::local(*m_part.fault()));
    if (m_part.otherLength() >= 0) {
        // Another file now, or a range of another one: from the start next time, with the size asked again.
        if (!m_part.truncate())
            return endWith(TransferError::local(*m_part.fault()));
        const qint64 got = m_part.otherLength();
        ++m_failures;
        if (!pauseAfter(m_failures, m_request.retries, milliseconds(0), [this] { askSize(); }))
            endWith(TransferError::wrongSize(m_request.expectedSize, got));
        return;
    }
    if (!answer)
        return retry(answer.error(), &Download::fetch);
    if (m_request.expectedSize >= 0 && m_part.size() != m_request.expectedSize) {
        const qint64 got = m_part.size();
        if (got > m_request.expectedSize && !m_part.truncate())
            return endWith(TransferError::local(*m_part.fault()));
        ++m_failures;
        if (!pauseAfter(m_failures, m_request.retries, milliseconds(0), [this] { fetch(); }))
            endWith(TransferError::wrongSize(m_request.expectedSize, got));
        return;
    }
    store();
}

void Download::retry(const ApiError &error, void (Download::*step)())
{
    qCDebug(lcTransfer).noquote() << "download failed:" << carmin::toLogString(error);
    // 416: what is here already cannot be continued.
    if (error.http == 416 && m_part.size() > 0 && m_part.truncate())
        return fetch();
    ++m_failures;
    if (!mayRetry(error, carmin::Idempotency::Idempotent)
        || !pauseAfter(m_failures, m_request.retries, error.retryAfter, [this, step] { (this->*step)(); }))
        endWith(TransferError::server(error));
}

void Download::store()
{
    const qint64 size = m_part.size();
    if (const auto stored = m_part.commit(); !stored)
        return endWith(TransferError::local(stored.error()));
    end(StoredFile{m_request.localFile, size});
}

void Download::end(const Outcome &outcome)
{
    if (takeEnd() && m_callback && m_context)
        m_callback(outcome);
}

void Download::endWith(TransferError error)
{
    // The next download goes on after an outage; not after another file, a full disk or a person's word.
    if (error.kind != TransferError::Kind::Server)
        m_part.discard();
    end(Unexpected(std::move(error)));
}

void Download::onProgress(qint64 bytes, qint64) { emit progressed(m_resumedAt + bytes, m_request.expectedSize); }

} // namespace dosegrid::transfer
