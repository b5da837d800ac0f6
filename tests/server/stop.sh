#!/usr/bin/env bash
# Stops what start.sh started, and removes it.
# Usage: stop.sh FILE
set -u
file=$1
[ -s "$file" ] || exit 0
folder=$(sed 's/.*?host=//' "$file")
rm -f "$file"
[ -s "$folder/data/postmaster.pid" ] || exit 0
server=$(head -n 1 "$folder/data/postmaster.pid")
kill -QUIT "$server" # at once: what it has not written is thrown away
for _ in $(seq 100); do
    kill -0 "$server" 2>/dev/null || break
    sleep 0.1
done
rm -rf "$folder"
