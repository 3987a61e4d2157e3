// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/platform/uploaddata.h"

#include <nlohmann/json.hpp>

namespace dosegrid::platform {

namespace {

constexpr size_t restLimit = 64 * 1024;
constexpr size_t pieceBytes = 64 * 1024; // a multiple of four

bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

} // namespace

UploadData::Outcome UploadData::receive(const HttpRequest &request, QFile &file)
{
    const bool whole = request.readBody([&](const char *data, size_t size) { return feed(data, size, file); });
    if (m_badBase64)
        return Outcome::NotBase64;
    if (!whole)
        return m_rest.size() > restLimit ? Outcome::NotJson : Outcome::Failed;
    const std::optional<Json> json = parseForeignJson(m_rest);
    if (!json || !json->is_object())
        return Outcome::NotJson;
    m_type = text(*json, "type");
    return Outcome::Whole;
}

bool UploadData::feed(const char *data, size_t size, QFile &file)
{
    for (size_t i = 0; i < size; ++i)
        if (!feedByte(data[i], file))
            return false;
    return true;
}

bool UploadData::feedByte(char byte, QFile &file)
{
    if (m_state == State::InContent || m_state == State::Escaped) {
        if (m_state == State::InContent && byte == '"') {
            m_state = State::Outside;
            m_rest += byte;
            return flush(file, true);
        }
        // The only escape that base64 may have is that of a slash.
        m_state = byte == '\\' ? State::Escaped : State::InContent;
        if (byte != '\\')
            m_content += byte;
        return m_content.size() < pieceBytes || flush(file, false);
    }
    m_rest += byte;
    if (m_state == State::InText) {
        if (byte == '"' && !m_escaped)
            m_state = State::AfterText;
        else
            m_text += byte;
        m_escaped = byte == '\\' && !m_escaped;
    } else if (byte == '"') {
        m_state = m_state == State::AfterColon && m_text == "base64Content" ? State::InContent : State::InText;
        m_text.clear();
    } else if (m_state == State::AfterText && byte == ':') {
        m_state = State::AfterColon;
    } else if (!isSpace(byte)) {
        m_state = State::Outside;
    }
    return m_rest.size() <= restLimit;
}

bool UploadData::flush(QFile &file, bool last)
{
    const size_t size = last ? m_content.size() : m_content.size() - m_content.size() % 4;
    const auto bytes =
        QByteArray::fromBase64Encoding(QByteArray::fromRawData(m_content.data(), static_cast<qsizetype>(size)),
                                       QByteArray::AbortOnBase64DecodingErrors);
    m_badBase64 = m_badBase64 || !bytes;
    if (m_badBase64 || file.write(*bytes) != (*bytes).size())
        return false;
    m_content.erase(0, size);
    return true;
}

} // namespace dosegrid::platform
