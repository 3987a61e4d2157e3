# SPDX-License-Identifier: GPL-3.0-or-later

# dosegrid_add_room(NAME SOURCES <files> [LINK <targets>])
# One static library `dosegrid_<NAME>`, alias `dosegrid::<NAME>`. What a room may link is the table in
# docs/architecture.md; tests/architecture reads the includes and fails on one outside it. Rooms of widgets are named
# widgets_<room>.
function(dosegrid_add_room NAME)
    cmake_parse_arguments(ROOM "" "" "SOURCES;LINK" ${ARGN})
    add_library(dosegrid_${NAME} STATIC ${ROOM_SOURCES})
    add_library(dosegrid::${NAME} ALIAS dosegrid_${NAME})
    target_link_libraries(dosegrid_${NAME} PUBLIC Qt6::Core ${ROOM_LINK} PRIVATE dosegrid_options)
    target_include_directories(dosegrid_${NAME} PUBLIC "${PROJECT_SOURCE_DIR}")
    if(NAME MATCHES "^widgets_")
        dosegrid_use_pch(dosegrid_${NAME} gui)
    else()
        dosegrid_use_pch(dosegrid_${NAME} core)
    endif()
endfunction()

# dosegrid_add_test(NAME SOURCES <files> LINK <targets> [GUI] [LABELS <labels>] [TIMEOUT <seconds>])
# One GoogleTest program whose cases ctest lists one by one. GUI gives it a QApplication on the offscreen plugin,
# otherwise a QCoreApplication; without DOSEGRID_GUI such a test does not exist.
# Labels: unit (the default), integration (starts our programs), slow (over five seconds); gui is added by GUI.
function(dosegrid_add_test NAME)
    cmake_parse_arguments(T "GUI" "TIMEOUT" "SOURCES;LINK;LABELS" ${ARGN})
    if(T_GUI AND NOT DOSEGRID_GUI)
        return()
    endif()
    if(NOT T_TIMEOUT)
        set(T_TIMEOUT 60)
    endif()
    if(NOT T_LABELS)
        set(T_LABELS unit)
    endif()
    set(main dosegrid_test_main_core)
    if(T_GUI)
        set(main dosegrid_test_main_gui)
        list(APPEND T_LABELS gui)
    endif()
    add_executable(${NAME} ${T_SOURCES})
    target_link_libraries(${NAME} PRIVATE dosegrid_options ${main} GTest::gtest GTest::gmock Qt6::Test ${T_LINK})
    target_compile_definitions(${NAME} PRIVATE DOSEGRID_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data")
    dosegrid_use_pch(${NAME} test)
    # "store.Campaign.RefusesANewerFile": `ctest -R ^store` runs one room.
    string(REGEX REPLACE "^test_" "" room "${NAME}")
    gtest_discover_tests(${NAME} DISCOVERY_TIMEOUT 60 TEST_PREFIX "${room}."
                         PROPERTIES TIMEOUT ${T_TIMEOUT} LABELS "${T_LABELS}")
endfunction()

# dosegrid_add_catalogues(TARGET)
# The catalogues of translations/, compiled into a program under :/i18n. `.ci/translations --fix` keeps them current.
function(dosegrid_add_catalogues TARGET)
    qt_add_lrelease(${TARGET} QM_FILES_OUTPUT_VARIABLE catalogues
                    TS_FILES "${PROJECT_SOURCE_DIR}/translations/dosegrid_en.ts"
                             "${PROJECT_SOURCE_DIR}/translations/dosegrid_fr.ts")
    qt_add_resources(${TARGET} ${TARGET}_i18n PREFIX "/i18n" BASE "${CMAKE_CURRENT_BINARY_DIR}" FILES ${catalogues})
endfunction()
