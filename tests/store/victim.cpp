// SPDX-License-Identifier: GPL-3.0-or-later
// A program for tests to kill.
//   story FILE N   applies sampleStory(), one line a batch, and dies by SIGKILL at its N-th access to the file
//   churn FILE     rewrites 200 cells, all with the same number, one line a batch, until killed
//   lock FILE      takes the engine lock, says so, and holds it until its standard input ends
//   idle           says so, and waits until its standard input ends
#include "models/store/campaignstore.h"
#include "models/store/enginelock.h"
#include "tests/store/samplerecords.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace dosegrid;
using namespace dosegrid::store;

namespace {

int fail(const Error &error)
{
    std::fprintf(stderr, "%s\n", qPrintable(toLogString(error)));
    return 1;
}

void say(const QString &text)
{
    std::puts(qPrintable(text));
    std::fflush(stdout);
}

void waitForEndOfInput()
{
    while (std::getchar() != EOF) {}
}

int story(const QString &path, int fatalAccess)
{
    const auto hook = [fatalAccess](int access) { return access == fatalAccess && std::raise(SIGKILL) != 0; };
    auto store = CampaignStore::open(path, {OpenOptions::Mode::ReadWrite, {}, hook});
    if (!store)
        return fail(store.error());
    for (const Batch &batch : sampleStory()) {
        if (auto applied = (*store)->apply(batch); !applied)
            return fail(applied.error());
        say(u"applied"_s);
    }
    return 0;
}

int churn(const QString &path)
{
    auto store = CampaignStore::open(path);
    if (!store)
        return fail(store.error());
    for (int n = 1;; ++n) {
        Batch batch;
        for (std::uint32_t cell = 0; cell < 200; ++cell) {
            CellRow row;
            row.cell = {cell};
            row.record.state = grid::CellState::Planned;
            row.record.since = n;
            batch.put(row);
        }
        if (auto applied = (*store)->apply(batch); !applied)
            return fail(applied.error());
        say(QString::number(n));
    }
}

int lock(const QString &path)
{
    const auto held = EngineLock::tryAcquire(path, u"victim"_s);
    if (!held)
        return fail(held.error());
    say(u"locked"_s);
    waitForEndOfInput();
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString mode = arguments.value(1);
    if (mode == "story"_L1)
        return story(arguments.value(2), arguments.value(3).toInt());
    if (mode == "churn"_L1)
        return churn(arguments.value(2));
    if (mode == "lock"_L1)
        return lock(arguments.value(2));
    say(u"idle"_s);
    waitForEndOfInput();
    return 0;
}
