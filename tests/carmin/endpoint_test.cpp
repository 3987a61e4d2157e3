// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/carmin/endpoint.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;
using namespace dosegrid;
using namespace dosegrid::carmin;

TEST(Endpoint, PlainHttpIsForLoopbackOnly)
{
    EXPECT_TRUE(Endpoint::parse(u"https://vip.example.org/rest/"_s).has_value());
    for (const QString &local : {u"http://127.0.0.1:8080"_s, u"http://localhost:1/rest"_s, u"http://[::1]:8080/"_s})
        EXPECT_TRUE(Endpoint::parse(local).has_value()) << qPrintable(local);
    EXPECT_EQ(Endpoint::parse(u"http://vip.example.org/rest"_s).error().detail, u"https-required"_s);
    EXPECT_EQ(Endpoint::parse(u"http://127.0.0.1.example.org"_s).error().detail, u"https-required"_s);
    EXPECT_TRUE(Endpoint::parse(u"http://vip.example.org"_s, Endpoint::PlainHttp::Allowed).has_value());
}

TEST(Endpoint, WhatCannotBeABaseIsRefused)
{
    const auto why = [](const QString &address) { return Endpoint::parse(address).error().detail; };
    EXPECT_EQ(why(u"ftp://a.org"_s), u"scheme"_s);
    EXPECT_EQ(why(u"vip.example.org"_s), u"scheme"_s);
    EXPECT_EQ(why(u"https://u:p@a.org"_s), u"user"_s);
    EXPECT_EQ(why(u"https://a.org/?x=1"_s), u"query"_s);
    EXPECT_EQ(why(u"https:///rest"_s), u"host"_s);
}

TEST(Endpoint, OriginIsSchemeHostAndPort)
{
    const Endpoint endpoint = Endpoint::parse(u"https://VIP.example.org/rest"_s).value();
    EXPECT_EQ(endpoint.origin(), u"https://vip.example.org:443"_s);
    EXPECT_TRUE(endpoint.hasOriginOf(QUrl(u"https://vip.example.org:443/other"_s)));
    EXPECT_FALSE(endpoint.hasOriginOf(QUrl(u"http://vip.example.org/rest"_s)));
    EXPECT_FALSE(endpoint.hasOriginOf(QUrl(u"https://vip.example.org:8443/rest"_s)));
    EXPECT_FALSE(endpoint.hasOriginOf(QUrl(u"https://evil.org/rest"_s)));
}

TEST(Endpoint, LocationsBelowTheirPathAreDataPaths)
{
    const auto server = Endpoint::parse(u"http://localhost:8080"_s).value();
    EXPECT_EQ(server.dataPath(u"/vip/Home/a"_s), u"/vip/Home/a"_s);
    // Not encoded, as CARMIN-server writes them.
    EXPECT_EQ(server.dataPath(u"http://localhost:8080/path/admin/out put.tar.gz"_s), u"/admin/out put.tar.gz"_s);
    EXPECT_EQ(server.dataPath(u"HTTP://LocalHost:8080/path/a"_s), u"/a"_s);
    for (const QString &other : {u"http://evil.example/path/a"_s, u"http://localhost:8080.evil.example/path/a"_s,
                                 u"https://localhost:8080/path/a"_s, u"http://localhost:8080/pathology/a"_s,
                                 u"http://localhost:8080/path"_s, u"girder:4711"_s, u""_s})
        EXPECT_FALSE(server.dataPath(other).has_value()) << qPrintable(other);
    const auto vip = Endpoint::parse(u"https://vip.example/rest"_s).value();
    EXPECT_EQ(vip.dataPath(u"https://vip.example/rest/path/vip/Home/a"_s), u"/vip/Home/a"_s);
    EXPECT_FALSE(vip.dataPath(u"https://vip.example/path/vip/Home/a"_s).has_value());
}
