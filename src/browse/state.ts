// What the full-screen view is showing, and what each key makes of it: (state, key) -> state. Pure; what has to be
// done in the world (a pager, the clipboard) comes out as an effect.
import type { Hit } from '../model/hit.ts'
import { foldName } from '../model/name.ts'
import { textOf } from '../model/tactics.ts'
import type { Talk } from '../model/talk.ts'
import { answerWithTalks, type BrowseAnswer, isSameQuestion, isSameSearch, type Question } from './answer.ts'
import { type Chip, FACETS, type Facet, type FacetValue, type GivenFilter, toggleChip } from './facets.ts'
import { findAgain, inTalk, isSameHit } from './hit-identity.ts'
import { createInput, type EditCommand, edit, type Input, insert, isEdit } from './input.ts'
import { type Command, commandOf } from './key-bindings.ts'
import type { Key } from './keys.ts'
import { type Area, layOut, type Size } from './layout.ts'
import { linkOf } from './link.ts'

/** `read`: enter opens the talk. `pick`: enter prints what was chosen. */
export type Mode = 'read' | 'pick'

/** A list with one line chosen, and how far it is scrolled. */
interface Selection {
  selected: number
  /** The first line shown. */
  top: number
}

/** The values of one facet, to choose from. */
export interface FacetList extends Selection {
  facet: Facet
  /** What narrows the values down. */
  input: Input
  /** Those in the newest answer that the input leaves. */
  values: readonly FacetValue[]
  /** Whether some have been chosen or unchosen one by one. */
  isMarked: boolean
}

export interface State extends Selection {
  mode: Mode
  size: Size
  input: Input
  chips: readonly Chip[]
  /** Those of the command line; none once they are cleared. */
  filters: readonly GivenFilter[]
  /** Null while the hits are shown. */
  facets: FacetList | null
  /** The newest answer there is; it may be to an older question. */
  answer: BrowseAnswer
  /** How many hits are wanted so far. */
  limit: number
  /** Lines the preview is scrolled away from the tactic. */
  scroll: number
  /** Chosen with others, in the order of the choosing. */
  marked: readonly Hit[]
  /** First line of the help that is shown; null when it is not. */
  helpTop: number | null
  /** What was just done, until the next key. */
  message: string | null
  /** A command given before the answer came that it needs: on the hit, or on the last of all hits. */
  waiting: Command | null
  /** The hit that is selected stays so in the next answer, also if it is the first: the notes were read again. */
  isHeld: boolean
}

/** What has to be done in the world. */
export type Effect =
  | { kind: 'leave'; isInterrupt: boolean }
  | { kind: 'pick'; hits: readonly Hit[] }
  | { kind: 'read'; hit: Hit }
  | { kind: 'edit'; hit: Hit }
  | { kind: 'copy'; text: string }
  | { kind: 'link'; url: string }
  | { kind: 'suspend' }
  | { kind: 'redraw' }
  | { kind: 'reload' }
  /** To look whether the notes have changed. */
  | { kind: 'look' }

export interface Step {
  state: State
  effect: Effect | null
}

/** So many hits are asked for at first, and this many times as many whenever one comes near the end of them. */
const FIRST_LIMIT = 100
const LIMIT_FACTOR = 8

export interface StartOptions {
  mode: Mode
  size: Size
  /** Those that the filters leave. */
  talks: readonly Talk[]
  filters: readonly GivenFilter[]
  query: string
}

export function createState({ mode, size, talks, filters, query }: StartOptions): State {
  const isFiltered = filters.length > 0
  return {
    mode,
    size,
    input: createInput(query),
    chips: [],
    filters,
    facets: null,
    answer: answerWithTalks(talks, { text: '', chips: [], isFiltered, limit: FIRST_LIMIT, facet: null }),
    limit: FIRST_LIMIT,
    selected: 0,
    top: 0,
    scroll: 0,
    marked: [],
    helpTop: null,
    message: null,
    waiting: null,
    isHeld: false,
  }
}

/** What the screen should show hits, and values of a facet, for. */
export const questionOf = ({ input, chips, filters, limit, facets }: Omit<State, 'answer'>): Question => ({
  text: input.text.trim(),
  chips,
  isFiltered: filters.length > 0,
  limit,
  facet: facets?.facet ?? null,
})

/** Whether the hits on the screen belong to an older question. */
export const isStale = (state: State): boolean => !isSameSearch(state.answer.question, questionOf(state))

/**
 * How much is known of what is listed, hits or the values of a facet: `none` while the newest answer is to another
 * question.
 */
export function knownOf(state: State): 'none' | 'part' | 'all' {
  const { answer, facets } = state
  if (isStale(state) || (facets !== null && facets.facet !== answer.question.facet)) return 'none'
  return answer.isComplete ? 'all' : 'part'
}

