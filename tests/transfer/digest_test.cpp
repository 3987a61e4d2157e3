// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transfer/digest.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace dosegrid;
using namespace dosegrid::transfer;

TEST(Digest, KnownVectors)
{
    EXPECT_EQ(sha256Of({}), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256Of("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Digest, AFileInSeveralPieces)
{
    const QTemporaryDir dir;
    QFile file(dir.filePath(u"million"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(3'000'001, 'a'));
    file.close();
    EXPECT_EQ(sha256OfFile(file.fileName()).value(), sha256Of(QByteArray(3'000'001, 'a')));
    EXPECT_EQ(sha256OfFile(dir.filePath(u"absent"_s)).error().kind, Error::Kind::Io);
}
