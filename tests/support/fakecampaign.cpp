// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakecampaign.h"

#include "models/grid/expression.h"
#include "models/statistics/timeline.h"

#include <QSet>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {

using grid::CellState;

namespace {

constexpr CampaignTime demoNow = fromMs(1'795'357'920'000); // 22 Nov 2026 14:32 UTC
constexpr qint64 dayMs = 86'400'000;

CampaignTime daysAgo(double days) { return demoNow - milliseconds(qint64(days * double(dayMs))); }

} // namespace

FakeCampaign::FakeCampaign(QObject *parent) : CampaignPort(parent)
{
    executionCounts[CellState::Done] = 161;
    executionCounts[CellState::ToFetch] = 3;
    executionCounts[CellState::Running] = 21;
    executionCounts[CellState::Submitted] = 153;
    executionCounts[CellState::Failed] = 22;
    link.settings.url = QUrl(u"https://vip.creatis.insa-lyon.fr/rest"_s);
    link.state = engine::LinkState::Ready;
    link.platformName = u"VIP"_s;
    link.profile = u"vip"_s;
    link.lastAnswer = demoNow - std::chrono::seconds(38);
    link.workflows = {{u"GateCL"_s, u"GateCLforOpenDose/v0.2.0"_s, false, true},
                      {u"GateLab"_s, u"GateLab/0.7.2"_s, true, true}};
    for (int i = 0; i < 4; ++i) {
        engine::TransferView transfer;
        transfer.phase = i == 3 ? engine::TransferView::Phase::Waiting : engine::TransferView::Phase::Moving;
        transfer.cell = m_demo.cell(u"AF/%1/gamma/0.12"_s.arg(40 + i));
        transfer.path = u"/vip/Home/dosegrid/AF_gamma_0.12_%1.tar.gz"_s.arg(40 + i);
        transfer.bytes = i == 3 ? 0 : 2'400'000 * (i + 1);
        transfer.total = i == 3 ? 0 : 8'900'000;
        transfer.at = demoNow - std::chrono::seconds(20);
        moving.list << transfer;
    }
    for (grid::CellIndex cell; cell.value < grid().spec().cellCount(); ++cell.value) {
        grid::CellRecord record = m_demo.state().record(cell);
        if (record.state == CellState::Done)
            record.measuredSeconds =
                float(predictedSeconds(cell) * (0.8 + 0.4 * double(cell.value * 7919U % 1000) / 1000));
        record.predictedSeconds = float(predictedSeconds(cell));
        if (record.state == CellState::Done)
            record.sourceUncertainty = 0.001F + 0.00001F * float(cell.value * 7919U % 5000);
        if (record.state != CellState::Open && record.state != CellState::NotApplicable) {
            record.since = toMs(demoNow - std::chrono::hours(1 + cell.value % 90));
            record.waitedSeconds = float(600 + cell.value % 90000);
            record.execution = {1 + cell.value / 360};
        }
        m_demo.state().set(cell, record);
    }
}

CampaignTime FakeCampaign::now() const { return demoNow; }

double FakeCampaign::predictedSeconds(grid::CellIndex cell) const
{
    const double mev = double(grid().spec().energyEv(cell)) / 1e6;
    for (const grid::CostCurve &curve : tmpl().cost.curves) {
        if (curve.particleId == grid().spec().particle(cell).id)
            return 3600 * (curve.offset + curve.scale * std::pow(mev, curve.exponent));
    }
    return 3600;
}

engine::Totals FakeCampaign::totals() const
{
    engine::Totals totals;
    totals.counts = grid().total();
    totals.liveExecutions = 22;
    totals.executionLimit = 25;
    totals.runningJobs = 242;
    totals.productiveCpuHours = 69'537;
    totals.lostCpuHours = 2'219;
    totals.predictedCpuHours = 1.19e6;
    totals.dataAsOf = demoNow - std::chrono::seconds(38);
    totals.isPaused = paused;
    totals.outboxExecutions = inOutbox;
    totals.diskFreeBytes = 412'000'000'000;
    return totals;
}

WaveId FakeCampaign::waveByName(QStringView waveName) const
{
    for (const engine::WaveSummary &summary : list()) {
        if (summary.name == waveName)
            return summary.id;
    }
    return {};
}

