// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/plotpanel.h"

#include "widgets/common/dialogs.h"
#include "widgets/common/iconsize.h"
#include "widgets/common/label.h"
#include "widgets/plots/plotcanvas.h"
#include "widgets/plots/plotlegend.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

PlotPanel::PlotPanel(const Theme &theme, const Icons &icons, Dialogs &dialogs, const QString &title,
                     const QString &definition, QWidget *parent)
    : QWidget(parent)
    , m_dialogs(dialogs)
    , m_title(title)
    , m_definition(definition)
    , m_words(new Label(theme, TextStyle::Secondary, Token::Text2, definition, this))
    , m_canvas(new PlotCanvas(theme, this))
    , m_nothing(new QWidget(this))
    , m_sample(new Label(theme, TextStyle::Caption, Token::Text2, this))
    , m_age(new Label(theme, TextStyle::Caption, Token::Text2, this))
    , m_problem(new Label(theme, TextStyle::Caption, Token::ErrorText, this))
{
    auto *card = new Ground(theme, Token::Base, Ground::Card, this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(card);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->setSpacing(3);
    auto *head = new QHBoxLayout;
    head->setSpacing(2);
    head->addWidget(new Label(theme, TextStyle::Heading, Token::Text, title, card));
    head->addStretch();
    const auto button = [&](const QString &icon, const QString &tip) {
        auto *b = new QToolButton(card);
        b->setIcon(icons.get(icon));
        b->setToolTip(tip);
        b->setAccessibleName(tip);
        b->setAutoRaise(true);
        b->setIconSize(iconSize(16));
        b->setFixedSize(iconSize(22));
        head->addWidget(b);
        return b;
    };
    connect(button(u"zoom-fit-best"_s, tr("Fit")), &QToolButton::clicked, m_canvas, &PlotCanvas::fit);
    QToolButton *exporting = button(u"document-export"_s, tr("Export as PNG, PDF or CSV…"));
    connect(exporting, &QToolButton::clicked, this, &PlotPanel::askAndSave);
    m_export = exporting;
    layout->addLayout(head);
    m_words->setWordWrap(true);
    layout->addWidget(m_words);
    m_canvas->setMinimumHeight(besideText(130));
    layout->addWidget(m_canvas, 1);
    layout->addWidget(m_nothing, 1);
    auto *nothing = new QVBoxLayout(m_nothing);
    nothing->addStretch();
    nothing->addWidget(new Label(theme, TextStyle::Heading, Token::Text2, tr("Nothing here yet."), m_nothing), 0,
                       Qt::AlignHCenter);
    nothing->addWidget(
        new Label(theme, TextStyle::Base, Token::Text2, tr("It fills as jobs run and results arrive."), m_nothing), 0,
        Qt::AlignHCenter);
    nothing->addStretch();
    m_nothing->hide();
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_sample);
    foot->addWidget(m_problem);
    foot->addStretch();
    foot->addWidget(m_age);
    layout->addLayout(foot);
    m_canvas->setAccessibleName(title);
    m_canvas->setAccessibleDescription(definition);
}

void PlotPanel::setDefinition(const QString &definition)
{
    m_definition = definition;
    m_words->setText(definition);
}

void PlotPanel::setData(PlotData plot)
{
    m_canvas->setAccessibleDescription(QString((QStringList(m_definition) + plot.figures()).join(u". "_s)));
    m_canvas->setVisible(!plot.isEmpty());
    m_nothing->setVisible(plot.isEmpty());
    m_canvas->setData(std::move(plot));
    // New entries would come after all else in the window.
    QWidget *before = m_export;
    const auto entries = m_canvas->legend()->entries();
    for (PlotLegendEntry *entry : entries) {
        setTabOrder(before, entry);
        before = entry;
    }
}

PlotCanvas *PlotPanel::brushable()
{
    m_canvas->setBrushable(tr("Drag to select cells, with Shift to move the view. By keys: arrows and Return."));
    return m_canvas;
}

void PlotPanel::setFooter(const QString &sample, const QString &age)
{
    m_sample->setText(sample);
    m_age->setText(age);
}

QString PlotPanel::sample() const { return m_sample->text(); }

bool PlotPanel::save(const QString &path) const
{
    if (path.endsWith(".csv"_L1, Qt::CaseInsensitive))
        return m_canvas->saveCsv(path);
    if (path.endsWith(".pdf"_L1, Qt::CaseInsensitive))
        return m_canvas->savePdf(path, m_title);
    return m_canvas->savePng(path);
}

void PlotPanel::askAndSave()
{
    m_dialogs.saveFile(
        this, tr("Export"), QString(m_title + u".png"), tr("Picture (*.png);;Document (*.pdf);;Table (*.csv)"),
        [this](const QString &path) { m_problem->setText(save(path) ? QString() : tr("It could not be written.")); });
}

} // namespace dosegrid::widgets
