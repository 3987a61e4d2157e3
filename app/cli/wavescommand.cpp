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

// Something asked of one wave.
class WaveCommand : public WishCommand
{
    Q_DECLARE_TR_FUNCTIONS(WaveCommand)

protected:
    // Nothing, and the program ends, when there is no wave of that name.
    std::optional<WaveId> waveNamed(const QString &name)
    {
        const WaveId wave = campaign().waveByName(name);
        if (wave.isValid())
            return wave;
        QStringList names;
        for (const engine::WaveSummary &known : campaign().waves().list())
            names << known.name;
        fail(ExitStatus::WrongUsage, names.isEmpty()
                                         ? tr("There is no wave “%1”; there are none yet.").arg(name)
                                         : tr("There is no wave “%1”; there are: %2.").arg(name, names.join(u", "_s)));
        return std::nullopt;
    }
};

class PriorityCommand final : public WaveCommand
{
    Q_DECLARE_TR_FUNCTIONS(PriorityCommand)

public:
    void start(const QCommandLineParser &, const QStringList &arguments) override
    {
        m_wave = arguments[1];
        bool isNumber = false;
        m_priority = arguments[2].toInt(&isNumber);
        if (isNumber && qAbs(m_priority) <= 1000)
            open(arguments[0]);
        else
            fail(ExitStatus::WrongUsage,
                 tr("A priority is a whole number from -1000 to 1000, not “%1”.").arg(arguments[2]));
    }

private:
    void onOpened() override
    {
        if (const auto wave = waveNamed(m_wave))
            campaign().waves().setPriority(*wave, m_priority, asked());
    }

    QString doneText(const engine::WishOutcome &) const override
    {
        return tr("Wave “%1” has the priority %2 now.").arg(m_wave).arg(m_priority);
    }

    QString m_wave;
    int m_priority = 0;
};

class PauseCommand final : public WaveCommand
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
        if (const auto wave = waveNamed(m_wave))
            campaign().waves().setPaused(*wave, m_paused, asked());
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
std::unique_ptr<Command> makePriorityCommand() { return std::make_unique<PriorityCommand>(); }
std::unique_ptr<Command> makeResumeCommand() { return std::make_unique<PauseCommand>(false); }

} // namespace dosegrid::cli
