// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcertificate.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

namespace dosegrid::testing {

namespace {

struct Free
{
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(X509 *certificate) const { X509_free(certificate); }
    void operator()(BIO *bio) const { BIO_free(bio); }
};
using Key = std::unique_ptr<EVP_PKEY, Free>;
using Certificate = std::unique_ptr<X509, Free>;

constexpr long day = 24 * 3600;

Key freshKey() { return Key(EVP_EC_gen("P-256")); }

void addExtension(X509 *certificate, X509 *issuer, int nid, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    if (X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value)) {
        X509_add_ext(certificate, extension, -1);
        X509_EXTENSION_free(extension);
    }
}

Certificate unsignedCertificate(EVP_PKEY *key, const char *commonName, long begin, long end)
{
    Certificate certificate(X509_new());
    X509_set_version(certificate.get(), X509_VERSION_3);
    uint64_t serial = 0;
    RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate.get()), serial >> 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), begin);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), end);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>(commonName), -1, -1, 0);
    X509_set_pubkey(certificate.get(), key);
    return certificate;
}

template<typename Write>
QByteArray pemOf(const Write &write)
{
    const std::unique_ptr<BIO, Free> bio(BIO_new(BIO_s_mem()));
    write(bio.get());
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return QByteArray(data, size);
}

QByteArray pemOf(X509 *certificate)
{
    return pemOf([certificate](BIO *bio) { PEM_write_bio_X509(bio, certificate); });
}

} // namespace

struct TestAuthority::Keys
{
    Key key = freshKey();
    Certificate certificate;
};

TestAuthority::TestAuthority() : m_keys(std::make_unique<Keys>())
{
    m_keys->certificate = unsignedCertificate(m_keys->key.get(), "Dosegrid test authority", -2 * day, 2 * day);
    X509 *own = m_keys->certificate.get();
    X509_set_issuer_name(own, X509_get_subject_name(own));
    addExtension(own, own, NID_basic_constraints, "critical,CA:TRUE");
    addExtension(own, own, NID_key_usage, "critical,keyCertSign,cRLSign");
    addExtension(own, own, NID_subject_key_identifier, "hash");
    X509_sign(own, m_keys->key.get(), EVP_sha256());
}

TestAuthority::~TestAuthority() = default;

QByteArray TestAuthority::pem() const { return pemOf(m_keys->certificate.get()); }

TestCertificate TestAuthority::issue(Leaf leaf) const
{
    const bool expired = leaf == Leaf::Expired;
    const bool other = leaf == Leaf::OtherHost;
    const Key key = freshKey();
    const Certificate certificate =
        unsignedCertificate(key.get(), other ? "other.example" : "localhost", -2 * day, expired ? -day : 2 * day);
    X509 *issuer = m_keys->certificate.get();
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(issuer));
    addExtension(certificate.get(), issuer, NID_basic_constraints, "critical,CA:FALSE");
    addExtension(certificate.get(), issuer, NID_authority_key_identifier, "keyid");
    addExtension(certificate.get(), issuer, NID_ext_key_usage, "serverAuth");
    addExtension(certificate.get(), issuer, NID_subject_alt_name,
                 other ? "DNS:other.example" : "DNS:localhost,IP:127.0.0.1");
    X509_sign(certificate.get(), m_keys->key.get(), EVP_sha256());
    return {pemOf(certificate.get()), pemOf([&key](BIO *bio) {
                PEM_write_bio_PrivateKey(bio, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
            })};
}

} // namespace dosegrid::testing
