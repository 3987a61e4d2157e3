// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/connectiondialog.h"

#include "models/text/enginewords.h"
#include "models/text/words.h"
#include "widgets/common/dialogs.h"
#include "widgets/common/iconsize.h"
#include "widgets/common/label.h"
#include "widgets/common/screenfit.h"
#include "widgets/common/style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTime>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::widgets {

namespace {

// Wide enough that a form gives the hints the lines they take, not those of a narrow column.
constexpr int hintWidth = 560;

} // namespace

ConnectionDialog::ConnectionDialog(const Theme &theme, const Icons &icons, engine::Connection &connection, bool hasKey,
                                   KeepKey keepKey, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_icons(icons)
    , m_connection(connection)
    , m_keepKey(std::move(keepKey))
{
    setWindowTitle(tr("Connection"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    QWidget *footer = makeFooter();
    auto *scroll = new FittingScroll(makeForm(hasKey), footer, this);
    scroll->setAccessibleName(tr("Connection"));
    layout->addWidget(scroll, 1);
    layout->addWidget(footer);
    fitToScreen(*this, {besideText(740), besideText(560)}, {0, 0});
    connect(m_address, &QLineEdit::textChanged, this, &ConnectionDialog::updateButtons);
    connect(m_plainHttp, &QCheckBox::toggled, this, &ConnectionDialog::updateButtons);
    connect(m_profile, &QComboBox::currentIndexChanged, this, [this] { showFolder(); });
    updateButtons();
    showFolder();
}

QWidget *ConnectionDialog::makeForm(bool hasKey)
{
    const engine::ConnectionView view = m_connection.view();
    auto *panel = new QWidget(this);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(24, 18, 24, 18);
    layout->setSpacing(10);
    auto *form = new QFormLayout;
    m_form = form;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(9);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto label = [&](const QString &text, QWidget *field) {
        auto *words = new Label(m_theme, TextStyle::Base, Token::Text2, text, panel);
        words->setBuddy(field);
        return words;
    };

    m_address = new QLineEdit(view.settings.url.toString(), panel);
    m_address->setPlaceholderText(u"https://vip.creatis.insa-lyon.fr/rest"_s);
    form->addRow(label(tr("Address"), m_address), m_address);
    m_plainHttp = new QCheckBox(tr("Allow http here: others can read the key on the way"), panel);
    m_plainHttp->setChecked(view.settings.allowsPlainHttp);
    QPalette alarm = m_plainHttp->palette();
    alarm.setColor(QPalette::WindowText, m_theme[Token::ErrorText]);
    m_plainHttp->setPalette(alarm);
    form->addRow({}, m_plainHttp);
    m_moved = new QCheckBox(tr("The same platform under a new address"), panel);
    m_moved->setToolTip(tr("What runs at the former address is followed at this one. Executions that are not found "
                           "here become questions."));
    form->addRow({}, m_moved);
    m_profile = new QComboBox(panel);
    m_profile->addItem(tr("Find out"), u"auto"_s);
    m_profile->addItem(u"VIP"_s, u"vip"_s);
    m_profile->addItem(u"CARMIN-server"_s, u"carmin-server"_s);
    m_profile->setCurrentIndex(qMax(0, m_profile->findData(view.settings.profile)));
    m_profile->setMaximumWidth(besideText(220));
    form->addRow(label(tr("Server type"), m_profile), m_profile);

    m_folder = new QLineEdit(view.settings.dataFolder, panel);
    m_folder->setPlaceholderText(u"/alice"_s);
    m_folder->setToolTip(tr("Your own folder on the platform: a CARMIN-server does not tell it"));
    form->addRow(label(tr("Your folder"), m_folder), m_folder);

    m_key = new QLineEdit(panel);
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setPlaceholderText(hasKey ? tr("kept; type to replace it") : QString());
    auto *eye = new QToolButton(panel);
    eye->setIcon(m_icons.get(u"password-show-on"_s));
    eye->setCheckable(true);
    eye->setToolTip(tr("Show the key"));
    eye->setAccessibleName(eye->toolTip());
    connect(eye, &QToolButton::toggled, m_key,
            [this](bool shown) { m_key->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
    auto *paste = new QPushButton(tr("Paste"), panel);
    paste->setAutoDefault(false);
    connect(paste, &QPushButton::clicked, m_key, [this] {
        m_key->clear();
        m_key->paste();
    });
    auto *keyLine = new QHBoxLayout;
    keyLine->setSpacing(6);
    keyLine->addWidget(m_key, 1);
    keyLine->addWidget(eye);
    keyLine->addWidget(paste);
    form->addRow(label(tr("API key"), m_key), keyLine);
    m_keyHint = new Label(m_theme, TextStyle::Caption, Token::Text2,
                          tr("Kept in the system's secret store; never in the campaign, a log or a command line. Make "
                             "one on your account page of the portal."),
                          panel);
    m_keyHint->setWordWrap(true);
    m_keyHint->setMinimumWidth(hintWidth);
    form->addRow({}, m_keyHint);

    m_limit = new QSpinBox(panel);
    m_limit->setRange(1, 1000);
    m_limit->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_limit->setValue(view.settings.executionLimit);
    m_limit->setFixedWidth(besideText(64));
    auto *limitLine = new QHBoxLayout;
    limitLine->setSpacing(8);
    limitLine->addWidget(m_limit);
    limitLine->addWidget(new Label(m_theme, TextStyle::Base, Token::Text, tr("executions"), panel));
    limitLine->addStretch();
    form->addRow(label(tr("At once"), m_limit), limitLine);
    auto *limitHint = new Label(
        m_theme, TextStyle::Caption, Token::Text2,
        tr("The server does not tell how many executions you may run; Dosegrid learns it from its answers."), panel);
    limitHint->setWordWrap(true);
    limitHint->setMinimumWidth(hintWidth);
    form->addRow({}, limitHint);
    layout->addLayout(form);

    auto *head = new QHBoxLayout;
    head->addWidget(new Label(m_theme, TextStyle::Heading, Token::Text, tr("Test"), panel));
    m_testNote = new Label(m_theme, TextStyle::Base, Token::Text2, tr("nothing is started or changed"), panel);
    head->addWidget(m_testNote);
    head->addStretch();
    m_test = new QPushButton(m_icons.get(u"view-refresh"_s), tr("Test now"), panel);
    m_test->setAutoDefault(false);
    connect(m_test, &QPushButton::clicked, this, &ConnectionDialog::test);
    head->addWidget(m_test);
    layout->addSpacing(4);
    layout->addLayout(head);
    auto *card = new Ground(m_theme, Token::Base, Ground::Card, panel);
    m_results = new QGridLayout(card);
    m_results->setContentsMargins(10, 6, 10, 6);
    m_results->setHorizontalSpacing(12);
    m_results->setVerticalSpacing(5);
    m_results->setColumnStretch(2, 1);
    layout->addWidget(card);
    layout->addStretch();
    clearResults();
    return panel;
}

QWidget *ConnectionDialog::makeFooter()
{
    auto *footer = new Ground(m_theme, Token::Dock, Ground::Top, this);
    auto *layout = new QHBoxLayout(footer);
    layout->setContentsMargins(18, 11, 18, 11);
    auto *practice = new QPushButton(tr("Use the practice platform instead"), footer);
    practice->setFlat(true);
    practice->setAutoDefault(false);
    auto *cancel = new QPushButton(tr("Cancel"), footer);
    cancel->setAutoDefault(false);
    m_save = new QPushButton(tr("Save and connect"), footer);
    setButtonRole(m_save, ButtonRole::Primary);
    m_save->setDefault(true);
    layout->addWidget(practice);
    layout->addStretch();
    layout->addWidget(cancel);
    layout->addSpacing(6);
    layout->addWidget(m_save);
    connect(practice, &QPushButton::clicked, this, [this] {
        emit practiceRequested();
        reject();
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ConnectionDialog::save);
    return footer;
}

void ConnectionDialog::setMachine(Machine machine)
{
    m_machine = std::move(machine);
    QWidget *panel = m_address->parentWidget();
    const auto label = [&](const QString &text) {
        return new Label(m_theme, TextStyle::Base, Token::Text2, text, panel);
    };
    m_name = new QLineEdit(m_machine.name, panel);
    m_name->setPlaceholderText(tr("as the platform calls itself"));
    m_name->setMaximumWidth(300);
    m_name->setAccessibleName(tr("Name"));
    m_form->insertRow(0, label(tr("Name")), m_name);

    auto *line = new QHBoxLayout;
    line->setSpacing(6);
    m_authority = new QComboBox(panel);
    m_authority->setMinimumWidth(besideText(220));
    m_authority->setAccessibleName(tr("Certificates"));
    auto *choose = new QPushButton(tr("CA file…"), panel);
    choose->setAutoDefault(false);
    choose->setToolTip(tr("Trust the authority of a site too: a file of certificates in PEM. It is a setting of this "
                          "computer and never stands in the campaign."));
    line->addWidget(m_authority);
    line->addWidget(choose);
    line->addStretch();
    // Below the key and its hint.
    int row = 0;
    QFormLayout::ItemRole role{};
    m_form->getWidgetPosition(m_keyHint, &row, &role);
    m_form->insertRow(row + 1, label(tr("Certificates")), line);
    showAuthority();
    connect(choose, &QPushButton::clicked, this, &ConnectionDialog::chooseAuthority);
    connect(m_authority, &QComboBox::activated, this, [this](int index) {
        if (index == 0 && !m_machine.authority.isEmpty())
            trust({});
    });
    const QList<QWidget *> order{m_name, m_address, m_plainHttp, m_profile, m_folder, m_key};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
    m_address->setFocus();
}

void ConnectionDialog::showAuthority()
{
    m_authority->clear();
    m_authority->addItem(tr("The system's"));
    if (!m_machine.authority.isEmpty()) {
        //: certificates; %1 is a file
        m_authority->addItem(tr("The system's and %1").arg(QFileInfo(m_machine.authority).fileName()));
        m_authority->setCurrentIndex(1);
    }
    m_authority->setToolTip(m_machine.authority);
}

void ConnectionDialog::chooseAuthority()
{
    if (m_machine.dialogs)
        m_machine.dialogs->openFile(this, tr("Certificates of an authority"), tr("Certificates (*.pem *.crt *.cer)"),
                                    [this](const QString &file) { trust(file); });
}

void ConnectionDialog::trust(const QString &file)
{
    const QUrl url(m_address->text().trimmed());
    const Result<void> trusted = m_machine.trust ? m_machine.trust(url, file) : Result<void>();
    clearResults();
    if (trusted.has_value())
        m_machine.authority = file;
    else
        addResult(false, tr("Certificates"), text::problem(trusted.error()));
    showAuthority();
}

engine::ConnectionSettings ConnectionDialog::settings() const
{
    engine::ConnectionSettings settings = m_connection.view().settings;
    settings.url = QUrl(m_address->text().trimmed());
    settings.profile = m_profile->currentData().toString();
    settings.executionLimit = m_limit->value();
    settings.isMoved = isElsewhere(settings.url) && m_moved->isChecked();
    settings.allowsPlainHttp = settings.isUnencrypted() && m_plainHttp->isChecked();
    settings.dataFolder = m_folder->text().trimmed();
    return settings;
}

bool ConnectionDialog::isElsewhere(const QUrl &url) const
{
    const QUrl former = m_connection.view().settings.url;
    return !former.isEmpty()
           && (former.scheme() != url.scheme() || former.host() != url.host() || former.port() != url.port());
}

void ConnectionDialog::updateButtons()
{
    const QUrl url(m_address->text().trimmed());
    const bool usable =
        url.isValid() && !url.host().isEmpty() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
    engine::ConnectionSettings asked;
    asked.url = url;
    const bool isExposed = usable && asked.isUnencrypted();
    m_plainHttp->setVisible(isExposed);
    m_moved->setVisible(usable && isElsewhere(url));
    m_test->setEnabled(usable && (!isExposed || m_plainHttp->isChecked()));
    m_save->setEnabled(m_test->isEnabled());
}

void ConnectionDialog::showFolder(const QString &foundProfile)
{
    constexpr auto untold = "carmin-server"_L1;
    m_form->setRowVisible(m_folder, m_profile->currentData().toString() == untold || foundProfile == untold
                                        || !m_folder->text().isEmpty());
}

void ConnectionDialog::test()
{
    clearResults();
    m_test->setEnabled(false);
    m_testNote->setText(tr("asking…"));
    m_connection.test(settings(), m_key->text().trimmed(),
                      {this, [this](const Result<engine::ConnectionReport> &report) { showReport(report); }});
}

void ConnectionDialog::showReport(const Result<engine::ConnectionReport> &report)
{
    clearResults();
    updateButtons();
    m_testNote->setText(tr("%1, nothing was started or changed").arg(QTime::currentTime().toString(u"HH:mm:ss"_s)));
    if (!report.has_value()) {
        addResult(false, tr("Server"), text::problem(report.error()));
        return;
    }
    showFolder(report.value().profile);
    for (const engine::ConnectionReport::Step &step : report.value().steps) {
        const bool isRefused = step.what == "key"_L1 && step.error.kind == Error::Kind::Permission;
        const QString passed = !step.error.field.isEmpty() ? text::problem(step.error)
                               : !step.facts.isEmpty()     ? step.facts
                               : step.what == "key"_L1     ? tr("accepted")
                                                           : tr("reached");
        addResult(
            step.passed, text::testStep(step.what),
            step.passed ? passed
            : isRefused
                ? tr("The platform refuses this key. Make a new one on your account page of its portal, and paste it "
                     "here.")
                : text::problem(step.error));
    }
}

void ConnectionDialog::addResult(bool passed, const QString &what, const QString &facts)
{
    const int row = m_results->rowCount();
    auto *icon = new QLabel(this);
    icon->setPixmap(m_icons.pixmap(passed ? u"dialog-ok"_s : u"dialog-warning"_s,
                                   passed ? Token::OkText : Token::WarnText, 16, devicePixelRatioF()));
    auto *name = new Label(m_theme, TextStyle::Heading, Token::Text, what, this);
    auto *text = new Label(m_theme, TextStyle::Base, passed ? Token::Text : Token::ErrorText, facts, this);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_results->addWidget(icon, row, 0, Qt::AlignTop);
    m_results->addWidget(name, row, 1, Qt::AlignTop);
    m_results->addWidget(text, row, 2);
    m_results->parentWidget()->show();
}

void ConnectionDialog::clearResults()
{
    while (QLayoutItem *item = m_results->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_results->parentWidget()->hide();
}

QString ConnectionDialog::resultText() const
{
    QStringList lines;
    for (const Label *label : m_results->parentWidget()->findChildren<Label *>())
        lines += label->text();
    return lines.join(u'\n');
}

void ConnectionDialog::save()
{
    const auto use = [this] {
        m_connection.use(settings(), {this, [this](const Result<WishId> &wish) {
                                          if (wish.has_value()) {
                                              if (m_machine.rename && m_name)
                                                  m_machine.rename(settings().url, m_name->text().trimmed());
                                              accept();
                                              return;
                                          }
                                          clearResults();
                                          addResult(false, tr("Server"), text::problem(wish.error()));
                                      }});
    };
    const QString key = m_key->text().trimmed();
    if (key.isEmpty()) {
        use();
        return;
    }
    m_keepKey(settings().url, key, [this, use](const Result<void> &kept) {
        if (kept.has_value()) {
            m_key->clear();
            use();
            return;
        }
        clearResults();
        addResult(false, tr("Key"), text::problem(kept.error()));
    });
}

} // namespace dosegrid::widgets
