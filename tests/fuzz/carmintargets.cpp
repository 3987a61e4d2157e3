// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.h"

#include "models/carmin/endpoint.h"
#include "models/carmin/httpvalues.h"
#include "models/carmin/json.h"
#include "models/carmin/profile.h"
#include "models/carmin/validation.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::fuzz {

namespace {

using namespace carmin;

const Endpoint &here()
{
    static const Endpoint endpoint = Endpoint::parse(u"https://platform.example/rest"_s).value();
    return endpoint;
}

template<typename T>
void refusedRightly(const Result<T, ApiError> &answer)
{
    if (!answer)
        require(answer.error().kind == ApiError::Kind::BadReply, "what cannot be read is a bad reply");
}

void executionIsWhole(const Execution &execution)
{
    require(execution.id.isValid(), "an execution has an identifier");
    require(execution.status != ExecutionStatus::Other || !isTerminal(execution.status), "an unknown word is no end");
    for (const JobInfo &job : execution.jobs)
        require(job.status != JobStatus::Other || group(job.status) == JobGroup::Unknown, "an unknown job is not over");
    (void)isHeldOnly(execution);
}

void wordsGoRound(const ApiError &error)
{
    const auto read = fromLogString(toLogString(error));
    require(read && read->kind == error.kind, "a kind survives its log line");
    require(read->fault == error.fault, "a fault survives its log line");
}

} // namespace

void carminJson(QByteArrayView bytes)
{
    const QByteArray body = bytes.toByteArray();
    refusedRightly(decodePlatform(body, true));
    refusedRightly(decodePipelines(body));
    refusedRightly(decodePipeline(body));
    refusedRightly(decodeCount(body));
    refusedRightly(decodePaths(body, here()));
    refusedRightly(decodePath(body, here()));
    refusedRightly(decodeExists(body));
    const auto one = decodeExecution(body);
    refusedRightly(one);
    if (one)
        executionIsWhole(*one);
    const auto list = decodeExecutions(body, false);
    refusedRightly(list);
    if (list)
        std::ranges::for_each(*list, executionIsWhole);

    const ErrorBody refusal = decodeError(body);
    for (const ServerKind kind : {ServerKind::Vip, ServerKind::CarminServer}) {
        const Profile &profile = Profile::of(kind);
        for (const int http : {400, 401, 404, 500, 502}) {
            ApiError error = ApiError::of(profile.errorKind(http, refusal.code, refusal.message), refusal.message);
            error.http = http;
            error.carminCode = refusal.code;
            wordsGoRound(error);
            require(http < 500 || !profile.refusedBeforeStart(http, refusal.code, refusal.message),
                    "a 5xx proves nothing");
        }
        (void)profile.runningCount(refusal.code, refusal.message);
        (void)profile.logKind(refusal.message);
    }
}

void carminDates(QByteArrayView bytes)
{
    const QByteArray text = bytes.toByteArray();
    if (const auto date = httpDate(text))
        require(toMs(*date) % 1000 == 0, "a header's date has whole seconds");
    const milliseconds pause = retryAfter(text, "Tue, 03 Feb 2026 10:00:00 GMT");
    require(pause >= milliseconds(0) && pause <= std::chrono::hours(24), "a pause is between nothing and a day");
    BodyHead head;
    readContentRange(text, head);
    require(head.offset >= 0 && head.fileLength >= -1, "a range is not negative");

    const auto execution = decodeExecution(R"({"identifier":"x","startDate":)" + text + R"(,"endDate":)" + text + '}');
    if (execution && execution->startDate) {
        require(toMs(*execution->startDate) > 0, "a date is after 1970");
        // Seconds up to 10^11, milliseconds above.
        require(toMs(*execution->startDate) <= 9'000'000'000'000'000, "a date is one that the clock can hold");
    }
}

void carminPaths(QByteArrayView bytes)
{
    const QString text = QString::fromUtf8(bytes.toByteArray());
    const QUrl url = here().dataUrl(text, "content");
    if (url.isValid()) {
        require(here().hasOriginOf(url), "a data path stays on its server");
        require(url.query() == "action=content"_L1 && url.fragment().isEmpty(), "a path makes no query of its own");
        QString wanted = u"/rest/path"_s;
        for (const QString &segment : text.split(u'/', Qt::SkipEmptyParts))
            wanted += u'/' + segment;
        const QByteArray encoded = url.path(QUrl::FullyEncoded).toLatin1();
        require(QString::fromUtf8(QByteArray::fromPercentEncoding(encoded)) == QString::fromUtf8(wanted.toUtf8()),
                "the server decodes the path that was meant");
    }
    if (const auto path = here().dataPath(text))
        require(path->startsWith(u'/'), "a data path is absolute");
    const QString stored = vipCleanedFileName(text);
    require(std::ranges::all_of(stored, [](QChar c) { return c.unicode() < 0x80 && c != u' '; }),
            "a stored name is ASCII without blanks");
    for (const auto &fault : {checkVipName(text), checkVipValue(u"an input"_s, text)}) {
        if (!fault)
            continue;
        require(fault->position >= 0 && fault->position <= text.size(), "a fault is inside the value");
        require(fault->character == offendingText(fault->reason, text, fault->position), "a fault shows what it means");
        ApiError error = ApiError::of(ApiError::Kind::BadRequest);
        error.fault = fault;
        wordsGoRound(error);
    }
    if (const auto endpoint = Endpoint::parse(text))
        require(endpoint->isLoopback() || !endpoint->isPlainHttp(), "http is for loopback");
}

} // namespace dosegrid::fuzz
