// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/connection.h"
#include "models/engine/waves.h"
#include "models/grid/gridspec.h"
#include "widgets/common/icons.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTableView;
class QTimer;
class QVBoxLayout;

namespace dosegrid::widgets {

class FigureStrip;
class Label;
class MessageBar;
class PlanModel;

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
};

// The plan of a wave: what it costs, what will be sent, what is left out and why; sends it only after Submit, and for
// large waves only after the number of cells has been typed.
class SubmitDialog final : public QDialog
{
    Q_OBJECT

public:
    SubmitDialog(const Theme &theme, const Icons &icons, SubmitContext context, engine::Waves &waves,
                 QWidget *parent = nullptr);

    // Above these a wave must be confirmed by typing its number of cells.
    static constexpr std::uint32_t cellsToType = 500;
    static constexpr double hoursToType = 1000;

    engine::PlanRequest request() const;
    const engine::PlanPreview &preview() const { return m_preview; }
    QPushButton *submitButton() const { return m_submit; }
    QLineEdit *typedNumber() const { return m_typed; }

signals:
    void submitted(dosegrid::WishId wish);
    void cellsShown(const dosegrid::grid::CellMask &cells);

private:
    QWidget *makeOptions();
    QWidget *makeManifest();
    QWidget *makeFooter();
    void addOption(QVBoxLayout *layout, const QString &name, QWidget *field, Label *hint = nullptr);
    void askAgain();
    void onPreview(const Result<engine::PlanPreview> &preview);
    void fillFigures();
    void fillLeftOut();
    void updateFooter();
    void send();

    const Theme &m_theme;
    Icons m_icons;
    SubmitContext m_context;
    engine::Waves &m_waves;
    engine::PlanPreview m_preview;
    bool m_hasPreview = false;
    int m_asked = 0; // only the answer to the last question counts

    FigureStrip *m_figures;
    QLineEdit *m_name = nullptr;
    QComboBox *m_workflow = nullptr;
    QLineEdit *m_primaries = nullptr;
    QComboBox *m_seeds = nullptr;
    QComboBox *m_order = nullptr;
    QLineEdit *m_budget = nullptr;
    QSpinBox *m_delay = nullptr;
    PlanModel *m_model;
    QTableView *m_table = nullptr;
    Label *m_leftOutNote = nullptr;
    QVBoxLayout *m_leftOut = nullptr;
    MessageBar *m_note = nullptr;
    Label *m_typeLabel = nullptr;
    QLineEdit *m_typed = nullptr;
    Label *m_outbox = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_submit = nullptr;
    QTimer *m_pause;
};

} // namespace dosegrid::widgets
