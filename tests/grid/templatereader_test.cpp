// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/templatereader.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace dosegrid;
using namespace dosegrid::grid;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject smallTemplate()
{
    return QJsonDocument::fromJson(R"({
        "format": "dosegrid-template", "version": 1, "id": "mouse", "title": "A mouse", "primaries": 1000,
        "models": [{"id": "M1", "name": "mouse", "voxel_volume_mm3": 0.008}],
        "particles": [{"id": "e+", "name": "positrons", "symbol": "e+"}],
        "energies_ev": [511000, 635000],
        "regions": [{"id": 1, "name": "Liver", "models": {"M1": {"voxels": 10, "mass_g": 1.5}}},
                    {"id": 2, "name": "Ovary", "models": {}}],
        "cost": {"name": "flat", "reference_primaries": 1000, "curves": {"e+": {"offset": 1, "scale": 0, "exponent": 1}}}
    })")
        .object();
}

Result<CampaignTemplate> read(const QJsonObject &root)
{
    return readTemplate(QJsonDocument(root).toJson(), u"mouse.json"_s);
}

} // namespace

TEST(TemplateReader, OtherAxesAreAFileNotACodeChange)
{
    const auto t = read(smallTemplate());
    ASSERT_TRUE(t) << toLogString(t.error()).toStdString();
    EXPECT_EQ(t->spec()->cellCount(), 4U);
    EXPECT_EQ(t->spec()->notApplicableCount(), 2U);
}

TEST(TemplateReader, NamesFileAndKeyOfWhatIsWrong)
{
    auto wrongMass = smallTemplate();
    wrongMass[u"regions"] =
        QJsonDocument::fromJson(R"([{"id": 1, "name": "Liver", "models": {"M1": {"voxels": 10, "mass_g": "x"}}}])")
            .array();
    const auto mass = read(wrongMass);
    ASSERT_FALSE(mass);
    EXPECT_EQ(mass.error().file, u"mouse.json"_s);
    EXPECT_EQ(mass.error().field, u"regions[0].models.M1.mass_g"_s);

    auto descending = smallTemplate();
    descending[u"energies_ev"] = QJsonArray{635000, 511000};
    EXPECT_EQ(read(descending).error().field, u"energies_ev[1]"_s);

    auto noCurve = smallTemplate();
    noCurve[u"particles"] = QJsonArray{QJsonObject{{u"id"_s, u"gamma"_s}, {u"name"_s, u"photons"_s}}};
    EXPECT_EQ(read(noCurve).error().field, u"cost.curves.gamma"_s);

    auto strangeGroup = smallTemplate();
    strangeGroup[u"groups"] =
        QJsonArray{QJsonObject{{u"id"_s, u"g"_s}, {u"name"_s, u"G"_s}, {u"regions"_s, QJsonArray{1, 77}}}};
    EXPECT_EQ(read(strangeGroup).error().field, u"groups[0].regions[1]"_s);
}

TEST(TemplateReader, AMistypedKeyIsRefusedAndACampaignStaysOpen)
{
    const auto refused = [](const QJsonObject &root) -> QString {
        const auto t = read(root);
        EXPECT_TRUE(readTemplate(QJsonDocument(root).toJson(), {}, TemplateSource::Campaign).has_value());
        return t ? QString() : t.error().field;
    };
    auto root = smallTemplate();
    root[u"enrgies"] = QJsonArray{1000};
    EXPECT_EQ(refused(root), u"enrgies"_s);

    auto model = smallTemplate();
    auto models = model[u"models"].toArray();
    auto first = models[0].toObject();
    first[u"gird"] = QJsonArray{10, 10, 10};
    models[0] = first;
    model[u"models"] = models;
    EXPECT_EQ(refused(model), u"models[0].gird"_s);

    auto combined = smallTemplate();
    combined[u"combined_regions"] =
        QJsonDocument::fromJson(
            R"([{"id": 9, "name": "All", "models": {"M1": {"voxels": 10, "mass_g": 1, "members": [1, 999]}}}])")
            .array();
    EXPECT_EQ(refused(combined), u"combined_regions[0].models.M1.members[1]"_s);
}

TEST(TemplateReader, NamesTheLineOfBrokenJson)
{
    const auto t = readTemplate("{\n\"format\": \"dosegrid-template\",\n oops\n}", u"broken.json"_s);
    ASSERT_FALSE(t);
    EXPECT_EQ(t.error().kind, Error::Kind::BadInput);
    EXPECT_EQ(t.error().line, 3);
}

TEST(TemplateReader, RefusesANewerFormatAndAMissingFile)
{
    auto newer = smallTemplate();
    newer[u"version"] = 2;
    EXPECT_EQ(read(newer).error().kind, Error::Kind::NewerFormat);
    EXPECT_EQ(loadTemplate(u"/nowhere/x.json"_s).error().kind, Error::Kind::NotFound);
}

TEST(TemplateReader, EveryShippedRegionIsInExactlyOneBodySystem)
{
    const auto t = loadTemplate(u"opendose"_s);
    ASSERT_TRUE(t);
    QList<int> grouped;
    for (const RegionGroup &group : t->groups)
        grouped += group.regionIds;
    std::ranges::sort(grouped);
    QList<int> all;
    for (int id = 1; id <= 141; ++id)
        all << id;
    EXPECT_EQ(grouped, all);
    EXPECT_EQ(t->set(u"kidneys")->regionIds, (QList<int>{89, 90, 91, 92, 93, 94}));
    EXPECT_EQ(t->set(u"kidneys")->combinedId, 156);
}
