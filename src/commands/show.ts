import { readFileSync } from 'node:fs'
import { UsageError } from '../model/errors.ts'
import { INDEX_REF } from '../model/note-name.ts'
import { findRef, refOf } from '../model/ref.ts'
import { shortenTyped } from '../model/shorten.ts'
import type { Library, Tactic, Talk } from '../model/talk.ts'
import { locationAt } from '../notes/files.ts'
import { SHOW_FORMATS } from '../views/format-names.ts'
import { type Format, lines } from '../views/formats.ts'
import { renderTacticMarkdown, renderTalkMarkdown } from '../views/markdown-text.ts'
import { fieldReader, SUBJECT, type Subject, valueText } from '../views/records.ts'
import { sanitize, sanitizeText } from '../views/sanitize.ts'
import type { Context } from './context.ts'
import type { Action } from './line/command-definition.ts'
import { loadHighlight } from './output/code-colors.ts'
import { chosenFormat, formatRecords, hasPlainColumns, isForPeople, terminator } from './output/output.ts'
import { concernOf, findSubject } from './subject.ts'

/** Columns of tsv and csv; those of tactics for talks and tactics together, with a talk's title as its text. */
const COLUMNS = ['ref', 'organization', 'speakers', 'title']
const TACTIC_COLUMNS = ['ref', 'organization', 'text']

/** `talks show`: talks and tactics by their refs. Exit code 1 when a ref names none, or several. */
export const show: Action = async (context, refs) => {
  const { field } = context.options
  const format = showFormat(context)
  const library = context.loadLibrary(library => concernOf(library, refs))
  const subjects =
    refs.length === 0
      ? libraryItself(library, context)
      : refs.map(ref => findSubject(library, ref, context, 'show'))
  const found = subjects.filter(subject => subject !== null)
  const text = await render(found, library, context, format)
  if (typeof text === 'string') await context.page(text)
  else for (const bytes of text) context.io.stdout.write(bytes)
  const lacking = found.filter(subject => lacksField(subject, field, library, context))
  if (lacking.length > 0) {
    const where =
      refs.length === 0 ? '' : ` in ${lacking.map(({ talk, tactic }) => refOf({ talk, tactic })).join(', ')}`
    context.notice(`no ${shortenTyped(field ?? '')} is given${where}`)
  }
  return found.length < subjects.length || lacking.length > 0 ? 1 : 0
}

/** Was a field asked for that the subject does not give? */
const lacksField = (
  subject: Subject,
  field: string | undefined,
  { talks }: Library,
  context: Context,
): boolean => field !== undefined && fieldLines(subject, field, talks, context).length === 0

/** The format asked for, else the one for a terminal or a pipe; for a part of a note that is its plain text. */
function showFormat(context: Context): Format {
  const { raw, body, field, format, json } = context.options
  if ([raw, body, field, format ?? json].filter(each => each !== undefined).length > 1) {
    throw new UsageError('--raw, --body, --field and --format each say what to print; give one')
  }
  const isPart = raw !== undefined || body !== undefined || field !== undefined
  if (isPart && hasPlainColumns(context))
    throw new UsageError('--columns and --header are for whole talks; leave out --raw, --body and --field')
  return chosenFormat(context, SHOW_FORMATS, { name: isPart || !isForPeople(context) ? 'md' : 'table' })
}

/** What to print: text, or the files' own bytes. */
async function render(
  subjects: readonly Subject[],
  { talks }: Library,
  context: Context,
  format: Format,
): Promise<string | Uint8Array[]> {
  const { raw, body, field, null: isNull } = context.options
  const inRecords = (texts: readonly string[]) => lines(texts, { terminator: terminator(context) })
  if (raw) return subjects.flatMap(subject => [source(subject, context), ...(isNull ? [NUL] : [])])
  if (body) {
    const texts = subjects.map(({ talk, tactic }) => shown(tactic?.text ?? talk.body, context))
    return isNull ? inRecords(texts) : texts.map(endLine).join('')
  }
  if (field !== undefined) {
    return inRecords(
      subjects.flatMap(subject => fieldLines(subject, field, talks, context)).map(sanitizeText),
    )
  }
  return formatRecords(context, subjects, format, {
    shape: SUBJECT,
    columns: columns(subjects),
    talks,
    own: {
      table: subjects => layOut(subjects, context),
      md: async subjects => {
        const texts = await Promise.all(subjects.map(markdown))
        return isNull ? inRecords(texts) : texts.join('\n')
      },
    },
  })
}

