// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/campaign.h"

#include "models/core/diskspace.h"
#include "models/core/logging.h"
#include "models/engine/campaignprivate.h"
#include "models/engine/views.h"
#include "models/grid/templatereader.h"
#include "models/store/enginehome.h"

#include <QDir>
#include <QFileInfo>
#include <QThreadPool>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::engine {

namespace {

constexpr milliseconds successionEvery{2'000}; // wall
constexpr milliseconds diskEvery{30'000};      // wall

} // namespace

Result<void> Campaign::create(const QString &path, const grid::CampaignTemplate &tmpl, bool withCombined,
                              const QString &name)
{
    const auto created = store::CampaignStore::create(
        path, {.name = name, .campaignId = {}, .templateJson = tmpl.json, .withCombined = withCombined}, SystemClock());
    if (!created)
        return Unexpected(created.error());
    return {};
}

Campaign::Campaign(QString path, Environment environment, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(path), std::move(environment)))
{}

Campaign::~Campaign() = default;

void Campaign::open() { d->open(); }
const QString &Campaign::path() const { return d->m_path; }
QString Campaign::name() const { return d->m_name; }
const grid::CampaignTemplate &Campaign::tmpl() const { return *d->m_tmpl; }
const grid::GridState &Campaign::grid() const { return *d->m_grid; }
CampaignTime Campaign::now() const { return d->m_clock->now(); }
double Campaign::clockFactor() const { return d->m_clock->factor(); }
Role Campaign::role() const { return d->m_role; }
ObserverReason Campaign::observerReason() const { return d->m_reason; }
QString Campaign::engineHolder() const { return d->m_holder; }
Totals Campaign::totals() const { return d->totals(); }
QString Campaign::reasonOf(grid::CellIndex cell) const { return d->m_reasons.value(cell.value); }

double Campaign::predictedSeconds(grid::CellIndex cell) const { return d->m_cost->seconds(cell, d->m_tmpl->primaries); }
Waves &Campaign::waves() { return *d; }
Actions &Campaign::actions() { return *d; }
Connection &Campaign::connection() { return *d; }
Record &Campaign::record() { return *d; }
Results &Campaign::results() { return *d; }
double Campaign::predictedOutputBytes(const grid::CellMask &cells) const { return d->predictedOutputBytes(cells); }

void Campaign::setPaused(bool paused) { d->setPaused(paused); }
void Campaign::takeOver() { d->takeOver(); }

WaveId Campaign::waveByName(QStringView waveName) const
{
    for (const WaveFacts &facts : d->m_waves) {
        if (facts.wave.name == waveName)
            return facts.wave.id;
    }
    return {};
}

Campaign::Private::Private(Campaign *owner, QString path, Environment environment)
    : q(owner)
    , m_path(std::move(path))
    , m_environment(std::move(environment))
    , m_clock(std::make_shared<SystemClock>())
{
    const QFileInfo file(m_path);
    m_resultsFolder = m_environment.resultsFolder.isEmpty()
                          ? QString(file.absolutePath() + u'/' + file.completeBaseName() + ".results"_L1)
                          : m_environment.resultsFolder;
    m_thread.setObjectName(u"dosegrid-engine"_s);
}

Campaign::Private::~Private()
{
    m_observer.reset();
    m_thread.quit();
    m_thread.wait();
    // The store thread finishes what it was given, then the lock goes.
    m_store.reset();
}

void Campaign::Private::open()
{
    auto lock = std::make_shared<std::shared_ptr<store::EngineLock>>();
    const bool wantsEngine = m_environment.wantsEngine;
    m_store = std::make_shared<store::StoreThread>([path = m_path, program = m_environment.program,
                                                    faults = m_environment.storeFaults, wantsEngine,
                                                    lock]() -> Result<store::CampaignStore::Pointer> {
        store::OpenOptions options;
        options.faultHook = faults;
        options.mode = store::OpenOptions::Mode::Observe;
        if (!QFileInfo::exists(path))
            return Unexpected(Error{Error::Kind::NotFound, {}, path, 0, {}});
        if (const QFileInfo file(path); !file.isWritable() || !QFileInfo(file.absolutePath()).isWritable()) {
            options.mode = store::OpenOptions::Mode::ReadOnly;
        } else if (wantsEngine) {
            auto held = store::EngineLock::tryAcquire(path, program);
            if (held) {
                *lock = std::make_shared<store::EngineLock>(std::move(*held));
                options.mode = store::OpenOptions::Mode::ReadWrite;
            }
        }
        return store::CampaignStore::open(path, options);
    });
    const auto read = [path = m_path, wantsEngine, lock](store::CampaignStore &store) {
        return load(store, path, *lock, wantsEngine);
    };
    whenDone(m_store->run(read), q, [this](const Result<OpenedCampaign> &opened) { onOpened(opened); });
}

Result<OpenedCampaign> Campaign::Private::load(store::CampaignStore &store, const QString &path,
                                               const std::shared_ptr<store::EngineLock> &lock, bool wantsEngine)
{
    OpenedCampaign opened;
    auto tmpl = grid::readTemplate(store.info().templateJson, path, grid::TemplateSource::Campaign);
    if (!tmpl)
        return Unexpected(tmpl.error());
    auto loaded = LoadedCampaign::read(store);
    if (!loaded)
        return Unexpected(loaded.error());
    opened.tmpl = std::make_shared<const grid::CampaignTemplate>(std::move(*tmpl));
    opened.spec = opened.tmpl->spec(store.info().withCombined);
    opened.cost = std::make_shared<const planning::CostModel>(*opened.tmpl, opened.spec);
    opened.loaded = std::move(*loaded);
    opened.lock = lock;
    opened.reason =
        lock ? ObserverReason::None : (wantsEngine ? ObserverReason::EngineElsewhere : ObserverReason::Asked);
    if (store.isReadOnly())
        opened.reason = ObserverReason::ReadOnlyFile;
    if (!lock) {
        opened.holder = store::EngineLock::holder(path).value_or(QString());
        return opened;
    }
    const store::EngineHome here = store::EngineHome::here(path);
    const auto moved = store.needsTakeOver(here);
    if (!moved)
        return Unexpected(moved.error());
    if (*moved) {
        opened.reason = ObserverReason::OtherMachine;
        return opened;
    }
    if (const auto home = store.takeOver(here); !home)
        return Unexpected(home.error());
    return opened;
}

void Campaign::Private::onOpened(const Result<OpenedCampaign> &result)
{
    if (!result) {
        emit q->openFailed(result.error());
        return;
    }
    const OpenedCampaign &opened = *result;
    m_tmpl = opened.tmpl;
    m_cost = opened.cost;
    m_name = opened.loaded.info.name;
    m_grid = std::make_unique<grid::GridState>(opened.spec);
    m_grid->apply(opened.loaded.cells);
    m_lock = opened.lock;
    m_reason = opened.reason;
    m_holder = opened.holder;
    m_predictedCpuHours = 0;
    for (std::uint32_t i = 0; i < opened.spec->cellCount(); ++i) {
        if (opened.spec->isApplicable({i}))
            m_predictedCpuHours += m_cost->seconds({i}, m_tmpl->primaries) / 3600;
    }
    auto first = std::make_shared<Delta>();
    fillFromFile(*first, opened.loaded);

    m_worker = new Worker(m_environment.keyFor);
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_role = m_lock && m_reason == ObserverReason::None ? Role::Engine : Role::Observer;
    m_diskTimer.callOnTimeout(q, [this] { lookAtDisk(); });
    m_diskTimer.start(diskEvery);
    lookAtDisk();
    if (m_role == Role::Engine)
        first->figures->pendingWishes.reset(); // until it has looked itself
    apply(first);
    m_thread.start();
    emit q->opened();
    if (m_role == Role::Engine) {
        startEngine(opened);
        return;
    }
    observe(opened.loaded.seq);
    if (m_reason == ObserverReason::EngineElsewhere) {
        m_successionTimer.callOnTimeout(q, [this] { tryToSucceed(); });
        m_successionTimer.start(successionEvery);
    }
}

void Campaign::Private::observe(qint64 seq)
{
    m_observer = std::make_unique<Observer>(*m_store, seq, m_grid->spec().cellCount());
    QObject::connect(m_observer.get(), &Observer::delta, q,
                     [this](const std::shared_ptr<Delta> &delta) { apply(delta); });
    m_observer->start();
}

// The other engine may have ended: whoever gets its lock goes on.
void Campaign::Private::tryToSucceed()
{
    if (m_reason != ObserverReason::EngineElsewhere || std::exchange(m_isSucceeding, true))
        return;
    using Lock = std::shared_ptr<store::EngineLock>;
    const auto acquire = [path = m_path, program = m_environment.program]() -> Lock {
        auto held = store::EngineLock::tryAcquire(path, program);
        return held ? std::make_shared<store::EngineLock>(std::move(*held)) : nullptr;
    };
    inPool(q, acquire, [this](const Lock &lock) {
        if (lock)
            succeed(lock);
        else
            m_isSucceeding = false;
    });
}

void Campaign::Private::succeed(const std::shared_ptr<store::EngineLock> &lock)
{
    auto writer = std::make_shared<store::StoreThread>([path = m_path, faults = m_environment.storeFaults] {
        store::OpenOptions options;
        options.faultHook = faults;
        options.mode = store::OpenOptions::Mode::ReadWrite;
        return store::CampaignStore::open(path, options);
    });
    const auto read = [path = m_path, lock](store::CampaignStore &store) { return load(store, path, lock, true); };
    whenDone(writer->run(read), q, [this, writer](const Result<OpenedCampaign> &opened) {
        m_isSucceeding = false;
        if (!opened) {
            qCWarning(lcEngine) << "succession:" << toLogString(opened.error());
            return;
        }
        m_successionTimer.stop();
        const QSet<WishId> followed = m_observer ? m_observer->followed() : QSet<WishId>();
        m_observer.reset();
        // Whoever waits for an answer of the former one gets it; it ends off this thread.
        QThreadPool::globalInstance()->start([former = std::exchange(m_store, writer)]() mutable { former.reset(); });
        m_lock = opened->lock;
        m_holder.clear();
        m_reason = opened->reason;
        if (m_reason == ObserverReason::None) {
            lead(*opened, followed);
            return;
        }
        observe(opened->loaded.seq);
        emit q->roleChanged();
    });
}

// From observer to engine.
void Campaign::Private::lead(const OpenedCampaign &opened, const QSet<WishId> &followed)
{
    m_role = Role::Engine;
    m_reason = ObserverReason::None;
    auto whole = std::make_shared<Delta>();
    whole->cells = opened.loaded.cells;
    fillFromFile(*whole, opened.loaded);
    apply(whole);
    startEngine(opened);
    emit q->roleChanged();
    // What the former engine carried out and this observer did not see any more.
    for (const WishId id : followed) {
        whenDone(m_store->run([id](store::CampaignStore &store) { return store.record().wish(id); }), q,
                 [this](const Result<std::optional<store::Wish>> &wish) {
                     if (wish && *wish && (*wish)->state != store::WishState::Pending)
                         emit q->wishDone(outcomeOf(**wish, m_grid->spec().cellCount()));
                 });
    }
}

void Campaign::Private::startEngine(const OpenedCampaign &opened)
{
    QObject::connect(m_worker, &Worker::delta, q, [this](const std::shared_ptr<Delta> &delta) { apply(delta); });
    const Engine::Setup setup{opened.tmpl,   opened.spec, opened.cost,   opened.loaded.info.id,
                              opened.loaded, m_clock,     m_environment, m_resultsFolder};
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, setup, store = m_store.get()] { worker->startEngine(setup, *store); });
}

