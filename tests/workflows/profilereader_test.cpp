// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workflows/profilereader.h"

#include <QFile>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::workflows {

namespace {

QByteArray shipped(const QString &name)
{
    QFile file(u":/dosegrid/workflows/%1.json"_s.arg(name));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

QByteArray with(QByteArray json, const char *before, const char *after)
{
    EXPECT_TRUE(json.contains(before)) << before;
    return json.replace(before, after);
}

} // namespace

TEST(ProfileReader, ReadsWhatIsShipped)
{
    ASSERT_EQ(shippedProfiles().size(), 2);
    const Profile &batch = shippedProfiles()[0];
    EXPECT_EQ(batch.id, u"gatecl-opendose"_s);
    EXPECT_EQ(batch.pipeline, u"GateCLforOpenDose/v0.2.0"_s);
    EXPECT_EQ(batch.kind, Kind::Batch);
    EXPECT_EQ(batch.seedMode, SeedMode::Drawn);
    EXPECT_EQ(batch.maxCells, 360);
    EXPECT_TRUE(batch.needsOwnResultsFolder);
    const Profile &split = shippedProfiles()[1];
    EXPECT_EQ(split.pipeline, u"GateLab/0.7.2"_s);
    EXPECT_TRUE(split.isSplit());
    EXPECT_EQ(split.seedMode, SeedMode::Assigned);
    EXPECT_EQ(split.maxLive, 25);
    EXPECT_EQ(split.inputTemplates.value(u"ParallelizationType"_s), u"stat"_s);
}

TEST(ProfileReader, NextClassThatTheSeedsAllow)
{
    const Profile &split = shippedProfiles()[1];
    const auto jobs = [&](int wanted, int allowed) {
        const SubJobClass *c = split.classFor(wanted, allowed);
        return c ? c->subJobs : 0;
    };
    EXPECT_EQ(jobs(1, 1000), 1);
    EXPECT_EQ(jobs(2, 1000), 10);
    EXPECT_EQ(jobs(10, 1000), 10);
    EXPECT_EQ(jobs(17, 1000), 100);
    EXPECT_EQ(jobs(17, 68), 10);
    EXPECT_EQ(jobs(900, 1000), 500);
    EXPECT_EQ(jobs(1, 0), 0);
    EXPECT_EQ(shippedProfiles()[0].classFor(1, 1000), nullptr);
}

TEST(ProfileReader, SaysWhereAProfileIsWrong)
{
    const QByteArray batch = shipped(u"gatecl-opendose"_s);
    const QByteArray split = shipped(u"gatelab"_s);
    struct Case
    {
        QByteArray json;
        QString field;
    };
    const std::vector<Case> cases = {
        {with(batch, "dosegrid-workflow", "dosegrid-template"), u"format"_s},
        {with(batch, "\"batch\"", "\"bulk\""), u"kind"_s},
        {with(batch, "\"max_cells\": 360", "\"max_cells\": 0"), u"max_cells"_s},
        {with(batch, "\"{input}\"", "\"{inputs}\""), u"inputs.indata"_s},
        {with(batch, "\"{input}\"", "\"{input\""), u"inputs.indata"_s},
        {with(batch, "\"{energies}\"", "\"{primaries}\""), u"inputs"_s},
        {with(batch, "OpenDose_{source}_", "OpenDose_"), u"output.name"_s},
        {with(batch, "\"drawn\"", "\"assigned\""), u"seeds"_s},
        {with(split, "[seed,{seed}]", ""), u"seeds"_s},
        {with(split, "\"sub_jobs\": 100", "\"sub_jobs\": 5"), u"classes[2].sub_jobs"_s},
        {with(split, "\"max_cells\": 1", "\"max_cells\": 2"), u"max_cells"_s},
        {with(split, "\"classes\"", "\"klasses\""), u"classes"_s},
    };
    for (const Case &c : cases) {
        const auto profile = readProfile(c.json, u"mine.json"_s);
        ASSERT_FALSE(profile.has_value()) << c.field.toStdString();
        EXPECT_EQ(profile.error().kind, Error::Kind::BadInput);
        EXPECT_EQ(profile.error().field.toStdString(), c.field.toStdString());
        EXPECT_EQ(profile.error().file, u"mine.json"_s);
    }
    const auto broken = readProfile("{\n\"format\":,\n}", u"mine.json"_s);
    ASSERT_FALSE(broken.has_value());
    EXPECT_EQ(broken.error().line, 2);
    const auto newer = readProfile(with(batch, "\"version\": 1", "\"version\": 2"), u"mine.json"_s);
    ASSERT_FALSE(newer.has_value());
    EXPECT_EQ(newer.error().kind, Error::Kind::NewerFormat);
}

} // namespace dosegrid::workflows
