// SPDX-License-Identifier: GPL-3.0-or-later
// The watchdog itself: what is planted must be found, and nothing else.
#include "tests/support/guimain.h"
#include "tests/support/watchdog.h"

#include <QFile>
#include <QSettings>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <chrono>
#include <ctime>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {
namespace {

struct WatchdogTest : testing::Test
{
    Watchdog &dog() { return static_cast<WatchedApplication *>(qApp)->watchdog(); }
    QTemporaryDir folder;

    // In an event of its own, with all that it sets going before it returns.
    QList<Finding> findingsOf(const std::function<void()> &work)
    {
        dog().take();
        bool done = false;
        QTimer::singleShot(0, qApp, [&] {
            work();
            done = true;
        });
        while (!done)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        return dog().take();
    }
    static void burn(std::chrono::milliseconds time)
    {
        const std::clock_t end = std::clock() + std::clock_t(time.count()) * CLOCKS_PER_SEC / 1000;
        while (std::clock() < end) {}
    }
    QByteArray fileWithText() const
    {
        QFile file(folder.filePath(u"a file"_s));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write("text") == 4);
        return file.fileName().toLocal8Bit();
    }
};

TEST_F(WatchdogTest, FindsAnEventThatTakesTooLong)
{
    const QList<Finding> found = findingsOf([] { burn(Watchdog::limit + Watchdog::limit / 2); });
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found[0].kind, Finding::Kind::Slow);
    EXPECT_GT(found[0].cpuMs, 50);
    EXPECT_GT(dog().slowestMs(), 50);
}

TEST_F(WatchdogTest, WaitingIsNoWork)
{
    EXPECT_TRUE(findingsOf([] { QThread::msleep(80); }).isEmpty());
}

TEST_F(WatchdogTest, FindsFilesThatAreOpenedInAnEvent)
{
    const QString path = QString::fromLocal8Bit(fileWithText());
    for (const auto &open :
         std::initializer_list<std::function<void()>>{[&] { EXPECT_TRUE(QFile(path).open(QIODevice::ReadOnly)); },
                                                      [&] {
                                                          std::FILE *file =
                                                              std::fopen(path.toLocal8Bit().constData(), "r");
                                                          ASSERT_TRUE(file);
                                                          std::fclose(file);
                                                      },
                                                      [&] { EXPECT_TRUE(QFile::remove(path)); }}) {
        const QList<Finding> found = findingsOf(open);
        ASSERT_FALSE(found.isEmpty());
        EXPECT_EQ(found[0].kind, Finding::Kind::Touch);
        EXPECT_TRUE(found[0].touch.contains(path)) << found[0].touch.toStdString();
    }
}

TEST_F(WatchdogTest, FindsTheNetwork)
{
    // Nobody listens; that it was tried counts.
    const QList<Finding> found = findingsOf([] {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, 9);
        socket.waitForConnected(200);
    });
    ASSERT_FALSE(found.isEmpty());
    EXPECT_TRUE(found[0].touch.startsWith(u"connect"_s)) << found[0].touch.toStdString();
}

TEST_F(WatchdogTest, FindsADatabase)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
        database.setDatabaseName(u":memory:"_s);
        const QList<Finding> opened = findingsOf([&] { EXPECT_TRUE(database.open()); });
        ASSERT_FALSE(opened.isEmpty());
        EXPECT_TRUE(opened[0].touch.startsWith(u"sqlite3_open"_s)) << opened[0].touch.toStdString();
        const QList<Finding> asked = findingsOf([] { EXPECT_TRUE(QSqlQuery().exec(u"SELECT 1"_s)); });
        ASSERT_FALSE(asked.isEmpty());
        EXPECT_TRUE(asked[0].touch.startsWith(u"sqlite3_step"_s)) << asked[0].touch.toStdString();
    }
    QSqlDatabase::removeDatabase(QString::fromLatin1(QSqlDatabase::defaultConnection));
}

TEST_F(WatchdogTest, WatchesNeitherOtherThreadsNorTheTestItself)
{
    const QByteArray path = fileWithText(); // between events
    EXPECT_TRUE(findingsOf([&path] {
                    std::unique_ptr<QThread> other(QThread::create(
                        [&path] { EXPECT_TRUE(QFile(QString::fromLocal8Bit(path)).open(QIODevice::ReadOnly)); }));
                    other->start();
                    other->wait();
                }).isEmpty());
}

TEST_F(WatchdogTest, SettingsMayWriteWhatWasChosen)
{
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    dog().take();
    settings.setValue(u"a"_s, 1);
    QCoreApplication::processEvents();
    EXPECT_TRUE(dog().take().isEmpty());
    EXPECT_TRUE(QFile::exists(settings.fileName()));
}

} // namespace
} // namespace dosegrid::test

int main(int argc, char **argv) { return dosegrid::test::runGuiTests<dosegrid::test::WatchedApplication>(argc, argv); }
