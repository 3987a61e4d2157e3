// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/jsonviews.h"
#include "app/cli/output.h"
#include "app/cli/wavetable.h"
#include "app/cli/wishcommand.h"

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::cli {

namespace {

class WavesCommand final : public CampaignCommand
{
    Q_DECLARE_TR_FUNCTIONS(WavesCommand)

public:
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({u"json"_s, tr("One JSON document.")});
    }

    void start(const QCommandLineParser &parser, const QStringList &arguments) override
    {
        m_json = parser.isSet(u"json"_s);
        open(arguments[0]);
    }

private:
    void onOpened() override
    {
        const QList<engine::WaveSummary> waves = campaign().waves().list();
        if (m_json) {
            QJsonArray array;
            for (const engine::WaveSummary &wave : waves)
                array << json(wave);
            printJson({{u"waves"_s, array}});
        } else if (waves.isEmpty()) {
            note(tr("No waves yet; make one with: dosegrid-cli plan"));
        } else {
            printWaves(waves);
        }
        finish(ExitStatus::Done);
    }

    bool m_json = false;
};

class PauseCommand final : public WishCommand
{
    Q_DECLARE_TR_FUNCTIONS(PauseCommand)

public:
    explicit PauseCommand(bool paused) : m_paused(paused) {}

    void start(const QCommandLineParser &, const QStringList &arguments) override
    {
        m_wave = arguments.value(1);
        open(arguments[0]);
    }

private:
    void onOpened() override
    {
        if (m_wave.isEmpty()) {
            campaign().waves().setPaused({}, m_paused, asked()); // no wave: the whole campaign
            return;
        }
        const WaveId wave = campaign().waveByName(m_wave);
        if (!wave.isValid()) {
            QStringList names;
            for (const engine::WaveSummary &known : campaign().waves().list())
                names << known.name;
            fail(ExitStatus::WrongUsage,
                 names.isEmpty() ? tr("There is no wave “%1”; there are none yet.").arg(m_wave)
                                 : tr("There is no wave “%1”; there are: %2.").arg(m_wave, names.join(u", "_s)));
            return;
        }
        campaign().waves().setPaused(wave, m_paused, asked());
    }

    QString doneText(const engine::WishOutcome &) const override
    {
        if (m_wave.isEmpty())
            return m_paused ? tr("Paused: nothing is sent. What is on the platform is still watched and fetched.")
                            : tr("Resumed.");
        return m_paused ? tr("Wave “%1” is paused.").arg(m_wave) : tr("Wave “%1” goes on.").arg(m_wave);
    }

    bool m_paused;
    QString m_wave;
};

} // namespace

std::unique_ptr<Command> makeWavesCommand() { return std::make_unique<WavesCommand>(); }
std::unique_ptr<Command> makePauseCommand() { return std::make_unique<PauseCommand>(true); }
std::unique_ptr<Command> makeResumeCommand() { return std::make_unique<PauseCommand>(false); }

} // namespace dosegrid::cli
