// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/connection.h"
#include "models/engine/engine.h"
#include "models/engine/record.h"
#include "models/results/archive.h"
#include "models/store/records.h"

#include <QHash>
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
        store::Execution own;          // name, pipeline, results folder and remote id, to know it by
        bool errorStream = false;
        // The platform does not say which job is which: the standard output of the cell's own job has each of these
        // values, as that of one of these inputs. Empty: every job is the cell's.
        struct Mention
        {
            QStringList inputs;
            QString value;
        };
        QList<Mention> mentions;
        int likelyJob = 0; // looked at first
    };
    using Logged = std::function<void(const Result<LogText> &)>;
    void log(const LogRequest &request, Logged done);

signals:
    void delta(const std::shared_ptr<dosegrid::engine::Delta> &delta);

private:
    std::function<QString(const QUrl &)> m_keyFor;
    std::unique_ptr<Engine> m_engine;
    QHash<QString, int> m_jobs; // that were found, by execution and values
};

// The captured output of Gate in a fetched archive; nothing when there is none.
std::optional<LogText> logOfArchive(const QString &path);

} // namespace dosegrid::engine
