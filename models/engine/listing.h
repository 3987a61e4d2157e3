// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/carmin/client.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace dosegrid::engine {

// The list of executions: whole in one call, or, from a server on which one that is over breaks every page with it
// (carmin-protocol 9.3), the newest ones one by one; what breaks its own page is over and left out. Ends once with a
// callback and deletes itself; without one when the client or `parent` goes first. Lives in the engine thread.
class Listing final : public QObject
{
    Q_OBJECT

public:
    struct Listed
    {
        QList<carmin::Execution> executions;
        // Nothing was left out that we know of: an absence from it says something.
        bool isWhole = true;
    };
    using Answer = Result<Listed, carmin::ApiError>;
    using Done = std::function<void(const Answer &)>;

    static constexpr int mostPieces = 30;

    // `inPieces`: a broken list is worth the calls that its pieces take.
    Listing(carmin::Client &client, bool inPieces, QObject *parent, Done done);

private:
    using Part = Result<QList<carmin::Execution>, carmin::ApiError>;

    void onWhole(const Part &answer);
    void onCount(const Result<int, carmin::ApiError> &count);
    void askPiece();
    void onPiece(const Part &answer);
    void end(const Answer &answer);

    QPointer<carmin::Client> m_client;
    bool m_inPieces;
    Done m_done;
    carmin::ApiError m_whole;
    Listed m_found;
    int m_piece = 0;
    int m_pieces = 0;
};

} // namespace dosegrid::engine
