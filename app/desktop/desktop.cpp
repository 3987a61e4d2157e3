// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"

#include "app/common/trust.h"
#include "app/common/username.h"
#include "app/desktop/recentlist.h"
#include "models/grid/templatereader.h"
#include "models/text/words.h"
#include "widgets/common/background.h"
#include "widgets/mainwindow/matrixpage.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid {

namespace {

QString practiceFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/dosegrid/practice"_L1;
}

QString platformProgram() { return QDir(QCoreApplication::applicationDirPath()).filePath(u"dosegrid-platform"_s); }

// A new campaign file, made in the pool: it has a row for every cell.
void makeFile(QObject *context, const widgets::NewCampaign &wanted,
              std::function<void(const std::optional<Error> &)> done)
{
    widgets::inPool<std::optional<Error>>(
        context,
        [wanted]() -> std::optional<Error> {
            const Result<grid::CampaignTemplate> tmpl = grid::loadTemplate(wanted.templateName);
            if (!tmpl.has_value())
                return tmpl.error();
            const Result<void> created =
                engine::Campaign::create(wanted.path, tmpl.value(), wanted.withCombined, wanted.name);
            return created.has_value() ? std::nullopt : std::optional(created.error());
        },
        std::move(done));
}

} // namespace

Desktop::Desktop(widgets::Theme &theme, QSettings &settings)
    : m_theme(theme)
    , m_settings(settings)
    , m_dialogs(theme)
    , m_practice(platformProgram(), practiceFolder())
    , m_window(services())
{
    using widgets::MainWindow;
    connect(&m_window, &MainWindow::openRequested, this, &Desktop::open);
    connect(&m_window, &MainWindow::newDialogOpened, this, [this](widgets::NewCampaignDialog *dialog) {
        connect(dialog, &widgets::NewCampaignDialog::createRequested, this,
                [this, dialog](const widgets::NewCampaign &wanted) { create(wanted, dialog); });
    });
    connect(&m_window, &MainWindow::practiceRequested, this, &Desktop::openPractice);
    connect(&m_window, &MainWindow::practiceStopRequested, &m_practice, &Practice::stop);
    connect(&m_window, &MainWindow::closeRequested, this, &Desktop::close);
    connect(&m_window, &MainWindow::clearRecentRequested, this, [this] {
        forgetCampaigns(m_settings);
        m_window.setRecent({});
    });
    connect(&m_practice, &Practice::started, this, &Desktop::onPracticeStarted);
    connect(&m_practice, &Practice::stopped, this, [this] { m_window.setPracticeRunning(false); });
    connect(&m_practice, &Practice::failed, this, [this](const QString &reason) {
        m_window.setBusy({});
        m_window.showProblem(tr("The practice platform does not start: %1").arg(reason));
    });
    m_window.setRecent(recentCampaigns(m_settings));
}

Desktop::~Desktop() { close(); }

widgets::WindowServices Desktop::services()
{
    return {.theme = m_theme,
            .dialogs = m_dialogs,
            .settings = m_settings,
            .keepKey = [this](const QUrl &url, const QString &key,
                              std::function<void(Result<void>)> done) { keepKey(url, key, std::move(done)); },
            .hasKey = [this](const QUrl &url) { return m_keys.has(url); },
            .authorityOf = [](const QUrl &url) { return rememberedAuthority(SecretStore::originOf(url)); },
            .trust =
                [](const QUrl &url, const QString &file) {
                    const QString origin = SecretStore::originOf(url);
                    if (!file.isEmpty())
                        return rememberAuthority(origin, file);
                    forgetAuthority(origin);
                    return Result<void>();
                },
            .chooseTheme =
                [this](widgets::Theme::Choice choice) {
                    m_theme.setChoice(choice);
                    m_settings.setValue(u"theme"_s, int(choice));
                },
            .practiceAvailable = m_practice.isAvailable()};
}

void Desktop::open(const QString &path)
{
    // What is open stays so until the other one has proven to be a campaign.
    if (m_port && QFileInfo(m_port->path()) == QFileInfo(path))
        return;
    // Another one that is opened meanwhile is not the one to connect to practice.
    m_openingPractice = m_openingPractice && path == m_practice.campaignPath();
    engine::Environment environment;
    environment.keyFor = m_keys.keyFor();
    environment.actor = userName();
    environment.program = u"dosegrid"_s;
    m_opening = std::make_unique<EnginePort>(
        std::make_unique<engine::Campaign>(QFileInfo(path).absoluteFilePath(), std::move(environment)));
    engine::Campaign &campaign = m_opening->campaign();
    connect(&campaign, &engine::Campaign::opened, this, &Desktop::onOpened);
    connect(&campaign, &engine::Campaign::openFailed, this, [this](const Error &error) {
        m_openingPractice = false;
        m_window.setBusy({});
        m_window.showProblem(text::problem(error));
        m_opening.release()->deleteLater();
    });
    m_window.setBusy(tr("Opening %1…").arg(QFileInfo(path).fileName()));
    campaign.open();
}

void Desktop::onOpened()
{
    std::unique_ptr<EnginePort> opened = std::move(m_opening);
    close();
    m_port = std::move(opened);
    // Before the engine asks, and never to an address that comes later: any program may connect the campaign.
    if (const QUrl known = m_port->connection().view().settings.url; !known.isEmpty())
        m_keys.bindTo(known);
    m_window.setBusy({});
    m_window.setCampaign(m_port.get());
    remember();
    if (std::exchange(m_openingPractice, false)) {
        connectPractice();
        return;
    }
    const QUrl url = m_port->connection().view().settings.url;
    if (url.isEmpty())
        return;
    if (m_port->connection().view().isPractice && m_port->path() == m_practice.campaignPath())
        watchPractice(url);
    m_keys.lookUp(url, m_port.get(), [this](bool found) {
        if (found)
            m_port->connection().tryNow();
    });
}

