// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/transfer/partfile.h"
#include "models/transfer/transfer.h"

#include <optional>

namespace dosegrid::transfer {

struct StoredFile
{
    QString path;
    qint64 size = 0;
};

struct DownloadRequest
{
    QString remotePath;
    QString localFile;               // replaced when the download is whole
    qint64 expectedSize = -1;        // bytes; -1: ask the server first
    std::optional<qint64> sizeLimit; // PlatformInfo::maxSizeDirectTransfer
    qint64 keepFree = 64 << 20;      // bytes to leave on the disk
    carmin::Priority priority = carmin::Priority::Download;
    RetryPolicy retries = RetryPolicy::download();
};

// One remote file to one local file: its size is asked, held against the platform's limit and the free disk, its
// bytes are streamed to a part file, counted, and only a whole file takes its place. A broken transfer is resumed by
// Range when the length is unchanged, also by the next Download after one that gave up or was destroyed. The content is
// not judged here.
//
//   (new Download(client, clock, request, this))->then(this, [](const Result<StoredFile, TransferError> &r) { ... });
class Download final : public Transfer
{
    Q_OBJECT
public:
    using Outcome = Result<StoredFile, TransferError>;
    using Callback = std::function<void(const Outcome &)>;

    Download(carmin::Client &client, const Clock &clock, DownloadRequest request, QObject *parent);
    ~Download() override;

    void then(QObject *context, Callback callback);

private:
    void askSize();
    void onSize(const Result<carmin::PathInfo, carmin::ApiError> &answer);
    void prepare();
    void fetch();
    void onFetched(const Result<carmin::HttpReply, carmin::ApiError> &answer);
    void retry(const carmin::ApiError &error, void (Download::*step)());
    void store();
    void end(const Outcome &outcome);
    void endWith(TransferError error) override;
    void onProgress(qint64 bytes, qint64 total) override;

    DownloadRequest m_request;
    PartFile m_part;
    qint64 m_resumedAt = 0;
    int m_failures = 0;
    QPointer<QObject> m_context;
    Callback m_callback;
};

} // namespace dosegrid::transfer
