// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/platform/http.h"

#include <QFile>

namespace dosegrid::platform {

// The body of an upload as application/carmin+json: {"base64Content", "type", "md5"}. The content goes to a file while
// it comes, so that memory does not grow with it.
class UploadData
{
public:
    enum class Outcome { Whole, NotJson, NotBase64, Failed };

    // Writes the decoded content to `file`, which is open.
    Outcome receive(const HttpRequest &request, QFile &file);
    // "File" or "Archive", as it was said.
    const QString &type() const { return m_type; }

private:
    enum class State { Outside, InText, AfterText, AfterColon, InContent, Escaped };

    bool feed(const char *data, size_t size, QFile &file);
    bool feedByte(char byte, QFile &file);
    bool flush(QFile &file, bool last);

    State m_state = State::Outside;
    std::string m_rest;    // the JSON without the content
    std::string m_text;    // the string that is being read, or was read last
    std::string m_content; // base64 that is not yet decoded
    bool m_badBase64 = false;
    bool m_escaped = false;
    QString m_type;
};

} // namespace dosegrid::platform
