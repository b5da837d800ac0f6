# One target carries what every target of ours is compiled with.
find_package(Threads REQUIRED)
add_library(sg_settings INTERFACE)
target_link_libraries(sg_settings INTERFACE Threads::Threads)
target_include_directories(sg_settings INTERFACE
    ${PROJECT_SOURCE_DIR}
    ${PROJECT_SOURCE_DIR}/include
    ${PROJECT_BINARY_DIR}/include)
target_compile_definitions(sg_settings INTERFACE _POSIX_C_SOURCE=200809L)
target_compile_options(sg_settings INTERFACE
    $<$<COMPILE_LANGUAGE:C>:-Wall -Wextra -Wpedantic -Wshadow -Wconversion
    -Wstrict-prototypes -Wmissing-prototypes -Wcast-qual -Wvla -Wformat=2>
    # The same sums on every machine: no fusing of multiply and add.
    -ffp-contract=off)
if(SG_WERROR)
    target_compile_options(sg_settings INTERFACE
        $<$<COMPILE_LANGUAGE:C>:-Werror>)
endif()
if(SG_SANITIZE)
    target_compile_definitions(sg_settings INTERFACE SG_ARENA_MALLOC)
    target_compile_options(sg_settings INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=all
        -fno-omit-frame-pointer)
    target_link_options(sg_settings INTERFACE -fsanitize=address,undefined)
endif()
if(SG_FUZZ)
    target_compile_options(sg_settings INTERFACE -fsanitize=fuzzer-no-link)
endif()

# sg_add_library(NAME sources...): a static library of one folder.
function(sg_add_library name)
    add_library(${name} STATIC ${ARGN})
    target_link_libraries(${name} PUBLIC sg_settings)
endfunction()

# sg_add_test(NAME SOURCES file... LIBS lib... [LABEL label]): one cmocka
# program is one ctest.
function(sg_add_test name)
    cmake_parse_arguments(ARG "" "LABEL" "SOURCES;LIBS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE ${ARG_LIBS} PkgConfig::CMOCKA)
    target_compile_definitions(${name} PRIVATE
        SG_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    add_test(NAME ${name} COMMAND ${name}
             WORKING_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR})
    if(NOT ARG_LABEL)
        set(ARG_LABEL unit)
    endif()
    set_tests_properties(${name} PROPERTIES LABELS ${ARG_LABEL})
endfunction()

# sg_read_bytes(VARIABLE FILE): the file as bytes of a C array, which may be
# longer than a string literal in ISO C.
function(sg_read_bytes variable file)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    file(READ ${file} hex HEX)
    string(REGEX REPLACE "(..)" "0x\\1," bytes "${hex}")
    string(REGEX REPLACE "((0x..,){12})" "\\1\n    " bytes "${bytes}")
    set(${variable} "${bytes}" PARENT_SCOPE)
endfunction()
