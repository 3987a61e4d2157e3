// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/tasks/screen.h"
#include "tests/gui/tasks/task.h"

#include "models/grid/expression.h"
#include "models/grid/figures.h"
#include "models/statistics/metricexpression.h"

#include <QTest>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {

namespace {

constexpr int patienceMs = 10'000;

} // namespace

// Nothing moves by itself: a gesture is over when its events are.
QSettings &Desk::quiet(QSettings &settings)
{
    settings.setValue(u"reducedMotion"_s, true);
    return settings;
}

Desk::Desk(widgets::Theme &theme, QSettings &settings)
    : dialogs(theme)
    , window(std::make_unique<widgets::MainWindow>(widgets::WindowServices{.theme = theme,
                                                                           .dialogs = dialogs,
                                                                           .settings = quiet(settings),
                                                                           .keepKey = {},
                                                                           .hasKey = {},
                                                                           .chooseTheme = {}}))
{
    window->resize(1600, 1000);
    window->show();
    window->activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(window.get()));
    campaign.prepare();
    // In an event, as the program does when a file has been read.
    QTimer::singleShot(0, window.get(), [this] { window->setCampaign(&campaign); });
    EXPECT_TRUE(waitFor([this] { return window->campaign() != nullptr; }));
    screen::settle();
    EXPECT_TRUE(waitFor([this] { return geometry().level() == widgets::MatrixLevel::Fill; }));
    screen::settle();
}

Desk::~Desk()
{
    window.reset();
    screen::settle();
}

bool Desk::waitFor(const std::function<bool()> &condition) const { return QTest::qWaitFor(condition, patienceMs); }

grid::CellMask Desk::cells(const QString &expression) const
{
    const auto figures = [this](grid::Figure figure) {
        return statistics::figureValues(
            figure, campaign.grid(),
            {.predictedSeconds = [this](grid::CellIndex cell) { return campaign.predictedSeconds(cell); },
             .attempts = {},
             .outputs = {},
             .now = campaign.now()});
    };
    const auto waveByName = [this](QStringView name) { return campaign.waveByName(name); };
    const auto mask = grid::evaluate(expression, {campaign.tmpl(), campaign.grid(), {}, {}, waveByName}, figures);
    EXPECT_TRUE(mask.has_value()) << expression.toStdString();
    return mask.has_value() ? mask.value() : grid::CellMask(campaign.grid().spec().cellCount());
}

QPoint Desk::at(const QString &cell) const
{
    const auto index = campaign.grid().spec().cellFromId(cell);
    return geometry().cellRect(geometry().lanes(index.value())).center() / view().devicePixelRatioF();
}

QPoint Desk::rowHeaderAt(const QString &cell) const
{
    return {int(geometry().rowHeaderWidth() / view().devicePixelRatioF()) - 4, at(cell).y()};
}

QPoint Desk::systemHeaderAt(const QString &cell) const { return {rowHeaderAt(cell).x() / 2, at(cell).y()}; }

QPoint Desk::columnHeaderAt(const QString &cell) const
{
    return {at(cell).x(), int(geometry().columnHeaderHeight() / view().devicePixelRatioF()) - 6};
}

QPoint Desk::blockTitleAt(const QString &cell) const { return {at(cell).x(), 6}; }

QTableView *Desk::table(const QString &name) const
{
    const QList<QTableView *> tables = window->findChildren<QTableView *>();
    for (QTableView *table : tables) {
        if (table->isVisible() && table->accessibleName() == name)
            return table;
    }
    ADD_FAILURE() << "no table " << name.toStdString();
    return nullptr;
}

void Desk::walkTo(const QString &cell) { walkTo(cell, Qt::NoModifier); }

void Desk::walkTo(const QString &cell, Qt::KeyboardModifier extend)
{
    if (!view().currentCell())
        keys.press(int(Qt::CTRL) | Qt::Key_Home);
    const widgets::LanePoint to = geometry().lanes(campaign.grid().spec().cellFromId(cell).value());
    const widgets::LanePoint from = geometry().lanes(*view().currentCell());
    const auto step = [&](int count, Qt::Key back, Qt::Key forward) {
        keys.press(int(extend) | (count < 0 ? back : forward), qAbs(count));
    };
    step(to.row - from.row, Qt::Key_Up, Qt::Key_Down);
    step(to.column - from.column, Qt::Key_Left, Qt::Key_Right);
}

void Desk::joinByMouse(const QString &mode)
{
    mouse.button(u"How a new selection joins the present one"_s);
    mouse.item(mode);
}

void Desk::joinByKeys(const QString &mode)
{
    keys.button(u"How a new selection joins the present one"_s);
    keys.item(mode);
    keys.tabTo(&view());
}

} // namespace dosegrid::test
