// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.h"

#include <QDirIterator>
#include <QFile>

#include <gtest/gtest.h>

using namespace dosegrid;
using namespace Qt::Literals::StringLiterals;

// Every kept input, and every kept input cut or with a byte changed: a broken promise aborts.
class FuzzCorpus : public ::testing::TestWithParam<fuzz::Target>
{};

TEST_P(FuzzCorpus, IsReadWithoutABrokenPromise)
{
    const QString folder = QStringLiteral(DOSEGRID_FUZZ_CORPUS "/") + QLatin1StringView(GetParam().name);
    int files = 0;
    for (QDirIterator it(folder, QDir::Files); it.hasNext();) {
        QFile file(it.next());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        SCOPED_TRACE(file.fileName().toStdString());
        GetParam().run(bytes);
        GetParam().run(QByteArrayView(bytes).first(bytes.size() / 2));
        QByteArray changed = bytes;
        if (!changed.isEmpty())
            changed[changed.size() / 3] = char(changed[changed.size() / 3] ^ 0x21);
        GetParam().run(changed);
        ++files;
    }
    EXPECT_GE(files, 3) << folder.toStdString();
}

INSTANTIATE_TEST_SUITE_P(Targets, FuzzCorpus, ::testing::ValuesIn(fuzz::targets().begin(), fuzz::targets().end()),
                         [](const auto &instance) { return std::string(instance.param.name); });
