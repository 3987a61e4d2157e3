// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/engine.h"

#include "models/core/diskspace.h"
#include "models/core/logging.h"
#include "models/engine/disk.h"
#include "models/engine/lifecycle.h"
#include "models/engine/offers.h"
#include "models/engine/pool.h"
#include "models/engine/views.h"
#include "models/store/storethread.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace dosegrid::engine {

using store::ExecutionPhase;

namespace {

constexpr milliseconds wishesEvery = 500ms; // wall: product law says within a second
constexpr milliseconds samplesAtLeastEvery = 30min;
constexpr milliseconds diskEvery = 1min; // wall

// What stands between the platform and the campaign; nothing while it is being tried.
std::optional<Problem::Kind> problemOf(LinkState state)
{
    switch (state) {
    case LinkState::Silent: return Problem::Kind::PlatformSilent;
    case LinkState::KeyMissing: return Problem::Kind::KeyMissing;
    case LinkState::TypeMissing: return Problem::Kind::TypeMissing;
    case LinkState::FolderMissing: return Problem::Kind::FolderMissing;
    case LinkState::KeyRefused: return Problem::Kind::KeyRefused;
    case LinkState::None:
    case LinkState::Connecting:
    case LinkState::Ready: break;
    }
    return std::nullopt;
}

std::unique_ptr<Random> randomFor(std::uint64_t seed)
{
    if (seed != 0)
        return std::make_unique<SeededRandom>(seed);
    return std::make_unique<SystemRandom>();
}

} // namespace

