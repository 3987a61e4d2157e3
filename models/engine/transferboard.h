// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/transfers.h"

#include <QHash>
#include <QObject>

namespace dosegrid::engine {

// The transfers of one part of the engine, for a person to look at; nothing is decided by it. Known by their path on
// the platform. Lives in the engine thread.
class TransferBoard final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void put(const TransferView &transfer);
    void progress(const QString &path, qint64 bytes, qint64 total);
    void remove(const QString &path);
    void clear();

    // In the order in which they came.
    QList<TransferView> list() const;

signals:
    void changed();

private:
    struct Entry
    {
        quint64 number = 0;
        TransferView transfer;
    };
    QHash<QString, Entry> m_entries;
    quint64 m_next = 0;
};

// One list for a person.
Transfers arranged(QList<TransferView> transfers);

} // namespace dosegrid::engine
