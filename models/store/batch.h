// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/records.h"

#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace dosegrid::store {

struct MetaValue
{
    QString key;
    QString value;
};

struct WishResult
{
    WishId wish;
    WishState state = WishState::Done;
    QJsonObject result;
    CampaignTime at{};
};

struct RemovedSet
{
    QString name;
};

// What is to be written in one transaction: all of it or nothing. A value, so that the engine fills it, changes its
// own memory, and sends it to the store thread.
//
// put() writes whole rows: a new id inserts, a known id replaces. Order matters in two places only, because the file
// checks them at once: end a cell's former attempt before putting its next one, and put an output and its verdict
// before the attempt that becomes Accepted. References between rows are checked at the end.
class Batch
{
public:
    using Change =
        std::variant<CellRow, Execution, Attempt, Event, Output, Verdict, Wave, WaveCell, Question, WishResult, Sample,
                     InputArchive, Connection, SavedSet, RemovedSet, MetaValue, WaveAccount>;

    template<typename Row>
    void put(Row row)
    {
        m_changes.emplace_back(std::in_place_type<Row>, std::move(row));
    }
    void setMeta(const QString &key, const QString &value) { put(MetaValue{key, value}); }
    void finishWish(WishId wish, WishState state, const QJsonObject &result, CampaignTime at)
    {
        put(WishResult{wish, state, result, at});
    }
    void removeSavedSet(const QString &setName) { put(RemovedSet{setName}); }

    // When the cells of this batch changed, for their history; without it, the latest moment in one of its rows.
    void setTime(CampaignTime at) { m_at = at; }
    std::optional<CampaignTime> time() const { return m_at; }

    bool isEmpty() const { return m_changes.empty(); }
    std::size_t size() const { return m_changes.size(); }
    void reserve(std::size_t n) { m_changes.reserve(n); }
    void append(Batch other)
    {
        m_changes.insert(m_changes.end(), std::make_move_iterator(other.m_changes.begin()),
                         std::make_move_iterator(other.m_changes.end()));
    }
    const std::vector<Change> &changes() const { return m_changes; }

private:
    std::vector<Change> m_changes;
    std::optional<CampaignTime> m_at;
};

} // namespace dosegrid::store
