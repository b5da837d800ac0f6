# What the tests of failures share; sourced by them after tests/cli/lib.sh.
# shellcheck shell=bash disable=SC2154

# below N: a number from 0 to N - 1 by chance.
below() {
    echo $(((RANDOM * 32768 + RANDOM) % $1))
}

# choose COUNT: which of COUNT writes are to fail: $points of them by chance,
# or all.
choose() {
    local count=$1 n
    if [ "$points" = all ]; then
        seq "$count"
        return
    fi
    for ((n = 0; n < points; n++)); do
        echo $(($(below "$count") + 1))
    done
}

# The graph as text: all rows of all tables but those that FTS5 keeps, whose
# shape depends on how often it was interrupted.
rows() {
    sqlite3 "$1" .dump | grep '^INSERT INTO' |
        grep -vE '^INSERT INTO "?(sqlite_schema|(topic|sentence)_words)'
}

# expect_whole DATABASE: passes every check.
expect_whole() {
    local found
    found=$("$program" check -g "$1" 2>&1) || complain "$1 should be whole: $found"
}
