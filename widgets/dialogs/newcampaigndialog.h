// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/dialogs.h"
#include "widgets/common/icons.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace dosegrid::widgets {

class Label;

struct NewCampaign
{
    QString path;
    QString name;
    QString templateName; // "opendose" or the path of a file
    bool withCombined = false;
};

// Which grid, and where its file goes. Whether the template can be read is the caller's to say, by showProblem().
class NewCampaignDialog final : public QDialog
{
    Q_OBJECT

public:
    NewCampaignDialog(const Theme &theme, Dialogs &dialogs, const QString &folder, QWidget *parent = nullptr);

    NewCampaign campaign() const;
    void showProblem(const QString &problem);

signals:
    void createRequested(const dosegrid::widgets::NewCampaign &campaign);

private:
    void updateButtons();

    Dialogs &m_dialogs;
    QLineEdit *m_name;
    QLineEdit *m_path;
    QRadioButton *m_openDose;
    QRadioButton *m_other;
    QLineEdit *m_template;
    QCheckBox *m_combined;
    Label *m_problem;
    QPushButton *m_create;
};

} // namespace dosegrid::widgets
