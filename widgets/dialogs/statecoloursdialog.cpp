// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/statecoloursdialog.h"

#include "models/text/units.h"
#include "models/text/words.h"
#include "widgets/common/dialogs.h"
#include "widgets/common/glyphs.h"
#include "widgets/common/iconsize.h"
#include "widgets/common/label.h"
#include "widgets/common/screenfit.h"
#include "widgets/common/style.h"
#include "widgets/dialogs/visioncheck.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using dosegrid::grid::CellState;

namespace dosegrid::widgets {

namespace {

// A colour is dragged through many shades; the window follows so often at most.
constexpr int previewMs = 40;

} // namespace

// A button whose face is the swatch of its state.
class StateColoursDialog::Well final : public QPushButton
{
public:
    Well(CellState state, QWidget *parent) : QPushButton(parent), m_state(state) {}
    void setColours(const ThemeColours &colours)
    {
        m_colours = colours;
        update();
    }
    QSize sizeHint() const override { return {side() + besideText(22), qMax(26, side() + besideText(8))}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPushButton::paintEvent(event);
        QPainter painter(this);
        paintSwatch(painter, m_colours, m_state,
                    QRectF((width() - side()) / 2, (height() - side()) / 2, side(), side()));
    }

private:
    static int side() { return besideText(18); }

