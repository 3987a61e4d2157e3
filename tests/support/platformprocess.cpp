// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/platformprocess.h"

#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int startTimeout = 20'000;
constexpr int stopTimeout = 10'000;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

} // namespace

PlatformProcess::PlatformProcess(QString program, QStringList options)
    : m_program(std::move(program))
    , m_options(std::move(options))
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
}

PlatformProcess::~PlatformProcess() { kill(); }

bool PlatformProcess::start()
{
    const QString portFile = m_folder.filePath(u"port"_s);
    QFile::remove(portFile);
    m_process.start(m_program, QStringList{u"--state"_s, stateFolder(), u"--port"_s, QString::number(m_port),
                                           u"--port-file"_s, portFile, u"--key-file"_s, m_folder.filePath(u"key"_s)}
                                   + m_options);
    if (!m_process.waitForStarted(startTimeout))
        return false;
    const bool up = QTest::qWaitFor(
        [&] { return !contentOf(portFile).isEmpty() || m_process.state() == QProcess::NotRunning; }, startTimeout);
    m_port = contentOf(portFile).toInt();
    m_url = QUrl(u"http://127.0.0.1:%1/rest"_s.arg(m_port));
    return up && m_port > 0;
}

void PlatformProcess::stop()
{
    m_process.terminate();
    m_process.waitForFinished(stopTimeout);
}

void PlatformProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished(stopTimeout);
}

QString PlatformProcess::key() const { return QString::fromLatin1(contentOf(m_folder.filePath(u"key"_s))); }

int PlatformProcess::audit(QByteArray *json) const
{
    QProcess audit;
    audit.start(m_program, {u"audit"_s, stateFolder(), u"--json"_s});
    if (!audit.waitForFinished(startTimeout))
        return -1;
    if (json)
        *json = audit.readAllStandardOutput();
    return audit.exitCode();
}

bool PlatformProcess::makeInput(const QString &model, const QString &file) const
{
    return QProcess::execute(m_program, {u"make-input"_s, model, file}) == 0;
}
