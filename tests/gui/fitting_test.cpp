// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing is cut and no button is off the screen: small screens, large fonts, French.
#include "tests/gui/windowfixture.h"

#include "models/items/wavesmodel.h"
#include "models/text/templatewords.h"
#include "widgets/common/badge.h"
#include "widgets/common/screenfit.h"
#include "widgets/dialogs/connectiondialog.h"
#include "widgets/dialogs/submitdialog.h"
#include "widgets/panels/questionspanel.h"
#include "widgets/panels/segment.h"
#include "widgets/panels/statusstrip.h"

#include <QGuiApplication>
#include <QLabel>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {
namespace {

struct Fitting : WindowFixture
{
    // The small screen of tests/data/screens.json.
    void openOnLaptop()
    {
        open({1360, 724});
        ASSERT_EQ(QGuiApplication::screens().size(), 2);
        window->setScreen(QGuiApplication::screens()[1]);
        ASSERT_EQ(window->screen()->availableSize(), QSize(1366, 768));
    }
    static void expectOnScreen(const QWidget &dialog)
    {
        const QSize room = widgets::roomOnScreen(dialog);
        EXPECT_LE(dialog.width(), room.width());
        EXPECT_LE(dialog.height(), room.height());
        const QList<QPushButton *> buttons = dialog.findChildren<QPushButton *>();
        int seen = 0;
        for (const QPushButton *button : buttons) {
            const bool scrolls = button->parentWidget()->parentWidget()
                                 && button->parentWidget()->parentWidget()->objectName() == "qt_scrollarea_viewport"_L1;
            if (!button->isVisible() || scrolls)
                continue;
            ++seen;
            EXPECT_TRUE(dialog.rect().contains(QRect(button->mapTo(&dialog, QPoint()), button->size())))
                << button->text().toStdString();
        }
        EXPECT_GE(seen, 2);
    }
    void useFont(qreal points)
    {
        QFont font = QApplication::font();
        font.setPointSizeF(points);
        QApplication::setFont(font);
    }
};

TEST_F(Fitting, TheSubmitDialogLeavesItsButtonsOnASmallScreen)
{
    openOnLaptop();
    window->matrixPage()->select(u"organ=kidneys energy=65keV..750keV"_s);
    window->action(u"submit"_s)->trigger();
    auto *dialog = window->findChild<widgets::SubmitDialog *>();
    ASSERT_NE(dialog, nullptr);
    QTest::qWait(50);
    expectOnScreen(*dialog);
    EXPECT_EQ(dialog->width(), 1084);
}

TEST_F(Fitting, TheStatusBarGivesWayInsteadOfCuttingItsWords)
{
    useFont(20);
    for (const QSize size : {QSize(1920, 1080), QSize(1366, 768)}) {
        open(size);
        QTest::qWait(50);
        auto *strip = window->findChild<widgets::StatusStrip *>();
        ASSERT_NE(strip, nullptr);
        int seen = 0;
        for (const widgets::Segment *segment : strip->findChildren<widgets::Segment *>()) {
            if (!segment->isVisible())
                continue;
            ++seen;
            EXPECT_GE(segment->width(), segment->sizeHint().width()) << segment->plainText().toStdString();
        }
        EXPECT_GE(seen, 4) << "connection, age, cells and hours stay";
    }
}

TEST_F(Fitting, TheBarOfAWaveStaysLongEnoughToBeRead)
{
    for (const QSize size : {QSize(1366, 768), QSize(1440, 900), QSize(1600, 1000), QSize(1920, 1080)}) {
        open(size);
        QTest::qWait(50);
        const QList<QTableView *> tables = window->activity()->findChildren<QTableView *>();
        const auto waves =
            std::ranges::find_if(tables, [](QTableView *t) { return t->accessibleName() == u"Waves"_s; });
        ASSERT_NE(waves, tables.end());
        EXPECT_GE((*waves)->columnWidth(items::WavesModel::Progress), 80) << size.width();
        EXPECT_FALSE((*waves)->horizontalScrollBar()->isVisible()) << size.width();
    }
}

TEST_F(Fitting, OnALargeScreenTheSubmitDialogHasItsOwnSize)
{
    open({1600, 1000});
    window->matrixPage()->select(u"organ=kidneys"_s);
    window->action(u"submit"_s)->trigger();
    auto *dialog = window->findChild<widgets::SubmitDialog *>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->size(), QSize(1084, 828));
}

TEST_F(Fitting, TheConnectionDialogScrollsBeforeItLosesItsButtons)
{
    useFont(20);
    openOnLaptop();
    widgets::ConnectionDialog dialog(theme, icons, campaign.connection(), false, {}, window.get());
    dialog.show();
    dialog.testButton()->click();
    QTest::qWait(50);
    expectOnScreen(dialog);
    const auto *scroll = dialog.findChild<widgets::FittingScroll *>();
    ASSERT_NE(scroll, nullptr);
    EXPECT_LE(scroll->widget()->width(), scroll->viewport()->width());
}

TEST_F(Fitting, OnALargeScreenTheConnectionDialogDoesNotScroll)
{
    open({1600, 1000});
    widgets::ConnectionDialog dialog(theme, icons, campaign.connection(), false, {}, window.get());
    dialog.show();
    dialog.testButton()->click();
    QTest::qWait(50);
    const auto *scroll = dialog.findChild<widgets::FittingScroll *>();
    EXPECT_LE(scroll->widget()->height(), scroll->viewport()->height());
}

