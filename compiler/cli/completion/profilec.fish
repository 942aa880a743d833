# Completion of profilec in fish. The program itself says what fits, so nothing has to be kept up to date here.

function __profilec_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l program $words[1]
    set -l index (count $words)
    set -e words[1]
    # A first `~/` stands there still.
    set words (string replace -r '^~/' "$HOME/" -- $words)
    for line in ($program __complete $index $words "$current" 2>/dev/null)
        switch $line
            case :directories
                __fish_complete_directories "$current" ''
            case :files
                __fish_complete_path "$current"
            case '*'
                echo $line
        end
    end
end

complete -c profilec -f -a '(__profilec_complete)'