const NUL = Uint8Array.of(0)

/** The subjects for people, as wide as their screen. What lays them out is loaded only here. */
async function layOut(subjects: readonly Subject[], context: Context): Promise<string> {
  const [screen, { renderTactic, renderTalk }, { parseMarkdown }] = await Promise.all([
    context.loadScreen(),
    import('../views/talk.ts'),
    import('../notes/markdown.ts'),
  ])
  const pages = subjects.map(async ({ talk, tactic }) => {
    if (tactic) return renderTactic(talk, tactic, screen)
    const tokens = parseMarkdown(talk.body)
    return renderTalk(talk, tokens, screen, { highlight: screen.marks ? null : await loadHighlight(tokens) })
  })
  return (await Promise.all(pages)).join('\n')
}

/** What each folder of the library says of itself. */
function libraryItself(library: Library, context: Context): (Subject | null)[] {
  const { indexes } = library
  if (indexes.length > 0) return indexes.map(talk => ({ talk, tactic: null }))
  if (findRef(library, INDEX_REF).kind === 'unread') return [findSubject(library, INDEX_REF, context, 'show')]
  context.notice('this library has no _index.md that describes it; try a ref, or talks list')
  return [null]
}

function columns(subjects: readonly Subject[]): readonly string[] {
  return subjects.some(({ tactic }) => tactic !== null) ? TACTIC_COLUMNS : COLUMNS
}

/** What Markdown may take for a heading: only to look at one is its parser loaded. */
const HEADING = /^ {0,3}(?:#{1,6}(?:\s|$)|=+[ \t]*$|-+[ \t]*$)/mu

async function markdown({ talk, tactic }: Subject): Promise<string> {
  if (tactic) return renderTacticMarkdown(tactic)
  if (!HEADING.test(talk.body)) return renderTalkMarkdown(talk, [])
  const { parseMarkdown } = await import('../notes/markdown.ts')
  return renderTalkMarkdown(talk, parseMarkdown(talk.body))
}

/** The file's own bytes, or the lines of it that a tactic stands on. Made harmless where a terminal would obey them. */
function source({ talk, tactic }: Subject, context: Context): Uint8Array {
  const bytes = readFileSync(locationAt(talk.path))
  if (!tactic) return context.io.stdout.isTTY ? Buffer.from(sanitize(bytes.toString('utf8'))) : bytes
  const own = context.io.stdout.isTTY ? null : ownLines(bytes, tactic)
  if (own !== null) return own
  const lines = talk.body.split('\n').slice(tactic.line - talk.bodyLine, tactic.endLine - talk.bodyLine + 1)
  return Buffer.from(shown(`${lines.join('\n')}\n`, context))
}

/** The lines of a tactic as they stand in the file, with a line end; null where a line end is more than a byte or two. */
function ownLines(bytes: Buffer, { line, endLine }: Tactic): Buffer | null {
  if (bytes.includes(0)) return null
  const ends = [
    0,
    ...Array.from(bytes.toString('latin1').matchAll(/\r\n?|\n|$/gu), each => each.index + each[0].length),
  ]
  const [from, to] = [ends[line - 1], ends[endLine]]
  // The file has changed since.
  if (from === undefined || to === undefined) return null
  const own = bytes.subarray(from, to)
  return /[\r\n]$/u.test(own.toString('latin1')) ? own : Buffer.concat([own, Buffer.from('\n')])
}

/** A pipe gets the text as it is; a terminal never obeys it. */
function shown(text: string, { io }: Context): string {
  return io.stdout.isTTY ? sanitize(text) : text
}

function endLine(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}

/**
 * The values of a front-matter key as they are written, links of a wiki as they are shown, or of a field of the talk, one a
 * line; as in filters, an empty one is none.
 */
function fieldLines(subject: Subject, name: string, talks: readonly Talk[], { pathFrom }: Context): string[] {
  const own = Object.hasOwn(subject.talk.fields, name) ? `fields.${name}` : name
  const value = fieldReader(SUBJECT, own, talks)(subject, pathFrom)
  return (Array.isArray(value) ? value : [value]).map(each => valueText(each)).filter(text => text !== '')
}
