// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/cellmask.h"
#include "models/grid/expression.h"
#include "widgets/common/icons.h"

#include <QPlainTextEdit>

#include <functional>

class QCompleter;
class QLabel;
class QStringListModel;
class QTimer;
class QToolButton;

namespace dosegrid::widgets {

class Label;
class QueryHighlighter;

// What the field needs of the campaign.
struct QueryLanguage
{
    std::function<Result<grid::CellMask, grid::ExpressionError>(const QString &)> evaluate;
    std::function<QStringList(const QString &, qsizetype cursor)> complete;
};

// The single line inside the field: completion, Return, no line breaks.
class QueryEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit QueryEdit(QWidget *parent = nullptr);

    void setCompletion(std::function<QStringList(const QString &, qsizetype)> complete);
    QString line() const;
    // Elided where there is no room for it: the field has one line, and a placeholder would wrap into a second.
    void setHint(const QString &hint);
    // Of the list of words, on the screen; null when there is none.
    QRect completionsRect() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

signals:
    void returnPressed();
    void focusChanged(bool focused);
    void completionsClosed();

protected:
    // Tab takes the word that is chosen, or the first one.
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHint();
    void insertCompletion(const QString &word);
    void offerCompletions();

    std::function<QStringList(const QString &, qsizetype)> m_complete;
    QStringListModel *m_words;
    QCompleter *m_completer;
    QString m_hint;
};

// The selection as text, in both directions: what the mouse selected is printed here, what is typed here is selected.
// An empty field is no selection, though the grammar takes the empty text for everything: whoever deletes the text has
// not asked for all cells.
// A wrong text selects nothing new; the error is underlined where it is and explained beneath.
class QueryField final : public QWidget
{
    Q_OBJECT

public:
    QueryField(const Theme &theme, const Icons &icons, QWidget *parent = nullptr);

    void setLanguage(QueryLanguage language);
    // Prints a selection made elsewhere; does not emit.
    void setExpression(const QString &expression);
    QString expression() const;
    void setCount(std::optional<qint64> cells); // none: not known yet
    void focus();

    bool hasError() const { return m_error.has_value(); }
    const std::optional<grid::ExpressionError> &error() const { return m_error; }
    QString errorText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    // Typed, not empty, and right; not emitted for setExpression().
    void entered(const dosegrid::grid::CellMask &cells, const QString &expression);
    void saveAsSetRequested();
    void cleared(); // by its button, or because the text is gone

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void onTextChanged();
    void read();
    void showError();

    const Theme &m_theme;
    QueryLanguage m_language;
    QueryEdit *m_edit;
    QueryHighlighter *m_highlighter;
    Label *m_count;
    QToolButton *m_save;
    QToolButton *m_clear;
    QLabel *m_popup;
    QTimer *m_pause;
    std::optional<grid::ExpressionError> m_error;
    bool m_printing = false;
    QString m_seen; // the text as of the last change
};

} // namespace dosegrid::widgets
