// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/theme.h"

#include "widgets/common/palettecheck.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

constexpr std::array<const char *, tokenCount> tokenNames = {
    "window",    "dock",      "base",  "alt",      "raised",   "border",     "border2",  "outline",   "hair",
    "text",      "text2",     "text3", "disabled", "accent",   "accentText", "sel",      "selText",   "tint",
    "link",      "ink",       "halo",  "infoBg",   "infoEdge", "warnBg",     "warnEdge", "warnText",  "errorBg",
    "errorEdge", "errorText", "okBg",  "okEdge",   "okText",   "tipBg",      "tipEdge",  "searchHit", "searchHitText"};

QColor mix(const QColor &a, const QColor &b, qreal share)
{
    const auto part = [share](int x, int y) { return int(x + (y - x) * share); };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

QColor bestInkOn(const QColor &fill)
{
    return contrast(Qt::white, fill) > contrast(Qt::black, fill) ? QColor(Qt::white) : QColor(Qt::black);
}

// The fill, moved away from the ground until it stands out as much as wanted.
QColor outlineOf(const QColor &fill, const QColor &ground, double wanted)
{
    constexpr int steps = 20;
    if (contrast(fill, ground) >= wanted)
        return {};
    const QColor away = bestInkOn(ground);
    for (int step = 1; step < steps; ++step) {
        const QColor edge = mix(fill, away, qreal(step) / steps);
        if (contrast(edge, ground) >= wanted)
            return edge;
    }
    return away;
}

} // namespace

Result<ThemeColours> ThemeColours::read(const QByteArray &json, const QString &fileName)
{
    const auto refuse = [&](const QString &key) {
        return Unexpected(Error{Error::Kind::BadInput, {}, fileName, 0, key});
    };
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return refuse({});

    const QJsonObject root = document.object();
    ThemeColours colours;
    colours.m_name = root["name"_L1].toString();
    colours.m_dark = root["dark"_L1].toBool();
    colours.m_grey = root["grey"_L1].toBool();

    const QJsonObject tokens = root["tokens"_L1].toObject();
    for (std::size_t i = 0; i < tokenNames.size(); ++i) {
        const QLatin1StringView key(tokenNames[i]);
        colours.m_tokens[i] = QColor(tokens[key].toString());
        if (!colours.m_tokens[i].isValid())
            return refuse(u"tokens.%1"_s.arg(key));
    }
    const QJsonObject states = root["states"_L1].toObject();
    for (const grid::CellState state : grid::allCellStates) {
        const QJsonObject object = states[grid::name(state)].toObject();
        StateColours &target = colours.m_states[std::size_t(state)];
        target = {.fill = QColor(object["fill"_L1].toString()),
                  .ink = QColor(object["ink"_L1].toString()),
                  .outline = object.contains("outline"_L1) ? QColor(object["outline"_L1].toString()) : QColor()};
        if (!target.fill.isValid() || !target.ink.isValid())
            return refuse(u"states.%1"_s.arg(grid::name(state)));
    }
    for (const QJsonValue series : root["series"_L1].toArray())
        colours.m_series += QColor(series.toString());
    colours.m_reference = QColor(root["reference"_L1].toString());
    if (colours.m_series.size() < 4 || !colours.m_reference.isValid())
        return refuse(u"series"_s);
    return colours;
}

QStringList ThemeColours::shippedNames()
{
    return {u"light"_s,     u"dark"_s,      u"contrast"_s,      u"contrast-dark"_s,
            u"greyscale"_s, u"okabe-ito"_s, u"okabe-ito-dark"_s};
}

ThemeColours ThemeColours::shipped(const QString &name)
{
    const QString path = u":/dosegrid/themes/%1.json"_s.arg(name);
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "ThemeColours", "no such shipped theme");
    const Result<ThemeColours> colours = read(opened ? file.readAll() : QByteArray(), path);
    Q_ASSERT_X(colours.has_value(), "ThemeColours", "a shipped theme is incomplete");
    return colours.has_value() ? colours.value() : ThemeColours();
}

// In high contrast the edges of fields stand out far more than elsewhere, and states as they do.
double ThemeColours::leastOfEdges() const
{
    constexpr double high = 7;
    return contrast((*this)[Token::Outline], (*this)[Token::Base]) >= high ? high : leastContrast;
}

ThemeColours ThemeColours::withFills(const StateFills &fills) const
{
    ThemeColours result = *this;
    for (const grid::CellState state : colouredStates) {
        const QColor &fill = fills[std::size_t(state)];
        if (!fill.isValid() || fill == m_states[std::size_t(state)].fill)
            continue;
        result.m_states[std::size_t(state)] = {
            .fill = fill, .ink = bestInkOn(fill), .outline = outlineOf(fill, (*this)[Token::Base], leastOfEdges())};
    }
    return result;
}

ThemeColours ThemeColours::asSeen(Vision vision) const
{
    ThemeColours result = *this;
    for (StateColours &state : result.m_states) {
        for (QColor *colour : {&state.fill, &state.ink, &state.outline}) {
            if (colour->isValid())
                *colour = widgets::asSeen(*colour, vision);
        }
    }
    return result;
}

