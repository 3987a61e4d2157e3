// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/translations/catalogue.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::translations {

namespace {

// %1 and %L1 are the same argument, shown otherwise; %n is the plural's number.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression placeholder(u"%L?([0-9]{1,2})"_s);
    QStringList found;
    for (auto it = placeholder.globalMatch(text); it.hasNext();)
        found += it.next().captured(1);
    found.sort();
    found.removeDuplicates();
    return found;
}

bool hasNumber(const QString &text)
{
    static const QRegularExpression number(u"%L?n"_s);
    return text.contains(number);
}

qsizetype mnemonics(const QString &text)
{
    static const QRegularExpression mnemonic(u"(?<!&)&(?=\\w)"_s);
    return text.count(mnemonic);
}

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.isPlural = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.isFinished = !xml.attributes().hasAttribute("type"_L1);
            if (!message.isPlural) {
                message.forms += xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement())
                message.forms += xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

} // namespace

Catalogue readCatalogue(QIODevice &file)
{
    QXmlStreamReader xml(&file);
    Catalogue catalogue;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "TS"_L1)
            catalogue.language = xml.attributes().value("language"_L1).toString();
        else if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            catalogue.messages.push_back(readMessage(xml, context));
    }
    catalogue.error = xml.hasError() ? xml.errorString() : QString();
    return catalogue;
}

QStringList faults(const Message &message, const QString &language)
{
    QStringList found;
    const auto fault = [&](const QString &what) {
        found += u"%1: \"%2\": %3"_s.arg(message.context, message.source.simplified(), what);
    };
    if (!message.isFinished)
        fault(u"is unfinished or obsolete"_s);
    for (const QString &form : message.forms) {
        if (form.isEmpty()) {
            fault(u"has no text"_s);
            continue;
        }
        if (placeholders(form) != placeholders(message.source))
            fault(u"has other placeholders in \"%1\""_s.arg(form));
        if (mnemonics(form) != mnemonics(message.source))
            fault(u"has another mnemonic in \"%1\""_s.arg(form));
        if (form.endsWith(u'…') != message.source.endsWith(u'…'))
            fault(u"differs in the ellipsis that announces a dialog: \"%1\""_s.arg(form));
        static const QRegularExpression tight(u"[^\\x{202F}:;?!][:;?!](?=\\s|$)"_s);
        if (language.startsWith("fr"_L1) && form.contains(tight))
            fault(u"lacks the narrow no-break space before a mark in \"%1\""_s.arg(form));
    }
    // One form may spell the number ("une case"), not all of them.
    if (hasNumber(message.source) && std::none_of(message.forms.cbegin(), message.forms.cend(), hasNumber))
        fault(u"has lost its number"_s);
    return found;
}

} // namespace dosegrid::translations
