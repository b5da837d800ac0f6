#!/usr/bin/env bash
# Runs that are broken off, and going on with them.
. "$(dirname "$0")/lib.sh" || exit 1

# documents COUNT: every fourth has no statement.
documents() {
    awk -v count="$1" 'BEGIN {
        for (i = 1; i <= count; i++) {
            text = "Nothing much happened on day " i "."
            for (k = 0; k < i % 4; k++)
                text = text " Norway accused Germany of act " i * k ". Poland thanked Denmark."
            printf "{\"doc\":\"d%d\",\"date\":\"2030-01-02\",\"text\":\"%s\"}\n", i, text
        }
    }'
}

documents 1000 >in.jsonl
run extract -j 1 in.jsonl
cp out whole

unpack() {
    case $1 in
    *.gz*) gzip -dc <"$1" 2>/dev/null ;;
    *.zst*) zstd -dc <"$1" 2>/dev/null ;;
    *) cat "$1" ;;
    esac
}

is_prefix() {
    unpack "$1" >prefix
    cmp -s -n "$(stat -c %s prefix)" prefix whole
}

# ---- an output that is not broken off ---------------------------------------

for ending in jsonl jsonl.gz jsonl.zst; do
    run extract -o "w.$ending" in.jsonl
    expect_status 0
    expect_silent
    expect_empty
    unpack "w.$ending" >out
    expect "the same in w.$ending" cmp -s out whole
    cp "w.$ending" again
    run extract -j 3 -o "w.$ending" in.jsonl
    expect_status 0
    expect 'the same bytes once more' cmp -s again "w.$ending"
done
expect 'nothing beside them' sh -c '! ls | grep -E "part|journal"'
gzip -tq w.jsonl.gz || complain 'gzip -t'
zstd -tq w.jsonl.zst || complain 'zstd -t'

# A link is followed, a device written to.
ln -s target.jsonl link.jsonl
: >target.jsonl
run extract -o link.jsonl in.jsonl
expect 'the link still there' test -L link.jsonl
expect 'its target written' cmp -s target.jsonl whole
run extract -o /dev/null in.jsonl
expect_status 0
run extract --resume in.jsonl
expect_status 2
run extract --resume -o /dev/null in.jsonl
expect_status 2
run extract -o nowhere/x.jsonl in.jsonl
expect_status 4
expect_err 'nowhere/x.jsonl'

# ---- signals at any moment --------------------------------------------------

size_of() {
    stat -c %s "$1" 2>/dev/null || echo 0
}

# break_off SIGNAL FILE OPTION...: runs until FILE.part has grown by up to an
# eighth of the whole, after $least eighths, then sends the signal.
least=0
break_off() {
    local signal=$1 file=$2 pid wanted eighth
    eighth=$(($(size_of "w.${file#*.}") / 8))
    shift 2
    command="stancegraph extract -o $file $*, $signal"
    wanted=$(($(size_of "$file.part") + least * eighth + RANDOM % eighth))
    env --default-signal=INT,TERM "$program" extract -o "$file" "$@" in.jsonl \
        >out 2>err </dev/null &
    pid=$!
    while kill -0 "$pid" 2>/dev/null && [ "$(size_of "$file.part")" -le "$wanted" ]; do
        sleep 0.01
    done
    kill -s "$signal" "$pid" 2>/dev/null
    wait "$pid" 2>/dev/null
    status=$?
}

RANDOM=${STREAM_SEED:-11}
broken=0
for round in $(seq "${STREAM_ROUNDS:-1}"); do
    for ending in jsonl jsonl.gz jsonl.zst; do
        for signal in INT TERM KILL; do
            file="r.$ending"
            rm -f "$file" "$file".*
            for try in $(seq 4); do
                break_off "$signal" "$file" -j $((round % 3 * 2 + 1)) --resume
                [ "$status" -eq 0 ] && break
                broken=$((broken + 1))
                case $signal$status in
                INT130 | TERM143 | KILL137) ;;
                *) complain 'another status expected' ;;
                esac
                if [ -s "$file.part" ]; then
                    is_prefix "$file.part" || complain "no prefix after try $try"
                    [ "$signal" = KILL ] || expect_err 'go on with --resume'
                fi
            done
            run extract --resume -o "$file" in.jsonl
            expect_status 0
            expect 'the bytes of an unbroken run' cmp -s "$file" "w.$ending"
        done
    done
done
[ "$broken" -ge 6 ] || complain "only $broken runs were broken off"

# Without -o whole documents come out, and nothing is said of going on.
env --default-signal=INT "$program" extract -j 2 - >out 2>err < <(
    cat in.jsonl
    sleep 30
) &
pid=$!
command='stancegraph extract -, INT'
for _ in $(seq 3000); do
    [ "$(wc -l <out)" -eq "$(wc -l <whole)" ] && break
    sleep 0.01
