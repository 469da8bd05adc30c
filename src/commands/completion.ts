// The scripts that shells load. They only ask `talks __complete` what may stand at the cursor, and insert it; what
// comes from notes is never given to the shell to read (no `eval`, no `compgen -W`). The bash of macOS, 3.2, has
// neither `compopt` nor `nosort`, and completes without them.
import { UsageError } from '../model/errors.ts'
import { quoteTyped } from '../model/shorten.ts'
import type { Action } from './line/command-definition.ts'

const BASH = `# bash completion of talks; load it by: eval "$(talks completion bash)"
_talks() {
  local directive= line
  # Up to bash 4.2 COMP_POINT counts bytes.
  ((BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] > 402)) || local LC_ALL=C
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ -z $directive ]]; then directive=$line; else COMPREPLY+=("$line"); fi
  done < <("$1" __complete bash "$COMP_TYPE" "$COMP_WORDBREAKS" "\${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
  case $directive in
    nospace) compopt -o nospace 2>/dev/null ;;
    files) compopt -o default 2>/dev/null ;;
    folders) compopt -o dirnames 2>/dev/null ;;
  esac
}
complete -o nosort -F _talks talks 2>/dev/null || complete -F _talks talks
`

const ZSH = `#compdef talks
# zsh completion of talks; load it by: eval "$(talks completion zsh)"
_talks() {
  local directive value meaning
  local -a reply values shown
  reply=("\${(@f)$("\${(Q)words[1]}" __complete zsh "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null)}")
  directive=$reply[1]
  case $directive in
    files) _files; return ;;
    folders) _files -/; return ;;
  esac
  local line
  for line in "\${(@)reply[2,-1]}"; do
    value=\${line%%$'\\t'*}
    meaning=\${line#*$'\\t'}
    values+=("$value")
    shown+=("$value\${meaning:+  -- $meaning}")
  done
  (( \${#values} )) || return 1
  if [[ $directive == nospace ]]; then
    compadd -V talks -l -S '' -d shown -a -- values
  else
    compadd -V talks -l -d shown -a -- values
  fi
}
if (( $+functions[compdef] )); then
  compdef _talks talks
else
  # -i: folders that others may write to, as Homebrew leaves them, are passed over without a question.
  autoload -Uz compinit && compinit -i && compdef _talks talks
fi
`

const FISH = `# fish completion of talks; load it by: talks completion fish | source
function __talks_complete
    set -l words (commandline -opc)
    set -l reply ($words[1] __complete fish $words[2..] (commandline -ct) 2>/dev/null)
    switch "$reply[1]"
        case files
            __fish_complete_path (commandline -ct)
        case folders
            __fish_complete_directories (commandline -ct) ''
        case '*'
            printf '%s\\n' $reply[2..]
    end
end
complete -c talks -e
complete -c talks -k -f -a '(__talks_complete)'
`

const SCRIPTS: { readonly [shell: string]: string } = { bash: BASH, zsh: ZSH, fish: FISH }

export const completion: Action = ({ io }, [shell = '']) => {
  const script = Object.hasOwn(SCRIPTS, shell) ? SCRIPTS[shell] : undefined
  if (script === undefined) {
    throw new UsageError(`no completion for ${quoteTyped(shell)}; try ${Object.keys(SCRIPTS).join(', ')}`)
  }
  io.stdout.write(script)
  return 0
}
