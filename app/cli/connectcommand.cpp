// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/keys.h"
#include "app/cli/output.h"
#include "app/cli/wishcommand.h"
#include "app/common/trust.h"
#include "models/core/logging.h"
#include "models/text/enginewords.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::cli {

namespace {

class ConnectCommand final : public WishCommand
{
    Q_DECLARE_TR_FUNCTIONS(ConnectCommand)

public:
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({u"url"_s, tr("Address of the platform, such as https://vip.example.org/rest."), u"URL"_s});
        parser.addOption(
            {u"profile"_s, tr("Kind of platform: auto (default), vip or carmin-server."), u"PROFILE"_s, u"auto"_s});
        parser.addOption({u"folder"_s,
                          tr("Your own folder on the platform, such as /alice: a CARMIN-server does not tell it."),
                          u"FOLDER"_s});
        parser.addOption(
            {u"ca"_s, tr("Certificates (PEM) to trust on this machine, besides the system's."), u"FILE"_s});
        parser.addOption(
            {u"plain-http"_s, tr("Allow http to another machine, where others can read the key on the way.")});
        parser.addOption({u"moved"_s, tr("It is the same platform under a new address: what runs there is followed "
                                         "here.")});
        parser.addOption({u"test"_s, tr("Ask the platform first, even if there is no key.")});
        parser.addOption({u"no-test"_s, tr("Record without asking the platform.")});
        Keys::addOption(parser);
    }

    void start(const QCommandLineParser &parser, const QStringList &arguments) override
    {
        m_settings.url = QUrl(parser.value(u"url"_s));
        m_settings.profile = parser.value(u"profile"_s);
        m_settings.dataFolder = parser.value(u"folder"_s);
        m_settings.allowsPlainHttp = parser.isSet(u"plain-http"_s);
        m_settings.isMoved = parser.isSet(u"moved"_s);
        m_mustTest = parser.isSet(u"test"_s);
        m_mayTest = !parser.isSet(u"no-test"_s);
        const QString origin = SecretStore::originOf(m_settings.url);
        if (origin.isEmpty()) {
            fail(ExitStatus::WrongUsage,
                 parser.isSet(u"url"_s) ? tr("--url: “%1” is no http or https address.").arg(parser.value(u"url"_s))
                                        : tr("The address is missing: --url URL"));
            return;
        }
        if (m_settings.profile != "auto"_L1 && m_settings.profile != "vip"_L1
            && m_settings.profile != "carmin-server"_L1) {
            fail(ExitStatus::WrongUsage,
                 tr("--profile: “%1” is not auto, vip or carmin-server.").arg(m_settings.profile));
            return;
        }
        if (parser.isSet(u"ca"_s)) {
            if (const Result<void> trusted = rememberAuthority(origin, parser.value(u"ca"_s)); !trusted) {
                fail(trusted.error());
                return;
            }
        }
        if (const Result<void> taken = m_keys.take(parser); !taken) {
            fail(taken.error());
            return;
        }
        m_keys.bindTo(m_settings.url);
        // Setting up should not wait for `run`: without an engine, this program is one for a moment. It has no key
        // then, so nothing is sent.
        open(arguments[0], Part::Engine);
    }

private:
    void onOpened() override
    {
        m_settings.executionLimit = campaign().connection().view().settings.executionLimit;
        m_keys.lookUp(m_settings.url, this, [this](bool found) {
            if (m_mayTest && (found || m_mustTest))
                test();
            else
                record();
        });
    }

    void test()
    {
        campaign().connection().test(m_settings, m_keys.key(m_settings.url), {this, [this](const auto &report) {
                                                                                  if (report)
                                                                                      onTested(*report);
                                                                                  else
                                                                                      fail(report.error());
                                                                              }});
    }

    void onTested(const engine::ConnectionReport &report)
    {
        for (const engine::ConnectionReport::Step &step : report.steps)
            say(tr("%1: %2").arg(text::testStep(step.what), isGood(step) ? resultOf(step) : problemText(step.error)));
        if (!report.passed()) {
            const auto failedAt = [&report](QLatin1StringView field) {
                return std::ranges::any_of(
                    report.steps, [field](const auto &step) { return !step.passed && step.error.field == field; });
            };
            // What was given is wrong, whatever the platform: the step's own words say how.
            if (failedAt("url"_L1)) {
                fail(ExitStatus::WrongUsage,
                     m_settings.isUnencrypted() ? tr("Nothing was recorded. To send the key without encryption all the "
                                                     "same, add --plain-http.")
                                                : tr("Nothing was recorded."));
                return;
            }
            if (failedAt("data-folder"_L1)) {
                fail(ExitStatus::WrongUsage, tr("Nothing was recorded. Add --folder with your own folder there."));
                return;
            }
            fail(ExitStatus::Unreachable,
                 failedAt("server-type"_L1)
                     ? tr("Nothing was recorded. If the address is right, add --profile vip or --profile "
                          "carmin-server.")
                     : tr("Nothing was recorded. Correct address or key, or use --no-test to connect all the same."));
            return;
        }
        if (m_settings.profile == "auto"_L1)
            m_settings.profile = report.profile;
        record();
    }

    static bool isGood(const engine::ConnectionReport::Step &step) { return step.passed && step.error.field.isEmpty(); }

    static QString resultOf(const engine::ConnectionReport::Step &step)
    {
        return step.facts.isEmpty() ? tr("good") : oneLine(step.facts);
    }

    void record() { campaign().connection().use(m_settings, asked()); }

    QString doneText(const engine::WishOutcome &) const override
    {
        return tr("Connected to %1.").arg(m_settings.url.toString());
    }

    Keys m_keys;
    engine::ConnectionSettings m_settings;
    bool m_mustTest = false;
    bool m_mayTest = true;
};

} // namespace

std::unique_ptr<Command> makeConnectCommand() { return std::make_unique<ConnectCommand>(); }

} // namespace dosegrid::cli
