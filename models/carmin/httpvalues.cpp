// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/carmin/httpvalues.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::carmin {

namespace {

constexpr milliseconds longestRetryAfter = std::chrono::hours(24);

} // namespace

std::optional<CampaignTime> httpDate(const QByteArray &header)
{
    const QString text = QString::fromLatin1(header).trimmed();
    constexpr qsizetype dateLength = 16; // "Tue, 03 Feb 2026"
    // Apart: as one local time it would not exist in the hour that summer time leaves out.
    const QDate date = QLocale::c().toDate(text.left(dateLength), u"ddd, dd MMM yyyy"_s);
    const QTime time = QLocale::c().toTime(text.mid(dateLength), u" hh:mm:ss 'GMT'"_s);
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    return fromMs(QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch());
}

void readContentRange(const QByteArray &header, BodyHead &head)
{
    const QByteArray range = header.trimmed();
    const qsizetype dash = range.indexOf('-');
    const qsizetype slash = range.indexOf('/');
    if (!range.startsWith("bytes ") || dash < 0 || slash < dash)
        return;
    bool ok = false;
    if (const qint64 first = range.mid(6, dash - 6).toLongLong(&ok); ok && first >= 0)
        head.offset = first;
    if (const qint64 all = range.mid(slash + 1).toLongLong(&ok); ok && all >= 0)
        head.fileLength = all;
}

milliseconds retryAfter(const QByteArray &header, const QByteArray &date)
{
    bool ok = false;
    milliseconds pause(0);
    if (const int seconds = header.trimmed().toInt(&ok); ok) {
        pause = std::chrono::seconds(seconds);
    } else if (const auto until = httpDate(header)) {
        if (const auto now = httpDate(date))
            pause = *until - *now;
    }
    return std::clamp(pause, milliseconds(0), longestRetryAfter);
}

std::optional<QByteArray> keyHeaderOf(const QByteArray &wwwAuthenticate)
{
    static const QRegularExpression shape(u"^header\\s*;\\s*header-name=\"?([A-Za-z0-9-]{1,64})\"?\\s*$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = shape.match(QString::fromLatin1(wwwAuthenticate.trimmed()));
    if (!match.hasMatch())
        return std::nullopt;
    const QByteArray name = match.captured(1).toLatin1();
    constexpr std::array<std::string_view, 14> used = {
        "accept",         "accept-encoding", "connection", "content-encoding",
        "content-length", "content-type",    "cookie",     "expect",
        "host",           "range",           "te",         "transfer-encoding",
        "upgrade",        "user-agent"};
    if (std::ranges::find(used, name.toLower().toStdString()) != used.end())
        return std::nullopt;
    return name;
}

} // namespace dosegrid::carmin
