// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/expression.h"

#include "models/grid/energy.h"
#include "models/grid/expressionsyntax.h"
#include "models/grid/expressionwords.h"
#include "models/grid/figures.h"

#include <algorithm>
#include <limits>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::grid {

namespace {

using syntax::Term;
using syntax::Value;
using words::Key;

QString trailingUnit(const QString &energy)
{
    const auto letter = std::ranges::find_if(energy, [](QChar c) { return c.isLetter() && c != u'e' && c != u'E'; });
    return energy.mid(letter - energy.begin());
}

class Evaluator
{
public:
    Evaluator(const ExpressionScope &scope, const FigureSource &source)
        : m_scope(scope)
        , m_source(source)
        , m_spec(scope.state.spec())
        , m_notApplicable(m_spec.cellCount())
    {
        fillRows(m_notApplicable, [this](int row) { return !m_spec.isApplicable(m_spec.at(row, 0)); });
    }

    Result<CellMask, ExpressionError> selection(const syntax::Selection &selection)
    {
        CellMask all(m_spec.cellCount());
        for (const syntax::Group &group : selection) {
            all |= this->group(group);
            if (m_error)
                return Unexpected(*m_error);
        }
        return all;
    }

private:
    CellMask group(const syntax::Group &group)
    {
        CellMask mask(m_spec.cellCount(), true);
        bool asksForNotApplicable = false;
        for (const Term &term : group) {
            CellMask matched = this->term(term);
            if (m_error)
                return mask;
            asksForNotApplicable |= !term.isNegated && namesNotApplicable(term);
            mask &= term.isNegated ? matched.invert() : matched;
        }
        if (!asksForNotApplicable)
            mask -= m_notApplicable;
        return mask;
    }

    static bool namesNotApplicable(const Term &term)
    {
        return words::key(term.key) == Key::State && std::ranges::any_of(term.values, [](const Value &v) {
                   return cellStateFromName(v.text) == CellState::NotApplicable;
               });
    }

    CellMask term(const Term &term)
    {
        CellMask mask(m_spec.cellCount());
        if (term.key.isEmpty()) {
            for (const Value &value : term.values)
                cell(value, mask);
            return mask;
        }
        const auto key = words::key(term.key);
        if (!key) {
            refuse(ExpressionError::Kind::UnknownKey, term.keyOffset, term.key.size(), term.key, {},
                   words::nearest(term.key, words::keys()));
            return mask;
        }
        for (const Value &value : term.values)
            this->value(*key, value, mask);
        return mask;
    }

    void value(Key key, const Value &value, CellMask &mask)
    {
        switch (key) {
        case Key::Model:
            if (const auto model = single(key, value, words::modelPosition(value.text, m_spec)))
                fillRows(mask, [m = *model, this](int row) { return m_spec.modelOfRow(row) == m; });
            break;
        case Key::Organ: organ(value, mask); break;
        case Key::Particle:
            if (const auto particle = single(key, value, words::particlePosition(value.text, m_spec)))
                fillColumns(mask, *particle * m_spec.energyCount(), (*particle + 1) * m_spec.energyCount());
            break;
        case Key::Energy: energy(value, mask); break;
        case Key::State:
            if (const auto state = single(key, value, cellStateFromName(value.text)))
                mask |= this->state(*state);
            break;
        case Key::Flag:
            if (const auto flag = single(key, value, cellFlagFromName(value.text)))
                marked(*flag, mask);
            break;
        case Key::Wave: wave(value, mask); break;
        case Key::Attempts: attempts(value, mask); break;
        case Key::Cpu:
        case Key::Ratio:
        case Key::Waited:
        case Key::Uncertainty:
        case Key::Fraction: measured(key, value, mask); break;
        case Key::Predicted:
        case Key::Wall:
        case Key::Age:
        case Key::Speed:
        case Key::Size:
            if (const auto ends = range(key, value))
                figure(*words::figure(key), ends->first, ends->second, mask);
            break;
        case Key::Verdict:
            if (const auto verdict = single(key, value, words::verdict(value.text)))
                figure(*words::figure(key), *verdict, *verdict, mask);
            break;
        }
    }

    // The position that a word stands for, refusing a word that stands for none.
    template<typename T>
    std::optional<T> single(Key key, const Value &value, const std::optional<T> &found)
    {
        if (value.isRange)
            refuseRange(key, value);
        else if (!found)
            refuseValue(key, value);
        return value.isRange ? std::nullopt : found;
    }

    void cell(const Value &value, CellMask &mask)
    {
        if (!value.text.contains(u'/')) {
            refuse(ExpressionError::Kind::UnknownKey, value.offset, value.length, value.text, {}, asTerms(value.text));
            return;
        }
        const auto cell = m_spec.cellFromId(value.text);
        if (cell)
            mask.set(*cell);
        else
            refuse(ExpressionError::Kind::UnknownValue, value.offset, value.length, value.text,
                   cell.error().field == "cell"_L1 ? QString() : cell.error().field, {});
    }

