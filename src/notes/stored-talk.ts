// A talk of a store: it looks like any other talk, and takes from the columns what it is asked for.
import type { Fields, FieldValue, Tactic, TacticKind, Talk } from '../model/talk.ts'
import { type PackedRow, type Row, splitItems } from '../store/packed-text.ts'
import { rowAt } from '../store/rows.ts'
import type { TalkStore } from './talk-store.ts'

const KINDS: readonly TacticKind[] = ['item', 'paragraph', 'row', 'code']

/** What tactics that follow one another share: the headings above them, and those of their table's columns. */
type Context = [section: string[], columns: string[]]
/** How many headings the section has from the context before, which may be long, and its own; and the columns. */
type PackedContext = [shared: number, own: string[], columns: string[]]

/** Fields and tactics as a row: its texts are the fields, the different contexts, and those of the tactics. */
export function encodeDetails({ fields, tactics }: Talk): Row {
  const contexts: PackedContext[] = []
  let last: Context | null = null
  const texts = ['', '']
  const numbers: number[] = []
  for (const { kind, text, line, endLine, section, columns, depth } of tactics) {
    if (last?.[0] !== section || last[1] !== columns) {
      const shared = sharedHeadings(last?.[0] ?? [], section)
      contexts.push([shared, section.slice(shared), columns])
      last = [section, columns]
    }
    texts.push(text)
    numbers.push(KINDS.indexOf(kind), line, endLine, contexts.length - 1, depth)
  }
  texts[FIELDS] = JSON.stringify(fields)
  texts[CONTEXTS] = JSON.stringify(contexts)
  return { texts, numbers }
}

function decodeContexts(text: string): Context[] {
  const contexts: PackedContext[] = JSON.parse(text)
  let last: string[] = []
  return contexts.map(([shared, own, columns]) => {
    if (shared < last.length || own.length > 0) last = [...last.slice(0, shared), ...own]
    return [last, columns]
  })
}

/** With how many of the same headings two sections begin. */
function sharedHeadings(before: readonly string[], section: readonly string[]): number {
  let shared = 0
  while (shared < section.length && section[shared] === before[shared]) shared += 1
  return shared
}

/** Places of the texts in front of those of the tactics. */
const FIELDS = 0
const CONTEXTS = 1
const TEXTS_BEFORE = 2
const NUMBERS_A_TACTIC = 5

/** What was made of a talk's details so far. */
interface Details {
  fields: Fields | null
  contexts: readonly Context[] | null
  /** Those that were asked for, each at its place. */
  tactics: Tactic[]
  hasAllTactics: boolean
  /** The body, read again. */
  body: string | null
  /** The note itself, parsed again: for what the store lost. */
  whole: Talk | null
}

export class StoredTalk implements Talk {
  readonly #store: TalkStore
  readonly #entry: number
  /** Of most talks nothing is opened, and there are many. */
  #opened: Details | null = null

  constructor(store: TalkStore, entry: number) {
    this.#store = store
    this.#entry = entry
  }

