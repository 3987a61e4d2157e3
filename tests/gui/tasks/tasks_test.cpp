// SPDX-License-Identifier: GPL-3.0-or-later
// What a physicist does at the matrix, once by mouse and once by keyboard alone: both must end in the same.
#include "tests/gui/tasks/task.h"

#include "models/text/words.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::test {
namespace {

std::vector<Task> allTasks()
{
    std::vector<Task> all;
    for (const auto &some : {selectingTasks(), algebraTasks(), viewTasks(), actingTasks(), panelTasks()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

QString wordOf(engine::CellAction action)
{
    using engine::CellAction;
    switch (action) {
    case CellAction::Retry: return u"retry"_s;
    case CellAction::Hold: return u"hold"_s;
    case CellAction::Release: return u"release"_s;
    case CellAction::Fetch: return u"fetch"_s;
    case CellAction::Kill: return u"kill"_s;
    case CellAction::Skip: return u"skip"_s;
    case CellAction::Note: return u"note"_s;
    case CellAction::RemoveNotes: return u"remove-note"_s;
    }
    return {};
}

// What was asked of the campaign, and what the task looks at besides.
QString sentAndSeen(const Task &task, Desk &desk)
{
    QStringList lines;
    for (const FakeCampaign::Wish &wish : std::as_const(desk.campaign.wishes))
        lines += u"%1 %2 %3"_s.arg(wordOf(wish.action)).arg(wish.cells).arg(wish.reason).trimmed();
    for (const auto &[question, choice] : std::as_const(desk.campaign.answers))
        lines += u"answer %1"_s.arg(choice);
    for (const engine::PlanRequest &plan : std::as_const(desk.campaign.submitted))
        lines += u"submit %1 %2"_s.arg(plan.waveName).arg(plan.cells.count());
    if (desk.campaign.paused)
        lines += u"paused"_s;
    if (task.look)
        lines += task.look(desk);
    return lines.join(u'\n');
}

struct Ending
{
    grid::CellMask cells;
    QString expression; // of these cells, as the window prints it
    QString rest;
};

struct PhysicistsTasks : WindowFixture, testing::WithParamInterface<Task>
{
    Ending end(const std::function<void(Desk &)> &hands)
    {
        const Task &task = GetParam();
        QTemporaryDir folder;
        QSettings own(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        Desk desk(theme, own);
        if (task.before)
            task.before(desk);
        hands(desk);
        const grid::CellMask &cells = desk.page().selection();
        // The field says what is selected, in words that mean it.
        if (!cells.isEmpty()) {
            EXPECT_EQ(desk.cells(desk.page().expression()), cells) << desk.page().expression().toStdString();
        }
        EXPECT_EQ(desk.view().selection(), cells);
        if (task.selection != u"-"_s || task.cells) {
            const grid::CellMask wanted = task.cells ? task.cells(desk) : desk.cells(task.selection);
            EXPECT_EQ(desk.page().describe(cells).toStdString(), desk.page().describe(wanted).toStdString());
            EXPECT_EQ(cells, wanted);
        }
        return {cells, desk.page().describe(cells), sentAndSeen(task, desk)};
    }
};

TEST_P(PhysicistsTasks, EndTheSameByMouseAndByKeyboardAlone)
{
    const Task &task = GetParam();
    const Ending byMouse = end(task.byMouse);
    ASSERT_FALSE(HasFailure()) << "by mouse";
    const Ending byKeys = end(task.byKeys);
    ASSERT_FALSE(HasFailure()) << "by keyboard";
    EXPECT_EQ(byMouse.expression.toStdString(), byKeys.expression.toStdString());
    EXPECT_EQ(byMouse.cells, byKeys.cells);
    EXPECT_EQ(byMouse.rest.toStdString(), byKeys.rest.toStdString());
    EXPECT_EQ(byMouse.rest.toStdString(), task.looks.toStdString());
    if (task.selection == u"-"_s && !task.cells) {
        EXPECT_TRUE(byMouse.cells.isEmpty());
    }
}

INSTANTIATE_TEST_SUITE_P(Matrix, PhysicistsTasks, testing::ValuesIn(allTasks()),
                         [](const auto &one) { return std::string(one.param.name); });

} // namespace

void PrintTo(const Task &task, std::ostream *out) { *out << task.name; }

} // namespace dosegrid::test
