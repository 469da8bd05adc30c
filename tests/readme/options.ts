// The table of all options in the READMEs, made of the definitions that parser, help, man page and completion read.
import { COMMANDS } from '../../src/commands/line/commands.ts'
import { optionMeaning, optionsOf } from '../../src/commands/line/options.ts'

const START = '<!-- options: made from src/commands/line/commands.ts -->'
const END = '<!-- /options -->'

interface Row {
  flags: string
  /** The commands that have it with this meaning. */
  commands: string
  meaning: string
}

/** Every option of every command, in the order of the help; those of all commands last. */
function rows(): Row[] {
  const found = new Map<string, { flags: string; meaning: string; commands: string[] }>()
  for (const { name, groups } of COMMANDS) {
    for (const option of groups.flatMap(({ options }) => options)) {
      const meaning = optionMeaning(option)
      const key = `${option.flags}\n${meaning}`
      const row = found.get(key) ?? { flags: option.flags, meaning, commands: [] }
      found.set(key, { ...row, commands: [...row.commands, name] })
    }
  }
  const own = [...found.values()].map(row => ({ ...row, commands: row.commands.join(', ') }))
  const common = optionsOf(null).map(option => ({
    flags: option.flags,
    meaning: optionMeaning(option),
    commands: 'all',
  }))
  // What several commands have in ways of their own stands together.
  const flags = [...new Set(own.map(row => row.flags))]
  return [...flags.flatMap(each => own.filter(row => row.flags === each)), ...common]
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;')
const head = ({ flags, commands }: Row) => `| \`${flags}\` | ${commands} | `

/**
 * The README with its table of options as it has to be. A translated one keeps its words for each option and is given
 * the English ones for what is new.
 */
export function withOptions(readme: string, isTranslated: boolean): string {
  const [before, rest = ''] = readme.split(START)
  const [table = '', after] = rest.split(END)
  if (before === undefined || after === undefined) throw new Error(`no lines "${START}" and "${END}"`)
  const [titles = '| option | commands | |'] = table.split('\n').filter(line => line.startsWith('| '))
  const lines = rows().map(row => {
    const known = isTranslated ? table.split('\n').find(line => line.startsWith(head(row))) : undefined
    return known ?? `${head(row)}${cell(row.meaning)} |`
  })
  return [before + START, titles, '|---|---|---|', ...lines, END + after].join('\n')
}
