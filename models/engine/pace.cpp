// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/pace.h"

namespace dosegrid::engine {

namespace {

constexpr std::size_t mostSteps = 100; // they travel with each change of the figures

} // namespace

Pace::Pace(const std::vector<store::Sample> &samples)
{
    for (const store::Sample &sample : samples)
        take(sample);
    work();
}

void Pace::add(const store::Sample &sample)
{
    take(sample);
    work();
}

void Pace::take(const store::Sample &sample)
{
    m_samples.push_back({sample.at, sample.runningJobs, sample.waitingJobs, sample.liveExecutions});
}

void Pace::work()
{
    if (m_samples.empty())
        return;
    const CampaignTime oldest = m_samples.back().at - paceWindow;
    std::erase_if(m_samples, [oldest](const statistics::CoreSample &sample) { return sample.at < oldest; });
    m_cores = statistics::coresAtWork(m_samples, statistics::longestSampleGap, mostSteps);
}

} // namespace dosegrid::engine
