// SPDX-License-Identifier: GPL-3.0-or-later
// The regions of the dialog: options at the left, manifest at the right, footer.
#include "models/text/enginewords.h"
#include "models/text/units.h"
#include "widgets/common/delegates.h"
#include "widgets/common/iconsize.h"
#include "widgets/common/label.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/style.h"
#include "widgets/dialogs/planmodel.h"
#include "widgets/dialogs/queuechart.h"
#include "widgets/dialogs/submitdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTableView>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

void SubmitDialog::addOption(QVBoxLayout *layout, const QString &name, QWidget *field, Label *hint)
{
    auto *label = new Label(m_theme, TextStyle::Cell, Token::Text2, name, field->parentWidget());
    label->setBuddy(field);
    field->setAccessibleName(name);
    layout->addWidget(label);
    layout->addWidget(field);
    if (hint) {
        hint->setWordWrap(true);
        layout->addWidget(hint);
    }
    layout->addSpacing(10);
}

QWidget *SubmitDialog::makeOptions()
{
    auto *panel = new QWidget;
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(18, 16, 16, 16);
    layout->setSpacing(3);
    const auto hint = [&](const QString &text) {
        return new Label(m_theme, TextStyle::Caption, Token::Text2, text, panel);
    };
    m_name = new QLineEdit(m_context.suggestedName, panel);
    addOption(layout, tr("Name of the wave"), m_name);
    m_workflow = new QComboBox(panel);
    m_workflow->addItem(tr("Automatic, by predicted time"), u"auto"_s);
    for (const engine::OfferedWorkflow &workflow : std::as_const(m_context.connection.workflows)) {
        if (workflow.isUsable())
            m_workflow->addItem(workflow.pipeline, workflow.id);
    }
    addOption(layout, tr("Workflow"), m_workflow, hint(tr("cells above 12 h each are split into jobs")));
    m_primaries = new QLineEdit(text::count(m_context.primaries), panel);
    addOption(layout, tr("Primaries per cell"), m_primaries);
    m_seeds = new QComboBox(panel);
    for (const engine::SeedScheme scheme : {engine::SeedScheme::Disjoint, engine::SeedScheme::Legacy})
        m_seeds->addItem(text::seedScheme(scheme), int(scheme));
    addOption(layout, tr("Seeds"), m_seeds,
              hint(tr("where the workflow takes a seed; otherwise the platform draws it")));
    m_moreStatistics = new QCheckBox(tr("More statistics"), panel);
    m_moreStatistics->setObjectName(u"moreStatistics"_s);
    m_moreStatistics->setToolTip(
        tr("Cells that were tried before take other seeds, of independent histories, not those they had"));
    layout->addWidget(m_moreStatistics);
    layout->addSpacing(10);
    m_order = new QComboBox(panel);
    for (const engine::WaveOrder order : {engine::WaveOrder::CheapestFirst, engine::WaveOrder::LongestFirst,
                                          engine::WaveOrder::ByEnergy, engine::WaveOrder::ByOrgan})
        m_order->addItem(text::waveOrder(order), int(order));
    addOption(layout, tr("Order"), m_order);
    m_budget = new QLineEdit(panel);
    m_budget->setPlaceholderText(tr("no limit"));
    addOption(layout, tr("Budget in CPU hours"), m_budget, hint(tr("the wave is held when it is spent")));
    m_delay = new QSpinBox(panel);
    m_delay->setRange(0, 3600);
    m_delay->setValue(10);
    m_delay->setSuffix(u"\u00a0s"_s);
    m_delay->setButtonSymbols(QAbstractSpinBox::NoButtons);
    addOption(layout, tr("Outbox delay"), m_delay);
    m_priority = new QSpinBox(panel);
    m_priority->setObjectName(u"priority"_s);
    m_priority->setRange(-1000, 1000);
    addOption(layout, tr("Priority"), m_priority, hint(tr("waves of a higher number go first")));
    m_extra = new QSpinBox(panel);
    m_extra->setObjectName(u"extraCells"_s);
    m_extra->setRange(0, 99'999);
    m_extra->setSpecialValueText(tr("none"));
    m_extraHint = hint({});
    addOption(layout, tr("Cells not asked for, at most"), m_extra, m_extraHint);
    layout->addStretch();

    connect(m_name, &QLineEdit::textChanged, this, &SubmitDialog::updateFooter);
    for (QComboBox *box : {m_workflow, m_seeds, m_order})
        connect(box, &QComboBox::currentIndexChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_moreStatistics, &QCheckBox::toggled, m_pause, qOverload<>(&QTimer::start));
    connect(m_extra, &QSpinBox::valueChanged, m_pause, qOverload<>(&QTimer::start));
    for (QLineEdit *field : {m_primaries, m_budget})
        connect(field, &QLineEdit::textEdited, m_pause, qOverload<>(&QTimer::start));
    connect(m_delay, &QSpinBox::valueChanged, this, &SubmitDialog::updateFooter);

    auto *scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("Options"));
    scroll->setWidget(panel);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(qMax(264, panel->sizeHint().width() + 12));
    return scroll;
}

