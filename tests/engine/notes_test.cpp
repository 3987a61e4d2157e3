// SPDX-License-Identifier: GPL-3.0-or-later
// What a person wrote about a cell, as every program sees it through the facade: across restarts, and after it was
// taken away. Without a platform.
#include "models/engine/campaign.h"
#include "models/grid/expression.h"
#include "models/grid/templatereader.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>
#include <QTest>

using namespace dosegrid;
using namespace dosegrid::engine;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString cellId = u"AF/95/gamma/0.1"_s;

class Notes : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(Campaign::create(m_path, grid::loadTemplate(u"opendose"_s).value(), false, u"test"_s));
        m_campaign = open();
    }

    std::unique_ptr<Campaign> open() const
    {
        Environment environment;
        environment.actor = u"anna"_s;
        environment.program = u"test"_s;
        auto campaign = std::make_unique<Campaign>(m_path, environment);
        bool isOpen = false;
        QObject::connect(campaign.get(), &Campaign::opened, campaign.get(), [&] { isOpen = true; });
        campaign->open();
        EXPECT_TRUE(QTest::qWaitFor([&] { return isOpen; }, 30'000));
        return campaign;
    }

    Result<WishId> ask(CellAction action, const QString &text)
    {
        const auto cells = grid::evaluate(cellId, {.tmpl = m_campaign->tmpl(), .state = m_campaign->grid()}).value();
        std::optional<Result<WishId>> answer;
        std::optional<WishId> done;
        const auto connection = QObject::connect(m_campaign.get(), &Campaign::wishDone, m_campaign.get(),
                                                 [&](const WishOutcome &outcome) { done = outcome.id; });
        m_campaign->actions().ask(action, cells, cellId, text,
                                  {m_campaign.get(), [&](const Result<WishId> &wish) { answer = wish; }});
        EXPECT_TRUE(QTest::qWaitFor([&] { return answer && (!*answer || done); }, 30'000));
        QObject::disconnect(connection);
        return *answer;
    }

    static CellDossier dossier(Campaign &campaign)
    {
        std::optional<CellDossier> read;
        campaign.record().cell(*campaign.grid().spec().cellFromId(cellId),
                               {&campaign, [&](const Result<CellDossier> &found) { read = found.value(); }});
        EXPECT_TRUE(QTest::qWaitFor([&] { return read.has_value(); }, 30'000));
        return read.value_or(CellDossier());
    }

    static bool isMarked(const Campaign &campaign)
    {
        return campaign.grid().record(*campaign.grid().spec().cellFromId(cellId)).flags & grid::HasNote;
    }

    QTemporaryDir m_folder;
    QString m_path = m_folder.filePath(u"c.dosegrid"_s);
    std::unique_ptr<Campaign> m_campaign;
};

} // namespace

TEST_F(Notes, AreReadWithTheirAuthorByEveryProgramAndAfterARestart)
{
    ASSERT_TRUE(ask(CellAction::Note, u" geometry overlap "_s));
    ASSERT_TRUE(ask(CellAction::Note, u"told Maxime"_s));
    const auto expectBoth = [](Campaign &campaign) {
        ASSERT_TRUE(QTest::qWaitFor([&] { return isMarked(campaign); }, 30'000));
        const CellDossier read = dossier(campaign);
        EXPECT_TRUE(read.record.flags & grid::HasNote);
        ASSERT_EQ(read.notes.size(), 2);
        EXPECT_EQ(read.notes[0].text, u"told Maxime"_s) << "newest first";
        EXPECT_EQ(read.notes[1].text, u"geometry overlap"_s);
        for (const NoteView &note : read.notes) {
            EXPECT_EQ(note.by, u"anna"_s);
            EXPECT_GT(note.at, CampaignTime());
            EXPECT_FALSE(note.removedAt);
        }
    };
    expectBoth(*m_campaign);
    const auto other = open();
    ASSERT_EQ(other->role(), Role::Observer);
    expectBoth(*other);
    m_campaign = open();
    expectBoth(*m_campaign);
}

TEST_F(Notes, ThatWereTakenAwayHoldNoMoreAndLaterOnesDo)
{
    ASSERT_TRUE(ask(CellAction::Note, u"one"_s));
    ASSERT_TRUE(ask(CellAction::RemoveNotes, {}));
    EXPECT_FALSE(isMarked(*m_campaign));
    ASSERT_TRUE(ask(CellAction::Note, u"two"_s));
    EXPECT_TRUE(isMarked(*m_campaign));
    const QList<NoteView> notes = dossier(*m_campaign).notes;
    ASSERT_EQ(notes.size(), 2);
    EXPECT_EQ(notes[0].text, u"two"_s);
    EXPECT_FALSE(notes[0].removedAt);
    EXPECT_EQ(notes[1].text, u"one"_s);
    ASSERT_TRUE(notes[1].removedAt);
    EXPECT_GE(*notes[1].removedAt, notes[1].at);
    EXPECT_LE(*notes[1].removedAt, notes[0].at);
}

TEST_F(Notes, WithoutATextAreNotRecorded)
{
    for (const QString &text : {QString(), u" \n"_s, QString(longestNote + 1, u'x')}) {
        const Result<WishId> refused = ask(CellAction::Note, text);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().kind, Error::Kind::BadInput);
    }
    EXPECT_FALSE(isMarked(*m_campaign));
    EXPECT_TRUE(dossier(*m_campaign).events.isEmpty());
    EXPECT_EQ(ask(CellAction::Note, u"x"_s).value().value, 1) << "the first wish of the file";
}
