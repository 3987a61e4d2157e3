// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/results/samples.h"

#include "models/grid/templatereader.h"

#include <QFile>
#include <QTemporaryDir>

#include <archive.h>
#include <archive_entry.h>
#include <gtest/gtest.h>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::results::test {

QString samplePath(const QString &name) { return QStringLiteral(DOSEGRID_TEST_DATA "/results/") + name; }

QByteArray sample(const QString &name)
{
    QFile file(samplePath(name));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name.toStdString();
    return file.readAll();
}

namespace {

unsigned int fileType(EntryType type)
{
    switch (type) {
    case EntryType::File:
    case EntryType::HardLink: return AE_IFREG;
    case EntryType::Directory: return AE_IFDIR;
    case EntryType::SymLink: return AE_IFLNK;
    case EntryType::Device: return AE_IFCHR;
    }
    return AE_IFREG;
}

} // namespace

void pack(const QString &archivePath, const QList<Entry> &entries, Packing packing)
{
    const std::unique_ptr<archive, decltype(&archive_write_free)> a(archive_write_new(), &archive_write_free);
    if (packing == Packing::Zip)
        archive_write_set_format_zip(a.get());
    else
        archive_write_set_format_pax_restricted(a.get());
    if (packing == Packing::TarGz)
        archive_write_add_filter_gzip(a.get());
    ASSERT_EQ(archive_write_open_filename(a.get(), QFile::encodeName(archivePath).constData()), ARCHIVE_OK);
    for (const Entry &e : entries) {
        const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(),
                                                                                  &archive_entry_free);
        archive_entry_set_pathname_utf8(entry.get(), e.path.toUtf8().constData());
        archive_entry_set_filetype(entry.get(), fileType(e.type));
        archive_entry_set_perm(entry.get(), 0644);
        const bool isFile = e.type == EntryType::File;
        archive_entry_set_size(entry.get(), isFile ? e.content.size() : 0);
        if (e.type == EntryType::SymLink)
            archive_entry_set_symlink(entry.get(), e.content.constData());
        if (e.type == EntryType::HardLink)
            archive_entry_set_hardlink(entry.get(), e.content.constData());
        ASSERT_GE(archive_write_header(a.get(), entry.get()), ARCHIVE_WARN);
        if (isFile && !e.content.isEmpty()) {
            ASSERT_EQ(archive_write_data(a.get(), e.content.constData(), std::size_t(e.content.size())),
                      e.content.size());
        }
    }
    ASSERT_EQ(archive_write_close(a.get()), ARCHIVE_OK);
}

Output outputOf(const QByteArray &table, const QByteArray &statistics, const QByteArray &log)
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"out.tar.gz"_s);
    QList<Entry> entries{{u"./output/"_s, {}, EntryType::Directory}};
    if (!table.isNull())
        entries.append({u"./output/DoseByRegions.txt"_s, table});
    if (!statistics.isNull())
        entries.append({u"./output/stat.log"_s, statistics});
    if (!log.isNull())
        entries.append({u"output.log"_s, log});
    pack(path, entries);
    const auto output = readOutput(path);
    EXPECT_TRUE(output);
    return output ? *output : Output();
}

Expectation cell(const QString &model, int region, const QString &particle, qint64 energyEv)
{
    static const auto tmpl = grid::loadTemplate(u"opendose"_s);
    EXPECT_TRUE(tmpl);
    Expectation expectation;
    expectation.tmpl = *tmpl;
    expectation.modelId = model;
    expectation.regionId = region;
    expectation.particleId = particle;
    expectation.energyEv = energyEv;
    expectation.primaries = 100'000'000;
    return expectation;
}

QByteArray withField(const QByteArray &table, int regionId, int column, const QByteArray &value)
{
    QList<QByteArray> lines = table.split('\n');
    for (QByteArray &line : lines) {
        const char separator = line.contains('\t') ? '\t' : ' ';
        QList<QByteArray> fields = line.split(separator);
        if (fields.first() == QByteArray::number(regionId)) {
            fields[column] = value;
            line = fields.join(separator);
        }
    }
    return lines.join('\n');
}

} // namespace dosegrid::results::test
