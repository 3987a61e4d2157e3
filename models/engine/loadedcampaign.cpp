// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/ledger.h"
#include "models/engine/pace.h"

namespace dosegrid::engine {

namespace {

// Reads into `target`; keeps the first error.
class Reader
{
public:
    template<typename T>
    void into(T &target, Result<T> result)
    {
        if (m_error)
            return;
        if (result)
            target = std::move(result).value();
        else
            m_error = result.error();
    }
    const std::optional<Error> &error() const { return m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace

Result<LoadedCampaign> LoadedCampaign::readFollowed(store::CampaignStore &store)
{
    LoadedCampaign c;
    c.info = store.info();
    Reader reader;
    store::RecordReader record = store.record();
    reader.into(c.reasons, record.cellsWithReason());
    reader.into(c.waves, record.waves());
    reader.into(c.accounts, record.waveAccounts());
    reader.into(c.executions, record.liveExecutions());
    reader.into(c.attempts, record.liveAttempts());
    reader.into(c.questions, record.openQuestions());
    reader.into(c.inputs, record.inputArchives());
    reader.into(c.connection, record.connection());
    std::vector<store::Wish> wishes;
    reader.into(wishes, record.pendingWishes());
    c.pendingWishes = int(wishes.size());
    for (const QLatin1StringView key :
         {meta::executionLimit, meta::plainHttp, meta::paused, meta::practiceTime, meta::practiceWall,
          meta::practiceFactor, meta::platformName, meta::lastPoll, meta::maxTransfer, meta::offeredWorkflows,
          meta::platformProfile, meta::dataFolder, meta::outputSizes, meta::budgetWarned, meta::killsSent}) {
        QString value;
        reader.into(value, record.meta(key));
        c.meta.insert(key, value);
    }
    if (const CampaignTime heard = fromMs(c.meta.value(meta::lastPoll).toLongLong()); heard > CampaignTime{})
        reader.into(c.recentSamples, record.samples(heard - paceWindow, CampaignTime::max()));
    if (reader.error())
        return Unexpected(*reader.error());
    return c;
}

Result<LoadedCampaign> LoadedCampaign::read(store::CampaignStore &store)
{
    Result<LoadedCampaign> followed = readFollowed(store);
    if (!followed)
        return followed;
    LoadedCampaign &c = *followed;
    Reader reader;
    store::CellChanges cells;
    reader.into(cells, store.changesSince(-1));
    c.cells = std::move(cells.cells);
    c.seq = cells.seq;
    reader.into(c.ids, store.nextIds());
    reader.into(c.accepted, store.record().acceptedMarks());
    reader.into(c.failures, store.record().failureCounts());
    reader.into(c.seeds, store.record().plannedSeeds());
    reader.into(c.lastEvents, store.record().lastEventsOfLive());
    reader.into(c.remoteIds, store.record().remoteIds());
    if (reader.error())
        return Unexpected(*reader.error());
    return followed;
}

} // namespace dosegrid::engine
