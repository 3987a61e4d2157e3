// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/transfersmodel.h"

#include "models/grid/templatereader.h"
#include "models/items/roles.h"
#include "models/text/transferwords.h"
#include "models/text/units.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::items {
namespace {

using Phase = engine::TransferView::Phase;

struct TransfersModelTest : testing::Test
{
    static engine::TransferView download(std::uint32_t cell, Phase phase, qint64 bytes = 0, qint64 total = 0)
    {
        engine::TransferView view;
        view.phase = phase;
        view.cell = grid::CellIndex{cell};
        view.path = u"/vip/Home/results/%1.tar.gz"_s.arg(cell);
        view.bytes = bytes;
        view.total = total;
        return view;
    }
    QString at(int row, TransfersModel::Column column) const { return model.index(row, column).data().toString(); }

    grid::GridSpecPtr spec = grid::loadTemplate(u"opendose"_s).value().spec();
    ManualClock clock;
    TransfersModel model{clock};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(TransfersModelTest, SaysWhatMovesHowFarAndWhatWentWrong)
{
    engine::TransferView failed = download(7, Phase::Pausing);
    failed.error = u"server: timeout, silence"_s;
    engine::TransferView upload;
    upload.isUpload = true;
    upload.path = u"/vip/Home/dosegrid/input/AF-1.zip"_s;
    upload.total = 1000;
    model.setTransfers({{download(3, Phase::Moving, 2'000'000, 8'000'000), failed, upload}, 0}, spec);
    ASSERT_EQ(model.rowCount(), 3);
    EXPECT_TRUE(at(0, TransfersModel::What).startsWith(spec->cellId({3})));
    EXPECT_EQ(at(0, TransfersModel::File), u"3.tar.gz"_s);
    EXPECT_EQ(at(0, TransfersModel::Size), text::bytes(2e6) + u" of "_s + text::bytes(8e6));
    EXPECT_DOUBLE_EQ(model.index(0, TransfersModel::Progress).data(ShareRole).toDouble(), 0.25);
    EXPECT_EQ(model.index(0, 0).data(CellRole).toUInt(), 3U);
    EXPECT_EQ(at(1, TransfersModel::Problem), text::transferProblem(failed.error, text::TransferWay::FromPlatform));
    EXPECT_FALSE(at(1, TransfersModel::Problem).contains(u"server:"_s));
    EXPECT_TRUE(at(1, TransfersModel::When).startsWith(u"again"_s));
    EXPECT_FALSE(model.index(2, 0).data(CellRole).isValid());
    EXPECT_EQ(at(2, TransfersModel::Size), text::bytes(1000));
}

TEST_F(TransfersModelTest, OnlyWhatMovedOnIsAnnounced)
{
    model.setTransfers({{download(1, Phase::Moving, 0, 10), download(2, Phase::Waiting)}, 5}, spec);
    EXPECT_EQ(model.rowCount(), 3) << "the last row counts the others";
    EXPECT_EQ(at(2, TransfersModel::What), u"and 5 more"_s);
    QSignalSpy resets(&model, &TransfersModel::modelReset);
    QSignalSpy changes(&model, &TransfersModel::dataChanged);
    model.setTransfers({{download(1, Phase::Moving, 5, 10), download(2, Phase::Waiting)}, 5}, spec);
    EXPECT_EQ(resets.size(), 0);
    ASSERT_EQ(changes.size(), 1);
    EXPECT_EQ(changes[0][0].toModelIndex().row(), 0);
    model.setTransfers({}, spec);
    EXPECT_EQ(model.rowCount(), 0);
}

} // namespace
} // namespace dosegrid::items
