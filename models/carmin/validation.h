// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/carmin/apierror.h"
#include "models/carmin/types.h"

#include <QString>

#include <optional>

// VIP's rules for names and values (carmin-protocol §4.1, §4.2), checked before sending. Pure.
namespace dosegrid::carmin {

// Longer names risk a running execution that the API does not know: the record is written after the launch.
constexpr int maxExecutionNameLength = 100;
// Longer values may break the record keeping of VIP's engine.
constexpr int maxInputValueLength = 255;

// One or more of 0-9 A-Z a-z - _ and space.
std::optional<InputFault> checkVipName(const QString &name);
// 0-9 A-Z a-z . , - + @ / _ ( ) : space [ ] ? & = ; not blank, and no "@@", at which VIP splits.
std::optional<InputFault> checkVipValue(const QString &field, const QString &value);
// Name, every value, results location; the first fault.
std::optional<InputFault> checkVipExecution(const NewExecution &execution);

// Inputs that a pipeline does not take, and those that it wants besides: without a default, and not optional.
struct InputNames
{
    QStringList notTaken;
    QStringList missing;
};
InputNames compareNames(const QList<PipelineParameter> &declared, const QStringList &given);
// Names and values of the inputs against what the pipeline declares, which VIP does not check: the engine stops at an
// unknown name, and at a number that it cannot read (§4.2). The first fault.
std::optional<InputFault> checkDeclared(const QList<PipelineParameter> &declared, const NewExecution &execution);

// What VIP makes of the file name of an upload, silently: trimmed, spaces to "_", accents and other non-ASCII removed.
QString vipCleanedFileName(const QString &name);

} // namespace dosegrid::carmin
