// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/engineport.h"
#include "widgets/common/theme.h"

#include <QObject>

#include <memory>

namespace dosegrid {

// `dosegrid --render DIR CAMPAIGN`: pictures of matrix and statistics, light and dark, and the tables behind them.
// Only reads the campaign; needs no display. Ends the program: 0 done, 1 it failed.
class Render final : public QObject
{
    Q_OBJECT

public:
    Render(widgets::Theme &theme, QString folder, const QString &campaign);
    ~Render() override;

    void start();

private:
    void fail(const QString &why);
    void paintMatrix();
    void askStatistics();
    void paintStatistics(QList<engine::AttemptFact> attempts, QList<engine::CoreSample> samples);

    widgets::Theme &m_theme;
    QString m_folder;
    std::unique_ptr<EnginePort> m_port;
};

} // namespace dosegrid
