// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/transferwords.h"

#include "models/core/logging.h"
#include "models/text/platformwords.h"
#include "models/text/units.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::text {

namespace {

struct TransferWords
{
    Q_DECLARE_TR_FUNCTIONS(TransferWords)
};

std::optional<qint64> number(const QString &logText, QLatin1StringView title)
{
    const qsizetype at = logText.lastIndexOf(title);
    if (at < 0)
        return std::nullopt;
    bool ok = false;
    const qint64 value = logText.mid(at + title.size()).section(u',', 0, 0).toLongLong(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

QString sizeWords(const QString &logText, TransferWay way)
{
    const auto expected = number(logText, ", expected "_L1);
    const auto got = number(logText, ", got "_L1);
    QString fact;
    if (expected && got)
        //: two numbers of bytes
        fact = TransferWords::tr("It has %1 bytes and not %2.").arg(count(*got), count(*expected)) + u' ';
    return fact
           + (way == TransferWay::ToPlatform
                  ? TransferWords::tr(
                      "It is not whole on the platform, or another file has its name there. Delete that "
                      "one in the platform's portal; it is then sent again.")
                  : TransferWords::tr("It came cut short, or has changed on the platform. It is fetched again; if it "
                                      "stays so, retry its cells."));
}

QString spaceWords(const QString &logText)
{
    const auto expected = number(logText, ", expected "_L1);
    const auto got = number(logText, ", got "_L1);
    const QString todo = TransferWords::tr("The disk here has no room for it. Free some space; it is tried again.");
    if (!expected || !got)
        return todo;
    //: two sizes
    return todo + u' '
           + TransferWords::tr("It needs %1, and %2 are free.").arg(bytes(double(*expected)), bytes(double(*got)));
}

// "file: NAME: DETAIL [KIND]"
QString fileWords(const QString &rest, TransferWay way)
{
    static const QRegularExpression kind(u" \\[[a-z-]+\\]$"_s);
    QString facts = rest;
    facts.remove(kind);
    if (facts.endsWith("input-changed"_L1))
        return TransferWords::tr("The file here has changed since it was added, so it is not sent. Put it back as it "
                                 "was, or add it again.");
    return way == TransferWay::ToPlatform
               ? TransferWords::tr("The file here cannot be read (%1). Put it back as it was, or add it again.")
                     .arg(facts)
               : TransferWords::tr("It cannot be written here (%1). Check the results folder; it is fetched again.")
                     .arg(facts);
}

std::optional<QString> sentence(const QString &logText, TransferWay way)
{
    static const QRegularExpression beginning(
        u"^(server|too-large|no-space|file|wrong-size|bad-name|aborted)(?:: (.*)|, (?:expected|got) .*)?$"_s,
        QRegularExpression::DotMatchesEverythingOption);
    const auto match = beginning.match(logText);
    if (!match.hasMatch())
        return std::nullopt;
    const QString word = match.captured(1);
    const QString rest = match.captured(2);
    if (word == "server"_L1)
        return platformProblem(rest);
    if (word == "file"_L1)
        return fileWords(rest, way);
    if (word == "no-space"_L1)
        return spaceWords(logText);
    if (word == "wrong-size"_L1)
        return sizeWords(logText, way);
    if (word == "too-large"_L1)
        return TransferWords::tr("It is larger than the platform lets through. Bring it by other means, such as the "
                                 "platform's portal.");
    if (word == "bad-name"_L1)
        return TransferWords::tr("The platform cannot keep it: it is empty, or has characters in its name that are "
                                 "changed there. Name it with letters, digits, “.”, “_” and “-”, then add it again.");
    return TransferWords::tr("It was stopped on purpose.");
}

} // namespace

QString transferProblem(const QString &logText, TransferWay way)
{
    if (const auto known = sentence(logText, way))
        return oneLine(*known);
    // A path has what it likes in it: what stands behind each of its colons is tried.
    for (qsizetype at = logText.indexOf(": "_L1); at >= 0; at = logText.indexOf(": "_L1, at + 1)) {
        if (const auto known = sentence(logText.mid(at + 2), way))
            //: a file, then what happened to it
            return oneLine(TransferWords::tr("%1: %2").arg(logText.left(at), *known));
    }
    return platformProblem(logText);
}

} // namespace dosegrid::text
