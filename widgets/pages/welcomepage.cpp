// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/welcomepage.h"

#include "models/text/units.h"
#include "widgets/common/elidedlabel.h"
#include "widgets/common/iconsize.h"
#include "widgets/common/label.h"
#include "widgets/common/statebar.h"
#include "widgets/pages/campaignsketch.h"
#include "widgets/pages/choicecard.h"

#include <QDir>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

constexpr int explainedFrom = 1000; // width of the page

// A line of the list of recent campaigns, clickable as a whole.
class RecentRow final : public QAbstractButton
{
public:
    RecentRow(const Theme &theme, const RecentCampaign &recent, CampaignTime now, bool isLast, QWidget *parent)
        : QAbstractButton(parent)
        , m_theme(theme)
        , m_isLast(isLast)
    {
        setText(recent.name);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(9, 5, 9, 6);
        layout->setSpacing(16);
        auto *name = new Label(theme, TextStyle::Heading, Token::Text, recent.name, this);
        name->setFixedWidth(besideText(214));
        QString path = recent.path;
        if (path.startsWith(QDir::homePath()))
            path.replace(0, QDir::homePath().size(), u"~"_s);
        auto *file = new ElidedLabel(this, Qt::ElideMiddle);
        file->setText(path);
        layout->addWidget(name);
        layout->addWidget(file, 1);
        const double cells = recent.counts.computable();
        auto *bar = new StateBar(theme, this);
        bar->setCounts(recent.counts);
        bar->setFixedSize(224 * 100 / besideText(100), 10); // shorter beside large text, which needs the room
        bar->setVisible(cells > 0);
        layout->addWidget(bar);
        auto *share =
            new Label(theme, TextStyle::Base, Token::Text,
                      cells > 0 ? text::percent(recent.counts[grid::CellState::Done] / cells) : QString(), this);
        share->setFixedWidth(besideText(64));
        share->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        layout->addWidget(share);
        auto *when = new Label(theme, TextStyle::Base, Token::Text2,
                               recent.openedAt > 0 ? text::moment(fromMs(recent.openedAt), now) : QString(), this);
        when->setFixedWidth(when->fontMetrics().horizontalAdvance(u"00 mmmm. 0000 00:00"_s));
        layout->addWidget(when);
        for (QWidget *part : {static_cast<QWidget *>(name), static_cast<QWidget *>(file), static_cast<QWidget *>(bar),
                              static_cast<QWidget *>(share), static_cast<QWidget *>(when)})
            part->setAttribute(Qt::WA_TransparentForMouseEvents);
    }

    QSize sizeHint() const override { return layout()->sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        if (underMouse() || hasFocus())
            painter.fillRect(rect().adjusted(1, 1, -1, -1), m_theme[Token::Tint]);
        if (!m_isLast)
            painter.fillRect(1, height() - 1, width() - 2, 1, m_theme[Token::Hair]);
    }

private:
    const Theme &m_theme;
    bool m_isLast;
};

} // namespace

WelcomePage::WelcomePage(const Theme &theme, const Icons &icons, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icons(icons)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(56, 36, 56, 22);
    layout->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setSpacing(60);
    m_cards = makeCards();
    top->addWidget(m_cards, 0, Qt::AlignTop);
    m_explanation = makeExplanation();
    top->addWidget(m_explanation, 1, Qt::AlignTop);
    layout->addLayout(top);
    m_busy = new Label(theme, TextStyle::Base, Token::Text2, this);
    m_busy->setWordWrap(true);
    layout->addSpacing(12);
    layout->addWidget(m_busy);
    layout->addStretch();

    m_recentHead = new QWidget(this);
    auto *head = new QHBoxLayout(m_recentHead);
    head->setContentsMargins(0, 0, 0, 6);
    head->addWidget(new Label(theme, TextStyle::Heading, Token::Text, tr("Recent"), m_recentHead));
    head->addStretch();
    auto *clear = new QPushButton(tr("Clear the list"), m_recentHead);
    clear->setFlat(true);
    connect(clear, &QPushButton::clicked, this, &WelcomePage::clearRecentRequested);
    head->addWidget(clear);
    layout->addWidget(m_recentHead);
    auto *card = new Ground(theme, Token::Base, Ground::Card, this);
    m_recent = new QVBoxLayout(card);
    m_recent->setContentsMargins(0, 0, 0, 0);
    m_recent->setSpacing(0);
    layout->addWidget(card);
    setRecent({}, {});
}

