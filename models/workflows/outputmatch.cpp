// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workflows/outputmatch.h"

#include "models/grid/energy.h"
#include "models/workflows/placeholders.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::workflows {

namespace {

// File name of a path or of an address with a query.
QString baseName(const QString &path)
{
    QString name = path.section(u'?', 0, 0);
    while (name.endsWith(u'/'))
        name.chop(1);
    return name.section(u'/', -1);
}

// The name with its energy written as ours, so that names compare as texts; empty when it is not of this form.
class NameForm
{
public:
    explicit NameForm(const QString &nameTemplate) : m_template(nameTemplate)
    {
        QString pattern = QRegularExpression::escape(nameTemplate);
        pattern.replace("\\*"_L1, ".*"_L1);
        QStringList seen;
        for (const QString &name : placeholdersOf(nameTemplate).value_or(QStringList())) {
            const QString group = seen.contains(name) ? u"\\k<%1>"_s.arg(name) : u"(?<%1>[^/]+?)"_s.arg(name);
            const QString escaped = QRegularExpression::escape(u'{' + name + u'}');
            pattern.replace(pattern.indexOf(escaped), escaped.size(), group);
            seen << name;
        }
        m_names = seen;
        m_expression.setPattern(QRegularExpression::anchoredPattern(pattern));
    }

    std::optional<QHash<QString, QString>> valuesOf(const QString &fileName) const
    {
        const QRegularExpressionMatch match = m_expression.match(fileName);
        if (!match.hasMatch())
            return std::nullopt;
        QHash<QString, QString> values;
        for (const QString &name : m_names)
            values[name] = match.captured(name);
        if (const auto ev = grid::parseEnergy(values.value(u"energy"_s)))
            values[u"energy"_s] = grid::mevText(*ev);
        return values;
    }

    QString normalised(const QString &fileName) const
    {
        const auto values = valuesOf(fileName);
        return values ? filled(m_template, *values) : QString();
    }

private:
    QString m_template;
    QStringList m_names;
    QRegularExpression m_expression;
};

} // namespace

std::optional<QHash<QString, QString>> valuesInName(const Profile &profile, const QString &path)
{
    if (!profile.outputName.contains("{source}"_L1))
        return std::nullopt;
    return NameForm(profile.outputName).valuesOf(baseName(path));
}

QString expectedOutputName(const Profile &profile, const grid::GridSpec &spec, grid::CellIndex cell, qint64 primaries)
{
    return filled(profile.outputName, {{u"model"_s, spec.model(cell).id},
                                       {u"source"_s, QString::number(spec.region(cell).id)},
                                       {u"particle"_s, spec.particle(cell).id},
                                       {u"energy"_s, grid::mevText(spec.energyEv(cell))},
                                       {u"primaries"_s, QString::number(primaries)}});
}

OutputMatches matchOutputs(const Profile &profile, const grid::GridSpec &spec,
                           const std::vector<grid::CellIndex> &cells, qint64 primaries, const QStringList &paths)
{
    QHash<QString, grid::CellIndex> cellOfName;
    for (const grid::CellIndex cell : cells)
        cellOfName.insert(expectedOutputName(profile, spec, cell, primaries), cell);
    const bool tellsCells = profile.outputName.contains("{source}"_L1);
    const NameForm form(profile.outputName);

    OutputMatches matches;
    QHash<grid::CellIndex, bool> isMatched;
    for (const QString &path : paths) {
        const QString name = form.normalised(baseName(path));
        OutputMatch match{{}, path, tellsCells ? Evidence::Name : Evidence::OnlyCell};
        if (tellsCells && cellOfName.contains(name)) {
            match.cell = cellOfName.value(name);
        } else if (!tellsCells && !name.isEmpty() && cells.size() == 1) {
            match.cell = cells.front();
        } else {
            matches.unmatched << path;
            continue;
        }
        (isMatched.value(match.cell) ? matches.doubled : matches.matched).push_back(match);
        isMatched[match.cell] = true;
    }
    for (const grid::CellIndex cell : cells) {
        if (!isMatched.contains(cell))
            matches.missing.push_back(cell);
    }
    return matches;
}

} // namespace dosegrid::workflows
