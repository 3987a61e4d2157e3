// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/results/archivestream.h"

#include <QtEndian>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::results {

namespace {

// CRC-32 of gzip (RFC 1952, section 8).
constexpr std::array<std::uint32_t, 256> makeCrcTable()
{
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t n = 0; n < 256; ++n) {
        std::uint32_t c = n;
        for (int bit = 0; bit < 8; ++bit)
            c = (c & 1U) ? 0xedb88320U ^ (c >> 1) : c >> 1;
        table[n] = c;
    }
    return table;
}
constexpr std::array<std::uint32_t, 256> crcTable = makeCrcTable();

constexpr std::uint64_t tarEndMark = 1024; // two blocks of zeros

QString message(archive *a) { return QString::fromUtf8(archive_error_string(a)); }

ArchiveFault fault(ArchiveFault::Kind kind, QString detail) { return {kind, {}, std::move(detail), 0}; }

} // namespace

void ArchiveStream::Closer::operator()(archive *a) const { archive_read_free(a); }

ArchiveStream::ArchiveStream() = default;
ArchiveStream::~ArchiveStream() = default;

Result<std::optional<ArchiveFault>> ArchiveStream::open(const QString &path)
{
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::ReadOnly)) {
        const auto kind = m_file.exists() ? Error::Kind::Io : Error::Kind::NotFound;
        return Unexpected(Error{kind, m_file.errorString(), path, 0, {}});
    }
    const QByteArray magic = m_file.peek(4);
    if (magic.isEmpty()) {
        if (m_file.error() != QFileDevice::NoError)
            return Unexpected(Error::io(m_file.errorString(), path));
        return std::optional(fault(ArchiveFault::Kind::Empty, {}));
    }
    if (magic.startsWith("PK\x03\x04") || magic.startsWith("PK\x05\x06"))
        m_format = Format::Zip;
    else if (magic.startsWith("\x1f\x8b"))
        m_format = Format::GzipTar;
    const bool opened = (m_format != Format::GzipTar || openInflater()) && openReader();
    if (m_ioError)
        return Unexpected(*m_ioError);
    if (!opened) {
        const bool unknown = m_format == Format::PlainTar;
        return std::optional(fault(unknown ? ArchiveFault::Kind::NotAnArchive : ArchiveFault::Kind::Damaged,
                                   message(m_reader ? m_reader.get() : m_inflater.get())));
    }
    return std::optional<ArchiveFault>();
}

bool ArchiveStream::openInflater()
{
    m_inflater.reset(archive_read_new());
    archive *a = m_inflater.get();
    archive_read_support_filter_gzip(a);
    archive_read_support_format_raw(a);
    archive_entry *entry = nullptr;
    return archive_read_open(a, this, nullptr, &readFile, nullptr) == ARCHIVE_OK
           && archive_read_next_header(a, &entry) == ARCHIVE_OK;
}

bool ArchiveStream::openReader()
{
    m_reader.reset(archive_read_new());
    archive *a = m_reader.get();
    if (m_format == Format::Zip)
        archive_read_support_format_zip_seekable(a);
    else
        archive_read_support_format_tar(a);
    archive_read_set_callback_data(a, this);
    archive_read_set_read_callback(a, m_format == Format::GzipTar ? &readInflated : &readFile);
    if (m_format == Format::Zip)
        archive_read_set_seek_callback(a, &seekFile);
    return archive_read_open1(a) == ARCHIVE_OK;
}

std::ptrdiff_t ArchiveStream::readFile(archive *a, void *self, const void **block)
{
    auto *stream = static_cast<ArchiveStream *>(self);
    const qint64 got = stream->m_file.read(stream->m_fileBuffer.data(), qint64(stream->m_fileBuffer.size()));
    if (got < 0) {
        stream->m_ioError = Error::io(stream->m_file.errorString(), stream->m_file.fileName());
        archive_set_error(a, EIO, "reading failed");
        return ARCHIVE_FATAL;
    }
    *block = stream->m_fileBuffer.data();
    if (stream->m_format == Format::PlainTar)
        stream->digest(stream->m_fileBuffer.data(), std::size_t(got));
    return got;
}