  get #details(): Details {
    this.#opened ??= {
      fields: null,
      contexts: null,
      tactics: [],
      hasAllTactics: false,
      body: null,
      whole: null,
    }
    return this.#opened
  }

  get #parsed(): Talk {
    this.#details.whole ??= this.#store.parse(this.#entry)
    return this.#details.whole
  }

  /** Its details, until those of another are asked for; null when they can't be read any more. */
  get #row(): PackedRow | null {
    return rowAt(this.#store.details, this.#entry)
  }

  /** Its details as they are kept; null when they can't be read any more. */
  get detailBytes(): Uint8Array | null {
    return this.#store.details.bytes(this.#entry)
  }

  #makeTactic(row: PackedRow, place: number, text: string): Tactic {
    const details = this.#details
    details.contexts ??= decodeContexts(row.text(CONTEXTS) ?? '[]')
    const at = place * NUMBERS_A_TACTIC
    const [section, columns] = details.contexts[row.number(at + 3)] ?? [[], []]
    const tactic: Tactic = {
      number: place + 1,
      kind: KINDS[row.number(at)] ?? 'paragraph',
      text,
      line: row.number(at + 1),
      endLine: row.number(at + 2),
      section,
      columns,
      depth: row.number(at + 4),
    }
    details.tactics[place] = tactic
    return tactic
  }

  get ref(): string {
    return this.#store.columns.ref.texts[this.#entry] ?? ''
  }
  set ref(ref: string) {
    this.#store.columns.ref.texts[this.#entry] = ref
  }
  get id(): string {
    return this.#store.columns.id.texts[this.#entry] ?? ''
  }
  set id(id: string) {
    this.#store.columns.id.texts[this.#entry] = id
  }
  get number(): number | null {
    return this.#store.number(this.#entry)
  }
  get title(): string {
    return this.#store.columns.title.texts[this.#entry] ?? ''
  }
  get role(): string | null {
    return this.#store.columns.role.texts[this.#entry] || null
  }
  get team(): string | null {
    return this.#store.columns.team.texts[this.#entry] || null
  }
  get organization(): string | null {
    return this.#store.columns.organization.texts[this.#entry] || null
  }
  get event(): string | null {
    return this.#store.columns.event.texts[this.#entry] || null
  }
  get date(): string | null {
    return this.#store.columns.date.texts[this.#entry] || null
  }
  get venue(): string | null {
    return this.#store.columns.venue.texts[this.#entry] || null
  }
  get speakers(): string[] {
    return splitItems(this.#store.columns.speakers.texts[this.#entry] ?? '')
  }
  get tags(): string[] {
    return splitItems(this.#store.columns.tags.texts[this.#entry] ?? '')
  }
  get channels(): string[] {
    return splitItems(this.#store.columns.channels.texts[this.#entry] ?? '')
  }
  get links(): string[] {
    return splitItems(this.#store.columns.links.texts[this.#entry] ?? '')
  }
  get aliases(): string[] {
    return splitItems(this.#store.columns.aliases.texts[this.#entry] ?? '')
  }
  get bodyLine(): number {
    return this.#store.bodyLine(this.#entry)
  }
  get path(): string {
    return this.#store.path(this.#entry)
  }
  get fields(): Fields {
    const details = this.#details
    if (details.fields === null) {
      const fields = this.#row?.text(FIELDS) ?? null
      details.fields = fields === null ? this.#parsed.fields : withoutPrototypes(JSON.parse(fields))
    }
    return details.fields
  }
  get tacticCount(): number {
    return this.#store.tacticCount(this.#entry)
  }
  get tactics(): Tactic[] {
    const details = this.#details
    if (details.hasAllTactics) return details.tactics
    const row = this.#row
    if (row === null) return this.#parsed.tactics
    const { texts } = row
    for (let place = 0; place < this.tacticCount; place++) {
      if (details.tactics[place] === undefined)
        this.#makeTactic(row, place, texts[TEXTS_BEFORE + place] ?? '')
    }
    details.hasAllTactics = true
    return details.tactics
  }
  tacticAt(place: number): Tactic | undefined {
    const { tactics } = this.#details
    if (tactics[place] !== undefined || place < 0 || place >= this.tacticCount) return tactics[place]
    const row = this.#row
    const text = row?.text(TEXTS_BEFORE + place) ?? null
    return row === null || text === null ? this.#parsed.tactics[place] : this.#makeTactic(row, place, text)
  }
  get body(): string {
    const details = this.#details
    details.body ??= details.whole?.body ?? this.#store.body(this.#entry)
    return details.body
  }
}

/** As they were before they were written: objects without a prototype, so that a key `__proto__` is only a key. */
function withoutPrototypes(fields: Fields): Fields {
  const copy: Fields = Object.create(null)
  for (const key of Object.keys(fields)) copy[key] = withoutPrototype(fields[key] ?? null)
  return copy
}

function withoutPrototype(value: FieldValue): FieldValue {
  if (Array.isArray(value)) return value.map(withoutPrototype)
  return typeof value === 'object' && value !== null ? withoutPrototypes(value) : value
}