QWidget *WelcomePage::makeCards()
{
    auto *panel = new QWidget(this);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(9);
    auto *head = new QHBoxLayout;
    head->setSpacing(14);
    auto *icon = new QLabel(panel);
    icon->setPixmap(Icons::application().pixmap(40, 40));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *name = new Label(m_theme, TextStyle::Figure, Token::Text, u"Dosegrid"_s, panel);
    QFont font = name->font();
    font.setPointSizeF(font.pointSizeF() + 3);
    name->setFont(font);
    words->addWidget(name);
    words->addWidget(new Label(m_theme, TextStyle::Base, Token::Text2, tr("Monte Carlo campaigns over CARMIN"), panel));
    head->addWidget(icon, 0, Qt::AlignVCenter);
    head->addLayout(words, 1);
    layout->addLayout(head);
    layout->addSpacing(12);
    const auto card = [&](const QString &iconName, const QString &title, const QString &explanation, bool isMain,
                          void (WelcomePage::*signal)()) {
        auto *button = new ChoiceCard(m_theme, m_icons, iconName, title, explanation, isMain, panel);
        connect(button, &QAbstractButton::clicked, this, signal);
        layout->addWidget(button);
    };
    card(u"media-playback-start"_s, tr("Open the practice campaign"),
         tr("A whole wave on this computer with simulated time. No account is needed and nothing is spent. About five "
            "minutes."),
         true, &WelcomePage::practiceRequested);
    card(u"document-new"_s, tr("New campaign…"),
         tr("The OpenDose grid, or your own phantoms, particles and energies from a file."), false,
         &WelcomePage::newRequested);
    card(u"network-connect"_s, tr("Connect to VIP…"),
         tr("With your API key from the VIP portal. Nothing is sent before you submit a wave."), false,
         &WelcomePage::connectRequested);
    card(u"document-open"_s, tr("Open a campaign…"), tr("A .dosegrid file. You can also drop one here."), false,
         &WelcomePage::openRequested);
    return panel;
}

QWidget *WelcomePage::makeExplanation()
{
    auto *panel = new QWidget(this);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(new Label(m_theme, TextStyle::Title, Token::Text, tr("One look at a campaign"), panel));
    auto *sentence = new Label(
        m_theme, TextStyle::Base, Token::Text2,
        tr("Every cell is one simulation to obtain: a model, a source region, a particle, an energy."), panel);
    sentence->setWordWrap(true);
    layout->addWidget(sentence);
    layout->addSpacing(14);
    auto *sketch = new CampaignSketch(m_theme, panel);
    sketch->setFixedHeight(besideText(380));
    sketch->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    sketch->setMaximumWidth(besideText(760));
    layout->addWidget(sketch);
    return panel;
}

// The ways in come first where there is room for one of the two.
void WelcomePage::resizeEvent(QResizeEvent *) { m_explanation->setVisible(width() >= besideText(explainedFrom)); }

void WelcomePage::setRecent(const QList<RecentCampaign> &recent, CampaignTime now)
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_recentHead->setVisible(!recent.isEmpty());
    m_recent->parentWidget()->setVisible(!recent.isEmpty());
    for (qsizetype i = 0; i < recent.size(); ++i) {
        auto *row = new RecentRow(m_theme, recent[i], now, i + 1 == recent.size(), m_recent->parentWidget());
        const QString path = recent[i].path;
        connect(row, &QAbstractButton::clicked, this, [this, path] { emit recentRequested(path); });
        m_recent->addWidget(row);
    }
}

void WelcomePage::setProblem(const QString &problem)
{
    setBusy({});
    m_busy->setColour(Token::ErrorText);
    m_busy->setText(problem);
}

void WelcomePage::setBusy(const QString &sentence)
{
    m_busy->setColour(Token::Text2);
    m_busy->setText(sentence);
    m_cards->setEnabled(sentence.isEmpty());
}

} // namespace dosegrid::widgets
