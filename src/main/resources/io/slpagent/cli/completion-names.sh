
# The names of the inventory, read without starting Java: devices, group:NAME, label:NAME.
_slp_agent_names() {
  [ -r "$1" ] || return 0
  awk '
    function name(text) {
      sub(/^ */, "", text); sub(/:.*/, "", text); gsub(/["\047]/, "", text)
      return text
    }
    { sub(/\r$/, "") }
    /^[ ]*(#|$)/ { next }
    /^[^ ]/ { part = $0; sub(/:.*/, "", part); indent = 0; next }
    part == "groups" || part == "devices" {
      match($0, /^ */)
      if (!indent) indent = RLENGTH
      if (RLENGTH == indent && $0 ~ /:/) print (part == "groups" ? "group:" : "") name($0)
    }
    /(^|[ {,])labels: *\[/ {
      list = $0; sub(/.*labels: *\[/, "", list); sub(/\].*/, "", list)
      gsub(/["\047 ]/, "", list); count = split(list, words, ",")
      for (i = 1; i <= count; i++) if (words[i] != "") print "label:" words[i]
    }
  ' "$1" | sort -u
}

_slp_agent_with_names() {
  _complete_slp-agent "$@"
  local word=${COMP_WORDS[COMP_CWORD]} verb= inventory=inventory.yaml i
  # bash breaks group:NAME at its colon
  local prefix=
  if [ "${COMP_WORDS[COMP_CWORD]}" = ":" ]; then
    prefix="${COMP_WORDS[COMP_CWORD-1]}:" word=$prefix
  elif [ "$COMP_CWORD" -ge 2 ] && [ "${COMP_WORDS[COMP_CWORD-1]}" = ":" ]; then
    prefix="${COMP_WORDS[COMP_CWORD-2]}:" word="$prefix$word"
  fi
  case $word in -*) return 0 ;; esac
  local typed=
  for ((i = 1; i < COMP_CWORD; i++)); do
    [ "$verb" != parse ] || typed="$typed${COMP_WORDS[i]} "
    case ${COMP_WORDS[i]} in
      -i | -f | --inventory) inventory=${COMP_WORDS[i+1]} ;;
      -*) ;;
      *) [ -n "$verb" ] || verb=${COMP_WORDS[i]} ;;
    esac
  done
  if [ "$verb" = parse ]; then
    local command
    while IFS= read -r command; do
      case $command in "$typed$word"*)
        command=${command#"$typed"}
        COMPREPLY+=("${command%% *}")
        ;;
      esac
    done <<< "$_slp_agent_readable"
    return 0
  fi
  case $verb in status | plan | apply | verify | pin | explain) ;; *) return 0 ;; esac
  # what follows these is their value
  case ${COMP_WORDS[COMP_CWORD-1]} in
    -i | -f | -o | -u | --inventory | --output | --state | --cache | --parallel | --from | --host) return 0 ;;
  esac
  local found
  while IFS= read -r found; do
    case $found in "$word"*) COMPREPLY+=("${found#"$prefix"}") ;; esac
  done < <(_slp_agent_names "$inventory")
}

complete -o default -F _slp_agent_with_names slp-agent
