// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/reconciler.h"

#include "models/engine/identity.h"
#include "models/engine/lifecycle.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::engine {

using store::AttemptPhase;
using store::ExecutionPhase;

Reconciler::Reconciler(Ledger &ledger, QObject *parent) : QObject(parent), m_ledger(ledger)
{
    for (const auto &[id, question] : m_ledger.questions()) {
        const store::Execution *asked = m_ledger.execution(question.execution);
        if (question.kind == "absent"_L1 && asked)
            m_searches[asked->id] = {.since = asked->doubtSince.value_or(m_ledger.now()), .asked = true};
        if (question.kind == "identifier-in-use"_L1)
            m_identifierAsked.insert(question.execution, {});
    }
}

void Reconciler::takeOverSending()
{
    for (const ExecutionId id : m_ledger.executionsIn(ExecutionPhase::Sending)) {
        for (const AttemptId attempt : m_ledger.attemptsOf(id))
            m_ledger.move(attempt, AttemptPhase::Doubt, reason::notAnswered);
        m_ledger.move(id, ExecutionPhase::Doubt, [this](store::Execution &e) { e.doubtSince = m_ledger.now(); });
    }
    m_ledger.commit();
}

// VIP may lose the name at launch and show the identifier in its place (carmin-protocol §8.1).
void Reconciler::askForCandidates(const QList<carmin::Execution> &listed)
{
    if (m_ledger.countIn(ExecutionPhase::Doubt) == 0 && m_givenUp.isEmpty()) {
        m_candidateLooks.clear();
        return;
    }
    QList<RemoteId> candidates;
    for (const carmin::Execution &remote : listed) {
        const bool isCandidate = remote.name == remote.id.value && !m_ledger.holderOf(remote.id).isValid()
                                 && !m_strangers.contains(remote.id);
        const bool fits =
            isCandidate && std::ranges::any_of(m_ledger.executionsIn(ExecutionPhase::Doubt), [&](ExecutionId id) {
                return m_ledger.execution(id)->pipeline == remote.pipeline;
            });
        // One that was given up may come late and nameless, too.
        if (fits || (isCandidate && !m_givenUp.isEmpty() && m_candidateLooks.value(remote.id) < strayLooks))
            candidates << remote.id;
    }
    // Each in its turn: one that never tells its folder must not keep the others from being read.
    std::ranges::stable_sort(candidates, {}, [this](const RemoteId &id) { return m_candidateLooks.value(id); });
    for (const RemoteId &id : candidates.first(std::min<qsizetype>(candidates.size(), candidatesALook))) {
        ++m_candidateLooks[id];
        emit wantsRead(id);
    }
}

void Reconciler::lookAt(const carmin::Execution &candidate)
{
    const QString folder = candidate.inputValues.value(u"results-directory"_s);
    if (folder.isEmpty()) // not filled in yet
        return;
    for (const ExecutionId id : m_ledger.executionsIn(ExecutionPhase::Doubt)) {
        const store::Execution *own = m_ledger.execution(id);
        if (own->pipeline == candidate.pipeline && !own->resultsDir.isEmpty() && isBelow(own->resultsDir, folder)) {
            adopt(id, candidate);
            m_ledger.commit();
            return;
        }
    }
    m_strangers << candidate.id;
    const QStringList below = folder.split(u'/');
    if (std::ranges::any_of(below, [this](const QString &name) { return m_givenUp.contains(name); })) {
        noteStray(candidate);
        m_ledger.commitIfChanged();
    }
}

void Reconciler::watchFor(const QStringList &givenUp)
{
    for (const QString &name : givenUp)
        m_givenUp << name;
}

QHash<QString, RemoteId> Reconciler::strayNames() const
{
    QHash<QString, RemoteId> names;
    for (const QString &name : m_givenUp)
        names.insert(name, {});
    for (const ExecutionPhase phase : {ExecutionPhase::Live, ExecutionPhase::Killing, ExecutionPhase::Ended}) {
        for (const ExecutionId id : m_ledger.executionsIn(phase))
            names.insert(m_ledger.execution(id)->name, m_ledger.execution(id)->remoteId);
    }
    return names;
}

void Reconciler::lookForStrays(const QList<carmin::Execution> &listed)
{
    const QHash<QString, RemoteId> names = strayNames();
    for (const carmin::Execution &remote : listed) {
        const auto ours = names.constFind(remote.name);
        if (ours == names.cend() || *ours == remote.id)
            continue;
        noteStray(remote);
    }
    // Those without their names are known by what was seen of them.
    for (const carmin::Execution &remote : listed) {
        if (m_strays.contains(remote.id) && remote.name == remote.id.value)
            noteStray(remote);
    }
}

