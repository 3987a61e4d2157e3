// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/diskspace.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

namespace dosegrid {

TEST(DiskSpace, IsToldOfAFolderThatIsOrWillBe)
{
    const QTemporaryDir folder;
    EXPECT_GT(bytesFree(folder.path()), 0);
    EXPECT_GT(bytesFree(folder.filePath(QStringLiteral("not/yet/there"))), 0);
}

} // namespace dosegrid
