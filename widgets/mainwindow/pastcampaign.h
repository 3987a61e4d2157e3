// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/statistics/timeline.h"
#include "widgets/common/campaignport.h"

class QTimer;

namespace dosegrid::widgets {

// The campaign as it was: stands in for the live one while a person looks back, so that every part of the window shows
// the same moment. Reads what the live one remembers and leaves out what came later; refuses whatever acts. The live
// campaign goes on behind it and must outlive it.
class PastCampaign final : public CampaignPort,
                           private engine::Waves,
                           private engine::Actions,
                           private engine::Connection,
                           private engine::Record,
                           private engine::Results
{
    Q_OBJECT

public:
    PastCampaign(CampaignPort &live, std::shared_ptr<const statistics::Timeline> timeline, QObject *parent = nullptr);

    // Emits cellsChanged() with the cells that differ; waves, totals and the rest follow, four times a second at most.
    void moveTo(CampaignTime at);
    std::shared_ptr<const statistics::Timeline> timelinePointer() const { return m_timeline; }
    const statistics::Timeline &timeline() const { return m_cursor.timeline(); }

    std::optional<CampaignTime> past() const override { return m_cursor.at(); }
    CampaignPort &present() override { return m_live; }
    QString path() const override { return m_live.path(); }
    QString name() const override { return m_live.name(); }
    const grid::CampaignTemplate &tmpl() const override { return m_live.tmpl(); }
    const grid::GridState &grid() const override { return m_cursor.state(); }
    CampaignTime now() const override { return m_cursor.at(); }
    double clockFactor() const override { return m_live.clockFactor(); }
    engine::Role role() const override { return engine::Role::Observer; }
    engine::ObserverReason observerReason() const override { return engine::ObserverReason::ReadOnlyFile; }
    QString engineHolder() const override { return {}; }
    engine::Totals totals() const override;
    // Of a cell that has not left its state since; of others it is not recorded.
    QString reasonOf(grid::CellIndex cell) const override;
    double predictedSeconds(grid::CellIndex cell) const override { return m_live.predictedSeconds(cell); }
    double predictedOutputBytes(const grid::CellMask &cells) const override
    {
        return m_live.predictedOutputBytes(cells);
    }
    WaveId waveByName(QStringView name) const override { return m_live.waveByName(name); }
    engine::Waves &waves() override { return *this; }
    engine::Actions &actions() override { return *this; }
    engine::Connection &connection() override { return *this; }
    engine::Record &record() override { return *this; }
    engine::Results &results() override { return *this; }
    void setPaused(bool) override {}
    void takeOver() override {}

signals:
    // What was asked of the record before is of another moment now.
    void momentSettled();

private:
    void preview(const engine::PlanRequest &request, engine::Answer<engine::PlanPreview> answer) override;
    void submit(const engine::PlanRequest &request, engine::Answer<WishId> answer) override;
    QList<engine::WaveSummary> list() const override;
    void setPaused(WaveId wave, bool paused, engine::Answer<WishId> answer) override;
    void setPriority(WaveId wave, int priority, engine::Answer<WishId> answer) override;
    void cancelUnsent(WaveId wave, engine::Answer<WishId> answer) override;

    engine::ActionPreview preview(engine::CellAction action, const grid::CellMask &cells) const override;
    void ask(engine::CellAction action, const grid::CellMask &cells, const QString &expression, const QString &reason,
             engine::Answer<WishId> answer) override;
    void undo(WishId action, engine::Answer<WishId> answer) override;
    QList<engine::QuestionView> questions() const override { return {}; }
    void answerQuestion(QuestionId question, const QString &choice, engine::Answer<WishId> answer) override;

    engine::ConnectionView view() const override;
    void use(const engine::ConnectionSettings &settings, engine::Answer<WishId> answer) override;
    void test(const engine::ConnectionSettings &settings, const QString &key,
              engine::Answer<engine::ConnectionReport> answer) override;
    void tryNow() override {}
    QList<engine::InputArchiveView> inputs() const override { return m_live.connection().inputs(); }
    void addInput(const QString &filePath, const QString &model, engine::Answer<WishId> answer) override;

    void cell(grid::CellIndex cell, engine::Answer<engine::CellDossier> answer) override;
    void log(grid::CellIndex cell, bool errorStream, engine::Answer<engine::LogText> answer) override;
    void events(int limit, EventId before, engine::Answer<QList<engine::EventView>> answer) override;
    void jobs(const std::vector<grid::CellIndex> &cells, engine::Answer<QList<engine::JobView>> answer) override;
    void samples(engine::Answer<QList<engine::CoreSample>> answer) override;
    void attempts(engine::Answer<QList<engine::AttemptFact>> answer) override;
    void outputs(engine::Answer<QList<engine::OutputRow>> answer) override;
    void timeline(engine::Answer<std::shared_ptr<const statistics::Timeline>> answer) override;

    QString folder() const override { return m_live.results().folder(); }
    engine::Transfers transfers() const override { return m_live.results().transfers(); } // files have no past
    void adopt(grid::CellIndex cell, const QString &filePath, engine::Answer<WishId> answer) override;
    void decide(AttemptId attempt, OutputId output, bool accept, const QString &reason,
                engine::Answer<WishId> answer) override;
    void saveCopy(const QString &path, engine::Answer<bool> answer) override;

    CampaignPort &m_live;
    std::shared_ptr<const statistics::Timeline> m_timeline;
    statistics::TimeCursor m_cursor;
    QTimer *m_figures;
    QList<engine::CoreSample> m_samples; // of the whole campaign, for the totals
};

} // namespace dosegrid::widgets
