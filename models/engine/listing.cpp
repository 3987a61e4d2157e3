// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/engine/listing.h"

#include <algorithm>

namespace dosegrid::engine {

Listing::Listing(carmin::Client &client, bool inPieces, QObject *parent, Done done)
    : QObject(parent)
    , m_client(&client)
    , m_inPieces(inPieces && client.profile().readFailsWhenOver)
    , m_done(std::move(done))
{
    client.listExecutions()->then(this, [this](const Part &answer) { onWhole(answer); });
}

void Listing::onWhole(const Part &answer)
{
    if (answer) {
        end(Listed{*answer});
        return;
    }
    if (!m_inPieces || answer.error().kind != carmin::ApiError::Kind::ServerFault || !m_client) {
        end(Unexpected(answer.error()));
        return;
    }
    m_whole = answer.error();
    m_client->countExecutions()->then(this, [this](const auto &count) { onCount(count); });
}

void Listing::onCount(const Result<int, carmin::ApiError> &count)
{
    if (!count) {
        end(Unexpected(m_whole));
        return;
    }
    m_pieces = std::min(*count, mostPieces);
    m_found.isWhole = m_pieces == *count;
    askPiece();
}

void Listing::askPiece()
{
    if (m_piece >= m_pieces) {
        end(m_found);
        return;
    }
    if (!m_client) {
        end(Unexpected(m_whole));
        return;
    }
    m_client->listExecutions(1, m_piece++)->then(this, [this](const Part &answer) { onPiece(answer); });
}

void Listing::onPiece(const Part &answer)
{
    if (!answer && answer.error().kind != carmin::ApiError::Kind::ServerFault) {
        end(Unexpected(answer.error()));
        return;
    }
    m_found.isWhole = m_found.isWhole && answer;
    if (answer)
        m_found.executions << *answer;
    askPiece();
}

void Listing::end(const Answer &answer)
{
    deleteLater();
    m_done(answer);
}

} // namespace dosegrid::engine