void FakeCampaign::change(grid::CellIndex cell, CellState state)
{
    grid::CellChange change{cell, grid().record(cell)};
    change.record.state = state;
    change.record.attempts = quint8(qMax(1, int(change.record.attempts)));
    m_demo.state().apply({&change, 1});
    emit cellsChanged({&change, 1});
}

void FakeCampaign::changeMany(std::uint32_t count, CellState state)
{
    std::vector<grid::CellChange> changes;
    for (grid::CellIndex cell; changes.size() < count && cell.value < grid().spec().cellCount(); ++cell.value) {
        if (!grid().spec().isApplicable(cell))
            continue;
        changes.push_back({cell, grid().record(cell)});
        changes.back().record.state = state;
        changes.back().record.attempts = 1;
    }
    m_demo.state().apply(changes);
    emit cellsChanged(changes);
}

void FakeCampaign::setPaused(bool on)
{
    paused = on;
    emit totalsChanged();
}

void FakeCampaign::preview(const engine::PlanRequest &request, engine::Answer<engine::PlanPreview> answer)
{
    engine::PlanPreview plan;
    const grid::GridSpec &spec = grid().spec();
    ++plansAsked;
    grid::CellMask cells = request.cells;
    if (withoutWorkflow.size() == cells.size()) {
        const grid::CellMask left = cells & withoutWorkflow;
        plan.leftOut += {engine::LeftOutReason::NoWorkflow, left.count(), {}, left};
        cells -= left;
    }
    plan.selected = request.cells.count();
    if (!request.moreStatistics)
        plan.refusal = planRefusal;
    const grid::StateCounts counts = grid().counts(request.cells);
    const std::pair<engine::LeftOutReason, CellState> reasons[] = {
        {engine::LeftOutReason::AlreadyDone, CellState::Done},
        {engine::LeftOutReason::Submitted, CellState::Submitted},
        {engine::LeftOutReason::Running, CellState::Running},
        {engine::LeftOutReason::ToFetch, CellState::ToFetch},
        {engine::LeftOutReason::Uncertain, CellState::Uncertain}};
    for (const auto &[why, state] : reasons) {
        if (counts[state] > 0)
            plan.leftOut += {why, counts[state], {}, request.cells & grid().maskOf(state)};
    }
    for (int model = 0; model < spec.modelCount(); ++model) {
        for (int particle = 0; particle < spec.particleCount(); ++particle) {
            for (const bool split : {false, true}) {
                engine::PlanLine line;
                line.isSplit = split;
                line.workflow = split ? u"GateLab"_s : u"GateCL"_s;
                line.pipeline = split ? u"GateLab/0.7.2"_s : u"GateCLforOpenDose/v0.2.0"_s;
                line.model = model;
                line.particle = particle;
                QSet<int> sources;
                QSet<int> energies;
                cells.forEach([&](grid::CellIndex cell) {
                    const grid::CellKey key = spec.key(cell);
                    const double hours = predictedSeconds(cell) / 3600;
                    if (key.model != model || key.particle != particle || (hours > 12) != split
                        || grid().state(cell) != CellState::Open)
                        return;
                    sources.insert(key.region);
                    energies.insert(key.energy);
                    const qint64 ev = spec.energyEv(cell);
                    line.fromEv = line.fromEv == 0 ? ev : qMin(line.fromEv, ev);
                    line.toEv = qMax(line.toEv, ev);
                    line.cells += 1;
                    if (line.mask.size() == 0)
                        line.mask = grid::CellMask(spec.cellCount());
                    line.mask.set(cell);
                    line.cpuHours += hours;
                    line.longestHours = qMax(line.longestHours, hours);
                });
                if (line.cells == 0)
                    continue;
                line.sources = int(sources.size());
                line.energies = int(energies.size());
                line.executions = split ? int(line.cells) : int((line.cells + 359) / 360);
                line.jobs = split ? 2 * int(line.cells) : int(line.cells);
                if (split) { // ranges of 10,000, as in the disjoint scheme
                    const std::vector<grid::CellIndex> sent = line.mask.cells();
                    line.seeds = {line.jobs, 10'000 * qint64(sent.front().value) + 1,
                                  10'000 * qint64(sent.back().value) + 2};
                }
                (split ? plan.splits : plan.batches) += line.executions;
                plan.cells += line.cells;
                plan.executions += line.executions;
                plan.jobs += line.jobs;
                plan.cpuHours += line.cpuHours;
                plan.longestHours = qMax(plan.longestHours, line.longestHours);
                plan.lines += line;
            }
        }
    }
    plan.outputBytes = 14e6 * plan.cells;
    plan.meanCores = 48;
    plan.timeToFinish = std::chrono::hours(125);
    if (plan.batches > 0)
        plan.runs += {false, plan.batches, 480, {}, std::chrono::hours(40), 80};
    if (plan.splits > 0)
        plan.runs += {true, plan.splits, 2 * plan.splits, std::chrono::hours(3), std::chrono::hours(125), 22};
    const auto tell = [plan, answer = guarded(std::move(answer))] { answer(plan); };
    if (isPlanSlow)
        m_waiting += tell;
    else
        tell();
}

void FakeCampaign::submit(const engine::PlanRequest &request, engine::Answer<WishId> answer)
{
    submitted += request;
    answer.function(WishId{submitted.size()});
}

engine::WaveSummary FakeCampaign::wave(qint64 id, const QString &waveName, const QString &expression,
                                       double startDaysAgo, std::optional<double> endDaysAgo) const
{
    engine::WaveSummary wave;
    wave.id = {id};
    wave.name = waveName;
    wave.expression = expression;
    const auto cells = grid::evaluate(expression, {tmpl(), grid(), {}, {}, {}});
    if (cells.has_value()) {
        const grid::CellMask inWave = cells.value() - grid().maskOf(CellState::Open);
        wave.counts = grid().counts(inWave);
        wave.cells = inWave.count();
        inWave.forEach([&](grid::CellIndex cell) {
            wave.predictedCpuHours += predictedSeconds(cell) / 3600;
            wave.productiveCpuHours += double(grid().record(cell).measuredSeconds) / 3600;
        });
    }
    wave.firstAccepted = daysAgo(startDaysAgo);
    wave.lastEnd = daysAgo(endDaysAgo.value_or(0.01));
    if (!endDaysAgo) {
        wave.timeLeft = std::chrono::hours(99);
        wave.timeLeftBand = std::chrono::hours(15);
    }
    return wave;
}

QList<engine::WaveSummary> FakeCampaign::makeWaves() const
{
    return {wave(1, u"5–60 keV, all sources"_s, u"energy=5keV..60keV"_s, 48, 31),
            wave(2, u"10 organs, 65–750 keV"_s, u"organ=liver,lungs,brain energy=65keV..750keV"_s, 26, 21),
            wave(3, u"Skeleton, 65–300 keV"_s, u"organ=skeleton energy=65keV..300keV"_s, 4, {}),
            wave(4, u"Scouts, 0.8–10 MeV"_s, u"energy=800keV..10MeV"_s, 5, {})};
}

engine::ActionPreview FakeCampaign::preview(engine::CellAction action, const grid::CellMask &cells) const
{
    engine::ActionPreview preview;
    preview.action = action;
    preview.collateral = grid::CellMask(cells.size());
    const grid::CellMask live = grid().maskOf(CellState::Running) | grid().maskOf(CellState::Submitted);
    switch (action) {
    case engine::CellAction::Retry: preview.affected = cells & grid().maskOf(CellState::Failed); break;
    case engine::CellAction::Kill:
        preview.affected = cells & live;
        preview.collateral = live - preview.affected;
        preview.executions = 1;
        preview.cpuHoursLost = 96;
        break;
    case engine::CellAction::Hold:
    case engine::CellAction::Release:
    case engine::CellAction::Skip:
    case engine::CellAction::Fetch:
    case engine::CellAction::Note:
    case engine::CellAction::RemoveNotes: preview.affected = cells; break;
    }
    if (const std::uint32_t refused = (cells - preview.affected).count(); refused > 0)
        preview.refused += {engine::RefusalReason::NotFailed, refused};
    return preview;
}

void FakeCampaign::ask(engine::CellAction action, const grid::CellMask &cells, const QString &expression,
                       const QString &why, engine::Answer<WishId> answer)
{
    if (wishRefusal) {
        answer.function(Unexpected(*wishRefusal));
        return;
    }
    wishes += {action, cells.count(), why, expression};
    answer.function(WishId{wishes.size()});
}

void FakeCampaign::undo(WishId action, engine::Answer<WishId> answer)
{
    undone += action;
    answer.function(WishId{wishes.size() + undone.size()});
}

QList<engine::QuestionView> FakeCampaign::questions() const
{
    engine::QuestionView question;
    question.id = {7};
    question.executionName = u"2b-0142"_s;
    question.cells = 11;
    question.askedAt = demoNow - std::chrono::hours(2);
    question.choices = {u"wait"_s, u"send-again"_s, u"give-up"_s};
    return {question};
}

void FakeCampaign::answerQuestion(QuestionId question, const QString &choice, engine::Answer<WishId> answer)
{
    answers += {question, choice};
    answer.function(WishId{1});
}

void FakeCampaign::use(const engine::ConnectionSettings &settings, engine::Answer<WishId> answer)
{
    used += settings;
    answer.function(WishId{1});
}

void FakeCampaign::test(const engine::ConnectionSettings &, const QString &key,
                        engine::Answer<engine::ConnectionReport> answer)
{
    engine::ConnectionReport report;
    report.profile = u"vip"_s;
    report.steps = {{u"platform"_s, true, u"VIP, CARMIN 0.3, 212 ms"_s, {}}};
    if (key == u"wrong"_s)
        report.steps += {u"key"_s, false, {}, {Error::Kind::Permission, u"401"_s, {}, 0, {}}};
    else
        report.steps += {{u"key"_s, true, u"accepted"_s, {}},
                         {u"pipelines"_s, true, u"GateCLforOpenDose/v0.2.0, GateLab/0.7.2; 14 others"_s, {}}};
    answer.function(report);
}

void FakeCampaign::cell(grid::CellIndex cell, engine::Answer<engine::CellDossier> answer)
{
    engine::CellDossier dossier;
    dossier.cell = cell;
    dossier.record = grid().record(cell);
    if (dossier.record.attempts > 0)
        dossier.record.wave = {3}; // what was tried is in a wave; the demonstration's grid does not say in which
    dossier.reason = dossier.record.state == CellState::Failed
                         ? u"Output refused: the archive has no DoseByRegions.txt (check 2)."_s
                         : QString();
    const int tries = dossier.record.attempts;
    for (int number = tries; number >= 1; --number) {
        engine::AttemptView attempt;
        attempt.id = {number};
        attempt.number = number;
        attempt.seed = 96830001;
        attempt.seedOrigin = u"assigned"_s;
        attempt.shownAs = dossier.record.state;
        attempt.predictedSeconds = predictedSeconds(cell);
        attempt.execution = {dossier.record.execution.value + (number == tries ? 0 : 1000)};
        if (number > 1)
            attempt.createdAt = daysAgo(2.47);
        attempt.acceptedAt = daysAgo(number == 1 ? 4.27 : 2.46);
        attempt.startedAt = daysAgo(number == 1 ? 2.52 : 2.44);
        attempt.endedAt = daysAgo(number == 1 ? 2.51 : 2.43);
        attempt.exitCode = 0;
        attempt.executionName = u"2b-0142"_s;
        attempt.remoteId = u"workflow-Kx7Fq2"_s;
        attempt.pipeline = u"GateCLforOpenDose/v0.2.0"_s;
        attempt.remoteStatus = u"Running"_s;
        attempt.executionCells = 360;
        attempt.jobNumber = 214;
        attempt.inputsJson =
            u"{\"Source_ID\": \"48\", \"particle\": \"gamma\", \"energy\": \"0.12\", \"nb\": \"100000000\"}"_s;
        dossier.attempts += attempt;
    }
    dossier.executionCounts = executionCounts;
    dossier.notes = notes.value(cell.value);
    events(6, {},
           {answer.context, [&dossier](const Result<QList<engine::EventView>> &e) { dossier.events = e.value(); }});
    answer.function(dossier);
}

void FakeCampaign::log(grid::CellIndex, bool, engine::Answer<engine::LogText> answer)
{
    QString text;
    for (int line = 1; line < 207; ++line)
        text += u"[Core-0] initialisation %1\n"_s.arg(line);
    text +=
        u"-------- EEEE ------- G4Exception-START -------- EEEE -------\n*** G4Exception : em0003\n      issued by : "
        "G4LivermorePhotoElectricModel\ndata file </cvmfs/…/pe-cs-20.dat> is not opened!\n*** Fatal Exception *** core "
        "dump ***\n-------- EEEE ------- G4Exception-END\ngate_shell.sh: line 61: Aborted\nexit 0\n"_s;
    answer.function(engine::LogText{text, u"output.log"_s, false});
}

void FakeCampaign::events(int limit, EventId, engine::Answer<QList<engine::EventView>> answer)
{
    QList<engine::EventView> list;
    for (int i = 0; i < qMin(limit, 40 + laterEvents); ++i) {
        engine::EventView event;
        event.id = {1000 + laterEvents - i};
        event.at = demoNow - std::chrono::minutes(7 * i);
        event.kind = u"cell-state"_s;
        event.cell = grid::CellIndex{std::uint32_t(4000 + i * 17)};
        event.fromState = i % 5 == 3 ? u"running"_s : u"to-fetch"_s;
        event.toState = i % 5 == 3 ? u"failed"_s : u"done"_s;
        event.executionName = u"2b-0142"_s;
        list += event;
    }
    answer.function(list);
}

QString FakeCampaign::reasonOf(grid::CellIndex cell) const { return makeJob(cell).reason; }

engine::JobView FakeCampaign::makeJob(grid::CellIndex cell) const
{
    const grid::CellRecord &record = grid().record(cell);
    engine::JobView job;
    job.cell = cell;
    job.execution = record.execution;
    job.executionName = u"2b-%1"_s.arg(qint64(cell.value / 360), 4, 10, QChar(u'0'));
    job.remoteId = u"workflow-%1"_s.arg(qint64(cell.value / 360 * 7919 % 1679616 + 1679616), 0, 36);
    job.jobNumber = int(cell.value % 360) + 1;
    job.jobs = 360;
    job.waitedSeconds = 1800.0 + cell.value % 1000 * 60;
    if (record.state == CellState::Done || record.state == CellState::Failed)
        job.exitCode = record.state == CellState::Failed ? 134 : 0;
    if (record.state == CellState::Failed) {
        const bool systematic = grid().spec().energyEv(cell) == 120'000;
        const bool refused = systematic || cell.value % 3 > 0;
        job.reason = refused ? u"output-refused"_s : u"infrastructure"_s;
        job.errorKind = refused ? u"table-missing"_s : u"infrastructure"_s;
        if (!refused)
            job.exitCode = 1; // inputs
        job.errorText = systematic ? u"data file </cvmfs/…/pe-cs-20.dat> is not opened!"_s
                        : refused  ? u"*** G4Exception : em0003"_s
                                   : u"Error downloading the input files"_s;
    }
    return job;
}

QList<engine::JobView> FakeCampaign::makeJobs() const
{
    QList<engine::JobView> list;
    for (grid::CellIndex cell; cell.value < grid().spec().cellCount(); ++cell.value) {
        if (grid().record(cell).attempts > 0)
            list += makeJob(cell);
    }
    return list;
}

QList<engine::CoreSample> FakeCampaign::makeSamples() const
{
    QList<engine::CoreSample> samples;
    for (int hour = 48 * 24; hour >= 0; --hour) {
        const double day = hour / 24.0;
        const double base = day > 31 ? 120 : (day < 26 && day > 21) ? 100 : day < 4 ? 145 : 0;
        const double wave = 30 * std::sin(day * 9.1) + 18 * std::sin(day * 31.7);
        samples += {daysAgo(day), int(base > 0 ? qMax(4.0, base + wave) : 0), 20, 22};
    }
    return samples;
}

// Each cell came to its state by the ordinary way, in the hours before.
std::shared_ptr<const statistics::Timeline> FakeCampaign::makeTimeline() const
{
    using grid::CellState;
    const grid::GridState &present = m_demo.state();
    std::vector<std::pair<qint64, grid::CellChange>> changes;
    for (std::uint32_t i = 0; i < present.spec().cellCount(); ++i) {
        const grid::CellRecord &last = present.record({i});
        if (last.state == CellState::Open || last.state == CellState::NotApplicable)
            continue;
        // A minute after the other, the last one now.
        const qint64 end = toMs(demoNow) - qint64(present.spec().cellCount() - 1 - i) * 60'000;
        int hours = 4;
        for (const CellState state : {CellState::Planned, CellState::Submitted, CellState::Running, last.state}) {
            grid::CellRecord record = last;
            record.state = state;
            record.since = end - (state == last.state ? 0 : --hours) * 3'600'000LL;
            if (state != last.state)
                record.measuredSeconds = 0;
            changes.push_back({record.since, {{i}, record}});
            if (state == last.state)
                break;
        }
    }
    std::ranges::stable_sort(changes, {}, [](const auto &change) { return change.first; });
    std::vector<statistics::Timeline::Step> steps;
    std::vector<grid::CellChange> flat;
    for (const auto &[at, change] : changes) {
        flat.push_back(change);
        if (!steps.empty() && toMs(steps.back().at) == at)
            steps.back().end = std::uint32_t(flat.size());
        else
            steps.push_back({fromMs(at), std::uint32_t(flat.size())});
    }
    const CampaignTime from = steps.empty() ? now() : steps.front().at - std::chrono::hours(1);
    return std::make_shared<const statistics::Timeline>(grid::GridState(present.specPtr()), from, std::move(steps),
                                                        std::move(flat));
}

QList<engine::AttemptFact> FakeCampaign::makeAttempts() const
{
    QList<engine::AttemptFact> facts;
    const QList<engine::WaveSummary> waves = list();
    for (grid::CellIndex cell; cell.value < grid().spec().cellCount(); ++cell.value) {
        const grid::CellRecord &record = grid().record(cell);
        if (record.state != CellState::Done && record.state != CellState::Failed)
            continue;
        const qint64 ev = grid().spec().energyEv(cell);
        const auto w = ev <= 60'000 ? 0 : ev >= 800'000 ? 3 : cell.value % 4 == 0 ? 1 : 2;
        engine::AttemptFact fact;
        fact.cell = cell;
        fact.wave = waves[w].id;
        fact.workflow = u"GateCL"_s;
        const double share = double(cell.value * 2654435761U % 100000) / 100000;
        const auto span = double((*waves[w].lastEnd - *waves[w].firstAccepted).count());
        fact.acceptedAt = *waves[w].firstAccepted;
        fact.startedAt = *waves[w].firstAccepted + milliseconds(qint64(0.9 * share * span));
        fact.endedAt = *waves[w].firstAccepted + milliseconds(qint64(share * span));
        fact.isAccepted = record.state == CellState::Done;
        fact.isFailed = !fact.isAccepted;
        fact.isMeasured = fact.isAccepted;
        fact.cpuSeconds = fact.isAccepted ? double(record.measuredSeconds) : 0.2 * predictedSeconds(cell);
        facts += fact;
    }
    return facts;
}

QList<engine::OutputRow> FakeCampaign::makeOutputs() const
{
    QList<engine::OutputRow> rows;
    for (grid::CellIndex cell; cell.value < grid().spec().cellCount(); ++cell.value) {
        const grid::CellRecord &record = grid().record(cell);
        const bool refused = record.state == CellState::Failed && cell.value % 3 > 0;
        const bool review = record.state == CellState::Held && (record.flags & grid::NeedsReview);
        if (record.state != CellState::Done && !refused && !review)
            continue;
        engine::OutputRow row;
        row.id = {qint64(cell.value) + 1};
        row.attempt = {row.id.value};
        row.cell = cell;
        row.attemptNumber = record.attempts;
        row.localPath = u"/campaigns/OpenDose 2026.results/%1.tar.gz"_s.arg(grid().spec().cellId(cell));
        row.sha256 = u"%1"_s.arg(qulonglong(cell.value) * 2654435761U, 64, 16, QChar(u'7'));
        row.bytes = refused ? 14'000 : 11'000'000 + cell.value;
        row.fetchedAt = fromMs(record.since);
        row.events = refused ? 0 : 100'000'000;
        row.elapsedSeconds = double(record.measuredSeconds);
        row.verdict = refused ? u"refused"_s : review ? u"review"_s : u"accepted"_s;
        row.verdictBy = u"opendose-1"_s;
        if (refused || review) {
            row.reason = refused ? u"table-missing"_s : u"source-uncertainty-high"_s;
            row.failedChecks = {refused ? 2 : 11};
        }
        rows += row;
    }
    return rows;
}

// --- answers -------------------------------------------------------------------------------------------------------

FakeCampaign::Answers &FakeCampaign::answersOfNow() const
{
    if (m_answers.revision != grid().revision()) {
        m_answers = {};
        m_answers.revision = grid().revision();
    }
    return m_answers;
}

QList<engine::WaveSummary> FakeCampaign::list() const
{
    Answers &now = answersOfNow();
    if (now.waves.isEmpty())
        now.waves = makeWaves();
    QList<engine::WaveSummary> waves = now.waves;
    if (inOutbox > 0) {
        waves.last().inOutbox = waves.last().executions = inOutbox;
        waves.last().outboxUntil = this->now() + std::chrono::minutes(1);
    }
    return waves;
}

void FakeCampaign::prepare() const
{
    list();
    Answers &now = answersOfNow();
    if (now.jobs.isEmpty())
        now.jobs = makeJobs();
    if (now.attempts.isEmpty())
        now.attempts = makeAttempts();
    if (now.outputs.isEmpty())
        now.outputs = makeOutputs();
    if (now.samples.isEmpty())
        now.samples = makeSamples();
    if (!now.timeline)
        now.timeline = makeTimeline();
}

void FakeCampaign::jobs(const std::vector<grid::CellIndex> &cells, engine::Answer<QList<engine::JobView>> answer)
{
    QList<engine::JobView> list;
    for (const grid::CellIndex cell : cells) {
        if (grid().record(cell).attempts > 0)
            list += makeJob(cell);
    }
    QList<engine::JobView> &all = answersOfNow().jobs;
    if (cells.empty() && all.isEmpty())
        all = makeJobs();
    answer.function(cells.empty() ? all : list);
}

void FakeCampaign::samples(engine::Answer<QList<engine::CoreSample>> answer)
{
    QList<engine::CoreSample> &samples = answersOfNow().samples;
    if (samples.isEmpty())
        samples = makeSamples();
    answer.function(samples);
}

void FakeCampaign::attempts(engine::Answer<QList<engine::AttemptFact>> answer)
{
    QList<engine::AttemptFact> &attempts = answersOfNow().attempts;
    if (attempts.isEmpty())
        attempts = makeAttempts();
    answerOrWait([this, attempts, answer = guarded(std::move(answer))] {
        answer(recordFailure ? Result<QList<engine::AttemptFact>>(Unexpected(*recordFailure)) : attempts);
    });
}

void FakeCampaign::answerOrWait(std::function<void()> answer)
{
    ++recordReads;
    if (isRecordSlow)
        m_waiting += std::move(answer);
    else
        answer();
}

bool FakeCampaign::answerRecord()
{
    if (m_waiting.isEmpty())
        return false;
    m_waiting.takeFirst()();
    return true;
}

void FakeCampaign::outputs(engine::Answer<QList<engine::OutputRow>> answer)
{
    QList<engine::OutputRow> &outputs = answersOfNow().outputs;
    if (outputs.isEmpty())
        outputs = makeOutputs();
    answerOrWait([this, outputs, answer = guarded(std::move(answer))] {
        answer(recordFailure ? Result<QList<engine::OutputRow>>(Unexpected(*recordFailure)) : outputs);
    });
}

void FakeCampaign::timeline(engine::Answer<std::shared_ptr<const statistics::Timeline>> answer)
{
    std::shared_ptr<const statistics::Timeline> &timeline = answersOfNow().timeline;
    if (!timeline)
        timeline = makeTimeline();
    answer.function(timeline);
}

} // namespace dosegrid::test
