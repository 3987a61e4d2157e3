// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"

#include <QStringList>
#include <QWidget>

namespace dosegrid::widgets {

// Ten numbered lines of a log around the one that tells most; lines that speak of errors are coloured.
class LogExcerpt final : public QWidget
{
    Q_OBJECT

public:
    explicit LogExcerpt(const Theme &theme, QWidget *parent = nullptr);

    void setLog(const QString &text);
    void setMessage(const QString &message);
    QString text() const { return m_lines.isEmpty() ? m_message : m_lines.join(u'\n'); }

    // The line that decides: the first that names an exception, an error or an abort; -1 when none does.
    static int decidingLine(const QStringList &lines);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

protected:
    bool event(QEvent *event) override; // the tool tip has the whole line
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QStringList m_lines;
    QString m_message;
    int m_first = 0;
    int m_deciding = -1;
};

} // namespace dosegrid::widgets
