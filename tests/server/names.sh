# What a graph of a test is called on the server; sourced by program.sh and
# sql.sh.
# shellcheck shell=bash
name=$(printf %s "t_$STANCEGRAPH_TEST_NAME" | tr '[:upper:]' '[:lower:]')

# schema_of GRAPH: each test has names of its own.
schema_of() {
    printf '%s_%s' "$name" \
        "$(printf %s "${1%.db}" | tr '[:upper:]' '[:lower:]' | tr -c 'a-z0-9' '_')"
}
