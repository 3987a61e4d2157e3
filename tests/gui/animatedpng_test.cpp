// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/apngreader.h"
#include "widgets/common/animatedpng.h"

#include <QBuffer>
#include <QImageReader>

using namespace std::chrono_literals;

namespace dosegrid::test {
namespace {

using widgets::AnimatedPng;

// Fine enough for several chunks of data.
QImage noise(QSize size, quint32 seed)
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            seed = seed * 1664525U + 1013904223U;
            image.setPixel(x, y, 0xFF000000U | (seed >> 8U));
        }
    }
    return image;
}

struct AnimatedPngTest : testing::Test
{
    QByteArray bytes;
    QBuffer buffer{&bytes};
    void SetUp() override { ASSERT_TRUE(buffer.open(QIODevice::WriteOnly)); }
};

TEST_F(AnimatedPngTest, TheReaderKnowsThePublishedChecksum) { EXPECT_EQ(Apng::crc("123456789"), 0xCBF43926U); }

TEST_F(AnimatedPngTest, HasEveryPictureInItsTurnAndForItsTime)
{
    const std::vector<QImage> pictures{noise({320, 200}, 1), noise({320, 200}, 2), noise({320, 200}, 3)};
    AnimatedPng writer(buffer, 3);
    EXPECT_TRUE(writer.add(pictures[0], 100ms));
    EXPECT_TRUE(writer.add(pictures[1], 250ms));
    EXPECT_FALSE(writer.isComplete());
    EXPECT_TRUE(writer.add(pictures[2], 3s));
    EXPECT_TRUE(writer.isComplete());
    const Apng apng = Apng::read(bytes);
    EXPECT_EQ(apng.announced, 3);
    EXPECT_EQ(apng.plays, 0);
    ASSERT_EQ(apng.frames.size(), 3U);
    for (std::size_t n = 0; n < 3; ++n)
        EXPECT_EQ(apng.frames[n].whole, pictures[n]) << n;
    EXPECT_EQ(apng.frames[0].seconds, 0.1);
    EXPECT_EQ(apng.frames[1].seconds, 0.25);
    EXPECT_EQ(apng.frames[2].seconds, 3);
}

TEST_F(AnimatedPngTest, WhoCannotPlayShowsTheFirst)
{
    const QImage first = noise({50, 40}, 4);
    AnimatedPng writer(buffer, 2);
    EXPECT_TRUE(writer.add(first, 1s));
    EXPECT_TRUE(writer.add(noise({50, 40}, 5), 1s));
    EXPECT_EQ(QImage::fromData(bytes), first);
}

TEST_F(AnimatedPngTest, HoldsOnlyWhatDiffers)
{
    const QImage first = noise({100, 80}, 6);
    QImage second = first;
    second.setPixel(20, 30, 0xFF123456U);
    second.setPixel(41, 33, 0xFF123456U);
    second.setPixel(25, 50, 0xFF123456U);
    QImage corner = second;
    corner.setPixel(99, 79, 0xFF654321U);
    AnimatedPng writer(buffer, 4);
    for (const QImage &each : {first, second, second, corner})
        EXPECT_TRUE(writer.add(each, 1s));
    const Apng apng = Apng::read(bytes);
    ASSERT_EQ(apng.frames.size(), 4U);
    EXPECT_EQ(apng.frames[1].part, QRect(QPoint(20, 30), QPoint(41, 50)));
    EXPECT_EQ(apng.frames[1].whole, second);
    EXPECT_EQ(apng.frames[2].part.size(), QSize(1, 1));
    EXPECT_EQ(apng.frames[2].whole, second);
    EXPECT_EQ(apng.frames[3].part, QRect(99, 79, 1, 1));
    EXPECT_EQ(apng.frames[3].whole, corner);
}

TEST_F(AnimatedPngTest, RefusesWhatWouldBreakTheFile)
{
    const QImage picture = noise({10, 10}, 7);
    AnimatedPng writer(buffer, 2);
    EXPECT_FALSE(writer.add(QImage(), 1s));
    EXPECT_TRUE(writer.add(picture, 1s));
    EXPECT_FALSE(writer.add(noise({10, 11}, 8), 1s)) << "another size";
    EXPECT_TRUE(writer.add(picture, 1h));
    EXPECT_FALSE(writer.add(picture, 1s)) << "one too many";
    const Apng apng = Apng::read(bytes);
    ASSERT_EQ(apng.frames.size(), 2U);
    EXPECT_NEAR(apng.frames[1].seconds, 65.535, 1e-9) << "the longest that the format can say";
}

// Takes so many bytes and no more.
struct SmallDevice : QIODevice
{
    explicit SmallDevice(qint64 bytes) : room(bytes) { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        if (size > room)
            return -1;
        room -= size;
        return size;
    }
    qint64 room;
};

TEST_F(AnimatedPngTest, AFullDeviceIsSaid)
{
    const QImage picture = noise({10, 10}, 9);
    for (const qint64 room : {0, 8, 40, 200}) {
        SmallDevice device(room);
        AnimatedPng writer(device, 2);
        EXPECT_FALSE(writer.add(picture, 1s)) << room;
        device.room = 1'000'000;
        EXPECT_FALSE(writer.add(picture, 1s)) << "what has a hole stays broken";
    }
}

} // namespace
} // namespace dosegrid::test
