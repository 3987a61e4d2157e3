// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/queryfield.h"

#include "models/text/units.h"
#include "models/text/words.h"
#include "widgets/common/iconsize.h"
#include "widgets/common/label.h"
#include "widgets/common/style.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QStringListModel>
#include <QSyntaxHighlighter>
#include <QTextBlock>
#include <QTimer>
#include <QToolButton>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

// Nobody reads the printed words of thousands of scattered cells, and each colour is a run of text to be laid out.
constexpr qsizetype readLength = 2000;

class QueryHighlighter final : public QSyntaxHighlighter
{
public:
    QueryHighlighter(const Theme &theme, QTextDocument *document) : QSyntaxHighlighter(document), m_theme(theme) {}

    void setError(const std::optional<grid::ExpressionError> &error)
    {
        if (m_error == error)
            return;
        m_error = error;
        rehighlight();
    }

protected:
    void highlightBlock(const QString &text) override
    {
        for (const grid::ExpressionToken &token : grid::tokens(QStringView(text).first(qMin(text.size(), readLength))))
            setFormat(int(token.offset), int(token.length), m_theme[colourOf(token.kind)]);
        if (!m_error)
            return;
        const int length = int(qMax<qsizetype>(1, m_error->length));
        const int offset = qBound(0, int(m_error->offset), qMax(0, int(text.size()) - 1));
        QTextCharFormat wrong;
        wrong.setForeground(m_theme[Token::ErrorText]);
        wrong.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wrong.setUnderlineColor(m_theme[Token::ErrorText]);
        setFormat(offset, length, wrong);
    }

private:
    static Token colourOf(grid::ExpressionToken::Kind kind)
    {
        using Kind = grid::ExpressionToken::Kind;
        switch (kind) {
        case Kind::Key:
        case Kind::Operator:
        case Kind::Union: return Token::Text2;
        case Kind::Value: return Token::Link;
        case Kind::Negation: return Token::ErrorText;
        }
        return Token::Text;
    }

    const Theme &m_theme;
    std::optional<grid::ExpressionError> m_error;
};

namespace {

// A word that completion replaces ends at one of these.
bool isBorder(QChar c) { return c.isSpace() || c == u',' || c == u'=' || c == u'!' || c == u'|'; }

} // namespace

QueryEdit::QueryEdit(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_words(new QStringListModel(this))
    , m_completer(new QCompleter(m_words, this))
{
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setUndoRedoEnabled(true);
    setFont(monoFont(TextStyle::Base));
    document()->setDocumentMargin(0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QPalette p = palette();
    p.setColor(QPalette::Base, Qt::transparent);
    setPalette(p);
    viewport()->setAutoFillBackground(false);
    m_completer->setWidget(this);
    // Unfiltered completion would choose the first word by itself, and Return would take it.
    m_completer->setCompletionMode(QCompleter::PopupCompletion);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &QueryEdit::insertCompletion);
}

void QueryEdit::setCompletion(std::function<QStringList(const QString &, qsizetype)> complete)
{
    m_complete = std::move(complete);
}

QString QueryEdit::line() const { return toPlainText().simplified(); }

void QueryEdit::setHint(const QString &hint)
{
    m_hint = hint;
    fitHint();
}

void QueryEdit::fitHint()
{
    setPlaceholderText(fontMetrics().elidedText(m_hint, Qt::ElideRight, std::max(0, viewport()->width() - 4)));
}

void QueryEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHint();
}

QSize QueryEdit::sizeHint() const { return {300, fontMetrics().height() + 2}; }

void QueryEdit::keyPressEvent(QKeyEvent *event)
{
    const bool popup = m_completer->popup()->isVisible();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // A chosen word is the completer's to take; a mere list does not stand in the way of Return.
        if (popup && m_completer->popup()->currentIndex().isValid()) {
            event->ignore();
            return;
        }
        m_completer->popup()->hide();
        emit returnPressed();
        return;
    case Qt::Key_Escape:
        if (!popup) {
            clearFocus();
            return;
        }
        m_completer->popup()->hide();
        emit completionsClosed();
        return;
    case Qt::Key_Up:
    case Qt::Key_Down: offerCompletions(); return;
    default: break;
    }
    QPlainTextEdit::keyPressEvent(event);
    if (!event->text().isEmpty() && event->text().front().isPrint())
        offerCompletions();
    else if (popup)
        m_completer->popup()->hide();
}

