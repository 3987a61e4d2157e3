// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

#include <memory>

namespace dosegrid::carmin {

// A request body that can be sent once. QNetworkAccessManager re-sends a POST by itself when the connection closes
// before the first byte of the answer (seen with Qt 6.4: two requests over HTTP, four over TLS), which on a creating
// call means as many executions. It cannot re-send a sequential body whose reset() fails; it then reports
// ContentReSendError. The request must also carry Content-Length and DoNotBufferUploadDataAttribute, or the body is
// copied into a buffer that can be re-sent.
class OneShotBody final : public QIODevice
{
    Q_OBJECT
public:
    explicit OneShotBody(QByteArray content, QObject *parent = nullptr);
    // Reads `source` (open, at its first byte) to `length`; takes it over.
    OneShotBody(std::unique_ptr<QIODevice> source, qint64 length, QObject *parent = nullptr);
    ~OneShotBody() override;

    qint64 length() const { return m_length; }
    // Bytes that were handed to the network. 0 after seal(): no server can have received the request.
    qint64 bytesTaken() const { return m_taken; }
    // From here on nothing more is handed out.
    void seal() { m_sealed = true; }

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool atEnd() const override;
    qint64 bytesAvailable() const override;

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    std::unique_ptr<QIODevice> m_source;
    qint64 m_length;
    qint64 m_taken = 0;
    bool m_sealed = false;
};

} // namespace dosegrid::carmin
