// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"

#include <functional>
#include <type_traits>
#include <utility>
#include <variant>

namespace dosegrid {

// Marks a value as the error of a Result: `return Unexpected(Error{...});`
template<typename E>
class Unexpected
{
public:
    explicit Unexpected(E error) : m_error(std::move(error)) {}
    E &&take() { return std::move(m_error); }

private:
    E m_error;
};

// A value or an error. No exception crosses the border of a room; this does. The names are those of std::expected
// (which g++ 12 offers only with -std=c++23), so that it can replace this class one day.
// value() on an error and error() on a value are programming errors and assert.
template<typename T, typename E = Error>
class [[nodiscard]] Result
{
public:
    using value_type = T;
    using error_type = E;

    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    template<typename G>
    Result(Unexpected<G> error) : m_state(std::in_place_index<1>, error.take())
    {}

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    const T &value() const & { return std::get<0>(m_state); }
    T &value() & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    const E &error() const & { return std::get<1>(m_state); }
    E &&error() && { return std::get<1>(std::move(m_state)); }

    template<typename U>
    T value_or(U &&fallback) const &
    {
        return has_value() ? value() : static_cast<T>(std::forward<U>(fallback));
    }

    // f: T -> Result<U, E>
    template<typename F>
    auto and_then(F &&f) const & -> std::invoke_result_t<F, const T &>
    {
        if (!has_value())
            return Unexpected(error());
        return std::invoke(std::forward<F>(f), value());
    }

    // f: T -> U
    template<typename F>
    auto transform(F &&f) const & -> Result<std::invoke_result_t<F, const T &>, E>
    {
        if (!has_value())
            return Unexpected(error());
        return std::invoke(std::forward<F>(f), value());
    }

private:
    std::variant<T, E> m_state;
};

template<typename E>
class [[nodiscard]] Result<void, E>
{
public:
    using value_type = void;
    using error_type = E;

    Result() = default;
    template<typename G>
    Result(Unexpected<G> error) : m_state(std::in_place_index<1>, error.take())
    {}

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }
    const E &error() const & { return std::get<1>(m_state); }
    E &&error() && { return std::get<1>(std::move(m_state)); }

    template<typename F>
    auto and_then(F &&f) const & -> std::invoke_result_t<F>
    {
        if (!has_value())
            return Unexpected(error());
        return std::invoke(std::forward<F>(f));
    }

private:
    std::variant<std::monostate, E> m_state;
};

} // namespace dosegrid
