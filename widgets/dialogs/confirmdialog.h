// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/dialogs.h"
#include "widgets/common/icons.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace dosegrid::widgets {

class Ground;
class Label;

// Verb, collateral, what stays; the list behind a link. The safe button is at the right and is the default; the
// dangerous one stands apart at the left and, for large acts, needs the number typed. Of what is harmless there is no
// warning, and the button that does it is the default, at the right.
class ConfirmDialog : public QDialog
{
    Q_OBJECT

public:
    ConfirmDialog(const Theme &theme, const Icons &icons, const Confirmation &what, QWidget *parent = nullptr);

    QPushButton *dangerousButton() const { return m_dangerous; }
    QPushButton *safeButton() const { return m_safe; }
    QLineEdit *number() const { return m_number; } // hidden when none is asked for

protected:
    // Everything but the list, which stays as it was made. A number typed for another question is no answer to this.
    void setWords(const Confirmation &what);
    // Shown by a link of this text; takes `details` over.
    void addDetails(const QString &link, QWidget *details);
    // Between the words and the number.
    void addLine(QLayout *line);
    // What else has to be given before the dangerous button can be pressed.
    void setAllowed(bool allowed);

private:
    void placeButtons(bool isHarmless);
    void updateDangerous();

    QWidget *m_middle;
    Ground *m_footer;
    QVBoxLayout *m_texts;
    Label *m_question;
    Label *m_body;
    Label *m_numberLabel;
    QLineEdit *m_number;
    QPushButton *m_dangerous;
    QPushButton *m_safe;
    qint64 m_wanted = 0;
    bool m_allowed = true;
};

} // namespace dosegrid::widgets
