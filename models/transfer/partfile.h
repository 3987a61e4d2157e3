// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/carmin/bytesink.h"
#include "models/core/result.h"

#include <QFile>
#include <QString>

#include <optional>

namespace dosegrid::transfer {

// The file "<target>.part" beside the target, that becomes the target by fsync and rename when it is whole, and is
// removed when it is destroyed before. A reader of the target sees the former file or the whole new one.
class PartFile final : public carmin::ByteSink
{
public:
    explicit PartFile(QString target);
    ~PartFile() override;

    // Opens or empties it, making the folder when it is absent.
    Result<void> open();
    // The size that the whole file is known to have; a differing answer is refused. -1: not known.
    void expect(qint64 fileSize) { m_expected = fileSize; }
    qint64 size() const { return m_size; }
    Result<void> commit();

    // Why begin() or write() said no.
    const std::optional<Error> &fault() const { return m_fault; }
    // The length that an answer announced and that differs from the expected one; -1: none did.
    qint64 otherLength() const { return m_otherLength; }
    void clearRefusal() { m_otherLength = -1; }

    bool begin(const carmin::BodyHead &head) override;
    bool write(const QByteArray &bytes) override;
    bool truncate();

private:
    QString m_target;
    QFile m_file;
    qint64 m_size = 0;
    qint64 m_expected = -1;
    qint64 m_otherLength = -1;
    std::optional<Error> m_fault;
    bool m_committed = false;
};

} // namespace dosegrid::transfer
