// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/wishcommand.h"
#include "models/text/enginewords.h"

#include <QFileInfo>

#include <algorithm>

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
            open(arguments[0], Part::Engine); // without an engine, this program is one for a moment, and sends nothing
    }

private:
    void onOpened() override
    {
        if (const auto cell = cellOf(m_id))
            campaign().results().adopt(*cell, m_file, asked());
    }

    std::chrono::seconds patience() const override { return std::chrono::minutes(10); } // for a file of gigabytes

    void onDone(const engine::WishOutcome &) override
    {
        campaign().record().cell(
            *cellOf(m_id), then<engine::CellDossier>([this](const engine::CellDossier &dossier) { report(dossier); }));
    }

    // The file is the newest output of the newest attempt.
    void report(const engine::CellDossier &dossier)
    {
        const QList<engine::OutputView> outputs =
            dossier.attempts.isEmpty() ? QList<engine::OutputView>() : dossier.attempts.first().outputs;
        const auto newest = std::ranges::max_element(outputs, {}, [](const auto &output) { return output.id.value; });
        const QString verdict = newest == outputs.end() ? QString() : newest->verdict;
        if (verdict == "accepted"_L1) {
            say(tr("%1 was accepted as the result of %2.").arg(m_file, m_id));
            finish(ExitStatus::Done);
        } else if (verdict == "review"_L1) {
            say(tr("%1 needs a person before it is the result of %2. %3").arg(m_file, m_id, text::why(dossier)));
            finish(ExitStatus::NeedsPerson);
        } else {
            fail(ExitStatus::Failed,
                 tr("%1 was refused as the result of %2. %3").arg(m_file, m_id, text::why(dossier)));
        }
    }

    QString m_id;
    QString m_file;
};

} // namespace

std::unique_ptr<Command> makeAdoptCommand() { return std::make_unique<AdoptCommand>(); }

} // namespace dosegrid::cli
