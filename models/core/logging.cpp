// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/logging.h"

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

QString withoutControls(const QString &text)
{
    QString clean = text;
    for (QChar &c : clean) {
        const bool allowed = c == u'\t' || c == u'\n';
        if (!allowed && c.category() == QChar::Other_Control)
            c = QChar::ReplacementCharacter;
    }
    return clean;
}

} // namespace dosegrid