QWidget *SubmitDialog::makeManifest()
{
    auto *panel = new QWidget;
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(16, 14, 18, 14);
    layout->setSpacing(6);
    auto *head = new QHBoxLayout;
    head->addWidget(new Label(m_theme, TextStyle::Heading, Token::Text, tr("What will be sent"), panel));
    head->addStretch();
    const QString at = text::clockTime(m_context.now);
    //: %1 is a time, %2 an expression
    const QString origin = m_context.expression.isEmpty() ? tr("frozen at %1").arg(at)
                                                          : tr("frozen at %1 · %2").arg(at, m_context.expression);
    auto *frozen = new Label(m_theme, TextStyle::Secondary, Token::Text2, origin, panel);
    frozen->setMinimumWidth(50);
    frozen->setAlignment(Qt::AlignRight);
    head->addWidget(frozen, 1);
    layout->addLayout(head);

    m_table = new QTableView(panel);
    dressTable(m_table, m_theme);
    m_table->setFrameShape(QFrame::StyledPanel);
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setAccessibleName(tr("What will be sent"));
    fixWidths(m_table,
              {u"AF, electrons mmmm"_s, u"141 × 91 mm"_s, u"5 keV – 10 MeV"_s, u"50,050"_s, u"50,050"_s, u"500,050"_s,
               u"1,190,050"_s, u"106.3 h"_s},
              PlanModel::Energies);
    layout->addWidget(m_table);

    auto *why = new QHBoxLayout;
    why->addWidget(new Label(m_theme, TextStyle::Heading, Token::Text, tr("Left out, and why"), panel));
    why->addStretch();
    m_leftOutNote = new Label(m_theme, TextStyle::Secondary, Token::Text2, panel);
    why->addWidget(m_leftOutNote);
    layout->addSpacing(8);
    layout->addLayout(why);
    auto *card = new Ground(m_theme, Token::Base, Ground::Card, panel);
    m_leftOut = new QVBoxLayout(card);
    m_leftOut->setContentsMargins(10, 3, 10, 3);
    m_leftOut->setSpacing(0);
    layout->addWidget(card);
    layout->addSpacing(8);
    makeChart(panel, layout);
    m_note = new MessageBar(m_theme, m_icons, panel);
    layout->addWidget(m_note);
    layout->addStretch();

    auto *scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("What will be sent"));
    scroll->setWidget(panel);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    return scroll;
}

void SubmitDialog::makeChart(QWidget *panel, QVBoxLayout *layout)
{
    m_whenHead = new QWidget(panel);
    auto *head = new QHBoxLayout(m_whenHead);
    head->setContentsMargins(0, 0, 0, 0);
    head->addWidget(new Label(m_theme, TextStyle::Heading, Token::Text, tr("When it runs"), m_whenHead));
    head->addStretch();
    head->addWidget(
        new Label(m_theme, TextStyle::Secondary, Token::Text2, tr("simulated queue, predicted times"), m_whenHead));
    m_whenCard = new Ground(m_theme, Token::Base, Ground::Card, panel);
    auto *inside = new QVBoxLayout(m_whenCard);
    inside->setContentsMargins(1, 1, 1, 1);
    m_chart = new QueueChart(m_theme, m_whenCard);
    inside->addWidget(m_chart);
    layout->addWidget(m_whenHead);
    layout->addWidget(m_whenCard);
    layout->addSpacing(8);
}

QWidget *SubmitDialog::makeFooter()
{
    auto *footer = new Ground(m_theme, Token::Dock, Ground::Top, this);
    m_typeLabel = new Label(m_theme, TextStyle::Base, Token::Text, footer);
    m_typed = new QLineEdit(footer);
    m_typeLabel->setBuddy(m_typed);
    m_typed->setAccessibleName(tr("Number of cells, to confirm"));
    m_typed->setFixedWidth(besideText(80));
    m_outbox = new Label(m_theme, TextStyle::Base, Token::Text2, footer);
    m_outbox->setWordWrap(true);
    m_cancel = new QPushButton(tr("Cancel"), footer);
    m_submit = new QPushButton(footer);
    setButtonRole(m_submit, ButtonRole::Primary);
    m_submit->setIcon(m_icons.get(u"document-send"_s, Token::AccentText));
    m_submit->setAutoDefault(false);
    m_cancel->setDefault(true);

    auto *first = new QHBoxLayout;
    first->setSpacing(10);
    first->addWidget(m_typeLabel);
    first->addWidget(m_typed);
    first->addWidget(m_outbox, 1);
    m_save = new QPushButton(m_icons.get(u"document-save-as"_s), tr("Save plan…"), footer);
    m_save->setAutoDefault(false);
    connect(m_save, &QPushButton::clicked, this, &SubmitDialog::savePlan);
    auto *second = new QHBoxLayout;
    second->addWidget(m_save);
    second->addStretch();
    second->addWidget(m_cancel);
    second->addSpacing(6);
    second->addWidget(m_submit);
    auto *layout = new QVBoxLayout(footer);
    layout->setContentsMargins(18, 10, 18, 10);
    layout->setSpacing(8);
    layout->addLayout(first);
    layout->addLayout(second);
    connect(m_typed, &QLineEdit::textChanged, this, &SubmitDialog::updateFooter);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_submit, &QPushButton::clicked, this, &SubmitDialog::send);
    return footer;
}

} // namespace dosegrid::widgets