bool QueryEdit::focusNextPrevChild(bool next)
{
    if (!next || !m_completer->popup()->isVisible())
        return QPlainTextEdit::focusNextPrevChild(next);
    const QModelIndex chosen = m_completer->popup()->currentIndex();
    m_completer->popup()->hide();
    insertCompletion(chosen.isValid() ? chosen.data().toString() : m_words->stringList().value(0));
    return true;
}

QRect QueryEdit::completionsRect() const
{
    const QWidget *popup = m_completer->popup();
    return popup->isVisible() ? QRect(popup->mapToGlobal(QPoint()), popup->size()) : QRect();
}

void QueryEdit::offerCompletions()
{
    if (!m_complete)
        return;
    const QStringList words = m_complete(toPlainText(), textCursor().position());
    if (words.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    m_words->setStringList(words);
    QRect area = cursorRect();
    const QFontMetrics metrics(m_completer->popup()->font());
    int widest = 0;
    for (const QString &word : words)
        widest = qMax(widest, metrics.horizontalAdvance(word));
    area.setWidth(widest + 40);
    m_completer->complete(area);
}

void QueryEdit::insertCompletion(const QString &word)
{
    QTextCursor cursor = textCursor();
    const QString text = toPlainText();
    int start = cursor.position();
    while (start > 0 && !isBorder(text[start - 1]))
        --start;
    cursor.setPosition(start, QTextCursor::KeepAnchor);
    cursor.insertText(word);
    setTextCursor(cursor);
}

void QueryEdit::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    emit focusChanged(true);
}

void QueryEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    emit focusChanged(false);
}

void QueryEdit::insertFromMimeData(const QMimeData *source)
{
    if (source->hasText())
        textCursor().insertText(source->text().simplified());
}

QueryField::QueryField(const Theme &theme, const Icons &icons, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_edit(new QueryEdit(this))
    , m_highlighter(new QueryHighlighter(theme, m_edit->document()))
    , m_count(new Label(theme, TextStyle::Secondary, Token::Text2, this))
    , m_save(new QToolButton(this))
    , m_clear(new QToolButton(this))
    , m_popup(new QLabel(this, Qt::ToolTip))
    , m_pause(new QTimer(this))
{
    auto *search = new QToolButton(this);
    search->setIcon(icons.get(u"edit-find"_s));
    m_save->setIcon(icons.get(u"bookmark-new"_s));
    m_clear->setIcon(icons.get(u"edit-clear"_s));
    for (QToolButton *button : {search, m_save, m_clear}) {
        button->setAutoRaise(true);
        button->setIconSize(iconSize(16));
        button->setFixedSize(iconSize(22));
        button->setFocusPolicy(Qt::NoFocus);
    }
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 2, 4, 2);
    layout->setSpacing(2);
    layout->addWidget(search);
    layout->addSpacing(2);
    layout->addWidget(m_edit, 1);
    layout->addSpacing(8);
    layout->addWidget(m_count);
    layout->addSpacing(4);
    layout->addWidget(m_save);
    layout->addWidget(m_clear);

    setBare(m_edit);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setFocusProxy(m_edit);
    m_edit->setHint(tr("everything, e.g. organ=kidneys,liver state=failed"));
    m_edit->setAccessibleName(tr("Selection as text"));
    m_save->setToolTip(tr("Save as a set"));
    m_clear->setToolTip(tr("Clear the selection"));
    search->setToolTip(tr("Type a selection (/)"));
    m_pause->setSingleShot(true);
    m_pause->setInterval(120);

    m_popup->setObjectName(u"queryError"_s);
    m_popup->setMargin(6);
    m_popup->setFont(textFont(TextStyle::Base));
    m_popup->hide();

    connect(search, &QToolButton::clicked, this, &QueryField::focus);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &QueryField::onTextChanged);
    connect(m_edit, &QueryEdit::returnPressed, this, &QueryField::read);
    connect(m_edit, &QueryEdit::completionsClosed, this, &QueryField::showError);
    connect(m_edit, &QueryEdit::focusChanged, this, [this](bool focused) {
        update();
        if (!focused)
            m_popup->hide();
    });
    connect(m_pause, &QTimer::timeout, this, &QueryField::read);
    connect(m_save, &QToolButton::clicked, this, &QueryField::saveAsSetRequested);
    connect(m_clear, &QToolButton::clicked, this, [this] {
        setExpression({});
        emit cleared();
    });
    connect(&theme, &Theme::changed, this, [this] {
        m_highlighter->rehighlight();
        update();
    });
}

