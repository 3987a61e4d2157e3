// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/archivefile.h"

#include <QFile>
#include <QFileInfo>

#include <archive.h>
#include <archive_entry.h>

#include <memory>
#include <utility>

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

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

Error archiveError(archive *a, const QString &path)
{
    const char *text = archive_error_string(a);
    return Error::io(text ? QString::fromUtf8(text) : u"archive"_s, path);
}

constexpr time_t fixedTime = 1'543'622'400; // 2018-12-01, the month of the first campaign

bool addMember(archive *a, const QString &name, const QByteArray &bytes)
{
    const std::unique_ptr<archive_entry, FreeEntry> entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), name.toUtf8().constData());
    archive_entry_set_size(entry.get(), bytes.size());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    archive_entry_set_mtime(entry.get(), fixedTime, 0);
    return archive_write_header(a, entry.get()) == ARCHIVE_OK
           && (bytes.isEmpty()
               || archive_write_data(a, bytes.constData(), static_cast<size_t>(bytes.size())) == bytes.size());
}

QByteArray practiceMacro(const QString &model)
{
    return "# Practice stand-in: this is no phantom and runs nowhere but on a practice platform.\n"
           "/control/verbose 0\n"
           "/gate/geometry/setMaterialDatabase data/GateMaterials.db\n"
           "/gate/world/"
           + model.toUtf8() + "/geometry/setImage data/" + model.toUtf8()
           + ".mhd\n"
             "/gate/source/addSource src voxel\n"
             "/gate/source/src/reader/imageReader/rangeTranslator/readTable data/ActivityRange{Source_ID}.dat\n"
             "/gate/source/src/gps/particle {particle}\n"
             "/gate/source/src/gps/energy {energy} MeV\n"
             "/gate/random/setEngineSeed {seed}\n"
             "/gate/application/setTotalNumberOfPrimaries {nb}\n"
             "/gate/application/start\n";
}

QString macroNamedBy(const QByteArray &config)
{
    for (const QByteArray &line : config.split('\n')) {
        const qsizetype at = line.indexOf("main_");
        const qsizetype end = line.indexOf(".mac", at);
        if (at >= 0 && end > at)
            return u"mac/"_s + QString::fromUtf8(line.mid(at, end + 4 - at));
    }
    return {};
}

} // namespace

Result<void> writeArchive(const QString &path, ArchiveKind kind, const ArchiveMembers &members)
{
    const QString part = path + u".part"_s;
    const std::unique_ptr<archive, FreeWriter> a(archive_write_new());
    if (kind == ArchiveKind::Zip) {
        archive_write_set_format_zip(a.get());
    } else {
        archive_write_set_format_pax_restricted(a.get());
        archive_write_add_filter_gzip(a.get());
        archive_write_set_filter_option(a.get(), "gzip", "timestamp", nullptr);
    }
    if (archive_write_open_filename(a.get(), QFile::encodeName(part).constData()) != ARCHIVE_OK)
        return Unexpected(archiveError(a.get(), part));
    for (const auto &[name, bytes] : members)
        if (!addMember(a.get(), name, bytes))
            return Unexpected(archiveError(a.get(), part));
    if (archive_write_close(a.get()) != ARCHIVE_OK)
        return Unexpected(archiveError(a.get(), part));
    if (std::rename(QFile::encodeName(part).constData(), QFile::encodeName(path).constData()) != 0)
        return Unexpected(Error::io(u"rename"_s, path));
    return {};
}

ArchiveFacts readArchiveFacts(const QString &path)
{
    ArchiveFacts facts;
    facts.exists = QFileInfo(path).isFile();
    if (!facts.exists)
        return facts;
    const std::unique_ptr<archive, FreeReader> a(archive_read_new());
    archive_read_support_format_zip(a.get());
    archive_read_support_format_tar(a.get());
    archive_read_support_filter_gzip(a.get());
    if (archive_read_open_filename(a.get(), QFile::encodeName(path).constData(), 65536) != ARCHIVE_OK)
        return facts;
    archive_entry *entry = nullptr;
    int state = ARCHIVE_OK;
    while ((state = archive_read_next_header(a.get(), &entry)) == ARCHIVE_OK) {
        facts.readable = true;
        const QString name = QString::fromUtf8(archive_entry_pathname(entry));
        if (name.endsWith(u".mac"_s)) {
            facts.macros += name;
        } else if (QFileInfo(name).fileName() == u"wfl_config.txt"_s) {
            QByteArray bytes(4096, '\0');
            const la_ssize_t n = archive_read_data(a.get(), bytes.data(), static_cast<size_t>(bytes.size()));
            facts.configuredMacro = macroNamedBy(bytes.left(std::max<qsizetype>(0, static_cast<qsizetype>(n))));
        }
    }
    if (facts.configuredMacro.isEmpty()) {
        // Archives without the file are told apart by their names, as the collaboration did.
        const QString base = QFileInfo(path).fileName();
        if (base.contains(u"AF"_s) != base.contains(u"AM"_s))
            facts.configuredMacro = base.contains(u"AF"_s) ? u"mac/main_AF.mac"_s : u"mac/main_AM.mac"_s;
    }
    return facts;
}

Result<void> makePracticeInput(const QString &model, const QString &path)
{
    const QByteArray note = "Practice stand-in: place-holder without data.\n";
    return writeArchive(
        path, ArchiveKind::Zip,
        {{u"PRACTICE.txt"_s,
          "Practice stand-in for the OpenDose input archive. It holds no phantom data and is accepted by a "
          "practice platform only.\n"},
         {u"mac/main_AF.mac"_s, practiceMacro(u"AF"_s)},
         {u"mac/main_AM.mac"_s, practiceMacro(u"AM"_s)},
         {u"data/AF.mhd"_s, note},
         {u"data/AM.mhd"_s, note},
         {u"data/GateMaterials.db"_s, note},
         {u"data/ActivityRange0.dat"_s, note},
         {u"output/.gitkeep"_s, QByteArray()},
         {u"wfl_config.txt"_s, "mac/main_" + model.toUtf8() + ".mac\n"}});
}

} // namespace dosegrid::platform
