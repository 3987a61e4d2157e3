// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/core/ids.h"
#include "models/grid/cellkey.h"
#include "models/grid/gridstate.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

// The rows of a campaign file as plain values. Ids of waves, executions, attempts, outputs, questions and input
// archives are given by the writer, counting up from CampaignStore::nextIds(); those of events, verdicts and wishes
// by the file. Times are campaign time; costs are CPU seconds.
namespace dosegrid::store {

// Stored by name; the engine maps each phase to one shown state.
enum class ExecutionPhase : std::uint8_t {
    Planned,   // nothing sent, may still change
    Outbox,    // will be sent after outboxUntil; can be taken back
    Sending,   // on disk before the request leaves; never written twice without Outbox between
    Doubt,     // sent, and no trustworthy answer: being reconciled
    Live,      // accepted: has a remote id
    Killing,   // as Live, with a kill of ours under way
    Ended,     // its end is proven; outputs are being collected
    Closed,    // ended, and each of its attempts is over
    Cancelled, // never sent, or proven never received
};

enum class AttemptPhase : std::uint8_t {
    Planned,
    Outbox,
    Sending,
    Doubt,
    Waiting, // accepted, not seen running
    Running,
    ToFetch,
    Fetched, // the file is here, not judged yet
    Accepted,
    Review,
    Refused,
    Failed,
    Lost, // its execution ended and left nothing
    Cancelled,
    Skipped,
};

enum class SeedOrigin : std::uint8_t {
    Assigned, // planned; kept on a technical retry
    Drawn,    // by the platform, not known yet
    Read,     // drawn, then read from the output
};

enum class Outcome : std::uint8_t { Accepted, Review, Refused };
enum class WishState : std::uint8_t { Pending, Done, Refused };

QString name(ExecutionPhase phase);
QString name(AttemptPhase phase); // "to-fetch"
QString name(SeedOrigin origin);
QString name(Outcome outcome);
QString name(WishState state);
std::optional<ExecutionPhase> executionPhaseFromName(QStringView text);
std::optional<AttemptPhase> attemptPhaseFromName(QStringView text);

// Not over: the engine has work to do with it. What loadExecutions() and loadAttempts() return at start.
constexpr bool isLive(ExecutionPhase p) { return p < ExecutionPhase::Closed; }
// From Planned to Fetched. The file itself holds at most one such attempt a cell, and at most one Accepted.
constexpr bool isLive(AttemptPhase p) { return p < AttemptPhase::Accepted; }
// May exist on the platform, so that no other execution of its cells may be sent.
constexpr bool mayRun(ExecutionPhase p) { return p >= ExecutionPhase::Sending && p <= ExecutionPhase::Killing; }

// Who a campaign is. Set once, but for its name.
struct CampaignInfo
{
    QString id; // UUID without braces
    QString name;
    CampaignTime createdAt{};
    QByteArray templateJson; // see grid::readTemplate
    bool withCombined = false;
};

struct Connection
{
    QString url;
    QString profile; // "vip", "carmin-server"
    bool practice = false;
    QString origin; // scheme://host:port that the key is bound to; the key itself is never stored
    bool operator==(const Connection &) const = default;
};

struct InputArchive
{
    InputId id;
    QString model; // "AF": the only place that binds a model to an archive
    QString fileName;
    QString sha256; // 64 hexadecimal digits
    qint64 size = 0;
    QString localPath;
    QString remotePath; // empty until uploaded
    CampaignTime addedAt{};
    std::optional<CampaignTime> uploadedAt;
    bool operator==(const InputArchive &) const = default;
};

// Regions saved by the user under a name; by ids, or by an expression.
struct SavedSet
{
    QString name;
    QString expression;
    QList<int> regionIds;
    bool operator==(const SavedSet &) const = default;
};

struct Wave
{
    WaveId id;
    QString name; // unique
    QString expression;
    QString workflow; // "auto" or the id of a profile
    qint64 primaries = 0;
    QString seedScheme; // "disjoint", "legacy"
    QString order;
    int priority = 0;
    std::optional<double> budgetCpuSeconds;
    milliseconds outboxDelay{0};
    bool paused = false;
    CampaignTime createdAt{};
    QString createdBy;
    bool operator==(const Wave &) const = default;
};

struct WaveCell
{
    WaveId wave;
    grid::CellIndex cell;
    QString profile;
    double predictedSeconds = 0;
    bool operator==(const WaveCell &) const = default;
};

// Immutable from Sending on: wave, name, nonce, profile, pipeline, inputs, createdAt; remoteId once set.
struct Execution
{
    ExecutionId id;
    WaveId wave;
    QString name; // unique in the campaign; what is looked for on the platform after doubt
    QString nonce;
    QString profile;
    QString pipeline;
    QJsonObject inputs; // as sent
    QString resultsDir;
    ExecutionPhase phase = ExecutionPhase::Planned;
    RemoteId remoteId;    // unique in the campaign; required when Live or Killing
    QString remoteStatus; // the platform's word, as read last
    CampaignTime createdAt{};
    std::optional<CampaignTime> outboxUntil;
    std::optional<CampaignTime> sentAt; // required when Sending
    std::optional<CampaignTime> acceptedAt;
    std::optional<CampaignTime> firstRunningAt;
    std::optional<CampaignTime> endedAt;
    QString endProof; // what proved the end; required when Ended or Closed
    std::optional<CampaignTime> killRequestedAt;
    QString killBy;
    std::optional<CampaignTime> doubtSince;
    std::optional<CampaignTime> lastReadAt;
    int seenRunningJobs = 0; // at the last read
    int subjobs = 0;
    QString lastError;
    bool operator==(const Execution &) const = default;
};

// Immutable: cell, number, replicate, createdAt; from Sending on also execution, primaries and a known seed.
struct Attempt
{
    AttemptId id;
    grid::CellIndex cell;
    ExecutionId execution; // none for results from outside
    int number = 1;        // 1-based within the cell
    int replicate = 0;
    std::optional<qint64> seed;
    SeedOrigin seedOrigin = SeedOrigin::Drawn; // Drawn if and only if the seed is unknown
    qint64 primaries = 0;
    int subjobs = 1;
    double predictedSeconds = 0;
    AttemptPhase phase = AttemptPhase::Planned; // Accepted only after an accepted verdict on one of its outputs
    std::optional<int> jobNumber;               // position in a batch, as the platform counts
    std::optional<CampaignTime> startedAt;
    std::optional<CampaignTime> endedAt;
    std::optional<int> exitCode;
    QString errorKind;
    QString errorText;
    CampaignTime createdAt{};
    bool operator==(const Attempt &) const = default;
};

// The seeds of an attempt.
struct SeedUse
{
    AttemptId attempt;
    grid::CellIndex cell;
    std::optional<qint64> seed; // of sub-job 0; nothing while the platform's draw is not read
    int subjobs = 1;
    int replicate = 0;
    bool isTakenBack = false; // before it was sent
    bool operator==(const SeedUse &) const = default;
};

// Immutable: attempt, size, sha256, fetchedAt, adopted. A file fetched again is another output.
struct Output
{
    OutputId id;
    AttemptId attempt;
    QString remotePath;
    QString localPath;
    qint64 size = 0;
    QString sha256; // 64 hexadecimal digits
    CampaignTime fetchedAt{};
    bool adopted = false; // brought by a person
    std::optional<qint64> events;
    std::optional<double> elapsedSeconds; // measured
    QString startedText;                  // as the file has it
    QString endedText;
    std::optional<qint64> seedRead;
    std::optional<double> sourceFraction;
    std::optional<double> sourceUncertainty;
    bool operator==(const Output &) const = default;
};

// Never changes; the latest one of an output holds.
struct Verdict
{
    qint64 id = 0; // given by the file
    OutputId output;
    Outcome outcome = Outcome::Review;
    QJsonArray rules; // one object a rule: id, outcome, facts
    int ruleVersion = 0;
    QString by; // "rules", or a person
    CampaignTime at{};
    bool operator==(const Verdict &) const = default;
};

// Never changes. One row for what happened to an execution, not one for each of its cells.
struct Event
{
    EventId id; // given by the file
    CampaignTime at{};
    QString kind;
    std::optional<grid::CellIndex> cell;
    ExecutionId execution;
    WaveId wave;
    QString fromState;
    QString toState;
    QString actor;
    QJsonObject detail;
    bool operator==(const Event &) const = default;
};

struct Wish
{
    WishId id; // given by the file
    QString kind;
    QJsonObject payload;
    QString by;
    QString program;
    CampaignTime at{};
    WishState state = WishState::Pending;
    QJsonObject result;
    std::optional<CampaignTime> doneAt;
    bool operator==(const Wish &) const = default;
};

// Open until it has an answer.
struct Question
{
    QuestionId id;
    QString kind;
    ExecutionId execution;
    std::optional<grid::CellIndex> cell;
    QJsonObject evidence;
    QJsonArray choices;
    CampaignTime askedAt{};
    QString answer;
    QString answeredBy;
    std::optional<CampaignTime> answeredAt;
    bool operator==(const Question &) const = default;
};

// What was observed at a poll.
struct Sample
{
    CampaignTime at{};
    int runningJobs = 0;
    int waitingJobs = 0;
    int liveExecutions = 0;
    bool operator==(const Sample &) const = default;
};

// Sums over the executions of one wave, kept by the engine with every batch that changes one, so that reading them
// costs the same after a day and after years; the view wave_account_counted is what they have to be. Seconds are
// measured (ElapsedTime of outputs), or estimated where an attempt ended without one.
struct WaveAccount
{
    WaveId wave;
    qint64 executions = 0;
    qint64 attempts = 0; // that were sent
    qint64 acceptedAttempts = 0;
    qint64 failedAttempts = 0; // failed, lost, refused
    double acceptedSeconds = 0;
    double otherSeconds = 0;                     // of outputs not accepted, and of attempts without one
    std::optional<CampaignTime> firstAcceptedAt; // first request that the platform accepted
    std::optional<CampaignTime> lastEndAt;       // last end seen
    bool operator==(const WaveAccount &) const = default;
};

// CellRecord::progress is not stored.
struct CellRow
{
    grid::CellIndex cell;
    grid::CellRecord record;
    QString reason; // why held, failed or uncertain: a kind, not a sentence
    bool operator==(const CellRow &) const = default;
};

} // namespace dosegrid::store
