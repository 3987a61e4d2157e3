// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/windowfixture.h"
#include "widgets/dialogs/connectiondialog.h"
#include "widgets/panels/statusstrip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {
namespace {

struct ConnectionTest : WindowFixture
{
    widgets::ConnectionDialog dialog{theme, icons, campaign.connection(), false, {}};

    void type(const QString &address) { dialog.addressField()->setText(address); }
    bool asks() const { return dialog.plainHttpBox()->isVisibleTo(&dialog); }
};

TEST_F(ConnectionTest, PlainHttpToAnotherMachineIsAnExceptionInRed)
{
    type(u"http://platform.example/rest"_s);
    EXPECT_TRUE(asks());
    EXPECT_FALSE(dialog.saveButton()->isEnabled());
    EXPECT_FALSE(dialog.testButton()->isEnabled());
    EXPECT_EQ(dialog.plainHttpBox()->palette().color(QPalette::WindowText), theme[widgets::Token::ErrorText]);
    dialog.plainHttpBox()->setChecked(true);
    EXPECT_TRUE(dialog.saveButton()->isEnabled());
    EXPECT_TRUE(dialog.settings().allowsPlainHttp);

    type(u"https://platform.example/rest"_s);
    EXPECT_FALSE(asks());
    EXPECT_TRUE(dialog.saveButton()->isEnabled());
    EXPECT_FALSE(dialog.settings().allowsPlainHttp);
    type(u"http://127.0.0.1:8080/rest"_s);
    EXPECT_FALSE(asks());
    EXPECT_TRUE(dialog.saveButton()->isEnabled());
    EXPECT_FALSE(dialog.settings().allowsPlainHttp);
}

TEST_F(ConnectionTest, AnotherAddressMayBeThatOfTheSamePlatform)
{
    const QUrl former = campaign.connection().view().settings.url;
    ASSERT_FALSE(former.isEmpty());
    type(former.toString());
    EXPECT_TRUE(dialog.movedBox()->isHidden());
    type(u"https://elsewhere.example/rest"_s);
    EXPECT_FALSE(dialog.movedBox()->isHidden());
    EXPECT_FALSE(dialog.settings().isMoved) << "only a person says so";
    dialog.movedBox()->setChecked(true);
    EXPECT_TRUE(dialog.settings().isMoved);
    type(former.toString());
    EXPECT_FALSE(dialog.settings().isMoved);
}

TEST_F(ConnectionTest, TheFolderIsAskedWhereTheServerDoesNotTellIt)
{
    EXPECT_FALSE(dialog.folderField()->isVisibleTo(&dialog));
    dialog.profileBox()->setCurrentIndex(dialog.profileBox()->findData(u"carmin-server"_s));
    EXPECT_TRUE(dialog.folderField()->isVisibleTo(&dialog));
    dialog.folderField()->setText(u" /alice "_s);
    EXPECT_EQ(dialog.settings().dataFolder, u"/alice"_s);
    dialog.profileBox()->setCurrentIndex(dialog.profileBox()->findData(u"vip"_s));
    EXPECT_TRUE(dialog.folderField()->isVisibleTo(&dialog)) << "what was typed does not vanish";
}

TEST_F(ConnectionTest, TheStatusStripSaysThatNothingIsEncrypted)
{
    widgets::StatusStrip strip(theme);
    widgets::StatusFacts facts;
    facts.connection = campaign.link;
    strip.setFacts(facts);
    EXPECT_FALSE(strip.texts().join(u' ').contains(u"not encrypted"_s));
    facts.connection.settings.url = QUrl(u"http://platform.example/rest"_s);
    strip.setFacts(facts);
    EXPECT_TRUE(strip.texts().join(u' ').contains(u"not encrypted"_s)) << qPrintable(strip.texts().join(u'|'));
}

TEST_F(ConnectionTest, AKeyIsPastedWithWhatSurroundsIt)
{
    QString kept;
    widgets::ConnectionDialog keeping{theme, icons, campaign.connection(), false,
                                      [&kept](const QUrl &, const QString &key, const auto &) { kept = key; }};
    keeping.keyField()->setText(u" k3y \n"_s);
    keeping.saveButton()->click();
    EXPECT_EQ(kept, u"k3y"_s);
}

} // namespace
} // namespace dosegrid::test
