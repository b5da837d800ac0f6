#!/usr/bin/env bash
# Starts a PostgreSQL server for the tests: a cluster of its own in a folder of
# its own, without a network address. The file FILE then has its address. Where
# no server is installed nothing is done, and the tests that need it are skipped.
# Usage: start.sh FILE
set -u
file=$1
rm -f "$file"

bin=
for folder in /usr/lib/postgresql/*/bin "$(dirname "$(command -v initdb)")"; do
    [ -x "$folder/initdb" ] && [ -x "$folder/pg_ctl" ] && bin=$folder
done
if [ -z "$bin" ]; then
    echo "no PostgreSQL server is installed"
    exit 0
fi

# The server refuses to run as root.
as_other() {
    if [ "$(id -u)" -eq 0 ]; then
        runuser -u "$(id -un postgres 2>/dev/null || echo nobody)" -- "$@"
    else
        "$@"
    fi
}

# A socket's path must be short: that of the build folder may not be.
cd / && folder=$(as_other mktemp -d /tmp/stancegraph-server.XXXXXX) || exit 1
chmod 755 "$folder"
as_other "$bin/initdb" -D "$folder/data" -U tester -A trust -E UTF8 \
    --locale=C.UTF-8 -N >/dev/null || exit 1
as_other "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -w -t 120 \
    -o "-c listen_addresses= -c unix_socket_directories=$folder -c fsync=off" \
    start >/dev/null || exit 1
printf 'postgresql://tester@/postgres?host=%s\n' "$folder" >"$file"
