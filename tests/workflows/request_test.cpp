// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workflows/request.h"

#include "models/grid/templatereader.h"
#include "models/workflows/profilereader.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::workflows {

namespace {

class Requests : public testing::Test
{
protected:
    std::vector<grid::CellIndex> cells(const QStringList &ids) const
    {
        std::vector<grid::CellIndex> list;
        for (const QString &id : ids)
            list.push_back(spec->cellFromId(id).value());
        return list;
    }

    grid::GridSpecPtr spec = grid::loadTemplate(u"opendose"_s).value().spec();
    const Profile &batch = shippedProfiles()[0];
    const Profile &split = shippedProfiles()[1];
    const std::vector<grid::CellIndex> product =
        cells({u"AF/95/gamma/0.1"_s, u"AF/95/gamma/0.0055"_s, u"AF/61/gamma/0.1"_s, u"AF/61/gamma/0.0055"_s});
    const RequestContext context{u"OD_AF_gamma_b2x2_abc"_s,
                                 u"/vip/Home/dosegrid/inputs/in_0123.zip"_s,
                                 u"/vip/Home/dosegrid/runs/OD_AF_gamma_b2x2_abc"_s,
                                 100'000'000,
                                 {},
                                 {},
                                 {}};
};

} // namespace

TEST_F(Requests, ABatchIsASweepOverSourcesAndEnergies)
{
    const auto request = makeRequest(batch, *spec, product, context);
    ASSERT_TRUE(request.has_value());
    EXPECT_EQ(request->pipeline, u"GateCLforOpenDose/v0.2.0"_s);
    EXPECT_EQ(request->name, context.name);
    EXPECT_EQ(request->resultsFolder, context.resultsFolder);
    const QMap<QString, QStringList> wanted{
        {u"gatereleasepath"_s, {u"/cvmfs/biomed.egi.eu/vip/gate/gate_release_8.1.p01_52f1dd0"_s}},
        {u"indata"_s, {context.inputPath}},
        {u"organid"_s, {u"61"_s, u"95"_s}},
        {u"particletype"_s, {u"gamma"_s}},
        {u"energy"_s, {u"0.0055"_s, u"0.1"_s}},
        {u"nbprimaries"_s, {u"100000000"_s}},
        {u"macfile"_s, {u"mac/main_AF.mac"_s}},
    };
    EXPECT_EQ(request->inputs, wanted);
}

TEST_F(Requests, ASplitCarriesAliasesAndItsSeed)
{
    RequestContext c = context;
    c.seed = 2'614'427;
    c.classValue = u"2"_s;
    const auto request = makeRequest(split, *spec, cells({u"AF/61/gamma/0.2"_s}), c);
    ASSERT_TRUE(request.has_value());
    EXPECT_EQ(request->inputs.value(u"phaseSpace"_s),
              QStringList{u"-a [Source_ID,61][particle,gamma][energy,0.2][nb,100000000][seed,2614427]"_s});
    EXPECT_EQ(request->inputs.value(u"CPUestimation"_s), QStringList{u"2"_s});
    EXPECT_EQ(request->inputs.value(u"NumberOfParticles"_s), QStringList{u"100000000"_s});
    EXPECT_EQ(request->inputs.value(u"GateInput"_s), QStringList{c.inputPath});
}

TEST_F(Requests, NeverACellThatWasNotAskedFor)
{
    auto hole = product;
    hole.pop_back();
    auto twice = product;
    twice.push_back(product.front());
    for (const auto &list :
         {hole, twice, std::vector<grid::CellIndex>{}, cells({u"AF/95/gamma/0.1"_s, u"AM/95/gamma/0.1"_s}),
          cells({u"AF/95/gamma/0.1"_s, u"AF/95/e-/0.1"_s})}) {
        const auto request = makeRequest(batch, *spec, list, context);
        ASSERT_FALSE(request.has_value());
        EXPECT_EQ(request.error().kind, Error::Kind::WrongState);
    }
    EXPECT_FALSE(makeRequest(split, *spec, product, context).has_value());
}

TEST_F(Requests, NothingThatVipWouldRefuse)
{
    const auto field = [&](const Profile &profile, const std::vector<grid::CellIndex> &list, const RequestContext &c) {
        const auto request = makeRequest(profile, *spec, list, c);
        return request ? QString() : request.error().field;
    };
    RequestContext c = context;
    c.name = u"energy 0.1"_s;
    EXPECT_EQ(field(batch, product, c), u"name"_s);
    c = context;
    c.name = QString(101, u'a');
    EXPECT_EQ(field(batch, product, c), u"name"_s);
    c = context;
    c.inputPath = u"/vip/Home/été.zip"_s;
    EXPECT_EQ(field(batch, product, c), u"indata"_s);
    c.inputPath = u"/vip/Home/a@@b.zip"_s;
    EXPECT_EQ(field(batch, product, c), u"indata"_s);
    c.inputPath.clear();
    EXPECT_EQ(field(batch, product, c), u"indata"_s);
    c = context;
    c.resultsFolder.clear();
    EXPECT_EQ(field(batch, product, c), u"results folder"_s);
    EXPECT_EQ(field(split, cells({u"AF/61/gamma/0.2"_s}), context), u"seed"_s);
    c = context;
    c.constants = {{u"macro"_s, u"mac/other_{model}.mac"_s}};
    EXPECT_EQ(makeRequest(batch, *spec, product, c)->inputs.value(u"macfile"_s), QStringList{u"mac/other_AF.mac"_s});
}

TEST_F(Requests, NamesFitEveryPlatform)
{
    EXPECT_EQ(executionName(batch, *spec, product, 1, u"k3x9ab"_s), u"OD_AF_gamma_b2x2_k3x9ab"_s);
    EXPECT_EQ(executionName(split, *spec, cells({u"AM/95/e-/0.0055"_s}), 10, u"k3x9ab"_s),
              u"OD_AM_95_e-_0p0055_n10_k3x9ab"_s);
    const QRegularExpression allowed(u"^[0-9A-Za-z_ -]{1,100}$"_s);
    grid::GridSpec::Axes axes{spec->models(), spec->regions(), spec->particles(), spec->energiesEv()};
    axes.models[0].id = QString(200, u'é');
    const grid::GridSpec odd(axes);
    EXPECT_TRUE(allowed.match(executionName(batch, odd, product, 1, u"k3x9ab"_s)).hasMatch());
    EXPECT_TRUE(executionName(batch, odd, product, 1, u"k3x9ab"_s).endsWith(u"_k3x9ab"));
}

} // namespace dosegrid::workflows
