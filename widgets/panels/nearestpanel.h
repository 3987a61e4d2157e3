// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/record.h"
#include "models/grid/gridspec.h"
#include "models/statistics/causes.h"
#include "widgets/common/theme.h"

#include <QWidget>

class QButtonGroup;
class QGridLayout;

namespace dosegrid::widgets {

class Label;

// One line of a comparison of two cells.
struct ComparedFact
{
    QString name;
    QString failed;
    QString worked;
    bool differs() const { return failed != worked; }
    bool operator==(const ComparedFact &) const = default;
};
// What the records of a failed cell and of one that worked say, line by line. Pure.
QList<ComparedFact> compared(const grid::GridSpec &spec, const engine::CellDossier &failed,
                             const engine::CellDossier &worked, CampaignTime now);

// Where two logs part, but for their numbers and paths: the lines they share, and the next ones of each.
struct LogParting
{
    int shared = 0;
    QStringList failed;
    QStringList worked;
};
LogParting parting(const QStringList &failed, const QStringList &worked, int lines = 4);

// A failed cell beside the nearest that worked: along energy, at the same energy, or in the other model. Lines that
// differ stand out. Asks for the records by a signal; plain data in.
class NearestPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit NearestPanel(const Theme &theme, QWidget *parent = nullptr);

    // The state must outlive the next call. Nothing clears.
    void setCell(const grid::GridState *state, std::optional<grid::CellIndex> cell);
    statistics::Neighbour along() const;
    std::optional<grid::CellIndex> worked() const { return m_worked; }
    void showFacts(const QList<ComparedFact> &facts);
    void showLogs(const QStringList &failed, const QStringList &worked);
    // "energy: 120 keV | 110 keV", with a star before lines that differ.
    QStringList text() const;

signals:
    void compareRequested(dosegrid::grid::CellIndex failed, dosegrid::grid::CellIndex worked);

private:
    void choose();
    void clear();

    const Theme &m_theme;
    QButtonGroup *m_choice;
    Label *m_message;
    QGridLayout *m_rows;
    Label *m_parting;
    QWidget *m_difference;
    const grid::GridState *m_state = nullptr;
    std::optional<grid::CellIndex> m_cell;
    std::optional<grid::CellIndex> m_worked;
    QList<ComparedFact> m_facts;
};

} // namespace dosegrid::widgets
