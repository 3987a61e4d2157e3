// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/folderarchive.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 pieceBytes = 256 * 1024;

struct FreeWriter
{
    void operator()(archive *a) const { archive_write_free(a); }
};
struct FreeReader
{
    void operator()(archive *a) const { archive_read_free(a); }
};
struct FreeEntry
{
    void operator()(archive_entry *e) const { archive_entry_free(e); }
};

Error badZip(const QString &path) { return Error{Error::Kind::BadInput, u"zip"_s, path, 0, {}}; }

bool addFile(archive *a, const QFileInfo &info, const QString &name)
{
    const std::unique_ptr<archive_entry, FreeEntry> entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), name.toUtf8().constData());
    archive_entry_set_filetype(entry.get(), info.isDir() ? AE_IFDIR : AE_IFREG);
    archive_entry_set_perm(entry.get(), info.isDir() ? 0755 : 0644);
    archive_entry_set_size(entry.get(), info.isDir() ? 0 : info.size());
    if (archive_write_header(a, entry.get()) != ARCHIVE_OK)
        return false;
    QFile file(info.filePath());
    if (info.isDir())
        return true;
    if (!file.open(QIODevice::ReadOnly))
        return false;
    while (!file.atEnd()) {
        const QByteArray piece = file.read(pieceBytes);
        if (archive_write_data(a, piece.constData(), static_cast<size_t>(piece.size())) != piece.size())
            return false;
    }
    return true;
}

bool extract(archive *a, archive_entry *entry, const QString &folder)
{
    const QString name = QString::fromUtf8(archive_entry_pathname(entry));
    const QString target = QDir::cleanPath(QString(folder + u'/' + name));
    if (name.startsWith(u'/') || !target.startsWith(QString(folder + u'/')))
        return false;
    if (name.endsWith(u'/'))
        return QDir().mkpath(target);
    QFile file(target);
    if (!QDir().mkpath(QFileInfo(target).path()) || !file.open(QIODevice::WriteOnly))
        return false;
    QByteArray piece(pieceBytes, '\0');
    for (;;) {
        const la_ssize_t n = archive_read_data(a, piece.data(), static_cast<size_t>(piece.size()));
        if (n <= 0)
            return n == 0;
        if (file.write(piece.constData(), n) != n)
            return false;
    }
}

} // namespace

Result<void> packFolder(const QString &folder, const QString &path)
{
    const std::unique_ptr<archive, FreeWriter> a(archive_write_new());
    archive_write_set_format_pax_restricted(a.get());
    archive_write_add_filter_gzip(a.get());
    if (archive_write_open_filename(a.get(), QFile::encodeName(path).constData()) != ARCHIVE_OK)
        return Unexpected(Error::io(u"archive"_s, path));
    const QDir top(folder);
    bool whole = addFile(a.get(), QFileInfo(folder), top.dirName());
    for (QDirIterator it(folder, QDir::AllEntries | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
         whole && it.hasNext();) {
        it.next();
        whole = addFile(a.get(), it.fileInfo(), QString(top.dirName() + u'/' + top.relativeFilePath(it.filePath())));
    }
    if (!whole || archive_write_close(a.get()) != ARCHIVE_OK)
        return Unexpected(Error::io(u"archive"_s, path));
    return {};
}

Result<void> unpackZip(const QString &path, const QString &folder)
{
    const std::unique_ptr<archive, FreeReader> a(archive_read_new());
    archive_read_support_format_zip(a.get());
    if (archive_read_open_filename(a.get(), QFile::encodeName(path).constData(), 65536) != ARCHIVE_OK)
        return Unexpected(badZip(path));
    archive_entry *entry = nullptr;
    int members = 0;
    int state = ARCHIVE_OK;
    while ((state = archive_read_next_header(a.get(), &entry)) == ARCHIVE_OK) {
        ++members;
        if (!extract(a.get(), entry, folder))
            return Unexpected(badZip(path));
    }
    if (state != ARCHIVE_EOF || members == 0)
        return Unexpected(badZip(path));
    return {};
}

} // namespace dosegrid::platform
