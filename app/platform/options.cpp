// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/options.h"

#include "models/core/apikey.h"

#include <QCommandLineParser>

#include <algorithm>
#include <cmath>
#include <functional>

namespace dosegrid {

using namespace Qt::Literals::StringLiterals;

namespace {

// Binds numeric options to their places, with the range that makes sense.
class NumberReader
{
public:
    explicit NumberReader(const QCommandLineParser &parser) : m_parser(parser) {}

    void read(const QString &name, double low, double high, const std::function<void(double)> &store)
    {
        if (!m_parser.isSet(name) || m_error)
            return;
        bool ok = false;
        const double value = m_parser.value(name).toDouble(&ok);
        // Written so that what is no number at all is refused as well.
        if (!ok || !(value >= low && value <= high))
            m_error = Error::badInput(m_parser.value(name), u"--"_s + name);
        else
            store(value);
    }
    void readWhole(const QString &name, double low, double high, const std::function<void(double)> &store)
    {
        read(name, low, high, [&](double value) {
            if (value == std::floor(value))
                store(value);
            else
                m_error = Error::badInput(m_parser.value(name), u"--"_s + name);
        });
    }
    const std::optional<Error> &error() const { return m_error; }

private:
    const QCommandLineParser &m_parser;
    std::optional<Error> m_error;
};

// RFC 9110, 5.1: a token; and none that a request has another use for.
bool isHeaderName(const QString &name)
{
    static const QStringList used{u"accept"_s,         u"accept-encoding"_s, u"connection"_s, u"content-encoding"_s,
                                  u"content-length"_s, u"content-type"_s,    u"cookie"_s,     u"expect"_s,
                                  u"host"_s,           u"range"_s,           u"te"_s,         u"transfer-encoding"_s,
                                  u"upgrade"_s,        u"user-agent"_s};
    return !name.isEmpty() && !used.contains(name.toLower()) && std::ranges::all_of(name, [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z')
               || u"!#$%&'*+-.^_`|~"_s.contains(c);
    });
}

// Some clients send a key with blanks in it.
bool canBeCarried(const QString &key) { return key.isEmpty() || checkApiKey(QString(key).remove(u' ')).has_value(); }

void addOptions(QCommandLineParser &parser)
{
    const auto add = [&parser](const QString &name, const QString &text, const QString &value) {
        parser.addOption(QCommandLineOption(name, text, value));
    };
    parser.addOption({{u"h"_s, u"help"_s}, u"Show this help."_s});
    parser.addOption({{u"v"_s, u"version"_s}, u"Show the version."_s});
    add(u"state"_s, u"Folder of everything the platform remembers; made when absent."_s, u"DIR"_s);
    add(u"profile"_s, u"vip (default), carmin-server (as published, with its bugs) or carmin-server-repaired."_s,
        u"NAME"_s);
    add(u"listen"_s, u"Address to listen on (default 127.0.0.1); other than loopback only with TLS."_s, u"ADDRESS"_s);
    add(u"port"_s, u"Port; 0 (default) takes a free one and prints it."_s, u"N"_s);
    add(u"host-name"_s, u"A name under which clients reach it, for the audit; may be repeated."_s, u"HOST[:PORT]"_s);
    add(u"tls-certificate"_s, u"PEM file with the certificate and its chain; with --tls-key: https only."_s, u"FILE"_s);
    add(u"tls-key"_s, u"PEM file with the key of the certificate."_s, u"FILE"_s);
    add(u"admin-port"_s, u"Serve the administrative address on this port of loopback; 0 takes a free one."_s, u"N"_s);
    add(u"port-file"_s, u"Write the port into this file once requests are served."_s, u"FILE"_s);
    add(u"key-file"_s, u"File with the key of the practice account (default: made in DIR)."_s, u"FILE"_s);
    add(u"key"_s, u"The key itself. Other users of the machine can see it: for tests only."_s, u"KEY"_s);
    add(u"users"_s, u"JSON file with several accounts, in place of the practice account; not readable by others."_s,
        u"FILE"_s);
    add(u"seed"_s, u"Seed of every chance (default 1)."_s, u"N"_s);
    add(u"speed"_s, u"Campaign seconds in one second of the wall (default 1)."_s, u"FACTOR"_s);
    add(u"quota"_s, u"Simultaneous executions of one user (default 25; VIP gives new accounts 1)."_s, u"N"_s);
    add(u"platform-quota"_s, u"Simultaneous executions of all users (default 35)."_s, u"N"_s);
    add(u"max-transfer"_s, u"Largest file that can be downloaded, in bytes (default 15000000)."_s, u"BYTES"_s);
    add(u"cores"_s, u"Worker cores of the simulated grid (default 120)."_s, u"N"_s);
    add(u"failure-rate"_s, u"Chance that the grid loses one attempt of a job (default 0.02)."_s, u"P"_s);
    add(u"queue-wait"_s, u"Median wait of a job before it may run, in seconds (default 300)."_s, u"S"_s);
    add(u"spread"_s, u"Sigma of the logarithm of run times (default 0.25)."_s, u"SIGMA"_s);
    add(u"retries"_s, u"Further attempts of a failing job (default 5)."_s, u"N"_s);
    add(u"after-retries"_s, u"What happens then: hold (default) or end."_s, u"hold|end"_s);
    add(u"max-jobs"_s, u"Jobs of one execution; above, it is killed (default 1000)."_s, u"N"_s);
    add(u"transfer-latency"_s, u"Time of a copy from or to the grid, in seconds (default 2)."_s, u"S"_s);
    add(u"fill-delay"_s, u"Time until inputs and jobs of a new execution can be read (default 5)."_s, u"S"_s);
    add(u"delete-delay"_s, u"Time for which a deleted path can still be seen (default 5)."_s, u"S"_s);
    add(u"launch-time"_s, u"Time that a launch keeps all others waiting (default 0)."_s, u"S"_s);
    add(u"results-time"_s, u"Time that /results takes for each file (default 0)."_s, u"S"_s);
    add(u"kill-flicker"_s, u"Time for which a killed execution shows other words (default 0)."_s, u"S"_s);
    add(u"whitelist"_s, u"A hidden pipeline that can be used, such as GateCLforOpenDose/v0.2.0-dot."_s, u"ID"_s);
    parser.addOption({u"new-key-each-login"_s, u"A log-in makes a new key and invalidates the former one."_s});
    parser.addOption({u"encoded-slash"_s, u"%2F in a path is a slash (default: refused by the container)."_s});
    parser.addOption({u"old-boutiques"_s, u"CARMIN-server: the exit status of programs is lost."_s});
    parser.addOption({u"overwrite"_s, u"An upload replaces an existing file (default: it is refused)."_s});
    parser.addOption({u"images"_s, u"Outputs carry dose images."_s});
    add(u"key-header"_s, u"Name of the header that carries the key (default apikey)."_s, u"NAME"_s);
    add(u"fault"_s, u"Strikes with probability P, may be repeated: %1."_s.arg(platform::faultNames().join(u", "_s)),
        u"NAME=P"_s);
    add(u"faults"_s, u"JSON file with rules of faults; see dosegrid-platform(1)."_s, u"FILE"_s);
    parser.addOption({u"json"_s, u"audit: one JSON document."_s});
}

std::optional<Error> readFaults(const QCommandLineParser &parser, platform::Settings &settings)
{
    for (const QString &text : parser.values(u"fault"_s)) {
        const QString name = text.section(u'=', 0, 0);
        bool ok = false;
        const double chance = text.section(u'=', 1).toDouble(&ok);
        if (!ok || chance < 0 || chance > 1 || !platform::faultNames().contains(name))
            return Error::badInput(text, u"--fault"_s);
        if (name == u"simulation"_s)
            settings.world.simulationFault = chance;
        else if (name == u"infrastructure"_s)
            settings.world.infrastructureFault = chance;
        else
            settings.faults.insert(name, chance);
    }
    return std::nullopt;
}

std::optional<Error> readNumbers(const QCommandLineParser &parser, Options &options)
{
    platform::Settings &s = options.settings;
    platform::WorldSettings &w = s.world;
    NumberReader reader(parser);
    reader.readWhole(u"port"_s, 0, 65535, [&](double v) { options.listening.port = static_cast<int>(v); });
    reader.readWhole(u"admin-port"_s, 0, 65535, [&](double v) { options.adminPort = static_cast<int>(v); });
    reader.read(u"results-time"_s, 0, 1e6, [&](double v) { s.resultsSeconds = v; });
    reader.read(u"kill-flicker"_s, 0, 1e6, [&](double v) { s.killFlickerSeconds = v; });
    reader.readWhole(u"seed"_s, 0, 9e15, [&](double v) { w.seed = static_cast<quint64>(v); });
    reader.read(u"speed"_s, 1e-3, 1e7, [&](double v) { s.speed = v; });
    reader.readWhole(u"quota"_s, 0, 1e6, [&](double v) { s.userQuota = static_cast<int>(v); });
    reader.readWhole(u"platform-quota"_s, 0, 1e6, [&](double v) { s.platformQuota = static_cast<int>(v); });
    reader.readWhole(u"max-transfer"_s, 0, 9e15, [&](double v) { s.maxTransferBytes = static_cast<qint64>(v); });
    reader.readWhole(u"cores"_s, 1, 1e6, [&](double v) { w.cores = static_cast<int>(v); });
    reader.read(u"failure-rate"_s, 0, 1, [&](double v) { w.failureRate = v; });
    reader.read(u"queue-wait"_s, 0, 1e7, [&](double v) { w.queueWaitSeconds = v; });
    reader.read(u"spread"_s, 0, 3, [&](double v) { w.spread = v; });
    reader.readWhole(u"retries"_s, 0, 100, [&](double v) { w.retries = static_cast<int>(v); });
    reader.readWhole(u"max-jobs"_s, 1, 100'000, [&](double v) { w.maxJobs = static_cast<int>(v); });
    reader.read(u"transfer-latency"_s, 0, 1e6, [&](double v) { s.transferLatencySeconds = v; });
    reader.read(u"fill-delay"_s, 0, 1e6, [&](double v) { s.fillDelaySeconds = v; });
    reader.read(u"delete-delay"_s, 0, 1e6, [&](double v) { s.deleteDelaySeconds = v; });
    reader.read(u"launch-time"_s, 0, 1e6, [&](double v) { s.launchSeconds = v; });
    return reader.error();
}

// What a CARMIN-server has not: queues, resubmission, held jobs.
void applyServerDefaults(const QCommandLineParser &parser, platform::WorldSettings &world)
{
    if (!parser.isSet(u"retries"_s))
        world.retries = 0;
    if (!parser.isSet(u"after-retries"_s))
        world.holdAfterRetries = false;
    if (!parser.isSet(u"queue-wait"_s))
        world.queueWaitSeconds = 0;
    if (!parser.isSet(u"cores"_s))
        world.cores = 1'000'000;
}

std::optional<Error> readProfile(const QCommandLineParser &parser, platform::Settings &settings)
{
    if (!parser.isSet(u"profile"_s))
        return std::nullopt;
    const QString name = parser.value(u"profile"_s);
    if (name == u"vip"_s)
        return std::nullopt;
    if (name == u"carmin-server"_s)
        settings.profile = platform::Profile::CarminServer;
    else if (name == u"carmin-server-repaired"_s)
        settings.profile = platform::Profile::CarminServerRepaired;
    else
        return Error::badInput(name, u"--profile"_s);
    applyServerDefaults(parser, settings.world);
    return std::nullopt;
}

std::optional<Error> readListening(const QCommandLineParser &parser, Options &options)
{
    platform::Listening &listening = options.listening;
    if (parser.isSet(u"listen"_s))
        listening.address = parser.value(u"listen"_s);
    listening.certificateFile = parser.value(u"tls-certificate"_s);
    listening.keyFile = parser.value(u"tls-key"_s);
    options.hostNames = parser.values(u"host-name"_s);
    if (listening.certificateFile.isEmpty() != listening.keyFile.isEmpty())
        return Error::badInput({}, u"--tls-certificate and --tls-key"_s);
    if (!listening.isLoopback() && !listening.isTls())
        return Error::badInput(listening.address, u"--listen without TLS"_s);
    return std::nullopt;
}

std::optional<Error> readCommand(const QCommandLineParser &parser, Options &options)
{
    const QStringList words = parser.positionalArguments();
    if (words.isEmpty()) {
        if (options.stateDirectory.isEmpty())
            return Error::badInput({}, u"--state"_s);
        return std::nullopt;
    }
    if (words.first() == u"audit"_s && words.size() == 2) {
        options.command = Options::Command::Audit;
        options.stateDirectory = words[1];
        return std::nullopt;
    }
    if (words.first() == u"make-input"_s && words.size() == 3 && (words[1] == u"AF"_s || words[1] == u"AM"_s)) {
        options.command = Options::Command::MakeInput;
        options.model = words[1];
        options.file = words[2];
        return std::nullopt;
    }
    return Error::badInput(words.join(u' '), u"command"_s);
}

} // namespace

Result<Options> Options::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments))
        return Unexpected(Error::badInput(parser.errorText()));
    Options options;
    if (parser.isSet(u"help"_s) || parser.isSet(u"version"_s)) {
        options.command = parser.isSet(u"help"_s) ? Command::Help : Command::Version;
        return options;
    }
    options.stateDirectory = parser.value(u"state"_s);
    options.portFile = parser.value(u"port-file"_s);
    options.key = parser.value(u"key"_s);
    if (parser.isSet(u"key"_s) && options.key.trimmed().isEmpty())
        return Unexpected(Error::badInput({}, u"--key"_s));
    // The error never holds the key.
    if (options.key != options.key.trimmed() || !canBeCarried(options.key))
        return Unexpected(Error::badInput(u"has characters that no header can carry"_s, u"--key"_s));
    options.keyFile = parser.value(u"key-file"_s);
    options.usersFile = parser.value(u"users"_s);
    options.json = parser.isSet(u"json"_s);
    options.settings.overwrite = parser.isSet(u"overwrite"_s);
    options.settings.withImages = parser.isSet(u"images"_s);
    options.settings.newKeyEachLogIn = parser.isSet(u"new-key-each-login"_s);
    options.settings.encodedSlash = parser.isSet(u"encoded-slash"_s);
    options.settings.oldBoutiques = parser.isSet(u"old-boutiques"_s);
    options.settings.whitelist = parser.values(u"whitelist"_s);
    options.faultsFile = parser.value(u"faults"_s);
    if (parser.isSet(u"key-header"_s))
        options.settings.keyHeader = parser.value(u"key-header"_s);
    if (!isHeaderName(options.settings.keyHeader))
        return Unexpected(Error::badInput(options.settings.keyHeader, u"--key-header"_s));
    if (const QString after = parser.value(u"after-retries"_s); parser.isSet(u"after-retries"_s)) {
        if (after != u"hold"_s && after != u"end"_s)
            return Unexpected(Error::badInput(after, u"--after-retries"_s));
        options.settings.world.holdAfterRetries = after == u"hold"_s;
    }
    for (const std::optional<Error> &error :
         {readNumbers(parser, options), readFaults(parser, options.settings), readProfile(parser, options.settings),
          readListening(parser, options), readCommand(parser, options)})
        if (error)
            return Unexpected(*error);
    return options;
}

QString Options::help()
{
    QCommandLineParser parser;
    addOptions(parser);
    parser.setApplicationDescription(
        u"A CARMIN platform on loopback. Its practice world imitates VIP 4.6 or CARMIN-server 0.1 with simulated time: "
        u"no simulation is run.\n\n"
        "  dosegrid-platform --state DIR [options]         serve until SIGTERM or SIGINT\n"
        "  dosegrid-platform audit JOURNAL [--json]        what its clients did: JOURNAL is DIR or a requests.jsonl.\n"
        "                                                  1 if a cell was ever in two live executions\n"
        "  dosegrid-platform make-input AF|AM FILE         write a practice input archive\n\n"
        "Exit status: 0 done, 1 it failed (audit: a cell had two live executions), 2 wrong usage."_s);
    return parser.helpText();
}

} // namespace dosegrid
