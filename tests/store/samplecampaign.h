// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/campaignstore.h"
#include "tests/store/samplerecords.h"

#include <gtest/gtest.h>

#include <QStringList>
#include <QTemporaryDir>

#include <map>

namespace dosegrid::store {

// Makes a failed Result readable in an assertion: EXPECT_TRUE(isOk(store->apply(batch))).
template<typename T>
testing::AssertionResult isOk(const Result<T> &result)
{
    if (result)
        return testing::AssertionSuccess();
    return testing::AssertionFailure() << toLogString(result.error()).toStdString();
}

template<typename T>
testing::AssertionResult isError(const Result<T> &result, Error::Kind kind)
{
    if (result)
        return testing::AssertionFailure() << "succeeded";
    if (result.error().kind != kind)
        return testing::AssertionFailure() << toLogString(result.error()).toStdString();
    return testing::AssertionSuccess();
}

// All rows of all tables as text, and the schema.
std::map<QString, QStringList> dump(const QString &path);

class CampaignFile : public testing::Test
{
protected:
    CampaignFile() { EXPECT_TRUE(m_dir.isValid()); }

    QString path(const QString &name = QStringLiteral("c.dosegrid")) const { return m_dir.filePath(name); }
    CampaignStore::Pointer create(FaultHook faultHook = {});
    CampaignStore::Pointer open(OpenOptions::Mode mode = OpenOptions::Mode::ReadWrite);

    QTemporaryDir m_dir;
    ManualClock m_clock{at(0)};
};

} // namespace dosegrid::store