Engine::Engine(Setup setup, store::StoreThread &store)
    : m_store(store)
    , m_tmpl(setup.tmpl)
    , m_cost(setup.cost)
    , m_environment(std::move(setup.environment))
    , m_random(randomFor(m_environment.randomSeed))
    , m_time(std::move(setup.clock))
    , m_pace(setup.loaded.recentSamples)
    , m_ledger(std::move(setup.loaded), std::move(setup.spec), store, m_time)
    , m_link(m_time, *m_random, m_environment.keyFor)
    , m_inputs(m_ledger, m_link, m_time)
    , m_submitter(m_ledger, m_link, m_time, *m_random, m_inputs)
    , m_poller(m_ledger, m_link, m_time)
    , m_reconciler(m_ledger)
    , m_fetcher(m_ledger, m_link, m_time, *m_tmpl, setup.resultsFolder)
    , m_watch(m_ledger, m_fetcher)
    , m_killer(m_ledger, m_link, m_watch)
    , m_queue(m_ledger, *m_random, setup.campaignId, [this] { return basis(); })
    , m_retrier(m_ledger, m_queue)
    , m_wishes({m_ledger, m_queue, m_submitter, m_killer, m_fetcher, m_reconciler, m_watch, store})
{
    if (m_environment.silenceLimit)
        m_link.limitSilence(*m_environment.silenceLimit);
    connect(&m_ledger, &Ledger::committed, this, &Engine::onCommitted);
    connect(&m_ledger, &Ledger::broken, this, [this](const Error &error) {
        onProblem({Problem::Kind::StoreFailed, error, {}, false});
    });
    connect(&m_link, &Link::changed, this, &Engine::onLinkChanged);
    connect(&m_link, &Link::ready, this, [this] {
        if (!m_link.view().isPractice && !m_ledger.setting(meta::practiceFactor).isEmpty()) {
            m_ledger.setSetting(meta::practiceFactor, {});
            m_ledger.commit();
        }
        rememberPlatform();
        lookAtWorkflows();
        m_queue.fitToPlatform();
        m_inputs.fitToPlatform();
        m_ledger.commitIfChanged();
        m_inputs.consider();
        m_submitter.consider();
        m_killer.consider();
        m_poller.start();
    });
    connect(&m_time, &Timekeeper::clockChanged, this, [this] {
        m_pending->clock = m_link.view().isPractice ? m_time.shared() : nullptr;
        touch();
    });
    connect(&m_inputs, &InputKeeper::uploaded, this, [this] {
        m_pending->inputs = viewsOf(m_ledger.inputs());
        m_submitter.consider();
        touch();
    });
    for (const TransferBoard *board : {&m_inputs.board(), &m_fetcher.board()}) {
        connect(board, &TransferBoard::changed, this, [this] {
            m_transfersChanged = true;
            touch();
        });
    }
    connect(&m_inputs, &InputKeeper::problem, this, &Engine::onProblem);
    connect(&m_submitter, &Submitter::problem, this, &Engine::onProblem);
    connect(&m_submitter, &Submitter::overBudget, this, &Engine::onOverBudget);
    connect(&m_poller, &Poller::listed, &m_reconciler, &Reconciler::look);
    connect(&m_poller, &Poller::listed, &m_watch, &ExecutionWatch::onListed);
    connect(&m_poller, &Poller::listFailed, &m_reconciler, [this](const carmin::ApiError &error) {
        if (error.http != 0)
            m_reconciler.lookInVain();
        if (error.http == 400)
            m_watch.onListRefused();
    });
    connect(&m_poller, &Poller::wantedListed, &m_submitter, &Submitter::onListed);
    connect(&m_poller, &Poller::wantedListFailed, &m_submitter, &Submitter::onListFailed);
    connect(&m_submitter, &Submitter::wantsList, &m_poller, &Poller::list);
    connect(&m_poller, &Poller::listed, this, [this] { m_lastPoll = m_ledger.now(); });
    connect(&m_poller, &Poller::wasRead, &m_watch, &ExecutionWatch::onRead);
    connect(&m_poller, &Poller::wasRead, &m_submitter, &Submitter::startWhenOnlyCreated);
    connect(&m_poller, &Poller::wasRead, this, [this] { m_lastPoll = m_ledger.now(); });
    connect(&m_poller, &Poller::readFailed, &m_watch, &ExecutionWatch::onReadFailed);
    connect(&m_poller, &Poller::roundDone, this, &Engine::onRoundDone);
    connect(&m_watch, &ExecutionWatch::wantsReadSoon, &m_poller, &Poller::wantSoon);
    connect(&m_watch, &ExecutionWatch::leftUndone, this,
            [this](const std::vector<grid::CellIndex> &cells) { m_retrier.afterFailure(cells); });
    connect(&m_reconciler, &Reconciler::found, &m_poller, &Poller::wantSoon);
    connect(&m_reconciler, &Reconciler::wantsRead, this, [this](const RemoteId &candidate) {
        if (!m_link.client())
            return;
        m_link.client()->getExecution(candidate)->then(
            &m_reconciler, [this](const Result<carmin::Execution, carmin::ApiError> &answer) {
                if (answer)
                    m_reconciler.lookAt(*answer);
                else
                    m_link.failed(answer.error());
            });
    });
    connect(&m_reconciler, &Reconciler::wantsFolder, this, [this](ExecutionId id, const QString &path) {
        if (!m_link.client() || path.isEmpty())
            return;
        m_link.client()
            ->pathList(path, carmin::Priority::Poll)
            ->then(&m_reconciler, [this, id](const Result<QList<carmin::PathInfo>, carmin::ApiError> &answer) {
                if (!answer) {
                    m_link.failed(answer.error());
                    return;
                }
                QStringList names;
                for (const carmin::PathInfo &entry : *answer)
                    names << entry.fileName();
                m_reconciler.lookIntoFolder(id, names);
            });
    });
    connect(&m_reconciler, &Reconciler::strayFound, &m_killer, &Killer::killStray);
    connect(&m_fetcher, &Fetcher::judged, this, [this](AttemptId, ExecutionId execution) {
        m_watch.closeIfOver(execution);
        m_submitter.consider();
    });
    connect(&m_wishes, &WishRunner::done, this, [this](const WishOutcome &outcome) {
        m_pending->wishes << outcome;
        touch();
    });
    connect(&m_wishes, &WishRunner::pendingChanged, this, &Engine::touch);
    connect(&m_wishes, &WishRunner::connectionWished, this,
            [this](const ConnectionSettings &settings) { m_link.use(settings, knownWorkflows()); });
    connect(&m_wishes, &WishRunner::inputsChanged, this, [this] {
        m_pending->inputs = viewsOf(m_ledger.inputs());
        m_inputs.consider();
        touch();
    });
    m_pending = std::make_shared<Delta>();
    m_gate.setSingleShot(true);
    connect(&m_gate, &QTimer::timeout, this, &Engine::flush);
    connect(&m_wishTimer, &QTimer::timeout, this, &Engine::lookAtWishes);
    m_resultsFolder = setup.resultsFolder;
    connect(&m_diskTimer, &QTimer::timeout, this, &Engine::lookAtDisk);
    connect(&m_practiceTimer, &QTimer::timeout, this, [this] {
        if (m_link.state() != LinkState::Ready || !m_link.view().isPractice)
            return;
        notePracticeTime();
        m_ledger.commit();
    });
}

Engine::~Engine() = default;

void Engine::start()
{
    m_submitter.setPaused(m_ledger.setting(meta::paused) == "1"_L1);
    m_reconciler.takeOverSending();
    m_watch.giveUpUnjudged();
    m_watch.closeWhatIsOver();
    watchForStrays();
    takeMatchedOutputs();
    if (const auto &connection = m_ledger.connection()) {
        ConnectionSettings settings;
        settings.url = QUrl(connection->url);
        settings.profile = connection->profile;
        bool isNumber = false;
        const int limit = m_ledger.setting(meta::executionLimit).toInt(&isNumber);
        if (isNumber && limit > 0)
            settings.executionLimit = limit;
        settings.allowsPlainHttp = m_ledger.setting(meta::plainHttp) == "1"_L1;
        settings.dataFolder = m_ledger.setting(meta::dataFolder);
        m_link.use(settings, knownWorkflows());
    }
    checkIntegrity();
    m_wishTimer.start(wishesEvery);
    m_diskTimer.start(diskEvery);
    m_practiceTimer.start(practiceNotedEvery);
    lookAtDisk();
    m_wishes.look();
    m_pending->inputs = viewsOf(m_ledger.inputs());
    touch();
}

