// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platform/conformancepage.h"

#include <QFile>

// makeconformancepage SOURCES: writes docs/carmin-conformance.md there.
int main(int argc, char **argv)
{
    using namespace Qt::Literals::StringLiterals;
    if (argc != 2)
        return 2;
    const QString sources = QString::fromLocal8Bit(argv[1]);
    QFile page(sources + u"/docs/carmin-conformance.md"_s);
    const QByteArray text = dosegrid::platform::tests::Conformance::read(sources).page().toUtf8();
    return page.open(QIODevice::WriteOnly) && page.write(text) == text.size() ? 0 : 1;
}
