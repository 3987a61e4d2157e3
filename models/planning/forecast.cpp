// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/planning/forecast.h"

#include <algorithm>
#include <functional>
#include <queue>

namespace dosegrid::planning {

namespace {

struct Running
{
    double end = 0;
    std::size_t execution = 0;

    bool operator>(const Running &other) const { return end > other.end; }
};

// Jobs that wait for a core: in order of execution, then of job.
struct Waiting
{
    std::size_t execution = 0;
    std::size_t job = 0;
    int copies = 0;
};

} // namespace

QueueForecast forecast(const std::vector<QueuedExecution> &queue, const QueueLimits &limits)
{
    std::priority_queue<Running, std::vector<Running>, std::greater<>> running;
    std::queue<Waiting> waiting;
    std::vector<int> jobsLeft(queue.size());
    std::vector<RunSpan> spans(queue.size());
    std::vector<bool> hasStarted(queue.size(), false);
    std::size_t next = 0;
    int live = 0;
    int freeCores = std::max(1, limits.cores);
    const int places = std::max(1, limits.executions);
    double now = 0;
    double busySeconds = 0;

    const auto startAll = [&] {
        while (live < places && next < queue.size()) {
            const QueuedExecution &execution = queue[next];
            const int copies = std::max(1, execution.copies);
            jobsLeft[next] = int(execution.jobSeconds.size()) * copies;
            if (jobsLeft[next] > 0)
                ++live;
            for (std::size_t job = 0; job < execution.jobSeconds.size(); ++job)
                waiting.push({next, job, copies});
            ++next;
        }
        while (freeCores > 0 && !waiting.empty()) {
            Waiting &first = waiting.front();
            const double seconds = queue[first.execution].jobSeconds[first.job];
            running.push({now + seconds, first.execution});
            RunSpan &span = spans[first.execution];
            if (!hasStarted[first.execution])
                span.from = now;
            hasStarted[first.execution] = true;
            span.to = std::max(span.to, now + seconds);
            busySeconds += seconds;
            --freeCores;
            if (--first.copies == 0)
                waiting.pop();
        }
    };

    startAll();
    while (!running.empty()) {
        const Running ended = running.top();
        running.pop();
        now = ended.end;
        ++freeCores;
        if (--jobsLeft[ended.execution] == 0)
            --live;
        startAll();
    }
    return {milliseconds(qint64(now * 1000)), now > 0 ? busySeconds / now : 0, std::move(spans)};
}

} // namespace dosegrid::planning
