// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/carmin/client.h"
#include "models/core/clock.h"
#include "models/transfer/transfererror.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>

namespace dosegrid::transfer {

// Pauses in campaign time between the tries of one thing; as many retries as there are pauses.
struct RetryPolicy
{
    QList<milliseconds> pauses;

    // VIP's copy from the grid goes on behind a refused download (carmin-protocol §5.5).
    static RetryPolicy download();
    // A file that VIP received is under way to the grid for some minutes (§5.6).
    static RetryPolicy verify();
};

// What Download and Upload share: one call or one pause at a time, an abort, an end that comes exactly once from the
// event loop and is followed by deletion. Lives in the client's thread and must not outlive client and clock.
class Transfer : public QObject
{
    Q_OBJECT
public:
    ~Transfer() override;

    void abort();

signals:
    void progressed(qint64 bytes, qint64 total);

protected:
    Transfer(carmin::Client &client, const Clock &clock, QObject *parent);

    carmin::Client &client() { return m_client; }
    template<typename T>
    void run(carmin::ApiCall<T> *call, typename carmin::ApiCall<T>::Callback callback)
    {
        m_call = call;
        connect(call, &carmin::ApiCallBase::progressed, this, &Transfer::onProgress);
        call->then(this, std::move(callback));
    }
    // After the `failures`-th failure; false when the policy has no further pause.
    bool pauseAfter(int failures, const RetryPolicy &policy, milliseconds atLeast, std::function<void()> then);
    void soon(std::function<void()> then);
    bool isEnded() const { return m_ended; }
    // True once: the caller then tells its callback.
    bool takeEnd();
    virtual void endWith(TransferError error) = 0;
    virtual void onProgress(qint64 bytes, qint64 total);

private:
    carmin::Client &m_client;
    const Clock &m_clock;
    QPointer<carmin::ApiCallBase> m_call;
    bool m_aborted = false;
    bool m_ended = false;
};

} // namespace dosegrid::transfer
