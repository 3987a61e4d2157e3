// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/templatereader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::grid {

namespace {

// Walks the JSON with the key path of where it is; keeps the first error and goes on with empty values, so that
// the readers below read like the format.
class Walker
{
public:
    Walker(QString fileName, TemplateSource source) : m_fileName(std::move(fileName)), m_source(source) {}

    bool isStrict() const { return m_source == TemplateSource::File; }

    void refuse(const QString &path, const QString &reason)
    {
        if (!m_error)
            m_error = Error{Error::Kind::BadInput, reason, m_fileName, 0, path};
    }
    const std::optional<Error> &error() const { return m_error; }

    // A mistyped optional key would be missed by nobody.
    void onlyKeys(const QJsonObject &o, const QString &path, std::initializer_list<QLatin1StringView> known)
    {
        for (auto it = o.begin(); isStrict() && it != o.end(); ++it) {
            const QString key = it.key();
            if (std::ranges::find(known, key) == known.end())
                refuse(path.isEmpty() ? key : QString(path + u'.' + key), u"no such key"_s);
        }
    }

    QString string(const QJsonObject &o, const QString &path, QLatin1StringView key)
    {
        const QJsonValue v = o[key];
        if (!v.isString() || v.toString().trimmed().isEmpty())
            refuse(sub(path, key), u"a text is needed"_s);
        return v.toString();
    }
    double number(const QJsonObject &o, const QString &path, QLatin1StringView key, double minimum)
    {
        const QJsonValue v = o[key];
        if (!v.isDouble() || !(v.toDouble() >= minimum))
            refuse(sub(path, key), u"a number of at least %1 is needed"_s.arg(minimum));
        return v.toDouble();
    }
    qint64 whole(const QJsonValue &v, const QString &path, qint64 minimum)
    {
        constexpr qint64 notWhole = std::numeric_limits<qint64>::min();
        const qint64 n = v.toInteger(notWhole);
        if (n == notWhole || n < minimum)
            refuse(path, u"a whole number of at least %1 is needed"_s.arg(minimum));
        return n == notWhole ? minimum : n;
    }
    QJsonArray array(const QJsonObject &o, const QString &path, QLatin1StringView key, bool required = true)
    {
        const QJsonValue v = o[key];
        if (v.isUndefined() && !required)
            return {};
        if (!v.isArray() || (required && v.toArray().isEmpty()))
            refuse(sub(path, key), u"a list with at least one entry is needed"_s);
        return v.toArray();
    }
    QJsonObject object(const QJsonObject &o, const QString &path, QLatin1StringView key)
    {
        const QJsonValue v = o[key];
        if (!v.isObject())
            refuse(sub(path, key), u"an object is needed"_s);
        return v.toObject();
    }
    QList<int> regionIds(const QJsonArray &array, const QString &path)
    {
        QList<int> ids;
        for (qsizetype i = 0; i < array.size(); ++i)
            ids << int(whole(array[i], item(path, i), 0));
        return ids;
    }

    static QString sub(const QString &path, QLatin1StringView key)
    {
        return path.isEmpty() ? QString(key) : QString(path + u'.' + key);
    }
    static QString item(const QString &path, qsizetype i) { return path + u'[' + QString::number(i) + u']'; }

private:
    QString m_fileName;
    TemplateSource m_source;
    std::optional<Error> m_error;
};

QList<Model> readModels(Walker &w, const QJsonObject &root)
{
    QList<Model> models;
    QSet<QString> seen;
    const QJsonArray list = w.array(root, {}, "models"_L1);
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString path = Walker::item(u"models"_s, i);
        const QJsonObject o = list[i].toObject();
        w.onlyKeys(o, path, {"id"_L1, "name"_L1, "voxel_volume_mm3"_L1, "grid"_L1});
        Model m{w.string(o, path, "id"_L1),
                w.string(o, path, "name"_L1),
                w.number(o, path, "voxel_volume_mm3"_L1, 1e-9),
                {}};
        const QJsonArray size = w.array(o, path, "grid"_L1, false);
        for (qsizetype k = 0; k < size.size(); ++k)
            m.gridSize << int(w.whole(size[k], Walker::item(path + ".grid"_L1, k), 1));
        if (seen.contains(m.id))
            w.refuse(path + ".id"_L1, u"%1 stands twice"_s.arg(m.id));
        if (m.id.contains(u'/') || m.id.contains(u' '))
            w.refuse(path + ".id"_L1, u"no blank and no slash, it is part of cell ids"_s);
        seen << m.id;
        models << m;
    }
    return models;
}

QList<Particle> readParticles(Walker &w, const QJsonObject &root)
{
    QList<Particle> particles;
    QSet<QString> seen;
    const QJsonArray list = w.array(root, {}, "particles"_L1);
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString path = Walker::item(u"particles"_s, i);
        const QJsonObject o = list[i].toObject();
        w.onlyKeys(o, path, {"id"_L1, "name"_L1, "symbol"_L1});
        Particle p{w.string(o, path, "id"_L1), w.string(o, path, "name"_L1), o["symbol"_L1].toString()};
        if (seen.contains(p.id))
            w.refuse(path + ".id"_L1, u"%1 stands twice"_s.arg(p.id));
        seen << p.id;
        particles << p;
    }
    return particles;
}

