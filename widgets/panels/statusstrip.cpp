// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/statusstrip.h"

#include "models/text/enginewords.h"
#include "models/text/units.h"
#include "widgets/common/label.h"
#include "widgets/panels/segment.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

StatusStrip::StatusStrip(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2, 0, 6, 0);
    layout->setSpacing(0);
    m_readOnly = add(layout, nullptr);
    m_connection = add(layout, &StatusStrip::connectionClicked);
    m_age = add(layout, &StatusStrip::connectionClicked);
    m_executions = add(layout, &StatusStrip::executionsClicked);
    m_cores = add(layout, &StatusStrip::executionsClicked);
    m_outbox = add(layout, &StatusStrip::outboxClicked);
    layout->addStretch();
    m_cells = add(layout, &StatusStrip::progressClicked);
    m_hours = add(layout, &StatusStrip::accountClicked);
    m_disk = add(layout, &StatusStrip::diskClicked);
    clear();
}

Segment *StatusStrip::add(QHBoxLayout *layout, void (StatusStrip::*clicked)())
{
    auto *segment = new Segment(m_theme, this);
    auto *rule = new Rule(m_theme, Qt::Vertical, Token::Border, this);
    rule->setFixedHeight(16);
    layout->addWidget(segment);
    layout->addWidget(rule);
    if (clicked)
        connect(segment, &Segment::clicked, this, clicked);
    else
        segment->setFocusPolicy(Qt::NoFocus);
    m_segments += segment;
    m_rules += rule;
    return segment;
}

void StatusStrip::setFacts(const StatusFacts &facts)
{
    m_hasCampaign = true;
    m_facts = facts;
    giveWay();
}

void StatusStrip::resizeEvent(QResizeEvent *)
{
    if (m_hasCampaign)
        giveWay();
}

void StatusStrip::giveWay()
{
    for (m_detail = m_compact ? Compact : Everything; m_detail <= NoHost; ++m_detail) {
        showFacts();
        if (neededWidth() <= width())
            return;
    }
    m_detail = NoHost;
}

int StatusStrip::neededWidth() const
{
    int needed = layout()->contentsMargins().left() + layout()->contentsMargins().right();
    for (qsizetype i = 0; i < m_segments.size(); ++i)
        needed += m_segments[i]->isHidden() ? 0 : m_segments[i]->sizeHint().width() + 1;
    return needed;
}

void StatusStrip::showConnection()
{
    const StatusFacts &facts = m_facts;
    const engine::ConnectionView &link = facts.connection;
    using engine::LinkState;

    m_readOnly->setWords(facts.readOnly.isEmpty() ? QList<Segment::Word>()
                                                  : QList<Segment::Word>{{facts.readOnly, Token::WarnText, true}});
    // Who only observes does not talk to the platform: its state is not known here.
    const bool isKnown = facts.readOnly.isEmpty() || link.state == LinkState::Ready;
    m_connection->setDot(link.state == LinkState::Ready              ? Segment::Dot::Filled
                         : link.state == LinkState::None || !isKnown ? Segment::Dot::Hollow
                                                                     : Segment::Dot::Warning);
    const QString name = link.platformName.isEmpty() ? link.settings.url.host() : link.platformName;
    QList<Segment::Word> words;
    if (link.state != LinkState::None)
        words = {{name, Token::Text, false}};
    // A practice world is named as one whoever talks to it: its time is not that of the wall.
    if (link.isPractice && (link.state == LinkState::Ready || !isKnown))
        words += {tr("practice, time × %1").arg(text::significant(link.factor)), Token::Text2, false};
    else if (link.state == LinkState::Ready && m_detail < NoHost)
        words += {link.settings.url.host(), Token::Text2, false};
    else if (isKnown && link.state != LinkState::Ready)
        words += {text::linkState(link), link.state == LinkState::None ? Token::Text2 : Token::WarnText, false};
    if (link.settings.isUnencrypted())
        words += {tr("not encrypted"), Token::ErrorText, true};
    m_connection->setWords(words);
    const QString address = link.settings.url.toDisplayString();
    m_connection->setToolTip(isKnown ? address
                                     : tr("%1: this window only observes; whoever runs the campaign talks to the "
                                          "platform.")
                                           .arg(address));
}

