// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/carmin/bytesink.h"
#include "models/core/result.h"

#include <QFile>
#include <QString>

#include <optional>

namespace dosegrid::transfer {

// The file ".parts/<target>.<size>.part" beside the target, that becomes the target by fsync and rename when it is
// whole. Parts have a folder of their own because they are looked for in it: the target's may hold tens of thousands. A
// reader of the target sees the former file or the whole new one. When the size was known, what came so far outlives
// this object, and the next one for the same target and size goes on there; a part of any other size is removed, and
// one from before the machine started is not trusted: its last bytes may never have reached the disk.
class PartFile final : public carmin::ByteSink
{
public:
    explicit PartFile(QString target);
    ~PartFile() override;

    // Opens it where the last one ended, or empty, making the folder when it is absent. `fileSize`: that the whole file
    // is known to have; a differing answer is refused. -1: not known.
    Result<void> open(qint64 fileSize);
    qint64 size() const { return m_size; }
    Result<void> commit();
    // What came is worth nothing.
    void discard();

    // Why begin() or write() said no.
    const std::optional<Error> &fault() const { return m_fault; }
    // The length that an answer announced and that differs from the expected one; -1: none did.
    qint64 otherLength() const { return m_otherLength; }
    void clearRefusal() { m_otherLength = -1; }

    bool begin(const carmin::BodyHead &head) override;
    bool write(const QByteArray &bytes) override;
    bool truncate();

private:
    void removeOthers() const;

    QString m_target;
    QFile m_file;
    qint64 m_size = 0;
    qint64 m_expected = -1;
    qint64 m_otherLength = -1;
    std::optional<Error> m_fault;
};

} // namespace dosegrid::transfer
