// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/icons.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace dosegrid::widgets {

class Ground;
class Label;

// One sentence above the region it concerns: what, effect, next try or action. Never a modal box.
class MessageBar final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Info, Warning, Error };

    MessageBar(const Theme &theme, const Icons &icons, QWidget *parent = nullptr);

    // An empty `action` shows no button, nor does an empty `other`. `details`, the raw answer, say, are kept behind a
    // button, which shows them beneath.
    void show(Kind kind, const QString &text, const QString &action = {}, const QString &details = {},
              const QString &other = {});
    // With a button for what is too long for a bar: moreRequested().
    void offerMore();
    // The outbox: what leaves, a bar that empties (0..1), and a button that takes it back.
    void showCountdown(const QString &title, const QString &text, double left, const QString &action);
    void clear();
    void focusAction();
    QString text() const;
    Kind kind() const { return m_kind; }

    QSize sizeHint() const override;

signals:
    void actionTriggered();
    void otherTriggered();
    void moreRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void wear(Kind kind);

    const Theme &m_theme;
    const Icons m_icons;
    Kind m_kind = Kind::Info;
    QLabel *m_icon;
    Label *m_title;
    Label *m_text;
    Label *m_raw;
    QProgressBar *m_progress;
    QPushButton *m_details; // shows m_raw
    QPushButton *m_more;
    QPushButton *m_other;
    QPushButton *m_action;
};

} // namespace dosegrid::widgets
