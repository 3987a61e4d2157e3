// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/wishcommand.h"
#include "models/text/words.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::cli {

namespace {

class AdoptCommand final : public WishCommand
{
    Q_DECLARE_TR_FUNCTIONS(AdoptCommand)

public:
    void start(const QCommandLineParser &, const QStringList &arguments) override
    {
        m_id = arguments[1];
        m_file = arguments[2];
        if (const QFileInfo file(m_file); !file.isFile() || !file.isReadable())
            fail(ExitStatus::WrongUsage, tr("%1 cannot be read.").arg(m_file));
        else
            open(arguments[0]);
    }

private:
    void onOpened() override
    {
        if (const auto cell = cellOf(m_id))
            campaign().results().adopt(*cell, m_file, asked());
    }

    QString doneText(const engine::WishOutcome &) const override
    {
        return tr("%1 was taken and checked; its verdict: dosegrid-cli show %2 %3")
            .arg(m_file, campaign().path(), m_id);
    }

    QString m_id;
    QString m_file;
};

} // namespace

std::unique_ptr<Command> makeAdoptCommand() { return std::make_unique<AdoptCommand>(); }

} // namespace dosegrid::cli
