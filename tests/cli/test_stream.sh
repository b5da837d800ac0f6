#!/usr/bin/env bash
# Streams: packed input, what fails, memory, readers that leave or are slow, and
# what a terminal sees.
. "$(dirname "$0")/lib.sh" || exit 1

sentence='Poland thanked Denmark.'
line() {
    printf '{"doc":"%s","text":"%s"}\n' "$1" "$sentence"
}
for i in $(seq 40); do line "d$i"; done >docs.jsonl
run extract docs.jsonl
cp out whole

# ---- packed input -----------------------------------------------------------

# Standard input and files of any name are known by their first bytes.
gzip -c docs.jsonl >packed.gz
zstd -q -c docs.jsonl >packed.zst
for packed in packed.gz packed.zst; do
    run_with $packed extract -
    expect_status 0
    expect "the same from $packed" cmp -s out whole
    cp $packed unnamed
    run extract unnamed
    expect 'the same without its name' cmp -s out whole
done
# Members one behind the other, and zeros behind them.
{ gzip -c docs.jsonl; line more | gzip -c; head -c 512 /dev/zero; } >members.jsonl.gz
run extract members.jsonl.gz
expect_status 0
expect_lines 41
# What unpacks to a thousand times its size, up to its last byte.
{ printf '{"doc":"wide","text":"%s' "$sentence"; head -c 3000000 /dev/zero | tr '\0' ' '; printf '"}'; } >wide.jsonl
gzip -kf wide.jsonl
zstd -qkf wide.jsonl
for packed in wide.jsonl.gz wide.jsonl.zst; do
    run extract $packed
    expect_status 0
    expect_silent
    expect_lines 1
done

# Damage costs what cannot be read, not what was before it.
awk 'BEGIN { srand(5); for (i = 1; i <= 6000; i++) printf "{\"doc\":\"d%d\",\"text\":\"He left %d %d.\"}\n", i, rand() * 1e9, rand() * 1e9 }' >long.jsonl
for kind in gz zst; do
    case $kind in gz) gzip -c long.jsonl ;; *) zstd -q -c long.jsonl ;; esac >"hurt.jsonl.$kind"
    size=$(stat -c %s "hurt.jsonl.$kind")
    printf 'XXXXXXXX' | dd of="hurt.jsonl.$kind" bs=1 seek=$((size * 9 / 10)) conv=notrunc 2>/dev/null
    run extract --failures f.jsonl "hurt.jsonl.$kind" docs.jsonl
    expect_status 3
    expect_err "hurt.jsonl.$kind:"
    expect 'the file behind it' cmp -s out whole
    at=$(sed -n 's/.*"line":\([0-9]*\),.*/\1/p' f.jsonl | head -n 1)
    [ "${at:-0}" -gt 2000 ] || complain "damage at 9/10 costs all from line ${at:-?} on"
done

# ---- what fails -------------------------------------------------------------

mkdir shut
line x >shut/x.jsonl
chmod 000 shut
printf '<html><body><nav><a href="/">%s</a></nav></body></html>' "$sentence" >list.html
{
    line first
    echo '{"doc":"torn","text":"no end'
    echo '{"doc":"none"}'
    line last
} >mixed.jsonl
run extract --failures f.jsonl -o o.jsonl mixed.jsonl list.html absent.txt shut packed.gz
expect_status 3
expect_err 'mixed.jsonl:2: '
expect_err 'list.html: no article'
expect_err 'absent.txt: no such file'
[ "$(grep -vc '"doc":"x"' o.jsonl)" -eq 42 ] || complain 'the others are read'
cp f.jsonl out
expect_out '{"file":"mixed.jsonl","line":2,'
expect_out '{"file":"mixed.jsonl","line":3,"byte":null,"document":'
expect_out '{"file":"list.html","line":null,"byte":null,"document":"list.html","code":"input","reason":"no article'
expect_out '{"file":"absent.txt","line":null,'
if [ "$(id -u)" -ne 0 ]; then
    expect_out '"file":"shut"'
    expect_out '"code":"system"'
fi
if command -v python3 >/dev/null; then
    expect 'JSON' python3 -c 'import json; [json.loads(l) for l in open("f.jsonl")]'
fi

# The first twenty are told, the rest is counted; the file has them all.
yes '{"doc":"x"' | head -n 100 >bad.jsonl
run extract bad.jsonl
expect_status 3
[ "$(wc -l <err)" -eq 21 ] || complain 'twenty failures and one line more'
expect_err 'and 80 more that could not be read; --failures FILE'
run extract --failures f.jsonl.gz bad.jsonl
expect_err 'all are in f.jsonl.gz'
[ "$(gzip -dc f.jsonl.gz | wc -l)" -eq 100 ] || complain 'all in the file'
run build -g g.db --failures f.jsonl mixed.jsonl
expect_status 3
expect_err '2 added, 0 replaced, 0 unchanged, 2 failed'
[ "$(wc -l <f.jsonl)" -eq 2 ] || complain 'failures of a build'
{ cat whole; echo '{"doc":'; } >statements.jsonl
run load -g l.db --failures f.jsonl statements.jsonl
expect_status 3
cp f.jsonl out
expect_out '{"file":"statements.jsonl","line":41,'
run extract --failures nowhere/f.jsonl docs.jsonl
expect_status 4
expect_err 'nowhere/f.jsonl'
expect_empty
run extract --failures f.jsonl docs.jsonl
expect_status 0
expect 'no failures, an empty file' sh -c 'test -f f.jsonl && ! test -s f.jsonl'

