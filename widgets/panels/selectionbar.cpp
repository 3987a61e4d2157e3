// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/selectionbar.h"

#include "models/text/units.h"
#include "widgets/common/label.h"
#include "widgets/common/style.h"
#include "widgets/panels/segment.h"
#include "widgets/panels/statecountsline.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

using grid::CellState;

SelectionBar::SelectionBar(const Theme &theme, const Icons &icons, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icons(icons)
    , m_help(new Label(theme, TextStyle::Base, Token::Text2, this))
    , m_keys(new Label(theme, TextStyle::Secondary, Token::Text2, this))
    , m_cells(new Label(theme, TextStyle::Heading, Token::Text, this))
    , m_notShown(new Label(theme, TextStyle::Base, Token::Link, this))
    , m_states(new StateCountsLine(theme, this))
    , m_hours(new Segment(theme, this))
    , m_longest(new Segment(theme, this))
    , m_output(new Segment(theme, this))
    , m_would(new Segment(theme, this))
    , m_leftOut(new Segment(theme, this))
    , m_clear(new QPushButton(tr("Clear"), this))
    , m_button(new QPushButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 8, 4);
    layout->setSpacing(4);
    const auto rule = [&] {
        auto *line = new Rule(theme, Qt::Vertical, Token::Border, this);
        line->setFixedHeight(18);
        m_rules += line;
        return line;
    };
    layout->addWidget(m_help);
    layout->addWidget(m_cells);
    layout->addWidget(m_notShown);
    layout->addSpacing(6);
    layout->addWidget(rule());
    layout->addSpacing(6);
    layout->addWidget(m_states);
    layout->addSpacing(6);
    layout->addWidget(rule());
    layout->addWidget(m_hours);
    layout->addWidget(m_longest);
    layout->addWidget(m_output);
    layout->addWidget(rule());
    auto *outcome = new QHBoxLayout;
    outcome->setSpacing(0);
    outcome->addWidget(m_would);
    outcome->addWidget(m_leftOut);
    layout->addLayout(outcome);
    m_would->setPadding(8, 2);
    m_leftOut->setPadding(3, 8);
    layout->addStretch();
    layout->addWidget(m_keys);
    layout->addWidget(m_clear);
    layout->addSpacing(8);
    layout->addWidget(m_button);
    for (Segment *segment : {m_hours, m_longest, m_output, m_would})
        segment->setFocusPolicy(Qt::NoFocus);
    m_clear->setFlat(true);
    setButtonRole(m_clear, ButtonRole::Quiet);
    setButtonRole(m_button, ButtonRole::Primary);
    m_keys->setText(tr("Ctrl+A all · ? keys"));
    connect(m_leftOut, &Segment::clicked, this, &SelectionBar::leftOutRequested);
    connect(m_clear, &QPushButton::clicked, this, &SelectionBar::clearRequested);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_main == Main::Retry)
            emit retryRequested();
        else if (m_main == Main::Submit)
            emit submitRequested();
    });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    setSummary({});
}

void SelectionBar::setSummary(const SelectionSummary &summary)
{
    m_isBeingRead = summary.isBeingRead;
    m_hasSelection = summary.cells > 0 && !m_isBeingRead;
    m_matchesNone = summary.matchesNone && !m_isBeingRead;
    const QString all = text::count(summary.campaignCells);
    m_help->setText(m_isBeingRead   ? tr("Reading the record…")
                    : m_matchesNone ? tr("No cell matches. Remove a term, or look at all %1.").arg(all)
                                    : tr("No selection: the numbers speak of all %1 cells.").arg(all));
    //: button of a selection that no cell matches; %1 is a number of cells
    m_clear->setText(m_matchesNone ? tr("Look at all %1").arg(all) : tr("Clear"));
    m_cells->setText(tr("%1 cell(s)", nullptr, int(summary.cells)).arg(text::count(summary.cells)));
    m_hasNotShown = summary.notShown > 0;
    //: of the selected cells; their rows or columns are left out of the matrix
    m_notShown->setText(tr("%1 of them not shown").arg(text::count(summary.notShown)));
    m_notShown->setToolTip(tr("These are selected too, but their rows or columns are left out of the matrix"));
    m_states->setCounts(summary.counts);
    m_hours->setWords(
        {{text::bigHours(summary.predictedHours), Token::Text, true}, {tr("CPU‑h predicted"), Token::Text2, false}});
    m_longest->setWords(
        {{tr("longest"), Token::Text2, false}, {text::hours(summary.longestHours * 3600), Token::Text, false}});
    m_output->setWords(
        {{tr("output"), Token::Text2, false}, {QString(u"≈ " + text::bytes(summary.outputBytes)), Token::Text, false}});

    const std::uint32_t failed = summary.counts[CellState::Failed];
    m_main = !m_hasSelection                                       ? Main::None
             : failed > 0 && failed == summary.counts.computable() ? Main::Retry
             : summary.wouldSubmit > 0                             ? Main::Submit
                                                                   : Main::None;
    const std::uint32_t sent = m_main == Main::Retry ? failed : summary.wouldSubmit;
    m_would->setWords({{m_main == Main::Retry ? tr("would retry") : tr("would submit"), Token::Text2, false},
                       {text::count(sent), Token::Text, true}});
    m_leftOut->setWords({{QString(u"· " + leftOutWords(summary, sent).join(u" · "_s)), Token::Text2, false}});
    m_leftOut->setToolTip(summary.notApplicable == 0
                              ? tr("List what is left out, and why")
                              : tr("List what is left out, and why. %Ln cell(s) of the expression cannot exist: their "
                                   "source has no voxel in that model.",
                                   nullptr, int(summary.notApplicable)));
    //: button; %1 is a number of cells
    m_button->setText(m_main == Main::Retry ? tr("Retry %1").arg(text::count(sent))
                                            : tr("Submit %1…").arg(text::count(sent)));
    m_button->setIcon(m_icons.get(m_main == Main::Retry ? u"view-refresh"_s : u"document-send"_s, Token::AccentText));
    m_button->setEnabled(summary.mayAct);
    m_button->setToolTip(summary.mayAct ? QString() : summary.whyNot);
    giveWay();
}

