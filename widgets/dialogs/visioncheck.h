// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/icons.h"
#include "widgets/common/palettecheck.h"

#include <QWidget>

#include <array>

namespace dosegrid::widgets {

class Label;

// The colours of the states as four kinds of eyes see them, each with the two that it can tell apart least, and a
// verdict on the worst in words.
class VisionCheck final : public QWidget
{
    Q_OBJECT

public:
    VisionCheck(const Theme &theme, const Icons &icons, QWidget *parent = nullptr);

    void setColours(const ThemeColours &colours);
    // Every two states are far enough apart for all of them.
    bool isPassed() const { return m_isPassed; }
    QString finding(Vision vision) const;
    QString verdict() const;

private:
    class Strip;
    class Mark;
    struct Line
    {
        Strip *strip = nullptr;
        Mark *mark = nullptr;
        Label *finding = nullptr;
    };

    std::array<Line, allVisions.size()> m_lines{};
    Mark *m_verdictMark;
    Label *m_verdict;
    bool m_isPassed = true;
};

} // namespace dosegrid::widgets
