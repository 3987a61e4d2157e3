// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/carmin/client.h"

#include "models/carmin/base64body.h"
#include "models/carmin/json.h"
#include "models/carmin/oneshotbody.h"
#include "models/carmin/validation.h"

#include "models/core/logging.h"

#include <QNetworkReply>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::carmin {

namespace {

const QString executions = u"executions"_s;
const QStringList externalKeys{u"user"_s, u"externalKeys"_s};

// CARMIN-server takes a PUT with a form's content type, or with no body, for "make a directory".
constexpr auto binaryType = "application/octet-stream";

// Over, as far as its results tell: whether it failed, they do not say, and its output will.
Result<Execution, ApiError> endedExecution(const RemoteId &id, const Result<QList<PathInfo>, ApiError> &files)
{
    if (!files)
        return Unexpected(files.error());
    Execution execution;
    execution.id = id;
    execution.isTold = false;
    execution.hasJobs = false;
    execution.status = ExecutionStatus::Finished;
    execution.statusWord = u"over"_s;
    QStringList paths;
    for (const PathInfo &file : *files) {
        if (!file.isDirectory)
            paths << file.path;
    }
    execution.returnedFiles.insert(QString(), paths);
    return execution;
}

ApiError faultError(const InputFault &fault)
{
    ApiError error = ApiError::of(ApiError::Kind::BadRequest);
    error.fault = fault;
    error.certainlyNotStarted = true;
    return error;
}

} // namespace

Client::Client(Endpoint endpoint, QString key, QObject *parent)
    : Client(std::move(endpoint), std::move(key), Options(), parent)
{}

Client::Client(Endpoint endpoint, QString key, Options options, QObject *parent)
    : QObject(parent)
    , m_network(std::move(endpoint), std::move(key))
    , m_gate(options.maxInFlight, options.maxDownloads)
    , m_profile(&Profile::of(options.kind))
    , m_limits(options.limits)
{
    if (!options.extraAuthoritiesPem.isEmpty() && !m_network.addAuthorities(options.extraAuthoritiesPem))
        qCWarning(lcCarmin) << "the extra authorities hold no certificate";
}

Client::~Client()
{
    // Calls use the gate and the network while they stop.
    const auto calls = findChildren<ApiCallBase *>(QString(), Qt::FindDirectChildrenOnly);
    qDeleteAll(calls);
}

const Endpoint &Client::endpoint() const { return m_network.endpoint(); }

void Client::setKind(ServerKind kind) { m_profile = &Profile::of(kind); }

void Client::setKey(const QString &key) { m_network.setKey(key); }

bool Client::hasKey() const { return !m_network.key().isEmpty(); }

Wire Client::wire()
{
    return {&m_network, &m_gate, m_profile, [this](CampaignTime date) { m_lastServerDate = date; }};
}

HttpRequest Client::request(Operation operation, QByteArray method, QUrl url) const
{
    HttpRequest request;
    request.operation = operation;
    request.priority = priorityOf(operation);
    request.limits = m_limits.value_or(limitsOf(operation));
    request.method = std::move(method);
    request.url = std::move(url);
    return request;
}

HttpRequest Client::request(Operation operation, const RequestShape &shape) const
{
    HttpRequest result = request(operation, shape.method, endpoint().url(shape.segments, shape.query));
    result.body = shape.json;
    return result;
}

template<typename T>
ApiCall<T> *Client::call(HttpRequest request, typename ApiCall<T>::Decoder decoder)
{
    return new ApiCall<T>(wire(), std::move(request), std::move(decoder), this);
}

template<typename T>
ApiCall<T> *Client::unsupported()
{
    return new ApiCall<T>(wire(), ApiError::of(ApiError::Kind::Unsupported), this);
}

ApiCall<void> *Client::callVoid(HttpRequest request)
{
    return call<void>(std::move(request), [](const HttpReply &) { return Result<void, ApiError>(); });
}

