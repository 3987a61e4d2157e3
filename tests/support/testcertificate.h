// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

namespace dosegrid::testing {

// PEM texts; the key belongs to the first certificate.
struct TestCertificate
{
    QByteArray certificate;
    QByteArray key;
};

// A certificate authority that lives as long as the object, with a fresh key each time: nothing outside a test ever
// trusts it.
class TestAuthority
{
public:
    enum class Leaf {
        Good,      // for localhost and 127.0.0.1
        Expired,   // yesterday
        OtherHost, // for another name
    };

    TestAuthority();
    ~TestAuthority();

    QByteArray pem() const; // what a client has to trust
    TestCertificate issue(Leaf leaf = Leaf::Good) const;

private:
    struct Keys;
    std::unique_ptr<Keys> m_keys;
};

} // namespace dosegrid::testing
