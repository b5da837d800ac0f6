#!/usr/bin/env bash
# Functions that cannot be used safely, or that hide errors, are not used.
# Usage: banned.sh SOURCE_DIR
set -u
cd "$1" || exit 1

names='strcpy|strcat|stpcpy|sprintf|vsprintf|strtok|atoi|atol|atof|gets|scanf'
names="$names|sscanf|localtime|gmtime|ctime|asctime|tmpnam|mktemp|system|popen"
found=$(find base extract graph render cli data train -name '*.[ch]' -exec \
    grep -nE "(^|[^A-Za-z0-9_.>])($names) *\(" /dev/null {} + |
    grep -vE '^[^:]*:[0-9]+: *(/\*|\*)')
if [ -n "$found" ]; then
    printf 'banned:\n%s\n' "$found"
    exit 1
fi

# Ending the program and printing belong to cli/.
found=$(find base extract graph render -name '*.c' ! -name mem.c -exec \
    grep -nE "(^|[^A-Za-z0-9_])(exit|_exit|printf|puts|perror) *\(|stderr|stdout" \
    /dev/null {} + | grep -vE '^[^:]*:[0-9]+: *(/\*|\*)')
if [ -n "$found" ]; then
    printf 'only cli/ prints or ends the program:\n%s\n' "$found"
    exit 1
fi
