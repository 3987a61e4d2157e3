// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workflows/placeholders.h"

namespace dosegrid::workflows {

std::optional<QStringList> placeholdersOf(const QString &text)
{
    QStringList names;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'}')
            return std::nullopt;
        if (text[at] != u'{')
            continue;
        const qsizetype end = text.indexOf(u'}', at);
        const QString name = end < 0 ? QString() : text.mid(at + 1, end - at - 1);
        if (name.isEmpty() || name.contains(u'{'))
            return std::nullopt;
        names << name;
        at = end;
    }
    return names;
}

QString filled(const QString &text, const QHash<QString, QString> &values)
{
    QString out;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const qsizetype end = text[at] == u'{' ? text.indexOf(u'}', at) : -1;
        const auto value = end < 0 ? values.cend() : values.constFind(text.mid(at + 1, end - at - 1));
        if (value == values.cend()) {
            out += text[at];
            continue;
        }
        out += *value;
        at = end;
    }
    return out;
}

} // namespace dosegrid::workflows
