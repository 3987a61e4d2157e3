// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/results/archive.h"

#include "models/results/archivestream.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::results {

namespace {

using Kind = ArchiveFault::Kind;

QString pathOf(archive_entry *entry)
{
    if (const char *utf8 = archive_entry_pathname_utf8(entry))
        return QString::fromUtf8(utf8);
    return QString::fromUtf8(archive_entry_pathname(entry)); // bytes of an unknown encoding
}

// Without "./" and doubled slashes; nothing when the name must not be used as a path.
std::optional<QString> safePath(const QString &written)
{
    const bool odd = std::any_of(written.cbegin(), written.cend(), [](QChar c) {
        return c.unicode() < 0x20 || c == u'\x7f' || c == u'\\' || c == QChar::ReplacementCharacter;
    });
    if (odd || written.startsWith(u'/'))
        return std::nullopt;
    QStringList parts = written.split(u'/', Qt::SkipEmptyParts);
    if (parts.contains(".."_L1))
        return std::nullopt;
    parts.removeAll(u"."_s);
    return parts.join(u'/');
}

// Where the bytes of members go.
class Sink
{
public:
    Sink() = default;
    virtual ~Sink() = default;
    Q_DISABLE_COPY_MOVE(Sink)

    virtual Result<void> directory(const QString &) { return {}; }
    virtual Result<void> begin(Member &member) = 0;
    // False: the limit of what may be held is reached.
    virtual Result<bool> write(Member &member, QByteArrayView bytes) = 0;
    virtual Result<void> end() { return {}; }
};

class TextSink final : public Sink
{
public:
    explicit TextSink(qint64 budget) : m_budget(budget) {}

    Result<void> begin(Member &) override { return {}; }
    Result<bool> write(Member &member, QByteArrayView bytes) override
    {
        switch (member.kind) {
        case MemberKind::ImageData:
        case MemberKind::Other: return true;
        case MemberKind::Log:
            if (bytes.size() > m_budget) {
                member.cut = true;
                bytes = bytes.first(m_budget);
            }
            break;
        case MemberKind::RegionTable:
        case MemberKind::Statistics:
            if (bytes.size() > m_budget)
                return false;
            break;
        }
        member.content.append(bytes.data(), bytes.size());
        m_budget -= bytes.size();
        return true;
    }

private:
    qint64 m_budget;
};

class FolderSink final : public Sink
{
public:
    explicit FolderSink(QDir folder) : m_folder(std::move(folder)) {}

    Result<void> directory(const QString &path) override
    {
        return m_folder.mkpath(path) ? Result<void>() : Unexpected(Error::io(u"mkdir"_s, m_folder.filePath(path)));
    }
    Result<void> begin(Member &member) override
    {
        const QString path = m_folder.filePath(member.path);
        if (const auto made = directory(QFileInfo(member.path).path()); !made)
            return made;
        m_file = std::make_unique<QFile>(path);
        return m_file->open(QIODevice::WriteOnly | QIODevice::NewOnly) ? Result<void>() : Unexpected(failure());
    }
    Result<bool> write(Member &, QByteArrayView bytes) override
    {
        if (m_file->write(bytes.data(), bytes.size()) != bytes.size())
            return Unexpected(failure());
        return true;
    }
    Result<void> end() override
    {
        const bool flushed = m_file->flush();
        const Result<void> result = flushed ? Result<void>() : Unexpected(failure());
        m_file.reset();
        return result;
    }

private:
    Error failure() const
    {
        const auto kind = m_file->error() == QFileDevice::ResourceError ? Error::Kind::DiskFull : Error::Kind::Io;
        return {kind, m_file->errorString(), m_file->fileName(), 0, {}};
    }

    QDir m_folder;
    std::unique_ptr<QFile> m_file;
};

// One walk through an archive. Results are errors of the machine; faults of the archive end the walk in m_content.
class Walk
{
public:
    Walk(const ArchiveLimits &limits, Sink &sink) : m_limits(limits), m_sink(sink) {}

    Result<ArchiveContent> run(const QString &path)
    {
        const auto opened = m_stream.open(path);
        if (!opened)
            return Unexpected(opened.error());
        m_content.fault = *opened;
        if (!m_content.fault) {
            if (const auto walked = members(); !walked)
                return Unexpected(walked.error());
        }
        if (!m_content.fault) {
            m_content.fault = m_stream.finish(m_limits.totalBytes - m_content.unpackedBytes);
            if (m_content.fault && m_content.fault->kind == Kind::TooLarge)
                m_content.fault->limit = m_limits.totalBytes;
        }
        if (m_stream.ioError())
            return Unexpected(*m_stream.ioError());
        if (!m_content.fault && m_content.members.isEmpty())
            m_content.fault = ArchiveFault{Kind::Empty, {}, {}, 0};
        return std::move(m_content);
    }

private:
    void refuse(Kind kind, const QString &member, qint64 limit = 0, const QString &detail = {})
    {
        m_content.fault = ArchiveFault{kind, member, detail, limit};
    }