QList<qint64> readEnergies(Walker &w, const QJsonObject &root)
{
    QList<qint64> energies;
    const QJsonArray list = w.array(root, {}, "energies_ev"_L1);
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString path = Walker::item(u"energies_ev"_s, i);
        const qint64 ev = w.whole(list[i], path, 1);
        if (!energies.isEmpty() && ev <= energies.last())
            w.refuse(path, u"energies must ascend"_s);
        energies << ev;
    }
    return energies;
}

Region readRegion(Walker &w, const QJsonObject &o, const QString &path, const QList<Model> &models, bool combined)
{
    w.onlyKeys(o, path, {"id"_L1, "name"_L1, "contents"_L1, "mixed_density"_L1, "models"_L1});
    Region region;
    region.id = int(w.whole(o["id"_L1], path + ".id"_L1, 0));
    region.name = w.string(o, path, "name"_L1);
    region.isContents = o["contents"_L1].toBool();
    region.isCombined = combined;
    region.isMixedDensity = o["mixed_density"_L1].toBool();
    region.inModel.resize(models.size());
    const QJsonObject byModel = w.object(o, path, "models"_L1);
    for (auto it = byModel.begin(); it != byModel.end(); ++it) {
        const QString modelPath = path + ".models."_L1 + it.key();
        const auto known = std::ranges::find(models, it.key(), &Model::id);
        if (known == models.end()) {
            w.refuse(modelPath, u"no such model"_s);
            continue;
        }
        const QJsonObject m = it.value().toObject();
        w.onlyKeys(m, modelPath, {"voxels"_L1, "mass_g"_L1, "members"_L1});
        RegionInModel in;
        in.voxels = w.whole(m["voxels"_L1], modelPath + ".voxels"_L1, 1);
        in.massG = w.number(m, modelPath, "mass_g"_L1, 1e-12);
        if (combined)
            in.members = w.regionIds(w.array(m, modelPath, "members"_L1), modelPath + ".members"_L1);
        region.inModel[known - models.begin()] = in;
    }
    return region;
}

QList<Region> readRegions(Walker &w, const QJsonObject &root, QLatin1StringView key, const QList<Model> &models,
                          QSet<int> &seen)
{
    QList<Region> regions;
    const bool required = key == "regions"_L1;
    const QJsonArray list = w.array(root, {}, key, required);
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString path = Walker::item(key, i);
        const Region region = readRegion(w, list[i].toObject(), path, models, key == "combined_regions"_L1);
        if (seen.contains(region.id))
            w.refuse(path + ".id"_L1, u"%1 stands twice"_s.arg(region.id));
        if (!regions.isEmpty() && region.id <= regions.last().id)
            w.refuse(path + ".id"_L1, u"ids must ascend"_s);
        seen << region.id;
        regions << region;
    }
    return regions;
}

void checkKnown(Walker &w, const QList<int> &ids, const QString &path, const QSet<int> &known)
{
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (!known.contains(ids[i]))
            w.refuse(Walker::item(path, i), u"no region has id %1"_s.arg(ids[i]));
    }
}

void checkMembers(Walker &w, const CampaignTemplate &t, const QSet<int> &known)
{
    for (qsizetype i = 0; w.isStrict() && i < t.combinedRegions.size(); ++i) {
        for (qsizetype m = 0; m < t.models.size(); ++m) {
            if (const auto &in = t.combinedRegions[i].inModel[m])
                checkKnown(w, in->members,
                           Walker::item(u"combined_regions"_s, i) + ".models."_L1 + t.models[m].id + ".members"_L1,
                           known);
        }
    }
}

void readGroupsAndSets(Walker &w, const QJsonObject &root, const QSet<int> &known, CampaignTemplate &t)
{
    const QJsonArray groups = w.array(root, {}, "groups"_L1, false);
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const QString path = Walker::item(u"groups"_s, i);
        const QJsonObject o = groups[i].toObject();
        w.onlyKeys(o, path, {"id"_L1, "name"_L1, "regions"_L1});
        RegionGroup g{w.string(o, path, "id"_L1), w.string(o, path, "name"_L1),
                      w.regionIds(w.array(o, path, "regions"_L1), path + ".regions"_L1)};
        checkKnown(w, g.regionIds, path + ".regions"_L1, known);
        t.groups << g;
    }
    const QJsonArray sets = w.array(root, {}, "sets"_L1, false);
    for (qsizetype i = 0; i < sets.size(); ++i) {
        const QString path = Walker::item(u"sets"_s, i);
        const QJsonObject o = sets[i].toObject();
        w.onlyKeys(o, path, {"id"_L1, "name"_L1, "regions"_L1, "combined"_L1});
        SourceSet s{w.string(o, path, "id"_L1), w.string(o, path, "name"_L1),
                    w.regionIds(w.array(o, path, "regions"_L1), path + ".regions"_L1), o["combined"_L1].toInt()};
        checkKnown(w, s.regionIds, path + ".regions"_L1, known);
        if (t.set(s.id))
            w.refuse(path + ".id"_L1, u"%1 stands twice"_s.arg(s.id));
        t.sets << s;
    }
}

