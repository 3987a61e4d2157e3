// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/windowfixture.h"

#include "widgets/mainwindow/metricmode.h"

#include <QDir>

namespace dosegrid::test {

// Pictures for comparing by eye with the design; written to the folder named by DOSEGRID_PICTURES and skipped without
// it. What they must show is tested elsewhere. QT_SCALE_FACTOR=2 gives them at twice the density, named so.
struct PictureFixture : WindowFixture
{
    void SetUp() override
    {
        folder = qEnvironmentVariable("DOSEGRID_PICTURES");
        if (folder.isEmpty())
            GTEST_SKIP() << "DOSEGRID_PICTURES names no folder";
        QDir().mkpath(folder);
    }
    void write(QWidget &widget, const QString &name)
    {
        const QString ending = widget.devicePixelRatioF() > 1
                                   ? QStringLiteral("@%1x.png").arg(widget.devicePixelRatioF())
                                   : QStringLiteral(".png");
        EXPECT_TRUE(widget.grab().save(QDir(folder).filePath(QString(name + ending))));
    }
    void showFailedCell()
    {
        window->matrixPage()->select(QStringLiteral("organ=kidneys energy=65keV..750keV"));
        const grid::CellIndex cell = campaign.demo().cell(QStringLiteral("AF/48/gamma/0.12"));
        window->matrixPage()->setCurrentCell(cell);
        window->cellPanel()->logRequested(cell, false);
    }
    // Until its layer stands; nothing: the states.
    void setMetric(std::optional<statistics::Metric> metric)
    {
        widgets::MetricMode &mode = *window->matrixPage()->metricMode();
        mode.setMetric(metric);
        if (!metric)
            return;
        ASSERT_TRUE(QTest::qWaitFor([&] { return mode.layer() && mode.layer()->field.metric == *metric; }));
    }
    QString folder;
};

} // namespace dosegrid::test
