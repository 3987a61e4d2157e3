// SPDX-License-Identifier: GPL-3.0-or-later
// One program a target: build with the preset `fuzz`, then `fuzz_archive -max_total_time=600
// tests/fuzz/corpus/archive`.
#include "tests/fuzz/targets.h"

#include <QString>

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const dosegrid::fuzz::Target *const target = dosegrid::fuzz::target(QStringLiteral(DOSEGRID_FUZZ_TARGET));
    target->run(QByteArrayView(data, qsizetype(size)));
    return 0;
}
