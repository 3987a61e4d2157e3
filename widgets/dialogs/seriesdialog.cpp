// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/seriesdialog.h"

#include "models/text/units.h"
#include "widgets/common/animatedpng.h"
#include "widgets/common/label.h"
#include "widgets/common/style.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QPushButton>

#include <cmath>

namespace dosegrid::widgets {

namespace {

enum Kind { Numbered, Animated };

double seconds(milliseconds time) { return double(time.count()) / 1000; }

} // namespace

SeriesDialog::SeriesDialog(const Theme &theme, Dialogs &dialogs, QString suggestedPath, QWidget *parent)
    : QDialog(parent)
    , m_dialogs(dialogs)
    , m_suggestedPath(std::move(suggestedPath))
    , m_kind(new QComboBox(this))
    , m_count(new QSpinBox(this))
    , m_each(new QDoubleSpinBox(this))
    , m_last(new QDoubleSpinBox(this))
    , m_metric(new Label(theme, TextStyle::Secondary, Token::Text2, this))
    , m_result(new Label(theme, TextStyle::Secondary, Token::Text2, this))
    , m_save(new QPushButton(this))
{
    setWindowTitle(tr("Pictures of the past"));
    m_kind->addItem(tr("Numbered PNG files, for a film"));
    m_kind->addItem(tr("One animated PNG, for a page or a slide"));
    m_count->setRange(2, mostPictures);
    for (QDoubleSpinBox *time : {m_each, m_last}) {
        time->setDecimals(2);
        time->setRange(0.02, std::floor(seconds(AnimatedPng::longest)));
        time->setSingleStep(0.1);
        //: suffix of a number of seconds
        time->setSuffix(tr(" s"));
    }

    auto *form = new QFormLayout;
    form->setContentsMargins(24, 18, 24, 14);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(9);
    const auto row = [&](const QString &name, QWidget *field) {
        auto *label = new Label(theme, TextStyle::Base, Token::Text2, name, this);
        label->setBuddy(field);
        form->addRow(label, field);
    };
    row(tr("As"), m_kind);
    row(tr("Pictures"), m_count);
    row(tr("Each is shown"), m_each);
    row(tr("The last one"), m_last);
    form->addRow(new Label(theme, TextStyle::Secondary, Token::Text2,
                           tr("In equal steps, from the first moment of the campaign to the last."), this));
    m_metric->hide();
    form->addRow(m_metric);
    form->addRow(m_result);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(form, 1);
    layout->addWidget(makeFooter(theme));

    choose({});
    connect(m_kind, &QComboBox::currentIndexChanged, this, &SeriesDialog::updateFields);
    connect(m_count, &QSpinBox::valueChanged, this, &SeriesDialog::updateFields);
    for (QDoubleSpinBox *time : {m_each, m_last})
        connect(time, &QDoubleSpinBox::valueChanged, this, &SeriesDialog::updateFields);
}

QWidget *SeriesDialog::makeFooter(const Theme &theme)
{
    auto *footer = new Ground(theme, Token::Dock, Ground::Top, this);
    auto *buttons = new QHBoxLayout(footer);
    buttons->setContentsMargins(18, 11, 18, 11);
    auto *cancel = new QPushButton(tr("Cancel"), footer);
    cancel->setAutoDefault(false);
    m_save->setParent(footer);
    setButtonRole(m_save, ButtonRole::Primary);
    m_save->setDefault(true);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addSpacing(6);
    buttons->addWidget(m_save);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &SeriesDialog::askWhere);
    return footer;
}

void SeriesDialog::setMetric(const QString &name)
{
    //: %1 is a metric, as in "measured CPU hours"
    m_metric->setText(tr("Coloured by “%1” as it was at each moment, all on the scale of the last one.").arg(name));
    m_metric->show();
}

SeriesChoice SeriesDialog::choice() const
{
    const auto time = [](const QDoubleSpinBox *field) { return milliseconds(std::llround(field->value() * 1000)); };
    return {.isAnimated = m_kind->currentIndex() == Animated,
            .count = m_count->value(),
            .each = time(m_each),
            .last = time(m_last)};
}

void SeriesDialog::choose(const SeriesChoice &choice)
{
    m_kind->setCurrentIndex(choice.isAnimated ? Animated : Numbered);
    m_count->setValue(choice.count);
    m_each->setValue(seconds(choice.each));
    m_last->setValue(seconds(choice.last));
    updateFields();
}

void SeriesDialog::updateFields()
{
    const SeriesChoice wanted = choice();
    m_each->setEnabled(wanted.isAnimated);
    m_last->setEnabled(wanted.isAnimated);
    m_save->setText(tr("Save %n pictures…", nullptr, wanted.count));
    m_result->setText(
        wanted.isAnimated
            //: %1 is a duration, as in "13 s"
            ? tr("Plays for %1, again and again.")
                  .arg(text::duration(seconds(wanted.each * (wanted.count - 1) + wanted.last)))
            //: %1 is a number of four digits
            : tr("Named as you say, with a number behind: 0001 to %1.").arg(wanted.count, 4, 10, QLatin1Char('0')));
}

void SeriesDialog::askWhere()
{
    m_dialogs.saveFile(this, windowTitle(), m_suggestedPath, tr("Picture (*.png)"), [this](const QString &path) {
        emit chosen(choice(), path);
        accept();
    });
}

} // namespace dosegrid::widgets
