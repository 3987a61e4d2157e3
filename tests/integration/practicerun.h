// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cli/cliprogram.h"
#include "tests/support/platformprocess.h"

#include <gtest/gtest.h>

#include <QJsonArray>

// A practice platform with a fast clock, and a campaign that is connected to it and has the archive of AF.
class PracticeRun : public testing::Test
{
protected:
    // Options of the platform, besides speed and seed.
    explicit PracticeRun(const QStringList &options = {});
    void SetUp() override;
    // Where the campaign finds the platform.
    virtual QUrl address() { return m_platform.url(); }

    CliRun on(const QString &command, const QStringList &more = {}) const;
    QStringList runArguments(const QStringList &more = {}) const;
    void plan(const QString &expression, const QString &name, const QString &workflow);
    // Cells by the name of their state.
    QJsonObject states() const;
    // No cell ever had two live executions, says the platform's journal of received requests.
    void expectCleanAudit() const;

    CliProgram m_cli;
    PlatformProcess m_platform;
    QString m_campaign;
    QString m_keyFile;
};