void Reconciler::noteStray(const carmin::Execution &remote)
{
    const auto known = m_strays.constFind(remote.id);
    const bool isNew = known == m_strays.cend();
    const bool runs = !carmin::isTerminal(remote.status);
    if (!isNew && (!runs || m_ledger.now() - *known < strayAgain))
        return;
    m_strays.insert(remote.id, m_ledger.now());
    if (isNew) {
        m_ledger.recordEvent({.kind = u"stray-execution"_s,
                              .detail = {{u"name"_s, remote.name},
                                         {u"remote_id"_s, remote.id.value},
                                         {u"status"_s, remote.statusWord},
                                         {u"killed"_s, runs}}});
    }
    m_ledger.commit([this, id = remote.id, runs] {
        if (runs)
            emit strayFound(id);
    });
}

Reconciler::Search &Reconciler::searchFor(const store::Execution &own)
{
    const auto known = m_searches.find(own.id);
    if (known != m_searches.end())
        return *known;
    // Who was read before it was in doubt may be this one after all.
    m_strangers.clear();
    return *m_searches.insert(own.id, {.since = std::min(own.doubtSince.value_or(m_ledger.now()), m_ledger.now())});
}

bool Reconciler::askOnceFolderIsSeen(const store::Execution &own, Search &search)
{
    if (search.asked)
        return false;
    // The question waits for the next list, and does not wait longer for the folder.
    if (!search.folderWantedAt) {
        search.folderWantedAt = m_ledger.now();
        emit wantsFolder(own.id, own.resultsDir);
        return false;
    }
    search.asked = true;
    ask(own, search);
    return true;
}

// What it writes while the question stands tells that it was started.
void Reconciler::lookIntoFolderAgain(const store::Execution &own, Search &search)
{
    if (!search.asked || (search.folderWantedAt && m_ledger.now() - *search.folderWantedAt < folderAgain))
        return;
    search.folderWantedAt = m_ledger.now();
    emit wantsFolder(own.id, own.resultsDir);
}

bool Reconciler::isWatchedInVain(const Search &search) const
{
    const Sightings &failed = search.failedLists;
    const bool isLong = m_ledger.now() - search.since >= longDoubt;
    return failed.looks >= leastLooks && failed.span >= (isLong ? windowInLongDoubt : windowWithoutLists);
}

void Reconciler::lookInVain()
{
    bool changed = false;
    for (const ExecutionId id : m_ledger.executionsIn(ExecutionPhase::Doubt)) {
        const store::Execution *own = m_ledger.execution(id);
        if (isKnownToRun(id))
            continue;
        Search &search = searchFor(*own);
        search.failedLists.add(m_ledger.now(), longestPause);
        lookIntoFolderAgain(*own, search);
        if (isWatchedInVain(search))
            changed = askOnceFolderIsSeen(*own, search) || changed;
    }
    if (changed)
        m_ledger.commitIfChanged();
}

void Reconciler::look(const QList<carmin::Execution> &listed, bool isWhole)
{
    bool changed = false;
    for (const ExecutionId id : m_ledger.executionsIn(ExecutionPhase::Doubt)) {
        const store::Execution *own = m_ledger.execution(id);
        // The newest are listed first: the last one was there before the others.
        if (const auto found = std::find_if(listed.rbegin(), listed.rend(),
                                            [own](const carmin::Execution &e) { return e.name == own->name; });
            found != listed.rend()) {
            adopt(id, *found);
            changed = true;
            continue;
        }
        if (isKnownToRun(id))
            continue;
        Search &search = searchFor(*own);
        lookIntoFolderAgain(*own, search);
        if (!isWhole) {
            search.failedLists.add(m_ledger.now(), longestPause);
            if (isWatchedInVain(search))
                changed = askOnceFolderIsSeen(*own, search) || changed;
            continue;
        }
        ++search.looks;
        search.fullLists += listed.size() >= fullList;
        if (search.looks >= leastLooks && m_ledger.now() - search.since >= window)
            changed = askOnceFolderIsSeen(*own, search) || changed;
    }
    if (changed)
        m_ledger.commitIfChanged();
    askForCandidates(listed);
    lookForStrays(listed);
}

bool Reconciler::isKnownToRun(ExecutionId id) const
{
    const std::optional<CampaignTime> until = m_identifierAsked.value(id);
    return m_identifierAsked.contains(id) && (!until || m_ledger.now() < *until);
}

