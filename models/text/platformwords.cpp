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
    CodeWords{10,
              QT_TRANSLATE_NOOP(
                  "PlatformWords",
                  "The platform finds the request incomplete. Nothing was started; what it misses is in its answer.")},
    CodeWords{110, QT_TRANSLATE_NOOP(
                       "PlatformWords",
                       "An input file is not on the platform. Add the input archive again: it is then uploaded anew.")},
    CodeWords{115, QT_TRANSLATE_NOOP(
                       "PlatformWords",
                       "The platform does not know this workflow. Choose one that it offers, or ask it for this one.")},
    CodeWords{130, QT_TRANSLATE_NOOP("PlatformWords", "The workflow refuses these inputs; an empty execution remains "
                                                      "on the platform. Correct the inputs, then retry.")},
    CodeWords{135, QT_TRANSLATE_NOOP("PlatformWords", "It was started already. There is nothing to do.")},
    CodeWords{145, QT_TRANSLATE_NOOP("PlatformWords", "It is over already. Its outputs are fetched.")},
    CodeWords{150, QT_TRANSLATE_NOOP("PlatformWords", "It is just ending. Look again in a minute.")},
    CodeWords{155, QT_TRANSLATE_NOOP("PlatformWords", "It is not over yet: its results come when it is.")},
    CodeWords{
        160,
        QT_TRANSLATE_NOOP(
            "PlatformWords",
            "The platform has lost this execution. Retry its cells when it is sure that it does not run any more.")},
    CodeWords{2000,
              QT_TRANSLATE_NOOP("PlatformWords", "The platform runs as many executions as it can; waiting for room.")},
    CodeWords{2001, QT_TRANSLATE_NOOP("PlatformWords",
                                      "Your account runs as many executions as it may; waiting for one to end.")},
    CodeWords{8001, QT_TRANSLATE_NOOP("PlatformWords",
                                      "The platform does not offer this operation. Do it in the platform's portal.")},
    CodeWords{8002, QT_TRANSLATE_NOOP(
                        "PlatformWords",
                        "The platform refuses the key. Make a new one in its portal, and give it to Dosegrid.")},
    CodeWords{8003, QT_TRANSLATE_NOOP("PlatformWords", "No key reached the platform; a proxy may have dropped it. "
                                                       "Check the address, then ask those who run the proxy.")},
    CodeWords{8004,
              QT_TRANSLATE_NOOP("PlatformWords", "The platform could not check the key, or the account is locked. It "
                                                 "is tried again; if it lasts, log in to the platform's portal.")},
    CodeWords{8005, QT_TRANSLATE_NOOP("PlatformWords",
                                      "This is no name of a workflow: it has the form Application/version.")},
    CodeWords{8007, QT_TRANSLATE_NOOP("PlatformWords", "The platform does not have this workflow, or not in this "
                                                       "version. Choose one that it offers, or ask it for this one.")},
    CodeWords{8008, QT_TRANSLATE_NOOP("PlatformWords",
                                      "Your account may not use this workflow: ask the platform for access.")},
    CodeWords{8009,
              QT_TRANSLATE_NOOP("PlatformWords",
                                "The platform refuses a value. Nothing was started; correct the value, then retry.")},
    CodeWords{8013,
              QT_TRANSLATE_NOOP(
                  "PlatformWords",
                  "Your account may not use this place of the platform's storage. Ask the platform for access to it.")},
    CodeWords{8015, QT_TRANSLATE_NOOP("PlatformWords",
                                      "It was deleted on the platform. Retry the cells whose outputs are not here.")},
    CodeWords{
        8018,
        QT_TRANSLATE_NOOP(
            "PlatformWords",
            "A required input is missing. Nothing was started; the workflow is another one than Dosegrid knows.")},
    CodeWords{
        8019,
        QT_TRANSLATE_NOOP(
            "PlatformWords",
            "The platform refuses the name of the execution. Nothing was started; retry, and it gets another name.")},
    CodeWords{8020,
              QT_TRANSLATE_NOOP(
                  "PlatformWords",
                  "The platform could not submit it as it is. Nothing was started; what it misses is in its answer.")},
};

