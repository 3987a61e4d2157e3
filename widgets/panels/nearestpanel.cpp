// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/nearestpanel.h"

#include "models/items/cellfacts.h"
#include "widgets/common/elidedlabel.h"
#include "widgets/common/label.h"
#include "widgets/common/wraprow.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QScrollArea>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

using engine::CellDossier;
using statistics::Neighbour;

namespace {

void emptyLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

QList<ComparedFact> compared(const grid::GridSpec &spec, const CellDossier &failed, const CellDossier &worked,
                             CampaignTime now)
{
    using enum items::CellFact;
    QList<ComparedFact> facts;
    for (const items::CellFact fact : {State, Model, Source, Energy, Started, WallTime, Predicted, ExitCode, Archive,
                                       Primaries, FailedChecks, Execution, Workflow, Seed})
        facts += {items::factName(fact), items::factValue(fact, spec, failed, now),
                  items::factValue(fact, spec, worked, now)};
    return facts;
}

LogParting parting(const QStringList &failed, const QStringList &worked, int lines)
{
    LogParting result;
    const auto length = [](const QStringList &list) { // without the empty lines at the end
        qsizetype end = list.size();
        while (end > 0 && list[end - 1].trimmed().isEmpty())
            --end;
        return end;
    };
    const qsizetype failedEnd = length(failed);
    const qsizetype workedEnd = length(worked);
    const auto same = [&](qsizetype i) {
        return statistics::withoutNumbersAndPaths(failed[i]) == statistics::withoutNumbersAndPaths(worked[i]);
    };
    qsizetype at = 0;
    while (at < failedEnd && at < workedEnd && same(at))
        ++at;
    result.shared = int(at);
    for (const QString &line : failed.mid(at, std::min<qsizetype>(lines, failedEnd - at)))
        result.failed += statistics::withoutNumbersAndPaths(line);
    for (const QString &line : worked.mid(at, std::min<qsizetype>(lines, workedEnd - at)))
        result.worked += statistics::withoutNumbersAndPaths(line);
    return result;
}

NearestPanel::NearestPanel(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_choice(new QButtonGroup(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *head = new Ground(theme, Token::Dock, Ground::Bottom, this);
    auto *headRow = new QHBoxLayout(head);
    headRow->setContentsMargins(12, 4, 8, 4);
    headRow->addWidget(new Label(theme, TextStyle::Heading, Token::Text, tr("Nearest that worked"), head));
    layout->addWidget(head);
    auto *choice = new WrapRow;
    choice->setContentsMargins(12, 6, 12, 6);
    choice->setSpacing(4);
    const std::pair<QString, Neighbour> choices[] = {{tr("next energy"), Neighbour::NextEnergy},
                                                     {tr("same energy"), Neighbour::SameEnergy},
                                                     {tr("other model"), Neighbour::OtherModel}};
    for (const auto &[name, along] : choices) {
        auto *button = new QToolButton(this);
        button->setText(name);
        button->setCheckable(true);
        button->setChecked(along == Neighbour::NextEnergy);
        m_choice->addButton(button, int(along));
        choice->addWidget(button);
    }
    choice->addStretch();
    layout->addLayout(choice);
    auto *body = new QWidget(this);
    auto *bodyLayout = new QVBoxLayout(body);
    bodyLayout->setContentsMargins(12, 0, 12, 8);
    bodyLayout->setSpacing(6);
    m_message = new Label(theme, TextStyle::Base, Token::Text2, body);
    m_message->setWordWrap(true);
    m_rows = new QGridLayout;
    m_rows->setHorizontalSpacing(10);
    m_rows->setVerticalSpacing(4);
    m_rows->setColumnStretch(1, 1);
    m_rows->setColumnStretch(2, 1);
    m_parting = new Label(theme, TextStyle::Secondary, Token::Text2, body);
    m_parting->setWordWrap(true);
    m_difference = new QWidget(body);
    auto *lines = new QVBoxLayout(m_difference);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    bodyLayout->addWidget(m_message);
    bodyLayout->addLayout(m_rows);
    bodyLayout->addWidget(m_parting);
    bodyLayout->addWidget(m_difference);
    bodyLayout->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("Comparison with a cell that worked"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(body);
    layout->addWidget(scroll, 1);
    connect(m_choice, &QButtonGroup::idClicked, this, &NearestPanel::choose);
    setCell(nullptr, {});
}

Neighbour NearestPanel::along() const { return Neighbour(std::uint8_t(std::max(0, m_choice->checkedId()))); }

void NearestPanel::setCell(const grid::GridState *state, std::optional<grid::CellIndex> cell)
{
    m_state = state;
    m_cell = cell;
    choose();
}

void NearestPanel::clear()
{
    emptyLayout(m_rows);
    emptyLayout(m_difference->layout());
    m_parting->setText({});
    m_facts.clear();
    m_message->setText({});
    m_message->hide();
}

void NearestPanel::choose()
{
    clear();
    m_worked.reset();
    if (!m_state || !m_cell)
        return;
    m_worked = statistics::nearestDone(*m_state, *m_cell, along());
    if (!m_worked) {
        m_message->setText(tr("No cell along this axis is done yet."));
        m_message->show();
        return;
    }
    emit compareRequested(*m_cell, *m_worked);
}

void NearestPanel::showFacts(const QList<ComparedFact> &facts)
{
    if (!m_state || !m_cell || !m_worked)
        return;
    clear();
    m_facts = facts;
    const grid::GridSpec &spec = m_state->spec();
    const auto add = [this](int row, int column, const QString &text, bool strong, bool quiet, bool mono = false) {
        auto *label = new ElidedLabel(this, Qt::ElideMiddle);
        label->setFont(textFont(TextStyle::Secondary));
        const auto recolour = [this, label, quiet] {
            QPalette ink = label->palette();
            ink.setColor(QPalette::WindowText, m_theme[quiet ? Token::Text2 : Token::Text]);
            label->setPalette(ink);
        };
        recolour();
        connect(&m_theme, &Theme::changed, label, recolour);
        label->setText(text);
        if (strong)
            label->setFont(semibold(label->font()));
        if (mono)
            label->setFont(monoFont(TextStyle::Caption));
        m_rows->addWidget(label, row, column);
    };
    add(0, 1, spec.cellId(*m_cell), false, true, true);
    add(0, 2, spec.cellId(*m_worked), false, true, true);
    int row = 1;
    for (const ComparedFact &fact : facts) {
        add(row, 0, fact.name, false, true);
        add(row, 1, fact.failed, fact.differs(), !fact.differs());
        add(row, 2, fact.worked, false, !fact.differs());
        ++row;
    }
}

void NearestPanel::showLogs(const QStringList &failed, const QStringList &worked)
{
    emptyLayout(m_difference->layout());
    if (failed.isEmpty() || worked.isEmpty())
        return;
    const LogParting result = parting(failed, worked);
    m_parting->setText(result.failed.isEmpty() && result.worked.isEmpty()
                           ? tr("Logs without numbers and paths: the same.")
                           : tr("Logs without numbers and paths: equal for %Ln line(s), then", nullptr, result.shared));
    const auto add = [this](const QString &sign, const QStringList &lines, Token ground, Token ink) {
        for (const QString &line : lines) {
            auto *strip = new Ground(m_theme, ground, Ground::NoEdge, m_difference);
            auto *row = new QHBoxLayout(strip);
            row->setContentsMargins(6, 1, 6, 1);
            auto *label = new Label(m_theme, TextStyle::Caption, ink, QString(sign + u' ' + line), strip);
            label->setFont(monoFont(TextStyle::Caption));
            label->setToolTip(line);
            label->setMinimumWidth(10);
            row->addWidget(label);
            m_difference->layout()->addWidget(strip);
        }
    };
    add(u"\u2212"_s, result.failed, Token::ErrorBg, Token::ErrorText);
    add(u"+"_s, result.worked, Token::OkBg, Token::OkText);
}

QStringList NearestPanel::text() const
{
    QStringList lines;
    for (const ComparedFact &fact : m_facts)
        lines += u"%1%2: %3 | %4"_s.arg(fact.differs() ? u"*"_s : QString(), fact.name, fact.failed, fact.worked);
    if (!m_parting->text().isEmpty())
        lines += m_parting->text();
    if (!m_message->text().isEmpty())
        lines += m_message->text();
    return lines;
}

} // namespace dosegrid::widgets
