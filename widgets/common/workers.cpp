// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/workers.h"

#include <QSemaphore>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <memory>

namespace dosegrid::widgets {

namespace {

constexpr int mostSuited = 4;

// Of one call; threads that come after it still look whether something is left.
struct Share
{
    std::atomic<int> next = 0;
    QSemaphore done;
};

// `work` is only touched with a part in hand, and as long as one is, the caller waits.
void help(Share &share, int worker, int parts, const Workers::Work &work)
{
    for (int part = share.next++; part < parts; part = share.next++) {
        work(worker, part);
        share.done.release();
    }
}

} // namespace

Workers::Workers(int count)
{
    m_pool.setMaxThreadCount(std::max(1, count) - 1);
    m_pool.setExpiryTimeout(-1);
}

int Workers::suited() { return std::clamp(QThread::idealThreadCount(), 1, mostSuited); }

void Workers::share(int parts, const Work &work)
{
    const auto share = std::make_shared<Share>();
    for (int worker = 1; worker < std::min(count(), parts); ++worker)
        m_pool.start([share, worker, parts, &work] { help(*share, worker, parts, work); });
    help(*share, 0, parts, work);
    share->done.acquire(parts);
}

void Workers::share(Workers *workers, int parts, const Work &work)
{
    if (workers && parts > 1) {
        workers->share(parts, work);
        return;
    }
    for (int part = 0; part < parts; ++part)
        work(0, part);
}

} // namespace dosegrid::widgets
