// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>

#include <functional>

namespace dosegrid::widgets {

// Threads that help another one with what it would take a frame or more for alone, and waits for. They stay as long as
// this does: fonts, once a thread has them, are dear to fetch again. For work without locks, files and waiting; longer
// work belongs into the pool (background.h).
class Workers
{
public:
    // This many, the calling thread among them; at least 1.
    explicit Workers(int count);
    // As many as there are processors, up to where memory and not they would set the pace.
    static int suited();
    int count() const { return m_pool.maxThreadCount() + 1; }

    // Calls work(worker, part) once for each of `parts`, in no certain order, and returns after the last. No two run at
    // the same time as the same worker, of which there are count(). A thread that comes late finds nothing left to do:
    // nobody waits for it. Not to be called in `work`.
    using Work = std::function<void(int worker, int part)>;
    void share(int parts, const Work &work);
    // The same, or without workers one part after the other.
    static void share(Workers *workers, int parts, const Work &work);

private:
    QThreadPool m_pool; // the others
};

} // namespace dosegrid::widgets
