// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/request.h"

#include "models/engine/outputs.h"

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::engine {

carmin::NewExecution newExecution(const store::Execution &execution)
{
    carmin::NewExecution request;
    request.name = execution.name;
    request.pipelineIdentifier = execution.pipeline;
    request.resultsLocation = execution.resultsDir;
    const workflows::Profile *profile = profileOf(execution.profile);
    for (auto it = execution.inputs.begin(); it != execution.inputs.end(); ++it) {
        QStringList values;
        for (const QJsonValue value : it.value().toArray())
            values << value.toString();
        request.inputs.insert(it.key(), values);
        if (profile && profile->inputTemplates.value(it.key()) == "{input}"_L1)
            request.files << it.key();
    }
    return request;
}

QJsonObject inputsToJson(const QMap<QString, QStringList> &inputs)
{
    QJsonObject object;
    for (auto it = inputs.begin(); it != inputs.end(); ++it)
        object.insert(it.key(), QJsonArray::fromStringList(it.value()));
    return object;
}

} // namespace dosegrid::engine
