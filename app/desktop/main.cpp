// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/stopsignals.h"
#include "app/common/translator.h"
#include "app/common/trust.h"
#include "app/desktop/desktop.h"
#include "app/desktop/render.h"
#include "widgets/common/style.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <cstring>

using namespace dosegrid;
using namespace Qt::Literals::StringLiterals;

namespace {

// Before there is an application: pictures need no display, and the windowing plugin is chosen by then.
bool hasOption(int argc, char **argv, const char *name)
{
    return std::any_of(argv + 1, argv + argc,
                       [name](const char *argument) { return std::strncmp(argument, name, std::strlen(name)) == 0; });
}

} // namespace

int main(int argc, char **argv)
{
    const bool withoutWindow =
        hasOption(argc, argv, "--render") || hasOption(argc, argv, "--version") || hasOption(argc, argv, "--help");
    if (withoutWindow && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"dosegrid"_s);
    QApplication::setApplicationDisplayName(u"Dosegrid"_s);
    QApplication::setApplicationVersion(QStringLiteral(DOSEGRID_VERSION));
    QApplication::setOrganizationName(u"dosegrid"_s);
    QApplication::setDesktopFileName(u"io.github.dosegrid.Dosegrid"_s);
    installTranslations(app, QLocale::system());

    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main", "Monte Carlo campaigns over CARMIN"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({u"render"_s,
                      QCoreApplication::translate("main", "Writes pictures of matrix and statistics, then ends."),
                      u"DIR"_s});
    parser.addPositionalArgument(u"CAMPAIGN"_s, QCoreApplication::translate("main", "Campaign to open."),
                                 u"[CAMPAIGN]"_s);
    parser.process(app);
    const QStringList arguments = parser.positionalArguments();

    QSettings settings;
    // Pictures for everybody are not in the colours of one.
    const bool isOurs = parser.isSet(u"render"_s);
    widgets::Theme theme(isOurs ? widgets::Theme::Choice::Light
                                : widgets::Theme::choiceOf(settings.value(u"theme"_s).toInt()));
    const QStringList names = isOurs ? QStringList() : widgets::ThemeColours::shippedNames();
    for (const QString &name : names) {
        if (const widgets::StateFills fills = widgets::keptFills(settings, name); fills != widgets::StateFills())
            theme.setOwnFills(name, fills);
    }
    QApplication::setStyle(new widgets::Style(theme));
    theme.install(app);

    if (parser.isSet(u"render"_s)) {
        if (arguments.size() != 1) {
            QTextStream(stderr) << parser.helpText();
            return 2;
        }
        Render render(theme, parser.value(u"render"_s), arguments.first());
        QTimer::singleShot(0, &render, &Render::start);
        return QApplication::exec();
    }
    trustRememberedAuthorities();
    Desktop desktop(theme, settings);
    desktop.show();
    // The end of the session, or a terminal's Ctrl+C: as if the person closed the window.
    const StopSignals stop([] { QApplication::closeAllWindows(); });
    if (!arguments.isEmpty())
        desktop.open(arguments.first());
    return QApplication::exec();
}
