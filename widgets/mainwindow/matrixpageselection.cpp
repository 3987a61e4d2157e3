// SPDX-License-Identifier: GPL-3.0-or-later
// The selection of the page, its words, and what a brush makes of it.
#include "models/grid/everycell.h"
#include "models/statistics/metricexpression.h"
#include "models/text/words.h"
#include "widgets/grid/metriclegend.h"
#include "widgets/mainwindow/campaignwords.h"
#include "widgets/mainwindow/matrixpage.h"
#include "widgets/mainwindow/metricmode.h"
#include "widgets/panels/queryfield.h"

#include <QAction>
#include <QToolButton>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

void MatrixPage::select(const grid::CellMask &cells)
{
    m_view->setSelection(cells);
    onViewSelection(cells);
}

void MatrixPage::select(const QString &expression)
{
    if (!m_campaign)
        return;
    if (expression.trimmed().isEmpty()) {
        clearSelection();
        return;
    }
    if (!m_words->evaluate(expression).has_value())
        return;
    m_query->setExpression(expression);
    takeWords(expression);
}

// The words stand in the query field already: nothing is printed there, where a person may type on.
void MatrixPage::takeWords(const QString &expression)
{
    if (m_words->isRead(expression)) {
        if (const auto cells = m_words->evaluate(expression); cells.has_value())
            takeSelection(cells.value(), expression);
        return;
    }
    m_awaited = expression;
    refreshBar();
    m_words->read(expression, [this, expression](const Result<CampaignWords::Meaning> &meaning) {
        if (m_awaited != expression) // something else was selected meanwhile
            return;
        m_awaited.clear();
        if (meaning.has_value() && meaning->has_value()) {
            takeSelection(meaning->value(), expression);
            return;
        }
        refreshBar();
        if (!meaning.has_value())
            sayNotRead(expression, meaning.error(), [this, expression] { select(expression); });
    });
}

void MatrixPage::join(const grid::CellMask &cells)
{
    if (m_campaign)
        select(combined(m_selection, cells, m_view->selectionMode()));
}

void MatrixPage::join(const QString &expression)
{
    if (!m_campaign)
        return;
    if (m_view->selectionMode() == SelectionMode::Replace)
        select(expression); // and keeps its words
    else
        joinWords(expression, m_view->selectionMode());
}

// With what is selected by the time the record has been read, as the mode was when it was asked for. Words that await
// the record too select first when they were there before, and instead when they came later.
void MatrixPage::joinWords(const QString &expression, SelectionMode mode)
{
    ++m_joining;
    refreshBar();
    const auto join = [this, expression, mode, before = m_awaited](const Result<CampaignWords::Meaning> &meaning) {
        --m_joining;
        refreshBar();
        if (!meaning.has_value())
            sayNotRead(expression, meaning.error(), [this, expression, mode] { joinWords(expression, mode); });
        else if (m_awaited.isEmpty() && meaning->has_value())
            select(combined(m_selection, meaning->value(), mode));
        else if (m_awaited == before)
            m_words->read(before, [this, expression, mode](const auto &) { joinWords(expression, mode); });
    };
    m_words->read(expression, join);
}

void MatrixPage::sayNotRead(const QString &expression, const Error &error, std::function<void()> again)
{
    //: %1: an expression; %2: sentences
    offer(tr("“%1” selects nothing yet, as the record could not be read. %2").arg(expression, text::problem(error)),
          tr("Try again"), std::move(again), MessageBar::Kind::Error);
}

void MatrixPage::joinHighest(statistics::Metric metric, std::span<const float> values, const grid::CellMask &cells)
{
    if (!m_campaign)
        return;
    const auto term = statistics::highestExpression(metric, values, cells);
    const auto meant = term ? std::optional(m_words->evaluate(*term)) : std::nullopt;
    if (meant && meant->has_value() && meant->value() == cells)
        join(*term);
    else
        join(cells);
}

