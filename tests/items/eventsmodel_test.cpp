// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/eventsmodel.h"
#include "models/items/questionsmodel.h"

#include "models/grid/templatereader.h"

#include <gmock/gmock.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::items {
namespace {

EventRow event(qint64 id)
{
    return {{id}, fromMs(1'700'000'000'000 + id), Emphasis::Normal, {}, QString::number(id), {}};
}

struct EventsModelTest : testing::Test
{
    QStringList shown() const
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts += model.index(row, EventsModel::What).data().toString();
        return texts;
    }
    ManualClock clock;
    EventsModel model{grid::loadTemplate(u"opendose"_s).value().spec(), clock};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(EventsModelTest, NewestIsFirstAndOlderOnesFollow)
{
    model.addNewer({event(5), event(6)});
    model.addNewer({event(7)});
    model.addOlder({event(3), event(4)});
    EXPECT_EQ(shown(), QStringList({u"7"_s, u"6"_s, u"5"_s, u"4"_s, u"3"_s}));
}

TEST_F(EventsModelTest, AnEventIsNeverShownTwice)
{
    model.addNewer({event(5), event(6)});
    QSignalSpy inserted(&model, &EventsModel::rowsInserted);
    model.addNewer({event(6)});
    model.addOlder({event(5)});
    EXPECT_EQ(inserted.size(), 0);
    EXPECT_EQ(model.rowCount(), 2);
}

TEST(QuestionsModel, ResetsOnlyWhenTheQuestionsChanged)
{
    QuestionsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy reset(&model, &QuestionsModel::modelReset);
    const QuestionRow row{{1}, {}, u"was it started?"_s, {}, {u"Wait"_s}};
    model.setRows({row});
    model.setRows({row});
    EXPECT_EQ(reset.size(), 1);
    EXPECT_EQ(model.row(0)->choices, QStringList{u"Wait"_s});
    EXPECT_EQ(model.row(1), nullptr);
}

} // namespace
} // namespace dosegrid::items
