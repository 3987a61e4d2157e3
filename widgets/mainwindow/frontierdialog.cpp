// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mainwindow/frontierdialog.h"

#include "widgets/common/iconsize.h"
#include "widgets/common/label.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

// "24", "9.5": without zeros that say nothing.
class HoursBox final : public QDoubleSpinBox
{
public:
    using QDoubleSpinBox::QDoubleSpinBox;
    QString textFromValue(double value) const override
    {
        QLocale plain = locale();
        plain.setNumberOptions(QLocale::OmitGroupSeparator);
        return plain.toString(value, 'f', QLocale::FloatingPointShortest);
    }
};

} // namespace

FrontierDialog::FrontierDialog(const Theme &theme, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Lines over predicted hours"));
    auto *grid = new QGridLayout;
    grid->setContentsMargins(24, 18, 24, 14);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(2, 1);
    for (int which = 0; which < FrontierHours::count; ++which)
        m_lines[std::size_t(which)] = addLine(theme, *grid, which);
    auto *note = new Label(theme, TextStyle::Secondary, Token::Text2,
                           tr("A line that is moved helps to read the matrix. No plan goes by it."), this);
    grid->addWidget(note, grid->rowCount(), 0, 1, 4);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(grid, 1);
    layout->addWidget(makeFooter(theme));
    setHours({});
    m_lines.front().hours->selectAll();
}

FrontierDialog::Line FrontierDialog::addLine(const Theme &theme, QGridLayout &grid, int which)
{
    const bool isSolid = which == 0;
    Line line;
    line.hours = new HoursBox(this);
    line.hours->setDecimals(2);
    line.hours->setRange(FrontierHours::least, FrontierHours::most);
    line.hours->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    line.hours->setSuffix(u"\u00a0h"_s);
    line.hours->setAccessibleName(isSolid ? tr("Solid line at") : tr("Dashed line at"));
    line.select = new QPushButton(tr("Select above"), this);
    line.select->setAutoDefault(false);
    line.select->setAccessibleName(isSolid ? tr("Select the cells above the solid line")
                                           : tr("Select the cells above the dashed line"));
    line.meaning = new Label(theme, TextStyle::Secondary, Token::Text2, this);
    line.share = new Label(theme, TextStyle::Secondary, Token::Text2, this);
    for (Label *words : {line.meaning, line.share}) {
        words->setWordWrap(true);
        words->setMinimumWidth(besideText(440));
    }
    auto *name =
        new Label(theme, TextStyle::Heading, Token::Text, isSolid ? tr("So&lid line at") : tr("&Dashed line at"), this);
    name->setBuddy(line.hours);
    const int row = grid.rowCount();
    grid.addWidget(name, row, 0);
    grid.addWidget(line.hours, row, 1);
    grid.addWidget(line.select, row, 3);
    grid.addWidget(line.meaning, row + 1, 0, 1, 4);
    grid.addWidget(line.share, row + 2, 0, 1, 4);
    grid.setRowMinimumHeight(row + 3, 10);
    connect(line.hours, &QDoubleSpinBox::valueChanged, this, &FrontierDialog::onChanged);
    connect(line.select, &QPushButton::clicked, this, [this, which] { emit aboveRequested(which); });
    return line;
}

QWidget *FrontierDialog::makeFooter(const Theme &theme)
{
    auto *footer = new Ground(theme, Token::Dock, Ground::Top, this);
    auto *buttons = new QHBoxLayout(footer);
    buttons->setContentsMargins(18, 11, 18, 11);
    const FrontierHours own;
    //: two times, as in "24 h"
    m_reset = new QPushButton(tr("Back to %1 and %2")
                                  .arg(m_lines[0].hours->textFromValue(own.job) + m_lines[0].hours->suffix(),
                                       m_lines[1].hours->textFromValue(own.split) + m_lines[1].hours->suffix()),
                              footer);
    m_reset->setAutoDefault(false);
    auto *close = new QPushButton(tr("Close"), footer);
    close->setDefault(true);
    buttons->addWidget(m_reset);
    buttons->addStretch();
    buttons->addWidget(close);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        setHours({});
        emit hoursChanged(hours());
    });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    return footer;
}

FrontierHours FrontierDialog::hours() const { return {m_lines[0].hours->value(), m_lines[1].hours->value()}; }

void FrontierDialog::setHours(const FrontierHours &hours)
{
    const std::array values{hours.job, hours.split};
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const QSignalBlocker quiet(m_lines[i].hours);
        if (m_lines[i].hours->value() != values[i]) // a number that is being typed stays as it was typed
            m_lines[i].hours->setValue(values[i]);
    }
    m_reset->setEnabled(hours != FrontierHours());
}

void FrontierDialog::setWords(int which, const QString &meaning, const QString &share)
{
    m_lines[std::size_t(which)].meaning->setText(meaning);
    m_lines[std::size_t(which)].share->setText(share);
}

void FrontierDialog::onChanged()
{
    m_reset->setEnabled(hours() != FrontierHours());
    emit hoursChanged(hours());
}

} // namespace dosegrid::widgets
