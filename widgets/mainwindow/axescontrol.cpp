// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mainwindow/axescontrol.h"

#include "models/text/words.h"
#include "widgets/grid/matrixview.h"

#include <QActionGroup>
#include <QMenu>
#include <QSet>
#include <QSettings>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

struct OrderWords
{
    QString entry;
    QString name; // what the header says of it
};

OrderWords wordsOf(RegionOrder order)
{
    switch (order) {
    case RegionOrder::System: break;
    case RegionOrder::Id: return {AxesControl::tr("&Number"), AxesControl::tr("by number")};
    case RegionOrder::Name: return {AxesControl::tr("N&ame"), AxesControl::tr("by name")};
    case RegionOrder::Mass: return {AxesControl::tr("&Mass, largest first"), AxesControl::tr("by mass")};
    case RegionOrder::Cost: return {AxesControl::tr("&CPU hours, most first"), AxesControl::tr("by CPU hours")};
    case RegionOrder::Failures: return {AxesControl::tr("&Failures, most first"), AxesControl::tr("by failures")};
    }
    return {AxesControl::tr("&Body system"), {}};
}

QString wordOf(BlockOrder order)
{
    switch (order) {
    case BlockOrder::Axis: break;
    case BlockOrder::Name: return AxesControl::tr("N&ame");
    case BlockOrder::Cost: return AxesControl::tr("&CPU hours, most first");
    case BlockOrder::Failures: return AxesControl::tr("&Failures, most first");
    }
    return AxesControl::tr("As in the ca&mpaign");
}

OrderWords wordsOf(EnergyOrder order)
{
    switch (order) {
    case EnergyOrder::FromLow: break;
    case EnergyOrder::FromHigh: return {AxesControl::tr("From &high to low"), {}};
    case EnergyOrder::Cost: return {AxesControl::tr("&CPU hours, most first"), AxesControl::tr("by CPU hours")};
    case EnergyOrder::Failures: return {AxesControl::tr("&Failures, most first"), AxesControl::tr("by failures")};
    }
    return {AxesControl::tr("From &low to high"), {}};
}

QString plain(QString text) { return text.replace(u'&', u"&&"_s); } // a name's ampersand is no mnemonic

void toggle(QStringList &names, const QString &name)
{
    if (names.removeAll(name) == 0)
        names += name;
}

} // namespace

AxesControl::AxesControl(QSettings &settings, MatrixView *view)
    : QObject(view)
    , m_settings(settings)
    , m_view(view)
    , m_menu(new QMenu(tr("&Rows and columns"), view))
    , m_swapped(m_menu->addAction(tr("Energies as &rows, regions as columns"), this, &AxesControl::toggleSwapped))
    , m_orders(m_menu->addMenu(tr("&Order of regions")))
    , m_energyOrders(m_menu->addMenu(tr("Order of e&nergies")))
    , m_blockOrders(m_menu->addMenu(tr("Order of &models and particles")))
    , m_groups(m_menu->addMenu(tr("&Closed body systems")))
    , m_shown(m_menu->addMenu(tr("&Shown")))
    , m_orderGroup(new QActionGroup(this))
    , m_energyOrderGroup(new QActionGroup(this))
    , m_blockOrderGroup(new QActionGroup(this))
{
    m_swapped->setCheckable(true);
    m_swapped->setShortcut(tr("Ctrl+Shift+T"));
    m_menu->insertSeparator(m_orders->menuAction());
    m_menu->addSeparator();
    m_everything = m_menu->addAction(tr("&Everything, in its own order"), this, [this] { setChoice({}); });
    read();
    m_swapped->setEnabled(false);
    connect(m_menu, &QMenu::aboutToShow, this, [this] {
        for (QMenu *menu : {m_orders, m_energyOrders, m_blockOrders, m_shown})
            menu->setEnabled(m_campaign);
        m_groups->setEnabled(m_campaign && hasGroups());
        m_everything->setEnabled(m_campaign && m_choice != AxesChoice());
    });
    connect(m_orders, &QMenu::aboutToShow, this, &AxesControl::fillOrders);
    connect(m_energyOrders, &QMenu::aboutToShow, this, &AxesControl::fillEnergyOrders);
    connect(m_blockOrders, &QMenu::aboutToShow, this, &AxesControl::fillBlockOrders);
    connect(m_groups, &QMenu::aboutToShow, this, &AxesControl::fillGroups);
    connect(m_shown, &QMenu::aboutToShow, this, &AxesControl::fillShown);
    connect(view, &MatrixView::groupToggled, this, &AxesControl::toggleGroup);
    connect(view, &MatrixView::axesMenuRequested, this, [this](QPoint at) { m_menu->popup(at); });
}

