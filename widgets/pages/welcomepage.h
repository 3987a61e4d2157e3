// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"
#include "models/grid/gridstate.h"
#include "widgets/common/icons.h"

#include <QWidget>

class QVBoxLayout;

namespace dosegrid::widgets {

class Label;

// A campaign that was open before, with what was last seen of it.
struct RecentCampaign
{
    QString name;
    QString path;
    qint64 openedAt = 0;      // ms, UTC
    grid::StateCounts counts; // empty when never seen
};

// What a newcomer sees, and everybody when no campaign is open: four ways in, what a campaign is, recent ones.
class WelcomePage final : public QWidget
{
    Q_OBJECT

public:
    WelcomePage(const Theme &theme, const Icons &icons, QWidget *parent = nullptr);

    void setRecent(const QList<RecentCampaign> &recent, CampaignTime now);
    // Off while the practice campaign is being prepared, with a sentence that says so.
    void setBusy(const QString &sentence);
    void setProblem(const QString &problem);

signals:
    void practiceRequested();
    void newRequested();
    void connectRequested();
    void openRequested();
    void recentRequested(const QString &path);
    void clearRecentRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeCards();
    QWidget *makeExplanation();

    const Theme &m_theme;
    Icons m_icons;
    QWidget *m_recentHead;
    QVBoxLayout *m_recent;
    Label *m_busy;
    QWidget *m_cards = nullptr;
    QWidget *m_explanation = nullptr;
};

} // namespace dosegrid::widgets
