// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/viplaunch.h"

#include "models/platform/archivefile.h"
#include "models/platform/requestmodel.h"

#include <QCryptographicHash>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString resultsDirectoryInput = u"results-directory"_s;
const QString listMark = u"@@"_s; // VIP joins the values of a list with it, and splits on it later

bool isNull(const Json &body, const char *member) { return !body.contains(member) || body[member].is_null(); }

QString memberText(const Json &body, const char *member) { return javaText(body[member]).value_or(QString()); }

} // namespace

Result<Launch, ApiError> VipLaunch::prepare(const Json &body, const QString &fate)
{
    if (!isVipExecution(body))
        return Unexpected(ApiError::framework());
    for (const char *member : {"name", "pipelineIdentifier"})
        if (isNull(body, member))
            return Unexpected(ApiError::inputInvalid(QString::fromLatin1(member), u"must not be null"_s));
    Launch launch;
    launch.name = memberText(body, "name");
    launch.pipeline = memberText(body, "pipelineIdentifier");
    launch.owner = m_user.fullName;
    launch.user = m_user.name;
    launch.withImages = m_platform.settings().withImages;

    Result<InputValues, ApiError> inputs = readInputs(body);
    if (!inputs)
        return Unexpected(inputs.error());
    if (!isValidExecutionName(launch.name))
        return Unexpected(ApiError::nameInvalid(u"Authorized characters are 0-9 A-Z a-z - _ space"_s));
    if (!launch.pipeline.contains(u'/'))
        return Unexpected(ApiError::pipelineIdentifier(launch.pipeline));
    const Pipeline *pipeline = findPipeline(launch.pipeline);
    if (!pipeline || !m_platform.settings().mayUse(*pipeline))
        return Unexpected(ApiError::pipelineUnknown(launch.pipeline));
    if (m_user.pipelines && !m_user.pipelines->contains(pipeline->name))
        return Unexpected(ApiError::pipelineForbidden(launch.pipeline));

    launch.resultsDirectory = firstValue(*inputs, resultsDirectoryInput).value_or(u"/vip/Home"_s);
    if (!isNull(body, "resultsLocation"))
        launch.resultsDirectory = memberText(body, "resultsLocation");
    std::erase_if(*inputs, [](const auto &input) { return input.first == resultsDirectoryInput; });
    for (const PipelineInput &input : pipeline->inputs) {
        if (std::ranges::any_of(*inputs, [&](const auto &given) { return given.first == input.name; }))
            continue;
        if (input.defaultValue)
            inputs->emplace_back(input.name, QStringList(*input.defaultValue));
        else if (!input.optional)
            return Unexpected(ApiError::inputMissing(input.name));
    }
    launch.inputs = *inputs;
    if (const auto refusal = m_platform.quotaRefusal(launch.owner))
        return Unexpected(toApiError(*refusal));
    if (Result<void, ApiError> files = checkFiles(launch); !files)
        return Unexpected(files.error());
    launch.archive = archiveFacts(*pipeline, launch.inputs);
    launch.engineRefusal = fate == u"killed"_s ? u"by a fault"_s : engineRefusal(*pipeline, launch.inputs);
    launch.fate = fate;
    return launch;
}

Result<InputValues, ApiError> VipLaunch::readInputs(const Json &body) const
{
    InputValues inputs;
    if (isNull(body, "inputValues"))
        return inputs;
    const Json &given = body["inputValues"];
    const auto invalid = [](const QString &name) {
        return ApiError::inputInvalid(name, u"Authorized characters are "_s + authorizedCharacters());
    };
    for (const auto &[key, value] : given.items()) {
        const QString name = toQt(key);
        if (value.is_array() && value.empty()) {
            inputs.emplace_back(name, QStringList(QString()));
            continue;
        }
        QStringList values;
        for (const Json &item : value.is_array() ? value : Json::array({value})) {
            if (item.is_null())
                return Unexpected(ApiError::unexpected());
            const std::optional<QString> scalar = javaText(item);
            if (!scalar || !isValidInputValue(*scalar))
                return Unexpected(invalid(name));
            values += scalar->trimmed();
        }
        inputs.emplace_back(name, values.join(listMark).split(listMark));
    }
    return inputs;
}

Result<void, ApiError> VipLaunch::checkFiles(const Launch &launch) const
{
    const auto allowed = [this](const QString &value) {
        if (value.startsWith(u"file:/"_s) || isExternalPath(value))
            return true;
        return m_platform.storage().place(m_user, value, Storage::Access::Read).has_value();
    };
    if (!allowed(launch.resultsDirectory))
        return Unexpected(ApiError::general());
    const Pipeline *pipeline = findPipeline(launch.pipeline);
    for (const auto &[name, values] : launch.inputs) {
        const PipelineInput *input = pipeline->input(name);
        if (input && input->type == u"File"_s && !std::ranges::all_of(values, allowed))
            return Unexpected(ApiError::general());
    }
    return {};
}

ArchiveFacts VipLaunch::archiveFacts(const Pipeline &pipeline, const InputValues &inputs) const
{
    for (const PipelineInput &input : pipeline.inputs) {
        if (input.type != u"File"_s)
            continue;
        const QString path = firstValue(inputs, input.name).value_or(QString());
        m_platform.storage().settle(m_platform.now());
        if (const auto place = m_platform.storage().place(m_user, path, Storage::Access::Read))
            return readArchiveFacts(place->local);
    }
    return {};
}

QString VipLaunch::engineRefusal(const Pipeline &pipeline, const InputValues &inputs) const
{
    for (const auto &[name, values] : inputs)
        if (!pipeline.input(name))
            return u"unknown input "_s + name;
    qsizetype together = -1;
    for (const auto &[name, values] : inputs) {
        if (!pipeline.dot.contains(name))
            continue;
        if (together >= 0 && values.size() != together)
            return u"grouped lists of unequal length"_s;
        together = values.size();
    }
    if (pointCount(inputs, pipeline.dot) > m_platform.settings().world.maxJobs)
        return u"too many jobs"_s;
    if (pipeline.kind == Pipeline::Kind::Split) {
        if (pointCount(inputs) > 1)
            return u"list in a split execution"_s;
        if (subJobCount(firstValue(inputs, u"CPUestimation"_s).value_or(QString())) == 0)
            return u"CPUestimation"_s;
    }
    return {};
}

ApiError VipLaunch::toApiError(const Platform::LaunchRefusal &refusal)
{
    switch (refusal.kind) {
    case Platform::LaunchRefusal::Kind::PlatformFull: return ApiError::platformFull();
    case Platform::LaunchRefusal::Kind::UserFull: return ApiError::userFull(refusal.running);
    case Platform::LaunchRefusal::Kind::Disk: break;
    }
    return ApiError::unexpected();
}

QString VipLaunch::inputsHash(const Launch &launch)
{
    InputValues sorted = launch.inputs;
    std::ranges::sort(sorted);
    Json json = toJson(sorted);
    json.push_back(toStd(launch.pipeline));
    const QByteArray digest =
        QCryptographicHash::hash(QByteArray::fromStdString(dump(json)), QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.toHex().left(16));
}

} // namespace dosegrid::platform
