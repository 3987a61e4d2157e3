// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/logging.h"

#include <utility>

namespace dosegrid {

Q_LOGGING_CATEGORY(lcCarmin, "dosegrid.carmin", QtWarningMsg)
Q_LOGGING_CATEGORY(lcTransfer, "dosegrid.transfer", QtWarningMsg)
Q_LOGGING_CATEGORY(lcStore, "dosegrid.store", QtWarningMsg)
Q_LOGGING_CATEGORY(lcEngine, "dosegrid.engine", QtWarningMsg)
Q_LOGGING_CATEGORY(lcPlatform, "dosegrid.platform", QtWarningMsg)
Q_LOGGING_CATEGORY(lcWidgets, "dosegrid.widgets", QtWarningMsg)

QString redacted(QString text, const QString &secret)
{
    if (!secret.isEmpty())
        text.replace(secret, QStringLiteral("[redacted]"));
    return text;
}

namespace {

// Invisible, and what follows them is shown in another order than it is read.
bool turnsDirection(QChar c)
{
    const char16_t code = c.unicode();
    return code == u'\u061c' || code == u'\u200e' || code == u'\u200f' || (code >= u'\u202a' && code <= u'\u202e')
           || (code >= u'\u2066' && code <= u'\u2069');
}

bool breaksLine(QChar c)
{
    const char16_t code = c.unicode();
    return (code >= u'\t' && code <= u'\r') || code == u'\u0085' || code == u'\u2028' || code == u'\u2029';
}

} // namespace

QString withoutControls(const QString &text)
{
    QString clean = text;
    for (QChar &c : clean) {
        const bool allowed = c == u'\t' || c == u'\n';
        if (!allowed && (c.category() == QChar::Other_Control || turnsDirection(c)))
            c = QChar::ReplacementCharacter;
    }
    return clean;
}

QString oneLine(const QString &text)
{
    QString line;
    line.reserve(text.size());
    bool isBroken = false;
    for (const QChar c : text) {
        if (breaksLine(c)) {
            isBroken = true;
            continue;
        }
        if (std::exchange(isBroken, false) && !line.isEmpty())
            line += u' ';
        line += c;
    }
    return withoutControls(line);
}

} // namespace dosegrid
