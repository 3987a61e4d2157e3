// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/grid/cellstate.h"
#include "widgets/common/colourdifference.h"
#include "widgets/common/statefills.h"

#include <QColor>
#include <QHash>
#include <QObject>
#include <QPalette>

#include <array>

class QApplication;

namespace dosegrid::widgets {

// The colour tokens of the design, named as in resources/themes/*.json.
enum class Token : std::uint8_t {
    Window,
    Dock,
    Base,
    Alt,
    Raised,
    Border,  // region lines
    Border2, // button edges, group brackets, hatch
    Outline, // field, check box, radio edges
    Hair,    // table lines, plot grid
    Text,
    Text2, // labels, secondary text
    Text3, // ids, line numbers, placeholders
    Disabled,
    Accent,
    AccentText,
    Sel,
    SelText,
    Tint, // checked tool button, hover, crosshair bands
    Link,
    Ink, // selection, current cell, header tags
    Halo,
    InfoBg,
    InfoEdge,
    WarnBg,
    WarnEdge,
    WarnText,
    ErrorBg,
    ErrorEdge,
    ErrorText,
    OkBg,
    OkEdge,
    OkText,
    TipBg,
    TipEdge,
    SearchHit,
    SearchHitText,
};
constexpr int tokenCount = int(Token::SearchHitText) + 1;

// How a cell state is drawn. `outline` is invalid for states that need none.
struct StateColours
{
    QColor fill;
    QColor ink; // glyph and cell text
    QColor outline;

    bool operator==(const StateColours &) const = default;
};

// All colours of one theme: a value, so painters and off-screen pictures need no application.
class ThemeColours
{
public:
    // Refuses a file that is not JSON or lacks a colour: BadInput with the key in `field`.
    static Result<ThemeColours> read(const QByteArray &json, const QString &fileName);
    // "light", "dark", "contrast", "contrast-dark", "greyscale", "okabe-ito", "okabe-ito-dark".
    static QStringList shippedNames();
    static ThemeColours shipped(const QString &name);

    // The same theme with other fills. Ink is black or white then, whichever reads better; what hardly stands out from
    // the ground gets an outline.
    ThemeColours withFills(const StateFills &fills) const;
    // The states as these eyes see them.
    ThemeColours asSeen(Vision vision) const;

    const QString &name() const { return m_name; }
    QString title() const; // in the language of the program
    bool isDark() const { return m_dark; }
    // Without hues: states differ by lightness and glyph, maps of metrics are ramps of grey.
    bool isGrey() const { return m_grey; }
    QColor operator[](Token token) const { return m_tokens[std::size_t(token)]; }
    const StateColours &state(grid::CellState state) const { return m_states[std::size_t(state)]; }
    // Plot series in order; the first two are photons and electrons.
    const QList<QColor> &series() const { return m_series; }
    QColor reference() const { return m_reference; }
    QPalette palette() const;

    bool operator==(const ThemeColours &) const = default;

private:
    double leastOfEdges() const;

    QString m_name;
    bool m_dark = false;
    bool m_grey = false;
    std::array<QColor, tokenCount> m_tokens;
    std::array<StateColours, grid::cellStateCount> m_states;
    QList<QColor> m_series;
    QColor m_reference;
};

// The only source of colour of the program. Created in main, handed to every widget by constructor, GUI thread only.
// Follows the lightness of the desktop's palette (Qt 6.4 has no other signal) unless the user chose.
class Theme : public QObject
{
    Q_OBJECT

public:
    // Kept by number in the settings.
    enum class Choice { FollowSystem, Light, Dark, Contrast, ContrastDark, Greyscale, OkabeIto, OkabeItoDark };
    Q_ENUM(Choice)
    // Of such a number; of one that is none, as the desktop.
    static Choice choiceOf(int number);

    explicit Theme(Choice choice = Choice::FollowSystem, QObject *parent = nullptr);

    // Makes the application wear the theme now and at each change. Call once, after the style is set.
    void install(QApplication &app);

    Choice choice() const { return m_choice; }
    void setChoice(Choice choice);

    bool isDark() const { return m_colours.isDark(); }
    const ThemeColours &colours() const { return m_colours; }
    QColor operator[](Token token) const { return m_colours[token]; }
    const StateColours &state(grid::CellState state) const { return m_colours.state(state); }

    // What a person chose for the states of a theme; worn at once. Fills that are the theme's own count as not chosen.
    void setOwnFills(const QString &theme, const StateFills &fills);
    StateFills ownFills(const QString &theme) const { return m_ownFills.value(theme); }
    // A shipped theme, with what was chosen for it.
    ThemeColours coloursOf(const QString &theme) const;

    // What following means; public so that it can be tested without a desktop.
    void followSystemPalette(const QPalette &system);
    static bool looksDark(const QPalette &palette);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void changed();

private:
    void update();
    static QString nameOf(Choice choice, bool systemIsDark);

    Choice m_choice;
    bool m_systemDark = false;
    bool m_readingSystem = false;
    QHash<QString, StateFills> m_ownFills;
    ThemeColours m_colours;
    QApplication *m_app = nullptr;
};

} // namespace dosegrid::widgets
