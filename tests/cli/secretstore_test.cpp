// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/secretstore.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid {

namespace {

const QString origin = u"https://vip.example.org"_s;

// Without a session bus there is no system store, whatever the machine has.
class Secrets : public testing::Test
{
protected:
    void SetUp() override
    {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        qunsetenv("XDG_RUNTIME_DIR");
    }

    Result<QString> get(const QString &of)
    {
        std::optional<Result<QString>> got;
        m_store.get(of, &m_context, [&](const Result<QString> &key) { got = key; });
        EXPECT_FALSE(got) << "the answer comes later";
        EXPECT_TRUE(QTest::qWaitFor([&] { return got.has_value(); }));
        return *got;
    }

    Result<SecretStore::Place> set(const QString &key, SecretStore::FileFallback fallback)
    {
        std::optional<Result<SecretStore::Place>> place;
        m_store.set(origin, key, fallback, &m_context, [&](const auto &result) { place = result; });
        EXPECT_TRUE(QTest::qWaitFor([&] { return place.has_value(); }));
        return *place;
    }

    QTemporaryDir m_folder;
    QString m_keys = m_folder.filePath(u"keys"_s);
    SecretStore m_store{m_keys};
    QObject m_context;
};

TEST_F(Secrets, NeedAgreementForAFile)
{
    const auto refused = set(u"secret"_s, SecretStore::FileFallback::Refused);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Error::Kind::NotFound);
    EXPECT_EQ(refused.error().field, u"secret-store"_s);
    EXPECT_FALSE(QFile::exists(m_store.fileOf(origin)));
}

TEST_F(Secrets, AreInAFileThatNobodyElseReads)
{
    ASSERT_TRUE(set(u"secret"_s, SecretStore::FileFallback::Agreed));
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    EXPECT_EQ(QFile::permissions(m_store.fileOf(origin)) & others, QFile::Permissions());
    EXPECT_EQ(QFile::permissions(m_keys) & others, QFile::Permissions());
    EXPECT_EQ(get(origin).value(), u"secret"_s);
}

TEST_F(Secrets, AreNotKeptWhenNoRequestCanCarryThem)
{
    const auto refused = set(u"two words"_s, SecretStore::FileFallback::Agreed);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().field, u"api-key"_s);
    EXPECT_FALSE(QFile::exists(m_store.fileOf(origin)));
    ASSERT_TRUE(set(u"secret"_s, SecretStore::FileFallback::Agreed));
    QFile file(m_store.fileOf(origin));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("secr\xc3\xa9t\n");
    file.close();
    const auto read = get(origin);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().detail, u"5 U+00E9"_s);
}

TEST_F(Secrets, AreBoundToTheirOrigin)
{
    ASSERT_TRUE(set(u"secret"_s, SecretStore::FileFallback::Agreed));
    EXPECT_EQ(get(u"https://vip.example.org:8443"_s).value(), QString());
    EXPECT_EQ(get(u"http://vip.example.org"_s).value(), QString());
}

TEST_F(Secrets, AreForgotten)
{
    ASSERT_TRUE(set(u"secret"_s, SecretStore::FileFallback::Agreed));
    for (int time = 0; time < 2; ++time) {
        std::optional<Result<void>> cleared;
        m_store.clear(origin, &m_context, [&](const Result<void> &result) { cleared = result; });
        ASSERT_TRUE(QTest::qWaitFor([&] { return cleared.has_value(); }));
        EXPECT_TRUE(cleared->has_value());
        EXPECT_EQ(get(origin).value(), QString());
    }
}

TEST_F(Secrets, AreNotReadFromAFileThatOthersRead)
{
    ASSERT_TRUE(set(u"secret"_s, SecretStore::FileFallback::Agreed));
    ASSERT_TRUE(QFile::setPermissions(m_store.fileOf(origin), QFile::ReadOwner | QFile::ReadGroup));
    const auto key = get(origin);
    ASSERT_FALSE(key);
    EXPECT_EQ(key.error().kind, Error::Kind::Permission);
}

TEST(Origins, AreSchemeHostAndPort)
{
    EXPECT_EQ(SecretStore::originOf(QUrl(u"HTTPS://VIP.example.org/rest/"_s)), origin);
    EXPECT_EQ(SecretStore::originOf(QUrl(u"https://user@vip.example.org:443/"_s)), origin);
    EXPECT_EQ(SecretStore::originOf(QUrl(u"http://127.0.0.1:8080/rest"_s)), u"http://127.0.0.1:8080"_s);
    EXPECT_EQ(SecretStore::originOf(QUrl(u"ftp://vip.example.org"_s)), QString());
    EXPECT_EQ(SecretStore::originOf(QUrl(u"vip.example.org"_s)), QString());
}

} // namespace

} // namespace dosegrid