QString kindSentence(Kind kind)
{
    switch (kind) {
    case Kind::Aborted: return PlatformWords::tr("Stopped on purpose.");
    case Kind::Timeout:
        return PlatformWords::tr("The platform did not answer in time. A campaign that runs asks again by itself.");
    case Kind::Unreachable:
        return PlatformWords::tr("The platform cannot be reached. Check its address and the network; a campaign that "
                                 "runs asks again by itself.");
    case Kind::Tls:
        return PlatformWords::tr("The platform's certificate is not trusted here. Check the address and this machine's "
                                 "date; an authority of your own is named when connecting (--ca).");
    case Kind::Auth:
        return PlatformWords::tr("The platform does not accept the key now. It is tried again for some minutes; if it "
                                 "lasts, give Dosegrid a new key.");
    case Kind::Forbidden:
        return PlatformWords::tr("The platform forbids it to your account. Ask the platform for access.");
    case Kind::NotFound:
        return PlatformWords::tr(
            "The platform does not have it. It may have been moved or deleted there: look in its portal.");
    case Kind::Deleted:
        return PlatformWords::tr("It was deleted on the platform. Retry the cells whose outputs are not here.");
    case Kind::Conflict:
        return PlatformWords::tr(
            "Its state on the platform does not allow it. Wait for its next reading, then decide anew.");
    case Kind::BadRequest:
        return PlatformWords::tr("The platform refuses the request as it is, and would again. Check the address, the "
                                 "kind of platform and the inputs.");
    case Kind::QuotaUser:
        return PlatformWords::tr("Your account runs as many executions as it may; waiting for one to end.");
    case Kind::QuotaPlatform:
        return PlatformWords::tr("The platform runs as many executions as it can; waiting for room.");
    case Kind::TooLarge:
        return PlatformWords::tr(
            "It is too large for the platform to transfer. Bring it by other means, such as its portal.");
    case Kind::Unsupported:
        return PlatformWords::tr("The platform does not offer this operation. Do it in the platform's portal.");
    case Kind::ServerFault:
        return PlatformWords::tr("The platform failed. A campaign that runs asks again by itself; if it lasts, tell "
                                 "those who run the platform.");
    case Kind::ServerBusy:
        return PlatformWords::tr("The platform is busy or being restarted. A campaign that runs asks again by itself.");
    case Kind::BadReply:
        return PlatformWords::tr("What came back is no answer of a platform. Check the address; the log-in page of a "
                                 "network answers so too.");
    case Kind::Indeterminate:
        return PlatformWords::tr("The platform failed or refused, and does not say why. A campaign that runs looks "
                                 "what happened before it tries again.");
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
    const QString value = oneLine(fault.value);
    switch (fault.reason) {
    case Reason::Empty: return PlatformWords::tr("“%1” is empty, and the platform wants a value.").arg(fault.field);
    case Reason::BadCharacter:
        //: %1 the name of an input, %2 its value, %3 a character, %4 its place, from 1
        return PlatformWords::tr("%1 is “%2”: the platform does not take %3, at place %4.")
            .arg(fault.field, value, visible(fault.character), QString::number(fault.position + 1));
    case Reason::TooLong:
        return PlatformWords::tr("%1 has %2 characters, more than the %3 that are safe on the platform.")
            .arg(fault.field, QString::number(fault.value.size()), QString::number(fault.position));
    case Reason::NotTaken:
        return PlatformWords::tr("The workflow on this platform has no input “%1”: nothing was sent.").arg(fault.field);
    case Reason::Missing:
        return PlatformWords::tr("The workflow on this platform wants “%1”, which was not given: nothing was sent.")
            .arg(fault.field);
    case Reason::NotWhole:
        return PlatformWords::tr("%1 is “%2”: the workflow takes whole numbers up to 2147483647 there.")
            .arg(fault.field, value);
    case Reason::NotNumber:
        return PlatformWords::tr("%1 is “%2”: the workflow takes a number there.").arg(fault.field, value);
    case Reason::NotTruth:
        return PlatformWords::tr("%1 is “%2”: the workflow takes true or false there.").arg(fault.field, value);
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
    const QString detail = oneLine(error.detail).simplified();
    if (detail.isEmpty())
        return error.http >= 400 && words == codes.end() ? QString(sentence + u" (HTTP %1)"_s.arg(error.http))
                                                         : sentence;
    //: a sentence, then the words of the server
    return PlatformWords::tr("%1 (%2)").arg(sentence, detail);
}

QString platformProblem(const QString &logText)
{
    const auto error = carmin::fromLogString(logText);
    return error ? platformProblem(*error) : oneLine(logText);
}

} // namespace dosegrid::text