void StatusStrip::showFacts()
{
    showConnection();
    const StatusFacts &facts = m_facts;
    const engine::Totals &totals = facts.totals;
    const bool late = facts.connection.missedPolls > 0;
    const QString age =
        totals.dataAsOf
            ? tr("%1 old").arg(text::duration(qMax(0.0, double(toMs(facts.now) - toMs(*totals.dataAsOf)) / 1000)))
            : text::unknown();
    // Old data is news only while the platform has something to tell.
    const bool isIdle = totals.liveExecutions == 0 && !late;
    if (isIdle)
        m_age->setWords({{tr("nothing to ask"), Token::Text2, false}});
    else
        m_age->setWords(
            {{tr("data", "age of the data"), Token::Text2, false}, {age, late ? Token::WarnText : Token::Text, false}});
    m_age->setToolTip(isIdle ? tr("No execution is live. The last answer is %1.").arg(age) : QString());
    m_executions->setWords({{tr("executions"), Token::Text2, false},
                            {tr("%1 of %2").arg(text::count(totals.liveExecutions), text::count(totals.executionLimit)),
                             Token::Text, false}});
    m_cores->setWords({{tr("cores now"), Token::Text2, false}, {text::count(totals.runningJobs), Token::Text, false}});
    m_cores->setToolTip(tr("Jobs seen running at the last poll; observed"));
    m_outbox->setWords(
        {{tr("outbox"), Token::Text2, false},
         {totals.outboxExecutions > 0 ? text::count(totals.outboxExecutions) : tr("empty"), Token::Text, false}});

    m_disk->setWords(
        {{tr("disk free"), Token::Text2, false}, {text::bytes(double(totals.diskFreeBytes)), Token::Text, false}});
    showProgress();
    updateVisibility();
}

void StatusStrip::showProgress()
{
    const engine::Totals &totals = m_facts.totals;
    const bool compact = m_detail >= Compact;
    const double cells = totals.counts.computable();
    const double done = totals.counts[grid::CellState::Done];
    QList<Segment::Word> words = {{tr("cells"), Token::Text2, false},
                                  {text::percent(cells > 0 ? done / cells : 0), Token::Text, true}};
    if (!compact)
        words += {tr("%1 of %2").arg(text::count(qint64(done)), text::count(qint64(cells))), Token::Text2, false};
    m_cells->setWords(words);
    m_cells->setBar(totals.counts, compact ? 110 : 180);
    const double predicted = totals.predictedCpuHours;
    words = {{tr("CPU‑h"), Token::Text2, false},
             {text::percent(predicted > 0 ? totals.productiveCpuHours / predicted : 0), Token::Text, true}};
    if (!compact)
        words += {tr("%1 of ≈ %2").arg(text::bigHours(totals.productiveCpuHours), text::bigHours(predicted)),
                  Token::Text2, false};
    m_hours->setWords(words);
    m_hours->setToolTip(tr("Measured CPU hours of accepted results, of the predicted CPU hours of the whole campaign"));
}

void StatusStrip::clear()
{
    m_hasCampaign = false;
    m_connection->setDot(Segment::Dot::Hollow);
    m_connection->setWords({{tr("not connected"), Token::Text2, false}});
    updateVisibility();
}

void StatusStrip::setCompact(bool compact)
{
    m_compact = compact;
    if (m_hasCampaign)
        giveWay();
    else
        updateVisibility();
}

void StatusStrip::updateVisibility()
{
    const Segment *lastAtLeft = m_detail < Compact ? m_outbox : m_detail < NoExecutions ? m_executions : m_age;
    const Segment *last = m_detail < NoDisk ? m_disk : m_hours;
    const auto set = [&](Segment *segment, bool visible) {
        segment->setVisible(visible);
        const bool isLast = (segment == m_connection && !m_hasCampaign) || segment == last || segment == lastAtLeft;
        m_rules[m_segments.indexOf(segment)]->setVisible(visible && !isLast);
    };
    set(m_connection, true);
    set(m_readOnly, m_hasCampaign && !m_readOnly->plainText().isEmpty());
    for (Segment *segment : {m_age, m_cells, m_hours})
        set(segment, m_hasCampaign);
    set(m_disk, m_hasCampaign && m_detail < NoDisk);
    set(m_executions, m_hasCampaign && m_detail < NoExecutions);
    for (Segment *segment : {m_cores, m_outbox})
        set(segment, m_hasCampaign && m_detail < Compact);
}

QStringList StatusStrip::texts() const
{
    QStringList texts;
    for (const Segment *segment : m_segments) {
        if (!segment->isHidden())
            texts += segment->plainText();
    }
    return texts;
}

} // namespace dosegrid::widgets