ApiCall<PlatformInfo> *Client::platform()
{
    const bool loopback = endpoint().isLoopback();
    return call<PlatformInfo>(request(Operation::Platform, "GET", endpoint().url({u"platform"_s})),
                              [loopback](const HttpReply &reply) { return decodePlatform(reply.body, loopback); });
}

ApiCall<LogIn> *Client::authenticate(const QString &user, const QString &password)
{
    HttpRequest logIn = request(Operation::Authenticate, "POST", endpoint().url({u"authenticate"_s}));
    logIn.secrets << password;
    logIn.oneShot = std::make_shared<OneShotBody>(encodeLogIn(user, password));
    return call<LogIn>(std::move(logIn), [](const HttpReply &reply) { return decodeLogIn(reply.body); });
}

ApiCall<QList<Pipeline>> *Client::pipelines()
{
    return call<QList<Pipeline>>(request(Operation::Pipelines, "GET", endpoint().url({u"pipelines"_s})),
                                 [this](const HttpReply &reply) {
                                     const auto pipelines = decodePipelines(reply.body);
                                     for (const Pipeline &pipeline : pipelines ? *pipelines : QList<Pipeline>())
                                         keepDeclared(pipeline.identifier, pipeline);
                                     return pipelines;
                                 });
}

ApiCall<QList<Pipeline>> *Client::publicPipelines()
{
    if (!m_profile->hasVipExtras)
        return unsupported<QList<Pipeline>>();
    return call<QList<Pipeline>>(request(Operation::Pipelines, "GET", endpoint().url({u"pipelines"_s}, "public")),
                                 [](const HttpReply &reply) { return decodePipelines(reply.body); });
}

ApiCall<QList<ExternalPlatform>> *Client::externalPlatforms()
{
    if (!m_profile->hasVipExtras)
        return unsupported<QList<ExternalPlatform>>();
    return call<QList<ExternalPlatform>>(request(Operation::Pipelines, "GET", endpoint().url({u"externalPlatforms"_s})),
                                         [](const HttpReply &reply) { return decodeExternalPlatforms(reply.body); });
}

ApiCall<void> *Client::setExternalKey(const QString &storage, const QString &key)
{
    if (!m_profile->hasVipExtras)
        return unsupported<void>();
    HttpRequest put = request(Operation::ExternalKey, "PUT", endpoint().url(externalKeys));
    put.body = encodeExternalKey(storage, key);
    put.secrets << key;
    return callVoid(std::move(put));
}

ApiCall<void> *Client::removeExternalKey(const QString &storage)
{
    if (!m_profile->hasVipExtras)
        return unsupported<void>();
    return callVoid(request(Operation::ExternalKey, "DELETE", endpoint().url(externalKeys + QStringList{storage})));
}

void Client::keepDeclared(const QString &identifier, const Pipeline &pipeline)
{
    if (!pipeline.parameters.isEmpty()) // VIP's list has none
        m_declared.insert(identifier, pipeline.parameters);
}

ApiCall<Pipeline> *Client::pipeline(const QString &identifier)
{
    const QStringList segments = QStringList{u"pipelines"_s} + identifier.split(u'/', Qt::SkipEmptyParts);
    return call<Pipeline>(request(Operation::Pipelines, "GET", endpoint().url(segments)),
                          [this, identifier](const HttpReply &reply) {
                              const auto pipeline = decodePipeline(reply.body);
                              if (pipeline)
                                  keepDeclared(identifier, *pipeline);
                              return pipeline;
                          });
}

ApiCall<QByteArray> *Client::descriptor(const QString &identifier)
{
    return call<QByteArray>(request(Operation::Pipelines, m_profile->descriptor(identifier)),
                            [](const HttpReply &reply) { return Result<QByteArray, ApiError>(reply.body); });
}

