// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/platformwords.h"

#include "models/core/logging.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::text {

namespace {

using carmin::ApiError;
using Kind = ApiError::Kind;

struct PlatformWords
{
    Q_DECLARE_TR_FUNCTIONS(PlatformWords)
};

struct CodeWords
{
    qint64 code;
    const char *sentence;
};

// Where a code says more than its kind. VIP's are above 1000, CARMIN-server's below.
constexpr std::array codes = {
    CodeWords{10, QT_TRANSLATE_NOOP("PlatformWords", "The platform finds the request incomplete.")},
    CodeWords{110, QT_TRANSLATE_NOOP("PlatformWords", "An input file is not on the platform.")},
    CodeWords{115, QT_TRANSLATE_NOOP("PlatformWords", "The platform does not know this workflow.")},
    CodeWords{130,
              QT_TRANSLATE_NOOP("PlatformWords", "The workflow refuses these inputs; an empty execution remains.")},
    CodeWords{135, QT_TRANSLATE_NOOP("PlatformWords", "It was started already.")},
    CodeWords{145, QT_TRANSLATE_NOOP("PlatformWords", "It is over already.")},
    CodeWords{150, QT_TRANSLATE_NOOP("PlatformWords", "It is just ending.")},
    CodeWords{155, QT_TRANSLATE_NOOP("PlatformWords", "It is not over yet: there are no results.")},
    CodeWords{160, QT_TRANSLATE_NOOP("PlatformWords", "The platform has lost this execution.")},
    CodeWords{2000,
              QT_TRANSLATE_NOOP("PlatformWords", "The platform runs as many executions as it can; waiting for room.")},
    CodeWords{2001, QT_TRANSLATE_NOOP("PlatformWords",
                                      "Your account runs as many executions as it may; waiting for one to end.")},
    CodeWords{8001, QT_TRANSLATE_NOOP("PlatformWords", "The platform does not offer this operation.")},
    CodeWords{8002, QT_TRANSLATE_NOOP("PlatformWords", "The platform refuses the key.")},
    CodeWords{8003, QT_TRANSLATE_NOOP("PlatformWords", "No key reached the platform; a proxy may have dropped it.")},
    CodeWords{8004,
              QT_TRANSLATE_NOOP("PlatformWords", "The platform could not check the key, or the account is locked.")},
    CodeWords{8005, QT_TRANSLATE_NOOP("PlatformWords", "This is no name of a workflow.")},
    CodeWords{8007,
              QT_TRANSLATE_NOOP("PlatformWords", "The platform does not have this workflow, or not in this version.")},
    CodeWords{8008, QT_TRANSLATE_NOOP("PlatformWords",
                                      "Your account may not use this workflow: ask the platform for access.")},
    CodeWords{8009, QT_TRANSLATE_NOOP("PlatformWords", "The platform refuses a value.")},
    CodeWords{8013,
              QT_TRANSLATE_NOOP("PlatformWords", "Your account may not use this place of the platform's storage.")},
    CodeWords{8015, QT_TRANSLATE_NOOP("PlatformWords", "It was deleted on the platform.")},
    CodeWords{8018, QT_TRANSLATE_NOOP("PlatformWords", "A required input is missing.")},
    CodeWords{8019, QT_TRANSLATE_NOOP("PlatformWords", "The platform refuses the name of the execution.")},
    CodeWords{8020, QT_TRANSLATE_NOOP("PlatformWords", "The platform could not submit it as it is.")},
};

QString kindSentence(Kind kind)
{
    switch (kind) {
    case Kind::Aborted: return PlatformWords::tr("Stopped on purpose.");
    case Kind::Timeout: return PlatformWords::tr("The platform did not answer in time.");
    case Kind::Unreachable: return PlatformWords::tr("The platform cannot be reached.");
    case Kind::Tls: return PlatformWords::tr("The platform's certificate is not trusted here.");
    case Kind::Auth: return PlatformWords::tr("The platform does not accept the key now.");
    case Kind::Forbidden: return PlatformWords::tr("The platform forbids it.");
    case Kind::NotFound: return PlatformWords::tr("The platform does not have it.");
    case Kind::Deleted: return PlatformWords::tr("It was deleted on the platform.");
    case Kind::Conflict: return PlatformWords::tr("Its state on the platform does not allow it.");
    case Kind::BadRequest: return PlatformWords::tr("The platform refuses the request as it is.");
    case Kind::QuotaUser:
        return PlatformWords::tr("Your account runs as many executions as it may; waiting for one to end.");
    case Kind::QuotaPlatform:
        return PlatformWords::tr("The platform runs as many executions as it can; waiting for room.");
    case Kind::TooLarge: return PlatformWords::tr("It is too large for the platform.");
    case Kind::Unsupported: return PlatformWords::tr("The platform does not offer this operation.");
    case Kind::ServerFault: return PlatformWords::tr("The platform failed.");
    case Kind::ServerBusy: return PlatformWords::tr("The platform is busy or being restarted.");
    case Kind::BadReply: return PlatformWords::tr("What came back is no answer of a platform.");
    case Kind::Indeterminate: return PlatformWords::tr("The platform failed or refused, and does not say why.");
    }
    return {};
}

// A character as a person can see it.
QString visible(const QString &character)
{
    const char32_t code = character.isEmpty() ? 0 : character.toUcs4().constFirst();
    const QString number = u"U+%1"_s.arg(uint(code), 4, 16, QChar(u'0')).toUpper();
    if (code < 0x21 || code == 0x7f || !QChar::isPrint(code))
        return number;
    return code < 0x7f ? QString(u'“' + character + u'”') : QString(u'“' + character + u"” ("_s + number + u')');
}

} // namespace

QString inputFault(const carmin::InputFault &fault)
{
    using Reason = carmin::InputFault::Reason;
    const QString value = withoutControls(fault.value);
    switch (fault.reason) {
    case Reason::Empty: return PlatformWords::tr("“%1” is empty, and the platform wants a value.").arg(fault.field);
    case Reason::BadCharacter:
        //: %1 the name of an input, %2 its value, %3 a character, %4 its place, from 1
        return PlatformWords::tr("%1 is “%2”: the platform does not take %3, at place %4.")
            .arg(fault.field, value, visible(fault.character), QString::number(fault.position + 1));
    case Reason::TooLong:
        return PlatformWords::tr("%1 has %2 characters, more than the %3 that are safe on the platform.")
            .arg(fault.field, QString::number(fault.value.size()), QString::number(fault.position));
    case Reason::SweepMark:
        return PlatformWords::tr("%1 is “%2”: at “@@” the platform would split it into several values.")
            .arg(fault.field, value);
    }
    return {};
}

QString platformProblem(const ApiError &error)
{
    if (error.fault)
        return inputFault(*error.fault);
    const auto words = std::ranges::find(codes, error.carminCode, &CodeWords::code);
    const QString sentence =
        words != codes.end() ? QCoreApplication::translate("PlatformWords", words->sentence) : kindSentence(error.kind);
    QString detail = withoutControls(error.detail).simplified();
    if (detail.isEmpty())
        return error.http >= 400 && words == codes.end() ? QString(sentence + u" (HTTP %1)"_s.arg(error.http))
                                                         : sentence;
    //: a sentence, then the words of the server
    return PlatformWords::tr("%1 (%2)").arg(sentence, detail);
}

QString platformProblem(const QString &logText)
{
    const auto error = carmin::fromLogString(logText);
    return error ? platformProblem(*error) : logText;
}

} // namespace dosegrid::text
