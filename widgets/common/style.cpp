// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/style.h"

#include "widgets/common/iconsize.h"
#include "widgets/common/styledrawing.h"
#include "widgets/common/typography.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QToolBar>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

constexpr char roleProperty[] = "dosegridButtonRole";
constexpr char bareProperty[] = "dosegridBare";
constexpr int controlHeight = 26;
constexpr int toolHeight = 30;
constexpr int headerHeight = 22;
constexpr int tabHeight = 27;

bool isBare(const QWidget *widget) { return widget && widget->property(bareProperty).toBool(); }

// The line edit of a combo box or spin box: its parent draws the frame.
bool isInField(const QWidget *widget)
{
    const QWidget *parent = widget ? widget->parentWidget() : nullptr;
    return qobject_cast<const QComboBox *>(parent) || qobject_cast<const QAbstractSpinBox *>(parent);
}

} // namespace

void setButtonRole(QWidget *button, ButtonRole role)
{
    button->setProperty(roleProperty, int(role));
    button->update();
}

ButtonRole buttonRole(const QWidget *button)
{
    return button ? ButtonRole(button->property(roleProperty).toInt()) : ButtonRole::Plain;
}

void setBare(QWidget *field) { field->setProperty(bareProperty, true); }

Style::Style(const Theme &theme) : QProxyStyle(QStyleFactory::create(u"Fusion"_s)), m_theme(theme) {}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QToolButton *>(widget) || qobject_cast<QPushButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QTabBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    // A tooltip shows what a server, a file or another program wrote: never as markup. Its class is private to Qt.
    if (auto *tip = widget->inherits("QTipLabel") ? qobject_cast<QLabel *>(widget) : nullptr)
        tip->setTextFormat(Qt::PlainText);
    if (auto *header = qobject_cast<QHeaderView *>(widget))
        header->setFont(textFont(TextStyle::Secondary));
}

