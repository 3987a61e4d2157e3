// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/expressionsyntax.h"

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::grid {

namespace {

using Kind = ExpressionToken::Kind;

bool isRangeSign(QStringView text, qsizetype at)
{
    return at + 1 < text.size() && text[at] == u'.' && text[at + 1] == u'.';
}

bool endsWord(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    return c.isSpace() || c == u'=' || c == u',' || c == u'|' || c == u'"' || isRangeSign(text, at);
}

qsizetype skipBlanks(QStringView text, qsizetype at)
{
    while (at < text.size() && text[at].isSpace())
        ++at;
    return at;
}

} // namespace

QList<ExpressionToken> tokens(QStringView text)
{
    QList<ExpressionToken> list;
    for (qsizetype at = skipBlanks(text, 0); at < text.size(); at = skipBlanks(text, at)) {
        const QChar c = text[at];
        ExpressionToken token{Kind::Operator, at, 1};
        if (c == u'|') {
            token.kind = Kind::Union;
        } else if (c == u'!') {
            token.kind = Kind::Negation;
        } else if (c == u'"') {
            token.kind = Kind::Value;
            const qsizetype end = text.indexOf(u'"', at + 1);
            token.length = (end < 0 ? text.size() : end + 1) - at;
        } else if (isRangeSign(text, at)) {
            token.length = 2;
        } else if (c != u'=' && c != u',') {
            qsizetype end = at;
            while (end < text.size() && !endsWord(text, end))
                ++end;
            token.length = end - at;
            const qsizetype next = skipBlanks(text, end);
            token.kind = next < text.size() && text[next] == u'=' ? Kind::Key : Kind::Value;
        }
        list << token;
        at += token.length;
    }
    return list;
}

namespace syntax {

namespace {

class Parser
{
public:
    explicit Parser(QStringView text) : m_text(text), m_tokens(tokens(text)) {}

    Result<Selection, ExpressionError> selection()
    {
        Selection groups{{}};
        while (!m_error && m_at < m_tokens.size()) {
            if (kind() == Kind::Union) {
                const bool isLast = m_at + 1 == m_tokens.size();
                if (groups.last().isEmpty() || isLast)
                    refuse(ExpressionError::Kind::UnexpectedCharacter, token());
                groups << Group{};
                ++m_at;
            } else {
                groups.last() << term();
            }
        }
        if (m_error)
            return Unexpected(*m_error);
        return groups;
    }

private:
    Term term()
    {
        Term term;
        if (kind() == Kind::Negation) {
            term.isNegated = true;
            if (++m_at == m_tokens.size()) {
                refuseMissing({});
                return term;
            }
        }
        term.keyOffset = token().offset;
        if (kind() == Kind::Key) {
            term.key = text(token()).toString();
            m_at += 2; // and the '=' that made it a key
            if (m_at >= m_tokens.size() || token().kind == Kind::Key || token().kind == Kind::Union
                || isSign(u",", token())) {
                refuseMissing(term.key);
                return term;
            }
        }
        readValues(term);
        return term;
    }

    void readValues(Term &term)
    {
        while (!m_error) {
            term.values << value(term.key);
            if (m_at == m_tokens.size() || !isSign(u",", token()))
                return;
            if (++m_at == m_tokens.size() || kind() == Kind::Union || kind() == Kind::Key || isSign(u",", token()))
                refuseMissing(term.key);
        }
    }

    Value value(const QString &key)
    {
        Value value;
        const ExpressionToken first = token();
        value.offset = first.offset;
        qsizetype end = first.offset + first.length;
        if (kind() == Kind::Value) {
            if (text(first).startsWith(u'"') && (first.length == 1 || !text(first).endsWith(u'"')))
                refuse(ExpressionError::Kind::UnexpectedCharacter, {Kind::Value, first.offset, 1});
            value.from = word(m_text, first);
            ++m_at;
        } else if (!isSign(u"..", first)) {
            refuse(ExpressionError::Kind::UnexpectedCharacter, first);
            return value;
        }
        if (m_at < m_tokens.size() && isSign(u"..", token()) && (end == token().offset || value.from.isEmpty())) {
            value.isRange = true;
            end = token().offset + 2;
            ++m_at;
            if (m_at < m_tokens.size() && kind() == Kind::Value && token().offset == end) {
                value.to = word(m_text, token());
                end += token().length;
                ++m_at;
            }
        }
        value.length = end - value.offset;
        value.text = value.isRange ? m_text.mid(value.offset, value.length).toString() : value.from;
        if (value.isRange && value.from.isEmpty() && value.to.isEmpty())
            refuse(ExpressionError::Kind::BadRange, {Kind::Value, value.offset, value.length}, key);
        return value;
    }

    const ExpressionToken &token() const { return m_tokens[m_at]; }
    Kind kind() const { return token().kind; }
    QStringView text(const ExpressionToken &t) const { return m_text.mid(t.offset, t.length); }
    bool isSign(QStringView sign, const ExpressionToken &t) const
    {
        return t.kind == Kind::Operator && text(t) == sign;
    }

    void refuse(ExpressionError::Kind why, const ExpressionToken &t, const QString &key = {})
    {
        if (!m_error)
            m_error = ExpressionError{why, t.offset, t.length, text(t).toString(), key, {}};
    }
    // At the place where a value should stand, right after what asks for it.
    void refuseMissing(const QString &key)
    {
        const ExpressionToken &before = m_tokens[m_at - 1];
        refuse(ExpressionError::Kind::MissingValue, {Kind::Value, before.offset + before.length, 0}, key);
    }

    QStringView m_text;
    QList<ExpressionToken> m_tokens;
    qsizetype m_at = 0;
    std::optional<ExpressionError> m_error;
};

} // namespace

Result<Selection, ExpressionError> parse(QStringView text) { return Parser(text).selection(); }

QString word(QStringView text, const ExpressionToken &token)
{
    QStringView w = text.mid(token.offset, token.length);
    if (w.startsWith(u'"')) {
        w = w.mid(1);
        if (w.endsWith(u'"'))
            w.chop(1);
    }
    return w.toString();
}

} // namespace syntax

} // namespace dosegrid::grid
