// A talk of a store: it looks like any other talk, and takes from the columns what it is asked for.
import type { Fields, FieldValue, Tactic, TacticKind, Talk } from '../model/talk.ts'
import { joinTexts, splitItems, splitTexts } from './packed-text.ts'
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

/** Texts in front of those of the tactics, of which each has two; the second of them are the section lists. */
const TEXTS_BEFORE = 2
const SECTIONS = 1
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
  /** The texts of its details; null until they are asked for. */
  #texts: readonly string[] | null = null
  #fields: Fields | null = null
  #sections: readonly string[][] | null = null
  /** Those that were asked for, each at its place. */
  readonly #tactics: Tactic[] = []
  #hasAllTactics = false
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

  /** Null when they can't be read any more. */
  #readTexts(): readonly string[] | null {
    if (this.#texts === null) {
      const row = this.#store.details.text(this.#entry)
      this.#texts = row === null ? null : splitTexts(row)
    }
    return this.#texts
  }

  /** Its details as they are kept; null when they can't be read any more. */
  get detailBytes(): Uint8Array | null {
    return this.#store.details.bytes(this.#entry)
  }

  #makeTactic(texts: readonly string[], place: number): Tactic {
    const made = this.#tactics[place]
    if (made !== undefined) return made
    this.#sections ??= JSON.parse(texts[SECTIONS] ?? '[]') as string[][]
    const at = TEXTS_BEFORE + place * TEXTS_A_TACTIC
    const tactic = decodeTactic(place + 1, texts[at] ?? '', texts[at + 1] ?? '', this.#sections)
    this.#tactics[place] = tactic
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
    if (this.#fields === null) {
      const [fields] = this.#readTexts() ?? []
      this.#fields = fields === undefined ? this.#parsed.fields : withoutPrototypes(JSON.parse(fields))
    }
    return this.#fields
  }
  get tacticCount(): number {
    return this.#store.tacticCount(this.#entry)
  }
  get tactics(): Tactic[] {
    const texts = this.#readTexts()
    if (texts === null) return this.#parsed.tactics
    if (!this.#hasAllTactics) {
      for (let place = 0; place < this.tacticCount; place++) this.#makeTactic(texts, place)
      this.#hasAllTactics = true
    }
    return this.#tactics
  }
  tacticAt(place: number): Tactic | undefined {
    const texts = this.#readTexts()
    if (texts === null) return this.#parsed.tactics[place]
    return place < this.tacticCount ? this.#makeTactic(texts, place) : undefined
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
