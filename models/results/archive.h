// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

// Reads the archives that platforms deliver: tar, tar.gz, zip. An archive comes from a stranger: nothing of it is
// believed before it was read, and nothing is written outside the folder that was asked for.
namespace dosegrid::results {

struct ArchiveLimits
{
    qint64 members = 10'000;
    qint64 memberBytes = qint64(1) << 30; // one unpacked member
    qint64 totalBytes = qint64(4) << 30;  // all unpacked members together
    qint64 textBytes = qint64(64) << 20;  // all contents held in memory; logs are cut to fit, others refused
};

// Why an archive is refused: a fact about the file. That a file cannot be read at all on this machine (missing, no
// permission, a failing disk) is no such fact and comes as an Error.
struct ArchiveFault
{
    enum class Kind {
        Empty,          // no bytes, or no member
        NotAnArchive,   // neither tar, tar.gz nor zip
        Damaged,        // cut short, or its own checksums do not hold
        UnsafeName,     // absolute, or climbs with ".."
        NotAFile,       // a link, a device, a pipe
        DuplicateName,  // two members of one name
        TooManyMembers, // limit in `limit`
        TooLarge,       // a member, or all together; limit in bytes
    };
    Kind kind = Kind::Damaged;
    QString member; // name in the archive, as far as reading got
    QString detail; // the library's words, untranslated
    qint64 limit = 0;

    bool operator==(const ArchiveFault &) const = default;
};

QString name(ArchiveFault::Kind kind);

// What a member is, by its base name; at any depth, since pipelines pack `./output/...`, `results/...` or
// `output-0003/...`.
enum class MemberKind {
    RegionTable, // DoseByRegions.txt
    Statistics,  // stat.log, statSCP.txt, or another text with "stat" in its name
    Log,         // output.log: the captured standard output of Gate
    ImageData,   // *.raw
    Other,
};

MemberKind memberKind(QStringView path);

struct Member
{
    QString path;
    MemberKind kind = MemberKind::Other;
    qint64 bytes = 0;
    QByteArray content; // of region tables, statistics and logs only
    bool cut = false;   // a log longer than the limit: its beginning is here

    bool operator==(const Member &) const = default;
};

struct ArchiveContent
{
    QList<Member> members; // files only, in the order of the archive
    qint64 unpackedBytes = 0;
    std::optional<ArchiveFault> fault; // members then holds what was read before it
};

// Streams through the whole archive, to its last byte, holding only the wanted texts in memory. The checksum of a gzip
// is verified (libarchive does not); several gzip streams in one file, which no writer of results makes, count as
// damage. Error only for what the operating system refuses.
Result<ArchiveContent> readArchive(const QString &path, const ArchiveLimits &limits = {});

// Unpacks into `folder`, which must not exist yet; it is removed again when anything fails. Returns what
// readArchive() does, without contents.
Result<ArchiveContent> extractArchive(const QString &path, const QString &folder, const ArchiveLimits &limits = {});

} // namespace dosegrid::results
