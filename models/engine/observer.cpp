// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/observer.h"

#include "models/core/logging.h"
#include "models/engine/planner.h"
#include "models/engine/views.h"
#include "models/engine/wish.h"
#include "models/store/storethread.h"

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::engine {

using store::ExecutionPhase;

namespace {

constexpr int mostEvents = 500;

Error errorOf(const QJsonObject &result)
{
    return {Error::Kind::WrongState, result["detail"_L1].toString(), {}, 0, result["field"_L1].toString()};
}

WishOutcome outcomeOf(const store::Wish &wish)
{
    WishOutcome outcome{wish.id, wish::shownKind(wish.kind, wish.payload), wish.state == store::WishState::Done, 0, 0,
                        {}};
    outcome.cells = std::uint32_t(wish.result["cells"_L1].toInteger());
    outcome.refused = std::uint32_t(wish.result["refused"_L1].toInteger());
    if (!outcome.isDone)
        outcome.error = errorOf(wish.result);
    return outcome;
}

} // namespace

struct Observer::Read
{
    bool changed = false;
    qint64 version = 0;
    LoadedCampaign campaign; // without its cells
    store::CellChanges cells;
    std::vector<store::Event> events;
    std::vector<store::Wish> wishes;
    std::vector<store::Sample> samples;
};

Observer::Observer(store::StoreThread &store, qint64 seq, QObject *parent) : QObject(parent), m_store(store), m_seq(seq)
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
    m_store
        .run([seq = m_seq, version = m_version, after = m_lastEvent,
              wishes = m_wishes](store::CampaignStore &store) -> Result<std::shared_ptr<Read>> {
            auto read = std::make_shared<Read>();
            const auto now = store.dataVersion();
            if (!now)
                return Unexpected(now.error());
            read->version = *now;
            if (version == *now)
                return read;
            read->changed = true;
            auto record = store.record();
            auto cells = store.changesSince(seq);
            auto campaign = LoadedCampaign::readFollowed(store);
            auto events = after.isValid() ? record.eventsAfter({}, after, mostEvents) : record.eventsBefore({}, {}, 1);
            for (const auto &error : {cells ? std::nullopt : std::optional(cells.error()),
                                      campaign ? std::nullopt : std::optional(campaign.error()),
                                      events ? std::nullopt : std::optional(events.error())}) {
                if (error)
                    return Unexpected(*error);
            }
            read->cells = std::move(*cells);
            read->campaign = std::move(*campaign);
            read->events = std::move(*events);
            for (const WishId id : wishes) {
                const auto wish = record.wish(id);
                if (wish && *wish && (*wish)->state != store::WishState::Pending)
                    read->wishes.push_back(**wish);
            }
            return read;
        })
        .then(this, [this](const Result<std::shared_ptr<Read>> &read) { onRead(read); });
}

void Observer::onRead(const Result<std::shared_ptr<Read>> &result)
{
    m_busy = false;
    if (!result) {
        qCWarning(lcEngine) << "observing:" << toLogString(result.error());
        return;
    }
    Read &read = **result;
    m_version = read.version;
    if (!read.changed)
        return;
    m_seq = read.cells.seq;
    auto delta = std::make_shared<Delta>();
    delta->cells = std::move(read.cells.cells);
    for (const store::CellRow &row : read.campaign.reasons)
        delta->reasons.emplace_back(row.cell, row.reason);
    const bool first = !m_lastEvent.isValid();
    for (const store::Event &event : read.events) {
        m_lastEvent = std::max(m_lastEvent, event.id);
        if (!first)
            delta->events << viewOf(event);
    }
    for (const store::Wish &wish : read.wishes) {
        m_wishes.remove(wish.id);
        delta->wishes << outcomeOf(wish);
    }
    fillFromFile(*delta, read.campaign);
    emit this->delta(delta);
}

} // namespace dosegrid::engine
