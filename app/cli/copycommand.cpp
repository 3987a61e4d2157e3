// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/campaigncommand.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::cli {

namespace {

class CopyCommand final : public CampaignCommand
{
    Q_DECLARE_TR_FUNCTIONS(CopyCommand)

public:
    void start(const QCommandLineParser &, const QStringList &arguments) override
    {
        m_to = arguments[1];
        if (QFileInfo::exists(m_to)) {
            fail(ExitStatus::WrongUsage,
                 tr("%1 exists already; a copy replaces nothing. Choose another name.").arg(m_to));
            return;
        }
        if (const QFileInfo folder(QFileInfo(m_to).absolutePath()); !folder.isDir()) {
            fail(ExitStatus::WrongUsage, tr("There is no folder %1. Make it first.").arg(folder.filePath()));
            return;
        }
        open(arguments[0]);
    }

private:
    void onOpened() override
    {
        campaign().results().saveCopy(m_to, then<bool>([this](const bool &) {
                                          say(tr("Copied to %1.").arg(m_to));
                                          finish(ExitStatus::Done);
                                      }));
    }

    QString m_to;
};

} // namespace

std::unique_ptr<Command> makeCopyCommand() { return std::make_unique<CopyCommand>(); }

} // namespace dosegrid::cli
