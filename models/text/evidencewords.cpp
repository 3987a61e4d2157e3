// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/evidencewords.h"

#include "models/text/units.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace dosegrid::text {

namespace {

struct EvidenceWords
{
    Q_DECLARE_TR_FUNCTIONS(EvidenceWords)
};

struct Template
{
    const char *key;
    const char *text;
};

constexpr Template templates[] = {
    {"name", QT_TRANSLATE_NOOP("EvidenceWords", "Name: %1")},
    {"remote_id", QT_TRANSLATE_NOOP("EvidenceWords", "Identifier on the platform: %1")},
    {"status", QT_TRANSLATE_NOOP("EvidenceWords", "Status that the platform tells: %1")},
    {"recorded_for", QT_TRANSLATE_NOOP("EvidenceWords", "The identifier is recorded for %1")},
    {"error", QT_TRANSLATE_NOOP("EvidenceWords", "Last answer: %1")},
    {"lists_read", QT_TRANSLATE_NOOP("EvidenceWords", "Lists read in which it is not: %1")},
    {"lists_full", QT_TRANSLATE_NOOP("EvidenceWords", "Lists that were full, so that it may be missing from them: %1")},
    {"lists_failed", QT_TRANSLATE_NOOP("EvidenceWords", "Lists that the platform refused: %1")},
    {"predicted_cpu_h", QT_TRANSLATE_NOOP("EvidenceWords", "Predicted cost: %1 CPU-h")},
    {"minutes_searched", QT_TRANSLATE_NOOP("EvidenceWords", "Searched for %1 min")},
    {"in_results_folder", QT_TRANSLATE_NOOP("EvidenceWords", "In its results folder: %1")},
    {"reads", QT_TRANSLATE_NOOP("EvidenceWords", "Times that it was read so: %1")},
    {"jobs_seen", QT_TRANSLATE_NOOP("EvidenceWords", "Jobs that were seen: %1")},
    {"minutes_after_start", QT_TRANSLATE_NOOP("EvidenceWords", "First seen so %1 min after it was accepted")},
    {"hours", QT_TRANSLATE_NOOP("EvidenceWords", "For %1 h")},
    {"hours_unread", QT_TRANSLATE_NOOP("EvidenceWords", "Not heard of for %1 h")},
    {"files_shown", QT_TRANSLATE_NOOP("EvidenceWords", "Output files that it shows: %1")},
    {"found_name", QT_TRANSLATE_NOOP("EvidenceWords", "Name of the other one: %1")},
    {"found_pipeline", QT_TRANSLATE_NOOP("EvidenceWords", "Workflow of the other one: %1")},
    {"found_folder", QT_TRANSLATE_NOOP("EvidenceWords", "Results folder of the other one: %1")},
    {"code", QT_TRANSLATE_NOOP("EvidenceWords", "Code of the answer: %1")},
    {"refused_reads", QT_TRANSLATE_NOOP("EvidenceWords", "Reads that the platform refused: %1")},
    {"in_list", QT_TRANSLATE_NOOP("EvidenceWords", "In the last list: %1")},
};

// To three digits, without the zeros behind them.
QString rounded(const QString &value)
{
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    return isNumber ? significant(number) : value;
}

QString line(const QString &fact)
{
    const qsizetype colon = fact.indexOf(": "_L1);
    const QString key = fact.left(colon);
    const QString value = colon < 0 ? QString() : fact.sliced(colon + 2);
    if (value.isEmpty())
        return key == "in_results_folder"_L1 ? EvidenceWords::tr("Its results folder is empty") : QString();
    if (key == "sent_at"_L1)
        return EvidenceWords::tr("Sent: %1").arg(exactTime(fromMs(value.toLongLong())));
    if (key == "jobs_seen"_L1 && value == "0"_L1)
        return EvidenceWords::tr(
            "No job was ever seen: a platform kills so what it cannot start, such as inputs that it "
            "refuses");
    if (key == "kill_sent"_L1)
        return EvidenceWords::tr("A kill of ours was sent");
    for (const Template &known : templates) {
        if (key == QLatin1StringView(known.key)) {
            const bool isMeasured = key.startsWith("hours"_L1) || key.startsWith("minutes"_L1) || key.endsWith("_h"_L1);
            return EvidenceWords::tr(known.text).arg(isMeasured ? rounded(value) : value);
        }
    }
    return fact;
}

} // namespace

QStringList evidence(const engine::QuestionView &question)
{
    QStringList lines;
    for (const QString &fact : question.evidence) {
        if (const QString text = line(fact); !text.isEmpty())
            lines << text;
    }
    return lines;
}

} // namespace dosegrid::text
