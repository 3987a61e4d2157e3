// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/results/digest.h"

#include <QFile>

#include <openssl/evp.h>

#include <array>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::results {

Result<QByteArray> sha256OfFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        const auto kind = file.exists() ? Error::Kind::Io : Error::Kind::NotFound;
        return Unexpected(Error{kind, file.errorString(), path, 0, {}});
    }
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    if (!context || EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) != 1)
        return Unexpected(Error::internal(u"libcrypto has no SHA-256"_s));
    std::array<char, 256 * 1024> buffer;
    while (true) {
        const qint64 got = file.read(buffer.data(), qint64(buffer.size()));
        if (got < 0)
            return Unexpected(Error::io(file.errorString(), path));
        if (got == 0)
            break;
        EVP_DigestUpdate(context.get(), buffer.data(), std::size_t(got));
    }
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    EVP_DigestFinal_ex(context.get(), digest.data(), &size);
    return QByteArray(reinterpret_cast<const char *>(digest.data()), qsizetype(size)).toHex();
}

} // namespace dosegrid::results
