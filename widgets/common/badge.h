// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"

#include <QLabel>

class QPainter;

namespace dosegrid::widgets {

// A count in a pill: red for failures, amber for what needs a person, grey for plain amounts. Hidden at zero.
class Badge final : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Plain, Attention, Failure };

    Badge(const Theme &theme, Kind kind, QWidget *parent = nullptr);

    void setText(const QString &text);
    void setCount(qint64 count);
    QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    static QSize sizeFor(const QString &text, const QFont &font);
    static void paint(QPainter &painter, const Theme &theme, Kind kind, const QString &text, const QRectF &area);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Kind m_kind;
    QString m_text;
};

} // namespace dosegrid::widgets
