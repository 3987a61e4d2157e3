// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/inputkeeper.h"

#include "models/core/logging.h"
#include "models/engine/link.h"
#include "models/transfer/upload.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace dosegrid::engine {

namespace {

constexpr QLatin1StringView inputFolder("/vip/Home/dosegrid/input");
constexpr int hashDigits = 12;
constexpr milliseconds retryAfter = 5min;

} // namespace

InputKeeper::InputKeeper(Ledger &ledger, Link &link, Timekeeper &time, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_link(link)
    , m_time(time)
{
    connect(&m_link, &Link::clientGone, this, [this] { m_busy = false; });
}

QString InputKeeper::remotePathOf(const store::InputArchive &input)
{
    const QString suffix = QFileInfo(input.fileName).suffix();
    return inputFolder + u'/' + input.model + u'-' + input.sha256.left(hashDigits) + u'.'
           + (suffix.isEmpty() ? u"zip"_s : suffix);
}

bool InputKeeper::isReady(const store::Execution &execution) const
{
    return std::ranges::all_of(m_ledger.inputs(), [&](const store::InputArchive &input) {
        if (input.uploadedAt)
            return true;
        const QString path = remotePathOf(input);
        return std::ranges::none_of(execution.inputs,
                                    [&](const QJsonValue &values) { return values.toArray().contains(path); });
    });
}

void InputKeeper::consider()
{
    if (m_busy || !m_link.client() || m_ledger.isBroken())
        return;
    const auto missing = std::ranges::find_if(m_ledger.inputs(), [this](const store::InputArchive &input) {
        return !input.uploadedAt && !m_failed.contains(input.id);
    });
    if (missing == m_ledger.inputs().end())
        return;
    m_busy = true;
    const QString remote = remotePathOf(*missing);
    transfer::UploadRequest request;
    request.localFile = missing->localPath;
    request.remoteFolder = inputFolder;
    request.remoteName = remote.section(u'/', -1);
    auto *upload = new transfer::Upload(*m_link.client(), m_time.clock(), request, m_link.client());
    upload->then(this, [this, input = *missing, remote](const transfer::Upload::Outcome &outcome) {
        m_busy = false;
        if (!outcome) {
            qCWarning(lcEngine) << "input archive:" << transfer::toLogString(outcome.error());
            m_problem = true;
            using Kind = transfer::TransferError::Kind;
            Error error = outcome.error().kind == Kind::File ? outcome.error().file
                          : outcome.error().kind == Kind::Server
                              ? carmin::toError(outcome.error().api)
                              : Error{Error::Kind::Network, transfer::toLogString(outcome.error()), {}, 0, {}};
            error.file = input.localPath;
            emit problem({Problem::Kind::UploadFailed, error, {}, false});
            // One file that is lost here must not keep the others.
            m_failed << input.id;
            m_time.after(retryAfter, this, [this, id = input.id] {
                m_failed.remove(id);
                consider();
            });
            consider();
            return;
        }
        if (std::exchange(m_problem, false))
            emit problem({Problem::Kind::UploadFailed, {}, {}, true});
        store::InputArchive done = input;
        done.remotePath = remote;
        done.uploadedAt = m_ledger.now();
        m_ledger.update(done);
        m_ledger.recordEvent({.kind = u"input-uploaded"_s,
                              .detail = {{u"model"_s, done.model}, {u"sha256"_s, done.sha256}, {u"path"_s, remote}}});
        m_ledger.commit([this] { emit uploaded(); });
        consider();
    });
}

} // namespace dosegrid::engine
