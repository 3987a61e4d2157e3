// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/connection.h"
#include "models/engine/waves.h"
#include "models/grid/gridspec.h"
#include "widgets/common/icons.h"
#include "widgets/panels/submitpreset.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTableView;
class QTimer;
class QVBoxLayout;

namespace dosegrid::widgets {

class Dialogs;
class FigureStrip;
class Label;
class MessageBar;
class PlanModel;
class QueueChart;

// What the dialog knows when it opens; the cells are a snapshot and do not change under the user.
struct SubmitContext
{
    grid::GridSpecPtr spec;
    grid::CellMask cells;
    QString expression;
    QString suggestedName;
    qint64 primaries = 0;
    engine::ConnectionView connection;
    qint64 diskFreeBytes = 0;
    CampaignTime now{};
    SubmitPreset preset = SubmitPreset::None;
    bool isPaused = false; // nothing is sent until a person resumes
    // The expression of a part of the cells; may be empty.
    std::function<QString(const grid::CellMask &cells)> describe;
};

// The plan of a wave: what it costs, what will be sent, what is left out and why, when it would run. Lines can be taken
// out by their check box. Sends it only after Submit, and for large waves only after the number of cells was typed.
class SubmitDialog final : public QDialog
{
    Q_OBJECT

public:
    SubmitDialog(const Theme &theme, const Icons &icons, Dialogs &dialogs, SubmitContext context, engine::Waves &waves,
                 QWidget *parent = nullptr);

    // Above these a wave must be confirmed by typing its number of cells.
    static constexpr std::uint32_t cellsToType = 500;
    static constexpr double hoursToType = 1000;

    engine::PlanRequest request() const;
    const engine::PlanPreview &preview() const { return m_preview; }
    QPushButton *submitButton() const { return m_submit; }
    QLineEdit *typedNumber() const { return m_typed; }
    QTableView *manifest() const { return m_table; }
    QPushButton *saveButton() const { return m_save; }

signals:
    void submitted(dosegrid::WishId wish);
    void cellsShown(const dosegrid::grid::CellMask &cells);

private:
    QWidget *makeOptions();
    QWidget *makeManifest();
    void makeChart(QWidget *panel, QVBoxLayout *layout);
    QWidget *makeFooter();
    void addOption(QVBoxLayout *layout, const QString &name, QWidget *field, Label *hint = nullptr);
    engine::PlanRequest wholeRequest() const;
    void applyPreset();
    void askAgain();
    void askForTicked();
    void onWhole(const Result<engine::PlanPreview> &preview);
    void onPreview(const Result<engine::PlanPreview> &preview);
    // Of the selected cells.
    std::uint32_t leftOut() const;
    void fillFigures();
    void fillNote();
    QWidget *leftOutRow(grid::CellState state, const QString &name, std::uint32_t cells, const QString &reason,
                        const grid::CellMask &mask);
    void fillLeftOut();
    void updateFooter();
    void send();
    void savePlan();

    const Theme &m_theme;
    Icons m_icons;
    Dialogs &m_dialogs;
    SubmitContext m_context;
    engine::Waves &m_waves;
    engine::PlanPreview m_whole;   // with all lines
    engine::PlanPreview m_preview; // without the unticked ones: what would be sent
    bool m_hasPreview = false;
    bool m_wasAsked = false; // to type the number
    int m_asked = 0;         // only the answer to the last question counts

    FigureStrip *m_figures;
    QLineEdit *m_name = nullptr;
    QComboBox *m_workflow = nullptr;
    QLineEdit *m_primaries = nullptr;
    QComboBox *m_seeds = nullptr;
    QCheckBox *m_moreStatistics = nullptr;
    QSpinBox *m_priority = nullptr;
    QSpinBox *m_extra = nullptr;
    Label *m_extraHint = nullptr;
    QComboBox *m_order = nullptr;
    QLineEdit *m_budget = nullptr;
    QSpinBox *m_delay = nullptr;
    PlanModel *m_model;
    QTableView *m_table = nullptr;
    Label *m_leftOutNote = nullptr;
    QVBoxLayout *m_leftOut = nullptr;
    QWidget *m_whenHead = nullptr;
    QWidget *m_whenCard = nullptr;
    QueueChart *m_chart = nullptr;
    QPushButton *m_save = nullptr;
    MessageBar *m_note = nullptr;
    Label *m_typeLabel = nullptr;
    QLineEdit *m_typed = nullptr;
    Label *m_outbox = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_submit = nullptr;
    QTimer *m_pause;
};

} // namespace dosegrid::widgets