void readEnergyWaves(Walker &w, const QJsonObject &root, CampaignTemplate &t)
{
    const QJsonArray list = w.array(root, {}, "energy_waves"_L1, false);
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString path = Walker::item(u"energy_waves"_s, i);
        const QJsonObject o = list[i].toObject();
        w.onlyKeys(o, path, {"id"_L1, "from_ev"_L1, "to_ev"_L1});
        t.energyWaves << EnergyWave{w.string(o, path, "id"_L1), w.whole(o["from_ev"_L1], path + ".from_ev"_L1, 1),
                                    w.whole(o["to_ev"_L1], path + ".to_ev"_L1, 1)};
    }
}

void readCost(Walker &w, const QJsonObject &root, CampaignTemplate &t)
{
    const QJsonObject cost = w.object(root, {}, "cost"_L1);
    w.onlyKeys(cost, u"cost"_s, {"name"_L1, "unit"_L1, "reference_primaries"_L1, "curves"_L1});
    t.cost.name = w.string(cost, u"cost"_s, "name"_L1);
    t.cost.referencePrimaries = w.whole(cost["reference_primaries"_L1], u"cost.reference_primaries"_s, 1);
    const QJsonObject curves = w.object(cost, u"cost"_s, "curves"_L1);
    for (const Particle &p : std::as_const(t.particles)) {
        const QString path = u"cost.curves."_s + p.id;
        const QJsonValue v = curves[p.id];
        if (!v.isObject())
            w.refuse(path, u"each particle needs a cost curve"_s);
        const QJsonObject c = v.toObject();
        w.onlyKeys(c, path, {"offset"_L1, "scale"_L1, "exponent"_L1});
        t.cost.curves << CostCurve{p.id, w.number(c, path, "offset"_L1, 0), w.number(c, path, "scale"_L1, 0),
                                   w.number(c, path, "exponent"_L1, -10)};
    }
}

int lineOf(const QByteArray &text, qsizetype offset) { return int(text.left(offset).count('\n')) + 1; }

} // namespace

Result<CampaignTemplate> readTemplate(const QByteArray &json, const QString &fileName, TemplateSource from)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError) {
        return Unexpected(
            Error{Error::Kind::BadInput, parseError.errorString(), fileName, lineOf(json, parseError.offset), {}});
    }
    const QJsonObject root = document.object();
    Walker w(fileName, from);
    if (root["format"_L1].toString() != "dosegrid-template"_L1)
        w.refuse(u"format"_s, u"must be \"dosegrid-template\""_s);
    const qint64 version = w.whole(root["version"_L1], u"version"_s, 1);
    if (version > 1)
        return Unexpected(Error{Error::Kind::NewerFormat, QString::number(version), fileName, 0, u"version"_s});

    w.onlyKeys(root, {},
               {"format"_L1, "version"_L1, "id"_L1, "title"_L1, "sources"_L1, "primaries"_L1, "models"_L1,
                "particles"_L1, "energies_ev"_L1, "regions"_L1, "target_only_regions"_L1, "combined_regions"_L1,
                "groups"_L1, "sets"_L1, "energy_waves"_L1, "cost"_L1});
    CampaignTemplate t;
    t.json = json;
    t.id = w.string(root, {}, "id"_L1);
    t.title = w.string(root, {}, "title"_L1);
    for (const QJsonValue source : w.array(root, {}, "sources"_L1, false))
        t.sources << source.toString();
    t.primaries = w.whole(root["primaries"_L1], u"primaries"_s, 1);
    t.models = readModels(w, root);
    t.particles = readParticles(w, root);
    t.energiesEv = readEnergies(w, root);
    QSet<int> known;
    t.regions = readRegions(w, root, "regions"_L1, t.models, known);
    t.combinedRegions = readRegions(w, root, "combined_regions"_L1, t.models, known);
    t.targetOnlyRegions = readRegions(w, root, "target_only_regions"_L1, t.models, known);
    checkMembers(w, t, known);
    readGroupsAndSets(w, root, known, t);
    readEnergyWaves(w, root, t);
    readCost(w, root, t);
    constexpr qsizetype mostPositions = 65535; // CellKey holds positions in 16 bits
    if (t.regions.size() + t.combinedRegions.size() > mostPositions || t.energiesEv.size() > mostPositions)
        w.refuse(u"regions"_s, u"more than 65535 values on one axis"_s);
    if (w.error())
        return Unexpected(*w.error());
    return t;
}

Result<CampaignTemplate> loadTemplate(const QString &nameOrPath)
{
    const QString path = nameOrPath == "opendose"_L1 ? u":/dosegrid/templates/opendose.json"_s : nameOrPath;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        const auto kind = file.exists() ? Error::Kind::Io : Error::Kind::NotFound;
        return Unexpected(Error{kind, file.errorString(), nameOrPath, 0, {}});
    }
    return readTemplate(file.readAll(), nameOrPath);
}

} // namespace dosegrid::grid
