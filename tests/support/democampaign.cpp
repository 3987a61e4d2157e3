// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/democampaign.h"

#include "models/grid/templatereader.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using dosegrid::grid::CellIndex;
using dosegrid::grid::CellState;

namespace dosegrid::test {

namespace {

// A fixed scatter: the same cells on every machine and library.
quint32 scatter(quint32 value)
{
    value = (value ^ 61U) ^ (value >> 16U);
    value *= 9U;
    value ^= value >> 4U;
    value *= 0x27d4eb2dU;
    return value ^ (value >> 15U);
}

const QList<int> tenOrgans{5, 70, 72, 95, 97, 127, 61, 63, 66, 137};
const QList<int> kidneys{89, 90, 91, 92, 93, 94};

} // namespace

DemoCampaign::DemoCampaign(CellState rest)
    : m_template(grid::loadTemplate(u"opendose"_s).value())
    , m_state(m_template.spec())
{
    const grid::GridSpec &spec = m_state.spec();
    const auto skeleton = [](int id) { return id >= 13 && id <= 56; };
    for (std::uint32_t i = 0; i < spec.cellCount(); ++i) {
        const CellIndex cell{i};
        if (!spec.isApplicable(cell))
            continue;
        const qint64 ev = spec.energyEv(cell);
        const int id = spec.region(cell).id;
        const bool photons = spec.particle(cell).id == "gamma"_L1;
        const bool female = spec.model(cell).id == "AF"_L1;
        const quint32 dice = scatter(i);
        CellState state = rest;
        int attempts = 1;
        if (ev <= 60'000) {
            state = CellState::Done;
            if (id == 141)
                state = photons ? CellState::Failed : CellState::Held;
            else if (dice % 1000 < 3)
                state = dice % 4 == 0 ? CellState::Uncertain : CellState::Failed;
        } else if (skeleton(id) && ev <= 300'000) {
            const qint64 front = 115'000 + qint64(dice % 7) * 6'000;
            state = ev < front - 12'000   ? CellState::Done
                    : ev < front          ? CellState::ToFetch
                    : ev < front + 18'000 ? CellState::Running
                                          : CellState::Submitted;
            if (state == CellState::ToFetch && dice % 3 != 0)
                state = CellState::Done;
            if (photons && ev == 120'000 && id != 44) {
                state = CellState::Failed;
                attempts = 2;
            } else if (dice % 400 == 0) {
                state = photons ? CellState::Failed : CellState::Held;
            }
        } else if (kidneys.contains(id) && ev <= 140'000 && photons && female) {
            state = ev < 125'000 ? (dice % 97 == 0 ? CellState::Uncertain : CellState::Done) : CellState::Running;
        } else if (tenOrgans.contains(id) && ev <= 750'000) {
            state = dice % 60 == 0 ? CellState::Failed : CellState::Done;
        } else if (id == 67 && female && photons && ev <= 600'000) {
            state = CellState::Skipped;
        } else if (ev >= 800'000 && dice % 211 == 0) {
            state = dice % 5 == 0 ? CellState::Running : CellState::Done;
        }
        set(cell, state, attempts);
    }
}

void DemoCampaign::set(CellIndex cell, CellState state, int attempts)
{
    const grid::GridSpec &spec = m_state.spec();
    grid::CellRecord record;
    record.state = state;
    const quint32 dice = scatter(cell.value * 7 + 3);
    for (const grid::CostCurve &curve : m_template.cost.curves) {
        if (curve.particleId == spec.particle(cell).id)
            record.predictedSeconds = float(
                3600 * (curve.offset + curve.scale * std::pow(double(spec.energyEv(cell)) * 1e-6, curve.exponent)));
    }
    // As FakeCampaign's waves: by energies, and the skeleton between them.
    const qint64 ev = spec.energyEv(cell);
    if (state != CellState::Open)
        record.wave = WaveId{ev <= 60'000 ? 1 : ev >= 800'000 ? 4 : ev <= 300'000 ? 3 : 2};
    if (state != CellState::Open && state != CellState::Planned)
        record.attempts = std::uint8_t(attempts);
    if (state == CellState::Done) {
        record.measuredSeconds = record.predictedSeconds * (0.85F + float(dice % 300) / 1000.0F);
        record.flags = dice % 41 == 0 ? grid::NeedsReview : dice % 97 == 0 ? grid::HasNote : 0;
    }
    if (state == CellState::Running) {
        record.progress = std::uint8_t(20 + dice % 230);
        record.flags = dice % 9 == 0 ? grid::Late : 0;
    }
    if (state == CellState::Submitted)
        record.flags = dice % 37 == 0 ? grid::Retrying : 0;
    m_state.set(cell, record);
}

grid::CellMask DemoCampaign::select(const QList<int> &regions, qint64 fromEv, qint64 toEv, const QString &model,
                                    const QString &particle) const
{
    grid::CellMask mask(spec().cellCount());
    for (std::uint32_t i = 0; i < spec().cellCount(); ++i) {
        const CellIndex cell{i};
        if (spec().isApplicable(cell) && regions.contains(spec().region(cell).id) && spec().energyEv(cell) >= fromEv
            && spec().energyEv(cell) <= toEv && (model.isEmpty() || spec().model(cell).id == model)
            && (particle.isEmpty() || spec().particle(cell).id == particle))
            mask.set(cell);
    }
    return mask;
}

CellIndex DemoCampaign::cell(const QString &id) const { return spec().cellFromId(id).value(); }

} // namespace dosegrid::test