// The practice campaign, opened by its name: when nobody runs its platform, we do.
void Desktop::watchPractice(const QUrl &url)
{
    m_keys.know(url, m_practice.key());
    connect(&m_port->campaign(), &engine::Campaign::connectionChanged, m_port.get(), [this] {
        const bool isOurs = m_port->role() == engine::Role::Engine && m_practice.isAvailable();
        if (isOurs && !m_practice.isRunning() && m_port->connection().view().state == engine::LinkState::Silent)
            startPractice();
    });
}

void Desktop::close()
{
    remember();
    m_window.setCampaign(nullptr);
    m_opening.reset();
    m_port.reset();
}

void Desktop::remember()
{
    if (!m_port)
        return;
    rememberCampaign(m_settings, {.name = m_port->name(),
                                  .path = m_port->path(),
                                  .openedAt = QDateTime::currentMSecsSinceEpoch(),
                                  .counts = m_port->grid().total()});
    m_window.setRecent(recentCampaigns(m_settings));
}

void Desktop::create(const widgets::NewCampaign &wanted, widgets::NewCampaignDialog *dialog)
{
    dialog->setEnabled(false);
    makeFile(this, wanted, [this, wanted, asking = QPointer(dialog)](const std::optional<Error> &error) {
        if (!asking) // closed meanwhile: whoever asked has gone on to something else
            return;
        asking->setEnabled(true);
        if (error) {
            asking->showProblem(text::problem(*error));
            return;
        }
        asking->accept();
        open(wanted.path);
    });
}

void Desktop::openPractice()
{
    const bool leavesAnother = m_port && m_port->path() != m_practice.campaignPath()
                               && m_port->connection().view().state != engine::LinkState::None;
    if (!leavesAnother) {
        startPractice();
        return;
    }
    widgets::Confirmation what;
    what.title = tr("Practice");
    what.question = tr("Open the practice campaign?");
    what.body = tr("%1 is closed, and its engine stops: what it has on its platform goes on there, and is taken up "
                   "when you open it again.")
                    .arg(m_port->name().toHtmlEscaped());
    what.dangerous = tr("Close it and practise");
    what.safe = tr("Stay");
    m_dialogs.confirm(&m_window, what, [this] { startPractice(); });
}

void Desktop::startPractice()
{
    m_window.setBusy(tr("Starting the practice platform…"));
    m_practice.start();
}

void Desktop::onPracticeStarted()
{
    m_window.setPracticeRunning(true);
    m_keys.know(m_practice.url(), m_practice.key());
    // From the menu of another campaign: it alone may be connected to practice, and only when it has no platform.
    if (m_port && m_port->path() != m_practice.campaignPath()
        && m_port->connection().view().state == engine::LinkState::None) {
        connectPractice();
        m_window.setBusy({});
        return;
    }
    if (m_port && m_port->path() == m_practice.campaignPath()) {
        connectPractice();
        m_window.setBusy({});
        return;
    }
    if (std::exchange(m_openingPractice, true)) // asked twice: its file is being made
        return;
    const QString path = m_practice.campaignPath();
    if (QFileInfo::exists(path)) {
        open(path);
        return;
    }
    makeFile(this, {.path = path, .name = tr("Practice"), .templateName = u"opendose"_s, .withCombined = false},
             [this, path](const std::optional<Error> &error) {
                 if (!error) {
                     open(path);
                     return;
                 }
                 m_openingPractice = false;
                 m_window.setBusy({});
                 m_window.showProblem(text::problem(*error));
             });
}

void Desktop::connectPractice()
{
    const auto report = [this](const Result<WishId> &wish) {
        if (!wish.has_value())
            m_window.showProblem(text::problem(wish.error()));
    };
    engine::ConnectionSettings settings = m_port->connection().view().settings;
    settings.url = m_practice.url();
    settings.isMoved = m_port->connection().view().isPractice; // this world is kept; its port may be another
    m_port->connection().use(settings, {this, report});
    QStringList bound;
    const QList<engine::InputArchiveView> inputs = m_port->connection().inputs();
    for (const engine::InputArchiveView &input : inputs)
        bound += input.model;
    for (const grid::Model &model : m_port->grid().spec().models()) {
        const QString archive = bound.contains(model.id) ? QString() : m_practice.inputFor(model.id);
        if (!archive.isEmpty())
            m_port->connection().addInput(archive, model.id, {this, report});
    }
}

void Desktop::keepKey(const QUrl &url, const QString &key, std::function<void(Result<void>)> done)
{
    m_keys.keep(url, key, SecretStore::FileFallback::Refused, this,
                [this, url, key, done = std::move(done)](const Result<SecretStore::Place> &kept) {
                    if (kept.has_value()) {
                        done({});
                        return;
                    }
                    if (kept.error().field != "secret-store"_L1) {
                        done(Unexpected(kept.error()));
                        return;
                    }
                    widgets::Confirmation ask;
                    ask.title = tr("Key");
                    ask.question = tr("This system has no secret store.");
                    ask.body = tr("The key can be kept in a file of your configuration folder that <b>nobody else can "
                                  "read</b>. Programs that run as you can.");
                    ask.dangerous = tr("Keep it in a file");
                    ask.safe = tr("Do not keep it");
                    m_dialogs.confirm(&m_window, ask, [this, url, key, done] {
                        m_keys.keep(url, key, SecretStore::FileFallback::Agreed, this,
                                    [done](const Result<SecretStore::Place> &place) {
                                        if (place.has_value())
                                            done({});
                                        else
                                            done(Unexpected(place.error()));
                                    });
                    });
                });
}

} // namespace dosegrid
