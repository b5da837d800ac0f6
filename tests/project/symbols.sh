#!/usr/bin/env bash
# No two of our libraries define the same function: the linker would take the
# first one without a word.
# Usage: symbols.sh LIBRARY...
set -u
command -v nm >/dev/null || exit 77

found=$(nm --defined-only "$@" 2>/dev/null |
    awk 'NF == 3 && $2 ~ /^[TDRB]$/ {print $3}' | sort | uniq -d)
if [ -n "$found" ]; then
    printf 'defined twice:\n%s\n' "$found"
    exit 1
fi
