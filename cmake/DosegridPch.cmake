# SPDX-License-Identifier: GPL-3.0-or-later
# Precompiled headers for builds that start from nothing (presets ci, asan, tsan): more than a third of the compile time
# is the same Qt and GoogleTest headers again. Off elsewhere, so that a file that forgets an include is still found
# (presets dev and package), and because their absolute paths defeat a compiler cache that several clones share.
option(DOSEGRID_PCH "Use precompiled headers" OFF)

# dosegrid_pch(NAME HEADERS <headers> LINK <targets>): makes the precompiled header dosegrid_pch_<NAME>.
function(dosegrid_pch NAME)
    cmake_parse_arguments(P "" "" "HEADERS;LINK" ${ARGN})
    set(source "${PROJECT_BINARY_DIR}/pch_${NAME}.cpp")
    file(CONFIGURE OUTPUT "${source}" CONTENT "// carries a precompiled header\n")
    add_library(dosegrid_pch_${NAME} OBJECT "${source}")
    target_link_libraries(dosegrid_pch_${NAME} PRIVATE dosegrid_options ${P_LINK})
    target_precompile_headers(dosegrid_pch_${NAME} PRIVATE ${P_HEADERS})
endfunction()

# dosegrid_use_pch(TARGET NAME)
function(dosegrid_use_pch TARGET NAME)
    if(DOSEGRID_PCH)
        target_precompile_headers(${TARGET} REUSE_FROM dosegrid_pch_${NAME})
    endif()
endfunction()

if(DOSEGRID_PCH)
    set(common <algorithm> <array> <cmath> <functional> <map> <memory> <optional> <utility> <variant> <vector>
        <QByteArray> <QCoreApplication> <QDateTime> <QDir> <QFile> <QFileInfo> <QHash> <QJsonObject> <QList> <QObject>
        <QSet> <QString> <QStringList> <QTimer>)
    dosegrid_pch(core HEADERS ${common} LINK Qt6::Core)
    if(DOSEGRID_GUI)
        dosegrid_pch(gui HEADERS ${common} <QHBoxLayout> <QHeaderView> <QPainter> <QPushButton> <QTableView> <QToolButton>
                     <QWidget> LINK Qt6::Core Qt6::Gui Qt6::Widgets)
    endif()
    if(DOSEGRID_TESTS)
        dosegrid_pch(test HEADERS ${common} <gmock/gmock.h> <gtest/gtest.h> <QTemporaryDir>
                     LINK GTest::gtest GTest::gmock Qt6::Core)
    endif()
endif()
