#!/usr/bin/env bash
# Installs into a scratch folder and uses what is there as a stranger would: each
# header in C and C++, docs/example.c with pkg-config, a client with CMake.
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
for file in bin/stancegraph share/man/man1/stancegraph.1 \
    share/bash-completion/completions/stancegraph share/zsh/site-functions/_stancegraph \
    share/fish/vendor_completions.d/stancegraph.fish; do
    test -s "$prefix/$file" || { echo "not installed: $file"; exit 1; }
done
"$prefix/bin/stancegraph" --version >/dev/null
for header in "$source_dir"/include/stancegraph/*.h; do
    test -s "$prefix/include/stancegraph/${header##*/}"
done

libdir=$(dirname "$(find "$prefix" -name 'libstancegraph.*' | head -n 1)")
export PKG_CONFIG_PATH=$libdir/pkgconfig LD_LIBRARY_PATH=$libdir

# Each header alone, strictly, in the languages that callers use.
for header in "$prefix"/include/stancegraph/*.h; do
    name=${header##*/}
    printf '#include <stancegraph/%s>\nint main(void) { return 0; }\n' "$name" >use.c
    cp use.c use.cpp
    for language in c11 c17 c++11 c++17; do
        case $language in
        c++*) compile=("$cxx" use.cpp -Wold-style-cast) ;;
        *) compile=("$cc" use.c -Wstrict-prototypes) ;;
        esac
        "${compile[@]}" -std=$language -Wall -Wextra -Wpedantic -Wshadow -Werror \
            -fsyntax-only -I"$prefix/include" ||
            { echo "$name does not stand alone in $language"; exit 1; }
    done
done
# stancegraph.h has them all.
for header in "$prefix"/include/stancegraph/*.h; do
    name=${header##*/}
    [ "$name" = stancegraph.h ] ||
        grep -qF "<stancegraph/$name>" "$prefix/include/stancegraph/stancegraph.h" ||
        { echo "stancegraph.h lacks $name"; exit 1; }
done

# Options can be made in C++ too.
grep -ohE 'SG_[A-Z_]+_OPTIONS_INIT' "$prefix"/include/stancegraph/*.h | sort -u >inits
while read -r init; do
    type=$(tr '[:upper:]' '[:lower:]' <<<"${init%_INIT}")
    printf '#include <stancegraph/stancegraph.h>\nint main() { %s o = %s; (void)o; }\n' \
        "$type" "$init" >use.cpp
    "$cxx" -std=c++11 -Wall -Wextra -Wpedantic -Werror -fsyntax-only \
        -I"$prefix/include" use.cpp || { echo "$init is not for C++"; exit 1; }
done <inits

# What docs/library.md names exists, and its code is that of the example.
for name in $(grep -o '\bsg_[a-z_]*[a-z]\b' "$source_dir/docs/library.md" | sort -u); do
    grep -qw "$name" "$prefix"/include/stancegraph/*.h ||
        { echo "docs/library.md names $name"; exit 1; }
done
sed 's/^ *//' "$source_dir/docs/example.c" >example.lines
sed -n '/^```c$/,/^```$/p' "$source_dir/docs/library.md" | grep -v '^```' | sed 's/^ *//' |
    grep . | while IFS= read -r line; do
    grep -qF -- "$line" example.lines || { echo "not in example.c: $line"; exit 1; }
done

# The example of docs/library.md. The words of pkg-config are meant to be split.
# shellcheck disable=SC2046
"$cc" -std=c11 -Wall -Wextra -Wpedantic -Werror "$source_dir/docs/example.c" -o example \
    $(pkg-config --cflags --libs stancegraph)
./example "$source_dir/data/samples/agency.txt" example.db example.svg >list
grep -qE '^[^|]+ \| [a-z_]+ \| [^|]+ \| -1$' list || { cat list; exit 1; }
grep -q '</svg>' example.svg
# It lists what the program lists.
"$prefix/bin/stancegraph" query -g example.db --sign - -f jsonl >same
[ "$(wc -l <list)" -eq "$(wc -l <same)" ]
# Bad input is told, not survived by luck.
./example nowhere.txt example.db example.svg 2>told && exit 1
grep -q 'wanted' told
./example "$source_dir/data/samples/agency.txt" list example.svg 2>told && exit 1
grep -q '^example: ' told

# Nothing but our own functions is visible in the shared library.
if [ -e "$libdir/libstancegraph.so" ]; then
    foreign=$(nm -D --defined-only "$libdir/libstancegraph.so" |
        awk '$3 !~ /^sg_/ { print $3 }')
    [ -z "$foreign" ] || { echo "exported: $foreign"; exit 1; }
    # The name by which programs find it has the version that may break them.
    version=$(pkg-config --modversion stancegraph)
    readelf -d "$libdir/libstancegraph.so" | grep -qF "[libstancegraph.so.${version%.*}]"
fi

cp "$source_dir/docs/example.c" .
cat >CMakeLists.txt <<'END'
cmake_minimum_required(VERSION 3.21)
project(client C)
find_package(stancegraph 0.1 REQUIRED)
add_executable(client example.c)
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
out/client "$source_dir/data/samples/agency.txt" client.db client.svg >list2
cmp list list2
