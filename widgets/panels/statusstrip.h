// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/campaign.h"
#include "widgets/common/theme.h"

#include <QWidget>

class QHBoxLayout;

namespace dosegrid::widgets {

class Segment;

// All that the status bar says; ages and times are the caller's.
struct StatusFacts
{
    engine::ConnectionView connection;
    engine::Totals totals;
    CampaignTime now{};
    QString readOnly; // reason, empty when this program acts
};

// The line at the foot of the window. Each part is a button to its details.
class StatusStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusStrip(const Theme &theme, QWidget *parent = nullptr);

    void setFacts(const StatusFacts &facts);
    void clear();
    // Leaves out cores, outbox, counts; it does so by itself too when the words need more room than there is, and then
    // disk, executions and the host as well.
    void setCompact(bool compact);
    // All segments left to right, for tests and screen readers.
    QStringList texts() const;

    QSize minimumSizeHint() const override { return {320, QWidget::minimumSizeHint().height()}; }

signals:
    void connectionClicked();
    void executionsClicked();
    void outboxClicked();
    void progressClicked();
    void accountClicked();
    void diskClicked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    // How much is left out; each leaves out what those before it do.
    enum Detail { Everything, Compact, NoDisk, NoExecutions, NoHost };

    Segment *add(QHBoxLayout *layout, void (StatusStrip::*clicked)());
    void giveWay();
    void showFacts();
    void showConnection();
    void showProgress();
    void updateVisibility();
    int neededWidth() const;

    const Theme &m_theme;
    QList<Segment *> m_segments;
    QList<QWidget *> m_rules;
    Segment *m_readOnly;
    Segment *m_connection;
    Segment *m_age;
    Segment *m_executions;
    Segment *m_cores;
    Segment *m_outbox;
    Segment *m_cells;
    Segment *m_hours;
    Segment *m_disk;
    bool m_compact = false;
    bool m_hasCampaign = false;
    int m_detail = Everything;
    StatusFacts m_facts;
};

} // namespace dosegrid::widgets
