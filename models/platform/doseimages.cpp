// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/doseimages.h"

#include "models/platform/phantom.h"
#include "models/platform/regionlayout.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cmath>

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int block = 8; // voxels along each axis that share a value

struct Grid
{
    std::array<int, 3> size;
    std::array<double, 3> spacing; // mm
    QByteArray header;             // the lines that tell them
};

Grid gridOf(const QString &model)
{
    if (model == u"AM"_s)
        return {{254, 127, 222},
                {2.137, 2.137, 8},
                "Offset = -270.331 -134.631 -884\nCenterOfRotation = 0 0 0\nAnatomicalOrientation = ???\n"
                "ElementSpacing = 2.137 2.137 8\nDimSize = 254 127 222\n"};
    return {{299, 137, 348},
            {1.775, 1.775, 4.84},
            "Offset = -264.475 -120.7 -839.74\nCenterOfRotation = 0 0 0\nAnatomicalOrientation = ???\n"
            "ElementSpacing = 1.775 1.775 4.84\nDimSize = 299 137 348\n"};
}

QByteArray headerText(const Grid &grid, const QByteArray &rawName)
{
    return "ObjectType = Image\nNDims = 3\nBinaryData = True\nBinaryDataByteOrderMSB = False\n"
           "CompressedData = False\nTransformMatrix = 1 0 0 0 1 0 0 0 1\n"
           + grid.header + "ElementType = MET_FLOAT\nElementDataFile = " + rawName + '\n';
}

// Dose per block around the source, 0 outside the ellipse of a body.
class Glow
{
public:
    Glow(const SimulatedRun &run, const Grid &grid)
        : m_grid(grid)
        , m_strength(1e-12 * static_cast<double>(run.primaries) * static_cast<double>(run.energyEv) / 1e6)
    {
        const Phantom *body = phantom(run.model);
        const std::vector<int> parts = body ? body->parts(run.sourceId) : std::vector<int>();
        if (parts.empty())
            return;
        const int label = body->regions[static_cast<size_t>(parts.front())].id;
        const RegionLayout &layout = regionLayouts()[static_cast<size_t>(label)];
        m_source = {layout.x * 10, layout.y * 10, layout.z * 10 - 880};
    }

    // At voxel (x, y, z), counted from the corner.
    float at(int x, int y, int z) const
    {
        const std::array voxel = {x, y, z};
        std::array<double, 3> point{};
        for (size_t axis = 0; axis < 3; ++axis) {
            const int middle = voxel[axis] / block * block + block / 2;
            point[axis] = (middle - m_grid.size[axis] / 2.0) * m_grid.spacing[axis];
        }
        if (std::pow(point[0] / 200, 2) + std::pow(point[1] / 110, 2) > 1)
            return 0;
        double r2 = 400;
        for (size_t axis = 0; axis < 3; ++axis)
            r2 += std::pow(point[axis] - m_source[axis], 2);
        return static_cast<float>(m_strength * std::exp(-std::sqrt(r2) / 60) / r2);
    }

private:
    const Grid &m_grid;
    double m_strength;
    std::array<double, 3> m_source{}; // mm from the middle
};

enum class Image { Dose, Squared, Uncertainty };

float valueOf(Image image, float dose, double primaries)
{
    const double squared = 40 * static_cast<double>(dose) * static_cast<double>(dose) / std::sqrt(primaries);
    switch (image) {
    case Image::Dose: return dose;
    case Image::Squared: return static_cast<float>(squared);
    case Image::Uncertainty: return dose > 0 ? static_cast<float>(std::sqrt(40 / std::sqrt(primaries))) : 1.0F;
    }
    return 0;
}

QByteArray rawImage(const Grid &grid, const Glow &glow, Image image, double primaries)
{
    const auto [columns, rows, slices] = grid.size;
    QByteArray bytes(qsizetype{4} * columns * rows * slices, Qt::Uninitialized);
    char *out = bytes.data();
    std::vector<char> row(static_cast<size_t>(columns) * 4);
    for (int z = 0; z < slices; ++z) {
        for (int y = 0; y < rows; ++y) {
            if (y % block == 0)
                for (int x = 0; x < columns; ++x)
                    qToLittleEndian(valueOf(image, glow.at(x, y, z), primaries), row.data() + qsizetype{4} * x);
            out = std::copy(row.begin(), row.end(), out);
        }
    }
    return bytes;
}

} // namespace

ArchiveMembers doseImages(const SimulatedRun &run)
{
    const Grid grid = gridOf(run.model);
    const Glow glow(run, grid);
    ArchiveMembers members;
    const std::array kinds = {std::pair{u"output-Dose"_s, Image::Dose},
                              std::pair{u"output-Dose-Squared"_s, Image::Squared},
                              std::pair{u"output-Dose-Uncertainty"_s, Image::Uncertainty}};
    for (const auto &[name, image] : kinds) {
        members.emplace_back(name + u".mhd"_s, headerText(grid, name.toUtf8() + ".raw"));
        members.emplace_back(name + u".raw"_s, rawImage(grid, glow, image, static_cast<double>(run.primaries)));
    }
    return members;
}

} // namespace dosegrid::platform
