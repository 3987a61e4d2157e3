// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/grid/gridstate.h"
#include "widgets/common/theme.h"

#include <QAbstractButton>
#include <QList>

#include <optional>

namespace dosegrid::widgets {

// A part of a line of facts: quiet and loud words, an optional dot or state bar before them. Clickable.
class Segment final : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Dot { None, Filled, Hollow, Warning };
    struct Word
    {
        QString text;
        Token colour = Token::Text;
        bool isStrong = false;
        bool operator==(const Word &) const = default;
    };

    explicit Segment(const Theme &theme, QWidget *parent = nullptr);

    void setWords(const QList<Word> &words);
    void setDot(Dot dot);
    // A bar of this width before the words; after the first word when `afterFirst`.
    void setBar(const grid::StateCounts &counts, int width);
    // Space before and after the words, for segments that read as one.
    void setPadding(int left, int right);
    QString plainText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QList<Word> m_words;
    Dot m_dot = Dot::None;
    std::optional<grid::StateCounts> m_counts;
    int m_barWidth = 0;
    int m_left = 8;
    int m_right = 8;
};

} // namespace dosegrid::widgets
