// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/delta.h"
#include "models/engine/ledger.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace dosegrid::store {
class StoreThread;
}

namespace dosegrid::engine {

// Follows a campaign that another program drives, by what that program writes in the file. Lives in the facade's
// thread; reads in the store thread.
class Observer final : public QObject
{
    Q_OBJECT

public:
    static constexpr milliseconds lookEvery{500}; // wall

    Observer(store::StoreThread &store, qint64 seq, std::uint32_t cellCount, QObject *parent = nullptr);

    void start();
    // The outcome of this wish is told when the engine has carried it out.
    void follow(WishId wish) { m_wishes << wish; }
    const QSet<WishId> &followed() const { return m_wishes; }

signals:
    void delta(const std::shared_ptr<dosegrid::engine::Delta> &delta);

private:
    struct Read;

    void look();
    void onRead(const Result<std::shared_ptr<Read>> &read);

    store::StoreThread &m_store;
    QTimer m_timer;
    qint64 m_seq = 0;
    std::uint32_t m_cellCount = 0;
    std::optional<qint64> m_version;
    EventId m_lastEvent;
    QSet<WishId> m_wishes;
    bool m_busy = false;
};

} // namespace dosegrid::engine
