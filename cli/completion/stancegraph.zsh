#compdef stancegraph
# Completion of stancegraph for zsh. The program itself knows what may stand
# where: `stancegraph completion words`.

_stancegraph() {
    local line kind word
    local -a lines plain shown
    lines=("${(@f)$(_call_program words ${(q)words[1]} completion words -- \
        "${(@q)${(@Q)words[2,CURRENT]}}" 2>/dev/null)}")
    kind=$lines[1]
    case $kind in
    files | folders)
        [[ $words[CURRENT] == --*=* ]] && compset -P '--*='
        if [[ $kind == files ]]; then _files; else _files -/; fi
        ;;
    words)
        for line in "${(@)lines[2,-1]}"; do
            word=${line%%$'\t'*}
            plain+=("$word")
            shown+=("${word}${${line#*$'\t'}:+  -- ${line#*$'\t'}}")
        done
        # Case does not matter, as nowhere else for names of actors.
        (( $#plain )) && compadd -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}' \
            -ld shown -a plain
        ;;
    esac
}

# Sourced by a user, not found by compinit.
if [[ $funcstack[1] == _stancegraph ]]; then
    _stancegraph "$@"
elif (( $+functions[compdef] )); then
    compdef _stancegraph stancegraph
fi
