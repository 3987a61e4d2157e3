// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/core/error.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace dosegrid::carmin {

// A value that a server would refuse, found before sending.
struct InputFault
{
    // The last five: against what the pipeline itself declares.
    enum class Reason {
        Empty,
        BadCharacter,
        TooLong,
        SweepMark,
        NotTaken, // there is no such input
        Missing,  // it is wanted, and not given
        NotWhole, // no whole number of 32 bits, which VIP's engine reads (carmin-protocol §4.2)
        NotNumber,
        NotTruth, // neither true nor false
    };
    QString field; // "name", "resultsLocation", or the name of the input
    QString value;
    Reason reason = Reason::BadCharacter;
    int position = 0;  // 0-based, in UTF-16 units
    QString character; // the offending one; two units for a character outside the basic plane

    bool operator==(const InputFault &) const = default;
};

// What InputFault::character is: one character (two units outside the basic plane), or the mark of a sweep.
QString offendingText(InputFault::Reason reason, const QString &value, qsizetype position);

// How a call failed, as a value. Facts only; models/text makes the words for people.
struct ApiError
{
    enum class Kind {
        Aborted,     // by us
        Timeout,     // no answer within the call's limits; says nothing about what the server did
        Unreachable, // no connection, or the connection broke
        Tls,         // certificate or handshake
        Auth, // key missing, refused, or not checkable. Not to be believed at once: a database hiccup looks the same
        Forbidden,
        NotFound,
        Deleted,    // was there, and was removed on the server
        Conflict,   // exists already, or not in a state that allows this
        BadRequest, // refused as malformed, by the server or by our own checks; never sent again unchanged
        QuotaUser,
        QuotaPlatform,
        TooLarge,
        Unsupported,
        ServerFault,   // 5xx of the server itself
        ServerBusy,    // 429, 502, 503, 504
        BadReply,      // HTML, cut, foreign or unreadable where an answer was due
        Indeterminate, // the server refuses without a reason (8000), or the answer to a sent request was lost
    };

    Kind kind = Kind::Indeterminate;
    int http = 0;               // 0: no answer
    qint64 carminCode = 0;      // 0: none given
    milliseconds retryAfter{0}; // as the server asked
    QString detail;             // the server's or the system's words on one line, key removed; untrusted text
    QByteArray raw;             // beginning of the answer, key removed
    // True only when the request cannot have had an effect: no byte of its body left this process, or the refusal is
    // one of those that come before any launch (carmin-protocol §8.1). Everything else on a create is doubt.
    bool certainlyNotStarted = false;
    std::optional<int> runningCount; // from the text of code 2001: the only place where VIP tells it
    std::optional<InputFault> fault; // set when our own checks refused

    static ApiError of(Kind kind, QString detail = {});
};

enum class Idempotency { Idempotent, Creating };

// Whether the same call may be sent again later without anything else done first. A creating call only when it
// certainly did not start; else it is reconciled first. How long to wait is the caller's back-off.
bool mayRetry(const ApiError &error, Idempotency idempotency);

// What may be done next about a failed call (operation.h says which calls there are).
enum class Reaction {
    RetryLater,  // the same call again, unchanged, after a pause
    WaitForRoom, // again when one of our own has ended
    LookFirst,   // it may have had its effect: find out before anything else is sent
    AskForKey,   // believed only after several times over some minutes; then a person is asked
    GiveUp,      // never again unchanged
    TakeAsDone,  // what was asked for is the case already
};

// The key is refused or the server cannot check it.
bool isAuth(const ApiError &error);

// Stable name of a kind, for logs, JSON and tests.
QString name(ApiError::Kind kind);
// "bad-request, http 400, code 8019, words of the server": one line, for logs, the campaign file and tests.
QString toLogString(const ApiError &error);
// What toLogString() wrote, except certainlyNotStarted, raw, retryAfter and runningCount; nothing for other texts.
std::optional<ApiError> fromLogString(const QString &text);

// The shadow of this error in rooms that know only core errors.
Error toError(const ApiError &error);

} // namespace dosegrid::carmin
