// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dosegrid {

// What went wrong, as a kind that code can act on, and where. Rooms put facts here, never sentences for people:
// models/text turns a kind and its facts into words and a next step.
struct Error
{
    enum class Kind {
        BadInput,   // what a person or a file gave is wrong; file, line, field and detail say where and why
        NotFound,   // a named thing does not exist
        Exists,     // a thing that must not exist does
        WrongState, // the thing exists, but not in a state that allows this
        Io,         // a file operation failed; detail has the system's words
        DiskFull,
        Permission,
        Corrupt,     // stored data fails its own check
        NewerFormat, // written by a newer program
        Busy,        // another program holds what is needed; trying later may work
        ReadOnly,    // this program only observes
        Cancelled,
        Network,  // the carmin room has the finer kinds; this is their shadow in other rooms
        Internal, // a promise of our own code was broken
    };

    Kind kind = Kind::Internal;
    QString detail; // facts, untranslated: the offending value, the system's message
    QString file;   // path, or the name of the input
    int line = 0;   // 1-based, 0 when unknown
    QString field;  // key, column or option

    static Error badInput(QString detail, QString field = {})
    {
        return {Kind::BadInput, std::move(detail), {}, 0, std::move(field)};
    }
    static Error io(QString detail, QString file = {}) { return {Kind::Io, std::move(detail), std::move(file), 0, {}}; }
    static Error internal(QString detail) { return {Kind::Internal, std::move(detail), {}, 0, {}}; }

    bool operator==(const Error &) const = default;
};

// Stable name of a kind, for logs, JSON and tests.
QString name(Error::Kind kind);

// "file:line: field: detail [kind]", for logs and tests; people read models/text.
QString toLogString(const Error &error);

} // namespace dosegrid