QString ThemeColours::title() const
{
    static constexpr std::pair<QLatin1StringView, const char *> titles[] = {
        {"light"_L1, QT_TRANSLATE_NOOP("ThemeColours", "light")},
        {"dark"_L1, QT_TRANSLATE_NOOP("ThemeColours", "dark")},
        {"contrast"_L1, QT_TRANSLATE_NOOP("ThemeColours", "high contrast")},
        {"contrast-dark"_L1, QT_TRANSLATE_NOOP("ThemeColours", "high contrast, dark")},
        {"greyscale"_L1, QT_TRANSLATE_NOOP("ThemeColours", "greyscale")},
        {"okabe-ito"_L1, QT_TRANSLATE_NOOP("ThemeColours", "Okabe–Ito")},
        {"okabe-ito-dark"_L1, QT_TRANSLATE_NOOP("ThemeColours", "Okabe–Ito, dark")}};
    for (const auto &[name, title] : titles) {
        if (name == m_name)
            return QCoreApplication::translate("ThemeColours", title);
    }
    return m_name;
}

QPalette ThemeColours::palette() const
{
    const ThemeColours &c = *this;
    QPalette p;
    const auto set = [&p](QPalette::ColorRole role, const QColor &colour) { p.setColor(role, colour); };
    set(QPalette::Window, c[Token::Window]);
    set(QPalette::WindowText, c[Token::Text]);
    set(QPalette::Base, c[Token::Base]);
    set(QPalette::AlternateBase, c[Token::Alt]);
    set(QPalette::Text, c[Token::Text]);
    set(QPalette::Button, c[Token::Raised]);
    set(QPalette::ButtonText, c[Token::Text]);
    set(QPalette::BrightText, c[Token::Halo]);
    set(QPalette::PlaceholderText, c[Token::Text3]);
    set(QPalette::Highlight, c[Token::Sel]);
    set(QPalette::HighlightedText, c[Token::SelText]);
    set(QPalette::Link, c[Token::Link]);
    set(QPalette::LinkVisited, c[Token::Link]);
    set(QPalette::ToolTipBase, c[Token::TipBg]);
    set(QPalette::ToolTipText, c[Token::Text]);
    set(QPalette::Light, c[Token::Raised]);
    set(QPalette::Midlight, mix(c[Token::Raised], c[Token::Border], 0.5));
    set(QPalette::Mid, c[Token::Border]);
    set(QPalette::Dark, c[Token::Border2]);
    set(QPalette::Shadow, m_dark ? QColor(Qt::black) : c[Token::Outline]);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText,
                            QPalette::HighlightedText, QPalette::Link, QPalette::ToolTipText})
        p.setColor(QPalette::Disabled, role, c[Token::Disabled]);
    p.setColor(QPalette::Disabled, QPalette::Base, c[Token::Window]);
    p.setColor(QPalette::Disabled, QPalette::Highlight, c[Token::Border]);
    return p;
}

Theme::Theme(Choice choice, QObject *parent)
    : QObject(parent)
    , m_choice(choice)
    , m_colours(ThemeColours::shipped(nameOf(choice, false)))
{}

QString Theme::nameOf(Choice choice, bool systemIsDark)
{
    switch (choice) {
    case Choice::FollowSystem: return systemIsDark ? u"dark"_s : u"light"_s;
    case Choice::Light: return u"light"_s;
    case Choice::Dark: return u"dark"_s;
    case Choice::Contrast: return u"contrast"_s;
    case Choice::ContrastDark: return u"contrast-dark"_s;
    case Choice::Greyscale: return u"greyscale"_s;
    case Choice::OkabeIto: return u"okabe-ito"_s;
    case Choice::OkabeItoDark: return u"okabe-ito-dark"_s;
    }
    return u"light"_s;
}

Theme::Choice Theme::choiceOf(int number)
{
    return number >= 0 && number <= int(Choice::OkabeItoDark) ? Choice(number) : Choice::FollowSystem;
}

void Theme::install(QApplication &app)
{
    m_app = &app;
    m_systemDark = looksDark(QApplication::palette());
    update();
    QApplication::setPalette(m_colours.palette());
    app.installEventFilter(this);
}

void Theme::setChoice(Choice choice)
{
    m_choice = choice;
    update();
}

void Theme::followSystemPalette(const QPalette &system)
{
    m_systemDark = looksDark(system);
    update();
}

bool Theme::looksDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    // Our palette sets every role, so a change of the desktop's never shows in QApplication::palette(). Windows are
    // told by ThemeChange; the desktop's palette can then be read by withdrawing ours for a moment.
    if (event->type() == QEvent::ThemeChange && !m_readingSystem) {
        m_readingSystem = true;
        QApplication::setPalette(QPalette());
        m_systemDark = looksDark(QApplication::palette());
        QApplication::setPalette(m_colours.palette());
        update();
        m_readingSystem = false;
    }
    return QObject::eventFilter(watched, event);
}

void Theme::setOwnFills(const QString &theme, const StateFills &fills)
{
    const ThemeColours own = ThemeColours::shipped(theme);
    StateFills chosen;
    for (const grid::CellState state : colouredStates) {
        const QColor fill = fills[std::size_t(state)];
        if (fill.isValid() && fill.rgb() != own.state(state).fill.rgb())
            chosen[std::size_t(state)] = QColor::fromRgb(fill.rgb());
    }
    m_ownFills.insert(theme, chosen);
    update();
}

ThemeColours Theme::coloursOf(const QString &theme) const
{
    return ThemeColours::shipped(theme).withFills(m_ownFills.value(theme));
}

void Theme::update()
{
    const ThemeColours colours = coloursOf(nameOf(m_choice, m_systemDark));
    if (colours == m_colours)
        return;
    const bool isAnother = colours.name() != m_colours.name();
    m_colours = colours;
    if (m_app && isAnother) // every widget is polished anew: not for the states, which the palette does not have
        QApplication::setPalette(m_colours.palette());
    emit changed();
}

} // namespace dosegrid::widgets