export const selectedHit = (state: State): Hit | null => state.answer.hits[state.selected] ?? null

/** The state after a key. */
export function step(before: State, key: Key): Step {
  if (key.kind === 'focus') return { state: before, effect: { kind: 'look' } }
  const state = { ...before, message: null, waiting: null }
  if (key.kind === 'mouse') return stepMouse(state, key)
  if (state.helpTop !== null) return stepHelp(state, state.helpTop, key)
  if (key.kind === 'text') {
    const isHelp = key.text === '?' && !key.isPasted
    return isHelp ? run(state, 'help') : only(typed(state, insert(lineOf(state), key.text)))
  }
  const command = commandOf(key.name)
  if (command === null) return only(state)
  if (isEdit(command)) return only(runEdit(state, command))
  return run(state, command)
}

/** The state on a screen of another size. */
export const resize = (state: State, size: Size): State => settle({ ...state, size })

/**
 * The state once an answer has come, or a part of one; one to a question nobody asks any more is dropped. A hit that
 * was moved to stays selected when there are more, or the notes were read again.
 */
export function receive(state: State, answer: BrowseAnswer): Step {
  if (!isSameSearch(answer.question, questionOf(state))) return only(state)
  const isMore = isSameSearch(answer.question, state.answer.question)
  // A part is news only where there is nothing yet.
  if (isMore && (state.answer.isComplete || state.isHeld) && !answer.isComplete) return only(state)
  const place = isMore ? placeIn(answer, state) : { selected: 0, top: 0, scroll: 0 }
  const fresh = { ...state, ...place, answer, isHeld: false }
  const { facets } = fresh
  const next = settle({ ...fresh, facets: facets && listValues(fresh, facets) })
  if (state.waiting === null || !answer.isComplete) return only(next)
  return run({ ...next, waiting: null }, state.waiting)
}

/** Where the selected hit stands in a newer answer; the best hit is whichever is the best. */
function placeIn({ hits }: BrowseAnswer, { answer, selected, top, isHeld }: State): Selection {
  const hit = answer.hits[selected]
  if (hit === undefined || (selected === 0 && !isHeld)) return { selected, top }
  const place = findAgain(hit, hits) ?? selected
  // What was read again stays on its line of the screen.
  return { selected: place, top: isHeld ? Math.max(top + place - selected, 0) : top }
}

/**
 * The state once the notes have been read again, of which these are all talks. What is typed, chosen, marked and
 * looked at stays; the answer has to be asked for anew.
 */
export function reload(state: State, talks: readonly Talk[]): State {
  const byPath = new Map(talks.map(talk => [talk.path, talk]))
  const marked = state.marked.flatMap(hit => {
    const talk = byPath.get(hit.talk.path)
    return talk === undefined ? [] : inTalk(hit, talk)
  })
  return { ...state, answer: { ...state.answer, isComplete: false }, marked, isHeld: true }
}

/** Whether another question has to be asked for this state, or one to be answered whole. */
export function isAskedFor({ answer, ...state }: State): boolean {
  const question = questionOf(state)
  // Values that nobody looks at any more are no reason to ask again.
  const facet = question.facet ?? answer.question.facet
  return !answer.isComplete || !isSameQuestion(answer.question, { ...question, facet })
}

const only = (state: State): Step => ({ state, effect: null })

/** The line that keys are typed into: the query, or what narrows a facet's values down. */
export const lineOf = ({ facets, input }: State): Input => facets?.input ?? input

function typed(state: State, input: Input): State {
  if (state.facets) {
    return settle({ ...state, facets: listValues(state, { ...state.facets, input, selected: 0, top: 0 }) })
  }
  return {
    ...state,
    input,
    limit: input.text === state.input.text ? state.limit : FIRST_LIMIT,
    waiting: null,
  }
}

function runEdit(state: State, command: EditCommand): State {
  const { facets, input } = state
  const isUndoOfChip = command === 'delete-before' && facets === null && input.text === '' && hasChips(state)
  return isUndoOfChip ? withoutLastChip(state) : typed(state, edit(lineOf(state), command))
}

const hasChips = ({ mode, chips, filters }: State): boolean =>
  chips.length > 0 || (mode === 'read' && filters.length > 0)

/** The filters of the command line go all at once, after the chips. */
const withoutLastChip = (state: State): State =>
  state.chips.length === 0
    ? withoutChips(state)
    : { ...state, chips: state.chips.slice(0, -1), limit: FIRST_LIMIT }

/** What is picked for a script has the filters that it gave. */
const withoutChips = (state: State): State => ({
  ...state,
  chips: [],
  filters: state.mode === 'pick' ? state.filters : [],
  limit: FIRST_LIMIT,
})

