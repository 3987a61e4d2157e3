// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>
#include <QtEndian>

#include <optional>
#include <vector>

namespace dosegrid::test {

// An animated PNG taken apart by the specification's words, with its checksums and numbers checked on the way.
struct Apng
{
    struct Frame
    {
        QImage whole; // as it is shown, with what was below it
        QRect part;   // what the file has of it
        double seconds = 0;
    };
    int announced = 0; // by acTL
    int plays = -1;
    std::vector<Frame> frames;

    // The polynomial of the specification, bit by bit.
    static quint32 crc(const QByteArray &bytes)
    {
        quint32 c = 0xFFFFFFFFU;
        for (const char byte : bytes) {
            c ^= static_cast<unsigned char>(byte);
            for (int bit = 0; bit < 8; ++bit)
                c = (c >> 1U) ^ ((c & 1U) != 0 ? 0xEDB88320U : 0U);
        }
        return ~c;
    }

    static Apng read(const QByteArray &file)
    {
        Apng apng;
        Reader reader{apng, file.left(8)};
        EXPECT_EQ(file.left(8), QByteArray("\x89PNG\r\n\x1a\n", 8));
        qsizetype at = 8;
        QByteArray type;
        while (at + 12 <= file.size()) {
            const qsizetype length = number<quint32>(file, at);
            type = file.mid(at + 4, 4);
            if (at + 12 + length > file.size()) {
                ADD_FAILURE() << "cut in " << type.toStdString();
                return apng;
            }
            EXPECT_EQ(number<quint32>(file, at + 8 + length), crc(file.mid(at + 4, 4 + length))) << type.toStdString();
            reader.take(type, file.mid(at + 8, length), file.mid(at, 12 + length));
            at += 12 + length;
        }
        EXPECT_EQ(type, "IEND");
        EXPECT_EQ(at, file.size());
        return apng;
    }

    template<typename T>
    static T number(const QByteArray &bytes, qsizetype at)
    {
        return qFromBigEndian<T>(bytes.constData() + at);
    }

private:
    struct Reader
    {
        Apng &apng;
        QByteArray signature;
        QByteArray head{};            // IHDR, whole
        QByteArray data{};            // of the frame that is being read
        std::optional<Frame> frame{}; // its control
        quint32 sequence = 0;

        void take(const QByteArray &type, const QByteArray &content, const QByteArray &chunk)
        {
            if (type == "IHDR") {
                head = chunk;
            } else if (type == "acTL") {
                EXPECT_TRUE(apng.frames.empty() && data.isEmpty()) << "stands before the first picture";
                apng.announced = int(number<quint32>(content, 0));
                apng.plays = int(number<quint32>(content, 4));
            } else if (type == "fcTL") {
                finish();
                EXPECT_EQ(number<quint32>(content, 0), sequence++);
                EXPECT_EQ(content.size(), 26);
                const auto at = [&](qsizetype place) { return int(number<quint32>(content, place)); };
                frame = Frame{{},
                              QRect(at(12), at(16), at(4), at(8)),
                              double(number<quint16>(content, 20)) / number<quint16>(content, 22)};
                EXPECT_EQ(content[24], 0) << "stays for the next one";
                EXPECT_EQ(content[25], 0) << "replaces";
            } else if (type == "IDAT") {
                EXPECT_TRUE(apng.frames.empty() && frame) << "only the first picture's";
                data += content;
            } else if (type == "fdAT") {
                EXPECT_EQ(number<quint32>(content, 0), sequence++);
                data += content.mid(4);
            } else if (type == "IEND") {
                finish();
            }
        }
        // A picture of its own, which Qt can read.
        void finish()
        {
            if (!frame)
                return;
            QByteArray png = signature;
            QByteArray size = head.mid(8, 13);
            qToBigEndian(quint32(frame->part.width()), size.data());
            qToBigEndian(quint32(frame->part.height()), size.data() + 4);
            add(png, "IHDR", size);
            add(png, "IDAT", data);
            add(png, "IEND", {});
            const QImage part = QImage::fromData(png, "PNG");
            EXPECT_EQ(part.size(), frame->part.size());
            if (apng.frames.empty()) {
                frame->whole = part;
            } else {
                frame->whole = apng.frames.back().whole;
                EXPECT_TRUE(frame->whole.rect().contains(frame->part));
                QPainter(&frame->whole).drawImage(frame->part.topLeft(), part);
            }
            apng.frames.push_back(*std::exchange(frame, std::nullopt));
            data.clear();
        }
        static void add(QByteArray &png, const QByteArray &type, const QByteArray &content)
        {
            char number[4];
            qToBigEndian(quint32(content.size()), number);
            png += QByteArray(number, 4) + type + content;
            qToBigEndian(crc(type + content), number);
            png += QByteArray(number, 4);
        }
    };
};

} // namespace dosegrid::test
