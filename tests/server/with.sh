#!/usr/bin/env bash
# Runs a test with the graphs on the server whose address is in FILE.
# Usage: with.sh FILE COMMAND...
file=$1
shift
if [ ! -s "$file" ]; then
    echo "skipped: no PostgreSQL server is installed"
    exit 77
fi
STANCEGRAPH_TEST_SERVER=$(cat "$file")
export STANCEGRAPH_TEST_SERVER
exec "$@"