/** Commands that need the hit or the value that is selected, and so the answer to what is typed. */
const ON_HIT: ReadonlySet<Command> = new Set(['accept', 'mark', 'edit', 'copy', 'link'])

function run(state: State, command: Command): Step {
  switch (command) {
    case 'help':
      return only({ ...state, helpTop: 0 })
    case 'redraw':
      return { state, effect: { kind: 'redraw' } }
    case 'reload':
      return { state, effect: { kind: 'reload' } }
    case 'suspend':
      return { state, effect: { kind: 'suspend' } }
    case 'interrupt':
      return { state, effect: { kind: 'leave', isInterrupt: true } }
    default:
      return state.facets ? only(runInFacets(state, state.facets, command)) : runInHits(state, command)
  }
}

function runInHits(state: State, command: Command): Step {
  if (ON_HIT.has(command))
    return isStale(state) ? only({ ...state, waiting: command }) : runOnHit(state, command)
  const page = layOut(state.size).preview?.height ?? 1
  switch (command) {
    case 'escape':
      return runEscape(state)
    case 'end-of-input':
      return state.input.text === '' ? leave(state) : only(state)
    case 'next-facet':
      return only(openFacet(state, FACETS[0]))
    case 'previous-facet':
      return only(openFacet(state, FACETS.at(-1)))
    case 'last':
      return only(goToLast(state))
    case 'preview-up':
      return only(settle({ ...state, scroll: state.scroll - 1 }))
    case 'preview-down':
      return only(settle({ ...state, scroll: state.scroll + 1 }))
    case 'preview-page-up':
      return only(settle({ ...state, scroll: state.scroll - page }))
    case 'preview-page-down':
      return only(settle({ ...state, scroll: state.scroll + page }))
    default: {
      const selected = moved(
        state.selected,
        state.answer.hits.length,
        command,
        layOut(state.size).list.height,
      )
      return only(selected === null ? state : settle({ ...state, selected, scroll: 0 }))
    }
  }
}

/** At the last hit there is so far; at the last of all once they are there. */
function goToLast(state: State): State {
  const { hits, total } = state.answer
  const last = settle({ ...state, selected: hits.length - 1, scroll: 0 })
  if (knownOf(state) !== 'all') return { ...last, waiting: 'last' }
  return total === hits.length ? last : { ...last, waiting: 'last', limit: total }
}

const leave = (state: State): Step => ({ state, effect: { kind: 'leave', isInterrupt: false } })

function runEscape(state: State): Step {
  if (state.input.text !== '') return only(typed(state, createInput('')))
  if (hasChips(state)) return only(withoutChips(state))
  return leave(state)
}

function runOnHit(state: State, command: Command): Step {
  const hit = selectedHit(state)
  if (command === 'accept' && state.mode === 'pick') {
    return { state, effect: { kind: 'pick', hits: chosen(state, hit) } }
  }
  if (hit === null) return only(state)
  switch (command) {
    case 'accept':
      return { state, effect: { kind: 'read', hit } }
    case 'edit':
      return { state, effect: { kind: 'edit', hit } }
    case 'copy':
      return { state, effect: { kind: 'copy', text: textOf(hit) } }
    case 'link': {
      const url = linkOf(hit)
      if (url === null) return only({ ...state, message: 'no link here' })
      return { state, effect: { kind: 'link', url } }
    }
    default:
      return only(state.mode === 'pick' ? mark(state, hit) : state)
  }
}

const chosen = ({ marked }: State, hit: Hit | null): readonly Hit[] =>
  marked.length > 0 ? marked : hit === null ? [] : [hit]

/** Marks the hit, or takes its mark away, and goes on to the next. */
function mark(state: State, hit: Hit): State {
  const others = state.marked.filter(each => !isSameHit(each, hit))
  const marked = others.length < state.marked.length ? others : [...others, hit]
  const selected = Math.min(state.selected + 1, state.answer.hits.length - 1)
  return settle({ ...state, marked, selected, scroll: 0 })
}

function openFacet(state: State, facet: Facet | undefined): State {
  if (facet === undefined) return { ...state, facets: null }
  const list = { facet, input: createInput(''), values: [], selected: 0, top: 0, isMarked: false }
  return settle({ ...state, facets: listValues(state, list) })
}

function listValues({ answer }: State, list: FacetList): FacetList {
  const wanted = foldName(list.input.text)
  const counted = answer.question.facet === list.facet ? (answer.values ?? []) : []
  return { ...list, values: counted.filter(({ value }) => foldName(value).includes(wanted)) }
}