void Engine::tryNow()
{
    m_link.tryNow();
    lookAtDisk();
}

// What a person gave up as never started was sent, and got no id.
void Engine::watchForStrays()
{
    const auto read = [](store::CampaignStore &store) -> Result<QStringList> {
        const auto waves = store.record().waves();
        if (!waves)
            return Unexpected(waves.error());
        QStringList names;
        for (const store::Wave &wave : *waves) {
            const auto executions = store.record().executionsOf(wave.id);
            if (!executions)
                return Unexpected(executions.error());
            for (const store::Execution &execution : *executions) {
                if (execution.phase == ExecutionPhase::Cancelled && execution.doubtSince)
                    names << execution.name;
            }
        }
        return names;
    };
    whenDone(m_store.run(read), this, [this](const Result<QStringList> &names) {
        if (names)
            m_reconciler.watchFor(*names);
        else
            qCWarning(lcEngine) << "strays:" << toLogString(names.error());
    });
}

// By their logs, or by elimination: nothing on the platform says again which cell such a file belongs to.
void Engine::takeMatchedOutputs()
{
    const auto read = [](store::CampaignStore &store) { return store.record().matchedOutputs(); };
    whenDone(m_store.run(read), this, [this](const Result<std::vector<store::Event>> &events) {
        if (!events) {
            qCWarning(lcEngine) << "matched outputs:" << toLogString(events.error());
            return;
        }
        for (const store::Event &event : *events) {
            for (const AttemptId id : m_ledger.attemptsOf(event.execution)) {
                const store::Attempt *attempt = m_ledger.attempt(id);
                if (attempt->cell == event.cell && attempt->phase == store::AttemptPhase::ToFetch)
                    m_fetcher.add(id, event.detail[u"path"_s].toString());
            }
        }
    });
}

void Engine::checkIntegrity()
{
    whenDone(m_store.run([](store::CampaignStore &store) { return store.quickCheck(); }), this,
             [this](const Result<void> &sound) {
                 if (sound)
                     m_submitter.allow();
                 else
                     onProblem({Problem::Kind::IntegrityFailed, sound.error(), {}, false});
             });
}

PlanBasis Engine::basis() const
{
    PlanBasis basis{m_tmpl,
                    m_ledger.grid(),
                    m_cost,
                    {},
                    {},
                    {},
                    m_link.executionLimit(),
                    m_link.view().maxTransferBytes,
                    m_ledger.setting(meta::outputSizes)};
    basis.platform(m_link.view());
    basis.seeds(m_ledger.usedSeeds());
    if (basis.profile.isEmpty())
        basis.profile = m_ledger.setting(meta::platformProfile);
    for (const store::InputArchive &input : m_ledger.inputs())
        basis.modelsWithInput << input.model;
    basis.executions([this](ExecutionId id) {
        const store::Execution *execution = m_ledger.execution(id);
        return execution && store::mayRun(execution->phase);
    });
    return basis;
}

void Engine::onCommitted(const std::vector<grid::CellChange> &cells, const QList<store::Event> &events)
{
    m_pending->cells.insert(m_pending->cells.end(), cells.begin(), cells.end());
    for (const grid::CellChange &change : cells)
        m_pending->reasons.emplace_back(change.cell, m_ledger.reasonOf(change.cell));
    for (const store::Event &event : events) {
        if (event.execution.isValid()) {
            const store::Execution *execution = m_ledger.execution(event.execution);
            m_pending->executions.emplace_back(event.execution, execution ? execution->phase : ExecutionPhase::Closed);
        }
        m_pending->events << viewOf(event, m_ledger.executionName(event.execution));
    }
    touch();
}

void Engine::onRoundDone()
{
    // A round in which nothing was heard tells nothing.
    if (m_lastPoll == m_sampledPoll) {
        m_submitter.consider();
        return;
    }
    m_sampledPoll = m_lastPoll;
    store::Sample sample{m_ledger.now(), m_watch.runningJobs(), m_watch.waitingJobs(),
                         m_ledger.countIn(ExecutionPhase::Live) + m_ledger.countIn(ExecutionPhase::Killing)};
    const bool isNew = !m_lastSample || m_lastSample->runningJobs != sample.runningJobs
                       || m_lastSample->waitingJobs != sample.waitingJobs
                       || m_lastSample->liveExecutions != sample.liveExecutions
                       || sample.at - m_lastSample->at >= samplesAtLeastEvery;
    if (isNew) {
        m_lastSample = sample;
        m_pace.add(sample);
        m_ledger.put(sample);
        m_ledger.setSetting(meta::lastPoll, QString::number(toMs(sample.at)));
        notePracticeTime();
        m_ledger.commit();
    }
    m_killer.consider();
    m_submitter.consider();
    m_fetcher.consider();
    m_pending->connection = m_link.view();
    touch();
}

