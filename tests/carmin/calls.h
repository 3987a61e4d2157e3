// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/carmin/client.h"
#include "tests/support/localhttpserver.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTest>

#include <optional>

namespace dosegrid::testing {

// The outcome of a call, run to its end; fails the test when it does not end.
template<typename T>
Result<T, carmin::ApiError> outcome(carmin::ApiCall<T> *call, int ms = 5000)
{
    std::optional<Result<T, carmin::ApiError>> got;
    int times = 0;
    QObject context;
    call->then(&context, [&](const Result<T, carmin::ApiError> &result) {
        got.emplace(result);
        ++times;
    });
    EXPECT_EQ(times, 0) << "a call ended within the function that made it";
    EXPECT_TRUE(QTest::qWaitFor([&] { return got.has_value(); }, ms)) << "the call did not end";
    EXPECT_EQ(times, 1);
    return got ? *got : Unexpected(carmin::ApiError::of(carmin::ApiError::Kind::Timeout, QStringLiteral("test")));
}

inline carmin::Endpoint endpoint(const QString &address)
{
    auto parsed = carmin::Endpoint::parse(address);
    EXPECT_TRUE(parsed.has_value()) << qPrintable(address);
    return parsed.value();
}

inline QByteArray sample(const char *name)
{
    QFile file(QStringLiteral(DOSEGRID_TEST_DATA "/carmin/") + QString::fromLatin1(name));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << name;
    return file.readAll();
}

inline carmin::NewExecution someExecution()
{
    carmin::NewExecution execution;
    execution.name = QStringLiteral("AF_61_gamma_0p2_1e8_s1_n4f2a");
    execution.pipelineIdentifier = QStringLiteral("GateCLforOpenDose/v0.2.0");
    execution.inputs = {{QStringLiteral("organid"), {QStringLiteral("61"), QStringLiteral("62")}},
                        {QStringLiteral("energy"), {QStringLiteral("0.2")}}};
    execution.resultsLocation = QStringLiteral("/vip/Home/opendose/out");
    return execution;
}

} // namespace dosegrid::testing
