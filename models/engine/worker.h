// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/connection.h"
#include "models/engine/engine.h"
#include "models/engine/record.h"
#include "models/results/archive.h"
#include "models/store/records.h"

#include <QObject>

#include <functional>

namespace dosegrid::engine {

// The facade's hand in the engine thread: makes the engine there, and asks of a platform what any program may ask,
// observer or engine: a test of a connection, the log of a job; each with a client of its own.
class Worker final : public QObject
{
    Q_OBJECT

public:
    explicit Worker(std::function<QString(const QUrl &)> keyFor);
    ~Worker() override;

    void startEngine(Engine::Setup setup, store::StoreThread &store);
    // Nothing happens without an engine.
    void lookAtWishes();
    void tryNow();

    using Tested = std::function<void(const ConnectionReport &)>;
    void test(const ConnectionSettings &settings, const QString &key, Tested done);

    struct LogRequest
    {
        ConnectionSettings connection; // with the profile in use
        RemoteId remote;
        bool errorStream = false;
        // Values that the cell's own log must mention, when the platform does not say which job is which.
        QStringList mentions;
    };
    using Logged = std::function<void(const Result<LogText> &)>;
    void log(const LogRequest &request, Logged done);

signals:
    void delta(const std::shared_ptr<dosegrid::engine::Delta> &delta);

private:
    std::function<QString(const QUrl &)> m_keyFor;
    std::unique_ptr<Engine> m_engine;
};

// The captured output of Gate in a fetched archive; nothing when there is none.
std::optional<LogText> logOfArchive(const QString &path);

} // namespace dosegrid::engine
