// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/eventwords.h"

#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::text {

TEST(EventWords, SayWhatHappenedAndNotHowItIsStored)
{
    engine::EventView view;
    view.kind = u"execution"_s;
    view.fromState = u"sending"_s;
    view.toState = u"live"_s;
    view.executionName = u"OD_AF_gamma"_s;
    view.detail = u"{}"_s;
    EXPECT_EQ(event(view), u"Accepted by the platform · OD_AF_gamma"_s);

    view.toState = u"ended"_s;
    view.detail = uR"({"error":"exit code 9"})"_s;
    EXPECT_EQ(event(view), u"Ended on the platform · OD_AF_gamma · exit code 9"_s);

    view = {};
    view.kind = u"wish"_s;
    view.toState = u"done"_s;
    view.detail = uR"({"kind":"retry","expression":"state=failed","wish":7})"_s;
    EXPECT_EQ(event(view), u"Done as asked: retry state=failed"_s);
    view.toState = u"refused"_s;
    EXPECT_EQ(event(view), u"Asked and refused: retry state=failed"_s);
}

TEST(EventWords, TellHowLongAnExecutionHadBeenWhereItWas)
{
    const auto step = [](const QString &execution, const QString &from, const QString &to, qint64 at) {
        engine::EventView view;
        view.kind = u"execution"_s;
        view.executionName = execution;
        view.fromState = from;
        view.toState = to;
        view.at = fromMs(at);
        return view;
    };
    const QList<engine::EventView> events{step(u"b"_s, u"live"_s, u"ended"_s, 200'000'000),
                                          step(u"a"_s, u"live"_s, u"ended"_s, 151'210'000),
                                          step(u"a"_s, u"sending"_s, u"live"_s, 10'000),
                                          {}};
    EXPECT_EQ(timeBefore(events, 1), u"after 42\u00a0h"_s);
    EXPECT_EQ(timeBefore(events, 0), QString()) << "another execution went live";
    EXPECT_EQ(timeBefore(events, 2), QString()) << "its beginning is not here";
    EXPECT_EQ(timeBefore(events, 3), QString());
}

TEST(EventWords, TellANoteInOneLine)
{
    engine::EventView view;
    view.kind = u"note"_s;
    view.actor = u"anna"_s;
    view.detail = uR"({"text":"geometry overlap,\ntold Maxime"})"_s;
    EXPECT_EQ(event(view), u"Note: geometry overlap, told Maxime"_s);
    view.kind = u"note-removed"_s;
    view.detail.clear();
    EXPECT_EQ(event(view), u"Its notes were taken away"_s);
}

TEST(EventWords, NameTheFileThatWasNotFetchedWhereItIsKnown)
{
    engine::EventView view;
    view.kind = u"not-fetched"_s;
    view.detail = uR"({"path":"/vip/Home/one.tar.gz"})"_s;
    EXPECT_EQ(event(view), u"The output could not be fetched, and waits for a decision: /vip/Home/one.tar.gz"_s);
    view.detail = u"{}"_s;
    EXPECT_EQ(event(view), u"The output could not be fetched, and waits for a decision"_s);
}

TEST(EventWords, KeepTheFactsOfAnUnknownEvent)
{
    engine::EventView view;
    view.kind = u"moon-landed"_s;
    view.toState = u"there"_s;
    view.detail = uR"({"feet":2})"_s;
    EXPECT_EQ(event(view), uR"(moon landed → there · {"feet":2})"_s);
}

} // namespace dosegrid::text
