// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/worker.h"

#include "models/carmin/client.h"
#include "models/core/apikey.h"
#include "models/core/logging.h"
#include "models/engine/identity.h"
#include "models/engine/link.h"
#include "models/engine/offers.h"
#include "models/engine/planner.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::engine {

namespace {

constexpr qsizetype mostLogCharacters = 2'000'000;

LogText cleaned(const QString &text, const QString &source, bool cut)
{
    return {withoutControls(text.left(mostLogCharacters)), source, cut || text.size() > mostLogCharacters};
}

std::unique_ptr<carmin::Client> clientFor(const ConnectionSettings &settings, const QString &key, Error *error)
{
    const auto endpoint = endpointOf(settings);
    if (!endpoint) {
        *error = endpoint.error();
        return nullptr;
    }
    carmin::Client::Options options;
    if (const auto kind = carmin::Profile::kindNamed(settings.profile))
        options.kind = *kind;
    return std::make_unique<carmin::Client>(*endpoint, key, options);
}

// The steps of a connection test, one after the other; deletes itself at its end.
class ConnectionTest final : public QObject
{
public:
    ConnectionTest(std::unique_ptr<carmin::Client> client, ConnectionSettings settings, Worker::Tested done,
                   QObject *parent)
        : QObject(parent)
        , m_client(std::move(client))
        , m_settings(std::move(settings))
        , m_done(std::move(done))
    {
        m_client->platform()->then(this, [this](const auto &answer) { onPlatform(answer); });
    }

private:
    void onPlatform(const Result<carmin::PlatformInfo, carmin::ApiError> &answer)
    {
        const bool isKey = !answer && carmin::isAuth(answer.error());
        if (isKey)
            pass(u"platform"_s, {});
        if (!answer) {
            fail(isKey ? u"key"_s : u"platform"_s, answer.error());
            return;
        }
        if (m_settings.profile == "auto"_L1) {
            const auto kind = carmin::Profile::detect(*answer);
            if (!kind) {
                m_report.steps << ConnectionReport::Step{u"platform"_s, false, {}, typeUntold(*answer)};
                end();
                return;
            }
            m_client->setKind(*kind);
        }
        m_report.profile = m_client->profile().id;
        m_report.isPractice = answer->practice.has_value();
        pass(u"platform"_s, answer->name);
        m_client->countExecutions()->then(this, [this](const Result<int, carmin::ApiError> &count) {
            if (!count) {
                fail(u"key"_s, count.error());
                return;
            }
            pass(u"key"_s, {});
            pass(u"executions"_s, QString::number(*count));
            m_client->pipelines()->then(this, [this](const auto &pipelines) { onPipelines(pipelines); });
        });
    }

    void onPipelines(const Result<QList<carmin::Pipeline>, carmin::ApiError> &answer)
    {
        if (!answer) {
            fail(u"pipelines"_s, answer.error());
            return;
        }
        compareOffers(*m_client, knownWorkflows(), *answer, this, [this](const Offers &offers) {
            if (offers)
                onOffers(*offers);
            else
                fail(u"pipelines"_s, offers.error());
        });
    }

    void onOffers(const QList<OfferedWorkflow> &workflows)
    {
        QStringList offered;
        for (const OfferedWorkflow &workflow : workflows) {
            if (workflow.isOffered)
                offered << workflow.pipeline;
        }
        const bool isAnyUsable = std::ranges::any_of(workflows, &OfferedWorkflow::isUsable);
        if (offered.isEmpty())
            m_report.steps << ConnectionReport::Step{
                u"pipelines"_s, false, {}, {Error::Kind::NotFound, {}, {}, 0, u"pipelines"_s}};
        else
            pass(u"pipelines"_s, offered.join(", "_L1));
        for (const OfferedWorkflow &workflow : workflows) {
            if (!workflow.fits())
                m_report.steps << ConnectionReport::Step{u"inputs"_s, isAnyUsable, {}, misfitOf(workflow)};
        }
        lookForFolder();
    }