    // "kidneys" alone is most likely a value whose key was forgotten.
    QStringList asTerms(const QString &word) const
    {
        QStringList list;
        for (const QString &key : words::keys()) {
            for (const QString &near : words::nearest(word, words::known(*words::key(key), m_scope), 2))
                list << key + u'=' + near;
        }
        for (const QString &key : words::nearest(word, words::keys()))
            list << key + u'=';
        return list.mid(0, 3);
    }

    void organ(const Value &value, CellMask &mask)
    {
        QList<int> positions;
        if (value.isRange) {
            const auto range = numbers(Key::Organ, value);
            for (int i = 0; range && i < m_spec.regionCount(); ++i) {
                const qint64 id = m_spec.regions()[i].id;
                if (id >= range->first && id <= range->second)
                    positions << i;
            }
        } else {
            auto known = m_organs.constFind(value.text); // long descriptions repeat their organs
            if (known == m_organs.cend())
                known = m_organs.insert(value.text, words::organPositions(value.text, m_scope));
            positions = single(Key::Organ, value, *known).value_or(QList<int>());
        }
        std::vector<bool> wanted(std::size_t(m_spec.regionCount()));
        for (const int position : std::as_const(positions))
            wanted[std::size_t(position)] = true;
        fillRows(mask, [&](int row) { return wanted[std::size_t(m_spec.regionOfRow(row))]; });
    }

    void energy(const Value &value, CellMask &mask)
    {
        const QList<qint64> &axis = m_spec.energiesEv();
        qsizetype first = 0;
        qsizetype last = axis.size();
        if (value.isRange) {
            const auto from = value.from.isEmpty() ? std::optional<qint64>(0) : parseEnergy(value.from);
            const auto to = value.to.isEmpty() ? std::optional(axis.last()) : parseEnergy(value.to);
            if (!from || !to || (*from > *to && !value.to.isEmpty())) {
                refuseEnergyRange(value);
                return;
            }
            first = std::ranges::lower_bound(axis, *from) - axis.begin();
            last = std::ranges::upper_bound(axis, *to) - axis.begin();
        } else {
            const auto ev = parseEnergy(value.text);
            const auto position = ev ? m_spec.energyPosition(*ev) : std::nullopt;
            if (!position) {
                refuse(ExpressionError::Kind::UnknownValue, value.offset, value.length, value.text, u"energy"_s,
                       ev ? energiesAround(*ev) : QStringList());
                return;
            }
            first = *position;
            last = first + 1;
        }
        for (int particle = 0; particle < m_spec.particleCount(); ++particle) {
            const int base = particle * m_spec.energyCount();
            fillColumns(mask, base + int(first), base + int(last));
        }
    }

    QStringList energiesAround(qint64 ev) const
    {
        const QList<qint64> &axis = m_spec.energiesEv();
        const auto above = std::ranges::lower_bound(axis, ev);
        QStringList list;
        if (above != axis.begin())
            list << unitText(*(above - 1));
        if (above != axis.end())
            list << unitText(*above);
        return list;
    }

    void wave(const Value &value, CellMask &mask)
    {
        const WaveId id = m_scope.waveByName && !value.isRange ? m_scope.waveByName(value.text) : WaveId();
        if (!single(Key::Wave, value, id.isValid() ? std::optional(id) : std::nullopt))
            return;
        for (std::uint32_t i = 0; i < m_spec.cellCount(); ++i) {
            if (m_scope.state.record({i}).wave == id)
                mask.set({i});
        }
    }

    void attempts(const Value &value, CellMask &mask)
    {
        const auto range = numbers(Key::Attempts, value);
        for (std::uint32_t i = 0; range && i < m_spec.cellCount(); ++i) {
            const qint64 count = m_scope.state.record({i}).attempts;
            if (count >= range->first && count <= range->second)
                mask.set({i});
        }
    }

    // Nothing is measured to be exactly so much: always a range.
    std::optional<std::pair<double, double>> range(Key key, const Value &value)
    {
        const auto end = [&](const QString &text, double open) {
            return text.isEmpty() ? std::optional(open) : words::quantity(key, text);
        };
        const auto from = end(value.from, 0);
        const auto to = end(value.to, std::numeric_limits<double>::infinity());
        if (!value.isRange || !from || !to || *from > *to) {
            refuseRange(key, value);
            return std::nullopt;
        }
        return std::pair(*from, *to);
    }

    // Of cells where it is known.
    void measured(Key key, const Value &value, CellMask &mask)
    {
        const auto ends = range(key, value);
        for (std::uint32_t i = 0; ends && i < m_spec.cellCount(); ++i) {
            const auto known = words::quantity(key, m_scope.state.record({i}));
            if (known && *known >= ends->first && *known <= ends->second)
                mask.set({i});
        }
    }

