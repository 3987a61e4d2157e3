// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/transfer/digest.h"

#include <QFile>

#include <openssl/evp.h>

namespace dosegrid::transfer {

namespace {

constexpr qsizetype pieceSize = 1 << 20;

} // namespace

struct Sha256::State
{
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    ~State() { EVP_MD_CTX_free(context); }
};

Sha256::Sha256() : m_state(std::make_unique<State>()) { EVP_DigestInit_ex(m_state->context, EVP_sha256(), nullptr); }

Sha256::~Sha256() = default;

void Sha256::add(const char *data, qsizetype size)
{
    EVP_DigestUpdate(m_state->context, data, static_cast<size_t>(size));
}

QByteArray Sha256::hex()
{
    QByteArray digest(EVP_MAX_MD_SIZE, '\0');
    unsigned int length = 0;
    EVP_DigestFinal_ex(m_state->context, reinterpret_cast<unsigned char *>(digest.data()), &length);
    digest.truncate(static_cast<qsizetype>(length));
    return digest.toHex();
}

Result<QByteArray> sha256OfFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Unexpected(Error::io(file.errorString(), path));
    Sha256 digest;
    QByteArray piece(pieceSize, Qt::Uninitialized);
    for (;;) {
        const qint64 got = file.read(piece.data(), pieceSize);
        if (got < 0)
            return Unexpected(Error::io(file.errorString(), path));
        if (got == 0)
            return digest.hex();
        digest.add(piece.constData(), got);
    }
}

QByteArray sha256Of(const QByteArray &bytes)
{
    Sha256 digest;
    digest.add(bytes.constData(), bytes.size());
    return digest.hex();
}

} // namespace dosegrid::transfer