    // Where the kind of the server does not tell it.
    void lookForFolder()
    {
        const QString home = dataHome(m_client->profile(), m_settings);
        if (!m_client->profile().dataHome.isEmpty()) {
            end();
            return;
        }
        if (home.isEmpty()) {
            onFolder(home, false);
            return;
        }
        m_client->pathExists(home)->then(this, [this, home](const Result<bool, carmin::ApiError> &exists) {
            using Kind = carmin::ApiError::Kind;
            if (exists || exists.error().kind == Kind::Forbidden || exists.error().kind == Kind::NotFound)
                onFolder(home, exists && *exists);
            else
                fail(u"folder"_s, exists.error());
        });
    }

    void onFolder(const QString &home, bool isThere)
    {
        if (isThere)
            pass(u"folder"_s, home);
        else
            m_report.steps << ConnectionReport::Step{
                u"folder"_s, false, {}, {Error::Kind::NotFound, home, {}, 0, u"data-folder"_s}};
        end();
    }

    void pass(const QString &what, const QString &facts)
    {
        m_report.steps << ConnectionReport::Step{what, true, facts, {}};
    }
    void fail(const QString &what, const carmin::ApiError &error)
    {
        m_report.steps << ConnectionReport::Step{what, false, {}, carmin::toError(error)};
        end();
    }
    void end()
    {
        m_done(m_report);
        deleteLater();
    }

    std::unique_ptr<carmin::Client> m_client;
    ConnectionSettings m_settings;
    ConnectionReport m_report;
    Worker::Tested m_done;
};

// "energy=0.06", "energy: 0.06", "[energy,0.06]"; not "energy=0.065".
bool isMentioned(const Worker::LogRequest::Mention &mention, const QString &log)
{
    QStringList names;
    for (const QString &input : mention.inputs)
        names << QRegularExpression::escape(input);
    const QRegularExpression expression(uR"((?<![\w.-])(?:%1)["']?\s*[=:,]\s*["']?%2(?![\w.]))"_s.arg(
        names.join(u'|'), QRegularExpression::escape(mention.value)));
    return expression.match(log).hasMatch();
}

// Looks for the job of one cell among those of an execution by their standard output: the likely one, then the
// troubled ones, then the others. Deletes itself at its end.
class LogSearch final : public QObject
{
public:
    LogSearch(std::unique_ptr<carmin::Client> client, Worker::LogRequest request, QHash<QString, int> &known,
              Worker::Logged done, QObject *parent)
        : QObject(parent)
        , m_client(std::move(client))
        , m_request(std::move(request))
        , m_known(known)
        , m_done(std::move(done))
    {
        m_client->getExecution(m_request.own.remoteId, carmin::Priority::User)->then(this, [this](const auto &answer) {
            onExecution(answer);
        });
    }

private:
    void onExecution(const Result<carmin::Execution, carmin::ApiError> &answer)
    {
        if (!answer) {
            end(Unexpected(carmin::toError(answer.error())));
            return;
        }
        if (identify(m_request.own, *answer) == Identity::Other) {
            end(Unexpected(Error{Error::Kind::NotFound, {}, {}, 0, u"log"_s}));
            return;
        }
        QList<int> good;
        for (auto it = answer->jobs.begin(); it != answer->jobs.end(); ++it) {
            const carmin::JobGroup group = carmin::group(it->status);
            const bool troubled = group == carmin::JobGroup::Held || group == carmin::JobGroup::FailedAttempt;
            (troubled ? m_jobs : good) << it.key();
        }
        m_jobs += good;
        // Its log is that of its one process.
        if (!answer->hasJobs)
            m_jobs = {1};
        m_isAnyJob = m_jobs.size() == 1 || m_request.mentions.isEmpty();
        if (const int found = m_known.value(knownAs()); m_jobs.contains(found)) {
            read(found);
            return;
        }
        if (m_jobs.removeOne(m_request.likelyJob))
            m_jobs.prepend(m_request.likelyJob);
        next();
    }

    void next()
    {
        if (m_jobs.isEmpty()) {
            end(Unexpected(Error{Error::Kind::NotFound, {}, {}, 0, u"log"_s}));
            return;
        }
        const int job = m_jobs.takeFirst();
        if (m_isAnyJob) {
            read(job);
            return;
        }
        m_client->log(m_request.own.remoteId, carmin::LogStream::Out, job)
            ->then(this, [this, job](const Result<carmin::LogText, carmin::ApiError> &log) { onSeen(job, log); });
    }

