// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/grid/expressionwords.h"

#include "models/grid/expressionsyntax.h"
#include "models/grid/waveexpression.h"

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::grid {

namespace {

using Kind = ExpressionToken::Kind;

// The key whose value stands at token `at`, or nothing where a new term begins.
std::optional<QString> keyAt(QStringView text, const QList<ExpressionToken> &list, qsizetype at)
{
    if (at == 0 || list[at - 1].kind != Kind::Operator)
        return std::nullopt;
    for (qsizetype i = at - 1; i >= 0 && list[i].kind != Kind::Union; --i) {
        if (list[i].kind == Kind::Key)
            return text.mid(list[i].offset, list[i].length).toString();
    }
    return QString(); // behind a comma of cell ids
}

QString quotedIfNeeded(const QString &word)
{
    for (const QChar c : word) {
        if (c.isSpace() || u"=,|\"!"_s.contains(c))
            return u'"' + word + u'"';
    }
    return word.contains(".."_L1) ? QString(u'"' + word + u'"') : word;
}

} // namespace

QString waveExpression(const QString &name) { return u"wave="_s + quotedIfNeeded(name); }

QStringList completions(QStringView text, qsizetype cursor, const ExpressionScope &scope)
{
    const QList<ExpressionToken> list = tokens(text);
    qsizetype at = 0;
    while (at < list.size() && list[at].offset + list[at].length < cursor)
        ++at;
    // The word that ends at the cursor or holds it; between words, the place of a new one.
    const auto isWord = [](const ExpressionToken &t) { return t.kind == Kind::Key || t.kind == Kind::Value; };
    if (at < list.size() && !isWord(list[at]) && list[at].offset < cursor)
        ++at;
    const bool isInWord = at < list.size() && list[at].offset <= cursor && isWord(list[at]);
    QString prefix;
    if (isInWord)
        prefix = syntax::word(text, {Kind::Value, list[at].offset, cursor - list[at].offset});

    QStringList candidates;
    if (const auto keyText = keyAt(text, list, at)) {
        if (const auto key = words::key(*keyText)) {
            const QStringList known = words::known(*key, scope);
            for (const QString &word : known)
                candidates << (word.startsWith(prefix, Qt::CaseInsensitive) ? quotedIfNeeded(word) : QString());
        }
    } else {
        const QStringList keys = words::keys();
        for (const QString &key : keys)
            candidates << (key.startsWith(prefix, Qt::CaseInsensitive) ? QString(key + u'=') : QString());
    }
    candidates.removeAll(QString());
    return candidates;
}

} // namespace dosegrid::grid
