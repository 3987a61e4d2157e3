// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.h"

#include "models/carmin/chunkframe.h"
#include "models/carmin/endpoint.h"
#include "models/carmin/httphead.h"
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

// As a reader with all bytes at hand would; nothing when the frame is broken or its end is not here.
std::optional<QByteArray> unchunked(QByteArrayView bytes)
{
    ChunkFrame frame;
    QByteArray body;
    while (!frame.isDone() && !frame.isBroken()) {
        if (frame.wantsLine()) {
            const qsizetype end = bytes.indexOf('\n') + 1;
            if (end == 0)
                return std::nullopt;
            frame.takeLine(bytes.first(end).toByteArray());
            bytes = bytes.sliced(end);
            require(frame.left() >= 0, "a chunk is not negative");
            continue;
        }
        const qsizetype here = qsizetype(std::min<qint64>(frame.left(), bytes.size()));
        if (here == 0)
            return std::nullopt;
        body += bytes.first(here);
        bytes = bytes.sliced(here);
        frame.takeBytes(here);
    }
    return frame.isDone() ? std::optional(body) : std::nullopt;
}

QByteArray chunked(QByteArrayView bytes)
{
    QByteArray wire;
    for (qsizetype size = 1; !bytes.isEmpty(); size = size * 3 + 1) {
        const QByteArrayView chunk = bytes.first(std::min(size, bytes.size()));
        wire += QByteArray::number(chunk.size(), 16) + ";note=\"a\"\r\n" + chunk.toByteArray() + "\r\n";
        bytes = bytes.sliced(chunk.size());
    }
    return wire + "0\r\nExpires: never\r\n\r\n";
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
            error.carminCode = refusal.code.value_or(0);
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

void carminAnswer(QByteArrayView bytes)
{
    const QByteArray text = bytes.toByteArray();
    if (const auto head = parseHead(text)) {
        require(head->status >= 100 && head->status <= 999, "a status has three digits");
        require(head->bodyLength().value_or(0) >= 0, "a length is not negative");
        require(!head->isChunked() || !head->bodyLength(), "a chunked body has no length before it is read");
        for (const auto &[name, value] : head->fields) {
            require(!name.isEmpty() && !name.contains('\n') && !value.contains('\n'), "a field is one line");
            require(!head->value(name.toUpper()).isNull() || head->value(name).isNull(), "a name has no case");
        }
    }
    const auto body = unchunked(bytes);
    require(!body || body->size() < bytes.size(), "a body is smaller than its frame");
    require(unchunked(chunked(bytes)) == text, "what was chunked comes back");
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
