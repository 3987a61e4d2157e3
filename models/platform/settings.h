// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/platform/pipelines.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace dosegrid::platform {

// What the practice world needs to draw the fate of a job. It is recorded in the command log at each start, so that
// a replay of the log meets the same world that the commands met.
struct WorldSettings
{
    quint64 seed = 1;
    int cores = 120;                  // worker cores of the simulated grid, shared by all executions
    double failureRate = 0.02;        // chance that one attempt of a job is lost to the infrastructure
    double simulationFault = 0.0;     // chance that a job fails with exit code 50 at every attempt
    double infrastructureFault = 0.0; // chance that a job fails with an infrastructure code at every attempt
    double queueWaitSeconds = 300.0;  // median wait of an attempt before it may take a core
    double spread = 0.25;             // sigma of the logarithm of the run time around the cost model
    int retries = 5;                  // further attempts after the first (carmin-protocol 3.5)
    bool holdAfterRetries = true;     // false: the job ends in error, as if a person had killed the held job
    int maxJobs = 1000;               // jobs of one execution; above, the engine refuses (3.2)

    bool operator==(const WorldSettings &) const = default;
};

// Options of one run of the program; chances are drawn from the seed, so that a run can be repeated.
enum class Profile {
    Vip,                 // VIP 4.6
    CarminServer,        // CARMIN-server 0.1 as it was published, with its bugs
    CarminServerRepaired // and as it was meant
};

struct Settings
{
    Profile profile = Profile::Vip;
    WorldSettings world;
    double speed = 1.0; // campaign seconds in one wall second
    int userQuota = 25; // stored Running executions of one user; VIP's own default is 1
    int platformQuota = 35;
    qint64 maxTransferBytes = 15'000'000;
    double transferLatencySeconds = 2.0; // grid copy, both directions, campaign time
    double fillDelaySeconds = 5.0;       // until inputs and jobs of a new execution can be read
    double deleteDelaySeconds = 5.0;     // a deleted path stays visible for that long
    double launchSeconds = 0.0;          // each launch takes the engine that long; launches queue
    double resultsSeconds = 0.0;         // /results takes that long for each file
    double killFlickerSeconds = 0.0;     // a killed execution shows other words for that long (carmin-protocol 3.3)
    bool overwrite = false;              // PUT on an existing file replaces it instead of being refused
    bool encodedSlash = false;           // %2F in a path is a slash, instead of being refused by the container
    bool newKeyEachLogIn = false;        // and invalidates the former one
    bool oldBoutiques = false;           // CARMIN-server: the exit status of a program is lost (carmin-protocol 6.4)
    QStringList whitelist;               // hidden pipelines that can be used all the same
    bool withImages = false;             // outputs carry the dose images
    QString keyHeader = QStringLiteral("apikey");
    // Chance of a fault by name: post-cut, post-8000, list-8000, get-8000, content-8000.
    QHash<QString, double> faults;

    // A visible pipeline, or one that the site has white-listed.
    bool mayUse(const Pipeline &pipeline) const
    {
        return pipeline.visible || whitelist.contains(pipeline.identifier());
    }
    bool isVip() const { return profile == Profile::Vip; }
};

// Names that --fault knows; `simulation` and `infrastructure` belong to the world.
const QStringList &faultNames();

} // namespace dosegrid::platform
