# The library for others, made of the objects of the folder libraries, and what
# `cmake --install` puts where: program, library, headers, man page, and the
# files by which pkg-config and CMake find them.
include(CMakePackageConfigHelpers)
find_package(PkgConfig REQUIRED)

option(BUILD_SHARED_LIBS "Build libstancegraph as a shared library" ON)

add_library(sg_library
    $<TARGET_OBJECTS:sg_base>
    $<TARGET_OBJECTS:sg_extract>
    $<TARGET_OBJECTS:sg_data>
    $<TARGET_OBJECTS:sg_graph>
    $<TARGET_OBJECTS:sg_render>)
add_library(stancegraph::stancegraph ALIAS sg_library)
set_target_properties(sg_library PROPERTIES
    OUTPUT_NAME stancegraph
    EXPORT_NAME stancegraph
    LINKER_LANGUAGE C
    VERSION ${PROJECT_VERSION}
    # Before 1.0 a new minor version may change functions and structures.
    SOVERSION ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})
if(NOT SG_SANITIZE)
    target_link_options(sg_library PRIVATE -Wl,--no-undefined)
endif()
target_include_directories(sg_library INTERFACE
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>
    $<BUILD_INTERFACE:${PROJECT_BINARY_DIR}/include>
    $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
# By name, not as imported targets: whoever links the installed static library
# gets "-lsqlite3", not a target of our build.
set(depends sqlite3 igraph libgvc libcgraph libcjson libxml-2.0)
pkg_check_modules(SG_DEPENDS REQUIRED ${depends})
target_link_directories(sg_library PRIVATE ${SG_DEPENDS_LIBRARY_DIRS})
target_link_libraries(sg_library PRIVATE
    $<BUILD_INTERFACE:sg_settings> ${SG_DEPENDS_LIBRARIES} ${CMAKE_DL_LIBS} m
    pthread)

install(TARGETS stancegraph RUNTIME)
install(TARGETS sg_library EXPORT stancegraph LIBRARY ARCHIVE)
install(DIRECTORY include/stancegraph ${PROJECT_BINARY_DIR}/include/stancegraph
    DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
    FILES_MATCHING PATTERN "*.h")
install(FILES docs/stancegraph.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES LICENSE NOTICE README.md data/english.sgw.NOTICE
    DESTINATION ${CMAKE_INSTALL_DOCDIR})

# Completion, where each shell looks for it; zsh's folder differs on Debian.
set(SG_ZSH_COMPLETIONS ${CMAKE_INSTALL_DATADIR}/zsh/site-functions
    CACHE STRING "Folder for zsh's completion")
install(FILES cli/completion/stancegraph.bash RENAME stancegraph
    DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES cli/completion/stancegraph.zsh RENAME _stancegraph
    DESTINATION ${SG_ZSH_COMPLETIONS})
install(FILES cli/completion/stancegraph.fish
    DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/stancegraph)
install(EXPORT stancegraph NAMESPACE stancegraph::
    FILE stancegraph-config.cmake DESTINATION ${package_dir})
write_basic_package_version_file(stancegraph-config-version.cmake
    COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/stancegraph-config-version.cmake
    DESTINATION ${package_dir})

# Who links the shared library needs none of what is below it, not even their
# pkg-config files; who links the static one needs them all.
if(NOT BUILD_SHARED_LIBS)
    list(JOIN depends " " SG_PC_REQUIRES)
    set(SG_PC_LIBS " -lm -pthread")
endif()
# It finds the rest from where it lies: `cmake --install --prefix` may move it.
file(RELATIVE_PATH SG_PC_TO_PREFIX
    /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
string(REGEX REPLACE "/$" "" SG_PC_TO_PREFIX "${SG_PC_TO_PREFIX}")
configure_file(cmake/stancegraph.pc.in stancegraph.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/stancegraph.pc
    DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
