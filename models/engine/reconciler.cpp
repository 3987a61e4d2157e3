// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/reconciler.h"

#include "models/engine/lifecycle.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::engine {

using store::AttemptPhase;
using store::ExecutionPhase;

Reconciler::Reconciler(Ledger &ledger, QObject *parent) : QObject(parent), m_ledger(ledger)
{
    for (const auto &[id, question] : m_ledger.questions()) {
        if (question.kind == "absent"_L1)
            m_searches.insert(question.execution, {m_ledger.now(), 0, true});
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

const carmin::Execution *Reconciler::match(const store::Execution &own, const QList<carmin::Execution> &listed) const
{
    for (const carmin::Execution &remote : listed) {
        if (remote.name == own.name)
            return &remote;
    }
    // VIP may lose the name at launch and show the identifier in its place (carmin-protocol §8.1). Only a complete item
    // tells its results folder, and only that proves that it is ours.
    for (const carmin::Execution &remote : listed) {
        const bool lostName = remote.name == remote.id.value && remote.pipeline == own.pipeline;
        const QString folder = remote.inputValues.value(u"results-directory"_s);
        if (lostName && folder.startsWith(own.resultsDir))
            return &remote;
    }
    return nullptr;
}

void Reconciler::look(const QList<carmin::Execution> &listed)
{
    bool changed = false;
    for (const ExecutionId id : m_ledger.executionsIn(ExecutionPhase::Doubt)) {
        const store::Execution *own = m_ledger.execution(id);
        if (const carmin::Execution *remote = match(*own, listed)) {
            adopt(id, *remote);
            changed = true;
            continue;
        }
        Search &search = m_searches[id];
        if (search.since == CampaignTime{})
            search.since = m_ledger.now();
        ++search.looks;
        if (!search.asked && search.looks >= leastLooks && m_ledger.now() - search.since >= window) {
            search.asked = true;
            ask(*own, search);
            changed = true;
        }
    }
    if (changed)
        m_ledger.commit();
}

void Reconciler::adopt(ExecutionId id, const carmin::Execution &remote)
{
    for (const auto &[questionId, question] : std::map(m_ledger.questions())) {
        if (question.execution == id)
            m_ledger.answer(questionId, u"found"_s, u"engine"_s);
    }
    m_searches.remove(id);
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

void Reconciler::ask(const store::Execution &own, const Search &search)
{
    store::Question question;
    question.kind = u"absent"_s;
    question.execution = own.id;
    question.evidence = {{u"name"_s, own.name},
                         {u"sent_at"_s, own.sentAt ? toMs(*own.sentAt) : 0},
                         {u"error"_s, own.lastError},
                         {u"lists_read"_s, search.looks},
                         {u"minutes_searched"_s, double((m_ledger.now() - search.since).count()) / 60'000.0}};
    question.choices = {u"wait"_s, u"send-again"_s, u"give-up"_s};
    question.askedAt = m_ledger.now();
    m_ledger.addQuestion(std::move(question));
}

void Reconciler::waitLonger(ExecutionId id) { m_searches.insert(id, {m_ledger.now(), 0, false}); }

} // namespace dosegrid::engine
