// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/render.h"

#include "models/text/units.h"
#include "models/text/words.h"
#include "widgets/dialogs/desktopdialogs.h"
#include "widgets/grid/matrixpicture.h"
#include "widgets/mainwindow/rows.h"

#include <QApplication>
#include <QDir>
#include <QTextStream>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid {

namespace {

constexpr QSize pictureSize(1600, 1000);

} // namespace

Render::Render(widgets::Theme &theme, QString folder, const QString &campaign)
    : m_theme(theme)
    , m_folder(std::move(folder))
{
    engine::Environment environment;
    environment.keyFor = [](const QUrl &) { return QString(); };
    environment.program = u"dosegrid"_s;
    environment.wantsEngine = false;
    m_port = std::make_unique<EnginePort>(std::make_unique<engine::Campaign>(campaign, std::move(environment)));
}

Render::~Render() = default;

void Render::start()
{
    if (!QDir().mkpath(m_folder)) {
        fail(m_folder);
        return;
    }
    engine::Campaign &campaign = m_port->campaign();
    connect(&campaign, &engine::Campaign::openFailed, this, [this](const Error &error) { fail(text::problem(error)); });
    connect(&campaign, &engine::Campaign::opened, this, [this] {
        paintMatrix();
        askStatistics();
    });
    campaign.open();
}

void Render::fail(const QString &why)
{
    QTextStream(stderr) << "dosegrid: " << why << '\n';
    QCoreApplication::exit(1);
}

void Render::paintMatrix()
{
    const widgets::MatrixPicture picture{.tmpl = &m_port->tmpl(),
                                         .state = &m_port->grid(),
                                         .title = m_port->name(),
                                         .note = text::exactTime(m_port->now())};
    const auto save = [&](const QString &theme, const QString &file) {
        const widgets::MatrixStyle style{widgets::ThemeColours::shipped(theme), QApplication::font(), QLocale()};
        const auto saved =
            saveMatrix(picture, widgets::PictureSize::pixels(pictureSize), style, QDir(m_folder).filePath(file));
        if (!saved.has_value())
            fail(text::problem(saved.error()));
    };
    save(u"light"_s, u"matrix-light.png"_s);
    save(u"dark"_s, u"matrix-dark.png"_s);
    save(u"light"_s, u"matrix.svg"_s);
    save(u"light"_s, u"matrix.pdf"_s);
}

void Render::askStatistics()
{
    m_port->record().attempts(
        {this, [this](const Result<QList<engine::AttemptFact>> &attempts) {
             if (!attempts.has_value()) {
                 fail(text::problem(attempts.error()));
                 return;
             }
             m_port->record().samples(
                 {this, [this, facts = attempts.value()](const Result<QList<engine::CoreSample>> &samples) {
                      paintStatistics(facts, samples.value_or(QList<engine::CoreSample>()));
                  }});
         }});
}

void Render::paintStatistics(QList<engine::AttemptFact> attempts, QList<engine::CoreSample> samples)
{
    widgets::DesktopDialogs dialogs(m_theme);
    for (const auto choice : {widgets::Theme::Choice::Dark, widgets::Theme::Choice::Light}) {
        m_theme.setChoice(choice);
        widgets::StatisticsPage page(m_theme, widgets::Icons(m_theme), dialogs);
        page.resize(pictureSize);
        page.setFacts(widgets::statisticsFacts(*m_port, attempts, samples));
        QCoreApplication::sendPostedEvents();
        const bool dark = choice == widgets::Theme::Choice::Dark;
        const QString path = QDir(m_folder).filePath(dark ? u"statistics-dark.png"_s : u"statistics-light.png"_s);
        if (!page.grab().save(path)) {
            fail(path);
            return;
        }
        if (dark)
            continue;
        if (const QString failed = page.exportAll(m_folder); !failed.isEmpty()) {
            fail(failed);
            return;
        }
    }
    QTextStream(stdout) << QDir(m_folder).absolutePath() << '\n';
    QCoreApplication::exit(0);
}

} // namespace dosegrid
