// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engine/campaign.h"
#include "tests/support/platformprocess.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

#include <memory>
#include <optional>

// A campaign file of its own, the real platform beside it, and the facade between: what a program has.
class EngineFixture : public testing::Test
{
protected:
    // The sums that the engine kept of the waves are those of their attempts.
    void TearDown() override;
    void startPlatform(QStringList options = {});
    // A fresh file with the OpenDose axes; call once.
    void createCampaign(const QString &fileName = QStringLiteral("test.dosegrid"));
    // Opens it; true when opened() came.
    [[nodiscard]] bool openCampaign(bool wantsEngine = true);
    void closeCampaign() { m_campaign.reset(); }
    void connectAndAddInputs();
    // The file that was made for it.
    QString addInput(const QString &model);
    void addInputFile(const QString &file, const QString &model);

    dosegrid::grid::CellMask cells(QStringView expression) const;
    dosegrid::engine::PlanRequest request(QStringView expression, const QString &name) const;
    // Asks and waits for the engine's answer.
    dosegrid::engine::WishOutcome submit(const dosegrid::engine::PlanRequest &request);
    dosegrid::engine::WishOutcome act(dosegrid::engine::CellAction action, QStringView expression);
    dosegrid::engine::WishOutcome use(int executionLimit);
    dosegrid::engine::WishOutcome connectTo(const QUrl &url, bool isMoved = false);
    dosegrid::engine::WishOutcome answer(const dosegrid::engine::QuestionView &question, const QString &choice);
    dosegrid::engine::WishOutcome pause(QStringView wave);
    dosegrid::engine::WishOutcome place(QStringView wave, int priority);
    dosegrid::engine::WishOutcome adopt(QStringView cellId, const QString &file);
    [[nodiscard]] bool waitFor(const std::function<bool()> &condition, int ms = 60'000);
    [[nodiscard]] std::uint32_t count(dosegrid::grid::CellState state) const;
    // No cell is planned, submitted, running or to fetch.
    [[nodiscard]] bool isSettled() const;
    dosegrid::engine::CellDossier dossier(QStringView cellId);
    dosegrid::Result<dosegrid::engine::LogText> log(QStringView cellId, bool errorStream = false);

    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<PlatformProcess> m_platform;
    std::unique_ptr<dosegrid::engine::Campaign> m_campaign;
    QList<dosegrid::engine::Problem> m_problems;
    // For the next opening; with it, failing to open is no failure of the test.
    std::function<bool(int access)> m_storeFaults;
    // For the next opening: what the disk has free.
    std::function<qint64(const QString &folder)> m_bytesFree;
    // For the next opening: the wall time for which the platform may be silent.
    std::optional<dosegrid::milliseconds> m_silenceLimit;
    // For the next opening.
    bool m_hasKey = true;
    // Of the next connection: ConnectionSettings::dataFolder.
    QString m_dataFolder;
    dosegrid::milliseconds m_deltaInterval = dosegrid::engine::Environment{}.deltaInterval;
    // Each opening draws other names.
    std::uint64_t m_seed = 7;

private:
    dosegrid::engine::WishOutcome outcomeOf(const std::function<void(dosegrid::engine::Answer<dosegrid::WishId>)> &ask);
    QList<dosegrid::engine::WishOutcome> m_outcomes;
};
