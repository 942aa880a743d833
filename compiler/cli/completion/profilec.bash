# Completion of profilec in bash. The program itself says what fits, so nothing has to be kept up to date here.

_profilec() {
  local current=${COMP_WORDS[COMP_CWORD]} line words=()
  # Words come as they were typed: quotes and a first `~/` stand in them still.
  for line in "${COMP_WORDS[@]:1}"; do
    line=${line//[\"\'\\]/}
    words+=("${line/#\~\//$HOME/}")
  done
  if [[ $current == = ]]; then current=; fi
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :directories)
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -d -- "$current")
        ;;
      :files)
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
        ;;
      *) COMPREPLY+=("${line%%$'\t'*}") ;;
    esac
  done < <("${1/#\~\//$HOME/}" __complete "$COMP_CWORD" "${words[@]}" 2>/dev/null)
}

complete -F _profilec profilec
