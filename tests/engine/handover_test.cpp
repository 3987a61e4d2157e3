// SPDX-License-Identifier: GPL-3.0-or-later
// One engine ends and the next one, which has watched until then, goes on: nothing that was asked of either is lost,
// and each wish is carried out once. Without a platform, so that the thread sanitizer sees little but the hand-over.
#include "models/engine/campaign.h"
#include "models/grid/expression.h"
#include "models/grid/templatereader.h"
#include "models/store/campaignstore.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>
#include <QTest>

using namespace dosegrid;
using namespace dosegrid::engine;
using namespace Qt::Literals::StringLiterals;

namespace {

class HandOver : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(Campaign::create(m_path, grid::loadTemplate(u"opendose"_s).value(), false, u"test"_s));
    }

    std::unique_ptr<Campaign> open()
    {
        Environment environment;
        environment.actor = u"tester"_s;
        environment.program = u"test"_s;
        auto campaign = std::make_unique<Campaign>(m_path, environment);
        bool isOpen = false;
        QObject::connect(campaign.get(), &Campaign::opened, campaign.get(), [&] { isOpen = true; });
        campaign->open();
        EXPECT_TRUE(QTest::qWaitFor([&] { return isOpen; }, 30'000));
        return campaign;
    }

    // Recorded in the file when it returns; carried out by whoever leads.
    void skip(Campaign &campaign, const QString &cell)
    {
        const auto mask = grid::evaluate(cell, {.tmpl = campaign.tmpl(), .state = campaign.grid()});
        ASSERT_TRUE(mask);
        bool isRecorded = false;
        campaign.actions().ask(CellAction::Skip, *mask, cell, u"because"_s,
                               {&campaign, [&](const Result<WishId> &wish) { isRecorded = wish.has_value(); }});
        ASSERT_TRUE(QTest::qWaitFor([&] { return isRecorded; }, 30'000));
    }

    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(u"c.dosegrid"_s);
};

} // namespace

TEST_F(HandOver, LosesNoWishAndCarriesOutNoneTwice)
{
    constexpr int changes = 6;
    auto leading = open();
    ASSERT_EQ(leading->role(), Role::Engine);
    QStringList cells;
    for (int n = 0; n < changes; ++n) {
        auto next = open();
        ASSERT_EQ(next->role(), Role::Observer);
        // Some wishes reach the one that is ending, some the one that is not leading yet.
        cells << u"AF/%1/gamma/0.1"_s.arg(60 + n) << u"AM/%1/gamma/0.1"_s.arg(60 + n);
        skip(*leading, cells[cells.size() - 2]);
        skip(*next, cells.back());
        leading.reset();
        leading = std::move(next);
        ASSERT_TRUE(QTest::qWaitFor([&] { return leading->role() == Role::Engine; }, 30'000));
    }
    const auto isDone = [&] {
        return leading->grid().total()[grid::CellState::Skipped] == std::uint32_t(cells.size());
    };
    EXPECT_TRUE(QTest::qWaitFor(isDone, 30'000)) << leading->grid().total()[grid::CellState::Skipped];
    leading.reset();
    const auto file = store::CampaignStore::open(m_path, {.mode = store::OpenOptions::Mode::Observe});
    ASSERT_TRUE(file);
    EXPECT_TRUE((*file)->quickCheck());
    const auto wishes = (*file)->record().wishes(100);
    ASSERT_TRUE(wishes);
    EXPECT_EQ(wishes->size(), std::size_t(cells.size()));
    for (const store::Wish &wish : *wishes) {
        EXPECT_EQ(wish.state, store::WishState::Done);
        EXPECT_EQ(wish.result["cells"_L1].toInt(), 1);
    }
}