ApiCall<Execution> *Client::createExecution(const NewExecution &execution)
{
    if (m_profile->checksNames) {
        if (const auto fault = checkVipExecution(execution))
            return new ApiCall<Execution>(wire(), faultError(*fault), this);
    }
    if (const auto declared = m_declared.constFind(execution.pipelineIdentifier); declared != m_declared.cend()) {
        if (const auto fault = checkDeclared(*declared, execution))
            return new ApiCall<Execution>(wire(), faultError(*fault), this);
    }
    NewExecution told = execution;
    if (m_profile->locationsAreUrls) {
        for (const QString &input : execution.files) {
            for (QString &path : told.inputs[input])
                path = endpoint().location(path);
        }
    }
    HttpRequest create = request(Operation::Create, "POST", endpoint().url({executions}));
    create.oneShot = std::make_shared<OneShotBody>(encodeExecution(told));
    return call<Execution>(std::move(create), [](const HttpReply &reply) { return decodeExecution(reply.body); });
}

ApiCall<void> *Client::play(const RemoteId &id)
{
    if (m_profile->createStarts)
        return unsupported<void>();
    return callVoid(request(Operation::Play, "PUT", endpoint().url({executions, id.value, u"play"_s})));
}

ApiCall<Execution> *Client::getExecution(const RemoteId &id, Priority priority)
{
    HttpRequest read = request(Operation::Read, "GET", endpoint().url({executions, id.value}));
    read.priority = priority;
    auto *reading = call<Execution>(std::move(read), [here = endpoint(), profile = m_profile](const HttpReply &reply) {
        Result<Execution, ApiError> execution = decodeExecution(reply.body);
        if (execution) {
            execution->hasJobs = profile->tellsJobs;
            for (QStringList &files : execution->returnedFiles) {
                for (QString &file : files)
                    file = here.dataPath(file).value_or(file);
            }
        }
        return execution;
    });
    if (!m_profile->readFailsWhenOver)
        return reading;
    HttpRequest results = request(Operation::Results, "GET", endpoint().url({executions, id.value, u"results"_s}));
    results.priority = priority;
    return reading->orElse(
        [](const ApiError &error) { return error.kind == ApiError::Kind::ServerFault; }, std::move(results),
        [id, here = endpoint()](const HttpReply &reply) { return endedExecution(id, decodePaths(reply.body, here)); });
}

ApiCall<QList<Execution>> *Client::listExecutions(int limit, int offset, Priority priority)
{
    QByteArray query;
    if (limit > 0)
        query = "limit=" + QByteArray::number(limit);
    // VIP refuses the parameter whatever its value.
    if (offset > 0 && m_profile->listHasOffset)
        query += (query.isEmpty() ? "offset=" : "&offset=") + QByteArray::number(offset);
    HttpRequest list = request(Operation::List, "GET", endpoint().url({executions}, query));
    list.priority = priority;
    const bool complete = !m_profile->listIsSummary;
    return call<QList<Execution>>(
        std::move(list), [complete](const HttpReply &reply) { return decodeExecutions(reply.body, complete); });
}

ApiCall<int> *Client::countExecutions()
{
    return call<int>(request(Operation::Count, "GET", endpoint().url({executions, u"count"_s})),
                     [](const HttpReply &reply) { return decodeCount(reply.body); });
}

ApiCall<void> *Client::renameExecution(const RemoteId &id, const QString &name, const QString &pipelineIdentifier)
{
    if (m_profile->checksNames) {
        if (const auto fault = checkVipName(name))
            return new ApiCall<void>(wire(), faultError(*fault), this);
    }
    HttpRequest rename = request(Operation::Rename, "PUT", endpoint().url({executions, id.value}));
    rename.body = encodeRename(name, pipelineIdentifier);
    return callVoid(std::move(rename));
}

ApiCall<void> *Client::kill(const RemoteId &id) { return callVoid(request(Operation::Kill, m_profile->kill(id))); }

ApiCall<void> *Client::deleteExecution(const RemoteId &id, bool deleteFiles)
{
    return callVoid(request(Operation::Delete, m_profile->remove(id, deleteFiles)));
}

ApiCall<QList<PathInfo>> *Client::results(const RemoteId &id)
{
    return call<QList<PathInfo>>(
        request(Operation::Results, "GET", endpoint().url({executions, id.value, u"results"_s})),
        [here = endpoint()](const HttpReply &reply) { return decodePaths(reply.body, here); });
}