    // Long descriptions ask for the same state in each of their groups.
    const CellMask &state(CellState state)
    {
        auto known = m_states.find(state);
        if (known == m_states.end())
            known = m_states.emplace(state, m_scope.state.maskOf(state)).first;
        return known->second;
    }

    void marked(CellFlag flag, CellMask &mask) const
    {
        for (std::uint32_t i = 0; i < m_spec.cellCount(); ++i) {
            if (m_scope.state.record({i}).flags & flag)
                mask.set({i});
        }
    }

    // Compared as exactly as figures are kept, so that "3.2h" holds what is 3.2 h.
    void figure(Figure figure, double from, double to, CellMask &mask)
    {
        auto known = m_figures.find(figure);
        if (known == m_figures.end())
            known = m_figures.emplace(figure, m_source ? m_source(figure) : std::vector<float>()).first;
        const std::vector<float> &values = known->second;
        const auto low = float(from);
        const auto high = float(to);
        const auto count = std::uint32_t(std::min(values.size(), std::size_t(m_spec.cellCount())));
        for (std::uint32_t i = 0; i < count; ++i) {
            if (values[i] >= low && values[i] <= high) // false for NaN
                mask.set({i});
        }
    }

    std::optional<std::pair<qint64, qint64>> numbers(Key key, const Value &value)
    {
        bool isFrom = true;
        bool isTo = true;
        const qint64 from = value.from.isEmpty() ? 0 : value.from.toLongLong(&isFrom);
        if (!value.isRange) {
            if (!isFrom || value.from.isEmpty())
                refuseValue(key, value);
            return isFrom ? std::optional(std::pair(from, from)) : std::nullopt;
        }
        const qint64 to = value.to.isEmpty() ? std::numeric_limits<qint64>::max() : value.to.toLongLong(&isTo);
        if (!isFrom || !isTo || from > to) {
            refuseRange(key, value);
            return std::nullopt;
        }
        return std::pair(from, to);
    }

    template<typename F>
    void fillRows(CellMask &mask, F &&wanted) const
    {
        for (int row = 0; row < m_spec.rowCount(); ++row) {
            if (wanted(row))
                mask.setRange(m_spec.at(row, 0), std::uint32_t(m_spec.columnCount()));
        }
    }

    void fillColumns(CellMask &mask, int first, int end) const
    {
        for (int row = 0; row < m_spec.rowCount() && first < end; ++row)
            mask.setRange(m_spec.at(row, first), std::uint32_t(end - first));
    }

    void refuse(ExpressionError::Kind why, qsizetype offset, qsizetype length, const QString &text, const QString &key,
                const QStringList &suggestions)
    {
        if (!m_error)
            m_error = ExpressionError{why, offset, length, text, key, suggestions};
    }
    void refuseValue(Key key, const Value &value)
    {
        refuse(ExpressionError::Kind::UnknownValue, value.offset, value.length, value.text,
               words::keys().at(static_cast<int>(key)), words::nearest(value.text, words::known(key, m_scope)));
    }
    void refuseRange(Key key, const Value &value)
    {
        refuse(ExpressionError::Kind::BadRange, value.offset, value.length, value.text,
               words::keys().at(static_cast<int>(key)), {});
    }
    // "5..60keV" is 5 MeV to 60 keV: most likely the first unit was forgotten.
    void refuseEnergyRange(const Value &value)
    {
        const QString withUnit = value.from + trailingUnit(value.to);
        const auto from = parseEnergy(withUnit);
        const auto to = parseEnergy(value.to);
        QStringList suggestions;
        if (from && to && *from <= *to && withUnit != value.from)
            suggestions << withUnit + ".."_L1 + value.to;
        refuse(ExpressionError::Kind::BadRange, value.offset, value.length, value.text, u"energy"_s, suggestions);
    }

    const ExpressionScope &m_scope;
    const FigureSource &m_source;
    const GridSpec &m_spec;
    CellMask m_notApplicable;
    QHash<QString, std::optional<QList<int>>> m_organs;
    std::map<CellState, CellMask> m_states;
    std::map<Figure, std::vector<float>> m_figures;
    std::optional<ExpressionError> m_error;
};

} // namespace

Result<CellMask, ExpressionError> evaluate(QStringView text, const ExpressionScope &scope)
{
    return evaluate(text, scope, {});
}

Result<CellMask, ExpressionError> evaluate(QStringView text, const ExpressionScope &scope, const FigureSource &figures)
{
    const auto selection = syntax::parse(text);
    if (!selection)
        return Unexpected(selection.error());
    return Evaluator(scope, figures).selection(*selection);
}

QList<Figure> figuresIn(QStringView text)
{
    QList<Figure> figures;
    for (const ExpressionToken &token : tokens(text)) {
        const auto key =
            token.kind == ExpressionToken::Kind::Key ? words::key(text.mid(token.offset, token.length)) : std::nullopt;
        const auto figure = key ? words::figure(*key) : std::nullopt;
        if (figure && !figures.contains(*figure))
            figures << *figure;
    }
    return figures;
}

} // namespace dosegrid::grid
