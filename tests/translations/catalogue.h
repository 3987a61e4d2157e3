// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>
#include <QString>
#include <QStringList>

#include <vector>

namespace dosegrid::translations {

// One message of a .ts file, as people wrote it.
struct Message
{
    QString context;
    QString source;
    QStringList forms; // one, or one per plural form
    bool isPlural = false;
    bool isFinished = true;
};

struct Catalogue
{
    QString language; // "fr_FR"
    QString error;    // empty when the file could be read to its end
    std::vector<Message> messages;
};

Catalogue readCatalogue(QIODevice &file);

// What is wrong with a message, one line each. A lost placeholder warns only when the text is shown, a lost mnemonic
// never; so they are compared here.
QStringList faults(const Message &message, const QString &language);

} // namespace dosegrid::translations