ApiCall<LogText> *Client::log(const RemoteId &id, LogStream stream, std::optional<int> job)
{
    QStringList segments{executions, id.value};
    if (job && m_profile->tellsJobs)
        segments << u"jobs"_s << QString::number(*job);
    segments << (stream == LogStream::Out ? u"stdout"_s : u"stderr"_s);
    HttpRequest read = request(Operation::Log, "GET", endpoint().url(segments));
    read.mayCutBody = true;
    return call<LogText>(std::move(read), [profile = m_profile](const HttpReply &reply) -> Result<LogText, ApiError> {
        LogText log;
        log.text = QString::fromUtf8(reply.body);
        log.isCut = reply.isCut;
        log.kind = profile->logKind(log.text);
        return log;
    });
}

ApiCall<bool> *Client::pathExists(const QString &path, Priority priority)
{
    HttpRequest query = request(Operation::PathQuery, "GET", endpoint().dataUrl(path, "exists"));
    query.priority = priority;
    return call<bool>(std::move(query), [](const HttpReply &reply) { return decodeExists(reply.body); });
}

ApiCall<PathInfo> *Client::pathProperties(const QString &path, Priority priority)
{
    HttpRequest query = request(Operation::PathQuery, "GET", endpoint().dataUrl(path, "properties"));
    query.priority = priority;
    return call<PathInfo>(std::move(query),
                          [here = endpoint()](const HttpReply &reply) { return decodePath(reply.body, here); });
}

ApiCall<QList<PathInfo>> *Client::pathList(const QString &path, Priority priority)
{
    HttpRequest query = request(Operation::PathQuery, "GET", endpoint().dataUrl(path, "list"));
    query.priority = priority;
    return call<QList<PathInfo>>(std::move(query),
                                 [here = endpoint()](const HttpReply &reply) { return decodePaths(reply.body, here); });
}

ApiCall<QByteArray> *Client::pathMd5(const QString &path)
{
    if (!m_profile->hasMd5)
        return unsupported<QByteArray>();
    return call<QByteArray>(request(Operation::PathQuery, "GET", endpoint().dataUrl(path, "md5")),
                            [](const HttpReply &reply) { return decodeMd5(reply.body); });
}

ApiCall<void> *Client::makeDirectory(const QString &path)
{
    HttpRequest make = request(Operation::MakeDirectory, "PUT", endpoint().dataUrl(path));
    make.contentType = binaryType;
    return callVoid(std::move(make));
}

ApiCall<void> *Client::deletePath(const QString &path)
{
    return callVoid(request(Operation::DeletePath, "DELETE", endpoint().dataUrl(path)));
}

ApiCall<HttpReply> *Client::download(const QString &path, ByteSink *sink, qint64 from, Priority priority)
{
    // An address of another server: no key goes there, and nothing here is its content.
    if (!path.startsWith(u'/'))
        return new ApiCall<HttpReply>(wire(), ApiError::of(ApiError::Kind::BadRequest, path), this);
    HttpRequest content = request(Operation::Download, "GET", endpoint().dataUrl(path, "content"));
    content.priority = priority;
    content.sink = sink;
    content.rangeFrom = from;
    return call<HttpReply>(std::move(content),
                           [](const HttpReply &reply) { return Result<HttpReply, ApiError>(reply); });
}

ApiCall<void> *Client::upload(const QString &path, std::unique_ptr<QIODevice> source, qint64 size)
{
    HttpRequest put = request(Operation::Upload, "PUT", endpoint().dataUrl(path));
    if (m_profile->uploadsRaw) {
        put.contentType = binaryType;
        put.oneShot = std::make_shared<OneShotBody>(std::move(source), size);
    } else {
        put.contentType = "application/carmin+json";
        put.oneShot = std::make_shared<OneShotBody>(std::make_unique<Base64Body>(std::move(source), size),
                                                    Base64Body::lengthFor(size));
    }
    return callVoid(std::move(put));
}

} // namespace dosegrid::carmin
