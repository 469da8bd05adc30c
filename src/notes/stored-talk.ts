// A talk of a store: it looks like any other talk, and takes from the columns what it is asked for.
import type { Fields, FieldValue, Tactic, TacticKind, Talk } from '../model/talk.ts'
import { joinTexts, pickTexts, splitItems, splitTexts } from './packed-text.ts'
import type { TalkStore } from './talk-store.ts'

const KINDS: readonly TacticKind[] = ['item', 'paragraph', 'row', 'code']

/**
 * Fields and tactics as one text: the fields, the different section lists, then for each tactic its numbers and its
 * text.
 */
export function encodeDetails({ fields, tactics }: Talk): string {
  const sections: string[][] = []
  const rows = ['', '']
  for (const { kind, text, line, endLine, section, depth } of tactics) {
    // Tactics that follow one another share their section list.
    if (sections.at(-1) !== section) sections.push(section)
    rows.push(`${KINDS.indexOf(kind)},${line},${endLine},${sections.length - 1},${depth}`, text)
  }
  rows[0] = JSON.stringify(fields)
  rows[1] = JSON.stringify(sections)
  return joinTexts(rows)
}

interface Details {
  fields: Fields
  tactics: Tactic[]
}

/** `known`: the tactics that were made before, by place; they stay the same objects. */
function decodeDetails(text: string, known: readonly Tactic[]): Details {
  const [fields = '{}', allSections = '[]', ...rows] = splitTexts(text)
  const sections: string[][] = JSON.parse(allSections)
  const tactics: Tactic[] = []
  for (let i = 0; i < rows.length; i += TEXTS_A_TACTIC) {
    const place = tactics.length
    tactics.push(known[place] ?? decodeTactic(place + 1, rows[i] ?? '', rows[i + 1] ?? '', sections))
  }
  return { fields: withoutPrototypes(JSON.parse(fields)), tactics }
}

/** Texts in front of those of the tactics, of which each has two. */
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

export class StoredTalk implements Talk {
  readonly #store: TalkStore
  readonly #entry: number
  /** The details as they are kept, and taken apart. */
  #row: string | null = null
  #details: Details | null = null
  /** Tactics that were asked for one by one, each at its place. */
  readonly #singles: Tactic[] = []
  /** The note itself, parsed again: for its body, and for what the store lost. */
  #whole: Talk | null = null

  constructor(store: TalkStore, entry: number) {
    this.#store = store
    this.#entry = entry
  }

  get #parsed(): Talk {
    this.#whole ??= this.#store.parse(this.#entry)
    return this.#whole
  }

  get #detail(): Details {
    if (this.#details === null) {
      const row = this.#readRow()
      this.#details = row === null ? this.#parsed : decodeDetails(row, this.#singles)
    }
    return this.#details
  }

  /** Null when it can't be read any more. */
  #readRow(): string | null {
    this.#row ??= this.#store.details.text(this.#entry)
    return this.#row
  }

  /** Its details as they are kept; null when they can't be read any more. */
  get detailBytes(): Uint8Array | null {
    return this.#store.details.bytes(this.#entry)
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
    return this.#detail.fields
  }
  get tacticCount(): number {
    return this.#store.tacticCount(this.#entry)
  }
  get tactics(): Tactic[] {
    return this.#detail.tactics
  }
  tacticAt(place: number): Tactic | undefined {
    const row = this.#details === null ? this.#readRow() : null
    if (row === null) return this.tactics[place]
    if (this.#singles[place] === undefined && place < this.tacticCount) {
      const [sections = '[]'] = pickTexts(row, TEXTS_BEFORE - 1, 1)
      const [numbers = '', text = ''] = pickTexts(row, TEXTS_BEFORE + place * TEXTS_A_TACTIC, TEXTS_A_TACTIC)
      this.#singles[place] = decodeTactic(place + 1, numbers, text, JSON.parse(sections))
    }
    return this.#singles[place]
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
