// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/translations/catalogue.h"

#include <QBuffer>
#include <QDir>
#include <QFile>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace dosegrid::translations;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

Message message(const QString &source, const QStringList &forms)
{
    return {u"Context"_s, source, forms, forms.size() > 1, true};
}

} // namespace

TEST(Catalogues, SayInEveryLanguageWhatTheSourceSays)
{
    const QDir folder(QStringLiteral(DOSEGRID_TRANSLATIONS));
    for (const QString &name : folder.entryList({u"*.ts"_s})) {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(name);
        const Catalogue catalogue = readCatalogue(file);
        EXPECT_TRUE(catalogue.error.isEmpty()) << qPrintable(name);
        EXPECT_FALSE(catalogue.messages.empty()) << qPrintable(name);
        for (const Message &each : catalogue.messages) {
            for (const QString &fault : faults(each, catalogue.language))
                ADD_FAILURE() << qPrintable(name) << ": " << qPrintable(fault);
        }
    }
}

TEST(Catalogues, AreReadWithTheirPlurals)
{
    QByteArray text = R"(<?xml version="1.0"?><!DOCTYPE TS><TS version="2.1" language="fr_FR"><context><name>Bar</name>
        <message><source>Hold</source><translation>Retenir</translation></message>
        <message numerus="yes"><source>%n cell(s)</source><translation type="unfinished">
            <numerusform>%n case</numerusform><numerusform>%n cases</numerusform></translation></message>
        </context></TS>)";
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    const Catalogue catalogue = readCatalogue(buffer);
    EXPECT_EQ(catalogue.language, u"fr_FR"_s);
    ASSERT_THAT(catalogue.messages, SizeIs(2));
    EXPECT_EQ(catalogue.messages[0].forms, QStringList{u"Retenir"_s});
    EXPECT_EQ(catalogue.messages[1].context, u"Bar"_s);
    EXPECT_THAT(catalogue.messages[1].forms, SizeIs(2));
    EXPECT_FALSE(catalogue.messages[1].isFinished);
}

TEST(Faults, AreFound)
{
    const auto inFrench = [](const QString &source, const QStringList &forms) {
        return faults(message(source, forms), u"fr_FR"_s);
    };
    EXPECT_THAT(inFrench(u"%1 of %2"_s, {u"%1 sur %1"_s}), SizeIs(1));
    EXPECT_THAT(inFrench(u"%n cell(s)"_s, {u"une case"_s, u"des cases"_s}), SizeIs(1));
    EXPECT_THAT(inFrench(u"&Hold"_s, {u"Retenir"_s}), SizeIs(1));
    EXPECT_THAT(inFrench(u"Submit…"_s, {u"Soumettre"_s}), SizeIs(1));
    EXPECT_THAT(inFrench(u"Why?"_s, {u"Pourquoi ?"_s}), SizeIs(1));
    EXPECT_THAT(inFrench(u"Hold"_s, {QString()}), SizeIs(1));
    Message unfinished = message(u"Hold"_s, {u"Retenir"_s});
    unfinished.isFinished = false;
    EXPECT_THAT(faults(unfinished, u"fr_FR"_s), SizeIs(1));
}

TEST(Faults, AreNotInvented)
{
    EXPECT_THAT(faults(message(u"%L1 of %2"_s, {u"%1 sur %L2"_s}), u"fr_FR"_s), IsEmpty());
    EXPECT_THAT(faults(message(u"%n cell(s)"_s, {u"une case"_s, u"%n cases"_s}), u"fr_FR"_s), IsEmpty());
    EXPECT_THAT(faults(message(u"Save && &quit"_s, {u"Enregistrer && &quitter"_s}), u"fr_FR"_s), IsEmpty());
    EXPECT_THAT(faults(message(u"Why?"_s, {u"Pourquoi\u202F?"_s}), u"fr_FR"_s), IsEmpty());
    EXPECT_THAT(faults(message(u"at %1"_s, {u"à %1 (12:30)"_s}), u"fr_FR"_s), IsEmpty());
    EXPECT_THAT(faults(message(u"Why?"_s, {u"Why?"_s}), u"en_GB"_s), IsEmpty());
}
