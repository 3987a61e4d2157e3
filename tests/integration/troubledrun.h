// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ids.h"
#include "tests/integration/practicerun.h"
#include "tests/support/faultproxy.h"

#include <QSet>

#include <memory>

// What is wrong with the platform, and with the way to it.
struct World
{
    const char *name;
    QStringList faults; // options of the platform
    QList<dosegrid::testing::TransportFault> onTheWay;
};

// A campaign of three cells in two executions, whose engine is stopped, killed or hindered round by round, each time
// from the campaign as it was before anything was sent; the platform goes on. Whatever happened: started again, it has
// to end with every cell computed exactly once.
class TroubledRun : public PracticeRun
{
protected:
    explicit TroubledRun(World world);
    void SetUp() override;
    QUrl address() override;

    // The campaign as it was before anything was sent, and a way with the faults of the world.
    void beginAnew();
    // The engine until its end, with these in its environment. Questions are answered as by somebody who looks at the
    // platform's own pages.
    QProcess::ExitStatus runWith(const QMap<QString, QString> &environment);
    void drive(QProcess &engine);
    void goOnAndExpectExactlyOnce();

    bool wasAsked() const { return !m_answered.isEmpty(); }
    int lastExitCode() const { return m_lastExitCode; }
    static int fromEnvironment(const char *name, int otherwise);

private:
    void answerQuestions();

    static constexpr int needsPerson = 5; // of the exit statuses of dosegrid-cli
    World m_world;
    std::unique_ptr<dosegrid::testing::FaultProxy> m_way;
    qsizetype m_earlier = 0; // launches of former rounds
    QSet<dosegrid::QuestionId> m_answered;
    int m_lastExitCode = 0;
};
