// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "widgets/mainwindow/savedview.h"

#include <QByteArray>
#include <QList>

class QSettings;

// Sets and views as a file that can be mailed: a JSON document of format "dosegrid-sets-and-views", version 1, with
// "sets" (name, expression) and "views". Members that a view does not have are as in a new window; unknown members are
// refused, so that a slip of the pen is found.
namespace dosegrid::widgets {

struct SavedFile
{
    struct Set
    {
        QString name;
        QString expression;
        bool operator==(const Set &) const = default;
    };
    struct View
    {
        QString name;
        SavedView view;
        bool operator==(const View &) const = default;
    };
    QList<Set> sets;
    QList<View> views;
    bool operator==(const SavedFile &) const = default;
};

// Where and why a file cannot be read.
struct SavedFileProblem
{
    enum class Kind {
        NotJson,
        OtherFormat,
        NewerVersion,
        Nothing,
        Missing,
        WrongType,
        UnknownMember,
        UnknownWord,
        Twice
    };
    Kind kind = Kind::NotJson;
    QString field; // "views[2].zoom.cell"; empty for the whole
    QString value; // the offending text, the byte of a syntax error, the version
    bool operator==(const SavedFileProblem &) const = default;
};
constexpr qint64 savedFileMostBytes = 4 << 20;

QByteArray write(const SavedFile &file);
Result<SavedFile, SavedFileProblem> readSavedFile(const QByteArray &json);
// One sentence, with the field.
QString problemText(const SavedFileProblem &problem);

// A view as one line, and back; none when it was damaged.
QString lineOf(const SavedView &view);
std::optional<SavedView> viewFromLine(const QString &line);

struct Adopted
{
    int sets = 0;
    int views = 0;
    int known = 0;       // were there already, word for word
    QStringList renamed; // the names that those have now whose own stood for something else
};
// Adds all of a file to what a person keeps; what is there stays as it is.
Adopted adopt(const SavedFile &file, QSettings &settings);

} // namespace dosegrid::widgets
