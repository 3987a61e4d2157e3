// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/offers.h"

#include "models/carmin/validation.h"
#include "models/engine/outputs.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::engine {

namespace {

constexpr QLatin1StringView notTakenMark("-");
constexpr QLatin1StringView missingMark("+");
constexpr QChar inFile = u';';

QStringList marked(const OfferedWorkflow &workflow)
{
    QStringList names;
    for (const QString &name : workflow.notTaken)
        names << notTakenMark + name;
    for (const QString &name : workflow.missing)
        names << missingMark + name;
    return names;
}

// Reads one pipeline after the other; deletes itself when it is done.
class OfferCheck final : public QObject
{
public:
    OfferCheck(carmin::Client &client, QList<OfferedWorkflow> workflows, QList<carmin::Pipeline> pipelines,
               QObject *context, std::function<void(const Offers &)> done)
        : QObject(&client)
        , m_client(client)
        , m_workflows(std::move(workflows))
        , m_pipelines(std::move(pipelines))
        , m_context(context)
        , m_done(std::move(done))
    {
        next();
    }

private:
    void next()
    {
        while (m_at < m_workflows.size()) {
            OfferedWorkflow &workflow = m_workflows[m_at];
            const auto identifier = offeredAs(m_pipelines, workflow.pipeline);
            workflow.isOffered = identifier.has_value();
            workflow.notTaken.clear();
            workflow.missing.clear();
            if (!identifier) {
                ++m_at;
                continue;
            }
            workflow.pipeline = *identifier;
            const auto listed = std::ranges::find(m_pipelines, *identifier, &carmin::Pipeline::identifier);
            if (listed->parameters.isEmpty()) {
                m_client.pipeline(*identifier)->then(this, [this](const auto &answer) { onRead(answer); });
                return;
            }
            compare(listed->parameters);
            ++m_at;
        }
        end(m_workflows);
    }

    void onRead(const Result<carmin::Pipeline, carmin::ApiError> &answer)
    {
        using Kind = carmin::ApiError::Kind;
        if (answer) {
            compare(answer->parameters);
        } else {
            const Kind kind = answer.error().kind;
            const bool isRefused = kind == Kind::NotFound || kind == Kind::Forbidden || kind == Kind::BadRequest;
            if (!isRefused) {
                end(Unexpected(answer.error()));
                return;
            }
            m_workflows[m_at].isOffered = false;
        }
        ++m_at;
        next();
    }

    void compare(const QList<carmin::PipelineParameter> &declared)
    {
        OfferedWorkflow &workflow = m_workflows[m_at];
        if (const workflows::Profile *profile = profileOf(workflow.id)) {
            const carmin::InputNames names = carmin::compareNames(declared, profile->inputTemplates.keys());
            workflow.notTaken = names.notTaken;
            workflow.missing = names.missing;
        }
    }

    void end(const Offers &offers)
    {
        deleteLater();
        if (m_context)
            m_done(offers);
    }

    carmin::Client &m_client;
    QList<OfferedWorkflow> m_workflows;
    QList<carmin::Pipeline> m_pipelines;
    QPointer<QObject> m_context;
    std::function<void(const Offers &)> m_done;
    qsizetype m_at = 0;
};

} // namespace

std::optional<QString> offeredAs(const QList<carmin::Pipeline> &pipelines, const QString &wanted)
{
    const auto found = std::ranges::find_if(pipelines, [&](const carmin::Pipeline &p) {
        return p.canExecute && (p.identifier == wanted || QString(p.name + u'/' + p.version) == wanted);
    });
    return found == pipelines.end() ? std::nullopt : std::optional(found->identifier);
}

void compareOffers(carmin::Client &client, const QList<OfferedWorkflow> &workflows,
                   const QList<carmin::Pipeline> &pipelines, QObject *context, std::function<void(const Offers &)> done)
{
    new OfferCheck(client, workflows, pipelines, context, std::move(done));
}

Error misfitOf(const OfferedWorkflow &workflow)
{
    const QStringList words = QStringList{workflow.pipeline} + marked(workflow);
    return Error::badInput(words.join(u' '), u"workflow-inputs"_s);
}

QString toFileText(const OfferedWorkflow &workflow)
{
    QStringList names = marked(workflow);
    // The file's own marks; what is left of such a name still tells that the pipeline does not fit.
    for (QString &name : names)
        name.remove(u',').remove(inFile);
    return (QStringList{QString(workflow.id + u'=' + workflow.pipeline)} + names).join(inFile);
}

void readFileText(OfferedWorkflow &workflow, const QString &item)
{
    const QStringList parts = item.split(inFile);
    if (parts.first().section(u'=', 0, 0) != workflow.id)
        return;
    workflow.isOffered = true;
    workflow.pipeline = parts.first().contains(u'=') ? parts.first().section(u'=', 1) : workflow.pipeline;
    for (const QString &name : parts.sliced(1))
        (name.startsWith(notTakenMark) ? workflow.notTaken : workflow.missing) << name.mid(1);
}

} // namespace dosegrid::engine
