# Completion of stancegraph for bash. The program itself knows what may stand
# where: `stancegraph completion words`.
# shellcheck shell=bash

# Takes quotes and backslashes off the words typed; ~/ becomes the home.
_stancegraph_plain() {
    local word
    plain=()
    for word in "$@"; do
        case $word in
        \"*) word=${word#\"} word=${word%\"} ;;
        \'*) word=${word#\'} word=${word%\'} ;;
        \~/*) word=$HOME/${word#\~/} ;;
        esac
        plain+=("${word//\\/}")
    done
}

_stancegraph() {
    local kind='' word plain
    _stancegraph_plain "${COMP_WORDS[@]:1:COMP_CWORD}"
    COMPREPLY=()
    {
        read -r kind
        while IFS=$'\t' read -r word _; do
            COMPREPLY+=("$word")
        done
    } < <("$1" completion words -- "${plain[@]}" 2>/dev/null)
    word=${COMP_WORDS[COMP_CWORD]#[\"\']}
    word=${word//\\/}
    [ "$word" = = ] && word=''
    case $kind in
    files) mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
    folders) mapfile -t COMPREPLY < <(compgen -d -- "$word") ;;
    esac
    # As file names they are quoted where they need it: United\ States.
    for word in "${COMPREPLY[@]}"; do
        case $kind:$word in
        files:* | folders:* | *[!A-Za-z0-9:_=,.+-]*)
            compopt -o filenames 2>/dev/null
            break
            ;;
        esac
    done
    return 0
}

complete -F _stancegraph stancegraph
