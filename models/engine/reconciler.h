// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/carmin/types.h"
#include "models/engine/ledger.h"

#include <QHash>
#include <QObject>

namespace dosegrid::engine {

// Settles doubt: did a creating request, whose answer never came, start an execution? Looks for the unique name in the
// lists that the poller gets, and for items whose name the server lost (name = identifier). Absence from a list is
// never certainty: when the window ends without finding it, a person is asked. Lives in the engine thread.
class Reconciler final : public QObject
{
    Q_OBJECT

public:
    // Campaign time that covers late lists, the launch queue and proxies; and at least so many lists in it.
    static constexpr milliseconds window{600'000};
    static constexpr int leastLooks = 4;

    explicit Reconciler(Ledger &ledger, QObject *parent = nullptr);

    // What was being sent when the last engine died is in doubt. Commits.
    void takeOverSending();
    void look(const QList<carmin::Execution> &listed);
    // A person's word on a question of kind "absent": "wait" starts the window anew. The other choices end the
    // execution as never started; the caller plans its cells again for "send-again".
    void waitLonger(ExecutionId id);

signals:
    void found(dosegrid::ExecutionId id);

private:
    struct Search
    {
        CampaignTime since{};
        int looks = 0;
        bool asked = false;
    };

    const carmin::Execution *match(const store::Execution &own, const QList<carmin::Execution> &listed) const;
    void adopt(ExecutionId id, const carmin::Execution &remote);
    void ask(const store::Execution &own, const Search &search);

    Ledger &m_ledger;
    QHash<ExecutionId, Search> m_searches;
};

} // namespace dosegrid::engine
