// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/timebar.h"

#include "models/text/units.h"
#include "widgets/common/iconsize.h"
#include "widgets/common/label.h"
#include "widgets/common/style.h"
#include "widgets/common/wraprow.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace dosegrid::widgets {

namespace {

constexpr int tickMs = 40;
constexpr int stillTickMs = 1000;
constexpr int margin = 7;           // of the groove, half a handle
constexpr int mostDays = 366;       // after these the names of days and months come again
constexpr double wholeSeconds = 40; // the usual speed shows everything in about this time

qint64 perSecond(std::chrono::milliseconds time) { return time.count(); }

} // namespace

TimeSlider::TimeSlider(const Theme &theme, QWidget *parent) : QSlider(Qt::Horizontal, parent), m_theme(theme)
{
    setRange(0, places);
    setPageStep(places / 50);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Moment of the campaign"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TimeSlider::setTimeline(std::shared_ptr<const statistics::Timeline> timeline)
{
    m_timeline = std::move(timeline);
    update();
}

QSize TimeSlider::sizeHint() const { return {320, 30}; }

QRect TimeSlider::groove() const { return rect().adjusted(margin, 3, -margin, -3); }

void TimeSlider::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect area = groove();
    const int at = area.left() + int(std::lround(double(value()) / places * area.width()));
    painter.fillRect(area, m_theme[Token::Base]);
    if (m_timeline) {
        const int slices = std::max(1, area.width() / 3);
        const std::vector<std::uint32_t> density = m_timeline->density(slices);
        const std::uint32_t most = std::max(1U, *std::ranges::max_element(density));
        for (int i = 0; i < slices; ++i) {
            const std::uint32_t changes = density[std::size_t(i)];
            if (changes == 0)
                continue;
            // By the root: a wave of thousands would hide the days of single cells.
            const int height = std::max(2, int(std::lround(std::sqrt(double(changes) / most) * (area.height() - 2))));
            const int left = area.left() + i * area.width() / slices;
            const int right = area.left() + (i + 1) * area.width() / slices;
            painter.fillRect(QRect(left, area.bottom() + 1 - height, std::max(1, right - left - 1), height),
                             m_theme[left <= at ? Token::Text3 : Token::Border2]);
        }
    }
    painter.setPen(m_theme[Token::Outline]);
    painter.drawRect(area.adjusted(0, 0, -1, -1));
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme[Token::Accent], 2));
        painter.drawRoundedRect(QRectF(area).adjusted(-2, -2, 2, 2), 3, 3);
    }
    painter.setPen(QPen(m_theme[Token::Halo], 1));
    painter.setBrush(m_theme[Token::Accent]);
    painter.drawRoundedRect(QRectF(at - 3.5, 0.5, 7, height() - 1), 3, 3);
}

void TimeSlider::jumpTo(int x)
{
    const QRect area = groove();
    setValue(int(std::lround(double(x - area.left()) / std::max(1, area.width()) * places)));
}

void TimeSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        setSliderDown(true);
        jumpTo(event->position().toPoint().x());
    }
}

void TimeSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        jumpTo(event->position().toPoint().x());
}

void TimeSlider::mouseReleaseEvent(QMouseEvent *) { setSliderDown(false); }

void TimeSlider::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down: emit stepRequested(false); return;
    case Qt::Key_Right:
    case Qt::Key_Up: emit stepRequested(true); return;
    case Qt::Key_Space: emit playRequested(); return;
    default: QSlider::keyPressEvent(event);
    }
}

