// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/platformtruth.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList valuesOf(const QJsonArray &inputs, QLatin1StringView name)
{
    for (const QJsonValue input : inputs) {
        if (input[0].toString() == name)
            return input[1].toVariant().toStringList();
    }
    return {};
}

// The archive of a model is stored under its name: "AF-0123abcd.zip".
QString modelOf(const QString &archive) { return QFileInfo(archive).fileName().section(u'-', 0, 0); }

QStringList cellsOf(const QJsonArray &inputs)
{
    static const QRegularExpression alias(u"\\[Source_ID,([^\\]]+)\\]\\[particle,([^\\]]+)\\]\\[energy,([^\\]]+)\\]"_s);
    const QStringList sources = valuesOf(inputs, "organid"_L1);
    if (sources.isEmpty()) {
        const QRegularExpressionMatch split = alias.match(valuesOf(inputs, "phaseSpace"_L1).value(0));
        EXPECT_TRUE(split.hasMatch());
        return {QStringList{modelOf(valuesOf(inputs, "GateInput"_L1).value(0)), split.captured(1), split.captured(2),
                            split.captured(3)}
                    .join(u'/')};
    }
    QStringList cells;
    for (const QString &source : sources) {
        for (const QString &energy : valuesOf(inputs, "energy"_L1))
            cells << QStringList{modelOf(valuesOf(inputs, "indata"_L1).value(0)), source,
                                 valuesOf(inputs, "particletype"_L1).value(0), energy}
                         .join(u'/');
    }
    return cells;
}

} // namespace

PlatformTruth PlatformTruth::read(const QString &stateFolder, qsizetype skip)
{
    PlatformTruth truth;
    QFile commands(stateFolder + "/commands.jsonl"_L1);
    EXPECT_TRUE(commands.open(QIODevice::ReadOnly));
    for (const QByteArray &line : commands.readAll().split('\n')) {
        const QJsonObject command = QJsonDocument::fromJson(line).object();
        if (command["op"_L1].toString() != "launch"_L1 || skip-- > 0)
            continue;
        truth.launches << Launch{command["name"_L1].toString(), cellsOf(command["inputs"_L1].toArray())};
    }
    return truth;
}

bool PlatformTruth::hasLaunched(const QString &name) const
{
    return std::ranges::any_of(launches, [&](const Launch &launch) { return launch.name == name; });
}

QMap<QString, int> PlatformTruth::executionsByCell() const
{
    QMap<QString, int> counts;
    for (const Launch &launch : launches) {
        for (const QString &cell : launch.cells)
            ++counts[cell];
    }
    return counts;
}
