#!/usr/bin/env bash
# Completion: what the program says could stand somewhere, and each shell's
# script, by the shell's own means.
. "$(dirname "$0")/lib.sh" || exit 1

mkdir bin folder
ln -s "$program" bin/stancegraph
export PATH=$PWD/bin:$PATH
touch 'my picture.svg'
cat >a.txt <<'END'
Norway accused Germany of holding back power. Nordland Energy criticized Norway.
Ægir Holding praised Norway. The United States praised Germany.
END
run build a.txt
expect_status 0

# ---- the program -------------------------------------------------------------

# words WORD...: what could stand in place of the last one, without explanations.
words() {
    run completion words -- "$@"
    expect_status 0
    expect_silent
    cut -f 1 out >shown
    mv shown out
}

# exactly LINE...: these lines and no others.
exactly() {
    printf '%s\n' "$@" >wanted
    expect "exactly: $*" cmp out wanted
}

words ''
"$program" --help | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p' >commands
sed 1d out >listed
expect 'all commands' cmp listed commands
words re
exactly words render review
words --v
exactly words --version
words xyzzy ''
exactly words

# Every option of every command, and of every verb no more than it takes.
while read -r name; do
    verbs=$("$program" "$name" --help | sed -n '/^Verbs:/,/^$/s/^  \([a-z]*\) .*/\1/p')
    for verb in ${verbs:-''}; do
        "$program" "$name" ${verb:+"$verb"} --help |
            sed -n 's/^ *\(-., \)\{0,1\}\(--[a-z-]*\).*/\2/p' | sort >wanted
        words "$name" ${verb:+"$verb"} --
        sed 1d out | sort >listed
        expect "all options of $name $verb" cmp listed wanted
    done
done <commands

words actors m
exactly words merge
words actors xyzzy m
exactly words
words render --theme ''
exactly words auto light dark print
words render --theme=d
exactly words --theme=dark
words render --theme = d # as bash parts it
exactly words dark
words render -T p
exactly words png pdf
words query --sign +,
exactly words +,+ +,- +,0
words query --status=actual,n
exactly words --status=actual,negated
words query --relation threa
exactly words threatens
words build ''
exactly files
words render -o ''
exactly files
words extract --data ''
exactly folders
words query --data '' # which it does not have
exactly words
words query -- --act
exactly words
words query --limit ''
exactly words

# Actors of the graph, in any case, with or without accents.
words query --actor no
exactly words 'Nordland Energy' Norway
words query --actor=NORW
exactly words --actor=Norway
words query --actor aegir
exactly words 'Ægir Holding'
words path Norway g
exactly words Germany
words actors merge Norway g
exactly words Germany
words actors kind Norway sta
exactly words state
words query --medium no
exactly words
run completion words -- query --actor un
expect_out "$(printf 'United States\t')"

# Silent where there is no graph, or something else.
words query -g none.db --actor no
exactly words
expect 'no graph was made' test ! -e none.db
words query --graph=a.txt --actor no
exactly words
STANCEGRAPH_DB=none.db words query --actor no
exactly words
words query -g none.db -g stancegraph.db --actor norw
exactly words Norway

# Names that would break a line are not offered.
printf '{"doc":"d","sentence":0,"span":[0,9],"sentence_text":"x","source":{"span":[0,1],"text":"Zed","entity":"%s","kind":"other"},"relation":"accuses","cue":{"span":[2,3],"text":"x","lemma":"x"},"target":{"span":[4,5],"text":"Zoe","entity":"Zoe","kind":"other"},"polarity":-1,"status":"actual","confidence":0.9,"rule":"r"}\n' \
    'Zed\u0009\u000aEnd' >odd.jsonl
"$program" load -g odd.db odd.jsonl >/dev/null 2>&1
words query -g odd.db --actor z
exactly words Zoe

run completion
expect_status 2
expect_err 'completion needs a verb'
run completion words
expect_status 2
run completion tcsh
expect_status 2
expect_err 'completion cannot tcsh'

# ---- bash -----------------------------------------------------------------------

cat >try.bash <<'END'
source <(stancegraph completion bash)
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_stancegraph "$1"
printf '%s\n' "${COMPREPLY[@]}"
END
# in_bash WORD...: the words as they are typed
in_bash() {
    command="bash: $*"
    bash try.bash "$@" >out 2>err
    status=$?
    expect_status 0
    expect_silent
}

in_bash stancegraph rend
exactly render
in_bash stancegraph query --actor '"Nordl'
exactly 'Nordland Energy'
in_bash stancegraph query --actor 'United\ S'
exactly 'United States'
in_bash stancegraph query --actor = norw
exactly Norway
in_bash stancegraph query --theme =
exactly ''
in_bash stancegraph render -o 'my\ p'
exactly 'my picture.svg'
in_bash stancegraph extract --data fol
exactly folder
command='bash: complete -p'
bash -c 'source <(stancegraph completion bash); complete -p stancegraph' >out 2>err
expect_out '-F _stancegraph stancegraph'

# ---- fish -----------------------------------------------------------------------

if command -v fish >/dev/null; then
    export HOME=$PWD XDG_CONFIG_HOME=$PWD/config
    # in_fish LINE
    in_fish() {
        command="fish: $1"
        fish -c 'stancegraph completion fish | source; complete -C $argv[1]' -- "$1" \
            >out 2>err
        status=$?
        expect_silent
        cut -f 1 out >shown
        mv shown out
    }
    in_fish 'stancegraph rend'
    exactly render
    in_fish 'stancegraph query --actor norw'
    exactly Norway
    in_fish 'stancegraph query --actor=norw'
    exactly --actor=Norway
    in_fish 'stancegraph query --actor "Nordl'
    exactly 'Nordland Energy'
    in_fish 'stancegraph render -o my'
    exactly 'my picture.svg'
    in_fish 'stancegraph extract --data fol'
    exactly folder/
else
    echo 'skipped: fish is not installed'
fi

# ---- zsh ------------------------------------------------------------------------

# Tab is pressed in a zsh on a terminal of its own; the line must become another.
cat >try.zsh <<'END'
zmodload zsh/zpty
zpty shell "TERM=dumb zsh -f -i"
zpty -w shell 'PS1=; autoload -U compinit; compinit -u -D; source <(stancegraph completion zsh); print -r re""ady'
zpty -r -m shell seen '*ready*' || exit 1
for line wanted in "$@"; do
    zpty -n -w shell "${line}"$'\t'
    # what is written behind it, on a second key, is read with the rest
    zpty -n -w shell $'\C-a: \C-e \n'
    zpty -w shell 'print -r "said:" $history[$((HISTCMD-1))]; print -r do""ne'
    zpty -r -m shell seen '*done*' || exit 1
    print -r -- "${seen}" | grep -F "said:"
done
zpty -d shell
END
if ! command -v zsh >/dev/null; then
    echo 'skipped: zsh is not installed'
elif ! zsh -f -c 'zmodload zsh/zpty && zpty shell true' 2>/dev/null; then
    echo 'skipped: no pseudo terminals here'
else
    command='zsh: Tab'
    timeout 60 zsh -f try.zsh 'stancegraph rend' '' 'stancegraph query --actor norw' '' \
        'stancegraph query --actor=Nordl' '' 'stancegraph render -o my' '' \
        'stancegraph extract --data fol' '' >out 2>err
    status=$?
    expect_out 'stancegraph render'
    expect_out '--actor Norway'
    expect_out '--actor=Nordland\ Energy'
    expect_out '-o my\ picture.svg'
    expect_out '--data folder'
fi

finish
