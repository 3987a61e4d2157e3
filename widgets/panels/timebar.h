// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/statistics/timeline.h"
#include "widgets/common/icons.h"

#include <QElapsedTimer>
#include <QSlider>
#include <QWidget>

class QComboBox;
class QPushButton;
class QTimer;
class QToolButton;

namespace dosegrid::widgets {

class Label;

// A slider over the time of a campaign, with how much happened when behind it. A click jumps there.
class TimeSlider final : public QSlider
{
    Q_OBJECT

public:
    static constexpr int places = 100'000;

    explicit TimeSlider(const Theme &theme, QWidget *parent = nullptr);
    void setTimeline(std::shared_ptr<const statistics::Timeline> timeline);
    QSize sizeHint() const override;

signals:
    void stepRequested(bool forward); // Left and Right: to the next recorded change
    void playRequested();             // Space

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRect groove() const;
    void jumpTo(int x);

    const Theme &m_theme;
    std::shared_ptr<const statistics::Timeline> m_timeline;
};

// Looking back: play, pause, speed, steps, and the exact moment; a band that says that this is the past.
class TimeBar final : public QWidget
{
    Q_OBJECT

public:
    TimeBar(const Theme &theme, const Icons &icons, QWidget *parent = nullptr);

    // Stands at its end. Null stops and empties it.
    void setTimeline(std::shared_ptr<const statistics::Timeline> timeline);
    CampaignTime moment() const { return m_at; }
    void setMoment(CampaignTime at);

    void play();
    void pause();
    bool isPlaying() const;
    // Campaign time that passes in a second.
    milliseconds speed() const;
    void setSpeed(milliseconds perSecond);
    // Plays in steps of a second instead of smoothly.
    void setReducedMotion(bool reduced);
    // While pictures are written: "12 of 100"; empty: nothing is being written.
    void setProgress(const QString &progress);

    QWidget *slider() const { return m_slider; }

signals:
    void moved(dosegrid::CampaignTime at);
    void picturesRequested(); // or, while they are written, no more of them
    void leaveRequested();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void advance();
    void showMoment();
    void keepRoomForMoments();
    void fitHeight();

    const Theme &m_theme;
    Icons m_icons;
    std::shared_ptr<const statistics::Timeline> m_timeline;
    CampaignTime m_at{};
    QToolButton *m_play;
    QToolButton *m_back;
    QToolButton *m_forward;
    TimeSlider *m_slider;
    Label *m_moment;
    QComboBox *m_speed;
    QPushButton *m_pictures;
    QPushButton *m_leave;
    QTimer *m_tick;
    QElapsedTimer m_since;
};

} // namespace dosegrid::widgets
