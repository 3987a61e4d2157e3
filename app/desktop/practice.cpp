// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/practice.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTimer>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace dosegrid {

namespace {

constexpr int speed = 3600; // an hour of the campaign in a second

QString readLine(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readLine()).trimmed() : QString();
}

} // namespace

Practice::Practice(QString program, QString folder, QObject *parent)
    : QObject(parent)
    , m_program(std::move(program))
    , m_folder(std::move(folder))
    , m_wait(new QTimer(this))
{
    m_wait->setInterval(50);
    connect(m_wait, &QTimer::timeout, this, &Practice::look);
}

Practice::~Practice() { stop(); }

bool Practice::isAvailable() const { return QFileInfo(m_program).isExecutable(); }

QString Practice::key() const { return readLine(QDir(m_folder).filePath(u"key"_s)); }

QString Practice::campaignPath() const { return QDir(m_folder).filePath(u"practice.dosegrid"_s); }

QString Practice::inputFor(const QString &model) const
{
    const QString name = u"inputs-%1.zip"_s.arg(model);
    const QString source = u":/dosegrid/practice/"_s + name;
    const QString target = QDir(m_folder).filePath(name);
    if (QFile::exists(target))
        return target;
    if (!QFile::exists(source) || !QFile::copy(source, target))
        return {};
    QFile::setPermissions(target, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return target;
}

void Practice::start()
{
    if (isRunning()) {
        emit started();
        return;
    }
    if (m_process)
        return;
    if (!QDir().mkpath(m_folder)) {
        emit failed(m_folder);
        return;
    }
    m_triedFormerPort = false;
    // A key is bound to an origin, so the former port is asked for first.
    launch(readLine(QDir(m_folder).filePath(u"port"_s)).toInt());
}

void Practice::launch(int port)
{
    const QDir folder(m_folder);
    const QString portFile = folder.filePath(u"port.new"_s);
    QFile::remove(portFile);
    m_process = new QProcess(this);
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->setStandardOutputFile(folder.filePath(u"platform.log"_s), QIODevice::Append);
    connect(m_process, &QProcess::finished, this, [this] {
        const bool wasRunning = isRunning();
        m_wait->stop();
        m_url.clear();
        m_process->deleteLater();
        m_process = nullptr;
        if (wasRunning)
            emit stopped();
        else if (!std::exchange(m_triedFormerPort, true))
            launch(0);
        else
            emit failed(readLine(QDir(m_folder).filePath(u"platform.log"_s)));
    });
#ifdef Q_OS_LINUX
    // However this program ends, its platform does not outlive it.
    m_process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
#endif
    m_process->start(m_program, {u"--port"_s, QString::number(port), u"--port-file"_s, portFile, u"--state"_s,
                                 folder.filePath(u"platform"_s), u"--seed"_s, u"1"_s, u"--speed"_s,
                                 QString::number(speed), u"--key-file"_s, folder.filePath(u"key"_s)});
    m_wait->start();
}

void Practice::look()
{
    const QDir folder(m_folder);
    const QString port = readLine(folder.filePath(u"port.new"_s));
    if (port.isEmpty())
        return;
    m_wait->stop();
    QFile::remove(folder.filePath(u"port"_s));
    QFile::rename(folder.filePath(u"port.new"_s), folder.filePath(u"port"_s));
    m_url = QUrl(u"http://127.0.0.1:%1/rest"_s.arg(port));
    emit started();
}

void Practice::stop()
{
    m_wait->stop();
    if (!m_process)
        return;
    QProcess *process = std::exchange(m_process, nullptr);
    process->disconnect(this);
    process->terminate();
    if (!process->waitForFinished(3000))
        process->kill();
    process->deleteLater();
    if (std::exchange(m_url, {}).isValid())
        emit stopped();
}

} // namespace dosegrid
