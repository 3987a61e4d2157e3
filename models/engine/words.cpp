// SPDX-License-Identifier: GPL-3.0-or-later
// The stable words of the facade's enums, as the command line and the campaign file use them.
#include "models/engine/actions.h"
#include "models/engine/waves.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::engine {

namespace {

template<typename E>
struct Word
{
    E value;
    QLatin1StringView text;
};

constexpr std::array<Word<SeedScheme>, 2> seedWords = {
    {{SeedScheme::Disjoint, "disjoint"_L1}, {SeedScheme::Legacy, "legacy"_L1}}};
constexpr std::array<Word<WaveOrder>, 4> orderWords = {{{WaveOrder::CheapestFirst, "cheapest"_L1},
                                                        {WaveOrder::LongestFirst, "longest"_L1},
                                                        {WaveOrder::ByEnergy, "energy"_L1},
                                                        {WaveOrder::ByOrgan, "organ"_L1}}};
constexpr std::array<Word<CellAction>, 8> actionWords = {{{CellAction::Retry, "retry"_L1},
                                                          {CellAction::Hold, "hold"_L1},
                                                          {CellAction::Release, "release"_L1},
                                                          {CellAction::Kill, "kill"_L1},
                                                          {CellAction::Skip, "skip"_L1},
                                                          {CellAction::Fetch, "fetch"_L1},
                                                          {CellAction::Note, "note"_L1},
                                                          {CellAction::RemoveNotes, "remove-note"_L1}}};

template<typename E, std::size_t N>
QString wordOf(const std::array<Word<E>, N> &words, E value)
{
    for (const Word<E> &word : words) {
        if (word.value == value)
            return word.text;
    }
    return {};
}

template<typename E, std::size_t N>
std::optional<E> valueOf(const std::array<Word<E>, N> &words, QStringView text)
{
    for (const Word<E> &word : words) {
        if (text == word.text)
            return word.value;
    }
    return std::nullopt;
}

} // namespace

QString name(SeedScheme scheme) { return wordOf(seedWords, scheme); }
QString name(WaveOrder order) { return wordOf(orderWords, order); }
QString name(CellAction action) { return wordOf(actionWords, action); }
std::optional<SeedScheme> seedSchemeFromName(QStringView text) { return valueOf(seedWords, text); }
std::optional<WaveOrder> waveOrderFromName(QStringView text) { return valueOf(orderWords, text); }
std::optional<CellAction> cellActionFromName(QStringView text) { return valueOf(actionWords, text); }

} // namespace dosegrid::engine
