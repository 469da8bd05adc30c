// What may stand at the cursor of a command line: `talks __complete`, asked by the scripts of `talks completion`.
// The first line says how to go on (values, nospace, files, folders), each other line is a value, a tab, and what it
// means. Values that hold control characters are never offered.

import { LibraryError, UsageError } from '../model/errors.ts'
import { fieldNames } from '../model/field.ts'
import { beforeLastOperand, escapeOperand, readFilterHead } from '../model/filter.ts'
import { allTalks, idTails } from '../model/ref.ts'
import type { Library, Talk } from '../model/talk.ts'
import { countValues } from '../model/value-count.ts'
import { sanitizeLine } from '../views/sanitize.ts'
import { cells, cut, ELLIPSIS } from '../views/width.ts'
import { type Context, createContext } from './context.ts'
import {
  type Action,
  type CommandDefinition,
  DEFAULTS,
  type OptionDefinition,
  type Options,
  type ValueSource,
} from './line/command-definition.ts'
import { namedCommand, parseFlags, readWords, type Token } from './line/command-line.ts'
import { COMMANDS, HELP_COMMAND } from './line/commands.ts'
import { optionsOf } from './line/options.ts'
import { parseCommandLine, quoteForBash } from './line/shell-words.ts'
import { amount } from './output/amount.ts'

interface Candidate {
  value: string
  meaning: string
}

/** How the shell goes on behind a value: with a space, without one, or with names of files or folders of its own. */
type Directive = 'values' | 'nospace' | 'files' | 'folders'

interface Completion {
  directive: Directive
  candidates: Candidate[]
}

const MOST_CANDIDATES = 1000
/** Cells of a meaning; longer ones are cut behind a word. */
const MEANING_CELLS = 60

function shorten(meaning: string): string {
  if (cells(meaning, 1) <= MEANING_CELLS) return meaning
  const kept = cut(meaning, MEANING_CELLS - 1, 1)
  const isInWord = meaning[kept.length] !== ' '
  return (isInWord ? kept.replace(/ [^ ]*$/u, '') : kept).trimEnd() + ELLIPSIS
}

/**
 * `talks __complete zsh <words…>`, the last word being the one at the cursor. fish hands that one over with the quotes
 * it is typed with, bash the whole line.
 */
export const complete: Action = (context, [shell, ...rest]) => {
  context.io.stdout.write(
    shell === 'bash' ? completeBash(rest, context) : completeWords(shell, rest, context),
  )
  return 0
}

function completeWords(shell: string | undefined, words: readonly string[], context: Context): string {
  const word = words.at(-1) ?? ''
  const last = shell === 'fish' ? parseCommandLine(word, '').last.text : word
  const { directive, candidates } = findCompletion(words.slice(0, -1), last, context)
  return lines(
    directive,
    candidates.map(({ value, meaning }) => `${value}\t${meaning}`),
  )
}

/** `$COMP_TYPE` of bash when it only lists what there is. */
const LISTING = '63'

function completeBash([type = '', breaks = '', line = '']: readonly string[], context: Context): string {
  const { words, last } = parseCommandLine(line, breaks)
  const { directive, candidates } = findCompletion(words.slice(1), last.text, context)
  const isListed = type === LISTING && candidates.length > 1
  return lines(
    directive,
    candidates.map(({ value, meaning }) =>
      isListed && meaning !== ''
        ? `${value}  -- ${meaning}`
        : quoteForBash(value.slice(last.kept), last.quote),
    ),
  )
}

function lines(directive: Directive, texts: readonly string[]): string {
  return [directive, ...texts].map(text => `${text}\n`).join('')
}

/** What `word` may become, behind `words` of the command line. */
function findCompletion(words: readonly string[], word: string, context: Context): Completion {
  const { directive, candidates } = offer(readWords([...words, word]), word, context)
  const isSafe = ({ value }: Candidate) => sanitizeLine(value) === value
  const safe = candidates.filter(isSafe).map(({ value, meaning }) => ({
    value,
    meaning: shorten(sanitizeLine(meaning)),
  }))
  const exact = safe.filter(({ value }) => value.startsWith(word))
  const found =
    exact.length > 0 ? exact : safe.filter(({ value }) => value.toLowerCase().startsWith(word.toLowerCase()))
  return { directive, candidates: found.slice(0, MOST_CANDIDATES) }
}

/** What the last of the tokens may become, which is `word`, or of `--tag=a` the value in it. */
function offer(tokens: readonly Token[], word: string, context: Context): Completion {
  const last = tokens.at(-1)
  if (last === undefined) return NOTHING
  const { kind, word: text, option } = last
  const command = namedCommand(tokens)
  const load = () => readLibrary(givenOptions(tokens), context)
  if (option && kind === 'value')
    return offerOption(option, text, word.slice(0, word.length - text.length), load)
  if (kind === 'option' || kind === 'end') return values(optionNames(command))
  const count = tokens.filter(each => each.kind === 'argument').length
  // `help`, which is none of the commands, takes the name of one.
  if (kind === 'command' || (command === null && count === 1)) return values(commandNames())
  if (command === null) return NOTHING
  const { argument } = command
  if (count > 1 && !argument.syntax.includes('...')) return NOTHING
  if (argument.suggestions) return values(argument.suggestions.map(plain))
  return offerValues(argument.values, text, '', load)
}

