// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/templatereader.h"
#include "models/items/outputsmodel.h"

#include <gmock/gmock.h>

#include <QAbstractItemModelTester>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::items {
namespace {

using Show = OutputsModel::Show;

struct OutputsModelTest : testing::Test
{
    OutputsModelTest() : spec(grid::loadTemplate(u"opendose"_s).value().spec()) {}

    static engine::OutputRow output(std::uint32_t cell, const QString &verdict, qint64 bytes)
    {
        engine::OutputRow row;
        row.id = {qint64(cell) + 1};
        row.cell = {cell};
        row.attemptNumber = 1;
        row.verdict = verdict;
        row.verdictBy = u"opendose-1"_s;
        row.bytes = bytes;
        row.sha256 = QString(64, QChar(u'a' + char16_t(cell % 6)));
        row.localPath = u"/results/%1.tar.gz"_s.arg(cell);
        row.fetchedAt = fromMs(1'700'000'000'000 + qint64(cell) * 1000);
        if (verdict != u"accepted"_s) {
            row.failedChecks = {2};
            row.reason = u"table-missing"_s;
        }
        return row;
    }
    void fill()
    {
        model.setOutputs({output(3, u"accepted"_s, 900), output(4, u"review"_s, 11'000'000),
                          output(5, u"refused"_s, 14'000), output(6, u"accepted"_s, 2'000)},
                         spec, fromMs(1'700'000'100'000));
    }
    std::vector<std::uint32_t> cells() const
    {
        std::vector<std::uint32_t> list;
        for (int row = 0; row < model.rowCount(); ++row)
            list.push_back(model.output(row)->cell.value);
        return list;
    }
    grid::GridSpecPtr spec;
    OutputsModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(OutputsModelTest, SizesSortAsNumbersAndKeepPersistentIndexesOnTheirRows)
{
    fill();
    EXPECT_THAT(cells(), testing::ElementsAre(6, 5, 4, 3)) << "the newest first";
    const QPersistentModelIndex kept = model.index(3, OutputsModel::Size);
    model.sort(OutputsModel::Size, Qt::AscendingOrder);
    EXPECT_THAT(cells(), testing::ElementsAre(3, 6, 5, 4));
    EXPECT_EQ(kept.row(), 0);
    EXPECT_EQ(kept.data(CellRole).toUInt(), 3U);
    fill();
    EXPECT_THAT(cells(), testing::ElementsAre(3, 6, 5, 4)) << "a refresh keeps the order";
}

TEST_F(OutputsModelTest, FiltersByVerdictTextAndCells)
{
    fill();
    EXPECT_EQ(model.count(Show::Accepted), 2);
    model.setFilter(Show::ToReview, {}, {});
    EXPECT_THAT(cells(), testing::ElementsAre(4));
    EXPECT_EQ(model.bytesShown(), 11'000'000);
    model.setFilter(Show::All, spec->cellId({5}), {});
    EXPECT_THAT(cells(), testing::ElementsAre(5));
    model.setFilter(Show::All, {}, grid::CellMask::of(spec->cellCount(), {{3}, {6}}));
    EXPECT_THAT(cells(), testing::ElementsAre(6, 3));
    EXPECT_EQ(model.totalCount(), 4);
}

TEST_F(OutputsModelTest, SaysVerdictAndWhatFailed)
{
    fill();
    model.sort(OutputsModel::Cell);
    const auto text = [this](int row, int column) { return model.index(row, column).data().toString(); };
    EXPECT_EQ(text(0, OutputsModel::Verdict), u"accepted"_s);
    EXPECT_EQ(text(0, OutputsModel::Checks), u"all passed"_s);
    EXPECT_EQ(text(1, OutputsModel::Verdict), u"to review"_s);
    EXPECT_TRUE(text(1, OutputsModel::Checks).startsWith(u"check 2"_s));
    EXPECT_EQ(model.index(2, OutputsModel::Verdict).data(StateRole).toInt(), int(grid::CellState::Failed));
    EXPECT_EQ(model.index(0, OutputsModel::Digest).data(Qt::ToolTipRole).toString().size(), 64);
}

TEST_F(OutputsModelTest, TheTableAsCsvHasWholeDigestsAndQuotedPaths)
{
    engine::OutputRow odd = output(3, u"accepted"_s, 900);
    odd.localPath = u"/a \"b\", c.tar.gz"_s;
    model.setOutputs({odd}, spec, fromMs(0));
    const QList<QByteArray> lines = model.csv().trimmed().split('\n');
    ASSERT_EQ(lines.size(), 2);
    EXPECT_EQ(lines[0].count(','), 16);
    EXPECT_TRUE(lines[1].startsWith(spec->cellId({3}).toUtf8()));
    EXPECT_TRUE(lines[1].contains(odd.sha256.toUtf8()));
    EXPECT_TRUE(lines[1].endsWith(",\"/a \"\"b\"\", c.tar.gz\""));
}

TEST_F(OutputsModelTest, AWholeCampaignIsSorted)
{
    QList<engine::OutputRow> rows;
    for (std::uint32_t cell = 0; cell < spec->cellCount(); ++cell)
        rows += output(cell, u"accepted"_s, qint64(cell * 2654435761U % 100'000));
    model.setOutputs(rows, spec, fromMs(0));
    model.sort(OutputsModel::Size);
    ASSERT_EQ(model.rowCount(), int(spec->cellCount()));
    for (int row = 1; row < model.rowCount(); ++row)
        ASSERT_LE(model.output(row - 1)->bytes, model.output(row)->bytes) << row;
}

} // namespace
} // namespace dosegrid::items
