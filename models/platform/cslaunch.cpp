// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/cslaunch.h"

#include "models/platform/archivefile.h"
#include "models/platform/csjson.h"
#include "models/platform/requestmodel.h"

#include <QFileInfo>

#include <nlohmann/json.hpp>

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

qint64 timeoutOf(const Json &body) { return body.contains("timeout") ? wholeNumber(body["timeout"]).value_or(0) : 0; }

} // namespace

std::optional<HttpReply> CsLaunch::checkModel(const Json &body) const
{
    Json missing = Json::object();
    for (const char *member : {"name", "pipelineIdentifier", "inputValues"})
        if (!body.is_object() || !body.contains(member) || body[member].is_null())
            missing[member] = Json::array({"Missing data for required field."});
    if (!missing.empty())
        return csError(10, 400, missing);
    if (const Json misfits = csMisfits(body); !misfits.empty())
        return csError(10, 400, misfits);
    if (body.contains("identifier"))
        return csError(100);
    if (const qint64 seconds = timeoutOf(body); seconds != 0 && seconds < leastTimeout)
        return csError(140);
    return std::nullopt;
}

QString CsLaunch::localOf(const QString &url) const
{
    const auto prefix = static_cast<qsizetype>(m_call.base.size()) + 6; // "/path/"
    const QString root = m_platform.storage().dataRoot();
    return url.size() > prefix ? QString(root + u'/' + url.mid(prefix)) : root;
}

QString CsLaunch::refusal(const Pipeline &pipeline, const Json &inputs)
{
    for (const auto &[key, value] : inputs.items()) {
        if (!pipeline.input(toQt(key)))
            return u"Additional properties are not allowed ('%1' was unexpected)"_s.arg(toQt(key));
        if (!value.is_string())
            return u"%1 is not of type 'string'"_s.arg(toQt(key));
    }
    for (const PipelineInput &input : pipeline.inputs)
        if (!input.optional && !input.defaultValue && !inputs.contains(toStd(input.name)))
            return u"'%1' is a required property"_s.arg(input.name);
    return {};
}

Result<Launch, HttpReply> CsLaunch::prepare()
{
    const Json body = jsonBody(m_call.request).value_or(Json());
    if (std::optional<HttpReply> error = checkModel(body))
        return Unexpected(*error);
    const Pipeline *pipeline = csFindPipeline(text(body, "pipelineIdentifier"));
    if (!pipeline)
        return Unexpected(csError(115));
    const Json &inputs = body["inputValues"];
    Launch launch;
    launch.name = text(body, "name");
    launch.pipeline = pipeline->identifier();
    launch.owner = m_call.user->fullName;
    launch.user = m_call.user->name;
    launch.withImages = m_platform.settings().withImages;
    launch.resultsDirectory = u"/vip/Home/executions"_s; // inside the user's data, as the storage knows it
    launch.sentInputs = toQt(dump(inputs));
    launch.timeoutSeconds = timeoutOf(body);
    launch.waitsForPlay = true;
    launch.fate = m_call.request.launchFate;
    for (const PipelineInput &input : pipeline->inputs) {
        const auto given = inputs.find(toStd(input.name));
        if (input.type == u"File"_s && given != inputs.end()) {
            if (!given->is_string())
                return Unexpected(csBug());
            const QString local = localOf(text(inputs, toStd(input.name).c_str()));
            if (!QFileInfo::exists(local))
                return Unexpected(csError(110, 400, Json(), text(inputs, toStd(input.name).c_str())));
            launch.archive = readArchiveFacts(local);
        }
        if (given != inputs.end())
            launch.inputs.emplace_back(input.name, QStringList(javaText(*given).value_or(QString())));
        else if (input.defaultValue)
            launch.inputs.emplace_back(input.name, QStringList(*input.defaultValue));
    }
    launch.engineRefusal = refusal(*pipeline, inputs);
    launch.refused = !launch.engineRefusal.isEmpty();
    if (launch.fate == u"killed"_s)
        launch.engineRefusal = u"by a fault"_s;
    return launch;
}

} // namespace dosegrid::platform
