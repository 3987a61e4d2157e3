// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/platform/json.h"
#include "models/platform/settings.h"

#include <QRegularExpression>

#include <mutex>
#include <vector>

namespace dosegrid::platform {

// An answer in place of the true one. `code` makes an error body in the words of the profile; otherwise the body is
// `body`, or the file `bodyFile`.
struct FaultAnswer
{
    int status = 200;
    int code = -1;
    QString text;
    QString type;
    QString body;
    QString bodyFile;
    std::vector<std::pair<QString, QString>> headers;
};

// What strikes which requests, and what it does then (carmin-protocol 10.3). The members are those of the JSON object:
// dosegrid-platform(1) lists them.
struct FaultRule
{
    int number = 0; // given when it is added
    QString name;
    QString method;            // any when empty
    QRegularExpression target; // found in path and query, without /rest
    int skip = 0;              // so many matching calls pass
    int times = -1;            // then so many are struck; -1: all
    double probability = 1;
    bool before = false; // the work is not done at all

    double delaySeconds = 0; // campaign time
    bool cut = false;        // no answer
    std::optional<FaultAnswer> answer;

    std::string patch;           // JSON merge patch on the object, or on each item of the array, that is answered
    std::optional<int> truncate; // the answer has only so many bytes, and says so
    QString omit;                // a list leaves out items whose identifier or name matches
    int crowd = 0;               // a list begins with so many executions that the client never made
    double skewSeconds = 0;      // dates in header and body

    double hideSeconds = 0; // the created execution is not listed for so long
    bool loseName = false;  // the created execution has its identifier as name
    QString fate;           // killed, held or last-job-lost

    std::optional<qint64> storePart; // of an upload only so many bytes are kept
    std::optional<qint64> cutAfter;  // the line ends after so many bytes of the body
    qint64 lengthError = 0;          // Content-Length says so much more
    int dripMs = 0;                  // one byte each

    int struck = 0; // so often until now

    static Result<FaultRule> fromJson(const Json &json);
    Json toJson() const; // what an administrator sees
};

// The rules in force. Any thread.
class Faults
{
public:
    // Chances are drawn from the seed, so that a run can be repeated.
    explicit Faults(quint64 seed) : m_seed(seed) {}

    // --fault NAME=P as rules.
    void addByName(const QString &name, double chance);
    // One rule or an array of them: all or none. The numbers of the rules.
    Result<std::vector<int>> add(const Json &rules);
    Result<void> addFile(const QString &path);
    bool remove(int number);
    void clear();
    Json list() const;

    // The first rule that strikes this call.
    std::optional<FaultRule> choose(const std::string &method, const std::string &target);

private:
    const quint64 m_seed;
    mutable std::mutex m_mutex;
    std::vector<FaultRule> m_rules;
    int m_nextNumber = 1;
    quint64 m_draws = 0;
};

} // namespace dosegrid::platform
