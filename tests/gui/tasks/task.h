// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/gui/tasks/keyboard.h"
#include "tests/gui/tasks/mouse.h"
#include "tests/gui/windowfixture.h"
#include "widgets/dialogs/desktopdialogs.h"

#include <QTableView>

#include <functional>

namespace dosegrid::test {

// The dialogs of the program, but for the one that lists the files of this machine.
class DeskDialogs final : public widgets::Dialogs
{
public:
    explicit DeskDialogs(const widgets::Theme &theme) : m_real(theme) {}

    QString file; // what is chosen when one is asked for

    void openFile(QWidget *, const QString &, const QString &, std::function<void(QString)> chosen) override
    {
        chosen(file);
    }
    void saveFile(QWidget *, const QString &, const QString &, const QString &,
                  std::function<void(QString)> chosen) override
    {
        chosen(file);
    }
    void confirm(QWidget *parent, const widgets::Confirmation &what, std::function<void()> agreed) override
    {
        m_real.confirm(parent, what, std::move(agreed));
    }
    void confirmCells(QWidget *parent, const widgets::CellsConfirmation &what,
                      std::function<void(const grid::CellMask &, const QString &)> agreed) override
    {
        m_real.confirmCells(parent, what, std::move(agreed));
    }
    void askText(QWidget *parent, const QString &title, const QString &label, const QString &suggestion,
                 std::function<void(QString)> given) override
    {
        m_real.askText(parent, title, label, suggestion, std::move(given));
    }
    void chooseColour(QWidget *parent, const QString &title, const QColor &present,
                      std::function<void(QColor)> tried) override
    {
        m_real.chooseColour(parent, title, present, std::move(tried));
    }
    void openUrl(const QString &) override {}

private:
    widgets::DesktopDialogs m_real;
};

// A window over the demonstration campaign in its real size (51,324 cells), and what hands do at it. `see` and `at`
// are the eyes: they read where things are and change nothing.
class Desk
{
public:
    Desk(widgets::Theme &theme, QSettings &settings);
    ~Desk();

    Mouse mouse;
    Keyboard keys;
    QTemporaryDir folder;
    DeskDialogs dialogs;
    FakeCampaign campaign;
    std::unique_ptr<widgets::MainWindow> window;

    widgets::MatrixPage &page() const { return *window->matrixPage(); }
    widgets::MatrixView &view() const { return *page().view(); }
    const widgets::MatrixGeometry &geometry() const { return view().scene().geometry(); }
    grid::CellMask cells(const QString &expression) const;
    // In the matrix, as the view has coordinates.
    QPoint at(const QString &cell) const;
    QPoint rowHeaderAt(const QString &cell) const;    // beside the bracket of the body system
    QPoint systemHeaderAt(const QString &cell) const; // its body system
    QPoint columnHeaderAt(const QString &cell) const; // its energy
    QPoint blockTitleAt(const QString &cell) const;   // its particle

    QTableView *table(const QString &name) const; // by its accessible name, the one in view

    // From the cell with the focus to this one by arrows; from the first cell when there is none.
    void walkTo(const QString &cell);
    void walkTo(const QString &cell, Qt::KeyboardModifier extend);
    // How new selections join, by the button beside the query field.
    void joinByMouse(const QString &mode);
    void joinByKeys(const QString &mode);
    bool waitFor(const std::function<bool()> &condition) const;

private:
    static QSettings &quiet(QSettings &settings);
};

// What a physicist wants done, by mouse and by keyboard.
struct Task
{
    const char *name;
    std::function<void(Desk &)> byMouse;
    std::function<void(Desk &)> byKeys;
    // The selection at the end, in any words that mean it; "-" for none. Or the cells, where the grammar has no words.
    QString selection = QStringLiteral("-");
    std::function<grid::CellMask(Desk &)> cells = {};
    // What else is to be compared, as lines of text: what was asked of the campaign is always among it.
    std::function<QString(Desk &)> look = {};
    QString looks = {};                      // and what it has to be
    std::function<void(Desk &)> before = {}; // how one comes to it; may call what it likes
};

std::vector<Task> selectingTasks();
std::vector<Task> algebraTasks();
std::vector<Task> viewTasks();
std::vector<Task> actingTasks();
std::vector<Task> panelTasks();

} // namespace dosegrid::test