function runInFacets(state: State, list: FacetList, command: Command): State {
  if (ON_HIT.has(command) && knownOf(state) !== 'all') return { ...state, waiting: command }
  switch (command) {
    case 'escape':
      return list.input.text === '' ? { ...state, facets: null } : typed(state, createInput(''))
    case 'next-facet':
      return openFacet(state, FACETS[FACETS.indexOf(list.facet) + 1])
    case 'previous-facet':
      return openFacet(state, FACETS[FACETS.indexOf(list.facet) - 1])
    case 'accept':
      // As with hits: those that were marked, or else the one that is selected.
      return { ...(list.isMarked ? state : toggleValue(state, list)), facets: null }
    case 'mark': {
      const next = toggleValue(state, list)
      const after = { ...list, isMarked: true, selected: list.selected + 1 }
      return settle({ ...next, facets: listValues(next, after) })
    }
    default: {
      const selected = moved(list.selected, list.values.length, command, layOut(state.size).list.height)
      return selected === null ? state : settle({ ...state, facets: { ...list, selected } })
    }
  }
}

function toggleValue(state: State, { facet, values, selected }: FacetList): State {
  const value = values[selected]?.value
  return value === undefined
    ? state
    : { ...state, chips: toggleChip(state.chips, { facet, value }), limit: FIRST_LIMIT }
}

/** The line a command moves to in a list of `length`; null when it moves nowhere. */
function moved(from: number, length: number, command: Command, page: number): number | null {
  const steps: Partial<Record<Command, number>> = {
    up: from - 1,
    down: from + 1,
    'page-up': from - Math.max(page - 1, 1),
    'page-down': from + Math.max(page - 1, 1),
    first: 0,
    last: length - 1,
  }
  const to = steps[command]
  return to === undefined ? null : Math.max(Math.min(to, length - 1), 0)
}

/** The wheel moves what is under it, a click selects a line, and another opens it. */
function stepMouse(state: State, { action, column, row }: MouseKey): Step {
  const { list, preview } = layOut(state.size)
  if (action === 'click') {
    const selection = state.facets ?? state
    const line = selection.top + row - list.top
    if (state.helpTop !== null || !isInside(list, column, row) || line >= lengthOf(state)) return only(state)
    if (line === selection.selected) return run(state, 'accept')
    const { facets } = state
    return only(
      settle(
        facets
          ? { ...state, facets: { ...facets, selected: line } }
          : { ...state, selected: line, scroll: 0 },
      ),
    )
  }
  const isOverPreview = state.facets === null && preview !== null && isInside(preview, column, row)
  const direction = action === 'wheel-up' ? 'up' : 'down'
  if (state.helpTop !== null) return stepHelp(state, state.helpTop, { kind: 'press', name: direction })
  if (!isOverPreview) return run(state, direction)
  const lines = action === 'wheel-up' ? -WHEEL_LINES : WHEEL_LINES
  return only(settle({ ...state, scroll: state.scroll + lines }))
}

/** Lines of the preview that one notch of the wheel scrolls. */
const WHEEL_LINES = 3

type MouseKey = Extract<Key, { kind: 'mouse' }>

const lengthOf = ({ facets, answer }: State): number => (facets ? facets.values : answer.hits).length

const isInside = ({ left, top, width, height }: Area, column: number, row: number): boolean =>
  column >= left && column < left + width && row >= top && row < top + height

function stepHelp(state: State, top: number, key: Extract<Key, { kind: 'text' | 'press' }>): Step {
  if (key.kind === 'text') return only({ ...state, helpTop: null })
  const command = commandOf(key.name)
  switch (command) {
    case 'interrupt':
    case 'suspend':
    case 'redraw':
    case 'reload':
      return run(state, command)
    case 'up':
      return only({ ...state, helpTop: Math.max(top - 1, 0) })
    case 'down':
      return only({ ...state, helpTop: top + 1 })
    case 'page-up':
      return only({ ...state, helpTop: Math.max(top - state.size.rows + 2, 0) })
    case 'page-down':
      return only({ ...state, helpTop: top + state.size.rows - 2 })
    default:
      return only({ ...state, helpTop: null })
  }
}

/** Selections inside their lists, and scrolled so that they are seen; more hits wanted where the end comes near. */
function settle(state: State): State {
  const { height } = layOut(state.size).list
  const { hits, total } = state.answer
  const list = scrollTo(state, hits.length, height)
  const facets = state.facets && {
    ...state.facets,
    ...scrollTo(state.facets, state.facets.values.length, height),
  }
  const isNearEnd = total > hits.length && list.selected + height >= hits.length && !isStale(state)
  return { ...state, ...list, facets, limit: isNearEnd ? hits.length * LIMIT_FACTOR : state.limit }
}

function scrollTo({ selected, top }: Selection, length: number, height: number): Selection {
  const chosen = Math.max(Math.min(selected, length - 1), 0)
  const least = Math.max(chosen - height + 1, 0)
  return { selected: chosen, top: Math.max(Math.min(top, chosen, Math.max(length - height, 0)), least) }
}
