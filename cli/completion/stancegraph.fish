# Completion of stancegraph for fish. The program itself knows what may stand
# where: `stancegraph completion words`.

function __stancegraph_words
    set -l before (commandline -opc)
    set -l last (commandline -ct)
    set -l found (command $before[1] completion words -- $before[2..] \
        (string replace --all -- \\ '' (string trim --chars '"\'' -- "$last")) 2>/dev/null)
    switch "$found[1]"
        case files
            __fish_complete_path "$last"
        case folders
            __fish_complete_directories "$last" ''
        case words
            printf '%s\n' $found[2..]
    end
end

complete -c stancegraph -f -a '(__stancegraph_words)'
