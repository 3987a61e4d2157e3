// SPDX-License-Identifier: GPL-3.0-or-later
// A race on purpose, where a real one would be: work in the store thread and its caller change the same number. Built
// and run with the thread sanitizer only, which has to report it in spite of all that tsan.supp leaves out.
#include "models/store/storethread.h"

#include <QTemporaryDir>

#include <cstdio>

using namespace dosegrid;
using namespace Qt::Literals::StringLiterals;

int main()
{
    const QTemporaryDir folder;
    store::StoreThread thread([path = folder.filePath(u"c.dosegrid"_s)] {
        return store::CampaignStore::create(path, {u"race"_s, {}, "{}", false, {}}, SystemClock());
    });
    int shared = 0;
    auto done = thread.run([&shared](store::CampaignStore &) {
        for (int i = 0; i < 1000; ++i)
            ++shared;
        return Result<int>(shared);
    });
    while (!done.isFinished())
        ++shared;
    std::printf("%d\n", shared);
    return 0;
}