std::optional<grid::ExpressionError> MatrixPage::problemOf(const QString &expression) const
{
    if (!m_campaign)
        return std::nullopt;
    const auto cells = m_words->evaluate(expression);
    return cells.has_value() ? std::nullopt : std::optional(cells.error());
}

void MatrixPage::takeSelection(const grid::CellMask &cells, const QString &expression)
{
    if (!m_isBrushing && cells != m_selection)
        withdrawBrush();
    m_awaited.clear();
    m_selection = cells;
    m_expression = expression;
    m_view->setSelection(cells);
    refreshBar();
    emit selectionChanged();
}

void MatrixPage::onViewSelection(const grid::CellMask &cells)
{
    if (!m_campaign || cells == m_selection)
        return;
    if (!m_isBrushing)
        withdrawBrush();
    m_awaited.clear();
    m_selection = cells;
    m_expression = describe(cells);
    m_query->setExpression(m_expression);
    refreshBar();
    emit selectionChanged();
}

void MatrixPage::brush(Brush on, const grid::CellMask &cells, const QString &term)
{
    if (!m_campaign)
        return;
    if (m_brush == Brush::None) {
        m_beforeBrush = m_selection;
        m_expressionBeforeBrush = m_expression;
    }
    m_brush = on;
    m_isBrushing = true;
    takeBrushed(cells, term);
    m_isBrushing = false;
    if (on != Brush::Scale)
        m_metric->legend()->clearBrush();
    emit brushChanged();
}

void MatrixPage::clearBrush()
{
    if (m_brush == Brush::None)
        return;
    withdrawBrush();
    m_query->setExpression(m_expressionBeforeBrush);
    takeSelection(m_beforeBrush, m_expressionBeforeBrush);
}

void MatrixPage::withdrawBrush()
{
    m_metric->legend()->clearBrush();
    if (std::exchange(m_brush, Brush::None) != Brush::None)
        emit brushChanged();
}

void MatrixPage::setBrushAction(QAction *clearBrush)
{
    m_clearBrush->setDefaultAction(clearBrush);
    connect(clearBrush, &QAction::enabledChanged, m_clearBrush, &QWidget::setVisible);
}

// Joined with what was selected before the brush: a brush that moves takes its former cells back. With a term for the
// range, that is what counts, and the expression keeps its words; otherwise it is one for the cells.
void MatrixPage::takeBrushed(const grid::CellMask &brushed, const QString &term)
{
    if (!m_campaign)
        return;
    const SelectionMode mode = m_view->selectionMode();
    const auto range = m_words->evaluate(term);
    if (term.isEmpty() || !range.has_value()) {
        select(combined(m_beforeBrush, brushed, mode));
        return;
    }
    const grid::CellMask cells = combined(m_beforeBrush, range.value(), mode);
    const bool joins = mode != SelectionMode::Replace && !m_beforeBrush.isEmpty();
    const QString sign = mode == SelectionMode::Add ? u" | "_s : mode == SelectionMode::Subtract ? u" !"_s : u" "_s;
    const QString expression = joins ? QString(m_expressionBeforeBrush + sign + term) : term;
    // What was selected may have been called by words that mean other cells by now, or by a union.
    const auto meant = m_words->evaluate(expression);
    if (!meant.has_value() || meant.value() != cells) {
        select(cells);
        return;
    }
    m_query->setExpression(expression);
    takeSelection(cells, expression);
}

QString MatrixPage::describe(const grid::CellMask &cells) const
{
    if (!m_campaign || cells.isEmpty())
        return {};
    const QString words = grid::describe(cells, scope());
    return words.isEmpty() ? grid::everyCell(m_campaign->grid().spec()) : words;
}

void MatrixPage::clearSelection()
{
    if (!m_campaign)
        return;
    m_query->setExpression({});
    takeSelection(grid::CellMask(m_campaign->grid().spec().cellCount()), {});
}

} // namespace dosegrid::widgets
