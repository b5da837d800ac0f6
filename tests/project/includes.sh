#!/usr/bin/env bash
# Dependencies run one way: base <- extract <- graph <- render <- cli, and the
# public headers need nothing but the C library and each other.
# Usage: includes.sh SOURCE_DIR
set -u
cd "$1" || exit 1
failures=0

complain() {
    printf '%s\n' "$1"
    failures=$((failures + 1))
}

# The folders that the files of a folder may include from.
allowed() {
    case $1 in
    base) echo 'base' ;;
    data) echo 'base data extract' ;;
    extract) echo 'base data extract' ;;
    graph) echo 'base extract graph' ;;
    render) echo 'base extract graph render' ;;
    cli) echo 'base data extract graph render cli' ;;
    esac
}

for folder in base data extract graph render cli; do
    files=$(find "$folder" -name '*.[ch]' -o -name '*.c.in')
    [ -n "$files" ] || complain "$folder/ has no sources"
    for file in $files; do
        for included in $(sed -n 's/^ *# *include "\(.*\)".*/\1/p' "$file"); do
            from=${included%%/*}
            case " $(allowed "$folder") " in
            *" $from "*) ;;
            *) complain "$file must not include \"$included\"" ;;
            esac
        done
    done
done

for file in include/stancegraph/*.h; do
    for included in $(sed -n 's/^ *# *include [<"]\(.*\)[>"].*/\1/p' "$file"); do
        case $included in
        stancegraph/*.h | stdbool.h | stddef.h | stdint.h) ;;
        *) complain "$file must not include $included" ;;
        esac
    done
done

[ "$failures" -eq 0 ]
