// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workflows/request.h"

#include "models/grid/energy.h"
#include "models/workflows/placeholders.h"

#include <algorithm>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::workflows {

namespace {

constexpr qsizetype longestName = 100;
constexpr qsizetype longestValue = 255;

struct Shape
{
    int model = 0;
    int particle = 0;
    std::set<int> regions;  // positions
    std::set<int> energies; // positions
};

std::optional<Shape> shapeOf(const grid::GridSpec &spec, const std::vector<grid::CellIndex> &cells)
{
    if (cells.empty())
        return std::nullopt;
    const grid::CellKey first = spec.key(cells.front());
    Shape shape{first.model, first.particle, {}, {}};
    for (const grid::CellIndex cell : cells) {
        const grid::CellKey key = spec.key(cell);
        if (key.model != first.model || key.particle != first.particle)
            return std::nullopt;
        shape.regions.insert(key.region);
        shape.energies.insert(key.energy);
    }
    return shape;
}

bool isAsciiAlnum(QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }

QString nameSafe(const QString &text)
{
    QString out = text;
    out.replace(u'.', u'p');
    for (QChar &c : out) {
        if (!isAsciiAlnum(c) && c != u'-' && c != u'_')
            c = u'_';
    }
    return out;
}

Result<void> checkName(const QString &name)
{
    if (name.isEmpty() || name.size() > longestName || nameSafe(name) != name)
        return Unexpected(Error::badInput(name, u"name"_s));
    return {};
}

} // namespace

bool isValueAllowed(const QString &value)
{
    static const QString signs = u".,-+@/_(): []?&="_s;
    return !value.trimmed().isEmpty() && value.size() <= longestValue && !value.contains("@@"_L1)
           && std::ranges::all_of(value, [](QChar c) { return isAsciiAlnum(c) || signs.contains(c); });
}

Result<ExecutionRequest> makeRequest(const Profile &profile, const grid::GridSpec &spec,
                                     const std::vector<grid::CellIndex> &cells, const RequestContext &context)
{
    const auto shape = shapeOf(spec, cells);
    const std::set<grid::CellIndex> distinct(cells.begin(), cells.end());
    const bool isProduct =
        shape && distinct.size() == cells.size() && cells.size() == shape->regions.size() * shape->energies.size();
    if (!isProduct || cells.size() > std::size_t(profile.maxCells))
        return Unexpected(
            Error{Error::Kind::WrongState, u"cells are no product within the profile's limit"_s, {}, 0, u"cells"_s});
    if (const auto name = checkName(context.name); !name)
        return Unexpected(name.error());
    if (profile.needsOwnResultsFolder && context.resultsFolder.isEmpty() && !context.hasFolderOfItsOwn)
        return Unexpected(Error::badInput({}, u"results folder"_s));
    if (profile.seedMode == SeedMode::Assigned && !context.seed)
        return Unexpected(Error::badInput({}, u"seed"_s));

    QStringList sources;
    for (const int region : shape->regions)
        sources << QString::number(spec.regions()[region].id);
    QStringList energies;
    for (const int energy : shape->energies)
        energies << grid::mevText(spec.energiesEv()[energy]);

    const QString model = spec.models()[shape->model].id;
    QHash<QString, QString> values{
        {u"model"_s, model},
        {u"particle"_s, spec.particles()[shape->particle].id},
        {u"primaries"_s, QString::number(context.primaries)},
        {u"input"_s, context.inputPath},
        {u"class"_s, context.classValue},
        {u"results"_s, context.resultsFolder},
        {u"source"_s, sources.first()},
        {u"energy"_s, energies.first()},
        {u"seed"_s, context.seed ? QString::number(*context.seed) : QString()},
    };
    for (const auto &constants : {profile.constants, context.constants}) {
        for (auto it = constants.cbegin(); it != constants.cend(); ++it)
            values[it.key()] = filled(it.value(), {{u"model"_s, model}});
    }

    ExecutionRequest request{context.name, profile.pipeline, {}, context.resultsFolder};
    for (auto it = profile.inputTemplates.cbegin(); it != profile.inputTemplates.cend(); ++it) {
        QStringList &input = request.inputs[it.key()];
        if (!profile.isSplit() && it.value() == "{sources}"_L1)
            input = sources;
        else if (!profile.isSplit() && it.value() == "{energies}"_L1)
            input = energies;
        else
            input = {filled(it.value(), values)};
        for (const QString &value : std::as_const(input)) {
            if (!isValueAllowed(value))
                return Unexpected(Error::badInput(value, it.key()));
        }
    }
    return request;
}

QString executionName(const Profile &profile, const grid::GridSpec &spec, const std::vector<grid::CellIndex> &cells,
                      int subJobs, const QString &nonce)
{
    const auto shape = shapeOf(spec, cells);
    if (!shape)
        return {};
    const QString model = spec.models()[shape->model].id;
    const QString particle = spec.particles()[shape->particle].id;
    QString body;
    if (profile.isSplit()) {
        body = u"OD_%1_%2_%3_%4_n%5"_s.arg(model, QString::number(spec.region(cells.front()).id), particle,
                                           grid::mevText(spec.energyEv(cells.front())), QString::number(subJobs));
    } else {
        body = u"OD_%1_%2_b%3x%4"_s.arg(model, particle, QString::number(shape->regions.size()),
                                        QString::number(shape->energies.size()));
    }
    const QString tail = u'_' + nameSafe(nonce);
    return nameSafe(body).left(longestName - tail.size()) + tail;
}

} // namespace dosegrid::workflows
