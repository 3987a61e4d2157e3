// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/fetcher.h"

#include "models/core/logging.h"
#include "models/engine/fetchfailure.h"
#include "models/engine/lifecycle.h"
#include "models/engine/link.h"
#include "models/engine/outputs.h"
#include "models/engine/pool.h"
#include "models/engine/verdictjson.h"
#include "models/transfer/download.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::engine {

using store::AttemptPhase;
using transfer::TransferError;

namespace {

constexpr qint64 copyBytes = 1'048'576;

QString heldReason(const TransferError &error)
{
    if (error.kind == TransferError::Kind::File || error.kind == TransferError::Kind::NoSpace)
        return reason::heldNotStored;
    const bool isGone =
        error.kind == TransferError::Kind::Server
        && (error.api.kind == carmin::ApiError::Kind::NotFound || error.api.kind == carmin::ApiError::Kind::Deleted);
    return isGone ? reason::heldOutputGone : reason::heldNotFetched;
}

} // namespace

Fetcher::Fetcher(Ledger &ledger, Link &link, Timekeeper &time, const grid::CampaignTemplate &tmpl, QString folder,
                 QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_link(link)
    , m_time(time)
    , m_tmpl(tmpl)
    , m_folder(std::move(folder))
    , m_sorter(ledger, link, time, m_folder)
{
    connect(&m_link, &Link::clientGone, this, [this] {
        for (const AttemptId attempt : std::exchange(m_active, {})) {
            m_queue.push_front(attempt);
            show(attempt, TransferView::Phase::Waiting, m_ledger.now());
        }
    });
    connect(&m_link, &Link::ready, this, &Fetcher::consider);
}

Fetcher::~Fetcher() = default;

void Fetcher::add(AttemptId attempt, const QString &remotePath)
{
    if (m_remote.contains(attempt))
        return;
    m_remote.insert(attempt, remotePath);
    const store::Attempt *known = m_ledger.attempt(attempt);
    const QString why = known ? m_ledger.reasonOf(known->cell) : QString();
    if (why != reason::heldTooLarge && !reason::isUnfetched(why))
        enqueue(attempt);
}

void Fetcher::retry(AttemptId attempt)
{
    m_failures.remove(attempt);
    enqueue(attempt);
}

void Fetcher::noteGone(AttemptId attempt)
{
    const store::Attempt *known = m_ledger.attempt(attempt);
    if (known && !m_remote.contains(attempt) && m_ledger.reasonOf(known->cell) != reason::heldOutputGone)
        hold(*known, reason::heldOutputGone, {}, {.kind = u"not-fetched"_s});
}

void Fetcher::enqueue(AttemptId attempt)
{
    if (m_active.contains(attempt) || !m_remote.contains(attempt))
        return;
    if (std::ranges::find(m_queue, attempt) == m_queue.end()) {
        m_queue.push_back(attempt);
        show(attempt, TransferView::Phase::Waiting, m_ledger.now());
    }
    consider();
}

void Fetcher::show(AttemptId attempt, TransferView::Phase phase, CampaignTime at, const QString &error)
{
    TransferView view;
    view.phase = phase;
    view.path = m_remote.value(attempt);
    if (const store::Attempt *known = m_ledger.attempt(attempt))
        view.cell = known->cell;
    view.at = at;
    view.error = error;
    m_board.put(view);
}

void Fetcher::setPaused(bool paused)
{
    m_paused = paused;
    consider();
}

void Fetcher::consider()
{
    while (!m_paused && m_active.size() < atOnce && !m_queue.empty() && m_link.client() && !m_ledger.isBroken()) {
        const AttemptId attempt = m_queue.front();
        m_queue.pop_front();
        const store::Attempt *known = m_ledger.attempt(attempt);
        if (known && known->phase == AttemptPhase::ToFetch)
            fetch(attempt);
        else
            m_board.remove(m_remote.take(attempt));
    }
}

// "AF/AF_95_gamma_0.1_100000000_2.tar.gz": the model is in the name, unlike on the platform, and so is the attempt.
QString Fetcher::localPathOf(const store::Attempt &attempt) const
{
    const grid::GridSpec &spec = m_ledger.grid().spec();
    QString id = spec.cellId(attempt.cell);
    id.replace(u'/', u'_');
    return m_folder + u'/' + spec.model(attempt.cell).id + u'/' + id + u'_' + QString::number(attempt.primaries) + u'_'
           + QString::number(attempt.number) + ".tar.gz"_L1;
}

void Fetcher::fetch(AttemptId attempt)
{
    const store::Attempt known = *m_ledger.attempt(attempt);
    transfer::DownloadRequest request;
    request.remotePath = m_remote.value(attempt);
    request.localFile = localPathOf(known);
    if (const qint64 limit = m_link.view().maxTransferBytes; limit > 0)
        request.sizeLimit = limit;
    m_active << attempt;
    show(attempt, TransferView::Phase::Moving, m_ledger.now());
    auto *download = new transfer::Download(*m_link.client(), m_time.clock(), request, m_link.client());
    connect(download, &transfer::Download::progressed, &m_board,
            [this, path = request.remotePath](qint64 bytes, qint64 total) { m_board.progress(path, bytes, total); });
    download->then(this, [this, attempt](const transfer::Download::Outcome &outcome) {
        if (!m_active.remove(attempt))
            return;
        m_board.remove(m_remote.value(attempt));
        if (!outcome) {
            onFailed(attempt, outcome.error());
        } else if (const store::Attempt *here = m_ledger.attempt(attempt); here && store::isLive(here->phase)) {
            m_link.heard();
            ++m_got;
            judge(*here, outcome->path, {}, {});
        }
        consider();
    });
}

void Fetcher::onFailed(AttemptId attempt, const TransferError &error)
{
    qCInfo(lcEngine) << "fetch:" << transfer::toLogString(error);
    const store::Attempt *known = m_ledger.attempt(attempt);
    if (!known)
        return;
    if (error.kind == TransferError::Kind::TooLarge) {
        m_ledger.noteOutputSize(*known, error.expected);
        hold(*known, reason::heldTooLarge, u"%1 > %2"_s.arg(error.expected).arg(error.limit),
             {.kind = u"too-large"_s, .detail = {{u"bytes"_s, error.expected}, {u"limit"_s, error.limit}}});
        return;
    }
    if (error.kind == TransferError::Kind::Server)
        m_link.failed(error.api);
    const QString text = transfer::toLogString(error);
    if (isGivenUp(attempt, error))
        hold(*known, heldReason(error), text, {.kind = u"not-fetched"_s, .detail = {{u"error"_s, text}}});
    else
        tryLater(attempt, text);
}

bool Fetcher::isGivenUp(AttemptId attempt, const TransferError &error)
{
    Failures &failures = m_failures[attempt];
    ++failures.all;
    const bool areOthersGot = std::exchange(failures.othersGot, m_got) != m_got;
    const bool isLong = isLongOutage(error, failures.outage, m_ledger.now());
    if (isAboutTheFile(error) || isLong || (isOfAnyCause(error) && areOthersGot))
        ++failures.counted;
    return failures.counted >= mostTries;
}

void Fetcher::tryLater(AttemptId attempt, const QString &error)
{
    const store::Attempt *known = m_ledger.attempt(attempt);
    if (m_failures.value(attempt).all <= mostEvents) {
        m_ledger.recordEvent({.kind = u"fetch-failed"_s,
                              .cell = known->cell,
                              .execution = known->execution,
                              .detail = {{u"error"_s, error}}});
        m_ledger.commit();
    }
    show(attempt, TransferView::Phase::Pausing, m_ledger.now() + fetchAgain, error);
    m_time.after(fetchAgain, this, [this, attempt] { enqueue(attempt); });
}

void Fetcher::hold(const store::Attempt &attempt, const QString &reason, const QString &error,
                   const store::Event &event)
{
    store::Attempt told = attempt;
    told.errorKind = reason;
    const QString path = m_remote.value(attempt.id);
    told.errorText = path.isEmpty() ? error : QString(path + ": "_L1 + error);
    m_ledger.update(told);
    m_ledger.showCell(told.cell, grid::CellState::Held, reason);
    store::Event held = event;
    held.cell = told.cell;
    held.execution = told.execution;
    if (!path.isEmpty())
        held.detail.insert(u"path"_s, path);
    m_ledger.recordEvent(held);
    m_ledger.commit();
}

results::Expectation Fetcher::expectation(const store::Attempt &attempt, const QString &broughtAs) const
{
    const grid::GridSpec &spec = m_ledger.grid().spec();
    results::Expectation expected;
    expected.tmpl = m_tmpl;
    expected.modelId = spec.model(attempt.cell).id;
    expected.regionId = spec.region(attempt.cell).id;
    expected.particleId = spec.particle(attempt.cell).id;
    expected.energyEv = spec.energyEv(attempt.cell);
    expected.primaries = attempt.primaries;
    expected.subJobs = attempt.subjobs;
    if (attempt.seed && attempt.seedOrigin == store::SeedOrigin::Assigned && attempt.subjobs == 1)
        expected.seed = quint64(*attempt.seed);
    expected.combinedRows = !m_tmpl.combinedRegions.isEmpty();
    expected.isBrought = !broughtAs.isEmpty();
    expected.nameSays = cellToldBy(expected.isBrought ? broughtAs : m_remote.value(attempt.id));
    return expected;
}

void Fetcher::judge(const store::Attempt &attempt, const QString &localPath, const QString &broughtAs, Judged done)
{
    const auto work = [localPath] {
        return std::make_shared<const Result<results::Output>>(results::readOutput(localPath));
    };
    using Read = std::shared_ptr<const Result<results::Output>>;
    inPool(this, work, [this, attempt, localPath, broughtAs, done](const Read &output) {
        if (!*output) {
            if (done)
                done(Unexpected(output->error()));
            else
                onFailed(attempt.id, TransferError::local(output->error()));
            return;
        }
        // Against what is accepted by now: outputs are read side by side.
        results::Expectation expected = expectation(attempt, broughtAs);
        const grid::GridSpec &spec = m_ledger.grid().spec();
        const QString digest = QString::fromLatin1((*output)->sha256);
        if (const auto twin = m_ledger.acceptedDigests().value(digest, attempt.cell); twin != attempt.cell)
            expected.sameFileAs = spec.cellId(twin);
        if (const auto seed = (*output)->log ? (*output)->log->seed() : std::nullopt) {
            if (const auto sibling = m_ledger.acceptedSeeds().value(qint64(*seed), attempt.cell);
                sibling != attempt.cell)
                expected.sameSeedAs = spec.cellId(sibling);
        }
        const results::CheckReport report = results::check(**output, expected);
        const bool wasOpen = onJudged(attempt, localPath, !broughtAs.isEmpty(), **output, report);
        if (done && wasOpen)
            done(storedOutcome(report.outcome));
        else if (done)
            done(Unexpected(Error{Error::Kind::WrongState, {}, {}, 0, u"attempt"_s}));
    });
}

bool Fetcher::onJudged(const store::Attempt &attempt, const QString &localPath, bool adopted,
                       const results::Output &file, const results::CheckReport &report)
{
    const store::Attempt *known = m_ledger.attempt(attempt.id);
    if (!known || known->phase != AttemptPhase::ToFetch)
        return false;
    const results::Derived &derived = report.derived;
    const store::Outcome outcome = storedOutcome(report.outcome);
    store::Output output;
    output.attempt = attempt.id;
    output.remotePath = m_remote.take(attempt.id);
    output.localPath = localPath;
    output.size = file.bytes;
    output.sha256 = QString::fromLatin1(file.sha256);
    output.fetchedAt = m_ledger.now();
    output.adopted = adopted;
    output.events = derived.events;
    output.elapsedSeconds = derived.elapsedSeconds;
    output.sourceFraction = derived.sourceFraction;
    output.sourceUncertainty = derived.sourceUncertainty;
    if (derived.seed)
        output.seedRead = qint64(*derived.seed);
    const OutputId outputId = m_ledger.addOutput(output);
    m_ledger.noteOutputSize(attempt, output.size);
    m_ledger.put(store::Verdict{.output = outputId,
                                .outcome = outcome,
                                .rules = checksToJson(report),
                                .ruleVersion = 1,
                                .by = report.rules,
                                .at = m_ledger.now()});

    // Measured, or not counted.
    const double seconds = derived.elapsedSeconds.value_or(0);
    if (const store::Execution *execution = m_ledger.execution(attempt.execution))
        m_ledger.addCpu(execution->wave, outcome == store::Outcome::Accepted, seconds);
    grid::CellRecord record = m_ledger.grid().record(attempt.cell);
    record.flags = std::uint8_t(record.flags & ~(grid::NeedsReview | grid::Retrying));
    if (outcome == store::Outcome::Review)
        record.flags |= grid::NeedsReview;
    if (outcome == store::Outcome::Accepted) {
        m_ledger.noteAccepted(output, attempt.cell);
        record.measuredSeconds = float(seconds);
        record.sourceFraction = float(derived.sourceFraction.value_or(0));
        record.sourceUncertainty = float(derived.sourceUncertainty.value_or(0));
    }
    m_ledger.setCell(attempt.cell, record);
    const QString why = outcome == store::Outcome::Refused  ? QString(reason::refusedOutput)
                        : outcome == store::Outcome::Review ? QString(reason::heldForReview)
                                                            : QString();
    const AttemptPhase phase = outcome == store::Outcome::Accepted ? AttemptPhase::Accepted
                               : outcome == store::Outcome::Review ? AttemptPhase::Review
                                                                   : AttemptPhase::Refused;
    m_failures.remove(attempt.id);
    m_ledger.move(attempt.id, phase, why, [&](store::Attempt &a) {
        a.errorKind.clear();
        a.errorText.clear();
        if (!a.seed && derived.seed) {
            a.seed = qint64(*derived.seed);
            a.seedOrigin = store::SeedOrigin::Read;
        }
        if (const results::CheckResult *deciding = report.deciding()) {
            a.errorKind = results::name(deciding->reason);
            a.errorText = file.log && file.log->firstError ? file.log->firstError->text : QString();
        }
    });
    m_ledger.recordEvent({.kind = adopted ? u"adopted"_s : u"fetched"_s,
                          .cell = attempt.cell,
                          .execution = attempt.execution,
                          .toState = store::name(outcome)});
    m_ledger.commit([this, attempt] { emit judged(attempt.id, attempt.execution); });
    return true;
}

void Fetcher::adopt(const store::Attempt &attempt, const QString &filePath, Judged done)
{
    const QString target = localPathOf(attempt);
    const auto copy = [filePath, target]() -> Result<bool> {
        QDir().mkpath(QFileInfo(target).path());
        QFile source(filePath);
        if (!source.open(QIODevice::ReadOnly))
            return Unexpected(Error::io(source.errorString(), filePath));
        // The former file stays until the whole new one is on disk.
        QSaveFile copied(target);
        if (!copied.open(QIODevice::WriteOnly))
            return Unexpected(Error::io(copied.errorString(), target));
        for (QByteArray bytes = source.read(copyBytes); !bytes.isEmpty(); bytes = source.read(copyBytes))
            copied.write(bytes); // a failure is kept for commit()
        if (source.error() != QFileDevice::NoError)
            return Unexpected(Error::io(source.errorString(), filePath));
        if (!copied.commit())
            return Unexpected(Error::io(copied.errorString(), target));
        return true;
    };
    m_ledger.adoptAttempt(attempt);
    inPool(this, copy, [this, attempt, target, filePath, done](const Result<bool> &copied) {
        if (copied)
            judge(attempt, target, filePath, done);
        else
            done(Unexpected(copied.error()));
    });
}

void Fetcher::decide(const store::Attempt &attempt, const store::Output &output, bool accept, const QString &by,
                     const QString &why)
{
    m_ledger.adoptAttempt(attempt);
    m_ledger.put(store::Verdict{.output = output.id,
                                .outcome = accept ? store::Outcome::Accepted : store::Outcome::Refused,
                                .rules = {QJsonObject{{u"reason"_s, why}}},
                                .ruleVersion = 1,
                                .by = by,
                                .at = m_ledger.now()});
    grid::CellRecord record = m_ledger.grid().record(attempt.cell);
    record.flags = std::uint8_t(record.flags & ~grid::NeedsReview);
    if (accept) {
        m_ledger.noteAccepted(output, attempt.cell);
        const double seconds = output.elapsedSeconds.value_or(0);
        record.measuredSeconds = float(seconds);
        m_ledger.addCpu(record.wave, false, -seconds);
        m_ledger.addCpu(record.wave, true, seconds);
        record.sourceFraction = float(output.sourceFraction.value_or(0));
        record.sourceUncertainty = float(output.sourceUncertainty.value_or(0));
    }
    m_ledger.setCell(attempt.cell, record);
    m_ledger.move(attempt.id, accept ? AttemptPhase::Accepted : AttemptPhase::Refused,
                  accept ? QString() : QString(reason::refusedOutput));
}

} // namespace dosegrid::engine