void Campaign::Private::takeOver()
{
    if (m_reason != ObserverReason::OtherMachine || !m_lock)
        return;
    const auto take = [path = m_path, lock = m_lock](store::CampaignStore &store) -> Result<OpenedCampaign> {
        const auto taken = store.takeOver(store::EngineHome::here(path));
        if (!taken)
            return Unexpected(taken.error());
        return load(store, path, lock, true);
    };
    whenDone(m_store->run(take), q, [this](const Result<OpenedCampaign> &opened) {
        if (!opened) {
            emit q->problemRaised({Problem::Kind::StoreFailed, opened.error(), {}, false});
            return;
        }
        if (m_role == Role::Engine)
            return;
        const QSet<WishId> followed = m_observer ? m_observer->followed() : QSet<WishId>();
        m_observer.reset();
        lead(*opened, followed);
    });
}

void Campaign::Private::apply(const std::shared_ptr<Delta> &delta)
{
    m_grid->apply(delta->cells);
    for (const auto &[cell, progress] : delta->progress) {
        grid::CellRecord record = m_grid->record(cell);
        if (record.state != grid::CellState::Running || record.progress == progress)
            continue;
        record.progress = progress;
        m_grid->set(cell, record);
    }
    if (delta->isWhole) {
        m_reasons.clear();
        m_mayRun.clear();
        m_knownThere.clear();
    }
    for (const auto &[cell, reason] : delta->reasons) {
        if (reason.isEmpty())
            m_reasons.remove(cell.value);
        else
            m_reasons.insert(cell.value, reason);
    }
    for (const auto &[execution, phase] : delta->executions) {
        if (store::mayRun(phase))
            m_mayRun << execution;
        else
            m_mayRun.remove(execution);
        if (isKnownThere(phase))
            m_knownThere << execution;
        else
            m_knownThere.remove(execution);
    }
    if (delta->clock)
        m_clock = delta->clock;
    if (delta->outputSizes)
        m_outputSizes = *delta->outputSizes;
    if (delta->figures) {
        if (delta->figures->cores != m_figures.cores)
            m_summariesOf = ~std::uint64_t(0);
        m_figures = *delta->figures;
    }
    if (delta->waves) {
        m_waves = *delta->waves;
        m_summariesOf = ~std::uint64_t(0);
    }
    const bool questionsDiffer =
        delta->questions
        && !std::ranges::equal(*delta->questions, m_questions, {}, &QuestionView::id, &QuestionView::id);
    if (delta->questions)
        m_questions = *delta->questions;
    if (delta->inputs)
        m_inputs = *delta->inputs;
    if (delta->connection)
        m_connection = *delta->connection;
    const bool transfersDiffer = delta->transfers && *delta->transfers != m_transfers;
    if (transfersDiffer)
        m_transfers = *delta->transfers;

    if (!delta->cells.empty())
        emit q->cellsChanged(delta->cells);
    if (delta->figures || !delta->cells.empty())
        emit q->totalsChanged();
    if (delta->waves)
        emit q->wavesChanged();
    if (questionsDiffer)
        emit q->questionsChanged();
    if (transfersDiffer)
        emit q->transfersChanged();
    if (delta->connection || delta->inputs)
        emit q->connectionChanged();
    if (!delta->events.isEmpty())
        emit q->eventsAppended(delta->events);
    for (const Problem &problem : delta->problems)
        emit q->problemRaised(problem);
    for (const WishOutcome &outcome : delta->wishes)
        emit q->wishDone(outcome);
}

