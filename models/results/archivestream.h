// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/results/archive.h"

#include <QFile>

#include <array>
#include <cstdint>
#include <memory>
#include <optional>

struct archive;

namespace dosegrid::results {

// Opens a tar, tar.gz or zip for libarchive through callbacks of our own, so that an error of the disk is never taken
// for damage of the file, and so that the checksum of a gzip is verified: libarchive's filter skips it. A tar.gz is
// therefore two readers, one that inflates and one that reads the tar from it.
class ArchiveStream
{
public:
    ArchiveStream();
    ~ArchiveStream();
    Q_DISABLE_COPY_MOVE(ArchiveStream)

    // Sniffs the format and opens. A fault when it is no archive, an Error when the system refuses to read.
    Result<std::optional<ArchiveFault>> open(const QString &path);

    // To walk the members with; valid after open() gave neither fault nor error.
    archive *reader() const { return m_reader.get(); }

    // After the last member: reads what is left of the file and compares checksums and end marks.
    // At most `mostBytes` more are inflated.
    std::optional<ArchiveFault> finish(qint64 mostBytes);

    // Set when the operating system refused to read: whatever libarchive says then is a consequence.
    const std::optional<Error> &ioError() const { return m_ioError; }
    QString readerMessage() const;

private:
    enum class Format { Zip, GzipTar, PlainTar };
    struct Closer
    {
        void operator()(archive *a) const;
    };
    using Handle = std::unique_ptr<archive, Closer>;

    static std::ptrdiff_t readFile(archive *, void *self, const void **block);
    static std::int64_t seekFile(archive *, void *self, std::int64_t offset, int whence);
    static std::ptrdiff_t readInflated(archive *, void *self, const void **block);

    bool openInflater();
    bool openReader();
    std::ptrdiff_t inflate();
    void digest(const char *data, std::size_t size);
    std::optional<ArchiveFault> checkGzipTrailer();

    QFile m_file;
    Format m_format = Format::PlainTar;
    Handle m_inflater; // of a tar.gz only
    Handle m_reader;
    std::array<char, 64 * 1024> m_fileBuffer;
    std::array<char, 64 * 1024> m_inflatedBuffer;
    std::optional<Error> m_ioError;

    std::uint32_t m_crc = 0xffffffffU; // of the inflated bytes
    std::uint64_t m_size = 0;          // of the inflated bytes, or of a plain tar
    std::uint64_t m_endingZeros = 0;
};

} // namespace dosegrid::results
