#!/usr/bin/env bash
# Asks a graph on the server what standard input asks, as sqlite3 asks a file.
# Usage: sql.sh GRAPH
# shellcheck source=names.sh
. "$(dirname "$0")/names.sh" || exit 1
PGOPTIONS=--search_path=$(schema_of "$1")
export PGOPTIONS
exec psql -XAtq "$STANCEGRAPH_TEST_SERVER"
