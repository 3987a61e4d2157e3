// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/celldock.h"

#include "models/text/words.h"
#include "widgets/common/label.h"
#include "widgets/panels/cellpanel.h"
#include "widgets/panels/comparepanel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace dosegrid::widgets {

using grid::CellIndex;

CellDock::CellDock(const Theme &theme, const Icons &icons, QWidget *parent)
    : QWidget(parent)
    , m_panel(new CellPanel(theme, icons, this))
    , m_compare(new ComparePanel(theme, icons, this))
    , m_stack(new QStackedWidget(this))
{
    m_strip = new Ground(theme, Token::InfoBg, Ground::Bottom, this);
    m_words = new Label(theme, TextStyle::Base, Token::Text, m_strip);
    m_words->setWordWrap(true);
    m_add = new QPushButton(tr("Compare"), m_strip);
    auto *row = new QHBoxLayout(m_strip);
    row->setContentsMargins(12, 6, 8, 6);
    row->addWidget(m_words, 1);
    row->addWidget(m_add);
    m_stack->addWidget(m_panel);
    m_stack->addWidget(m_compare);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_strip);
    layout->addWidget(m_stack, 1);
    connect(m_add, &QPushButton::clicked, this, [this] {
        if (m_current)
            togglePin(*m_current);
    });
    connect(m_compare, &ComparePanel::releaseRequested, this, &CellDock::togglePin);
    renew();
}

void CellDock::setSpec(const grid::GridSpecPtr &spec)
{
    m_spec = spec;
    m_current.reset();
    take({});
    m_panel->showNothing();
}

void CellDock::setCurrent(CellIndex cell)
{
    const bool isFollowing = m_pinned.empty();
    m_current = cell;
    renew();
    if (isFollowing)
        emit shownChanged();
}

void CellDock::togglePin(CellIndex cell)
{
    std::vector<CellIndex> pinned = m_pinned;
    if (const auto at = std::ranges::find(pinned, cell); at != pinned.end())
        pinned.erase(at);
    else if (pinned.size() == 2)
        pinned.back() = cell;
    else
        pinned.push_back(cell);
    take(std::move(pinned));
}

void CellDock::pinShown()
{
    if (m_pinned.empty() && m_current)
        take({*m_current});
}

void CellDock::unpin() { take({}); }

void CellDock::setPinned(const std::vector<CellIndex> &cells) { take(cells); }

std::vector<CellIndex> CellDock::shown() const
{
    if (!m_pinned.empty())
        return m_pinned;
    return m_current ? std::vector<CellIndex>{*m_current} : std::vector<CellIndex>();
}

void CellDock::take(std::vector<CellIndex> pinned)
{
    if (pinned == m_pinned)
        return;
    const std::vector<CellIndex> before = shown();
    m_pinned = std::move(pinned);
    renew();
    emit pinnedChanged();
    if (shown() != before)
        emit shownChanged();
}

void CellDock::renew()
{
    const bool isComparing = m_pinned.size() == 2;
    m_stack->setCurrentWidget(isComparing ? static_cast<QWidget *>(m_compare) : m_panel);
    m_strip->setVisible(m_pinned.size() == 1);
    if (m_pinned.size() != 1 || !m_spec)
        return;
    const bool isElsewhere = m_current && *m_current != m_pinned.front();
    m_words->setText(isElsewhere ? tr("Pinned, while the matrix is at %1.").arg(text::cellTitle(*m_spec, *m_current))
                                 : tr("Pinned. Go to another cell to compare the two."));
    m_add->setVisible(isElsewhere);
}

} // namespace dosegrid::widgets
