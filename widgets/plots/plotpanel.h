// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/icons.h"
#include "widgets/plots/plotdata.h"

#include <QWidget>

namespace dosegrid::widgets {

class Dialogs;
class Label;
class PlotCanvas;

// A plot with what makes it readable: title, definition in one line, sample size and age of the data; fit and export.
// Without data it says so, in place of axes without meaning.
class PlotPanel final : public QWidget
{
    Q_OBJECT

public:
    PlotPanel(const Theme &theme, const Icons &icons, Dialogs &dialogs, const QString &title, const QString &definition,
              QWidget *parent = nullptr);

    // Where the definition depends on what is shown: before setData().
    void setDefinition(const QString &definition);
    QString definition() const { return m_definition; }
    void setData(PlotData plot);
    QString sample() const;
    void setFooter(const QString &sample, const QString &age);
    const PlotCanvas &canvas() const { return *m_canvas; }
    PlotCanvas *brushable(); // the canvas, which can be brushed from now on
    QString title() const { return m_title; }

    // By suffix: .png, .pdf or .csv.
    bool save(const QString &path) const;

private:
    void askAndSave();

    Dialogs &m_dialogs;
    QString m_title;
    QString m_definition;
    Label *m_words; // the definition
    PlotCanvas *m_canvas;
    QWidget *m_export = nullptr;
    QWidget *m_nothing;
    Label *m_sample;
    Label *m_age;
    Label *m_problem;
};

} // namespace dosegrid::widgets