/** The options that say which notes are read. */
function givenOptions(tokens: readonly Token[]): Options {
  const named = (name: string) =>
    tokens.filter(({ option }) => option && parseFlags(option.flags).long === name)
  const library = named('--library').flatMap(({ kind, word }) => (kind === 'value' ? [word] : []))
  const ignore = named('--no-ignore').length === 0
  return { ...DEFAULTS, quiet: true, ignore, ...(library.length > 0 ? { library } : {}) }
}

const NOTHING: Completion = { directive: 'values', candidates: [] }

function values(candidates: Candidate[]): Completion {
  return { directive: 'values', candidates }
}

function plain(value: string): Candidate {
  return { value, meaning: '' }
}

function commandNames(): Candidate[] {
  return [...COMMANDS, HELP_COMMAND].map(({ name, summary }) => ({ value: name, meaning: summary }))
}

function optionNames(command: CommandDefinition | null): Candidate[] {
  return optionsOf(command).flatMap(({ flags, description }) => {
    const { short, long } = parseFlags(flags)
    return [long, ...(short === null ? [] : [short])].map(value => ({ value, meaning: description }))
  })
}

/** The values of an option; `prefix` is what stands before the value in the same word (`--tag=`). */
function offerOption(
  { choices, suggestions = [], values: source = 'none' }: OptionDefinition,
  word: string,
  prefix: string,
  load: () => Library | null,
): Completion {
  const before = prefix + word.slice(0, word.lastIndexOf(',') + 1)
  if (source === 'fields') return offerNames(suggestions, before)
  if (source === 'talk-fields') {
    const library = load()
    return offerNames([...suggestions, ...(library ? fieldNames(library.talks) : [])], before)
  }
  if (choices || source === 'none') {
    return values((choices ?? suggestions).map(value => plain(prefix + value)))
  }
  return offerValues(source, word, prefix, load)
}

/** Names of fields, behind which a comma and another one may follow. */
function offerNames(names: readonly string[], before: string): Completion {
  return { directive: 'nospace', candidates: [...new Set(names)].map(name => plain(before + name)) }
}

function offerValues(
  source: ValueSource,
  word: string,
  prefix: string,
  load: () => Library | null,
): Completion {
  if (source === 'folder') return { directive: 'folders', candidates: [] }
  if (source === 'file') return { directive: 'files', candidates: [] }
  if (source === 'none') return NOTHING
  const library = load()
  if (!library) return NOTHING
  const before = prefix + beforeLastOperand(word)
  switch (source) {
    case 'ref':
      return values(refCandidates(library, word))
    case 'field':
      return values(fieldNames(library.talks).map(name => plain(prefix + name)))
    case 'filter':
      return offerFilter(library, word, prefix)
    case 'date':
      return values(valueCandidates(source, library, prefix))
    default:
      return values(valueCandidates(source, library, before))
  }
}

/** First a field with `=` behind it, then the values of that field. */
function offerFilter(library: Library, word: string, prefix: string): Completion {
  const head = readFilterHead(word)
  if (head === null) {
    const names = fieldNames(library.talks)
    return { directive: 'nospace', candidates: names.map(name => plain(`${prefix}${name}=`)) }
  }
  const before = word.slice(0, head.end) + beforeLastOperand(word.slice(head.end))
  try {
    return values(valueCandidates(head.field, library, prefix + before))
  } catch (error) {
    if (error instanceof UsageError) return NOTHING
    throw error
  }
}

/** The notes as the options before the cursor name them; null where they can't be read. */
function readLibrary(options: Options, { io }: Context): Library | null {
  try {
    return createContext(io, options).readLibrary().library
  } catch (error) {
    if (error instanceof LibraryError) return null
    throw error
  }
}

/** The values of a field, most frequent first; a comma in one is written as filters take it. */
function valueCandidates(name: string, { talks }: Library, before: string): Candidate[] {
  return countValues(name, talks, talks, 'talks').map(({ value, talks: count }) => ({
    value: before + escapeOperand(value),
    meaning: amount(count, 'talk'),
  }))
}

/** Refs of talks, their names once something is typed that is no number, and behind `2.` the tactics of talk 2. */
function refCandidates(library: Library, word: string): Candidate[] {
  const all = allTalks(library)
  const ofTalk = all.find(talk => word.startsWith(`${talk.ref}.`) || word.startsWith(`${talk.id}.`))
  const talks = all.map(talk => ({ value: talk.ref, meaning: titleOf(talk) }))
  const names = /^\d*$/u.test(word)
    ? []
    : all.flatMap(talk => idTails(talk.id).map(value => ({ value, meaning: titleOf(talk) })))
  const tactics = ofTalk?.tactics.map(({ number, text }) => ({
    value: `${word.slice(0, word.lastIndexOf('.'))}.${number}`,
    meaning: text,
  }))
  const seen = new Set<string>()
  return [...(tactics ?? []), ...talks, ...names].filter(
    ({ value }) => !seen.has(value) && seen.add(value) !== undefined,
  )
}

function titleOf({ title, organization }: Talk): string {
  return organization === null ? title : `${organization}: ${title}`
}
