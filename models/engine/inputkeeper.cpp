// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/inputkeeper.h"

#include "models/core/logging.h"
#include "models/engine/link.h"
#include "models/engine/place.h"
#include "models/engine/pool.h"
#include "models/results/digest.h"
#include "models/transfer/upload.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace dosegrid::engine {

namespace {

constexpr milliseconds retryAfter = 5min;

bool reads(const store::Execution &execution, const QString &remotePath)
{
    return std::ranges::any_of(execution.inputs,
                               [&](const QJsonValue &values) { return values.toArray().contains(remotePath); });
}

// The name on the platform carries the recorded hash, and whoever finds it there believes it.
Result<void> checkUnchanged(const store::InputArchive &input)
{
    const auto digest = results::sha256OfFile(input.localPath);
    if (!digest)
        return Unexpected(digest.error());
    if (QString::fromLatin1(*digest) != input.sha256)
        return Unexpected(Error{Error::Kind::WrongState, {}, input.localPath, 0, u"input-changed"_s});
    return {};
}

} // namespace

InputKeeper::InputKeeper(Ledger &ledger, Link &link, Timekeeper &time, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_link(link)
    , m_time(time)
{
    connect(&m_link, &Link::clientGone, this, [this] {
        m_busy = false;
        ++m_round;
        m_board.clear();
    });
}

QString InputKeeper::remotePathOf(const store::InputArchive &input) const { return Place::of(m_ledger).pathOf(input); }

void InputKeeper::fitToPlatform()
{
    for (store::InputArchive input : std::vector(m_ledger.inputs())) {
        if (!input.uploadedAt || input.remotePath == remotePathOf(input))
            continue;
        input.uploadedAt.reset();
        input.remotePath.clear();
        m_ledger.update(input);
    }
}

bool InputKeeper::isUploaded(const QString &remotePath) const
{
    return std::ranges::any_of(m_ledger.inputs(), [&](const store::InputArchive &input) {
        return input.uploadedAt && remotePathOf(input) == remotePath;
    });
}

bool InputKeeper::isReady(const store::Execution &execution) const
{
    return std::ranges::all_of(m_ledger.inputs(), [&](const store::InputArchive &input) {
        const QString path = remotePathOf(input);
        return !reads(execution, path) || input.uploadedAt || isUploaded(path);
    });
}

void InputKeeper::replace(Ledger &ledger, const store::InputArchive &by)
{
    const Place place = Place::of(ledger);
    QStringList lost;
    for (const store::InputArchive &input : ledger.inputs()) {
        if (input.model == by.model && !input.uploadedAt)
            lost << place.pathOf(input);
    }
    for (const store::ExecutionPhase phase : {store::ExecutionPhase::Planned, store::ExecutionPhase::Outbox}) {
        for (const ExecutionId id : ledger.executionsIn(phase)) {
            store::Execution execution = *ledger.execution(id);
            bool isOther = false;
            for (auto values = execution.inputs.begin(); values != execution.inputs.end(); ++values) {
                QJsonArray list = values.value().toArray();
                for (qsizetype i = 0; i < list.size(); ++i) {
                    if (!lost.contains(list[i].toString()))
                        continue;
                    list[i] = place.pathOf(by);
                    isOther = true;
                }
                values.value() = list;
            }
            if (isOther)
                ledger.update(execution);
        }
    }
}

// An archive that another one has replaced is for what was planned with it and not sent.
bool InputKeeper::isWanted(const store::InputArchive &input) const
{
    const QString path = remotePathOf(input);
    if (input.uploadedAt || m_failed.contains(input.id) || isUploaded(path))
        return false;
    const store::InputArchive *current = m_ledger.inputFor(input.model);
    if (current && current->id == input.id)
        return true;
    for (const store::ExecutionPhase phase : {store::ExecutionPhase::Planned, store::ExecutionPhase::Outbox}) {
        for (const ExecutionId id : m_ledger.executionsIn(phase)) {
            if (reads(*m_ledger.execution(id), path))
                return true;
        }
    }
    return false;
}

void InputKeeper::consider()
{
    if (m_busy || !m_link.client() || m_ledger.isBroken())
        return;
    const auto missing =
        std::ranges::find_if(m_ledger.inputs(), [this](const store::InputArchive &input) { return isWanted(input); });
    if (missing == m_ledger.inputs().end())
        return;
    m_busy = true;
    inPool(
        this, [input = *missing] { return checkUnchanged(input); },
        [this, input = *missing, round = m_round](const Result<void> &unchanged) {
            if (round != m_round)
                return;
            m_busy = false;
            if (!unchanged)
                fail(input, unchanged.error());
            else if (m_link.client())
                upload(input);
        });
}

void InputKeeper::upload(const store::InputArchive &input)
{
    m_busy = true;
    transfer::UploadRequest request;
    request.localFile = input.localPath;
    request.remoteFolder = Place::of(m_ledger).inputFolder();
    request.remoteName = remotePathOf(input).section(u'/', -1);
    request.expectedBytes = input.size;
    request.replacesParts = true; // the name has the hash
    const QString path = remotePathOf(input);
    TransferView view;
    view.phase = TransferView::Phase::Moving;
    view.isUpload = true;
    view.path = path;
    view.total = input.size;
    view.at = m_ledger.now();
    m_board.put(view);
    auto *job = new transfer::Upload(*m_link.client(), m_time.clock(), request, m_link.client());
    connect(job, &transfer::Upload::progressed, &m_board,
            [this, path](qint64 bytes, qint64 total) { m_board.progress(path, bytes, total); });
    job->then(this, [this, input](const transfer::Upload::Outcome &outcome) {
        if (outcome) {
            onUploaded(input);
            return;
        }
        qCWarning(lcEngine) << "input archive:" << transfer::toLogString(outcome.error());
        Error error = outcome.error().kind == transfer::TransferError::Kind::File
                          ? outcome.error().file
                          : Error{Error::Kind::Network, transfer::toLogString(outcome.error()), {}, 0, u"upload"_s};
        error.file = input.localPath;
        fail(input, std::move(error));
    });
}

void InputKeeper::fail(const store::InputArchive &input, Error error)
{
    m_busy = false;
    m_problem = true;
    TransferView view;
    view.phase = TransferView::Phase::Pausing;
    view.isUpload = true;
    view.path = remotePathOf(input);
    view.total = input.size;
    view.at = m_ledger.now() + retryAfter;
    view.error =
        error.field == "upload"_L1 ? error.detail : transfer::toLogString(transfer::TransferError::local(error));
    m_board.put(view);
    emit problem({Problem::Kind::UploadFailed, std::move(error), {}, false});
    // One file that is lost here must not keep the others.
    m_failed << input.id;
    m_time.after(retryAfter, this, [this, id = input.id] {
        m_failed.remove(id);
        consider();
    });
    consider();
}

void InputKeeper::onUploaded(const store::InputArchive &input)
{
    m_busy = false;
    m_board.remove(remotePathOf(input));
    if (std::exchange(m_problem, false))
        emit problem({Problem::Kind::UploadFailed, {}, {}, true});
    store::InputArchive done = input;
    done.remotePath = remotePathOf(input);
    done.uploadedAt = m_ledger.now();
    m_ledger.update(done);
    m_ledger.recordEvent(
        {.kind = u"input-uploaded"_s,
         .detail = {{u"model"_s, done.model}, {u"sha256"_s, done.sha256}, {u"path"_s, done.remotePath}}});
    m_ledger.commit([this] { emit uploaded(); });
    consider();
}

} // namespace dosegrid::engine
