# SPDX-License-Identifier: GPL-3.0-or-later
# One INTERFACE target carries the language standard, the warnings and the Qt string-safety definitions.
add_library(dosegrid_options INTERFACE)
target_compile_features(dosegrid_options INTERFACE cxx_std_20)
target_include_directories(dosegrid_options INTERFACE "${PROJECT_SOURCE_DIR}")
# Designated initializers that leave members at their defaults are meant; g++ 12 warns of them under -Wextra.
target_compile_options(dosegrid_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
    -Woverloaded-virtual -Wcast-align -Wnull-dereference -Wdouble-promotion -Wformat=2 -Wswitch-enum
    -Wno-missing-field-initializers)
target_compile_definitions(dosegrid_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400 JSON_USE_IMPLICIT_CONVERSIONS=0
    DOSEGRID_VERSION="${PROJECT_VERSION}")
