// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/house.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::architecture {

namespace {

const QString core = u"models/core"_s;
const QString grid = u"models/grid"_s;
const QString statistics = u"models/statistics"_s;
const QString carmin = u"models/carmin"_s;
const QString transfer = u"models/transfer"_s;
const QString workflows = u"models/workflows"_s;
const QString results = u"models/results"_s;
const QString planning = u"models/planning"_s;
const QString store = u"models/store"_s;
const QString engine = u"models/engine"_s;
const QString history = u"models/history"_s;
const QString text = u"models/text"_s;
const QString items = u"models/items"_s;

const QString network = u"QtNetwork"_s;
const QString sql = u"QtSql"_s;
const QString gui = u"QtGui"_s;
const QString widgetsModule = u"QtWidgets"_s;
const QString svg = u"QtSvg"_s;
const QString printSupport = u"QtPrintSupport"_s;
const QString json = u"nlohmann"_s;
const QString crypto = u"libcrypto"_s;
const QString archive = u"libarchive"_s;
const QString http = u"httplib"_s;
const QString keychain = u"qtkeychain"_s;
const QString plots = u"qcustomplot"_s;

// What the engine shows to those above it.
const QStringList facade{u"models/engine/actions.h"_s,   u"models/engine/answer.h"_s,
                         u"models/engine/campaign.h"_s,  u"models/engine/connection.h"_s,
                         u"models/engine/disk.h"_s,      u"models/engine/outputfacts.h"_s,
                         u"models/engine/record.h"_s,    u"models/engine/results.h"_s,
                         u"models/engine/transfers.h"_s, u"models/engine/waves.h"_s};

std::vector<Room> theHouse()
{
    const QStringList seenByWindow = QStringList{core, grid, statistics, text, items} + facade;
    return {
        {u"models/core"_s, {}, {}, u"everything stands on it, it stands on nothing"_s},
        {u"models/grid"_s, {core}, {}, u"cells and their states are plain data"_s},
        {u"models/statistics"_s, {core, grid}, {}, u"pure functions of state and records"_s},
        {u"models/carmin"_s, {core}, {network, json}, u"the protocol knows nothing of campaigns"_s},
        {u"models/transfer"_s, {core, carmin}, {}, u"bytes, whatever they mean"_s},
        {u"models/workflows"_s,
         {core, grid, u"models/carmin/types.h"_s},
         {},
         u"cells to requests and outputs to cells, sending nothing"_s},
        {u"models/results"_s,
         {core, grid},
         {archive, crypto},
         u"a file is judged by its content, not by who sent it"_s},
        {u"models/planning"_s, {core, grid, statistics, workflows}, {}, u"pure: a plan can be made and thrown away"_s},
        {u"models/store"_s, {core, grid}, {sql}, u"the record knows nothing of the network"_s},
        {u"models/engine"_s,
         {core, grid, statistics, carmin, transfer, workflows, results, planning, store},
         {},
         u"the one that acts; nothing it uses may know it"_s},
        {u"models/history"_s,
         {core, grid, results, store},
         {},
         u"import judges old files, it never talks to a platform"_s},
        {u"models/text"_s,
         QStringList{core, grid, carmin, results} + facade,
         {},
         u"words for kinds and states, no behaviour"_s},
        {u"models/items"_s, QStringList{core, grid, statistics, text} + facade, {}, u"item models without a window"_s},
        {u"models/platform"_s,
         {core, grid},
         {http, archive, json},
         u"client and server must not share a misreading of the protocol"_s},
        {u"widgets"_s, seenByWindow, {gui, widgetsModule, svg}, u"the window sees the facade, not the machinery"_s},
        {u"widgets/plots"_s,
         seenByWindow + QStringList{u"widgets"_s},
         {gui, widgetsModule, svg, printSupport, plots},
         u"the only room that pays for qcustomplot.h"_s},
        {u"app/common"_s,
         {core},
         {keychain, network},
         u"the keys and authorities of platforms, for window and command line alike"_s},
        {u"app/desktop"_s,
         seenByWindow + QStringList{u"widgets"_s, history, u"app/common"_s},
         {network, gui, widgetsModule, svg},
         u"a main and wiring"_s},
        {u"app/cli"_s,
         QStringList{core, grid, statistics, text, history, u"app/common"_s} + facade,
         {network},
         u"a main and wiring; no window"_s},
        {u"app/platform"_s, {core, grid, u"models/platform"_s}, {}, u"a main and wiring of the server"_s},
        {u"tests"_s,
         {core, grid, statistics, carmin, transfer, workflows, results, planning, store, engine, history, text, items,
          u"widgets"_s, u"app"_s},
         {network, sql, gui, widgetsModule, svg, printSupport, json, crypto, archive, u"QtTest"_s, u"googletest"_s,
          u"benchmark"_s},
         u"a test talks to the platform as a client does: it starts the program"_s},
        {u"tests/platform"_s,
         {core, grid, u"models/platform"_s, u"tests/support"_s},
         {network, json, crypto, archive, http, u"QtTest"_s, u"googletest"_s},
         u"the server is tested without our client"_s},
    };
}

} // namespace

const std::vector<Room> &rooms()
{
    static const std::vector<Room> house = theHouse();
    return house;
}

const Room *roomOf(const QString &path)
{
    const Room *innermost = nullptr;
    for (const Room &room : rooms()) {
        if (path.startsWith(QString(room.folder + u'/'))
            && (!innermost || room.folder.size() > innermost->folder.size()))
            innermost = &room;
    }
    return innermost;
}

QString libraryOfHeader(const QString &header)
{
    static const QHash<QString, QString> byPrefix{
        {u"nlohmann"_s, json},         {u"openssl"_s, crypto},        {u"qt6keychain"_s, keychain},
        {u"gtest"_s, u"googletest"_s}, {u"gmock"_s, u"googletest"_s}, {u"benchmark"_s, u"benchmark"_s},
    };
    static const QHash<QString, QString> byName{
        {u"archive.h"_s, archive},
        {u"archive_entry.h"_s, archive},
        {u"httplib.h"_s, http},
        {u"qcustomplot.h"_s, plots},
    };
    if (const auto known = byName.constFind(header); known != byName.cend())
        return *known;
    if (const auto known = byPrefix.constFind(header.section(u'/', 0, 0)); known != byPrefix.cend())
        return *known;

    static const QRegularExpression qtName(u"^(?:(Qt[A-Z]\\w*)/.*|(Q[A-Za-z]\\w*))$"_s);
    if (const auto match = qtName.match(header); match.hasMatch()) {
        if (!match.captured(1).isEmpty())
            return match.captured(1);
        static const QDir qt(QStringLiteral(DOSEGRID_QT_INCLUDE_DIR));
        static const QStringList modules = qt.entryList({u"Qt*"_s}, QDir::Dirs);
        for (const QString &module : modules) {
            if (QFileInfo::exists(qt.filePath(QString(module + u'/' + header))))
                return module;
        }
        return {};
    }
    static const QRegularExpression standard(
        u"^([a-z_]+|(sys|netinet|arpa)/\\w+\\.h|(dlfcn|unistd|fcntl|signal|errno|pwd|poll|"
        "spawn|termios|dirent|cxxabi|execinfo|malloc)\\.h)$"_s);
    return standard.match(header).hasMatch() ? u"standard"_s : QString();
}

} // namespace dosegrid::architecture