void QueryField::setLanguage(QueryLanguage language)
{
    m_edit->setCompletion(language.complete);
    m_language = std::move(language);
}

void QueryField::setExpression(const QString &expression)
{
    m_pause->stop();
    m_error.reset();
    m_highlighter->setError({});
    m_popup->hide();
    if (m_edit->toPlainText() == expression)
        return;
    m_printing = true;
    m_edit->setPlainText(expression);
    m_printing = false;
    update();
}

QString QueryField::expression() const { return m_edit->line(); }

void QueryField::setCount(std::optional<qint64> cells)
{
    m_count->setText(cells ? tr("%1 cell(s)", nullptr, int(*cells)).arg(text::count(*cells)) : QString());
}

void QueryField::focus()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

QString QueryField::errorText() const { return m_error ? text::expressionProblem(*m_error) : QString(); }

QSize QueryField::sizeHint() const { return {400, qMax(26, m_edit->sizeHint().height() + 8)}; }

QSize QueryField::minimumSizeHint() const { return {besideText(260), sizeHint().height()}; }

void QueryField::onTextChanged()
{
    // Format changes of the highlighter arrive here too, as when the theme changes; only another text is news.
    const QString text = m_edit->toPlainText();
    if (text == std::exchange(m_seen, text) || m_printing)
        return;
    if (m_error) {
        m_error.reset();
        QTimer::singleShot(0, m_edit, [this] { m_highlighter->setError(m_error); });
    }
    m_pause->start();
}

void QueryField::read()
{
    m_pause->stop();
    if (!m_language.evaluate)
        return;
    const QString text = m_edit->toPlainText();
    const Result<grid::CellMask, grid::ExpressionError> cells = m_language.evaluate(text);
    m_printing = true; // rehighlighting is no edit
    m_error = cells.has_value() ? std::optional<grid::ExpressionError>() : cells.error();
    m_highlighter->setError(m_error);
    m_printing = false;
    showError();
    update();
    if (text.trimmed().isEmpty())
        emit cleared();
    else if (cells.has_value())
        emit entered(cells.value(), text.simplified());
}

void QueryField::showError()
{
    const bool isTyping = m_edit->hasFocus() || !m_edit->completionsRect().isNull();
    if (!m_error || !isTyping) {
        m_popup->hide();
        return;
    }
    m_popup->setText(errorText());
    m_popup->adjustSize();
    QTextCursor cursor = m_edit->textCursor();
    cursor.setPosition(qBound(0, int(m_error->offset), int(m_edit->toPlainText().size())));
    const QPoint place = m_edit->viewport()->mapToGlobal(m_edit->cursorRect(cursor).bottomLeft());
    // Not over the words that would mend it.
    const int below = std::max(mapToGlobal(rect().bottomLeft()).y(), m_edit->completionsRect().bottom());
    m_popup->move(place.x(), below + 2);
    m_popup->show();
}

void QueryField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focused = m_edit->hasFocus();
    const qreal width = focused ? 2 : 1;
    painter.setPen(QPen(m_theme[m_error ? Token::ErrorEdge : focused ? Token::Accent : Token::Outline], width));
    painter.setBrush(m_theme[Token::Base]);
    painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), 4, 4);
}

void QueryField::resizeEvent(QResizeEvent *) { m_popup->hide(); }

void QueryField::hideEvent(QHideEvent *) { m_popup->hide(); }

} // namespace dosegrid::widgets