TimeBar::TimeBar(const Theme &theme, const Icons &icons, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icons(icons)
    , m_slider(new TimeSlider(theme, this))
    , m_moment(new Label(theme, TextStyle::Heading, Token::WarnText, this))
    , m_speed(new QComboBox(this))
    , m_pictures(new QPushButton(this))
    , m_leave(new QPushButton(tr("Back to now"), this))
    , m_tick(new QTimer(this))
{
    const auto button = [&](const QString &icon, const QString &tip) {
        auto *b = new QToolButton(this);
        b->setIcon(icons.get(icon));
        b->setToolTip(tip);
        b->setAccessibleName(tip);
        b->setAutoRaise(true);
        b->setIconSize(iconSize(16));
        b->setFixedSize(iconSize(26));
        b->setFocusPolicy(Qt::TabFocus);
        return b;
    };
    m_play = button(u"media-playback-start"_s, tr("Play"));
    m_back = button(u"go-up"_s, tr("To the change before"));
    m_forward = button(u"go-down"_s, tr("To the next change"));
    m_back->setIcon({});
    m_forward->setIcon({});
    m_back->setText(u"‹"_s);
    m_forward->setText(u"›"_s);
    auto *said = new Label(theme, TextStyle::Base, Token::WarnText, tr("Looking back: nothing can be changed"), this);
    said->setToolTip(tr("The campaign goes on meanwhile."));
    const std::pair<milliseconds, QString> speeds[] = {{1min, tr("1 min a second")}, {10min, tr("10 min a second")},
                                                       {1h, tr("1 h a second")},     {6h, tr("6 h a second")},
                                                       {24h, tr("1 day a second")},  {24h * 7, tr("1 week a second")}};
    for (const auto &[time, name] : speeds)
        m_speed->addItem(name, perSecond(time));
    m_speed->setAccessibleName(tr("Speed"));
    m_speed->setToolTip(tr("How much of the campaign passes in a second"));
    setButtonRole(m_leave, ButtonRole::Primary);
    m_leave->setToolTip(tr("Esc"));
    setProgress({});

    auto *layout = new WrapRow(this);
    layout->setContentsMargins(10, 3, 10, 3);
    layout->setSpacing(6);
    layout->addWidget(said);
    layout->addSpacing(6);
    for (QToolButton *each : {m_back, m_play, m_forward})
        layout->addWidget(each);
    m_slider->setMinimumWidth(besideText(120));
    m_slider->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    layout->addWidget(m_slider);
    layout->addWidget(m_moment);
    layout->addWidget(m_speed);
    layout->addWidget(m_pictures);
    layout->addWidget(m_leave);

    m_tick->setInterval(tickMs);
    connect(m_tick, &QTimer::timeout, this, &TimeBar::advance);
    connect(m_play, &QToolButton::clicked, this, [this] { isPlaying() ? pause() : play(); });
    connect(m_slider, &TimeSlider::playRequested, m_play, &QToolButton::click);
    const auto step = [this](bool forward) {
        if (!m_timeline)
            return;
        pause();
        setMoment(forward ? m_timeline->stepAfter(m_at) : m_timeline->stepBefore(m_at));
    };
    connect(m_slider, &TimeSlider::stepRequested, this, step);
    connect(m_back, &QToolButton::clicked, this, [step] { step(false); });
    connect(m_forward, &QToolButton::clicked, this, [step] { step(true); });
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        if (!m_timeline)
            return;
        const double span = double((m_timeline->to() - m_timeline->from()).count());
        setMoment(m_timeline->from() + milliseconds(std::llround(span * value / TimeSlider::places)));
    });
    connect(m_pictures, &QPushButton::clicked, this, &TimeBar::picturesRequested);
    connect(m_leave, &QPushButton::clicked, this, &TimeBar::leaveRequested);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TimeBar::setTimeline(std::shared_ptr<const statistics::Timeline> timeline)
{
    pause();
    m_timeline = std::move(timeline);
    m_slider->setTimeline(m_timeline);
    if (!m_timeline)
        return;
    const double wanted = double((m_timeline->to() - m_timeline->from()).count()) / wholeSeconds;
    int best = 0;
    for (int i = 1; i < m_speed->count(); ++i) {
        if (m_speed->itemData(i).toDouble() <= wanted * 1.5)
            best = i;
    }
    m_speed->setCurrentIndex(best);
    m_at = m_timeline->to();
    keepRoomForMoments();
    showMoment();
}

