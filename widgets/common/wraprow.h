// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

namespace dosegrid::widgets {

// A row of controls that becomes several where it is too narrow: nothing is cut or pushed out when the text is large
// or the window small. What would like to be wider shares what is left of its line; a stretch pushes apart.
class WrapRow final : public QLayout
{
    Q_OBJECT

public:
    explicit WrapRow(QWidget *parent = nullptr) : QLayout(parent) {}
    ~WrapRow() override;

    void addSpacing(int width);
    void addStretch();
    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    struct Line
    {
        QList<QLayoutItem *> items;
        int width = 0; // of what it holds, with spacing
        int height = 0;
    };
    QList<Line> lines(int width) const;
    void place(const Line &line, const QRect &row) const;

    QList<QLayoutItem *> m_items;
};

} // namespace dosegrid::widgets
