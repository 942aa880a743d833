#compdef profilec
# Completion of profilec in zsh. The program itself says what fits, so nothing has to be kept up to date here.

_profilec() {
  local line
  local -a typed candidates
  # Words come as they were typed: quotes and a first `~/` stand in them still.
  typed=("${(@Q)words[2,-1]}")
  typed=("${(@)typed/#\~\//$HOME/}")
  for line in "${(@f)$("${(Q)words[1]/#\~\//$HOME/}" __complete $((CURRENT - 1)) "${(@)typed}" 2>/dev/null)}"; do
    case $line in
      '') ;;
      :directories)
        compset -P '-*='
        _files -/
        ;;
      :files)
        compset -P '-*='
        _files
        ;;
      *) candidates+=("${${line//:/\\:}/$'\t'/:}") ;;
    esac
  done
  if (( $#candidates )); then _describe profilec candidates; fi
}

# Loaded as a function by compinit this file is the function's body; sourced, it registers the function.
if [[ ${funcstack[1]} == _profilec ]]; then
  _profilec "$@"
else
  compdef _profilec profilec
fi
