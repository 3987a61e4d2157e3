// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

#include <memory>

namespace dosegrid::carmin {

// A file as the UploadData object of CARMIN, {"base64Content":"...","type":"File"}, encoded while it is read: the
// only upload that keeps binary content whole on CARMIN-server. Sequential; takes its source over.
class Base64Body final : public QIODevice
{
    Q_OBJECT
public:
    Base64Body(std::unique_ptr<QIODevice> source, qint64 size);
    ~Base64Body() override;

    static qint64 lengthFor(qint64 size);

    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    void refill();

    std::unique_ptr<QIODevice> m_source;
    qint64 m_left; // bytes of the source still to read
    QByteArray m_ready;
    qsizetype m_given = 0; // of m_ready
    bool m_closed = false; // the end of the object is in m_ready
};

} // namespace dosegrid::carmin
