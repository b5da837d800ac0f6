#!/usr/bin/env bash
# Runs one test of the interactive page. Skipped (77) where node, the npm
# packages (scripts/page --modules) or, for the browser, Chromium are missing.
# Usage: run.sh TEST.mjs PROGRAM SOURCE_DIR
set -u
test=$1
program=$2
source_dir=$3
modules=$source_dir/build/page/node_modules

skip() {
    printf 'skipped: %s\n' "$1"
    exit 77
}

command -v node >/dev/null || skip 'node is not installed'
[ -d "$modules" ] || skip 'no npm packages: run scripts/page --modules'
case $test in
*browser*)
    chromium=$(command -v chromium || command -v chromium-browser) ||
        skip 'chromium is not installed'
    export PAGE_CHROMIUM=$chromium
    ;;
esac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PAGE_PROGRAM=$program PAGE_MODULES=$modules PAGE_WORK=$work
node "$source_dir/tests/page/$test"
