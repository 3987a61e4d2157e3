// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QStringView>

#include <span>

// Readers that take bytes from strangers, each as a function that accepts any bytes and aborts when a promise of the
// reader is broken. libfuzzer.cpp lets libFuzzer search for such bytes, replay_test.cpp runs those that were kept.
namespace dosegrid::fuzz {

struct Target
{
    const char *name; // of its folder below corpus/
    void (*run)(QByteArrayView bytes);
};

// Aborts when a promise is broken.
void require(bool promise, const char *what);

// Answers of platforms, dates in them and in headers, and paths and values from anywhere (carmintargets.cpp).
void carminJson(QByteArrayView bytes);
void carminDates(QByteArrayView bytes);
void carminPaths(QByteArrayView bytes);
// The head of an answer, and what stands around its chunks.
void carminAnswer(QByteArrayView bytes);

std::span<const Target> targets();
const Target *target(QStringView name);

} // namespace dosegrid::fuzz
