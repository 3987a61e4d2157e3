// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/campaign.h"
#include "models/engine/ledger.h"
#include "models/engine/transferboard.h"

#include <QObject>
#include <QSet>

namespace dosegrid::engine {

class Link;

// Input archives on the platform: uploaded once under a name that carries their hash, verified by size, reused. A file
// that is not the recorded one any more is not sent. Lives in the engine thread.
class InputKeeper final : public QObject
{
    Q_OBJECT

public:
    InputKeeper(Ledger &ledger, Link &link, Timekeeper &time, QObject *parent = nullptr);

    // What is planned with an archive of that model that never came to the platform, and is not sent, reads this one.
    static void replace(Ledger &ledger, const store::InputArchive &by);

    // What was uploaded elsewhere on the platform is missing where it is looked for now. Commits nothing.
    void fitToPlatform();

    // All inputs that the execution reads are on the platform.
    bool isReady(const store::Execution &execution) const;
    // Starts the next upload, if one is missing.
    void consider();

    const TransferBoard &board() const { return m_board; }

signals:
    void uploaded();
    void problem(const dosegrid::engine::Problem &problem);

private:
    QString remotePathOf(const store::InputArchive &input) const;
    bool isUploaded(const QString &remotePath) const;
    bool isWanted(const store::InputArchive &input) const;
    void upload(const store::InputArchive &input);
    void onUploaded(const store::InputArchive &input);
    void fail(const store::InputArchive &input, Error error);

    Ledger &m_ledger;
    Link &m_link;
    Timekeeper &m_time;
    TransferBoard m_board;
    QSet<InputId> m_failed; // a while ago
    bool m_busy = false;
    int m_round = 0; // of clients; what was begun for a former one is dropped
    bool m_problem = false;
};

} // namespace dosegrid::engine