void Campaign::Private::setPaused(bool paused) { wish(wish::Pause{{}, paused}, {q, {}}); }

const QList<WaveSummary> &Campaign::Private::summaries() const
{
    if (m_summariesOf != m_grid->revision()) {
        m_summaries = summarise(m_waves, *m_grid, m_reasons, m_figures.cores, m_clock->now());
        m_adoptedCpuHours = measuredHoursOfNoWave(*m_grid);
        m_summariesOf = m_grid->revision();
    }
    return m_summaries;
}

void Campaign::Private::lookAtDisk()
{
    inPool(
        q,
        [folder = m_resultsFolder, told = m_environment.bytesFree] { return told ? told(folder) : bytesFree(folder); },
        [this](qint64 bytes) {
            if (std::exchange(m_diskFree, bytes) != bytes)
                emit q->totalsChanged();
        });
}

Totals Campaign::Private::totals() const
{
    Totals t;
    t.counts = m_grid->total();
    t.liveExecutions = m_figures.liveExecutions;
    t.killingExecutions = m_figures.killingExecutions;
    t.executionLimit = m_figures.executionLimit;
    t.runningJobs = m_figures.runningJobs;
    t.unansweredExecutions = m_figures.unansweredExecutions;
    t.outboxExecutions = m_figures.outboxExecutions;
    t.outboxUntil = m_figures.outboxUntil;
    for (const WaveSummary &wave : summaries()) {
        t.productiveCpuHours += wave.productiveCpuHours;
        t.lostCpuHours += wave.lostCpuHours;
    }
    t.productiveCpuHours += m_adoptedCpuHours;
    t.predictedCpuHours = m_predictedCpuHours;
    t.dataAsOf = m_figures.dataAsOf;
    t.isPaused = m_figures.isPaused;
    t.pendingWishes = m_figures.pendingWishes;
    t.diskFreeBytes = m_diskFree;
    return t;
}

} // namespace dosegrid::engine
