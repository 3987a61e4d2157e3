// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/logpanel.h"

#include "models/text/units.h"
#include "widgets/common/iconsize.h"
#include "widgets/common/label.h"
#include "widgets/common/wraprow.h"
#include "widgets/panels/logview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

LogPanel::LogPanel(const Theme &theme, const Icons &icons, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(makeSearchRow(icons));
    m_view = new LogView(theme, this);
    layout->addWidget(m_view, 1);
    auto *foot = new Ground(theme, Token::Dock, Ground::Top, this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(10, 3, 10, 3);
    m_footer = new Label(theme, TextStyle::Secondary, Token::Text2, foot);
    row->addWidget(m_footer);
    row->addStretch();
    layout->addWidget(foot);
    connect(m_view, &LogView::moved, this, &LogPanel::onMoved);
    setCell({}, {}, {});
}

QWidget *LogPanel::makeHead()
{
    auto *head = new Ground(m_theme, Token::Dock, Ground::Bottom, this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 10, 0);
    row->setSpacing(12);
    m_streams = new QTabBar(head);
    m_streams->setDocumentMode(true);
    m_streams->setDrawBase(false);
    m_streams->setExpanding(false);
    m_streams->addTab(tr("output"));
    m_streams->addTab(tr("errors"));
    m_streams->setAccessibleName(tr("Streams of the log"));
    m_source = new Label(m_theme, TextStyle::Secondary, Token::Text2, head);
    row->addWidget(m_streams);
    m_source->setWordWrap(true);
    m_source->setMinimumWidth(besideText(120));
    m_streams->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    row->addWidget(m_source, 1);
    connect(m_streams, &QTabBar::currentChanged, this, &LogPanel::ask);
    return head;
}

QWidget *LogPanel::makeSearchRow(const Icons &icons)
{
    auto *strip = new Ground(m_theme, Token::Window, Ground::Bottom, this);
    auto *row = new WrapRow(strip);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(6);
    m_search = new QLineEdit(strip);
    m_search->setPlaceholderText(tr("search in the log"));
    m_search->setAccessibleName(tr("Search in the log"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icons.get(u"edit-find"_s), QLineEdit::LeadingPosition);
    m_expression = new QToolButton(strip);
    m_expression->setText(u".*"_s);
    m_expression->setCheckable(true);
    m_expression->setToolTip(tr("Regular expression"));
    m_expression->setAccessibleName(m_expression->toolTip());
    m_hits = new Label(m_theme, TextStyle::Secondary, Token::Text2, strip);
    m_search->setMinimumWidth(besideText(140));
    row->addWidget(m_search);
    row->addWidget(m_expression);
    row->addWidget(m_hits);
    const auto button = [&](const QString &icon, const QString &tip, auto act) {
        auto *b = new QToolButton(strip);
        b->setIcon(icons.get(icon));
        b->setToolTip(tip);
        b->setAccessibleName(tip);
        b->setAutoRaise(true);
        b->setIconSize(iconSize(16));
        connect(b, &QToolButton::clicked, this, act);
        row->addWidget(b);
    };
    button(u"go-up"_s, tr("Former hit"), [this] { m_view->nextHit(false); });
    button(u"go-down"_s, tr("Next hit"), [this] { m_view->nextHit(true); });
    auto *next = new QPushButton(tr("Next error"), strip);
    next->setToolTip(tr("F8"));
    connect(next, &QPushButton::clicked, this, &LogPanel::nextError);
    row->addWidget(next);
    button(u"edit-copy"_s, tr("Copy the log"),
           [this] { QGuiApplication::clipboard()->setText(m_view->lines().join(u'\n')); });
    connect(m_search, &QLineEdit::textChanged, this, &LogPanel::applySearch);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_view->nextHit(true); });
    connect(m_expression, &QToolButton::toggled, this, &LogPanel::applySearch);
    return strip;
}

bool LogPanel::isErrorStream() const { return m_streams->currentIndex() == 1; }

void LogPanel::setCell(std::optional<grid::CellIndex> cell, const QString &title, const QString &deciding)
{
    m_cell = cell;
    m_title = title;
    m_deciding = deciding;
    m_streams->setEnabled(cell.has_value());
    if (cell)
        ask();
    else
        m_view->setMessage(tr("Choose a cell to read its log."));
}

void LogPanel::ask()
{
    if (!m_cell)
        return;
    m_source->setText(m_title);
    m_view->setMessage(tr("Asking for the log…"));
    emit logRequested(*m_cell, isErrorStream());
}

void LogPanel::showLog(const engine::LogText &log)
{
    m_view->setLog(log.text, m_deciding);
    QString source = u"%1 · %2 · "_s.arg(m_title, log.source);
    source += tr("%Ln line(s)", nullptr, int(m_view->lines().size()));
    if (log.isTruncated)
        source += QString(u" · " + tr("cut short"));
    m_source->setText(source);
    if (m_view->isEmpty())
        m_view->setMessage(tr("The log is empty."));
}

void LogPanel::showProblem(const QString &problem) { m_view->setMessage(problem); }

void LogPanel::applySearch()
{
    const QString text = m_search->text();
    const QString pattern = m_expression->isChecked() ? text : QRegularExpression::escape(text);
    m_view->setSearch(QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption));
    if (!m_view->hits().isEmpty() && m_view->hitNumber() == 0)
        m_view->nextHit(true);
}

void LogPanel::onMoved()
{
    const auto hits = m_view->hits().size();
    if (m_search->text().isEmpty())
        m_hits->setText({});
    else if (m_view->hitNumber() > 0)
        m_hits->setText(tr("%1 of %2").arg(text::count(m_view->hitNumber()), text::count(hits)));
    else
        m_hits->setText(tr("%Ln hit(s)", nullptr, int(hits)));
    const int deciding = m_view->decidingLine();
    m_footer->setText(m_view->isEmpty() ? QString()
                      : deciding < 0    ? tr("no line names a cause")
                                        : (!m_view->isDecidingOnRecord() ? tr("line %1 is the first that names a cause")
                                                                         : tr("line %1 decided the cause"))
                                           .arg(text::count(deciding + 1)));
}

QString LogPanel::footer() const { return m_footer->text(); }

void LogPanel::nextError() { m_view->nextError(); }

} // namespace dosegrid::widgets
