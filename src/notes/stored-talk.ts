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

interface Details {
  fields: Fields
  tactics: Tactic[]
}

function decodeDetails(text: string): Details {
  const [fields = '{}', allSections = '[]', ...rows] = splitTexts(text)
  const sections: string[][] = JSON.parse(allSections)
  const tactics: Tactic[] = []
  for (let i = 0; i < rows.length; i += 2) {
    const [kind = 0, line = 0, endLine = 0, section = 0, depth = 0] = (rows[i] ?? '').split(',').map(Number)
    tactics.push({
      number: tactics.length + 1,
      kind: KINDS[kind] ?? 'paragraph',
      text: rows[i + 1] ?? '',
      line,
      endLine,
      section: sections[section] ?? [],
      depth,
    })
  }
  return { fields: withoutPrototypes(JSON.parse(fields)), tactics }
}

export class StoredTalk implements Talk {
  readonly #store: TalkStore
  readonly #entry: number
  #details: Details | null = null
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
      const text = this.#store.details.text(this.#entry)
      this.#details = text === null ? this.#parsed : decodeDetails(text)
    }
    return this.#details
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
