// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/wavesmodel.h"

#include <gmock/gmock.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::items {
namespace {

using grid::CellState;

WaveRow wave(qint64 id, std::uint32_t done, std::uint32_t submitted)
{
    WaveRow row;
    row.id = {id};
    row.code = QString::number(id);
    row.name = u"Skeleton"_s;
    row.counts[CellState::Done] = done;
    row.counts[CellState::Submitted] = submitted;
    return row;
}

struct WavesModelTest : testing::Test
{
    ManualClock clock;
    WavesModel model{clock};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(WavesModelTest, ProgressLeavesOutWhatCannotExist)
{
    WaveRow row = wave(1, 30, 30);
    row.counts[CellState::NotApplicable] = 40;
    model.setRows({row});
    EXPECT_EQ(model.index(0, WavesModel::Cells).data().toString(), u"60"_s);
    EXPECT_DOUBLE_EQ(model.index(0, WavesModel::Done).data(SortRole).toDouble(), 0.5);
}

TEST_F(WavesModelTest, AnUnchangedRowIsSilentAndANewOneInserted)
{
    model.setRows({wave(1, 1, 9), wave(2, 0, 5)});
    QSignalSpy changed(&model, &WavesModel::dataChanged);
    QSignalSpy inserted(&model, &WavesModel::rowsInserted);
    QSignalSpy reset(&model, &WavesModel::modelReset);
    model.setRows({wave(1, 1, 9), wave(2, 1, 4), wave(3, 0, 1)});
    ASSERT_EQ(changed.size(), 1);
    EXPECT_EQ(changed[0][0].toModelIndex().row(), 1);
    EXPECT_EQ(inserted.size(), 1);
    EXPECT_EQ(reset.size(), 0);
    model.setRows({wave(2, 1, 4)});
    EXPECT_EQ(reset.size(), 1);
    EXPECT_EQ(model.rowCount(), 1);
}

TEST_F(WavesModelTest, SaysHowManyOfItsCellsAreSelected)
{
    model.setRows({wave(1, 30, 30), wave(2, 0, 5)});
    QSignalSpy changed(&model, &WavesModel::dataChanged);
    model.setSelected({{WaveId{1}, 12U}});
    model.setSelected({{WaveId{1}, 12U}});
    EXPECT_EQ(changed.size(), 1);
    EXPECT_EQ(model.index(0, WavesModel::Wave).data(SecondaryRole).toString(), u"12 selected · Skeleton"_s);
    EXPECT_TRUE(model.index(0, WavesModel::Wave).data(TouchedRole).toBool());
    EXPECT_EQ(model.index(1, WavesModel::Wave).data(SecondaryRole).toString(), u"Skeleton"_s);
    EXPECT_FALSE(model.index(1, WavesModel::Wave).data(TouchedRole).toBool());
    EXPECT_EQ(model.index(0, WavesModel::Cells).data().toString(), u"60"_s);
}

TEST_F(WavesModelTest, WhatIsUnknownIsADash)
{
    model.setRows({wave(1, 0, 5)});
    EXPECT_EQ(model.index(0, WavesModel::SpeedUp).data().toString(), u"\u2014"_s);
    EXPECT_EQ(model.index(0, WavesModel::TimeLeft).data().toString(), u"\u2014"_s);
}

} // namespace
} // namespace dosegrid::items
