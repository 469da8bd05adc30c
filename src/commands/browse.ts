import { type Actions, type Outcome, browse as openBrowser } from '../browse/browse.ts'
import { feedClipboard } from '../browse/clipboard.ts'
import type { Facet, GivenFilter } from '../browse/facets.ts'
import type { Scope } from '../browse/finder.ts'
import type { Terminal } from '../io.ts'
import { LibraryError, UsageError } from '../model/errors.ts'
import type { Hit } from '../model/hit.ts'
import { allTalks } from '../model/ref.ts'
import { Changes } from '../notes/changes.ts'
import { generationOf } from '../notes/library.ts'
import { isNoProgram, shellArguments } from '../process/shell-command.ts'
import { HIT_FORMATS } from '../views/format-names.ts'
import { linkTarget } from '../views/link-target.ts'
import { reopeningOf } from './browsing/reopening.ts'
import type { Context, LibrarySource } from './context.ts'
import { INTERRUPTED, LEFT, NOTHING_CHOSEN } from './exit-codes.ts'
import type { Action, Options } from './line/command-definition.ts'
import { chosenFormat, formatRecords } from './output/output.ts'
import { hitFormat } from './search.ts'
import { createSelection, type Selection, tagName, whyNone } from './selection.ts'

/**
 * `talks browse`: the library on the whole screen. Exit code 130 after an interrupt. With `--pick` what was chosen is
 * printed: 1 when nothing was, 130 when it was left without choosing.
 */
export const browse: Action = async (context, words) => {
  const { io, options } = context
  const format = chosenFormat(context, HIT_FORMATS, { name: 'ref' })
  if (!options.pick && (options.format ?? options.json ?? options.null) !== undefined)
    throw new UsageError('formats say how --pick prints what was chosen; add --pick')
  const terminal = await openTerminal(context)
  const since = io.now()
  const source = context.loadSource()
  const { library } = source.loaded
  const selection = createSelection(options, library, context.notice)
  const none = whyNone(selection, library.talks)
  if (none !== null) context.notice(none)
  // Of a folder without notes is said why when it is read.
  if (none !== null || allTalks(library).length === 0) return NOTHING_CHOSEN
  // What is wrong with the format is said before anything is chosen.
  const asPicked = hitFormat(context, library)
  if (options.pick) await formatRecords(context, [], format, asPicked)
  const outcome = await openBrowser({
    terminal,
    scope: scopeOf(source, selection),
    screen: await context.loadScreen('terminal'),
    mode: options.pick ? 'pick' : 'read',
    filters: filtersOf(options),
    query: words.join(' '),
    width: options.width ?? null,
    actions: createActions(context, terminal, { source, since }),
    // Parsing and laying out Markdown are loaded while the first picture is looked at.
    loadLayout: async events => (await import('./browsing/talk-layout.ts')).createLayOutTalk(events),
    programFolder: io.programFolder,
  })
  if (outcome.kind === 'picked') io.stdout.write(await formatRecords(context, outcome.hits, format, asPicked))
  return exitCode(outcome, options.pick ?? false)
}

function exitCode(outcome: Outcome, isPick: boolean): number {
  if (outcome.kind === 'picked') return outcome.hits.length === 0 ? NOTHING_CHOSEN : 0
  return outcome.isInterrupt || isPick ? INTERRUPTED : LEFT
}

/** The terminal to draw on. Throws `UsageError` where there is none that can. */
async function openTerminal({ io, options }: Context): Promise<Terminal> {
  if (io.env['TERM'] === 'dumb') {
    throw new UsageError(
      'browse needs a terminal that can be drawn on, and TERM is dumb; try talks list, or talks search',
    )
  }
  const isShown = options.pick || io.stdout.isTTY
  const terminal = isShown ? await io.openTerminal() : null
  if (terminal) return terminal
  throw new UsageError('browse needs a terminal; try talks list, or talks search')
}

const scopeOf = (source: LibrarySource, { has }: Selection): Scope => ({
  library: source.loaded.library,
  has,
  reopening: reopeningOf(source),
})

/** The filters as the screen says them. */
function filtersOf({ tag, speaker, organization, since, until, where }: Options): GivenFilter[] {
  const named = (facet: Facet | null, values: readonly string[] = []): GivenFilter[] =>
    values.map(value => ({ facet, value }))
  return [
    ...named('tags', tag?.map(tagName)),
    ...named('organization', organization),
    ...named('speakers', speaker),
    ...named(null, [
      ...(since === undefined ? [] : [`since ${since}`]),
      ...(until === undefined ? [] : [`until ${until}`]),
      ...(where ?? []),
    ]),
  ]
}

/** A library as it was read, and when that began, ms since 1970. */
interface Snapshot {
  source: LibrarySource
  since: number
}

/** `first`: the library as it was opened. */
function createActions(context: Context, terminal: Terminal, first: Snapshot): Actions {
  let newest = first
  const changes = new Changes(context.io.now)
  return {
    // What lays out a talk whole is loaded when one is read.
    read: async hit => (await import('./browsing/reader.ts')).readTalk(context, terminal, hit),
    edit: hit => editNote(context, terminal, hit),
    copy: text => feedClipboard(text, context.io, terminal),
    openLink: (url, say) => openLink(context, terminal, url, say),
    reload() {
      const since = context.io.now()
      const source = context.loadSourceAgain()
      if (isSameState(newest.source, source)) return null
      const scope = scopeOf(source, selectAgain(context, source))
      newest = { source, since }
      return scope
    },
    look: () => changes.look(newest.source.loaded.places(), newest.since),
  }
}

/** Whether both are what the cache holds. */
function isSameState(a: LibrarySource, b: LibrarySource): boolean {
  const generation = generationOf(a.loaded)
  return generation !== null && generation === generationOf(b.loaded)
}

/** The filters over notes that have changed. Throws `LibraryError` where they can't be used on these. */
function selectAgain({ options }: Context, { loaded }: LibrarySource): Selection {
  try {
    return createSelection(options, loaded.library, () => {})
  } catch (error) {
    throw error instanceof UsageError ? new LibraryError(error.message) : error
  }
}

/** Opens the hit's note at its line. Gives a message where that did not work. */
async function editNote({ io }: Context, terminal: Terminal, { talk, tactic }: Hit): Promise<string | null> {
  const { openEditor } = await import('./editor.ts')
  try {
    await openEditor(terminal, io.env, talk.path, tactic?.line ?? 1)
    return null
  } catch (error) {
    if (error instanceof UsageError) return error.message
    throw error
  }
}

/** Where links are opened, by the first of these that is there, unless `$BROWSER` says by what. */
const OPENERS = ['xdg-open', 'open', 'wslview']

/** Has a web address opened; says whether there is a program to open it, now or when the shell has looked for it. */
async function openLink(
  { io }: Context,
  terminal: Terminal,
  url: string,
  say: (message: string) => void,
): Promise<void> {
  const target = linkTarget(url)
  if (target === undefined) return say('no link here')
  const browser = io.env['BROWSER']
  const openers = browser
    ? [{ command: 'sh', args: shellArguments(browser, [target]) }]
    : OPENERS.map(command => ({ command, args: [target] }))
  for (const { command, args } of openers) {
    const isStarted = await terminal.start(command, args, code => {
      if (isNoProgram(code)) say(`no such browser: ${browser || command}; set $BROWSER to the one you use`)
    })
    if (isStarted) return say(`opening ${target}`)
  }
  say(`nothing here opens links: ${target}`)
}
