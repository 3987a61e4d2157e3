// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/gridstate.h"
#include "widgets/grid/matrixaxes.h"

#include <QStringList>

#include <functional>
#include <optional>

namespace dosegrid::widgets {

// By what the source regions are ordered; numbers largest first, since what stands out is looked for at the top.
enum class RegionOrder : std::uint8_t { System, Id, Name, Mass, Cost, Failures };
constexpr std::array<RegionOrder, 6> allRegionOrders = {RegionOrder::System, RegionOrder::Id,   RegionOrder::Name,
                                                        RegionOrder::Mass,   RegionOrder::Cost, RegionOrder::Failures};
// As settings and files call them.
QString nameOf(RegionOrder order);
std::optional<RegionOrder> regionOrderFromName(QStringView name);

// By what the blocks are ordered: models among models, particles among particles. Axis: as the campaign lists them.
enum class BlockOrder : std::uint8_t { Axis, Name, Cost, Failures };
constexpr std::array<BlockOrder, 4> allBlockOrders = {BlockOrder::Axis, BlockOrder::Name, BlockOrder::Cost,
                                                      BlockOrder::Failures};
QString nameOf(BlockOrder order);
std::optional<BlockOrder> blockOrderFromName(QStringView name);

// By what the energies of each particle are ordered, within its block.
enum class EnergyOrder : std::uint8_t { FromLow, FromHigh, Cost, Failures };
constexpr std::array<EnergyOrder, 4> allEnergyOrders = {EnergyOrder::FromLow, EnergyOrder::FromHigh, EnergyOrder::Cost,
                                                        EnergyOrder::Failures};
QString nameOf(EnergyOrder order);
std::optional<EnergyOrder> energyOrderFromName(QStringView name);

// What a person chose to see of the axes. By names, so that it can be remembered and fits another campaign; names that
// a grid does not have mean nothing to it.
struct AxesChoice
{
    RegionOrder order = RegionOrder::System;
    bool keepsGroups = false; // another order within each body system; else across all of them
    BlockOrder blocks = BlockOrder::Axis;
    bool isSwapped = false; // energies as rows, regions as columns
    EnergyOrder energies = EnergyOrder::FromLow;
    QStringList closedGroups;
    QStringList hiddenGroups;
    QStringList hiddenModels;
    QStringList hiddenParticles;
    bool operator==(const AxesChoice &) const = default;
};

using CellSeconds = std::function<double(grid::CellIndex)>; // predicted CPU time

// One number a region, by position, that puts regions in this order when sorted from the smallest; empty for
// RegionOrder::System. A region without a value has NaN.
// Cost is what was measured, and predicted where nothing was; failures are the share of cells that have failed now.
std::vector<double> orderKeys(RegionOrder order, const grid::GridState &state, const CellSeconds &seconds);

// The same for models and for particles; both empty for BlockOrder::Axis.
struct BlockKeys
{
    std::vector<double> models;
    std::vector<double> particles;
};
BlockKeys blockKeys(BlockOrder order, const grid::GridState &state, const CellSeconds &seconds);

// The same for the energies of each particle, of all models together; empty for FromLow and FromHigh.
using EnergyKeys = std::vector<std::vector<double>>;
EnergyKeys energyKeys(EnergyOrder order, const grid::GridState &state, const CellSeconds &seconds);

// The part of `whole` that was chosen, in that order: regions and energies with equal numbers stay as they stood, those
// without one come last. An order across the body systems is one group called `orderName`; what energies are ordered by
// is called `energyOrderName`. What would leave nothing of an axis is not left out.
MatrixAxes arranged(const MatrixAxes &whole, const AxesChoice &choice, const std::vector<double> &keys,
                    const QString &orderName, const BlockKeys &blocks = {}, const EnergyKeys &energies = {},
                    const QString &energyOrderName = {});

} // namespace dosegrid::widgets