void AxesControl::setCampaign(const CampaignPort *campaign)
{
    m_campaign = campaign;
    m_swapped->setEnabled(campaign);
    apply();
}

void AxesControl::setChoice(const AxesChoice &choice)
{
    m_choice = choice;
    write();
    apply();
}

void AxesControl::toggleGroup(const QString &id)
{
    if (!m_campaign || !hasGroups())
        return;
    AxesChoice choice = m_choice;
    toggle(choice.closedGroups, id);
    setChoice(choice);
}

void AxesControl::toggleSwapped()
{
    AxesChoice choice = m_choice;
    choice.isSwapped = !choice.isSwapped;
    setChoice(choice);
}

void AxesControl::reveal(const grid::CellMask &cells, bool opensGroups)
{
    if (!m_campaign)
        return;
    const grid::GridSpec &spec = m_campaign->grid().spec();
    QSet<QString> models;
    QSet<QString> particles;
    QSet<int> regions;
    cells.forEach([&](grid::CellIndex cell) {
        models += spec.model(cell).id;
        particles += spec.particle(cell).id;
        regions += spec.key(cell).region;
    });
    AxesChoice choice = m_choice;
    choice.hiddenModels.removeIf([&](const QString &id) { return models.contains(id); });
    choice.hiddenParticles.removeIf([&](const QString &id) { return particles.contains(id); });
    const MatrixAxes &whole = m_view->scene().wholeAxes();
    for (const MatrixGroup &group : whole.groups) {
        const auto first = whole.regionOrder.begin() + group.first;
        if (std::none_of(first, first + group.count, [&](int region) { return regions.contains(region); }))
            continue;
        choice.hiddenGroups.removeAll(group.id);
        if (opensGroups)
            choice.closedGroups.removeAll(group.id);
    }
    setChoice(choice);
}

void AxesControl::apply()
{
    m_swapped->setChecked(m_choice.isSwapped);
    if (!m_campaign)
        return;
    const CampaignPort &campaign = *m_campaign;
    const auto seconds = [&campaign](grid::CellIndex cell) { return campaign.predictedSeconds(cell); };
    m_view->setAxes(arranged(m_view->scene().wholeAxes(), m_choice, orderKeys(m_choice.order, campaign.grid(), seconds),
                             wordsOf(m_choice.order).name, blockKeys(m_choice.blocks, campaign.grid(), seconds),
                             energyKeys(m_choice.energies, campaign.grid(), seconds), wordsOf(m_choice.energies).name));
}

void AxesControl::read()
{
    m_settings.beginGroup(u"matrix/axes"_s);
    m_choice.order = regionOrderFromName(m_settings.value(u"order"_s).toString()).value_or(RegionOrder::System);
    m_choice.blocks = blockOrderFromName(m_settings.value(u"blocks"_s).toString()).value_or(BlockOrder::Axis);
    m_choice.isSwapped = m_settings.value(u"swapped"_s).toBool();
    // Before there were other orders, settings had a flag.
    const bool isFromHigh = m_settings.value(u"fromHigh"_s).toBool();
    m_choice.energies = energyOrderFromName(m_settings.value(u"energies"_s).toString())
                            .value_or(isFromHigh ? EnergyOrder::FromHigh : EnergyOrder::FromLow);
    m_choice.keepsGroups = m_settings.value(u"keepsGroups"_s).toBool();
    m_choice.closedGroups = m_settings.value(u"closedGroups"_s).toStringList();
    m_choice.hiddenGroups = m_settings.value(u"hiddenGroups"_s).toStringList();
    m_choice.hiddenModels = m_settings.value(u"hiddenModels"_s).toStringList();
    m_choice.hiddenParticles = m_settings.value(u"hiddenParticles"_s).toStringList();
    m_settings.endGroup();
}

void AxesControl::write()
{
    m_settings.beginGroup(u"matrix/axes"_s);
    m_settings.setValue(u"order"_s, nameOf(m_choice.order));
    m_settings.setValue(u"blocks"_s, nameOf(m_choice.blocks));
    m_settings.setValue(u"swapped"_s, m_choice.isSwapped);
    m_settings.setValue(u"energies"_s, nameOf(m_choice.energies));
    m_settings.setValue(u"keepsGroups"_s, m_choice.keepsGroups);
    m_settings.setValue(u"closedGroups"_s, m_choice.closedGroups);
    m_settings.setValue(u"hiddenGroups"_s, m_choice.hiddenGroups);
    m_settings.setValue(u"hiddenModels"_s, m_choice.hiddenModels);
    m_settings.setValue(u"hiddenParticles"_s, m_choice.hiddenParticles);
    m_settings.endGroup();
}

