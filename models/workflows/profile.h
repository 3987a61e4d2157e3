// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

// Workflow profiles: data that says how cells become the inputs of a CARMIN pipeline, and outputs become cells again.
// Another application is another profile file, not a change of code.
namespace dosegrid::workflows {

enum class Kind {
    Batch, // many cells in one execution, one job each: sources x energies as list inputs
    Split, // one cell in one execution, many jobs whose results the platform merges
};

enum class SeedMode {
    Assigned, // planned, recorded before sending, kept on a technical retry
    Drawn,    // the platform draws it; unknown until read from the output, never invented
};

// One choice of a split profile: the value of the input, and how many jobs it makes.
struct SubJobClass
{
    QString value;
    int subJobs = 1;

    bool operator==(const SubJobClass &) const = default;
};

struct Profile
{
    QString id; // "gatecl-opendose"
    QString title;
    QStringList sources; // where the numbers come from
    QString pipeline;    // identifier on the platform: "GateCLforOpenDose/v0.2.0"
    Kind kind = Kind::Batch;
    SeedMode seedMode = SeedMode::Drawn;
    int maxCells = 1;                      // per execution
    int maxLive = 0;                       // executions of this profile at once; 0: no limit of its own
    bool needsOwnResultsFolder = true;     // names of outputs repeat between executions
    QList<SubJobClass> classes;            // ascending; of a batch profile empty
    QMap<QString, QString> constants;      // "macro", "release": values of placeholders; may use {model}
    QMap<QString, QString> inputTemplates; // by input name
    QString outputId;                      // of CARMIN's returned files
    QString outputName;                    // template of a file name, or with '*' one name for the only cell

    bool isSplit() const { return kind == Kind::Split; }
    // The smallest class of at least `wanted` jobs and at most `allowed`; when there is none, the largest allowed one.
    // Nothing when not even the smallest is allowed, or for a batch profile.
    const SubJobClass *classFor(int wanted, int allowed) const;

    bool operator==(const Profile &) const = default;
};

} // namespace dosegrid::workflows
