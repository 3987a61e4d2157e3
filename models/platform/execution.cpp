// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/execution.h"

#include <algorithm>

namespace dosegrid::platform {

bool Job::isOver() const
{
    switch (status) {
    case JobStatus::Completed:
    case JobStatus::Error:
    case JobStatus::Stalled:
    case JobStatus::Cancelled: return true;
    case JobStatus::NotSubmitted:
    case JobStatus::SuccessfullySubmitted:
    case JobStatus::Queued:
    case JobStatus::Running:
    case JobStatus::ErrorHeld:
    case JobStatus::StalledHeld: return false;
    }
    return false;
}

InputValues Execution::jobInputs(int number) const
{
    return pipeline->kind == Pipeline::Kind::Batch ? pointAt(launch.inputs, number - 1, pipeline->dot) : launch.inputs;
}

SimulationPoint Execution::point(int number) const
{
    return simulationPoint(*pipeline, jobInputs(number), launch.archive);
}

int Execution::jobsWith(JobStatus wanted) const
{
    return static_cast<int>(std::ranges::count(jobs, wanted, &Job::status));
}

int Execution::activeJobs() const
{
    return static_cast<int>(std::ranges::count_if(jobs, [](const Job &j) { return !j.isOver() && !j.isHeld(); }));
}

} // namespace dosegrid::platform
