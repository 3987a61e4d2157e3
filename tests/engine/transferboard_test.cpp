// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/transferboard.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::engine {
namespace {

using Phase = TransferView::Phase;

TransferView transfer(const QString &path, Phase phase)
{
    TransferView view;
    view.path = path;
    view.phase = phase;
    return view;
}

TEST(TransferBoard, KeepsTheOrderAndSaysWhenSomethingChanged)
{
    TransferBoard board;
    QSignalSpy changed(&board, &TransferBoard::changed);
    for (const QString &path : {u"c"_s, u"a"_s, u"b"_s})
        board.put(transfer(path, Phase::Waiting));
    board.put(transfer(u"a"_s, Phase::Moving));
    board.progress(u"a"_s, 3, 10);
    board.progress(u"unknown"_s, 3, 10);
    board.remove(u"c"_s);
    board.remove(u"c"_s);
    EXPECT_EQ(changed.size(), 6);
    const QList<TransferView> list = board.list();
    ASSERT_EQ(list.size(), 2);
    EXPECT_EQ(list[0].path, u"a"_s);
    EXPECT_EQ(list[0].bytes, 3);
    EXPECT_EQ(list[0].total, 10);
    EXPECT_EQ(list[1].path, u"b"_s);
}

TEST(TransferBoard, WhatMovesStandsFirstAndALongQueueIsCounted)
{
    QList<TransferView> many;
    for (int i = 0; i < 500; ++i)
        many << transfer(QString::number(i), Phase::Waiting);
    many << transfer(u"again"_s, Phase::Pausing) << transfer(u"moving"_s, Phase::Moving);
    const Transfers shown = arranged(many);
    EXPECT_EQ(shown.count(), 502);
    EXPECT_LT(shown.list.size(), 500);
    EXPECT_EQ(shown.list[0].path, u"moving"_s);
    EXPECT_EQ(shown.list[1].path, u"again"_s);
    EXPECT_EQ(shown.list[2].path, u"0"_s);
}

} // namespace
} // namespace dosegrid::engine
