// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/phantom.h"

#include "models/grid/templatereader.h"
#include "models/platform/regionlayout.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <unordered_map>

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double direct = 20;         // how much more two regions touch when one lies in the other
constexpr double leastContact = 1e-3; // below, two regions do not touch
constexpr double bodyHeightCm = 176;  // of the layout
constexpr double bodyMassG = 73'000;  // and its mass

bool isSkin(int id) { return (id >= 122 && id <= 125) || id == 141; }
bool isUnderSkin(int id) { return (id >= 116 && id <= 119) || id == 62 || id == 64; }

bool mayTouch(int a, int b)
{
    const auto layouts = regionLayouts();
    const int insideA = layouts[static_cast<size_t>(a)].inside;
    const int insideB = layouts[static_cast<size_t>(b)].inside;
    if (insideA != 0 || insideB != 0)
        return insideA == b || insideB == a;
    if (a == 0 || b == 0)
        return isSkin(a) || isSkin(b);
    if (isSkin(a) || isSkin(b))
        return isUnderSkin(a) || isUnderSkin(b) || (isSkin(a) && isSkin(b));
    return true;
}

// Positions in the layout, in a body of the model's mass, become distances and shared surfaces.
class Geometry
{
public:
    Geometry(Phantom &phantom) : m_phantom(phantom), n(static_cast<size_t>(phantom.simpleCount))
    {
        double mass = 0;
        for (size_t i = 1; i < n; ++i)
            mass += phantom.regions[i].massG;
        m_scale = std::cbrt(mass / bodyMassG);
    }

    void measure()
    {
        for (size_t i = 0; i < n; ++i)
            measureRegion(i);
        m_phantom.distance2.assign(n * n, 0);
        m_phantom.contact.assign(n * n, 0);
        for (size_t i = 0; i < n; ++i)
            for (size_t j = 0; j < n; ++j)
                if (i != j)
                    measurePair(i, j);
        shareSurfaces();
    }

private:
    const RegionLayout &layout(size_t i) const { return regionLayouts()[static_cast<size_t>(m_phantom.regions[i].id)]; }

    void measureRegion(size_t i)
    {
        const PhantomRegion &region = m_phantom.regions[i];
        const double volume = region.volumeMm3 / 1000;
        const double radius = std::cbrt(volume * 3 / (4 * std::numbers::pi));
        const double chord =
            layout(i).thickness > 0 ? std::min(layout(i).thickness * 1.5, radius * 4 / 3) : radius * 4 / 3;
        m_size.push_back(std::hypot(std::min(radius, chord), layout(i).spread * m_scale));
        m_surface.push_back(4 * volume / chord);
        m_phantom.chord.push_back(chord * region.massG / volume);
        m_phantom.depth.push_back(layout(i).depth * m_scale);
    }

    void measurePair(size_t i, size_t j)
    {
        const RegionLayout &a = layout(i);
        const RegionLayout &b = layout(j);
        const double apart2 =
            m_scale * m_scale * (std::pow(a.x - b.x, 2) + std::pow(a.y - b.y, 2) + std::pow(a.z - b.z, 2));
        const double size2 = m_size[i] * m_size[i] + m_size[j] * m_size[j];
        m_phantom.distance2[i * n + j] = apart2 + size2;
        const int idA = m_phantom.regions[i].id;
        const int idB = m_phantom.regions[j].id;
        if (!mayTouch(idA, idB))
            return;
        const bool inside = a.inside != 0 || b.inside != 0;
        const double weight = inside ? direct : std::exp(-apart2 / size2);
        m_phantom.contact[i * n + j] = weight < leastContact ? 0 : weight;
    }

    // Weights become surfaces whose sum over the neighbours of a region is near its own surface.
    void shareSurfaces()
    {
        std::vector<double> sums(n, 0);
        for (size_t i = 0; i < n; ++i)
            for (size_t j = 0; j < n; ++j)
                sums[i] += m_phantom.contact[i * n + j] * m_surface[j];
        for (size_t i = 0; i < n; ++i)
            for (size_t j = 0; j < n; ++j)
                if (double &contact = m_phantom.contact[i * n + j]; contact > 0)
                    contact *= m_surface[i] * m_surface[j] / std::sqrt(sums[i] * sums[j]);
    }

    Phantom &m_phantom;
    size_t n;
    double m_scale = 1;
    std::vector<double> m_size;    // cm, half extent
    std::vector<double> m_surface; // cm²
};

Phantom makePhantom(const grid::CampaignTemplate &tmpl, qsizetype model)
{
    Phantom result;
    const auto add = [&](const grid::Region &region) {
        const auto &entry = region.inModel[model];
        if (!entry)
            return;
        PhantomRegion made{
            region.id, static_cast<double>(entry->voxels) * tmpl.models[model].voxelVolumeMm3, entry->massG, {}};
        for (const int member : entry->members)
            for (const int position : result.parts(member))
                made.members.push_back(position);
        result.regions.push_back(std::move(made));
    };
    std::ranges::for_each(tmpl.targetOnlyRegions, add);
    std::ranges::for_each(tmpl.regions, add);
    result.simpleCount = static_cast<int>(result.regions.size());
    std::ranges::for_each(tmpl.combinedRegions, add);
    Geometry(result).measure();
    return result;
}

std::unordered_map<QString, Phantom> makePhantoms()
{
    std::unordered_map<QString, Phantom> phantoms;
    if (const auto tmpl = grid::loadTemplate(u"opendose"_s))
        for (qsizetype i = 0; i < tmpl->models.size(); ++i)
            phantoms.emplace(tmpl->models[i].id, makePhantom(*tmpl, i));
    return phantoms;
}

} // namespace

const PhantomRegion *Phantom::region(int id) const
{
    const auto it = std::ranges::lower_bound(regions, id, {}, &PhantomRegion::id);
    return it != regions.end() && it->id == id ? &*it : nullptr;
}

std::vector<int> Phantom::parts(int id) const
{
    const PhantomRegion *found = region(id);
    if (!found)
        return {};
    return found->members.empty() ? std::vector<int>{static_cast<int>(found - regions.data())} : found->members;
}

const Phantom *phantom(const QString &model)
{
    static const std::unordered_map<QString, Phantom> phantoms = makePhantoms();
    const auto it = phantoms.find(model);
    return it == phantoms.end() ? nullptr : &it->second;
}

} // namespace dosegrid::platform
