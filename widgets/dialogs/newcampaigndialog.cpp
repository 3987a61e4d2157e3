// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/newcampaigndialog.h"

#include "widgets/common/label.h"
#include "widgets/common/style.h"

#include <QCheckBox>
#include <QDir>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

NewCampaignDialog::NewCampaignDialog(const Theme &theme, Dialogs &dialogs, const QString &folder, QWidget *parent)
    : QDialog(parent)
    , m_dialogs(dialogs)
    , m_name(new QLineEdit(u"OpenDose"_s, this))
    , m_path(new QLineEdit(QDir(folder).filePath(u"OpenDose.dosegrid"_s), this))
    , m_openDose(
          new QRadioButton(tr("The OpenDose grid: 2 phantoms, 141 source regions, 2 particles, 91 energies"), this))
    , m_other(new QRadioButton(tr("A template of your own"), this))
    , m_template(new QLineEdit(this))
    , m_combined(new QCheckBox(tr("with the combined regions"), this))
    , m_problem(new Label(theme, TextStyle::Base, Token::ErrorText, this))
    , m_create(new QPushButton(tr("Create"), this))
{
    setWindowTitle(tr("New campaign"));
    m_openDose->setChecked(true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *form = new QFormLayout;
    form->setContentsMargins(24, 18, 24, 14);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(9);
    const auto label = [&](const QString &text) { return new Label(theme, TextStyle::Base, Token::Text2, text, this); };
    const auto withBrowse = [&](QLineEdit *field, auto browse) {
        auto *line = new QHBoxLayout;
        auto *button = new QPushButton(tr("Browse…"), this);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, browse);
        line->addWidget(field, 1);
        line->addWidget(button);
        return line;
    };
    m_name->setAccessibleName(tr("Name"));
    m_path->setAccessibleName(tr("File"));
    m_template->setAccessibleName(tr("Template"));
    form->addRow(label(tr("Name")), m_name);
    form->addRow(label(tr("File")), withBrowse(m_path, [this] {
                     m_dialogs.saveFile(this, tr("New campaign"), m_path->text(), tr("Campaigns (*.dosegrid)"),
                                        [this](const QString &path) { m_path->setText(path); });
                 }));
    form->addRow(label(tr("Grid")), m_openDose);
    form->addRow({}, m_combined);
    form->addRow({}, m_other);
    form->addRow({}, withBrowse(m_template, [this] {
                     m_dialogs.openFile(this, tr("Template"), tr("Templates (*.json)"), [this](const QString &path) {
                         m_template->setText(path);
                         m_other->setChecked(true);
                     });
                 }));
    form->addRow(m_problem);

    auto *footer = new Ground(theme, Token::Dock, Ground::Top, this);
    auto *buttons = new QHBoxLayout(footer);
    buttons->setContentsMargins(18, 11, 18, 11);
    auto *cancel = new QPushButton(tr("Cancel"), footer);
    cancel->setAutoDefault(false);
    setButtonRole(m_create, ButtonRole::Primary);
    m_create->setDefault(true);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addSpacing(6);
    buttons->addWidget(m_create);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(form, 1);
    layout->addWidget(footer);
    setMinimumWidth(620);

    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_create, &QPushButton::clicked, this, [this] { emit createRequested(campaign()); });
    connect(m_other, &QRadioButton::toggled, this, &NewCampaignDialog::updateButtons);
    for (QLineEdit *field : {m_name, m_path, m_template})
        connect(field, &QLineEdit::textChanged, this, &NewCampaignDialog::updateButtons);
    updateButtons();
}

NewCampaign NewCampaignDialog::campaign() const
{
    return {.path = m_path->text().trimmed(),
            .name = m_name->text().trimmed(),
            .templateName = m_other->isChecked() ? m_template->text().trimmed() : u"opendose"_s,
            .withCombined = m_combined->isChecked()};
}

void NewCampaignDialog::showProblem(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->show();
}

void NewCampaignDialog::updateButtons()
{
    const NewCampaign wanted = campaign();
    m_create->setEnabled(!wanted.path.isEmpty() && !wanted.name.isEmpty() && !wanted.templateName.isEmpty());
}

} // namespace dosegrid::widgets
