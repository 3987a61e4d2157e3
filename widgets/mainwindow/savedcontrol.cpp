// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mainwindow/savedcontrol.h"

#include "models/text/templatewords.h"
#include "models/text/words.h"
#include "widgets/common/dialogs.h"
#include "widgets/common/messagebar.h"
#include "widgets/mainwindow/axescontrol.h"
#include "widgets/mainwindow/matrixpage.h"
#include "widgets/mainwindow/metricmode.h"
#include "widgets/mainwindow/saveddialog.h"
#include "widgets/mainwindow/savedfile.h"
#include "widgets/mainwindow/savedtexts.h"

#include <QMenu>
#include <QSettings>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

QString plain(QString name) { return name.replace(u'&', u"&&"_s); } // a name's ampersand is no mnemonic

} // namespace

SavedControl::SavedControl(const Theme &theme, const Icons &icons, Dialogs &dialogs, QSettings &settings,
                           MatrixPage *page)
    : QObject(page)
    , m_theme(theme)
    , m_icons(icons)
    , m_dialogs(dialogs)
    , m_settings(settings)
    , m_page(page)
{}

// --- menus ---------------------------------------------------------------------------------------------------------

void SavedControl::fillSets(QMenu *menu)
{
    menu->clear();
    if (!m_page->campaign())
        return;
    const QStringList saved = savedSets(m_settings).names();
    for (const QString &name : saved)
        menu->addAction(plain(name), this, [this, name] { applySet(name); })
            ->setToolTip(savedSets(m_settings).text(name));
    if (!saved.isEmpty())
        menu->addSeparator();
    // The body systems at hand, the many organs one step away.
    const grid::CampaignTemplate &tmpl = m_page->campaign()->tmpl();
    QList<grid::SourceSet> organs;
    const auto add = [&](QMenu *to, const grid::SourceSet &set) {
        to->addAction(plain(set.name.isEmpty() ? set.id : text::templateName(set.name)), this,
                      [this, expression = QString(u"organ="_s + set.id)] { m_page->join(expression); });
    };
    for (const grid::SourceSet &set : tmpl.sets) {
        const bool isSystem = std::any_of(tmpl.groups.begin(), tmpl.groups.end(),
                                          [&](const grid::RegionGroup &group) { return group.id == set.id; });
        if (isSystem)
            add(menu, set);
        else
            organs += set;
    }
    std::sort(organs.begin(), organs.end(), [](const grid::SourceSet &a, const grid::SourceSet &b) {
        return text::templateName(a.name).localeAwareCompare(text::templateName(b.name)) < 0;
    });
    if (!organs.isEmpty()) {
        QMenu *sub = menu->addMenu(tr("Organs and tissues"));
        for (const grid::SourceSet &set : organs)
            add(sub, set);
    }
    menu->addSeparator();
    menu->addAction(tr("Only failed"), this, [this] { m_page->join(u"state=failed"_s); });
    menu->addAction(tr("Only what is in no wave"), this, [this] { m_page->join(u"state=open"_s); });
    menu->addSeparator();
    menu->addAction(tr("Sets and views…"), this, &SavedControl::showAll);
}

QMenu *SavedControl::makeViewsMenu(const QList<QAction *> &more)
{
    auto *menu = new QMenu(tr("Save&d views"), m_page);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, more] { fillViews(menu, more); });
    fillViews(menu, more);
    return menu;
}

void SavedControl::fillViews(QMenu *menu, const QList<QAction *> &more)
{
    // clear() would delete what it alone shows, but not what belongs to the window.
    menu->clear();
    const QStringList names = savedViews(m_settings).names();
    for (const QString &name : names)
        menu->addAction(plain(name), this, [this, name] { applyView(name); })->setEnabled(m_page->campaign());
    if (!names.isEmpty())
        menu->addSeparator();
    menu->addActions(more);
}

void SavedControl::showAll()
{
    auto *dialog = new SavedDialog(m_theme, m_icons, m_dialogs, m_settings, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SavedDialog::setChosen, this, &SavedControl::applySet);
    connect(dialog, &SavedDialog::viewChosen, this, &SavedControl::applyView);
    dialog->open();
}

// --- saving --------------------------------------------------------------------------------------------------------

