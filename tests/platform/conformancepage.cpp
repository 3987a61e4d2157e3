// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/conformancepage.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace dosegrid::platform::tests {

using namespace Qt::Literals::StringLiterals;

namespace {

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

Conformance Conformance::read(const QString &sources)
{
    Conformance conformance;
    const QDir folder(sources + u"/tests/platform"_s);
    QString chapter;
    for (const QString &line : contentOf(folder.filePath(u"checklist.txt"_s)).split(u'\n')) {
        if (line.startsWith(u"## "_s))
            chapter = line.mid(3);
        else if (const int number = line.section(u' ', 0, 0).toInt(); number > 0)
            conformance.items[number] = {chapter, line.section(u' ', 1), {}};
    }
    static const QRegularExpression test(u"^TEST(?:_F)?\\((\\w+),\\s*(Item(\\d\\d)_\\w+)\\)"_s,
                                         QRegularExpression::MultilineOption);
    for (const QString &name : folder.entryList({u"*_test.cpp"_s}, QDir::Files, QDir::Name)) {
        const QString source = contentOf(folder.filePath(name));
        for (auto it = test.globalMatch(source); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            const QString full = match.captured(1) % u'.' % match.captured(2);
            const int number = match.captured(3).toInt();
            if (conformance.items.contains(number))
                conformance.items[number].tests += full;
            else
                conformance.strays += full;
        }
    }
    return conformance;
}

QStringList Conformance::holes() const
{
    QStringList numbers;
    for (auto it = items.cbegin(); it != items.cend(); ++it)
        if (it->tests.isEmpty())
            numbers += QString::number(it.key());
    return numbers;
}

QString Conformance::page() const
{
    QString text = u"# Conformance of dosegrid-platform\n\n"
                   "What the platform imitates, item by item, and the tests that hold it to it. The tests are written "
                   "with a plain HTTP client against what the servers really do, not with Dosegrid's own client. "
                   "This page is made from them (`cmake --build … --target conformance`); a test fails when it is "
                   "stale or when an item has no test.\n"_s;
    QString chapter;
    for (auto it = items.cbegin(); it != items.cend(); ++it) {
        if (it->chapter != chapter) {
            chapter = it->chapter;
            text += u"\n## "_s % chapter % u"\n\n| item | what | tests |\n| --- | --- | --- |\n"_s;
        }
        QStringList quoted;
        for (const QString &test : it->tests)
            quoted += u'`' % test % u'`';
        text += u"| %1 | %2 | %3 |\n"_s.arg(QString::number(it.key()), it->what, quoted.join(u", "_s));
    }
    return text;
}

} // namespace dosegrid::platform::tests
