// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/gridspec.h"

#include "models/grid/energy.h"

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::grid {

GridSpec::GridSpec(Axes axes) : m_axes(std::move(axes))
{
    m_cellCount = std::uint32_t(rowCount()) * std::uint32_t(columnCount());
    m_applicable.reserve(std::size_t(rowCount()));
    for (int model = 0; model < modelCount(); ++model) {
        for (const Region &region : m_axes.regions) {
            const bool applicable = model < region.inModel.size() && region.inModel[model].has_value();
            m_applicable.push_back(applicable);
            if (!applicable)
                m_notApplicable += std::uint32_t(columnCount());
        }
    }
    for (int i = 0; i < regionCount(); ++i)
        m_regionPosition.insert(m_axes.regions[i].id, i);
    for (int i = 0; i < energyCount(); ++i)
        m_energyPosition.insert(m_axes.energiesEv[i], i);
}

CellKey GridSpec::key(CellIndex cell) const
{
    const auto energies = std::uint32_t(energyCount());
    const auto particles = std::uint32_t(particleCount());
    const auto regions = std::uint32_t(regionCount());
    std::uint32_t rest = cell.value;
    CellKey key;
    key.energy = std::uint16_t(rest % energies);
    rest /= energies;
    key.particle = std::uint16_t(rest % particles);
    rest /= particles;
    key.region = std::uint16_t(rest % regions);
    key.model = std::uint16_t(rest / regions);
    return key;
}

std::optional<int> GridSpec::modelPosition(QStringView id) const
{
    for (int i = 0; i < modelCount(); ++i) {
        if (m_axes.models[i].id == id)
            return i;
    }
    return std::nullopt;
}

std::optional<int> GridSpec::regionPosition(int id) const
{
    const auto found = m_regionPosition.constFind(id);
    return found == m_regionPosition.cend() ? std::nullopt : std::optional(*found);
}

std::optional<int> GridSpec::particlePosition(QStringView id) const
{
    for (int i = 0; i < particleCount(); ++i) {
        if (m_axes.particles[i].id == id)
            return i;
    }
    return std::nullopt;
}

std::optional<int> GridSpec::energyPosition(qint64 ev) const
{
    const auto found = m_energyPosition.constFind(ev);
    return found == m_energyPosition.cend() ? std::nullopt : std::optional(*found);
}

QString GridSpec::cellId(CellIndex cell) const
{
    const CellKey k = key(cell);
    return m_axes.models[k.model].id + u'/' + QString::number(m_axes.regions[k.region].id) + u'/'
           + m_axes.particles[k.particle].id + u'/' + mevText(m_axes.energiesEv[k.energy]);
}

Result<CellIndex> GridSpec::cellFromId(QStringView text) const
{
    const QList<QStringView> parts = text.split(u'/');
    if (parts.size() != 4)
        return Unexpected(Error::badInput(text.toString(), u"cell"_s));
    const auto refuse = [](QStringView part, const QString &field) {
        return Unexpected(Error{Error::Kind::NotFound, part.toString(), {}, 0, field});
    };
    const auto model = modelPosition(parts[0]);
    if (!model)
        return refuse(parts[0], u"model"_s);
    bool isNumber = false;
    const int regionId = parts[1].toInt(&isNumber);
    const auto region = isNumber ? regionPosition(regionId) : std::nullopt;
    if (!region)
        return refuse(parts[1], u"organ"_s);
    const auto particle = particlePosition(parts[2]);
    if (!particle)
        return refuse(parts[2], u"particle"_s);
    const auto ev = parseEnergy(parts[3]);
    const auto energy = ev ? energyPosition(*ev) : std::nullopt;
    if (!energy)
        return refuse(parts[3], u"energy"_s);
    return index({std::uint16_t(*model), std::uint16_t(*region), std::uint16_t(*particle), std::uint16_t(*energy)});
}

} // namespace dosegrid::grid
