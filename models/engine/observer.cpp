// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/observer.h"

#include "models/core/logging.h"
#include "models/engine/planner.h"
#include "models/engine/pool.h"
#include "models/engine/views.h"
#include "models/store/storethread.h"

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::engine {

using store::ExecutionPhase;

namespace {

constexpr std::size_t mostEvents = 500;

} // namespace

struct Observer::Read
{
    qint64 version = 0;
    qint64 seq = 0;
    QList<EventView> events;
    std::vector<store::Wish> wishes;
    std::shared_ptr<Delta> delta; // nothing when nothing changed
};

Observer::Observer(store::StoreThread &store, qint64 seq, std::uint32_t cellCount, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_seq(seq)
    , m_cellCount(cellCount)
{
    connect(&m_timer, &QTimer::timeout, this, &Observer::look);
}

void Observer::start()
{
    m_timer.start(lookEvery);
    look();
}

void Observer::look()
{
    if (std::exchange(m_busy, true))
        return;
    // All that grows with the campaign is done in the store thread.
    const auto work = [seq = m_seq, version = m_version, after = m_lastEvent,
                       wishes = m_wishes](store::CampaignStore &store) -> Result<std::shared_ptr<Read>> {
        auto read = std::make_shared<Read>();
        const auto now = store.dataVersion();
        if (!now)
            return Unexpected(now.error());
        read->version = *now;
        if (version == *now)
            return read;
        auto record = store.record();
        auto cells = store.changesSince(seq);
        const auto campaign = LoadedCampaign::readFollowed(store);
        auto events = after.isValid() ? record.eventsAfter({}, after, int(mostEvents)) : record.eventsBefore({}, {}, 1);
        for (const auto &error : {cells ? std::nullopt : std::optional(cells.error()),
                                  campaign ? std::nullopt : std::optional(campaign.error()),
                                  events ? std::nullopt : std::optional(events.error())}) {
            if (error)
                return Unexpected(*error);
        }
        auto views = viewsOf(*events, record);
        if (!views)
            return Unexpected(views.error());
        read->seq = cells->seq;
        read->events = std::move(*views);
        read->delta = std::make_shared<Delta>();
        read->delta->cells = std::move(cells->cells);
        fillFromFile(*read->delta, *campaign);
        for (const WishId id : wishes) {
            const auto wish = record.wish(id);
            if (wish && *wish && (*wish)->state != store::WishState::Pending)
                read->wishes.push_back(**wish);
        }
        return read;
    };
    whenDone(m_store.run(work), this, [this](const Result<std::shared_ptr<Read>> &result) { onRead(result); });
}

void Observer::onRead(const Result<std::shared_ptr<Read>> &result)
{
    m_busy = false;
    if (!result) {
        qCWarning(lcEngine) << "observing:" << toLogString(result.error());
        return;
    }
    const Read &read = **result;
    m_version = read.version;
    if (!read.delta)
        return;
    m_seq = read.seq;
    const bool first = !m_lastEvent.isValid();
    for (const EventView &event : read.events)
        m_lastEvent = std::max(m_lastEvent, event.id);
    if (!first)
        read.delta->events << read.events;
    // There are more.
    if (read.events.size() == qsizetype(mostEvents))
        m_version.reset();
    for (const store::Wish &wish : read.wishes) {
        m_wishes.remove(wish.id);
        read.delta->wishes << outcomeOf(wish, m_cellCount);
    }
    emit delta(read.delta);
}

} // namespace dosegrid::engine
