// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/transfer/transfer.h"

#include <QStringList>

namespace dosegrid::transfer {

struct RemoteFile
{
    QString path; // as stored: the name that the platform keeps
    qint64 size = 0;
    bool wasThere = false; // a file of this name and size was there already, and nothing was sent
};

struct UploadRequest
{
    QString localFile;
    QString remoteFolder; // "/vip/Home/dosegrid/input"; made when absent
    QString remoteName;   // should carry a hash of the content: a file of that name and size is taken for it
    int attempts = 3;     // times that the body may be sent
    RetryPolicy verify = RetryPolicy::verify();
    qint64 expectedBytes = -1; // when known: a local file of another size is not sent
    // The name carries a hash of the content, so what has it and another size is a part of the same file: it is removed
    // when it has not grown through all the pauses of `verify`, and sent anew.
    bool replacesParts = false;
};

// One local file to one remote file, streamed from disk. The folders are made level by level; the name is the one
// that the platform will keep; neither a 201 nor an error is believed: the file is there when the platform says its
// size. A file of the same name with another size is replaced only when it can be nothing but a part of this one.
class Upload final : public Transfer
{
    Q_OBJECT
public:
    using Outcome = Result<RemoteFile, TransferError>;
    using Callback = std::function<void(const Outcome &)>;

    Upload(carmin::Client &client, const Clock &clock, UploadRequest request, QObject *parent);
    ~Upload() override;

    void then(QObject *context, Callback callback);

private:
    void open();
    void lookFirst();
    void lookForFolder();
    void makeNextFolder();
    void confirmFolder(const carmin::ApiError &why);
    void send();
    void verify();
    void onVerified(const Result<carmin::PathInfo, carmin::ApiError> &answer);
    void onWrongSize(qint64 got);
    void removePart(qint64 got);
    void waitUntilGone(qint64 got);
    void sendAgain();
    void lookAgain(const carmin::ApiError &error, void (Upload::*step)());
    void end(const Outcome &outcome);
    void endWith(TransferError error) override;

    UploadRequest m_request;
    QString m_path;
    qint64 m_size = 0;
    QString m_folder;      // deepest one not known to exist
    QStringList m_missing; // folders to make, outermost first
    int m_sent = 0;
    int m_looks = 0;
    qint64 m_partSize = -1; // of what was in the way at the last look
    std::optional<carmin::ApiError> m_sendError;
    QPointer<QObject> m_context;
    Callback m_callback;
};

} // namespace dosegrid::transfer