TEST_F(Fitting, TheCellPanelCutsNothingInEitherLanguage)
{
    for (const QString &language : {u"en"_s, u"fr"_s}) {
        wear(language);
        widgets::CellPanel panel(theme, icons);
        panel.resize(296, 900);
        panel.show();
        const grid::CellIndex cell = campaign.demo().cell(u"AF/48/gamma/0.12"_s);
        engine::CellDossier dossier;
        campaign.record().cell(cell,
                               {&panel, [&](const Result<engine::CellDossier> &read) { dossier = read.value(); }});
        for (engine::AttemptView &attempt : dossier.attempts) {
            attempt.seed.reset();
            attempt.jobNumber = 0;
        }
        dossier.notes = {
            {campaign.now(), QString(12, u'm'), QString(400, u'm'), {}},
            {campaign.now(), u"anna"_s, u"see /data/campaigns/2026/logs/AF/48/gamma/0.12 for all of it"_s, {}}};
        panel.showDossier(campaign.grid().spec(), dossier, campaign.now());
        const auto *scroll = panel.findChild<QScrollArea *>();
        ASSERT_NE(scroll, nullptr);
        const QWidget &body = *scroll->widget();
        QTest::qWait(20); // for the first layout; a note that is longer than the panel takes another one
        EXPECT_TRUE(QTest::qWaitFor([&] { return body.height() >= body.heightForWidth(body.width()); }, 5000));
        EXPECT_LE(scroll->widget()->width(), scroll->viewport()->width()) << language.toStdString();
        const QList<QLabel *> labels = panel.findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (!label->isVisible() || label->text().isEmpty())
                continue;
            const std::string words = label->text().toStdString();
            EXPECT_GE(label->width(), label->minimumSizeHint().width()) << words;
            EXPECT_GE(label->height(), label->wordWrap() ? label->heightForWidth(label->width()) : 0) << words;
            EXPECT_LE(label->mapTo(&panel, QPoint(label->width(), 0)).x(), panel.width()) << words;
        }
    }
}

TEST_F(Fitting, OutputsToReviewAreCountedAndLedTo)
{
    const grid::CellIndex cell = campaign.demo().cell(u"AF/48/gamma/0.12"_s);
    open({1600, 1000});
    const auto *panel = window->findChild<widgets::QuestionsPanel *>();
    ASSERT_NE(panel, nullptr);
    const auto before = panel->findChildren<QPushButton *>().size();
    grid::CellRecord record = campaign.grid().record(cell);
    record.state = grid::CellState::Held;
    record.flags |= grid::NeedsReview;
    campaign.demo().state().set(cell, record);
    emit campaign.totalsChanged();
    QTest::qWait(10);
    const QList<widgets::Badge *> badges = window->findChildren<widgets::Badge *>();
    EXPECT_EQ(std::ranges::count_if(badges, [](const widgets::Badge *badge) { return badge->text() == u"2"_s; }), 2)
        << "one question and one output, on the tool bar and on the tab";
    const QList<QPushButton *> buttons = panel->findChildren<QPushButton *>();
    ASSERT_EQ(buttons.size(), before + 1);
    buttons.last()->click();
    EXPECT_EQ(window->cellPanel()->cell(), cell);
    EXPECT_TRUE(campaign.answers.isEmpty());
}

TEST_F(Fitting, WhoObservesAPracticeCampaignIsToldSo)
{
    campaign.reason = engine::ObserverReason::EngineElsewhere;
    campaign.link.state = engine::LinkState::Connecting;
    campaign.link.platformName = u"VIP"_s;
    campaign.link.isPractice = true;
    campaign.link.factor = 3600;
    open({1600, 1000});
    const QString said = window->statusStrip()->texts().join(u'|');
    EXPECT_TRUE(said.contains(u"VIP practice, time × 3,600"_s)) << said.toStdString();
}

TEST_F(Fitting, BodySystemsAreNamedInTheLanguageOfTheProgram)
{
    EXPECT_EQ(text::templateName(u"Urinary"_s), u"Urinary"_s);
    wear(u"fr"_s);
    EXPECT_EQ(text::templateName(u"Urinary"_s), u"Urinaire"_s);
    EXPECT_EQ(text::templateName(u"My own group"_s), u"My own group"_s);
    EXPECT_EQ(widgets::MatrixAxes::of(campaign.tmpl(), campaign.grid().specPtr(), {}, {}).groups.front().name,
              text::templateName(u"Alimentary"_s));
}

TEST_F(Fitting, EveryNameOfTheShippedTemplateIsFrenchInFrench)
{
    const grid::CampaignTemplate &tmpl = campaign.tmpl();
    QSet<QString> names;
    for (const grid::Region &region : tmpl.regions)
        names += region.name;
    for (const grid::RegionGroup &group : tmpl.groups)
        names += group.name;
    for (const grid::SourceSet &set : tmpl.sets)
        names += set.name;
    for (const grid::Model &model : tmpl.models)
        names += model.name;
    ASSERT_GT(names.size(), 190);
    wear(u"fr"_s);
    names.removeIf([](const QString &name) { return text::templateName(name) != name; });
    EXPECT_EQ(names, QSet<QString>({u"Cartilage"_s, u"Prostate"_s, u"Sacrum, cortical"_s, u"Sacrum, spongiosa"_s,
                                    u"Sternum, cortical"_s, u"Sternum, spongiosa"_s, u"Thymus"_s}))
        << "the same word in both languages";
}

} // namespace
} // namespace dosegrid::test
