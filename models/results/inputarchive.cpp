// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/results/inputarchive.h"

#include "models/results/archivestream.h"

#include <QRegularExpression>

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::results {

namespace {

constexpr qint64 mostUnpacked = qint64(16) << 30;
constexpr qsizetype mostOfConfig = 64 * 1024;

QStringList modelsIn(const QString &text)
{
    static const QRegularExpression macro(u"\\bmain_([\\w.-]+?)\\.mac\\b"_s);
    QStringList models;
    for (auto matches = macro.globalMatch(text); matches.hasNext();)
        models << matches.next().captured(1);
    return models;
}

QByteArray beginningOf(archive *reader)
{
    std::array<char, mostOfConfig> buffer;
    const auto got = archive_read_data(reader, buffer.data(), buffer.size());
    return got > 0 ? QByteArray(buffer.data(), qsizetype(got)) : QByteArray();
}

} // namespace

Result<InputArchiveFacts> readInputArchive(const QString &path)
{
    const auto stream = std::make_unique<ArchiveStream>(); // its buffers are too large for a pool thread's stack
    const auto opened = stream->open(path);
    if (!opened)
        return Unexpected(opened.error());
    InputArchiveFacts facts;
    facts.fault = *opened;
    QStringList held;
    std::optional<QStringList> chosen;
    int files = 0;
    while (!facts.fault) {
        archive_entry *entry = nullptr;
        const int status = archive_read_next_header(stream->reader(), &entry);
        if (status == ARCHIVE_EOF)
            break;
        if (status == ARCHIVE_RETRY)
            continue;
        if (status != ARCHIVE_OK && status != ARCHIVE_WARN) {
            const bool isUnknown = archive_format(stream->reader()) == 0;
            facts.fault = ArchiveFault{isUnknown ? ArchiveFault::Kind::NotAnArchive : ArchiveFault::Kind::Damaged,
                                       {},
                                       stream->readerMessage(),
                                       0};
        } else if (archive_entry_filetype(entry) == AE_IFREG) {
            ++files;
            const QString name = QString::fromUtf8(archive_entry_pathname(entry)).section(u'/', -1);
            held += modelsIn(name);
            if (name == "wfl_config.txt"_L1)
                chosen = modelsIn(QString::fromUtf8(beginningOf(stream->reader())));
        }
    }
    if (!facts.fault)
        facts.fault = stream->finish(mostUnpacked);
    if (stream->ioError())
        return Unexpected(*stream->ioError());
    if (!facts.fault && files == 0)
        facts.fault = ArchiveFault{ArchiveFault::Kind::Empty, {}, {}, 0};
    facts.models = chosen && !chosen->isEmpty() ? *chosen : held;
    return facts;
}

} // namespace dosegrid::results
