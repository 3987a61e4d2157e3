// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace dosegrid::transfer {

// SHA-256 of bytes as they come, by libcrypto. One thread at a time.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256 &) = delete;
    Sha256 &operator=(const Sha256 &) = delete;

    void add(const char *data, qsizetype size);
    // 64 lower-case hexadecimal digits; once.
    QByteArray hex();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

// Reads the file in pieces. For a thread of the pool: a large file takes seconds.
Result<QByteArray> sha256OfFile(const QString &path);
QByteArray sha256Of(const QByteArray &bytes);

} // namespace dosegrid::transfer