void Reconciler::adopt(ExecutionId id, const carmin::Execution &remote)
{
    const ExecutionId holder = m_ledger.holderOf(remote.id);
    const bool isTaken = holder.isValid() && holder != id;
    if (isTaken && isKnownToRun(id))
        return;
    for (const auto &[questionId, question] : std::map(m_ledger.questions())) {
        if (question.execution == id)
            m_ledger.answer(questionId, u"found"_s, u"engine"_s);
    }
    m_searches.remove(id);
    if (isTaken) {
        askAboutIdentifier(*m_ledger.execution(id), remote);
        return;
    }
    m_identifierAsked.remove(id);
    for (const AttemptId attempt : m_ledger.attemptsOf(id))
        m_ledger.move(attempt, AttemptPhase::Waiting);
    m_ledger.move(id, ExecutionPhase::Live, [&](store::Execution &e) {
        e.remoteId = remote.id;
        e.remoteStatus = remote.statusWord;
        e.acceptedAt = remote.startDate.value_or(m_ledger.now());
        e.doubtSince.reset();
        e.lastError.clear();
    });
    emit found(id);
}

// Two executions of the record cannot share an identifier: every read would speak of both.
void Reconciler::askAboutIdentifier(const store::Execution &own, const carmin::Execution &remote)
{
    m_identifierAsked.insert(own.id, {});
    for (const AttemptId attempt : m_ledger.attemptsOf(own.id))
        m_ledger.showCell(m_ledger.attempt(attempt)->cell, grid::CellState::Uncertain, reason::identifierInUse);
    store::Question question;
    question.kind = u"identifier-in-use"_s;
    question.execution = own.id;
    question.evidence = {{u"name"_s, own.name},
                         {u"remote_id"_s, remote.id.value},
                         {u"status"_s, remote.statusWord},
                         {u"recorded_for"_s, m_ledger.executionName(m_ledger.holderOf(remote.id))}};
    question.choices = {u"wait"_s, u"give-up"_s};
    question.askedAt = m_ledger.now();
    m_ledger.addQuestion(std::move(question));
}

void Reconciler::ask(const store::Execution &own, const Search &search)
{
    store::Question question;
    question.kind = u"absent"_s;
    question.execution = own.id;
    question.evidence = {{u"name"_s, own.name},
                         {u"sent_at"_s, own.sentAt ? toMs(*own.sentAt) : 0},
                         {u"error"_s, own.lastError},
                         {u"lists_read"_s, search.looks},
                         {u"lists_full"_s, search.fullLists},
                         {u"lists_failed"_s, search.failedLists.looks},
                         {u"predicted_cpu_h"_s, std::round(m_ledger.openSeconds(own.id) / 3.6) / 1000},
                         {u"minutes_searched"_s, double((m_ledger.now() - search.since).count()) / 60'000.0}};
    question.choices = {u"wait"_s, u"send-again"_s, u"give-up"_s};
    if (search.isFolderKnown)
        question.evidence.insert(u"in_results_folder"_s, search.inFolder.join(u' '));
    // Something was written there, or no list was read: the folder is ours, and empty until the first output.
    // Or it was seen to run, under an identifier that is in use.
    if (!search.inFolder.isEmpty() || search.looks < leastLooks || m_identifierAsked.contains(own.id))
        question.choices = {u"wait"_s, u"give-up"_s};
    question.askedAt = m_ledger.now();
    m_ledger.addQuestion(std::move(question));
}

void Reconciler::lookIntoFolder(ExecutionId id, const QStringList &entries)
{
    const auto search = m_searches.find(id);
    if (search == m_searches.end())
        return;
    search->isFolderKnown = true;
    search->inFolder = entries;
    if (entries.isEmpty())
        return;
    for (const auto &[questionId, question] : std::map(m_ledger.questions())) {
        if (question.execution != id || !question.choices.contains(u"send-again"_s))
            continue;
        store::Question changed = question;
        changed.id = {};
        changed.evidence.insert(u"in_results_folder"_s, entries.join(u' '));
        changed.choices = {u"wait"_s, u"give-up"_s};
        changed.askedAt = m_ledger.now();
        m_ledger.answer(questionId, u"withdrawn"_s, u"engine"_s);
        m_ledger.addQuestion(std::move(changed));
    }
    m_ledger.commitIfChanged();
}

void Reconciler::waitLonger(ExecutionId id)
{
    // What was seen in its folder stays seen.
    const Search former = m_searches.value(id);
    m_searches[id] = {.since = m_ledger.now(), .isFolderKnown = former.isFolderKnown, .inFolder = former.inFolder};
    if (const auto known = m_identifierAsked.find(id); known != m_identifierAsked.end())
        *known = m_ledger.now() + identifierAgain;
    if (const store::Execution *own = m_ledger.execution(id)) {
        store::Execution searched = *own;
        searched.doubtSince = m_ledger.now();
        m_ledger.update(searched);
    }
}

} // namespace dosegrid::engine
