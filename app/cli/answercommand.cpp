// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/jsonviews.h"
#include "app/cli/output.h"
#include "app/cli/wishcommand.h"
#include "models/core/logging.h"
#include "models/text/enginewords.h"
#include "models/text/evidencewords.h"
#include "models/text/units.h"

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::cli {

namespace {

class AnswerCommand final : public WishCommand
{
    Q_DECLARE_TR_FUNCTIONS(AnswerCommand)

public:
    void addOptions(QCommandLineParser &parser) const override
    {
        parser.addOption({u"json"_s, tr("The questions as one JSON document.")});
        parser.addOption({u"reason"_s, tr("Why an output is accepted or refused; kept in the record."), u"TEXT"_s});
    }

    void start(const QCommandLineParser &parser, const QStringList &arguments) override
    {
        m_json = parser.isSet(u"json"_s);
        m_question = arguments.value(1);
        m_choice = arguments.value(2);
        m_reason = parser.value(u"reason"_s);
        if (!m_question.isEmpty() && m_choice.isEmpty())
            fail(ExitStatus::WrongUsage,
                 tr("answer wants the number of a question and a choice, or neither to list them."));
        else
            open(arguments[0]);
    }

private:
    void onOpened() override
    {
        const QList<engine::QuestionView> questions = campaign().actions().questions();
        if (m_question.isEmpty()) {
            campaign().record().jobs({}, then<QList<engine::JobView>>([this, questions](const auto &jobs) {
                                         list(questions, cellsInReview(jobs));
                                     }));
            return;
        }
        if (m_question.contains(u'/')) {
            review();
            return;
        }
        const auto question = std::ranges::find_if(
            questions, [this](const engine::QuestionView &q) { return QString::number(q.id.value) == m_question; });
        if (question == questions.end())
            fail(ExitStatus::WrongUsage,
                 tr("No question %1 is open; “dosegrid-cli answer %2” lists them.").arg(m_question, campaign().path()));
        else if (!question->choices.contains(m_choice))
            fail(ExitStatus::WrongUsage, tr("Question %1 has no choice “%2”; it has: %3.")
                                             .arg(m_question, m_choice, question->choices.join(u", "_s)));
        else
            campaign().actions().answerQuestion(question->id, m_choice, asked());
    }

    QStringList cellsInReview(const QList<engine::JobView> &jobs) const
    {
        QStringList cells;
        for (const engine::JobView &job : jobs) {
            if (job.reason == "needs-review"_L1 && campaign().grid().state(job.cell) == grid::CellState::Held)
                cells << campaign().grid().spec().cellId(job.cell);
        }
        return cells;
    }

    // The output of a cell that its checks leave to a person.
    void review()
    {
        const bool accepts = m_choice == "accept"_L1;
        if (!accepts && m_choice != "refuse"_L1) {
            fail(ExitStatus::WrongUsage, tr("An output is accepted or refused, not “%1”.").arg(m_choice));
            return;
        }
        const auto cell = cellOf(m_question);
        if (!cell)
            return;
        campaign().record().cell(*cell, then<engine::CellDossier>([this, accepts](const engine::CellDossier &dossier) {
            for (const engine::AttemptView &attempt : dossier.attempts) {
                for (const engine::OutputView &output : attempt.outputs) {
                    if (output.verdict == "review"_L1 && dossier.record.state == grid::CellState::Held) {
                        campaign().results().decide(attempt.id, output.id, accepts, m_reason, asked());
                        return;
                    }
                }
            }
            fail(ExitStatus::WrongUsage, tr("No output of %1 waits for a person.").arg(m_question));
        }));
    }

    void list(const QList<engine::QuestionView> &questions, const QStringList &reviews)
    {
        if (m_json) {
            QJsonArray array;
            for (const engine::QuestionView &question : questions)
                array << json(question);
            printJson({{u"questions"_s, array}, {u"reviews"_s, QJsonArray::fromStringList(reviews)}});
        } else if (questions.isEmpty() && reviews.isEmpty()) {
            note(tr("No open questions."));
        }
        for (const engine::QuestionView &question : questions) {
            if (!m_json)
                print(question);
        }
        for (const QString &cell : reviews) {
            if (!m_json)
                say(tr("The output of %1 passes no verdict without a person. Look: dosegrid-cli show %2 %1; decide: "
                       "dosegrid-cli answer %2 %1 accept|refuse")
                        .arg(cell, campaign().path()));
        }
        finish(ExitStatus::Done);
    }

    void print(const engine::QuestionView &question) const
    {
        const text::QuestionText words = text::question(question);
        say(tr("Question %1: %2").arg(QString::number(question.id.value), oneLine(words.title)));
        say("  "_L1 + words.explanation);
        say(tr("  asked %1").arg(text::exactTime(question.askedAt)));
        for (const QString &fact : text::evidence(question))
            say(tr("  evidence: %1").arg(oneLine(fact)));
        for (qsizetype i = 0; i < question.choices.size(); ++i)
            say(tr("  %1  %2. Price: %3")
                    .arg(question.choices[i].leftJustified(12), words.choices.value(i), words.prices.value(i)));
        say(tr("  decide: dosegrid-cli answer %1 %2 CHOICE").arg(campaign().path()).arg(question.id.value));
        say();
    }

    bool m_json = false;
    QString m_question;
    QString m_choice;
    QString m_reason;
};

} // namespace

std::unique_ptr<Command> makeAnswerCommand() { return std::make_unique<AnswerCommand>(); }

} // namespace dosegrid::cli
