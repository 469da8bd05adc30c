// A talk of a store: it looks like any other talk, and takes from the columns what it is asked for.
import type { Fields, FieldValue, Tactic, TacticKind, Talk } from '../model/talk.ts'
import { splitItems } from './packed-text.ts'
import { textsAt, textsIn } from './rows.ts'
import type { TalkStore } from './talk-store.ts'

const KINDS: readonly TacticKind[] = ['item', 'paragraph', 'row', 'code']

/** Fields and tactics as texts: the fields, the different section lists, then for each tactic its numbers and its text. */
export function encodeDetails({ fields, tactics }: Talk): string[] {
  const sections: string[][] = []
  const texts = ['', '']
  for (const { kind, text, line, endLine, section, depth } of tactics) {
    // Tactics that follow one another share their section list.
    if (sections.at(-1) !== section) sections.push(section)
    texts.push(`${KINDS.indexOf(kind)},${line},${endLine},${sections.length - 1},${depth}`, text)
  }
  texts[FIELDS] = JSON.stringify(fields)
  texts[SECTIONS] = JSON.stringify(sections)
  return texts
}

/** Places of the texts in front of those of the tactics, of which each has two. */
const FIELDS = 0
const SECTIONS = 1
const TEXTS_BEFORE = 2
const TEXTS_A_TACTIC = 2

function decodeTactic(number: number, numbers: string, text: string, sections: readonly string[][]): Tactic {
  const [kind = 0, line = 0, endLine = 0, section = 0, depth = 0] = numbers.split(',').map(Number)
  return {
    number,
    kind: KINDS[kind] ?? 'paragraph',
    text,
    line,
    endLine,
    section: sections[section] ?? [],
    depth,
  }
}

/** What was made of a talk's details so far. */
interface Opened {
  fields: Fields | null
  sections: readonly string[][] | null
  /** Those that were asked for, each at its place. */
  tactics: Tactic[]
  hasAllTactics: boolean
  /** The note itself, parsed again: for its body, and for what the store lost. */
  whole: Talk | null
}

export class StoredTalk implements Talk {
  readonly #store: TalkStore
  readonly #entry: number
  /** Of most talks nothing is opened, and there are many. */
  #opened: Opened | null = null

  constructor(store: TalkStore, entry: number) {
    this.#store = store
    this.#entry = entry
  }

  get #details(): Opened {
    this.#opened ??= { fields: null, sections: null, tactics: [], hasAllTactics: false, whole: null }
    return this.#opened
  }

  get #parsed(): Talk {
    this.#details.whole ??= this.#store.parse(this.#entry)
    return this.#details.whole
  }

  /** A text of its details; null when they can't be read any more. */
  #text(place: number): string | null {
    return textsAt(this.#store.details, this.#entry, place, 1)?.[0] ?? null
  }

  /** Its details as they are kept; null when they can't be read any more. */
  get detailBytes(): Uint8Array | null {
    return this.#store.details.bytes(this.#entry)
  }

  #makeTactic(place: number, numbers: string, text: string): Tactic {
    const details = this.#details
    details.sections ??= JSON.parse(this.#text(SECTIONS) ?? '[]') as string[][]
    const tactic = decodeTactic(place + 1, numbers, text, details.sections)
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
      const fields = this.#text(FIELDS)
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
    const texts = textsIn(this.#store.details, this.#entry)
    if (texts === null) return this.#parsed.tactics
    for (let place = 0; place < this.tacticCount; place++) {
      const at = TEXTS_BEFORE + place * TEXTS_A_TACTIC
      if (details.tactics[place] === undefined) this.#makeTactic(place, texts[at] ?? '', texts[at + 1] ?? '')
    }
    details.hasAllTactics = true
    return details.tactics
  }
  tacticAt(place: number): Tactic | undefined {
    const { tactics } = this.#details
    if (tactics[place] !== undefined || place < 0 || place >= this.tacticCount) return tactics[place]
    const at = TEXTS_BEFORE + place * TEXTS_A_TACTIC
    const [numbers, text] = textsAt(this.#store.details, this.#entry, at, TEXTS_A_TACTIC) ?? []
    return numbers === undefined || text === undefined
      ? this.#parsed.tactics[place]
      : this.#makeTactic(place, numbers, text)
  }
  get body(): string {
    return this.#parsed.body
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