    Result<void> members()
    {
        qint64 count = 0;
        while (!m_content.fault) {
            archive_entry *entry = nullptr;
            const int status = archive_read_next_header(m_stream.reader(), &entry);
            if (status == ARCHIVE_EOF)
                return {};
            if (status == ARCHIVE_RETRY)
                continue;
            if (status != ARCHIVE_OK && status != ARCHIVE_WARN) {
                const bool first = count == 0 && archive_format(m_stream.reader()) == 0;
                refuse(first ? Kind::NotAnArchive : Kind::Damaged, {}, 0, m_stream.readerMessage());
            } else if (++count > m_limits.members) {
                refuse(Kind::TooManyMembers, {}, m_limits.members);
            } else if (const auto taken = take(entry); !taken) {
                return taken;
            }
        }
        return {};
    }

    Result<void> take(archive_entry *entry)
    {
        const QString written = pathOf(entry);
        const auto path = safePath(written);
        const auto type = archive_entry_filetype(entry);
        if (!path) {
            refuse(Kind::UnsafeName, written);
        } else if (type == AE_IFDIR) {
            return path->isEmpty() ? Result<void>() : m_sink.directory(*path);
        } else if (type != AE_IFREG || archive_entry_hardlink(entry) || archive_entry_symlink(entry)) {
            refuse(Kind::NotAFile, *path);
        } else if (path->isEmpty()) {
            refuse(Kind::UnsafeName, written);
        } else if (m_names.contains(*path)) {
            refuse(Kind::DuplicateName, *path);
        } else if (archive_entry_size_is_set(entry) && archive_entry_size(entry) > m_limits.memberBytes) {
            refuse(Kind::TooLarge, *path, m_limits.memberBytes);
        } else {
            m_names.insert(*path);
            return copy(*path);
        }
        return {};
    }

    Result<void> copy(const QString &path)
    {
        Member member{path, memberKind(path), 0, {}, false};
        if (const auto begun = m_sink.begin(member); !begun)
            return begun;
        while (!m_content.fault) {
            const auto got = archive_read_data(m_stream.reader(), m_buffer.data(), m_buffer.size());
            if (got == 0)
                break;
            if (got == ARCHIVE_RETRY)
                continue;
            if (got < 0) {
                refuse(Kind::Damaged, path, 0, m_stream.readerMessage());
                break;
            }
            member.bytes += got;
            m_content.unpackedBytes += got;
            if (member.bytes > m_limits.memberBytes || m_content.unpackedBytes > m_limits.totalBytes) {
                const bool one = member.bytes > m_limits.memberBytes;
                refuse(Kind::TooLarge, path, one ? m_limits.memberBytes : m_limits.totalBytes);
                break;
            }
            const auto written = m_sink.write(member, QByteArrayView(m_buffer.data(), got));
            if (!written)
                return Unexpected(written.error());
            if (!*written)
                refuse(Kind::TooLarge, path, m_limits.textBytes);
        }
        if (const auto ended = m_sink.end(); !ended)
            return ended;
        if (!m_content.fault)
            m_content.members.append(std::move(member));
        return {};
    }

    const ArchiveLimits &m_limits;
    Sink &m_sink;
    ArchiveStream m_stream;
    ArchiveContent m_content;
    QSet<QString> m_names;
    std::array<char, 64 * 1024> m_buffer;
};

} // namespace

QString name(ArchiveFault::Kind kind)
{
    switch (kind) {
    case Kind::Empty: return u"empty"_s;
    case Kind::NotAnArchive: return u"not-an-archive"_s;
    case Kind::Damaged: return u"damaged"_s;
    case Kind::UnsafeName: return u"unsafe-name"_s;
    case Kind::NotAFile: return u"not-a-file"_s;
    case Kind::DuplicateName: return u"duplicate-name"_s;
    case Kind::TooManyMembers: return u"too-many-members"_s;
    case Kind::TooLarge: return u"too-large"_s;
    }
    return {};
}

MemberKind memberKind(QStringView path)
{
    const QStringView base = path.sliced(path.lastIndexOf(u'/') + 1);
    if (base == "DoseByRegions.txt"_L1)
        return MemberKind::RegionTable;
    if (base == "output.log"_L1)
        return MemberKind::Log;
    if (base.endsWith(".raw"_L1, Qt::CaseInsensitive))
        return MemberKind::ImageData;
    const bool isText = base.endsWith(".txt"_L1) || base.endsWith(".log"_L1);
    if (isText && base.contains("stat"_L1, Qt::CaseInsensitive))
        return MemberKind::Statistics;
    return MemberKind::Other;
}

Result<ArchiveContent> readArchive(const QString &path, const ArchiveLimits &limits)
{
    TextSink sink(limits.textBytes);
    return std::make_unique<Walk>(limits, sink)->run(path); // its buffers are too large for a pool thread's stack
}

Result<ArchiveContent> extractArchive(const QString &path, const QString &folder, const ArchiveLimits &limits)
{
    if (QFileInfo::exists(folder))
        return Unexpected(Error{Error::Kind::Exists, {}, folder, 0, {}});
    if (!QDir().mkpath(folder))
        return Unexpected(Error::io(u"mkdir"_s, folder));
    FolderSink sink{QDir(folder)};
    auto content = std::make_unique<Walk>(limits, sink)->run(path);
    if (!content || content->fault)
        QDir(folder).removeRecursively();
    return content;
}

} // namespace dosegrid::results
