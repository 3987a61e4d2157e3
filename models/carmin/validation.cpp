// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/carmin/validation.h"

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
