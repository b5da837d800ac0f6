#!/usr/bin/env bash
# Inputs that are too long or too deep for a careless program.
. "$(dirname "$0")/lib.sh" || exit 1

sentence='Norway accused Germany of holding back power.'

# repeat COUNT TEXT
repeat() {
    yes "$2" | head -n "$1" | tr -d '\n'
}

# A line of 50 MB: refused or read, but not forgotten, and what follows is read.
{
    printf '{"doc":"long","text":"'
    head -c 50000000 /dev/zero | tr '\0' ' '
    printf '"}\n{"doc":"next","text":"%s"}\n' "$sentence"
} >long.jsonl
run extract long.jsonl
expect_status 0
expect_out '"doc":"next"'
{
    printf '{"doc":"long","text":"'
    head -c 50000000 /dev/zero | tr '\0' x
    printf '\n{"doc":"next","text":"%s"}\n' "$sentence"
} >open.jsonl
run extract open.jsonl
expect_status 3
expect_err 'open.jsonl:1: '
expect_out '"doc":"next"'

# 10,000 nested brackets, in text and in JSON, and quotation marks.
{
    repeat 10000 '('
    printf '%s' "$sentence"
    repeat 10000 ')'
} >brackets.txt
run extract brackets.txt
expect_status 0
{
    repeat 10000 '['
    repeat 10000 ']'
    printf '\n{"doc":"next","text":"%s"}\n' "$sentence"
} >brackets.jsonl
run extract brackets.jsonl
expect_status 3
expect_err 'brackets.jsonl:1: '
expect_out '"doc":"next"'
{
    printf '{"text":'
    repeat 10000 '{"a":'
    printf '\n'
} >braces.jsonl
run extract braces.jsonl
expect_status 3
expect_err 'braces.jsonl:1: '
{
    repeat 10000 '"'
    printf '%s' "$sentence"
} >quotes.txt
run extract quotes.txt
expect_status 0

# One word of a megabyte, one sentence of 20,000 words, 20,000 sentences.
head -c 1000000 /dev/zero | tr '\0' a >word.txt
run extract word.txt
expect_status 0
repeat 20000 'and ' >words.txt
run extract words.txt
expect_status 0
repeat 2000 'He left. ' >sentences.txt
run extract sentences.txt
expect_status 0

finish
