// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/icons.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace dosegrid::widgets {

class ElidedLabel;

// A titled part of a panel that folds: chevron and title at the left, a quiet note at the right, content below.
class Section final : public QWidget
{
    Q_OBJECT

public:
    Section(const Theme &theme, const QString &title, QWidget *content, QWidget *parent = nullptr);

    QString title() const;
    void setNote(const QString &note);
    // A widget at the right of the header instead of the note.
    void setCorner(QWidget *corner);
    void setFolded(bool folded);
    bool isFolded() const;
    QWidget *content() const { return m_content; }

signals:
    void foldedChanged(bool folded);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void recolour();

    const Theme &m_theme;
    QWidget *m_header;
    QToolButton *m_toggle;
    ElidedLabel *m_note;
    QWidget *m_content;
    bool m_folded = false;
};

} // namespace dosegrid::widgets