# ---- packed output of other commands ----------------------------------------

run build -g e.db docs.jsonl
for type in graphml dot jsonl; do
    run export -g e.db -T $type
    cp out plain
    for ending in gz zst; do
        run export -g e.db -T $type -o "e.$ending"
        expect_status 0
        case $ending in gz) gzip -dc e.gz ;; *) zstd -q -dc e.zst ;; esac >out
        expect "$type in e.$ending" cmp -s out plain
    done
done
run render -g e.db -o e.dot.gz
expect 'a packed picture' sh -c 'gzip -dc e.dot.gz | grep -q digraph'
run export -g e.db -T graphml -o /dev/full
expect_status 4

# ---- readers that leave -----------------------------------------------------

command='stancegraph extract | true'
for threads in 1 4; do
    "$program" extract -j $threads docs.jsonl docs.jsonl 2>err | true
    status=${PIPESTATUS[0]}
    case $status in 0 | 141) ;; *) complain 'status 141 expected' ;; esac
    expect_no_err 'Broken pipe'
done
: >err
yes "$(cat docs.jsonl)" 2>/dev/null | "$program" extract - 2>err | head -n 3 >out
states=${PIPESTATUS[*]}
[ "${states#* }" = '141 0' ] || complain "141 at an endless pipe: $states"
expect_no_err 'pipe'
expect_lines 3
# Nobody reads the messages: the work is done all the same.
"$program" build -g quiet.db bad.jsonl docs.jsonl 2>&1 >/dev/null | true
run query -g quiet.db --exit-status
expect_status 0

# ---- memory and back-pressure -----------------------------------------------

# An endless pipe, a reader that takes a line now and then: memory stays
# is and the lines are those of one thread.
peak() {
    sed -n 's/^VmHWM:[[:space:]]*\([0-9]*\) kB/\1/p' "/proc/$1/status"
}
if [ -r /proc/self/status ] && ! grep -q "[at]san" <<<"$program"; then
    endless() {
        awk 'BEGIN { for (i = 1; ; i++) printf "{\"doc\":\"d%d\",\"text\":\"Norway accused Germany of act %d. Poland thanked Denmark for it.\"}\n", i, i }' 2>/dev/null
    }
    take() {
        local i line
        for ((i = 0; i < $1; i++)); do
            IFS= read -r line <&3 || break
            printf '%s\n' "$line"
        done
    }
    for threads in 1 4; do
        command="stancegraph extract -j $threads at an endless pipe"
        mkfifo "in$threads" "out$threads"
        endless >"in$threads" &
        "$program" extract -j $threads - <"in$threads" >"out$threads" 2>err &
        pid=$!
        exec 3<"out$threads"
        take 2000 >"lines$threads"
        sleep 0.5
        early=$(peak "$pid")
        take 4000 >>"lines$threads"
        sleep 1
        later=$(peak "$pid")
        exec 3<&-
        wait "$pid"
        status=$?
        expect_status 141
        [ "${later:-0}" -gt 0 ] || complain 'still there while its reader sleeps'
        # on a busy machine a thread may not have begun by the first look
        [ "${later:-0}" -le $((early + 16384 + (threads - 1) * 20480)) ] || complain "memory grows from $early to $later kB"
        [ "${later:-0}" -le $((80000 + threads * 40000)) ] || complain "$later kB"
    done
    expect 'the same lines from both' sh -c 'cmp -s lines1 lines4 && test "$(wc -l <lines1)" -eq 6000'
fi

# ---- a terminal -------------------------------------------------------------

if script -qec true /dev/null </dev/null >/dev/null 2>&1; then
    command='stancegraph extract on a terminal'
    status=0
    for i in $(seq 100); do cat docs.jsonl; done | awk '{ sub(/"d[0-9]*"/, "\"e" NR "\""); print }' >many.jsonl
    script -qec "stty cols 60; $program extract -o m.jsonl many.jsonl bad.jsonl" /dev/null </dev/null >out
    expect_out '% of 0.2 MB'
    expect_out 'documents, 4000 statements, '
    tr '\r' '\n' <out | sed 's/\x1b\[K//' | grep 'a second' | sed 's/…/./' >lines
    widest=$(awk '{ if (length > n) n = length } END { print n + 0 }' lines)
    [ "$widest" -lt 60 ] || complain "a line of $widest columns on a terminal of 60"
    # Of a pipe nobody knows the size.
    script -qec "cat many.jsonl | $program extract -o m.jsonl -" /dev/null </dev/null >out
    expect_out 'a second'
    expect_no_out '% of'
    # Statements on the terminal are not mixed with a line of progress.
    script -qec "$program extract docs.jsonl" /dev/null </dev/null >out
    expect_no_out 'a second'
    expect_lines 40
else
    echo 'no pseudo terminal here: progress is not tested'
fi

finish
