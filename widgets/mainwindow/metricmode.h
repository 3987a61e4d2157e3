// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/campaignport.h"
#include "widgets/mainwindow/metriclayers.h"

#include <QObject>
#include <QPointer>

class QComboBox;
class QSettings;
class QTimer;

namespace dosegrid::widgets {

class MatrixView;
class MetricLegend;

// Colours the matrix by a metric instead of by states: the choice, its legend, and the values behind both. Values are
// read from the grid or asked from the campaign, scaled in the pool, and renewed a moment after cells have changed.
class MetricMode final : public QObject
{
    Q_OBJECT

public:
    // The choice and the legend are made as children of `parent`, to be laid out by it.
    MetricMode(const Theme &theme, QSettings &settings, MatrixView *view, QWidget *parent);

    void setCampaign(CampaignPort *campaign);
    QComboBox *choice() const { return m_choice; }
    MetricLegend *legend() const { return m_legend; }

    std::optional<statistics::Metric> metric() const { return m_metric; }
    void setMetric(std::optional<statistics::Metric> metric);
    // Which of the two maps colours values in order.
    bool isCividis() const { return m_isCividis; }
    void setCividis(bool isCividis);
    // Where the lines over predicted hours stand. moveFrontiers() shows them, setFrontiers() remembers them too.
    const FrontierHours &frontiers() const { return m_frontiers; }
    void moveFrontiers(const FrontierHours &hours);
    void setFrontiers(const FrontierHours &hours);
    // What is shown now; null in state mode and until the first values are there.
    MetricLayerPtr layer() const { return m_layer; }
    // "Predicted CPU hours: 8.4 h"; empty in state mode.
    QString tipLine(grid::CellIndex cell) const;

signals:
    void modeChanged(bool isMetric);
    void layerChanged();
    // `term` says the same in the selection grammar; empty when that has no word for the metric.
    void brushed(const dosegrid::grid::CellMask &cells, const QString &term);

private:
    void renew();
    void askSources(int asked, CampaignPort &campaign);
    void compute(int asked, CampaignPort &campaign);
    void take(std::shared_ptr<MetricLayer> layer);
    void onBrushed(double from, double to);

    QSettings &m_settings;
    MatrixView *m_view;
    QComboBox *m_choice;
    MetricLegend *m_legend;
    QTimer *m_pause;
    QPointer<CampaignPort> m_campaign;
    std::optional<statistics::Metric> m_metric;
    MetricLayerPtr m_layer;
    bool m_isCividis = false;
    FrontierHours m_frontiers;
    bool m_isComputing = false;
    // While a person looks back all moments have one scale, that of the present.
    struct PresentScale
    {
        statistics::Metric metric = statistics::Metric::PredictedHours;
        statistics::MetricScale scale;
    };
    std::optional<PresentScale> m_presentScale;
    int m_asked = 0; // answers to former questions are dropped
    std::vector<statistics::AttemptFact> m_attempts;
    std::vector<statistics::OutputFact> m_outputs;
};

} // namespace dosegrid::widgets
