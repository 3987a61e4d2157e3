// SPDX-License-Identifier: GPL-3.0-or-later
// Twice the text: every page and every dialog fits the screen, and nothing is cut or lies on something else.
#include "tests/gui/windowfixture.h"

#include "widgets/common/elidedlabel.h"
#include "widgets/common/screenfit.h"
#include "widgets/dialogs/aboutdialog.h"
#include "widgets/dialogs/confirmdialog.h"
#include "widgets/dialogs/connectiondialog.h"
#include "widgets/dialogs/keysdialog.h"
#include "widgets/dialogs/newcampaigndialog.h"
#include "widgets/dialogs/picturedialog.h"
#include "widgets/dialogs/seriesdialog.h"
#include "widgets/dialogs/submitdialog.h"
#include "widgets/mainwindow/metricmode.h"
#include "widgets/mainwindow/saveddialog.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QScreen>
#include <QScrollBar>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {
namespace {

QString nameOf(const QWidget &widget)
{
    QString words = widget.property("text").toString();
    if (words.isEmpty())
        words = widget.accessibleName();
    QStringList path;
    for (const QWidget *each = &widget; each && path.size() < 5; each = each->parentWidget())
        path.prepend(QString::fromLatin1(each->metaObject()->className()).section(u"::"_s, -1));
    return QString(path.join(u'/') + u" \""_s + words.left(60) + u'"');
}

// The viewport that scrolls it, if any.
const QAbstractScrollArea *scrollerOf(const QWidget &widget, const QWidget &within)
{
    for (const QWidget *each = widget.parentWidget(); each && each != &within; each = each->parentWidget()) {
        const auto *area = qobject_cast<const QAbstractScrollArea *>(each->parentWidget());
        if (area && area->viewport() == each)
            return area;
    }
    return nullptr;
}

bool saysSomething(const QWidget &widget)
{
    // What is only an icon has the size that its owner gives it; Qt cares for the parts of its own widgets.
    if (const auto *tool = qobject_cast<const QToolButton *>(&widget); tool && tool->text().isEmpty())
        return false;
    if (qobject_cast<const QTabBar *>(widget.parentWidget()) || qobject_cast<const QLineEdit *>(widget.parentWidget()))
        return false;
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return !label->text().isEmpty();
    return qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QComboBox *>(&widget)
           || qobject_cast<const QAbstractSpinBox *>(&widget);
}

struct LargeText : WindowFixture, testing::WithParamInterface<std::tuple<QSize, const char *>>
{
    LargeText() : before(QApplication::font())
    {
        QFont font = before;
        font.setPointSizeF(20);
        QApplication::setFont(font);
    }
    ~LargeText() override
    {
        window.reset();
        QApplication::setFont(before);
    }
    void SetUp() override
    {
        const auto [size, language] = GetParam();
        wear(QString::fromLatin1(language));
        if (language == std::string("fr"))
            QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
        open(size);
        const bool isSmall = size.width() < 1400;
        ASSERT_EQ(QGuiApplication::screens().size(), 2);
        if (isSmall)
            window->setScreen(QGuiApplication::screens()[1]);
        QTest::qWait(50);
    }
    void look(QWidget &widget, const QString &name)
    {
        QTest::qWait(50);
        const QString to = qEnvironmentVariable("DOSEGRID_PICTURES");
        if (to.isEmpty())
            return;
        QDir().mkpath(to);
        const auto [size, language] = GetParam();
        widget.grab().save(
            QDir(to).filePath(u"large-%1-%2-%3.png"_s.arg(name, QLatin1StringView(language)).arg(size.width())));
    }
    // Laid out anew after what was asked for has come: it may take a moment.
    void expectWhole(QWidget &top, const QString &name)
    {
        look(top, name);
        QStringList found;
        EXPECT_TRUE(QTest::qWaitFor([&] {
            found = faults(top);
            return found.isEmpty();
        })) << name.toStdString()
            << ":\n"
            << found.join(u'\n').toStdString();
    }
    static QStringList faults(QWidget &top)
    {
        QStringList found;
        const bool isWindow = qobject_cast<widgets::MainWindow *>(&top) != nullptr;
        const QSize room = isWindow ? std::get<0>(GetParam()) : widgets::roomOnScreen(top);
        for (const QSize size : {top.size(), top.minimumSizeHint()}) {
            if (size.expandedTo(room) != room)
                found += u"%1 × %2 does not fit"_s.arg(size.width()).arg(size.height());
        }
        for (const QWidget *each : top.findChildren<QWidget *>()) {
            if (!each->isVisible() || each->window() != top.window())
                continue;
            if (saysSomething(*each) && isCut(*each, top))
                found += u"%1 is cut"_s.arg(nameOf(*each));
            found += overlaps(*each);
        }
        return found;
    }
    static bool isCut(const QWidget &widget, const QWidget &top)
    {
        const QSize least = widget.minimumSizeHint();
        if (widget.width() < least.width()
            || widget.height() < (widget.hasHeightForWidth() ? widget.heightForWidth(widget.width()) : least.height()))
            return true;
        const QAbstractScrollArea *scroller = scrollerOf(widget, top);
        const QWidget &frame = scroller ? *scroller->viewport() : top;
        const QRect place(widget.mapTo(&frame, QPoint()), widget.size());
        const bool isReachedAcross = scroller && scroller->horizontalScrollBar()->isVisible();
        const bool isReachedDown = scroller && scroller->verticalScrollBar()->isVisible();
        return (!isReachedAcross && (place.left() < 0 || place.right() >= frame.width()))
               || (!isReachedDown && (place.top() < 0 || place.bottom() >= frame.height()));
    }
    static QStringList overlaps(const QWidget &parent)
    {
        QStringList found;
        QList<const QWidget *> seen;
        for (const QObject *child : parent.children()) {
            const auto *widget = qobject_cast<const QWidget *>(child);
            if (!widget || !widget->isVisible() || widget->isWindow() || !saysSomething(*widget))
                continue;
            for (const QWidget *other : seen) {
                if (widget->geometry().intersects(other->geometry()))
                    found += u"%1 lies on %2"_s.arg(nameOf(*widget), nameOf(*other));
            }
            seen += widget;
        }
        return found;
    }
    QFont before;
};

TEST_P(LargeText, EveryPageFits)
{
    using Page = widgets::MainWindow::Page;
    window->matrixPage()->select(u"organ=kidneys energy=65keV..750keV"_s);
    const grid::CellIndex cell = campaign.demo().cell(u"AF/48/gamma/0.12"_s);
    window->matrixPage()->setCurrentCell(cell);
    window->cellPanel()->logRequested(cell, false);
    QTest::qWait(300); // what is shown of a cell is asked for after a pause
    expectWhole(*window, u"matrix"_s);
    window->matrixPage()->metricMode()->setMetric(statistics::Metric::PredictedHours);
    expectWhole(*window, u"metric"_s);
    for (const auto &[page, name] :
         {std::pair(Page::Failures, u"failures"_s), std::pair(Page::Statistics, u"statistics"_s),
          std::pair(Page::Results, u"results"_s)}) {
        window->showPage(page);
        expectWhole(*window, name);
    }
    window->showPage(Page::Matrix);
    window->action(u"lookback"_s)->trigger();
    expectWhole(*window, u"lookback"_s);
    window->setRecent(
        {{u"OpenDose 2026"_s, u"/data/OpenDose 2026.dosegrid"_s, 1'795'338'720'000, campaign.grid().total()}});
    window->setCampaign(nullptr);
    expectWhole(*window, u"welcome"_s);
}

TEST_P(LargeText, EveryDialogFits)
{
    window->matrixPage()->select(u"organ=kidneys energy=65keV..750keV"_s);
    const auto show = [&](QDialog &dialog, const QString &name) {
        dialog.show();
        QTest::qWait(50);
        expectWhole(dialog, name);
    };
    widgets::SubmitDialog submit(theme, icons, dialogs,
                                 {.spec = campaign.grid().specPtr(),
                                  .cells = window->matrixPage()->selection(),
                                  .expression = window->matrixPage()->expression(),
                                  .suggestedName = u"2c Kidneys, 65–750 keV"_s,
                                  .primaries = 100'000'000,
                                  .connection = campaign.link,
                                  .diskFreeBytes = 412'000'000'000,
                                  .now = campaign.now()},
                                 campaign.waves(), window.get());
    show(submit, u"submit"_s);
    submit.hide();
    widgets::ConnectionDialog connection(theme, icons, campaign.connection(), false, {}, window.get());
    connection.show();
    connection.testButton()->click();
    show(connection, u"connection"_s);
    connection.hide();
    widgets::ConfirmDialog confirm(theme, icons,
                                   {.title = u"Kill an execution"_s,
                                    .question = u"Kill workflow-Kx7Fq2?"_s,
                                    .body =
                                        u"You chose 1 cell. A kill stops the whole execution: <b>173 other cells</b> "
                                        "stop with it and 96 CPU-h are lost."_s,
                                    .list = u"AF/48/gamma/0.12\n"_s.repeated(400),
                                    .dangerous = u"Kill, stop 174 cells"_s,
                                    .safe = u"Keep running"_s,
                                    .typeToConfirm = 1740},
                                   window.get());
    show(confirm, u"confirm"_s);
    for (QAbstractButton *link : confirm.findChildren<QAbstractButton *>()) {
        if (link != confirm.safeButton() && link != confirm.dangerousButton())
            link->click();
    }
    show(confirm, u"confirm-list"_s);
    confirm.hide();
    widgets::NewCampaignDialog created(theme, dialogs, u"/data/campaigns"_s, window.get());
    show(created, u"new"_s);
    created.showProblem(u"There is a file of this name already: /data/campaigns/OpenDose.dosegrid"_s);
    show(created, u"new-problem"_s);
    created.hide();
    widgets::SeriesDialog series(theme, dialogs, {}, window.get());
    show(series, u"series"_s);
    series.hide();
    widgets::AboutDialog about(theme, window.get());
    show(about, u"about"_s);
    about.hide();
    for (const QString &action : {u"picture"_s, u"saved"_s, u"keys"_s, u"statecolours"_s}) {
        ASSERT_NE(window->action(action), nullptr) << action.toStdString();
        window->action(action)->trigger();
        const auto dialogsShown = window->findChildren<QDialog *>();
        const auto dialog = std::ranges::find_if(dialogsShown, &QWidget::isVisible);
        ASSERT_NE(dialog, dialogsShown.end()) << action.toStdString();
        show(**dialog, action);
        (*dialog)->close();
    }
}

INSTANTIATE_TEST_SUITE_P(Screens, LargeText,
                         testing::Combine(testing::Values(QSize(1354, 724), QSize(1600, 1000), QSize(1920, 1080)),
                                          testing::Values("en", "fr")),
                         [](const auto &each) {
                             return std::to_string(std::get<0>(each.param).width()) + std::get<1>(each.param);
                         });

} // namespace
} // namespace dosegrid::test