    void onSeen(int job, const Result<carmin::LogText, carmin::ApiError> &log)
    {
        const bool isOurs = log && log->kind == carmin::LogText::Kind::Log
                            && std::ranges::all_of(m_request.mentions, [&](const Worker::LogRequest::Mention &mention) {
                                   return isMentioned(mention, log->text);
                               });
        if (!isOurs) {
            next();
            return;
        }
        m_known.insert(knownAs(), job);
        m_jobs.clear();
        if (m_request.errorStream)
            read(job);
        else
            onLog(job, log);
    }

    void read(int job)
    {
        const auto stream = m_request.errorStream ? carmin::LogStream::Err : carmin::LogStream::Out;
        m_client->log(m_request.own.remoteId, stream, job)
            ->then(this, [this, job](const Result<carmin::LogText, carmin::ApiError> &log) { onLog(job, log); });
    }

    QString knownAs() const
    {
        QStringList values{m_request.connection.url.toString(), m_request.own.remoteId.value};
        for (const Worker::LogRequest::Mention &mention : m_request.mentions)
            values << mention.value;
        return values.join(u' ');
    }

    void onLog(int job, const Result<carmin::LogText, carmin::ApiError> &log)
    {
        if (log && log->kind == carmin::LogText::Kind::Log) {
            const QString stream = m_request.errorStream ? u"stderr"_s : u"stdout"_s;
            end(cleaned(log->text, stream + u' ' + QString::number(job), log->isCut));
        } else if (m_isAnyJob) {
            next();
        } else {
            end(Unexpected(Error{Error::Kind::NotFound, {}, {}, 0, u"log"_s}));
        }
    }

    void end(const Result<LogText> &result)
    {
        m_done(result);
        deleteLater();
    }

    std::unique_ptr<carmin::Client> m_client;
    Worker::LogRequest m_request;
    QHash<QString, int> &m_known;
    Worker::Logged m_done;
    QList<int> m_jobs;
    bool m_isAnyJob = false;
};

} // namespace

Worker::Worker(std::function<QString(const QUrl &)> keyFor) : m_keyFor(std::move(keyFor)) {}

Worker::~Worker() = default;

void Worker::startEngine(Engine::Setup setup, store::StoreThread &store)
{
    m_engine = std::make_unique<Engine>(std::move(setup), store);
    connect(m_engine.get(), &Engine::delta, this, &Worker::delta);
    m_engine->start();
}

void Worker::lookAtWishes()
{
    if (m_engine)
        m_engine->lookAtWishes();
}

void Worker::tryNow()
{
    if (m_engine)
        m_engine->tryNow();
}

void Worker::test(const ConnectionSettings &settings, const QString &key, Tested done)
{
    Error error;
    // Who typed none is tested with the one that is kept.
    const QString used = key.isEmpty() && m_keyFor ? m_keyFor(settings.url) : key;
    auto client = clientFor(settings, used, &error);
    const Result<void> usable = checkApiKey(used);
    if (!client || !usable) {
        ConnectionReport report;
        report.steps << ConnectionReport::Step{
            client ? u"key"_s : u"platform"_s, false, {}, client ? usable.error() : error};
        done(report);
        return;
    }
    new ConnectionTest(std::move(client), settings, std::move(done), this);
}

void Worker::log(const LogRequest &request, Logged done)
{
    Error error;
    const auto endpoint = endpointOf(request.connection);
    const QString key = m_keyFor && endpoint ? m_keyFor(QUrl(endpoint->origin())) : QString();
    auto client = clientFor(request.connection, key, &error);
    if (client)
        new LogSearch(std::move(client), request, m_jobs, std::move(done), this);
    else
        done(Unexpected(error));
}

std::optional<LogText> logOfArchive(const QString &path)
{
    const auto content = results::readArchive(path);
    if (!content)
        return std::nullopt;
    for (const results::Member &member : content->members) {
        if (member.kind == results::MemberKind::Log)
            return cleaned(QString::fromUtf8(member.content), QFileInfo(path).fileName() + ": "_L1 + member.path,
                           member.cut);
    }
    return std::nullopt;
}

} // namespace dosegrid::engine