void TimeBar::setMoment(CampaignTime at)
{
    if (!m_timeline)
        return;
    at = std::clamp(at, m_timeline->from(), m_timeline->to());
    if (at == m_at)
        return;
    m_at = at;
    showMoment();
    emit moved(at);
}

void TimeBar::showMoment()
{
    const double span = double((m_timeline->to() - m_timeline->from()).count());
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(
        span > 0 ? int(std::lround(double((m_at - m_timeline->from()).count()) / span * TimeSlider::places)) : 0);
    m_slider->update();
    const QString text = text::exactTime(m_at);
    m_moment->setText(text);
    m_slider->setAccessibleDescription(text);
}

// The track does not move under a hand that drags along it: the moment has the room of the widest there is, any digits
// in the longest of its days.
void TimeBar::keepRoomForMoments()
{
    const QFontMetrics metrics(m_moment->font());
    QChar widest = u'0';
    for (char16_t digit = u'1'; digit <= u'9'; ++digit) {
        if (metrics.horizontalAdvance(digit) > metrics.horizontalAdvance(widest))
            widest = digit;
    }
    const auto roomOf = [&](CampaignTime at) {
        QString text = text::exactTime(at);
        for (QChar &c : text)
            c = c.isDigit() ? widest : c;
        m_moment->setText(text);
        return m_moment->sizeHint().width();
    };
    int room = roomOf(m_timeline->to());
    const CampaignTime end = std::min(m_timeline->to(), m_timeline->from() + 24h * mostDays);
    for (CampaignTime at = m_timeline->from(); at < end; at += 24h)
        room = std::max(room, roomOf(at));
    m_moment->setFixedWidth(room);
}

bool TimeBar::isPlaying() const { return m_tick->isActive(); }

void TimeBar::play()
{
    if (!m_timeline || isPlaying())
        return;
    if (m_at >= m_timeline->to())
        setMoment(m_timeline->from());
    m_since.start();
    m_tick->start();
    m_play->setIcon(m_icons.get(u"media-playback-pause"_s));
    m_play->setToolTip(tr("Pause"));
    m_play->setAccessibleName(tr("Pause"));
}

void TimeBar::pause()
{
    m_tick->stop();
    m_play->setIcon(m_icons.get(u"media-playback-start"_s));
    m_play->setToolTip(tr("Play"));
    m_play->setAccessibleName(tr("Play"));
}

void TimeBar::advance()
{
    const qint64 passed = m_since.restart();
    setMoment(m_at + milliseconds(passed * speed().count() / 1000));
    if (m_at >= m_timeline->to())
        pause();
}

milliseconds TimeBar::speed() const { return milliseconds(m_speed->currentData().toLongLong()); }

void TimeBar::setSpeed(milliseconds perSecond)
{
    if (const int index = m_speed->findData(qint64(perSecond.count())); index >= 0)
        m_speed->setCurrentIndex(index);
}

void TimeBar::setReducedMotion(bool reduced) { m_tick->setInterval(reduced ? stillTickMs : tickMs); }

void TimeBar::setProgress(const QString &progress)
{
    m_pictures->setText(progress.isEmpty() ? tr("Pictures…") : tr("Stop at %1").arg(progress));
    m_pictures->setToolTip(progress.isEmpty() ? tr(
                               "The matrix from the first moment to the last, as numbered PNG files or an animated one")
                                              : tr("Write no more pictures"));
}

// A tool bar does not ask how high its content is at its width.
void TimeBar::resizeEvent(QResizeEvent *) { fitHeight(); }

bool TimeBar::event(QEvent *event)
{
    const bool isDone = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) // a text has become longer or shorter
        fitHeight();
    return isDone;
}

void TimeBar::fitHeight() { setFixedHeight(layout()->heightForWidth(width())); }

void TimeBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit leaveRequested();
    else
        QWidget::keyPressEvent(event);
}

void TimeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme[Token::WarnBg]);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme[Token::WarnEdge]);
}

} // namespace dosegrid::widgets
