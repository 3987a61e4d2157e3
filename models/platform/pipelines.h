// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace dosegrid::platform {

struct PipelineInput
{
    QString name;
    QString type; // as CARMIN names it: File, String, Int64 ...
    bool optional = false;
    std::optional<QString> defaultValue;
    QString description;
};

// What the practice world can run. The names and inputs are those of carmin-protocol 6.2 and 6.3.
struct Pipeline
{
    enum class Kind {
        Batch, // one job for each point of the cross product of its list inputs
        Split, // one point, run as many jobs whose results are merged
    };

    QString name;
    QString version;
    QString description;
    Kind kind = Kind::Batch;
    std::vector<PipelineInput> inputs;
    QString outputId;
    bool visible = true; // a hidden version can be used only when a site has white-listed it
    QStringList dot;     // inputs whose lists go together, element by element (`vip:dot`)

    QString identifier() const;
    const PipelineInput *input(const QString &inputName) const;
};

const std::vector<Pipeline> &pipelines();
const Pipeline *findPipeline(const QString &identifier);

} // namespace dosegrid::platform
