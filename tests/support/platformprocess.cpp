// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/platformprocess.h"

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QRegularExpression>
#include <QTcpSocket>
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

void PlatformProcess::setOption(const QString &name, const QString &value)
{
    if (const qsizetype at = m_options.indexOf(name); at >= 0)
        m_options.remove(at, 2);
    m_options << name << value;
}

bool PlatformProcess::start()
{
    const QString portFile = m_folder.filePath(u"port"_s);
    QFile::remove(portFile);
    m_process.start(m_program,
                    QStringList{u"--state"_s, stateFolder(), u"--port"_s, QString::number(m_port), u"--port-file"_s,
                                portFile, u"--key-file"_s, m_folder.filePath(u"key"_s), u"--admin-port"_s, u"0"_s}
                        + m_options);
    if (!m_process.waitForStarted(m_patience))
        return false;
    const bool up = QTest::qWaitFor(
        [&] { return !contentOf(portFile).isEmpty() || m_process.state() == QProcess::NotRunning; }, m_patience);
    m_port = contentOf(portFile).toInt();
    const bool isVip = m_options.indexOf(QRegularExpression(u"carmin-server.*"_s)) < 0;
    m_url = QUrl(u"http://127.0.0.1:%1%2"_s.arg(QString::number(m_port), isVip ? u"/rest"_s : QString()));
    // "admin http://127.0.0.1:PORT", said before the port file is written.
    static const QRegularExpression admin(u"admin http://127\\.0\\.0\\.1:(\\d+)"_s);
    QString said = QString::fromUtf8(m_process.readAllStandardOutput());
    while (up && !admin.match(said).hasMatch() && m_process.waitForReadyRead(m_patience))
        said += QString::fromUtf8(m_process.readAllStandardOutput());
    m_adminPort = admin.match(said).captured(1).toInt();
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

bool PlatformProcess::startAnew()
{
    kill();
    const QString nonceFile = stateFolder() + u"/nonce"_s;
    const QByteArray nonce = contentOf(nonceFile);
    QDir state(stateFolder());
    if (!state.removeRecursively() || !state.mkpath(u"."_s))
        return false;
    QFile file(nonceFile);
    if (!file.open(QIODevice::WriteOnly) || file.write(nonce) != nonce.size())
        return false;
    file.close();
    return start();
}

QString PlatformProcess::key() const { return QString::fromLatin1(contentOf(m_folder.filePath(u"key"_s))); }

bool PlatformProcess::request(int port, const QByteArray &head, const QByteArray &body)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(port));
    if (!socket.waitForConnected(stopTimeout))
        return false;
    socket.write(head + "\r\nHost: localhost\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size())
                 + "\r\n\r\n" + body);
    QByteArray answer;
    while (!answer.contains("\r\n") && socket.waitForReadyRead(stopTimeout))
        answer += socket.readAll();
    return answer.startsWith("HTTP/1.1 20");
}

bool PlatformProcess::administer(const QByteArray &method, const QByteArray &path, const QByteArray &body)
{
    return request(m_adminPort,
                   method + ' ' + path + " HTTP/1.1\r\nX-Admin-Token: " + contentOf(stateFolder() + u"/admin.token"_s),
                   body);
}

bool PlatformProcess::killExecution(const QString &identifier)
{
    return request(m_url.port(),
                   "PUT /rest/executions/" + identifier.toUtf8() + "/kill HTTP/1.1\r\napikey: " + key().toUtf8());
}

bool PlatformProcess::addFaults(const QByteArray &rules) { return administer("POST", "/faults", rules); }
bool PlatformProcess::clearFaults() { return administer("DELETE", "/faults"); }

bool PlatformProcess::revokeKey(const QString &user)
{
    return administer("POST", "/keys/revoke", R"({"user":")" + user.toUtf8() + R"("})");
}

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
