// SPDX-License-Identifier: GPL-3.0-or-later
// Build with the preset `fuzz`, then `fuzz_httpborder -max_total_time=600 FOUND tests/platform/corpus`.
#include "tests/platform/httpborder.h"

#include <QCoreApplication>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static int argc = 0;
    static QCoreApplication application(argc, nullptr);
    static dosegrid::platform::tests::HttpBorder border;
    border.write(QByteArrayView(data, static_cast<qsizetype>(size)));
    return 0;
}
