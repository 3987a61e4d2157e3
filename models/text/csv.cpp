// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/csv.h"

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::text {

QString csvField(const QString &text)
{
    bool isNumber = false;
    text.toDouble(&isNumber);
    QString field = text;
    if (!isNumber && !field.isEmpty() && "=+-@\t\r"_L1.contains(field.front()))
        field.prepend(u'\'');
    if (!field.contains(u',') && !field.contains(u'"') && !field.contains(u'\n') && !field.contains(u'\r'))
        return field;
    field.replace(u'"', "\"\""_L1);
    return u'"' + field + u'"';
}

QString csvRow(const QStringList &fields)
{
    QStringList escaped;
    for (const QString &field : fields)
        escaped << csvField(field);
    return escaped.join(u',') + "\r\n"_L1;
}

} // namespace dosegrid::text
