// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/httpborder.h"

#include <gtest/gtest.h>

#include <QDirIterator>
#include <QFile>

using namespace dosegrid::platform;
using namespace dosegrid::platform::tests;

// Every kept input, cut, and with a byte changed: a broken promise aborts.
TEST(HttpBorder, KeptInputsBreakNoPromise)
{
    HttpBorder border;
    int files = 0;
    for (QDirIterator it(QStringLiteral(DOSEGRID_HTTP_CORPUS), QDir::Files); it.hasNext();) {
        QFile file(it.next());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        SCOPED_TRACE(file.fileName().toStdString());
        border.write(bytes);
        border.write(QByteArrayView(bytes).first(bytes.size() / 2));
        QByteArray changed = bytes;
        changed[changed.size() / 3] = static_cast<char>(changed[changed.size() / 3] ^ 0x21);
        border.write(changed);
        ++files;
    }
    EXPECT_GE(files, 10);
}