std::int64_t ArchiveStream::seekFile(archive *, void *self, std::int64_t offset, int whence)
{
    QFile &file = static_cast<ArchiveStream *>(self)->m_file;
    const qint64 base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? file.pos() : file.size();
    if (offset < -base || !file.seek(base + offset))
        return ARCHIVE_FATAL;
    return file.pos();
}

std::ptrdiff_t ArchiveStream::inflate()
{
    const std::ptrdiff_t got = archive_read_data(m_inflater.get(), m_inflatedBuffer.data(), m_inflatedBuffer.size());
    if (got > 0)
        digest(m_inflatedBuffer.data(), std::size_t(got));
    return got;
}

std::ptrdiff_t ArchiveStream::readInflated(archive *a, void *self, const void **block)
{
    auto *stream = static_cast<ArchiveStream *>(self);
    const std::ptrdiff_t got = stream->inflate();
    *block = stream->m_inflatedBuffer.data();
    if (got < 0) {
        archive_set_error(a, EILSEQ, "%s", archive_error_string(stream->m_inflater.get()));
        return ARCHIVE_FATAL;
    }
    return got;
}

void ArchiveStream::digest(const char *data, std::size_t size)
{
    for (std::size_t i = 0; i < size; ++i)
        m_crc = crcTable[(m_crc ^ static_cast<unsigned char>(data[i])) & 0xffU] ^ (m_crc >> 8);
    m_size += size;
    const char *end = data + size;
    const char *lastOther = end;
    while (lastOther != data && lastOther[-1] == 0)
        --lastOther;
    m_endingZeros = lastOther == data ? m_endingZeros + size : std::uint64_t(end - lastOther);
}

std::optional<ArchiveFault> ArchiveStream::finish(qint64 mostBytes)
{
    if (m_format == Format::Zip)
        return std::nullopt; // its members carry their checksums, which libarchive verifies
    const std::uint64_t most = m_size + std::uint64_t(std::max<qint64>(mostBytes, 0));
    while (true) {
        const void *block = nullptr;
        const std::ptrdiff_t got = m_format == Format::GzipTar ? inflate() : readFile(m_reader.get(), this, &block);
        if (got < 0) {
            return fault(ArchiveFault::Kind::Damaged,
                         message(m_format == Format::GzipTar ? m_inflater.get() : m_reader.get()));
        }
        if (got == 0)
            break;
        if (m_size > most)
            return fault(ArchiveFault::Kind::TooLarge, {});
    }
    if (m_endingZeros < tarEndMark)
        return fault(ArchiveFault::Kind::Damaged, u"no end mark"_s);
    return m_format == Format::GzipTar ? checkGzipTrailer() : std::nullopt;
}

std::optional<ArchiveFault> ArchiveStream::checkGzipTrailer()
{
    constexpr qint64 trailerSize = 8; // CRC-32 and size modulo 2^32, little endian
    if (!m_file.seek(std::max<qint64>(m_file.size() - trailerSize, 0))) {
        m_ioError = Error::io(m_file.errorString(), m_file.fileName());
        return std::nullopt;
    }
    const QByteArray trailer = m_file.read(trailerSize);
    if (trailer.size() != trailerSize)
        return fault(ArchiveFault::Kind::Damaged, u"no gzip trailer"_s);
    const auto crc = qFromLittleEndian<std::uint32_t>(trailer.constData());
    const auto size = qFromLittleEndian<std::uint32_t>(trailer.constData() + 4);
    if (crc != (m_crc ^ 0xffffffffU) || size != std::uint32_t(m_size & 0xffffffffU))
        return fault(ArchiveFault::Kind::Damaged, u"gzip checksum"_s);
    return std::nullopt;
}

QString ArchiveStream::readerMessage() const { return message(m_reader.get()); }

} // namespace dosegrid::results
