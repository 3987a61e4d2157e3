// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace dosegrid::architecture {

struct Source
{
    QString path; // from the root of the repository
    QString text;
};

// Every text file of the repository that people write, sorted by path. Build folders and hidden folders are left out.
std::vector<Source> readTree(const QString &root);

// Each rule answers with one line per violation, "path:line: what and why", and with nothing when the file is right.
QStringList includesOutsideTheTable(const Source &source);
QStringList missingLicence(const Source &source);
QStringList jsonParserInHeader(const Source &source);
QStringList silentQtTestMacros(const Source &source);
QStringList globbedSources(const Source &source);
QStringList pathsOfAMachine(const Source &source);
QStringList connectsWithoutContext(const Source &source);
QStringList overlongFile(const Source &source);

// A source that no CMakeLists.txt names is dead code or a forgotten test.
QStringList unbuiltSources(const std::vector<Source> &tree);

} // namespace dosegrid::architecture
