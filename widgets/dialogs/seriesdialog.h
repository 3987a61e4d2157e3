// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "widgets/common/dialogs.h"
#include "widgets/common/theme.h"

#include <QDialog>

class QComboBox;
class QDoubleSpinBox;
class QPushButton;
class QSpinBox;

namespace dosegrid::widgets {

class Label;

// How the past is written out as pictures.
struct SeriesChoice
{
    bool isAnimated = false; // one file that plays, instead of numbered ones
    int count = 100;
    milliseconds each{100}; // is shown, in the animation
    milliseconds last{3000};
};

// Asks how many pictures from the first moment to the last, as what, and where they go. Writes nothing itself.
class SeriesDialog final : public QDialog
{
    Q_OBJECT

public:
    static constexpr int mostPictures = 9999; // numbers have four digits

    SeriesDialog(const Theme &theme, Dialogs &dialogs, QString suggestedPath, QWidget *parent = nullptr);

    // The cells are coloured by this, and not by their states.
    void setMetric(const QString &name);
    SeriesChoice choice() const;
    void choose(const SeriesChoice &choice);

signals:
    void chosen(const dosegrid::widgets::SeriesChoice &choice, const QString &path);

private:
    QWidget *makeFooter(const Theme &theme);
    void updateFields();
    void askWhere();

    Dialogs &m_dialogs;
    QString m_suggestedPath;
    QComboBox *m_kind;
    QSpinBox *m_count;
    QDoubleSpinBox *m_each;
    QDoubleSpinBox *m_last;
    Label *m_metric;
    Label *m_result;
    QPushButton *m_save;
};

} // namespace dosegrid::widgets