// What is done already, what else is not sent, and what cannot exist. The last is not among the cells of a selection,
// but who asked for a whole row misses it.
QStringList SelectionBar::leftOutWords(const SelectionSummary &summary, std::uint32_t sent) const
{
    const std::uint32_t done = summary.counts[CellState::Done];
    const std::uint32_t rest = summary.counts.computable() - qMin(summary.counts.computable(), sent + done);
    QStringList words;
    if (done > 0)
        //: of the selected cells
        words += tr("%1 already done").arg(text::count(done));
    if (rest > 0)
        words += done > 0 ? tr("%1 others left out").arg(text::count(rest)) : tr("%1 left out").arg(text::count(rest));
    if (summary.notApplicable > 0)
        //: cells that cannot exist
        words += tr("%1 n/a").arg(text::count(summary.notApplicable));
    return words.isEmpty() ? QStringList(tr("nothing left out")) : words;
}

QString SelectionBar::mainText() const { return m_button->isHidden() ? QString() : m_button->text(); }

QString SelectionBar::wouldText() const { return QString(m_would->plainText() + u' ' + m_leftOut->plainText()); }

QString SelectionBar::notShownText() const { return m_notShown->isHidden() ? QString() : m_notShown->text(); }

QString SelectionBar::helpText() const { return m_help->isHidden() ? QString() : m_help->text(); }

QSize SelectionBar::minimumSizeHint() const { return {300, qMax(34, QWidget::minimumSizeHint().height())}; }

void SelectionBar::giveWay()
{
    m_help->setVisible(!m_hasSelection);
    m_keys->setVisible(!m_hasSelection && !m_matchesNone && !m_isBeingRead);
    const QList<QWidget *> all{m_cells, m_states, m_hours, m_longest, m_output, m_would, m_leftOut, m_clear};
    for (QWidget *part : all)
        part->setVisible(m_hasSelection);
    m_clear->setVisible(m_hasSelection || m_matchesNone);
    m_notShown->setVisible(m_hasSelection && m_hasNotShown);
    for (QWidget *line : m_rules)
        line->setVisible(m_hasSelection);
    m_button->setVisible(m_main != Main::None);
    // What would be sent is on the button too; the rules go with what they keep apart.
    const QList<QList<QWidget *>> givingWay{
        {m_longest},           {m_output},  {m_leftOut}, {m_clear}, {m_would, m_rules[2]}, {m_states, m_rules[1]},
        {m_hours, m_rules[0]}, {m_notShown}};
    for (const QList<QWidget *> &parts : givingWay) {
        for (QObject *inner : layout()->children()) // it forgets only its own sizes
            static_cast<QLayout *>(inner)->invalidate();
        layout()->invalidate();
        if (!m_hasSelection || layout()->minimumSize().width() <= width())
            return;
        for (QWidget *part : parts)
            part->hide();
    }
}

void SelectionBar::resizeEvent(QResizeEvent *) { giveWay(); }

void SelectionBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme[Token::Dock]);
    painter.fillRect(0, 0, width(), 1, m_theme[Token::Border]);
    painter.fillRect(0, height() - 1, width(), 1, m_theme[Token::Border]);
}

} // namespace dosegrid::widgets
