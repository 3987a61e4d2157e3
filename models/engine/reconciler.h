// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/carmin/types.h"
#include "models/engine/ledger.h"
#include "models/engine/sightings.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace dosegrid::engine {

// Settles doubt: did a creating request, whose answer never came, start an execution? Looks for the unique name in the
// lists that the poller gets. An item whose name the server lost (name = identifier) is a candidate: read by itself,
// its results folder tells whether it is ours. Absence from a list is never certainty: when the window ends without
// finding it, a person is asked, with what the lists and its results folder show; a folder that is not empty any more
// proves that it was started, and then it is not sent again: also while the question stands it is looked into. Of
// several with the same unique name the oldest is ours, and the others are strays. One that appears after a person said
// that it never started is a stray: its cells went on without it, so it is recorded and killed. One that is found under
// an identifier which the record has for another execution stays in doubt, and a person is asked. Lives in the engine
// thread.
class Reconciler final : public QObject
{
    Q_OBJECT

public:
    // Campaign time that covers late lists, the launch queue and proxies; and at least so many lists in it.
    static constexpr milliseconds window{600'000};
    static constexpr int leastLooks = 4;
    // Where lists fail: one engine that does not answer breaks them for a whole account (carmin-protocol §2.4).
    static constexpr milliseconds windowWithoutLists{6 * 3'600'000};
    // For programs that never run so long: what has been in doubt for days is asked about after this time of watching.
    static constexpr milliseconds longDoubt{24 * 3'600'000};
    static constexpr milliseconds windowInLongDoubt{1'800'000};
    static constexpr milliseconds longestPause{300'000}; // between two lists that counts as watching
    static constexpr milliseconds folderAgain{3'600'000};
    static constexpr milliseconds identifierAgain{24 * 3'600'000};
    static constexpr int candidatesALook = 4;
    static constexpr int strayLooks = 20; // at a candidate that tells no folder, when nothing is in doubt
    static constexpr milliseconds strayAgain{180'000};
    static constexpr qsizetype fullList = 500; // an older execution may be missing from it

    explicit Reconciler(Ledger &ledger, QObject *parent = nullptr);

    // What was being sent when the last engine died is in doubt. Commits.
    void takeOverSending();
    // `isWhole`: nothing was left out that we know of; absence from any other list is none.
    void look(const QList<carmin::Execution> &listed, bool isWhole = true);
    // The platform answered, and refused to list.
    void lookInVain();
    // A candidate, read by itself.
    void lookAt(const carmin::Execution &candidate);
    // What is in the results folder of an execution that was not found.
    void lookIntoFolder(ExecutionId id, const QStringList &entries);
    // Names of executions that a person gave up as never started.
    void watchFor(const QStringList &givenUp);
    // A person's word on a question of kind "absent": "wait" starts the window anew; the caller commits. The other
    // choices end the execution as never started; the caller plans its cells again for "send-again".
    void waitLonger(ExecutionId id);

signals:
    void found(dosegrid::ExecutionId id);
    void wantsRead(const dosegrid::RemoteId &candidate);
    void wantsFolder(dosegrid::ExecutionId id, const QString &path);
    void strayFound(const dosegrid::RemoteId &stray);

private:
    struct Search
    {
        CampaignTime since{};
        int looks = 0;
        bool asked = false;
        std::optional<CampaignTime> folderWantedAt;
        int fullLists = 0;
        Sightings failedLists;
        bool isFolderKnown = false;
        QStringList inFolder;
    };

    // From when it is in doubt, in whatever program.
    Search &searchFor(const store::Execution &own);
    bool isWatchedInVain(const Search &search) const;
    bool askOnceFolderIsSeen(const store::Execution &own, Search &search);
    void lookIntoFolderAgain(const store::Execution &own, Search &search);
    void askForCandidates(const QList<carmin::Execution> &listed);
    void lookForStrays(const QList<carmin::Execution> &listed);
    // Names under which nothing more may run, and the identifier that is not meant.
    QHash<QString, RemoteId> strayNames() const;
    void noteStray(const carmin::Execution &remote);
    // Its identifier is in use, and the question of it was not answered long ago.
    bool isKnownToRun(ExecutionId id) const;
    void adopt(ExecutionId id, const carmin::Execution &remote);
    void askAboutIdentifier(const store::Execution &own, const carmin::Execution &remote);
    void ask(const store::Execution &own, const Search &search);

    Ledger &m_ledger;
    QHash<ExecutionId, Search> m_searches;
    QSet<RemoteId> m_strangers; // read, and not ours
    QHash<RemoteId, int> m_candidateLooks;
    // Their identifier is in use: asked about, or to be asked about again after this time.
    QHash<ExecutionId, std::optional<CampaignTime>> m_identifierAsked;
    QSet<QString> m_givenUp;
    QHash<RemoteId, CampaignTime> m_strays; // when their kill was asked for
};

} // namespace dosegrid::engine
