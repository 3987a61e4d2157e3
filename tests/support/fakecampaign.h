// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/democampaign.h"
#include "widgets/common/campaignport.h"

namespace dosegrid::test {

// The demo campaign behind the window's door, without an engine: answers come at once or on the next turn of the
// event loop, wishes are written down for the test to read.
class FakeCampaign final : public widgets::CampaignPort,
                           private engine::Waves,
                           private engine::Actions,
                           private engine::Connection,
                           private engine::Record,
                           private engine::Results
{
    Q_OBJECT

public:
    explicit FakeCampaign(QObject *parent = nullptr);

    struct Wish
    {
        engine::CellAction action = engine::CellAction::Retry;
        std::uint32_t cells = 0;
        QString reason;
        QString expression;
    };

    // What the test sees and sets.
    QList<engine::PlanRequest> submitted;
    QList<Wish> wishes;
    QList<dosegrid::WishId> undone;
    QList<std::pair<QuestionId, QString>> answers;
    QList<engine::ConnectionSettings> used;
    engine::ConnectionView link;
    engine::Transfers moving;
    std::optional<Error> planRefusal; // of plans that keep the seeds
    std::optional<Error> wishRefusal; // of acts on cells, which are not recorded then
    engine::ObserverReason reason = engine::ObserverReason::None;
    bool paused = false;
    int laterEvents = 0;                // in the record since it was opened
    bool isRecordSlow = false;          // attempts and outputs wait for answerRecord()
    std::optional<Error> recordFailure; // of attempts and outputs
    int recordReads = 0;                // of attempts and outputs
    bool isPlanSlow = false;            // plans of waves wait for answerRecord() too
    int plansAsked = 0;
    grid::CellMask withoutWorkflow; // cells that plans leave out
    // Answers the oldest of the waiting questions; false when none waits.
    bool answerRecord();
    grid::StateCounts executionCounts;                   // of the latest execution of each cell
    QHash<std::uint32_t, QList<engine::NoteView>> notes; // by cell
    int inOutbox = 0;                                    // executions of the last wave that leave in a minute
    QList<dosegrid::WaveId> takenBack;
    DemoCampaign &demo() { return m_demo; }
    // Makes the long answers ahead. An engine makes them in threads of its own: who measures the window calls this.
    void prepare() const;
    void change(grid::CellIndex cell, grid::CellState state);
    void changeMany(std::uint32_t count, grid::CellState state); // the first cells, in one delta

    QString path() const override { return QStringLiteral("/campaigns/OpenDose 2026.dosegrid"); }
    QString name() const override { return QStringLiteral("OpenDose 2026"); }
    const grid::CampaignTemplate &tmpl() const override { return m_demo.tmpl(); }
    const grid::GridState &grid() const override { return m_demo.state(); }
    CampaignTime now() const override;
    double clockFactor() const override { return 1; }
    engine::Role role() const override { return engine::Role::Engine; }
    engine::ObserverReason observerReason() const override { return reason; }
    QString engineHolder() const override { return QStringLiteral("dosegrid-cli on node7"); }
    engine::Totals totals() const override;
    QString reasonOf(grid::CellIndex cell) const override;
    double predictedSeconds(grid::CellIndex cell) const override;
    double predictedOutputBytes(const grid::CellMask &cells) const override { return 14e6 * cells.count(); }
    WaveId waveByName(QStringView name) const override;
    engine::Waves &waves() override { return *this; }
    engine::Actions &actions() override { return *this; }
    engine::Connection &connection() override { return *this; }
    engine::Record &record() override { return *this; }
    engine::Results &results() override { return *this; }
    void setPaused(bool on) override;
    void takeOver() override {}

private:
    // Waves
    void preview(const engine::PlanRequest &request, engine::Answer<engine::PlanPreview> answer) override;
    void submit(const engine::PlanRequest &request, engine::Answer<WishId> answer) override;
    QList<engine::WaveSummary> list() const override;
    void setPaused(WaveId, bool, engine::Answer<WishId> answer) override { answer.function(WishId{1}); }
    std::vector<std::pair<WaveId, int>> priorities;
    void setPriority(WaveId wave, int priority, engine::Answer<WishId> answer) override
    {
        priorities.emplace_back(wave, priority);
        answer.function(WishId{1});
    }
    void cancelUnsent(WaveId wave, engine::Answer<WishId> answer) override
    {
        takenBack += wave;
        answer.function(WishId{1});
    }
    // Actions
    engine::ActionPreview preview(engine::CellAction action, const grid::CellMask &cells) const override;
    void ask(engine::CellAction action, const grid::CellMask &cells, const QString &expression, const QString &why,
             engine::Answer<WishId> answer) override;
    void undo(WishId action, engine::Answer<WishId> answer) override;
    QList<engine::QuestionView> questions() const override;
    void answerQuestion(QuestionId question, const QString &choice, engine::Answer<WishId> answer) override;
    // Connection
    engine::ConnectionView view() const override { return link; }
    void use(const engine::ConnectionSettings &settings, engine::Answer<WishId> answer) override;
    void test(const engine::ConnectionSettings &settings, const QString &key,
              engine::Answer<engine::ConnectionReport> answer) override;
    void tryNow() override {}
    QList<engine::InputArchiveView> inputs() const override { return {}; }
    void addInput(const QString &, const QString &, engine::Answer<WishId> answer) override
    {
        answer.function(WishId{1});
    }
    // Record
    void cell(grid::CellIndex cell, engine::Answer<engine::CellDossier> answer) override;
    void log(grid::CellIndex cell, bool errorStream, engine::Answer<engine::LogText> answer) override;
    void events(int limit, EventId before, engine::Answer<QList<engine::EventView>> answer) override;
    void jobs(const std::vector<grid::CellIndex> &cells, engine::Answer<QList<engine::JobView>> answer) override;
    void samples(engine::Answer<QList<engine::CoreSample>> answer) override;
    void attempts(engine::Answer<QList<engine::AttemptFact>> answer) override;
    void outputs(engine::Answer<QList<engine::OutputRow>> answer) override;
    void timeline(engine::Answer<std::shared_ptr<const statistics::Timeline>> answer) override;
    // Results
    engine::Transfers transfers() const override { return moving; }
    QString folder() const override { return QStringLiteral("/campaigns/OpenDose 2026.results"); }
    void adopt(grid::CellIndex, const QString &, engine::Answer<WishId> answer) override { answer.function(WishId{1}); }
    void decide(AttemptId, OutputId, bool, const QString &, engine::Answer<WishId> answer) override
    {
        answer.function(WishId{1});
    }
    void saveCopy(const QString &, engine::Answer<bool> answer) override { answer.function(true); }

    // Of the present state; made anew after it has changed.
    struct Answers
    {
        std::uint64_t revision = 0;
        QList<engine::WaveSummary> waves;
        QList<engine::JobView> jobs;
        QList<engine::AttemptFact> attempts;
        QList<engine::OutputRow> outputs;
        QList<engine::CoreSample> samples;
        std::shared_ptr<const statistics::Timeline> timeline;
    };
    Answers &answersOfNow() const;
    QList<engine::WaveSummary> makeWaves() const;
    engine::JobView makeJob(grid::CellIndex cell) const;
    QList<engine::JobView> makeJobs() const;
    QList<engine::AttemptFact> makeAttempts() const;
    QList<engine::OutputRow> makeOutputs() const;
    QList<engine::CoreSample> makeSamples() const;
    std::shared_ptr<const statistics::Timeline> makeTimeline() const;
    engine::WaveSummary wave(qint64 id, const QString &name, const QString &expression, double startDaysAgo,
                             std::optional<double> endDaysAgo) const;

    void answerOrWait(std::function<void()> answer);

    DemoCampaign m_demo;
    mutable Answers m_answers;
    QList<std::function<void()>> m_waiting;
};

} // namespace dosegrid::test
