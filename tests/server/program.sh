#!/usr/bin/env bash
# The program, with schemas on a server for the names of graphs: g.db is one of
# that name, and is called so again in messages.
# shellcheck source=names.sh
. "$(dirname "$(readlink -f "$0")")/names.sh" || exit 1

address_of() {
    printf '%s&schema=%s' "$STANCEGRAPH_TEST_SERVER" "$(schema_of "$1")"
}

arguments=()
for argument in "$@"; do
    case $argument in
    *.db) argument=$(address_of "$argument") ;;
    esac
    arguments+=("$argument")
done
STANCEGRAPH_DB=$(address_of "${STANCEGRAPH_DB-stancegraph.db}")
export STANCEGRAPH_DB
{
    "$STANCEGRAPH_TEST_PROGRAM" "${arguments[@]}" 2>&1 >&3 3>&- |
        sed -E "s#postgresql:[^ ]*schema=${name}_([a-z0-9_]*)#\\1.db#g" >&2
    exit "${PIPESTATUS[0]}"
} 3>&1
