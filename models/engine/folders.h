// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/carmin/client.h"

#include <QObject>
#include <QPointer>
#include <QSet>
#include <QString>

#include <functional>

namespace dosegrid::engine {

// Makes folders on the platform level by level (VIP refuses a missing parent) and remembers those that are there.
// Lives in the engine thread.
class Folders final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const Result<void, carmin::ApiError> &)>;

    explicit Folders(QObject *parent = nullptr) : QObject(parent) {}

    // `client` may go away meanwhile: then `done` is never called.
    void ensure(carmin::Client &client, const QString &path, QObject *context, Done done);
    void forget() { m_known.clear(); }

private:
    void makeNext(QPointer<carmin::Client> client, QStringList missing, QPointer<QObject> context, Done done);

    QSet<QString> m_known;
};

} // namespace dosegrid::engine
