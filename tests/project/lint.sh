#!/usr/bin/env bash
# clang-tidy on our own sources: sizes of functions, return values that nobody
# looks at, and what its analyzer finds (.clang-tidy).
# Usage: lint.sh BUILD_DIR SOURCE_DIR
set -u
if ! command -v run-clang-tidy >/dev/null; then
    echo 'skipped: clang-tidy is not installed'
    exit 77
fi
cd "$2" || exit 1
run-clang-tidy -quiet -p "$1" -j "$(nproc)" \
    "^$2/(base|extract|graph|render|cli)/" 2>/dev/null |
    sed 's/\x1b\[[0-9;]*m//g' | grep -E 'warning:|error:' | sort -u
[ "${PIPESTATUS[0]}" -eq 0 ]