// The styles' enumerations are open: a switch over int names the few that differ from Fusion.
int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (int(metric)) {
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_DockWidgetTitleBarButtonMargin:
    case PM_ToolBarItemMargin:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarBaseOverlap: return 0;
    case PM_DockWidgetSeparatorExtent:
    case PM_SplitterWidth:
    case PM_ToolBarFrameWidth: return 1;
    case PM_ToolBarItemSpacing: return 2;
    case PM_ToolBarSeparatorExtent: return 11;
    case PM_ToolBarIconSize: return besideText(20);
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize: return besideText(16);
    case PM_ScrollBarExtent: return 12;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 15;
    case PM_SliderLength: return 13;
    case PM_MenuBarPanelWidth: return 0;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returnData) const
{
    switch (int(hint)) {
    case SH_EtchDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ItemView_ShowDecorationSelected: return hint == SH_ItemView_ShowDecorationSelected;
    case SH_ToolTip_WakeUpDelay: return 400;
    case SH_TabBar_Alignment: return Qt::AlignLeft;
    case SH_TabBar_ElideMode: return Qt::ElideNone;
    case SH_Header_ArrowAlignment: return Qt::AlignRight | Qt::AlignVCenter;
    case SH_UnderlineShortcut: return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int line = option ? option->fontMetrics.height() : 0;
    switch (int(type)) {
    case CT_PushButton: {
        // Bolder than it was measured; at the design's size the padding has room for that.
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool isBold = button && buttonRole(widget) == ButtonRole::Primary;
        const int bolder = isBold ? QFontMetrics(semibold(widget->font())).horizontalAdvance(button->text)
                                        - button->fontMetrics.horizontalAdvance(button->text)
                                  : 0;
        return {size.width() + 22 + qMax(0, bolder - 8), qMax(controlHeight, line + 8)};
    }
    case CT_LineEdit: return {base.width(), qMax(controlHeight, line + 8)};
    case CT_ComboBox: return {base.width() + 6, qMax(controlHeight, line + 8)};
    case CT_SpinBox: return {base.width(), qMax(controlHeight, line + 8)};
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            const bool inToolBar = widget && qobject_cast<QToolBar *>(widget->parentWidget());
            const bool withText = button->toolButtonStyle != Qt::ToolButtonIconOnly && !button->text.isEmpty();
            const int menu = button->features & QStyleOptionToolButton::HasMenu ? 16 : 0;
            const int height = qMax(inToolBar ? toolHeight : controlHeight, line + 8);
            if (!withText)
                return {qMax(size.width() + 8, height) + menu, height};
            return {size.width() + (inToolBar ? 14 : 16) + menu, height};
        }
        return base;
    case CT_HeaderSection: return {base.width(), qMax(headerHeight, line + 6)};
    case CT_TabBarTab: return {base.width() + 4, qMax(tabHeight, line + 9)};
    case CT_MenuBarItem: return {size.width() + 16, qMax(24, line + 6)};
    case CT_MenuItem: return {base.width() + 8, base.height() + 2};
    default: return base;
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents && !isBare(widget) && !isInField(widget))
        return rect.adjusted(4, 0, -4, 0);
    return rect;
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                            const QWidget *widget) const
{
    const QRect r = option->rect;
    if (control == CC_ComboBox) {
        if (subControl == SC_ComboBoxEditField)
            return visualRect(option->direction, r, r.adjusted(8, 1, -22, -1));
        if (subControl == SC_ComboBoxArrow)
            return visualRect(option->direction, r, QRect(r.right() - 20, r.top(), 20, r.height()));
    }
    if (control == CC_SpinBox && subControl == SC_SpinBoxEditField)
        return r.adjusted(6, 1, -6, -1);
    // No arrows and no page buttons: a handle in a groove.
    if (control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!bar)
            return {};
        const bool horizontal = bar->orientation == Qt::Horizontal;
        const int length = horizontal ? r.width() : r.height();
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        int handle = range > 0 ? int(qint64(bar->pageStep) * length / (range + bar->pageStep)) : length;
        handle = qMin(qMax(handle, 24), length);
        const int start =
            sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - handle, bar->upsideDown);
        const auto part = [&](int from, int to) {
            return horizontal ? QRect(r.left() + from, r.top(), to - from, r.height())
                              : QRect(r.left(), r.top() + from, r.width(), to - from);
        };
        switch (int(subControl)) {
        case SC_ScrollBarSlider: return part(start, start + handle);
        case SC_ScrollBarGroove: return r;
        case SC_ScrollBarSubPage: return part(0, start);
        case SC_ScrollBarAddPage: return part(start + handle, length);
        default: return {};
        }
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (int(element)) {
    case PE_FrameFocusRect:
    case PE_PanelStatusBar:
    case PE_FrameStatusBarItem:
    case PE_FrameTabWidget:
    case PE_FrameDockWidget:
    case PE_PanelMenuBar: return;
    case PE_PanelLineEdit:
        if (!isBare(widget) && !isInField(widget))
            drawField(option, painter, true);
        return;
    case PE_FrameLineEdit: return;
    case PE_PanelButtonCommand: drawButton(option, painter, widget); return;
    case PE_PanelButtonTool: drawToolButtonPanel(option, painter); return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: drawCheckBox(option, painter); return;
    case PE_IndicatorRadioButton: drawRadio(option, painter); return;
    case PE_IndicatorTabClose:
    case PE_IndicatorDockWidgetResizeHandle: painter->fillRect(option->rect, m_theme[Token::Border]); return;
    case PE_FrameTabBarBase: {
        const QRect r = option->rect;
        painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), m_theme[Token::Border]);
        return;
    }
    case PE_IndicatorToolBarSeparator: {
        const QRect r = option->rect;
        painter->fillRect(QRect(r.center().x(), r.top() + 5, 1, r.height() - 10), m_theme[Token::Border]);
        return;
    }
    case PE_Frame:
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(widget); area && isBare(widget))
            return;
        painter->save();
        painter->setPen(m_theme[Token::Border]);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5));
        painter->restore();
        return;
    case PE_PanelTipLabel: drawFrame(painter, option->rect, m_theme[Token::TipBg], m_theme[Token::TipEdge]); return;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            painter->save();
            if (header->sortIndicator == QStyleOptionHeader::SortUp) {
                painter->translate(QRectF(option->rect).center());
                painter->rotate(180);
                painter->translate(-QRectF(option->rect).center());
            }
            drawChevron(painter, option->rect, m_theme[Token::Text2]);
            painter->restore();
        }
        return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (int(element)) {
    case CE_PushButtonBevel: {
        drawButton(option, painter, widget);
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        if (button && button->features.testFlag(QStyleOptionButton::HasMenu))
            drawChevron(painter, QRectF(option->rect.right() - 19, option->rect.top(), 14, option->rect.height()),
                        m_theme[has(option, State_Enabled) ? Token::Text : Token::Disabled]);
        return;
    }
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton label(*button);
            const ButtonRole role = buttonRole(widget);
            const bool isLink = role == ButtonRole::Plain && label.features.testFlag(QStyleOptionButton::Flat);
            if (has(option, State_Enabled) && (isLink || role == ButtonRole::Primary || role == ButtonRole::Danger))
                label.palette.setColor(QPalette::ButtonText, m_theme[isLink                        ? Token::Link
                                                                     : role == ButtonRole::Primary ? Token::AccentText
                                                                                                   : Token::ErrorText]);
            painter->save();
            if (role == ButtonRole::Primary)
                painter->setFont(semibold(painter->font()));
            if (label.features.testFlag(QStyleOptionButton::HasMenu)) {
                label.features.setFlag(QStyleOptionButton::HasMenu, false);
                label.rect.adjust(0, 0, -14, 0);
            }
            QProxyStyle::drawControl(element, &label, painter, widget);
            painter->restore();
        }
        return;
    case CE_TabBarTabShape: drawTabShape(option, painter); return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QStyleOptionTab label(*tab);
            label.state.setFlag(State_HasFocus, false);
            const bool selected = has(option, State_Selected);
            label.palette.setColor(QPalette::WindowText, m_theme[selected ? Token::Text : Token::Text2]);
            painter->save();
            if (selected)
                painter->setFont(semibold(painter->font()));
            QProxyStyle::drawControl(element, &label, painter, widget);
            painter->restore();
        }
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea: drawHeader(option, painter); return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            painter->save();
            painter->setPen(m_theme[Token::Text2]);
            const QRect area = header->rect.adjusted(4, 0, -4, 0);
            const QString text = header->fontMetrics.elidedText(header->text, Qt::ElideRight, area.width());
            painter->drawText(area, int(header->textAlignment | Qt::AlignVCenter), text);
            painter->restore();
        }
        return;
    case CE_MenuItem:
        // Fusion's line is a shade of the ground, and not seen on a dark one.
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType == QStyleOptionMenuItem::Separator) {
            const QRect r = item->rect;
            painter->fillRect(r.left() + 8, r.center().y(), r.width() - 16, 1, m_theme[Token::Border]);
            return;
        }
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    case CE_MenuBarItem: drawMenuBarItem(option, painter); return;
    case CE_MenuBarEmptyArea: painter->fillRect(option->rect, m_theme[Token::Window]); return;
    case CE_ToolBar: {
        const QRect r = option->rect;
        painter->fillRect(r, m_theme[Token::Window]);
        painter->fillRect(QRect(r.left(), r.bottom(), r.width(), 1), m_theme[Token::Border]);
        return;
    }
    case CE_Splitter: painter->fillRect(option->rect, m_theme[Token::Border]); return;
    case CE_ShapedFrame:
        if (isBare(widget))
            return;
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    default: QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (int(control)) {
    case CC_ComboBox: drawCombo(option, painter, widget); return;
    case CC_Slider: drawSlider(option, painter); return;
    case CC_ScrollBar: drawScrollBar(option, painter, widget); return;
    case CC_SpinBox: drawField(option, painter, true); return;
    case CC_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            QStyleOptionToolButton plain(*button);
            const bool framed = widget && widget->property("dosegridFramed").toBool();
            if (framed)
                drawButton(option, painter, widget);
            else
                drawToolButtonPanel(option, painter);
            plain.state.setFlag(State_Raised, false);
            const bool menu = button->features & QStyleOptionToolButton::HasMenu;
            plain.features &= ~QStyleOptionToolButton::ToolButtonFeatures(QStyleOptionToolButton::HasMenu
                                                                          | QStyleOptionToolButton::MenuButtonPopup);
            if (menu) {
                drawChevron(painter, QRectF(option->rect.right() - 18, option->rect.top(), 14, option->rect.height()),
                            m_theme[has(option, State_Enabled) ? Token::Text : Token::Disabled]);
                plain.rect.adjust(0, 0, -16, 0);
            }
            if (has(option, State_On))
                plain.palette.setColor(QPalette::ButtonText, m_theme[Token::Link]);
            plain.state.setFlag(State_Sunken, false);
            if (plain.toolButtonStyle == Qt::ToolButtonTextBesideIcon)
                plain.rect.adjust(5, 0, -2, 0);
            QProxyStyle::drawControl(CE_ToolButtonLabel, &plain, painter, widget);
        }
        return;
    default: QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

} // namespace dosegrid::widgets