    CellState m_state;
    ThemeColours m_colours;
};

StateColoursDialog::StateColoursDialog(Theme &theme, const Icons &icons, Dialogs &dialogs, QSettings &settings,
                                       QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_icons(icons)
    , m_dialogs(dialogs)
    , m_settings(settings)
    , m_own(ThemeColours::shipped(theme.colours().name()))
    , m_before(theme.ownFills(m_own.name()))
    , m_fills(m_before)
    , m_preview(new QTimer(this))
{
    setWindowTitle(tr("State colours"));
    m_preview->setSingleShot(true);
    m_preview->setInterval(previewMs);
    connect(m_preview, &QTimer::timeout, this, [this] { m_theme.setOwnFills(m_own.name(), m_fills); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    QWidget *footer = makeFooter();
    auto *scroll = new FittingScroll(makeMiddle(), footer, this);
    scroll->setAccessibleName(windowTitle());
    layout->addWidget(scroll, 1);
    layout->addWidget(footer);
    setFills(m_fills);
    field(colouredStates.front())->setFocus();
    field(colouredStates.front())->selectAll();
    fitToScreen(*this, {besideText(760), 0}, {0, 0});
    if (parent)
        standBeside(*parent->window());
}

QWidget *StateColoursDialog::makeMiddle()
{
    auto *panel = new QWidget(this);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(24, 18, 24, 16);
    layout->setSpacing(10);
    auto *head = new Label(
        m_theme, TextStyle::Base, Token::Text2,
        //: %1 is the name of a theme of colours, such as "light"
        tr("Theme: %1. What you choose shows at once; glyphs and outlines follow.").arg(m_own.title()), panel);
    head->setWordWrap(true);
    layout->addWidget(head);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(3, 1);
    const auto caption = [&](const QString &text, int column) {
        grid->addWidget(new Label(m_theme, TextStyle::Secondary, Token::Text2, text, panel), 0, column);
    };
    caption(tr("State"), 1);
    caption(tr("Colour"), 2);
    caption(tr("Contrast with the ground"), 3);
    for (const CellState state : colouredStates)
        makeRow(state, *grid, panel);
    layout->addLayout(grid);

    layout->addWidget(new Rule(m_theme, Qt::Horizontal, Token::Hair, panel));
    layout->addWidget(new Label(m_theme, TextStyle::Heading, Token::Text, tr("As different eyes see them"), panel));
    m_check = new VisionCheck(m_theme, m_icons, panel);
    layout->addWidget(m_check);
    layout->addStretch();
    return panel;
}

void StateColoursDialog::makeRow(CellState state, QGridLayout &grid, QWidget *panel)
{
    const QString name = text::stateName(state);
    Row &row = m_rows[std::size_t(state)];
    row.well = new Well(state, panel);
    row.well->setAccessibleName(tr("Choose the colour of “%1”…").arg(name));
    row.well->setToolTip(row.well->accessibleName());
    connect(row.well, &QPushButton::clicked, this, [this, state, name] {
        m_dialogs.chooseColour(this, tr("Colour of “%1”").arg(name), fill(state),
                               [this, state](const QColor &colour) { setFill(state, colour); });
    });

    auto *words = new Label(m_theme, TextStyle::Base, Token::Text, name, panel);
    row.field = new QLineEdit(panel);
    row.field->setFont(monoFont(TextStyle::Base));
    row.field->setMaxLength(9);
    row.field->setFixedWidth(row.field->fontMetrics().horizontalAdvance(u"#DDDDDDD"_s) + 20);
    row.field->setAccessibleName(tr("Colour of “%1”").arg(name));
    row.field->setToolTip(tr("Red, green and blue as six hexadecimal digits, such as #51A9FF"));
    row.field->installEventFilter(this);
    words->setBuddy(row.field);
    connect(row.field, &QLineEdit::textEdited, this, [this, state] { takeText(state); });
    connect(row.field, &QLineEdit::editingFinished, this, [this, state] { finishText(state); });

    row.contrast = new Label(m_theme, TextStyle::Base, Token::Text2, panel);
    row.reset = new QPushButton(tr("Reset"), panel);
    row.reset->setFlat(true);
    row.reset->setAccessibleName(tr("Reset “%1”").arg(name));
    QSizePolicy policy = row.reset->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    row.reset->setSizePolicy(policy);
    connect(row.reset, &QPushButton::clicked, this, [this, state] {
        field(state)->setFocus(); // the button is about to go
        setFill(state, {});
    });
    const int line = grid.rowCount();
    grid.addWidget(row.well, line, 0);
    grid.addWidget(words, line, 1);
    grid.addWidget(row.field, line, 2);
    grid.addWidget(row.contrast, line, 3);
    grid.addWidget(row.reset, line, 4);
}

QWidget *StateColoursDialog::makeFooter()
{
    auto *footer = new Ground(m_theme, Token::Dock, Ground::Top, this);
    auto *buttons = new QHBoxLayout(footer);
    buttons->setContentsMargins(18, 11, 18, 11);
    m_resetAll = new QPushButton(tr("Reset all"), footer);
    m_cancel = new QPushButton(tr("Cancel"), footer);
    m_keep = new QPushButton(tr("Keep anyway"), footer);
    m_keep->setMinimumWidth(m_keep->sizeHint().width()); // it does not move when it is called so
    buttons->addWidget(m_resetAll);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addSpacing(6);
    buttons->addWidget(m_keep);
    connect(m_resetAll, &QPushButton::clicked, this, [this] {
        field(colouredStates.front())->setFocus();
        setFills({});
    });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_keep, &QPushButton::clicked, this, &QDialog::accept);
    return footer;
}

QPushButton *StateColoursDialog::colourButton(CellState state) const { return row(state).well; }

QString StateColoursDialog::contrastText(CellState state) const { return row(state).contrast->text(); }

QColor StateColoursDialog::fill(CellState state) const
{
    const QColor &chosen = m_fills[std::size_t(state)];
    return chosen.isValid() ? chosen : m_own.state(state).fill;
}

void StateColoursDialog::takeText(CellState state)
{
    QLineEdit *edit = field(state);
    const QColor colour = colourOfHex(edit->text());
    QPalette palette = edit->palette();
    palette.setColor(QPalette::Text, m_theme[colour.isValid() ? Token::Text : Token::ErrorText]);
    edit->setPalette(palette);
    if (colour.isValid() && colour != fill(state))
        setFill(state, colour);
}

// What is no colour is put back.
void StateColoursDialog::finishText(CellState state)
{
    field(state)->setText(hexOf(fill(state)));
    takeText(state);
}

void StateColoursDialog::setFill(CellState state, const QColor &fill)
{
    StateFills fills = m_fills;
    fills[std::size_t(state)] = fill;
    setFills(fills);
}

void StateColoursDialog::setFills(const StateFills &fills)
{
    m_fills = fills;
    for (const CellState state : colouredStates) {
        QColor &fill = m_fills[std::size_t(state)];
        const bool isOwn = !fill.isValid() || fill.rgb() == m_own.state(state).fill.rgb();
        fill = isOwn ? QColor() : QColor::fromRgb(fill.rgb());
    }
    refresh();
    if (!m_preview->isActive())
        m_preview->start();
}

void StateColoursDialog::refresh()
{
    const ThemeColours colours = m_own.withFills(m_fills);
    bool anyChosen = false;
    for (const CellState state : colouredStates) {
        const Row &each = row(state);
        const StateColours &c = colours.state(state);
        const bool isChosen = m_fills[std::size_t(state)].isValid();
        anyChosen |= isChosen;
        each.well->setColours(colours);
        if (colourOfHex(each.field->text()) != c.fill) // else it is being typed
            each.field->setText(hexOf(c.fill));
        const QString ratio = text::decimal(contrast(c.fill, colours[Token::Base]), 1);
        //: a contrast, such as 4.5 : 1
        each.contrast->setText(c.outline.isValid() ? tr("%1 : 1, so outlined").arg(ratio) : tr("%1 : 1").arg(ratio));
        each.field->setAccessibleDescription(each.contrast->text());
        each.reset->setVisible(isChosen);
    }
    m_resetAll->setEnabled(anyChosen);
    m_check->setColours(colours);
    // What Return does is what nobody regrets.
    const bool passed = m_check->isPassed();
    m_keep->setText(passed ? tr("Keep") : tr("Keep anyway"));
    setButtonRole(m_keep, passed ? ButtonRole::Primary : ButtonRole::Plain);
    (passed ? m_keep : m_cancel)->setDefault(true);
}

void StateColoursDialog::done(int result)
{
    m_preview->stop();
    const bool isKept = result == Accepted;
    m_theme.setOwnFills(m_own.name(), isKept ? m_fills : m_before);
    if (isKept)
        keepFills(m_settings, m_own.name(), m_fills);
    QDialog::done(result);
}

// Return ends a field, not the dialog.
bool StateColoursDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        for (const CellState state : colouredStates) {
            if (watched != field(state) || (key != Qt::Key_Return && key != Qt::Key_Enter))
                continue;
            finishText(state);
            field(state)->selectAll();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

// At the right of the window, so that the matrix is seen to follow.
void StateColoursDialog::standBeside(const QWidget &window)
{
    const QRect room = window.frameGeometry();
    move(std::max(room.left(), room.right() - width() - besideText(24)),
         std::max(room.top(), room.center().y() - height() / 2));
}

} // namespace dosegrid::widgets
