// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/campaigncommand.h"
#include "app/cli/commands.h"
#include "app/cli/keys.h"
#include "app/cli/output.h"

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::cli {

namespace {

class LogCommand final : public CampaignCommand
{
    Q_DECLARE_TR_FUNCTIONS(LogCommand)

public:
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({u"stderr"_s, tr("The error stream of the job instead of its output.")});
        Keys::addOption(parser);
    }

    void start(const QCommandLineParser &parser, const QStringList &arguments) override
    {
        m_errorStream = parser.isSet(u"stderr"_s);
        m_id = arguments[1];
        if (const Result<void> taken = m_keys.take(parser); !taken)
            fail(taken.error());
        else
            open(arguments[0], Part::Observe, m_keys.keyFor());
    }

private:
    void onOpened() override
    {
        const auto cell = cellOf(m_id);
        if (!cell)
            return;
        if (campaign().grid().record(*cell).attempts == 0) {
            fail(ExitStatus::Failed, tr("There is no log of %1: it was not sent.").arg(m_id));
            return;
        }
        m_keys.bindTo(campaign().connection().view().settings.url);
        m_keys.lookUp(campaign().connection().view().settings.url, this, [this, cell = *cell](bool found) {
            campaign().record().log(cell, m_errorStream, {this, [this, found](const Result<engine::LogText> &log) {
                                                              if (log)
                                                                  print(*log);
                                                              else
                                                                  explain(log.error(), found);
                                                          }});
        });
    }

    void print(const engine::LogText &log)
    {
        note(tr("# %1 of %2").arg(log.source, m_id));
        say(log.text);
        if (log.isTruncated)
            note(tr("# the rest is left out: it is too long"));
        finish(ExitStatus::Done);
    }

    void explain(const Error &error, bool hasKey)
    {
        if (error.kind == Error::Kind::NotFound && hasKey)
            fail(ExitStatus::Failed,
                 tr("There is no log of %1: it was not sent, or the platform keeps none.").arg(m_id));
        else if (error.kind == Error::Kind::NotFound || !hasKey)
            fail(ExitStatus::Unreachable,
                 tr("The log of %1 is not here, and without a key the platform cannot be asked: "
                    "dosegrid-cli key set %2")
                     .arg(m_id, campaign().connection().view().settings.url.toString()));
        else if (error.kind == Error::Kind::Permission)
            fail(ExitStatus::Unreachable, problemText(error));
        else
            fail(error);
    }

    Keys m_keys;
    bool m_errorStream = false;
    QString m_id;
};

} // namespace

std::unique_ptr<Command> makeLogCommand() { return std::make_unique<LogCommand>(); }

} // namespace dosegrid::cli
