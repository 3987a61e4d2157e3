// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/pipelines.h"

#include <algorithm>

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

Pipeline gateClForOpenDose()
{
    Pipeline pipeline;
    pipeline.name = u"GateCLforOpenDose"_s;
    pipeline.version = u"v0.2.0"_s;
    pipeline.description = u"Runs one Gate simulation of the OpenDose campaign in each job (practice: simulated)"_s;
    pipeline.kind = Pipeline::Kind::Batch;
    pipeline.outputId = u"results"_s;
    pipeline.inputs = {
        {u"gatereleasepath"_s, u"String"_s, false, {}, u"Folder of a Gate release on the workers"_s},
        {u"indata"_s, u"File"_s, false, {}, u"Archive with macros and data"_s},
        {u"organid"_s, u"String"_s, false, {}, u"Id of the source region"_s},
        {u"particletype"_s, u"String"_s, false, {}, u"gamma or e-"_s},
        {u"energy"_s, u"String"_s, false, {}, u"Energy in MeV"_s},
        {u"nbprimaries"_s, u"String"_s, false, {}, u"Number of primaries"_s},
        {u"macfile"_s, u"String"_s, false, {}, u"Main macro inside the archive"_s},
    };
    return pipeline;
}

Pipeline gateLab()
{
    Pipeline pipeline;
    pipeline.name = u"GateLab"_s;
    pipeline.version = u"0.7.2"_s;
    pipeline.description = u"Re-port for practice: a parallel Gate simulation with a merged result. VIP itself has not "
                           u"run GateLab since its release 4.1"_s;
    pipeline.kind = Pipeline::Kind::Split;
    pipeline.outputId = u"merged_result"_s;
    pipeline.inputs = {
        {u"CPUestimation"_s, u"String"_s, false, u"1"_s, u"1 to 4: 1, 10, 100 or 500 sub-jobs"_s},
        {u"GateInput"_s, u"File"_s, false, {}, u"Archive whose wfl_config.txt names the macro"_s},
        {u"GateRelease"_s, u"String"_s, false, {}, u"Gate release on the workers"_s},
        {u"NumberOfParticles"_s, u"String"_s, false, {}, u"Number of primaries"_s},
        {u"ParallelizationType"_s, u"String"_s, false, u"stat"_s, u"stat or dyn"_s},
        {u"phaseSpace"_s, u"String"_s, true, {}, u"Free options of Gate; carries its -a aliases"_s},
    };
    return pipeline;
}

// What VIP's engine does with grouped lists and with numbers: a hidden version, for tests of clients.
Pipeline gateClWithDot()
{
    Pipeline pipeline = gateClForOpenDose();
    pipeline.version = u"v0.2.0-dot"_s;
    pipeline.visible = false;
    pipeline.dot = {u"organid"_s, u"energy"_s};
    for (PipelineInput &input : pipeline.inputs)
        if (input.name == u"nbprimaries"_s)
            input.type = u"Int64"_s;
    return pipeline;
}

} // namespace

QString Pipeline::identifier() const { return name + u'/' + version; }

const PipelineInput *Pipeline::input(const QString &inputName) const
{
    const auto it = std::ranges::find(inputs, inputName, &PipelineInput::name);
    return it == inputs.end() ? nullptr : &*it;
}

const std::vector<Pipeline> &pipelines()
{
    static const std::vector<Pipeline> all{gateClForOpenDose(), gateLab(), gateClWithDot()};
    return all;
}

const Pipeline *findPipeline(const QString &identifier)
{
    const auto it = std::ranges::find_if(pipelines(), [&](const Pipeline &p) { return p.identifier() == identifier; });
    return it == pipelines().end() ? nullptr : &*it;
}

} // namespace dosegrid::platform
