// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/carmin/httphead.h"

#include <algorithm>

namespace dosegrid::carmin {

namespace {

bool isNamed(const QPair<QByteArray, QByteArray> &field, const QByteArray &name)
{
    return field.first.compare(name, Qt::CaseInsensitive) == 0;
}

std::optional<qint64> lengthFrom(const QByteArray &text)
{
    const bool digits = !text.isEmpty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    bool ok = false;
    const qint64 length = digits ? text.toLongLong(&ok) : 0;
    return ok ? std::optional(length) : std::nullopt;
}

} // namespace

QByteArray HttpHead::value(const QByteArray &name) const
{
    const auto found = std::find_if(fields.crbegin(), fields.crend(), [&](const auto &f) { return isNamed(f, name); });
    return found == fields.crend() ? QByteArray() : found->second;
}

bool HttpHead::isChunked() const { return value("Transfer-Encoding").toLower().endsWith("chunked"); }

std::optional<qint64> HttpHead::bodyLength() const
{
    return isChunked() ? std::nullopt : lengthFrom(value("Content-Length"));
}

std::optional<HttpHead> parseHead(const QByteArray &bytes)
{
    const QList<QByteArray> lines = bytes.split('\n');
    const QByteArray statusLine = lines.front().trimmed();
    const QByteArray status = statusLine.mid(9, 3);
    bool ok = false;
    HttpHead head;
    head.status = status.toInt(&ok);
    if (!statusLine.startsWith("HTTP/1.") || statusLine.size() < 12 || statusLine.at(8) != ' ' || !ok
        || head.status < 100)
        return std::nullopt;
    head.reason = statusLine.mid(13);
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (line.trimmed().isEmpty())
            continue;
        if (colon <= 0)
            return std::nullopt;
        const QByteArray name = line.first(colon);
        const QByteArray value = line.sliced(colon + 1).trimmed();
        if (name.compare("Content-Length", Qt::CaseInsensitive) == 0) {
            const QByteArray former = head.value(name);
            if (!lengthFrom(value) || (!former.isEmpty() && former != value))
                return std::nullopt;
        }
        head.fields.append({name, value});
    }
    return head;
}

} // namespace dosegrid::carmin