void SavedControl::askName(const QString &title, const QString &text, QLatin1StringView group)
{
    m_dialogs.askText(m_page, title, tr("Name"), {}, [this, title, text, group](const QString &given) {
        const QString name = given.simplified();
        SavedTexts kept(m_settings, group);
        if (name.isEmpty())
            return;
        if (!kept.contains(name) || kept.text(name) == text) {
            kept.save(name, text);
            return;
        }
        Confirmation what;
        what.title = title;
        what.question = tr("Replace “%1”?").arg(name);
        what.body = tr("It stands for something else so far, and that will be gone.");
        what.list = kept.text(name);
        what.dangerous = tr("Replace");
        what.safe = tr("Keep");
        m_dialogs.confirm(m_page, what, [kept, name, text]() mutable { kept.save(name, text); });
    });
}

void SavedControl::saveSet()
{
    if (!m_page->selection().isEmpty())
        askName(tr("Save as a set"), m_page->expression(), savedSetsGroup);
}

void SavedControl::saveView()
{
    if (m_page->campaign())
        askName(tr("Save this view"), lineOf(presentView()), savedViewsGroup);
}

SavedView SavedControl::presentView() const
{
    const MatrixView &view = *m_page->view();
    const MatrixGeometry &geometry = view.scene().geometry();
    SavedView present{.metric = m_page->metricMode()->metric(),
                      .isCividis = m_page->metricMode()->isCividis(),
                      .frontiers = m_page->metricMode()->frontiers(),
                      .shown = view.shownStates(),
                      .shared = view.sharedPlace(),
                      .arrangement = view.arrangementChoice(),
                      .axes = m_page->axes()->choice()};
    if (view.zoom() > 0 && !geometry.isEmpty()) {
        const QSizeF cell = QSizeF(geometry.cellSize()) / geometry.metrics().dpr;
        present.cell = {qRound(cell.width()), qRound(cell.height())};
        present.here = geometry.spec().cellId(geometry.cell(geometry.nearest(geometry.cellsRect().center())));
    }
    return present;
}

// --- bringing back -------------------------------------------------------------------------------------------------

void SavedControl::applySet(const QString &name)
{
    const QString expression = savedSets(m_settings).text(name);
    if (const auto problem = m_page->problemOf(expression))
        m_page->messages()->show(
            MessageBar::Kind::Warning,
            //: %1 is the name of a set, %2 a sentence
            tr("The set “%1” does not fit this campaign. %2").arg(name, text::expressionProblem(*problem)),
            tr("Close"));
    else
        m_page->join(expression);
}

void SavedControl::applyView(const QString &name)
{
    if (!m_page->campaign())
        return;
    const auto view = viewFromLine(savedViews(m_settings).text(name));
    if (!view) {
        m_page->messages()->show(MessageBar::Kind::Warning, tr("The view “%1” is damaged.").arg(name), tr("Close"));
        return;
    }
    show(*view);
    const QStringList missing = namesMissing(*view, m_page->view()->scene().wholeAxes());
    if (!missing.isEmpty())
        m_page->messages()->show(
            MessageBar::Kind::Info,
            tr("The view “%1” also names what this campaign does not have: %2.").arg(name, missing.join(u", "_s)),
            tr("Close"));
}

void SavedControl::show(const SavedView &saved)
{
    MatrixView &view = *m_page->view();
    view.setShownStates(saved.shown);
    view.setSharedPlace(saved.shared);
    m_page->metricMode()->setCividis(saved.isCividis);
    m_page->metricMode()->setFrontiers(saved.frontiers);
    m_page->metricMode()->setMetric(saved.metric);
    m_settings.setValue(u"matrix/arrangement"_s, int(saved.arrangement));
    m_page->axes()->setChoice(saved.axes);
    view.setArrangementChoice(saved.arrangement); // fits
    const MatrixGeometry &geometry = view.scene().geometry();
    if (saved.cell.isEmpty())
        return;
    view.setView((QSizeF(saved.cell) * geometry.metrics().dpr).toSize(), geometry.origin());
    const auto here = geometry.spec().cellFromId(saved.here);
    if (here.has_value() && geometry.isShown(here.value())) {
        const QPoint middle = geometry.cellRect(geometry.lanes(here.value())).center();
        view.setView(geometry.cellSize(), geometry.origin() + middle - geometry.cellsRect().center());
    }
}

} // namespace dosegrid::widgets
