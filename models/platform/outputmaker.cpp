// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/outputmaker.h"

#include "models/platform/archivefile.h"
#include "models/platform/doseimages.h"
#include "models/platform/outputtext.h"

#include <deque>
#include <memory>
#include <mutex>

namespace dosegrid::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

// Cells of a batch share their few energies, and a transport serves all sources.
constexpr size_t keptTransports = 32;

class TransportCache
{
public:
    std::shared_ptr<const Transport> get(const Phantom &phantom, Radiation radiation, qint64 energyEv)
    {
        const Key key{&phantom, radiation, energyEv};
        {
            const std::scoped_lock lock(m_mutex);
            for (const Entry &entry : m_entries)
                if (entry.key == key)
                    return entry.transport;
        }
        auto made =
            std::make_shared<const Transport>(transport(phantom, radiation, static_cast<double>(energyEv) / 1e6));
        const std::scoped_lock lock(m_mutex);
        m_entries.push_front({key, made});
        if (m_entries.size() > keptTransports)
            m_entries.pop_back();
        return made;
    }

private:
    struct Key
    {
        const Phantom *phantom;
        Radiation radiation;
        qint64 energyEv;
        bool operator==(const Key &) const = default;
    };
    struct Entry
    {
        Key key;
        std::shared_ptr<const Transport> transport;
    };

    std::mutex m_mutex;
    std::deque<Entry> m_entries; // the newest first
};

TransportCache &transports()
{
    static TransportCache cache;
    return cache;
}

ArchiveMembers membersOf(const SimulatedRun &run, const QByteArray &table)
{
    const QString folder = run.split ? u"results/"_s : u"./output/"_s;
    ArchiveMembers members;
    if (!run.split)
        members.emplace_back(folder + u".gitkeep"_s, QByteArray());
    members.emplace_back(folder + u"DoseByRegions.txt"_s, table);
    members.emplace_back(folder + (run.split ? u"statSCP.txt"_s : u"stat.log"_s), statisticsText(run));
    if (run.withImages)
        for (auto &[name, bytes] : doseImages(run))
            members.emplace_back(folder + name, std::move(bytes));
    if (run.split)
        members.emplace_back(folder + u"PRACTICE.txt"_s, practiceNote());
    else
        members.emplace_back(u"output.log"_s, gateLogText(run));
    return members;
}

} // namespace

Result<void> writeOutputArchive(const SimulatedRun &run, const QString &path)
{
    const Phantom *body = phantom(run.model);
    if (!body)
        return Unexpected(Error::badInput(run.model, u"model"_s));
    if (!body->region(run.sourceId)) // no voxels in this model: Gate crashes before any output
        return Unexpected(Error::badInput(QString::number(run.sourceId), u"source"_s));
    if (run.particle != u"gamma"_s && run.particle != u"e-"_s)
        return Unexpected(Error::badInput(run.particle, u"particle"_s));
    if (run.energyEv <= 0)
        return Unexpected(Error::badInput(QString::number(run.energyEv), u"energy"_s));
    if (run.primaries <= 0)
        return Unexpected(Error::badInput(QString::number(run.primaries), u"primaries"_s));
    const Radiation radiation = run.particle == u"e-"_s ? Radiation::Electrons : Radiation::Photons;
    const auto fractions = transports().get(*body, radiation, run.energyEv);
    const QByteArray table = regionTableText(run, *body, tallyRegions(run, *body, *fractions));
    return writeArchive(path, ArchiveKind::TarGz, membersOf(run, table));
}

} // namespace dosegrid::platform