// For those who plan without talking to it.
void Engine::rememberPlatform()
{
    QStringList offered;
    for (const OfferedWorkflow &workflow : m_link.view().workflows) {
        if (workflow.isOffered)
            offered << toFileText(workflow);
    }
    m_ledger.setSetting(meta::platformProfile, m_link.view().profile);
    m_ledger.setSetting(meta::maxTransfer, QString::number(m_link.view().maxTransferBytes));
    m_ledger.setSetting(meta::offeredWorkflows, offered.join(u','));
    m_ledger.setSetting(meta::platformName, m_link.view().platformName);
    notePracticeTime();
    m_ledger.commit();
}

// Observers have their clock from the file.
void Engine::notePracticeTime()
{
    if (!m_link.view().isPractice)
        return;
    m_ledger.setSetting(meta::practiceTime, QString::number(toMs(m_ledger.now())));
    m_ledger.setSetting(meta::practiceWall, QString::number(toMs(SystemClock().now())));
    m_ledger.setSetting(meta::practiceFactor, QString::number(m_link.view().factor));
}

void Engine::onOverBudget(WaveId waveId, const grid::CellMask &cells)
{
    m_queue.withdraw(cells, grid::CellState::Held, reason::heldOverBudget);
    const store::Wave *wave = m_ledger.wave(waveId);
    m_ledger.recordEvent({.kind = u"over-budget"_s,
                          .wave = waveId,
                          .detail = {{u"wave"_s, wave->name},
                                     {u"cells"_s, qint64(cells.count())},
                                     {u"spent_cpu_h"_s, m_ledger.spentSeconds(waveId, true) / 3600},
                                     {u"budget_cpu_h"_s, wave->budgetCpuSeconds.value_or(0) / 3600}}});
}

void Engine::onProblem(const Problem &problem)
{
    m_pending->problems << problem;
    touch();
}

void Engine::onLinkChanged()
{
    m_pending->connection = m_link.view();
    touch();
    const std::optional<Problem::Kind> now = problemOf(m_link.state());
    if (now == m_linkProblem || m_link.state() == LinkState::Connecting)
        return;
    if (m_linkProblem)
        onProblem({*m_linkProblem, {}, {}, true});
    m_linkProblem = now;
    if (now)
        onProblem({*now, m_link.view().lastError, {}, false});
}

// That of one stands for all: each is told with the connection.
void Engine::lookAtWorkflows()
{
    const QList<OfferedWorkflow> &workflows = m_link.view().workflows;
    const auto misfit = std::ranges::find_if_not(workflows, &OfferedWorkflow::fits);
    const bool isMisfit = misfit != workflows.end();
    if (isMisfit != std::exchange(m_misfit, isMisfit))
        onProblem({Problem::Kind::WorkflowMisfit, isMisfit ? misfitOf(*misfit) : Error{}, {}, !isMisfit});
}

void Engine::lookAtDisk()
{
    inPool(
        this,
        [folder = m_resultsFolder, told = m_environment.bytesFree] { return told ? told(folder) : bytesFree(folder); },
        [this](qint64 bytes) {
            const bool isLow = bytes >= 0 && bytes < leastDiskFree; // -1: not known
            if (std::exchange(m_diskLow, isLow) == isLow)
                return;
            m_fetcher.setPaused(isLow);
            onProblem({Problem::Kind::DiskLow, {}, {}, !isLow});
        });
}

// The first change goes out at once, the following ones together after the interval.
void Engine::touch()
{
    m_touched = true;
    if (!m_gate.isActive())
        m_gate.start(0);
}

void Engine::flush()
{
    if (!std::exchange(m_touched, false))
        return;
    m_pending->figures = figures();
    m_pending->waves = waveFacts();
    m_pending->questions = questionViews();
    m_pending->outputSizes = m_ledger.setting(meta::outputSizes);
    if (std::exchange(m_transfersChanged, false))
        m_pending->transfers = arranged(m_inputs.board().list() + m_fetcher.board().list());
    if (!m_pending->connection)
        m_pending->connection = m_link.view();
    emit delta(std::exchange(m_pending, std::make_shared<Delta>()));
    m_gate.start(m_environment.deltaInterval);
}

} // namespace dosegrid::engine
