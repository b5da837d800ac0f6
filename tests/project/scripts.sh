#!/usr/bin/env bash
# Every shell script passes the check of shellcheck.
# Usage: scripts.sh SOURCE_DIR
set -u
cd "$1" || exit 1
if ! command -v shellcheck >/dev/null; then
    echo 'skipped: shellcheck is not installed'
    exit 77
fi
# Left out: words from a file read by `for`, which is what is meant here, and
# `$` in single quotes, which is awk's or the inner shell's.
shellcheck -x -P SCRIPTDIR -e SC2013,SC2016,SC2094 scripts/demo scripts/test scripts/memcheck scripts/page scripts/package \
    scripts/gallery scripts/lib.sh .ci/run cli/completion/stancegraph.bash tests/project/*.sh tests/cli/*.sh tests/server/*.sh tests/faults/*.sh tests/fuzz/*.sh tests/bench/*.sh bench/*.sh docs/examples/slurm/*.sbatch
