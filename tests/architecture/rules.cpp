// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/rules.h"

#include "tests/architecture/house.h"

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::architecture {

namespace {

constexpr int maxLines = 800;

bool isHeader(const QString &path) { return path.endsWith(".h"_L1); }
bool isCpp(const QString &path) { return isHeader(path) || path.endsWith(".cpp"_L1); }
bool isCMake(const QString &path) { return path.endsWith(".cmake"_L1) || path.endsWith("CMakeLists.txt"_L1); }

qsizetype lineAt(const Source &source, qsizetype offset)
{
    return QStringView(source.text).first(offset).count(u'\n') + 1;
}

QString violation(const Source &source, qsizetype offset, const QString &what)
{
    return u"%1:%2: %3"_s.arg(source.path).arg(lineAt(source, offset)).arg(what);
}

// One violation per match, with the matched text.
QStringList matches(const Source &source, const QRegularExpression &pattern, const QString &why)
{
    QStringList found;
    for (auto it = pattern.globalMatch(source.text); it.hasNext();) {
        const auto match = it.next();
        found += violation(source, match.capturedStart(), QString(match.captured().simplified() + u": " + why));
    }
    return found;
}

bool isAllowed(const Room &room, const QString &header)
{
    const auto covers = [&](const QString &allowed) {
        return header == allowed || header.startsWith(QString(allowed + u'/'));
    };
    return covers(room.folder) || std::any_of(room.mayUse.cbegin(), room.mayUse.cend(), covers);
}

} // namespace

std::vector<Source> readTree(const QString &root)
{
    static const QRegularExpression written(
        u"(\\.(cpp|h|cmake|txt|json|md|sh|sql|svg|ts|in|xml|desktop)|/run|/format|packaging/[a-z-]+)$"_s);
    std::vector<Source> tree;
    const QDir top(root);
    for (QDirIterator it(root, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
        const QString path = top.relativeFilePath(it.next());
        if (path.startsWith("build/"_L1) || path.startsWith(".git/"_L1) || path.startsWith(".cache/"_L1)
            || path.contains("/data/"_L1) || !written.match(path).hasMatch())
            continue;
        QFile file(it.filePath());
        if (file.open(QIODevice::ReadOnly))
            tree.push_back({path, QString::fromUtf8(file.readAll())});
    }
    std::sort(tree.begin(), tree.end(), [](const Source &a, const Source &b) { return a.path < b.path; });
    return tree;
}

QStringList includesOutsideTheTable(const Source &source)
{
    if (!isCpp(source.path))
        return {};
    const Room *room = roomOf(source.path);
    if (!room)
        return {violation(source, 0, u"is in no room of the table"_s)};

    static const QRegularExpression include(u"^[ \\t]*#[ \\t]*include[ \\t]*([<\"])([^>\"]+)[>\"]"_s,
                                            QRegularExpression::MultilineOption);
    QStringList found;
    for (auto it = include.globalMatch(source.text); it.hasNext();) {
        const auto match = it.next();
        const QString header = match.captured(2);
        const auto refuse = [&](const QString &what) {
            found += violation(source, match.capturedStart(),
                               u"%1 may not include %2 (%3)"_s.arg(room->folder, what, room->reason));
        };
        if (match.captured(1) == u"\""_s) {
            const bool generated = header.endsWith(".moc"_L1);
            if (!generated && !isAllowed(*room, header))
                refuse(header);
            continue;
        }
        const QString library = libraryOfHeader(header);
        if (library.isEmpty())
            refuse(u"<%1>, of a library the table does not know"_s.arg(header));
        else if (library != "QtCore"_L1 && library != "standard"_L1 && !room->libraries.contains(library))
            refuse(u"<%1> of %2"_s.arg(header, library));
    }
    return found;
}

QStringList missingLicence(const Source &source)
{
    const bool script = source.text.startsWith("#!"_L1);
    if (!isCpp(source.path) && !isCMake(source.path) && !script)
        return {};
    const QString line = source.text.section(u'\n', script ? 1 : 0, script ? 1 : 0);
    const QString expected =
        QString((isCpp(source.path) ? u"// "_s : u"# "_s) + u"SPDX-License-Identifier: GPL-3.0-or-later");
    return line == expected ? QStringList() : QStringList{violation(source, 0, u"does not begin with "_s + expected)};
}

QStringList jsonParserInHeader(const Source &source)
{
    static const QRegularExpression full(u"#\\s*include\\s*<nlohmann/json\\.hpp>"_s);
    return isHeader(source.path) ? matches(source, full, u"costs seconds in every includer; use json_fwd.hpp"_s)
                                 : QStringList();
}

QStringList silentQtTestMacros(const Source &source)
{
    static const QRegularExpression macro(u"\\bQ(?:VERIFY2?|COMPARE|TRY_\\w+)\\s*\\("_s);
    return isCpp(source.path) ? matches(source, macro, u"fails silently under GoogleTest; use EXPECT_"_s)
                              : QStringList();
}

QStringList globbedSources(const Source &source)
{
    static const QRegularExpression glob(u"\\bfile\\s*\\(\\s*GLOB\\w*"_s, QRegularExpression::CaseInsensitiveOption);
    return isCMake(source.path) ? matches(source, glob, u"a new file would not be noticed; list the sources"_s)
                                : QStringList();
}

QStringList pathsOfAMachine(const Source &source)
{
    static const QRegularExpression path(u"(?<![\\w.}])/(?:work|tmp/wt|home/\\w+|root)/[\\w.]+"_s);
    return matches(source, path, u"a path of one machine"_s);
}

QStringList connectsWithoutContext(const Source &source)
{
    static const QRegularExpression connect(u"\\bconnect\\s*\\(\\s*[^,;]+,\\s*&[^,;]+,\\s*\\["_s);
    return isCpp(source.path)
               ? matches(source, connect, u"a lambda needs a context object, or it outlives its captures"_s)
               : QStringList();
}

QStringList overlongFile(const Source &source)
{
    const qsizetype lines = source.text.count(u'\n');
    if (!isCpp(source.path) || lines <= maxLines)
        return {};
    return {violation(source, 0,
                      u"has %1 lines, the limit is %2; two smaller classes read better"_s.arg(lines).arg(maxLines))};
}

QStringList unbuiltSources(const std::vector<Source> &tree)
{
    QHash<QString, QString> lists; // folder -> text of its CMakeLists.txt
    for (const Source &source : tree) {
        if (source.path.endsWith("/CMakeLists.txt"_L1))
            lists.insert(source.path.section(u'/', 0, -2), source.text);
    }
    QStringList found;
    for (const Source &source : tree) {
        if (!source.path.endsWith(".cpp"_L1))
            continue;
        bool named = false;
        // A folder without a list of its own is named from above, with the way to it.
        for (QString folder = source.path.section(u'/', 0, -2); !named && !folder.isEmpty();
             folder = folder.section(u'/', 0, -2)) {
            const QString name = source.path.mid(folder.size() + 1);
            const QRegularExpression word(u"(?<![\\w/])%1(?!\\w)"_s.arg(QRegularExpression::escape(name)));
            named = lists.value(folder).contains(word);
        }
        if (!named)
            found += violation(source, 0, u"is in no CMakeLists.txt"_s);
    }
    return found;
}

} // namespace dosegrid::architecture