done
expect 'all that came is out while the pipe is open' cmp -s out whole
kill -s INT "$pid"
wait "$pid"
status=$?
expect_status 130
expect_err 'stopped after 1000 documents'
expect_no_err '--resume'

# ---- torn files -------------------------------------------------------------

least=3 # behind the first lines of the journal

# A run that was killed, with its part and its journal cut at a place.
for ending in jsonl jsonl.zst; do
    file="t.$ending"
    for _ in $(seq 5); do # the run may be quicker than the signal
        rm -f "$file" "$file".*
        break_off KILL "$file"
        [ "$status" -eq 0 ] || break
    done
    cp "$file.part" part
    cp "$file.journal" journal
    for cut in 0 700 $(($(size_of part) / 2)) $(($(size_of part) - 1)); do
        rm -f "$file" "$file".*
        head -c "$cut" part >"$file.part"
        cp journal "$file.journal"
        run extract --resume -o "$file" in.jsonl
        expect_status 0
        expect "the same after a part of $cut bytes" cmp -s "$file" "w.$ending"
    done
    for cut in 60 $(($(size_of journal) / 2)) $(($(size_of journal) - 1)); do
        rm -f "$file" "$file".*
        cp part "$file.part"
        head -c "$cut" journal >"$file.journal"
        run extract --resume -o "$file" in.jsonl
        if grep -q 'has no journal' err; then
            expect_status 3
            expect 'it was left alone' cmp -s part "$file.part"
            continue
        fi
        expect_status 0
        expect "the same after a journal of $cut bytes" cmp -s "$file" "w.$ending"
    done
    # Bytes that were written as zeros, as a power cut may leave them.
    rm -f "$file" "$file".*
    { head -c 1000 part; head -c $(($(size_of part) - 1000)) /dev/zero; } >"$file.part"
    cp journal "$file.journal"
    run extract --resume -o "$file" in.jsonl
    expect_status 0
    expect 'the same after zeros' cmp -s "$file" "w.$ending"
done

# ---- what --resume refuses --------------------------------------------------

rm -f r.jsonl*
break_off KILL r.jsonl
cp r.jsonl.part part

# refused MESSAGE ARGUMENT...: and nothing is changed.
refused() {
    local message=$1
    shift
    run extract "$@"
    expect_status 3
    expect_err "$message"
    expect 'the part is as it was' cmp -s part r.jsonl.part
}

refused '--resume goes on with it' -o r.jsonl in.jsonl
refused 'with other options' --resume --min-confidence 0.9 -o r.jsonl in.jsonl
sed 's/Norway/Sweden/' in.jsonl >other.jsonl
refused 'with other documents' --resume -o r.jsonl other.jsonl
tail -n +2 in.jsonl >fewer.jsonl
refused 'with other documents' --resume -o r.jsonl fewer.jsonl
head -n 3 in.jsonl >short.jsonl
refused 'with other documents' --resume -o r.jsonl short.jsonl
mv r.jsonl.journal journal
refused 'has no journal' --resume -o r.jsonl in.jsonl
refused 'has no journal' -o r.jsonl in.jsonl
mv journal r.jsonl.journal
run extract --resume -o r.jsonl in.jsonl
expect_status 0
expect 'after all that the same' cmp -s r.jsonl whole

# What is whole: the same call finds it done, another one is refused.
cp r.jsonl kept
run extract --resume -o r.jsonl in.jsonl
expect_status 0
expect_err 'going on behind 1000 documents'
expect 'unchanged' cmp -s r.jsonl kept
cat in.jsonl other.jsonl >more.jsonl
run extract --resume -o r.jsonl more.jsonl
expect_status 3
expect_err 'of the first 1000 documents'
echo '{}' >>r.jsonl
run extract --resume -o r.jsonl in.jsonl
expect_status 3
expect_err 'was changed since'
run extract -o w.jsonl in.jsonl
run extract --resume -o w.jsonl in.jsonl
expect_status 3
expect_err 'nothing tells what it was made from'
run extract -o r.jsonl in.jsonl
expect_status 0
expect 'made anew' cmp -s r.jsonl whole

# ---- a build goes on too ----------------------------------------------------

run build -g whole.db in.jsonl
run query -g whole.db -f jsonl
cp out answers
for signal in INT TERM KILL; do
    rm -f g.db*
    for delay in 0.2 0.6; do
        env --default-signal=INT,TERM "$program" build -g g.db in.jsonl 2>err &
        pid=$!
        command="stancegraph build, $signal"
        sleep "$delay"
        kill -s "$signal" "$pid" 2>/dev/null
        wait "$pid" 2>/dev/null
        status=$?
        case $signal$status in
        INT130 | TERM143 | KILL137 | *0) ;;
        *) complain 'another status expected' ;;
        esac
    done
    run build -g g.db in.jsonl
    expect_status 0
    run query -g g.db -f jsonl
    expect "the same graph after $signal" cmp -s out answers
done

finish
