// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/carmin/client.h"
#include "models/core/clock.h"
#include "models/core/result.h"
#include "tests/support/localhttpserver.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QMap>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

namespace dosegrid::testing {

// A storage under /vip/Home behind the raw server, with one script for the answers to content requests and one for
// those to uploads; what the scripts do not cover is answered rightly.
class Storage : public ::testing::Test
{
protected:
    using Script = QList<std::function<Answer(const SeenRequest &)>>;

    QTemporaryDir dir;
    QMap<QByteArray, QByteArray> files; // by path, "/vip/..."
    QStringList folders{QStringLiteral("/vip/Home")};
    Script contentScript;
    Script putScript;
    Script propertiesScript;
    bool servesRanges = false;
    bool deletes = true; // else a delete answers well and does nothing
    LocalHttpServer server{[this](const SeenRequest &request) { return answer(request); }};
    carmin::Client client{carmin::Endpoint::parse(server.url()).value(), QStringLiteral("key")};
    PracticeClock clock{fromMs(0), 1e6}; // pauses of minutes pass in a moment

    static Answer content(const QByteArray &body) { return Answer::of(200, "application/octet-stream", body); }

    static Answer rest(const QByteArray &body, qsizetype from)
    {
        return Answer::of(206, "application/octet-stream", body.sliced(from),
                          "Content-Range: bytes " + QByteArray::number(from) + '-' + QByteArray::number(body.size() - 1)
                              + '/' + QByteArray::number(body.size()) + "\r\n");
    }

    // Of a body of which only the first `kept` bytes come.
    static Answer cut(const QByteArray &body, qsizetype kept)
    {
        Answer answer = content(body).thenClose();
        answer.bytes.chop(body.size() - kept);
        return answer;
    }

    static Answer refusal()
    {
        return Answer::json(
            R"j({"errorCode":8000,"errorMessage":"An error has been encountered on the VIP API (Error code 8000)"})j",
            400);
    }

    QList<SeenRequest> requests(const QByteArray &method, const QByteArray &part = {}) const
    {
        QList<SeenRequest> found;
        for (const SeenRequest &request : server.requests()) {
            if (request.method == method && request.target.contains(part))
                found << request;
        }
        return found;
    }

    QString local(const char *name) const { return dir.filePath(QString::fromLatin1(name)); }

    static QByteArray readFile(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(absent)");
    }

    static void writeFile(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    template<typename T>
    typename T::Outcome outcome(T *transfer)
    {
        std::optional<typename T::Outcome> got;
        QObject context;
        transfer->then(&context, [&got](const typename T::Outcome &result) { got.emplace(result); });
        EXPECT_TRUE(QTest::qWaitFor([&got] { return got.has_value(); }, 10000)) << "the transfer did not end";
        return got ? *got : typename T::Outcome(Unexpected(transfer::TransferError()));
    }

private:
    std::optional<Answer> scripted(Script &script, const SeenRequest &request)
    {
        if (script.isEmpty())
            return std::nullopt;
        return script.takeFirst()(request);
    }

    Answer answer(const SeenRequest &request)
    {
        const qsizetype query = request.target.indexOf('?');
        const QByteArray encoded = query < 0 ? request.target : request.target.first(query);
        const QByteArray path = QByteArray::fromPercentEncoding(encoded).sliced(5);
        const QByteArray action = query < 0 ? QByteArray() : request.target.sliced(query + 8);
        const bool isFolder = folders.contains(QString::fromUtf8(path));
        if (request.method == "PUT") {
            if (const auto scriptedAnswer = request.body.isEmpty() ? std::nullopt : scripted(putScript, request))
                return *scriptedAnswer;
            const QString parent = QString::fromUtf8(path.first(path.lastIndexOf('/')));
            if (!folders.contains(parent))
                return refusal();
            if (request.body.isEmpty())
                folders << QString::fromUtf8(path);
            else
                files[path] = request.body;
            return Answer::of(201, {}, {});
        }
        if (request.method == "DELETE") {
            if (deletes)
                files.remove(path);
            return Answer::of(204, {}, {});
        }
        if (action == "exists")
            return Answer::json(isFolder || files.contains(path) ? R"({"exists":true})" : R"({"exists":false})");
        if (action == "properties") {
            if (const auto scriptedAnswer = scripted(propertiesScript, request))
                return *scriptedAnswer;
            if (!files.contains(path) && !isFolder)
                return Answer::json(R"({"path":null,"isDirectory":null,"exists":false,"size":null})");
            return Answer::json(R"({"path":")" + path + R"(","isDirectory":)" + (isFolder ? "true" : "false")
                                + R"(,"exists":true,"size":)" + QByteArray::number(files.value(path).size()) + '}');
        }
        if (const auto scriptedAnswer = scripted(contentScript, request))
            return *scriptedAnswer;
        const QByteArray range = request.headers.value("range");
        if (const qsizetype from = range.sliced(range.isEmpty() ? 0 : 6).chopped(range.isEmpty() ? 0 : 1).toLongLong();
            servesRanges && from > 0 && from < files.value(path).size())
            return rest(files.value(path), from);
        return files.contains(path) ? content(files.value(path)) : refusal();
    }
};

} // namespace dosegrid::testing
