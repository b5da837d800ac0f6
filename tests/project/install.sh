#!/usr/bin/env bash
# Installs into a scratch folder; builds clients in C (pkg-config and CMake) and
# C++ against what is there, and runs them.
# Usage: install.sh BUILD_DIR SOURCE_DIR CC CXX
set -eu
build=$1
source_dir=$2
cc=$3
cxx=$4
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cmake --install "$build" --prefix "$work/prefix" >install.log ||
    { cat install.log; exit 1; }
prefix=$work/prefix
for file in bin/stancegraph share/man/man1/stancegraph.1; do
    test -s "$prefix/$file" || { echo "not installed: $file"; exit 1; }
done
"$prefix/bin/stancegraph" --version >/dev/null
for header in "$source_dir"/include/stancegraph/*.h; do
    test -s "$prefix/include/stancegraph/${header##*/}"
done

libdir=$(dirname "$(find "$prefix" -name 'libstancegraph.*' | head -n 1)")
export PKG_CONFIG_PATH=$libdir/pkgconfig LD_LIBRARY_PATH=$libdir

cat >client.c <<'END'
#include <stancegraph/stancegraph.h>
int main(void)
{
    sg_document_info info = {{"a", 1}, {0}, {0}, {0}, {0}, {0}};
    sg_str text = {"Norway accused Germany.", 23};
    sg_extractor *extractor;
    sg_extraction *found;
    if (sg_extractor_new(0, &extractor, 0) || sg_extract(extractor, &info, text, &found, 0))
        return 1;
    return sg_extraction_count(found) == 1 ? 0 : 2;
}
END
# The words of pkg-config are meant to be split.
# shellcheck disable=SC2046
"$cc" -std=c11 -Wall -Wextra -Werror client.c -o client \
    $(pkg-config --define-variable=prefix="$prefix" --cflags --libs stancegraph)
./client

for header in "$prefix"/include/stancegraph/*.h; do
    printf '#include <stancegraph/%s>\n' "${header##*/}"
done >all.cpp
echo 'int main() { return SG_TEXT_MAX > 0 ? 0 : 1; }' >>all.cpp
# shellcheck disable=SC2046
"$cxx" -std=c++11 -Wall -Wextra -Wpedantic -Werror all.cpp -o all \
    $(pkg-config --define-variable=prefix="$prefix" --cflags --libs stancegraph)
./all

# Nothing but our own functions is visible in the shared library.
if [ -e "$libdir/libstancegraph.so" ]; then
    foreign=$(nm -D --defined-only "$libdir/libstancegraph.so" |
        awk '$3 !~ /^sg_/ { print $3 }')
    [ -z "$foreign" ] || { echo "exported: $foreign"; exit 1; }
fi

cat >CMakeLists.txt <<'END'
cmake_minimum_required(VERSION 3.21)
project(client C)
find_package(stancegraph 0.1 REQUIRED)
add_executable(client client.c)
target_link_libraries(client stancegraph::stancegraph)
END
{
    generator=$(sed -n 's/^CMAKE_GENERATOR:INTERNAL=//p' "$build/CMakeCache.txt")
    cmake -S . -B out -G "$generator" -DCMAKE_C_COMPILER="$cc" -DCMAKE_PREFIX_PATH="$prefix" &&
        cmake --build out
} >cmake.log 2>&1 || {
    cat cmake.log
    exit 1
}
out/client
