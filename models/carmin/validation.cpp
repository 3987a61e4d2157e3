// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/carmin/validation.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::carmin {

namespace {

bool isAsciiAlnum(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'0' && u <= u'9') || (u >= u'A' && u <= u'Z') || (u >= u'a' && u <= u'z');
}

std::optional<InputFault> firstOutside(const QString &field, const QString &value, QStringView others)
{
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar c = value.at(i);
        if (isAsciiAlnum(c) || others.contains(c))
            continue;
        constexpr auto reason = InputFault::Reason::BadCharacter;
        return InputFault{field, value, reason, static_cast<int>(i), offendingText(reason, value, i)};
    }
    return std::nullopt;
}

std::optional<InputFault> blankOrLong(const QString &field, const QString &value, int maxLength)
{
    if (value.trimmed().isEmpty())
        return InputFault{field, value, InputFault::Reason::Empty, 0, {}};
    if (value.size() > maxLength)
        return InputFault{field, value, InputFault::Reason::TooLong, maxLength, {}};
    return std::nullopt;
}

// Why an input of this type cannot be read from the text.
std::optional<InputFault::Reason> misread(const QString &type, const QString &value)
{
    using Reason = InputFault::Reason;
    bool ok = true;
    if (type == "Int64"_L1) {
        value.toInt(&ok);
        return ok ? std::nullopt : std::optional(Reason::NotWhole);
    }
    if (type == "Double"_L1) {
        const double number = value.toDouble(&ok);
        return ok && std::isfinite(number) ? std::nullopt : std::optional(Reason::NotNumber);
    }
    if (type == "Boolean"_L1 && value != "true"_L1 && value != "false"_L1)
        return Reason::NotTruth;
    return std::nullopt;
}

} // namespace

std::optional<InputFault> checkVipName(const QString &name)
{
    if (auto fault = firstOutside(u"name"_s, name, u"-_ "))
        return fault;
    return blankOrLong(u"name"_s, name, maxExecutionNameLength);
}

std::optional<InputFault> checkVipValue(const QString &field, const QString &value)
{
    if (auto fault = firstOutside(field, value, u".,-+@/_(): []?&="))
        return fault;
    if (const qsizetype at = value.indexOf("@@"_L1); at >= 0)
        return InputFault{field, value, InputFault::Reason::SweepMark, static_cast<int>(at), u"@@"_s};
    return blankOrLong(field, value, maxInputValueLength);
}

std::optional<InputFault> checkVipExecution(const NewExecution &execution)
{
    if (auto fault = checkVipName(execution.name))
        return fault;
    for (auto it = execution.inputs.cbegin(); it != execution.inputs.cend(); ++it) {
        if (it.value().isEmpty())
            return InputFault{it.key(), {}, InputFault::Reason::Empty, 0, {}};
        for (const QString &value : it.value()) {
            if (auto fault = checkVipValue(it.key(), value))
                return fault;
        }
    }
    if (!execution.resultsLocation.isEmpty())
        return checkVipValue(u"resultsLocation"_s, execution.resultsLocation);
    return std::nullopt;
}

InputNames compareNames(const QList<PipelineParameter> &declared, const QStringList &given)
{
    InputNames names;
    for (const QString &name : given) {
        const bool isTaken = std::ranges::any_of(
            declared, [&](const PipelineParameter &p) { return p.id == name && !p.isReturnedValue; });
        if (!isTaken)
            names.notTaken << name;
    }
    for (const PipelineParameter &parameter : declared) {
        const bool isWanted = !parameter.isReturnedValue && !parameter.isOptional && !parameter.defaultValue;
        if (isWanted && !given.contains(parameter.id))
            names.missing << parameter.id;
    }
    return names;
}

std::optional<InputFault> checkDeclared(const QList<PipelineParameter> &declared, const NewExecution &execution)
{
    using Reason = InputFault::Reason;
    const InputNames names = compareNames(declared, execution.inputs.keys());
    if (!names.notTaken.isEmpty())
        return InputFault{names.notTaken.first(), {}, Reason::NotTaken, 0, {}};
    if (!names.missing.isEmpty())
        return InputFault{names.missing.first(), {}, Reason::Missing, 0, {}};
    for (const PipelineParameter &parameter : declared) {
        for (const QString &value : execution.inputs.value(parameter.id)) {
            if (const auto reason = misread(parameter.type, value))
                return InputFault{parameter.id, value, *reason, 0, {}};
        }
    }
    return std::nullopt;
}

QString vipCleanedFileName(const QString &name)
{
    const QString decomposed = name.trimmed().normalized(QString::NormalizationForm_D);
    QString cleaned;
    cleaned.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (c == u' ')
            cleaned += u'_';
        else if (c.unicode() < 0x80)
            cleaned += c;
    }
    return cleaned;
}

} // namespace dosegrid::carmin
