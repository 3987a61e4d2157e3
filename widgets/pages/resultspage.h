// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/campaignport.h"
#include "widgets/common/icons.h"

#include <QPointer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QTableView;
class QTimer;

namespace dosegrid::items {
class OutputsModel;
}

namespace dosegrid::widgets {

class Dialogs;
class Label;

// The files of results: cell, verdict, what failed, size, digest, place on disk; as a table that can be narrowed,
// exported, and acted on where a person's word is needed.
class ResultsPage final : public QWidget
{
    Q_OBJECT

public:
    ResultsPage(const Theme &theme, const Icons &icons, Dialogs &dialogs, QWidget *parent = nullptr);

    void setCampaign(CampaignPort *campaign);
    void setSelection(const grid::CellMask &cells);
    void setReadOnly(const QString &reason);
    // Reads the list again when cells have changed since; call when it comes into view.
    void renew();

    items::OutputsModel *model() const { return m_model; }
    QTableView *table() const { return m_table; }
    QComboBox *verdicts() const { return m_verdicts; }
    QLineEdit *filter() const { return m_filter; }
    QPushButton *acceptButton() const { return m_accept; }
    QPushButton *refuseButton() const { return m_refuse; }
    QString summary() const;

signals:
    void decisionRequested(dosegrid::AttemptId attempt, dosegrid::OutputId output, bool accept);
    void cellActivated(dosegrid::grid::CellIndex cell);

private:
    QWidget *makeHead();
    QWidget *makeFoot();
    void ask();
    void applyFilter();
    void refresh();
    void decide(bool accept);
    void exportTable();

    const Theme &m_theme;
    Icons m_icons;
    Dialogs &m_dialogs;
    QPointer<CampaignPort> m_campaign;
    items::OutputsModel *m_model;
    QTableView *m_table;
    QTimer *m_pause;
    QComboBox *m_verdicts = nullptr;
    QLineEdit *m_filter = nullptr;
    QCheckBox *m_only = nullptr;
    Label *m_summary = nullptr;
    Label *m_empty = nullptr;
    QPushButton *m_folder = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_accept = nullptr;
    QPushButton *m_refuse = nullptr;
    Label *m_place = nullptr;
    grid::CellMask m_selection;
    QString m_readOnly;
    bool m_isStale = true;
    bool m_isAsking = false;
};

} // namespace dosegrid::widgets
