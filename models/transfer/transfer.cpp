// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transfer/transfer.h"

#include <QTimer>

#include <algorithm>

using namespace std::chrono_literals;

namespace dosegrid::transfer {

RetryPolicy RetryPolicy::download() { return {{30s, 60s, 90s, 120s}}; }

RetryPolicy RetryPolicy::verify() { return {{2s, 5s, 15s, 30s, 60s, 120s}}; }

Transfer::Transfer(carmin::Client &client, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_clock(clock)
{}

Transfer::~Transfer()
{
    if (m_call)
        m_call->abort();
}

void Transfer::abort()
{
    if (m_ended || std::exchange(m_aborted, true))
        return;
    if (m_call) {
        m_call->disconnect(this);
        m_call->abort();
    }
    QMetaObject::invokeMethod(
        this, [this] { endWith(TransferError::of(TransferError::Kind::Aborted)); }, Qt::QueuedConnection);
}

bool Transfer::pauseAfter(int failures, const RetryPolicy &policy, milliseconds atLeast, std::function<void()> then)
{
    if (failures > policy.pauses.size())
        return false;
    const milliseconds pause = std::max(policy.pauses.at(failures - 1), atLeast);
    QTimer::singleShot(m_clock.wallFor(pause), this, [this, then = std::move(then)] {
        if (!m_aborted && !m_ended)
            then();
    });
    return true;
}

void Transfer::soon(std::function<void()> then)
{
    QMetaObject::invokeMethod(
        this,
        [this, then = std::move(then)] {
            if (!m_aborted && !m_ended)
                then();
        },
        Qt::QueuedConnection);
}

bool Transfer::takeEnd()
{
    if (std::exchange(m_ended, true))
        return false;
    deleteLater();
    return true;
}

void Transfer::onProgress(qint64 bytes, qint64 total) { emit progressed(bytes, total); }

} // namespace dosegrid::transfer