// --- the menu ------------------------------------------------------------------------------------------------------

void AxesControl::fillOrders()
{
    m_orders->clear();
    for (const RegionOrder order : allRegionOrders) {
        QAction *action = m_orders->addAction(wordsOf(order).entry, this, [this, order] {
            AxesChoice choice = m_choice;
            choice.order = order;
            setChoice(choice);
        });
        action->setCheckable(true);
        action->setChecked(order == m_choice.order);
        m_orderGroup->addAction(action);
    }
    m_orders->addSeparator();
    QAction *within = m_orders->addAction(tr("&Within each body system"), this, [this] {
        AxesChoice choice = m_choice;
        choice.keepsGroups = !choice.keepsGroups;
        setChoice(choice);
    });
    within->setCheckable(true);
    within->setChecked(m_choice.keepsGroups || m_choice.order == RegionOrder::System);
    within->setEnabled(m_choice.order != RegionOrder::System);
}

void AxesControl::fillEnergyOrders()
{
    m_energyOrders->clear();
    for (const EnergyOrder order : allEnergyOrders) {
        QAction *action = m_energyOrders->addAction(wordsOf(order).entry, this, [this, order] {
            AxesChoice choice = m_choice;
            choice.energies = order;
            setChoice(choice);
        });
        action->setCheckable(true);
        action->setChecked(order == m_choice.energies);
        m_energyOrderGroup->addAction(action);
    }
}

void AxesControl::fillBlockOrders()
{
    m_blockOrders->clear();
    for (const BlockOrder order : allBlockOrders) {
        QAction *action = m_blockOrders->addAction(wordOf(order), this, [this, order] {
            AxesChoice choice = m_choice;
            choice.blocks = order;
            setChoice(choice);
        });
        action->setCheckable(true);
        action->setChecked(order == m_choice.blocks);
        m_blockOrderGroup->addAction(action);
    }
}

void AxesControl::fillGroups()
{
    m_groups->clear();
    if (!m_campaign)
        return;
    QStringList all;
    for (const MatrixGroup &group : m_view->scene().wholeAxes().groups) {
        if (group.count < 2)
            continue;
        all += group.id;
        QAction *action = m_groups->addAction(plain(group.name), this, [this, id = group.id] { toggleGroup(id); });
        action->setCheckable(true);
        action->setChecked(m_choice.closedGroups.contains(group.id));
        action->setEnabled(!m_choice.hiddenGroups.contains(group.id));
    }
    m_groups->addSeparator();
    const auto close = [this](const QStringList &ids) {
        AxesChoice choice = m_choice;
        choice.closedGroups = ids;
        setChoice(choice);
    };
    m_groups->addAction(tr("&Close all"), this, [close, all] { close(all); });
    m_groups->addAction(tr("&Open all"), this, [close] { close({}); });
}

void AxesControl::fillShown()
{
    m_shown->clear();
    if (!m_campaign)
        return;
    const MatrixAxes &whole = m_view->scene().wholeAxes();
    const MatrixAxes &axes = m_view->scene().geometry().axes();
    const grid::GridSpec &spec = *whole.spec;
    for (const int model : whole.models)
        //: a model: its short name, then what it is
        addShown(tr("%1, %2", "model").arg(spec.models()[model].id, spec.models()[model].name), spec.models()[model].id,
                 &AxesChoice::hiddenModels, axes.models.size() == 1);
    m_shown->addSeparator();
    for (const int particle : whole.particles)
        addShown(text::particleName(spec.particles()[particle]), spec.particles()[particle].id,
                 &AxesChoice::hiddenParticles, axes.particles.size() == 1);
    m_shown->addSeparator();
    const auto shownGroups = std::count_if(whole.groups.begin(), whole.groups.end(), [this](const MatrixGroup &group) {
        return !m_choice.hiddenGroups.contains(group.id);
    });
    for (const MatrixGroup &group : whole.groups)
        addShown(group.name, group.id, &AxesChoice::hiddenGroups, shownGroups == 1);
}

void AxesControl::addShown(const QString &text, const QString &name, QStringList AxesChoice::*hidden, bool isLast)
{
    QAction *action = m_shown->addAction(plain(text), this, [this, name, hidden] {
        AxesChoice choice = m_choice;
        toggle(choice.*hidden, name);
        setChoice(choice);
    });
    const bool isShown = !(m_choice.*hidden).contains(name);
    action->setCheckable(true);
    action->setChecked(isShown);
    action->setEnabled(!isShown || !isLast);
}

} // namespace dosegrid::widgets
