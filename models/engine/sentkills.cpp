// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/sentkills.h"

#include "models/engine/ledger.h"

namespace dosegrid::engine {

namespace {

QStringList words(const Ledger &ledger) { return ledger.setting(meta::killsSent).split(u',', Qt::SkipEmptyParts); }

} // namespace

bool isKillSent(const Ledger &ledger, ExecutionId id)
{
    const store::Execution *own = ledger.execution(id);
    return own && own->phase == store::ExecutionPhase::Killing && words(ledger).contains(QString::number(id.value));
}

void noteKillSent(Ledger &ledger, ExecutionId id)
{
    if (isKillSent(ledger, id))
        return;
    QStringList sent = words(ledger);
    // Those that are over, or that were given up, need it no more.
    sent.removeIf([&](const QString &word) { return !isKillSent(ledger, ExecutionId{word.toLongLong()}); });
    sent << QString::number(id.value);
    ledger.setSetting(meta::killsSent, sent.join(u','));
}

} // namespace dosegrid::engine
