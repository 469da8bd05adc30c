// A talk of the cache: a row of bytes that is taken apart when something of it is asked for, so that a list of
// 100,000 talks pays only for what it shows. It looks like any other talk to whoever has one.
import type { Fields, FieldValue, Tactic, TacticKind, Talk } from '../model/talk.ts'

/** Where the rows of talks come from. */
export interface TalkStore {
  /** The text of the row that holds what a list shows. */
  headerRow(entry: number): string
  /** The text of the row that holds fields and tactics; null when it can't be read any more. */
  detailRow(entry: number): string | null
  /** Number of tactics, known without the row. */
  tacticCount(entry: number): number
  /** The note itself, read and parsed again; for its body, and for what the cache lost. */
  parse(entry: number): Talk
  path(entry: number): string
}

type HeaderRow = [
  ref: string,
  id: string,
  number: number | null,
  title: string,
  speakers: string[],
  role: string | null,
  team: string | null,
  organization: string | null,
  event: string | null,
  date: string | null,
  venue: string | null,
  tags: string[],
  channels: string[],
  links: string[],
  aliases: string[],
  bodyLine: number,
]

type TacticRow = [kind: number, text: string, line: number, endLine: number, section: number, depth: number]

type DetailRow = [fields: Fields, sections: string[][], tactics: TacticRow[]]

const KINDS: readonly TacticKind[] = ['item', 'paragraph', 'row', 'code']

export function encodeHeader(talk: Talk): string {
  const row: HeaderRow = [
    talk.ref,
    talk.id,
    talk.number,
    talk.title,
    talk.speakers,
    talk.role,
    talk.team,
    talk.organization,
    talk.event,
    talk.date,
    talk.venue,
    talk.tags,
    talk.channels,
    talk.links,
    talk.aliases,
    talk.bodyLine,
  ]
  return JSON.stringify(row)
}

/** Tactics share their section lists, so a list is written once for those that follow one another. */
export function encodeDetails({ fields, tactics }: Talk): string {
  const sections: string[][] = []
  const rows = tactics.map(({ kind, text, line, endLine, section, depth }): TacticRow => {
    if (sections.at(-1) !== section) sections.push(section)
    return [KINDS.indexOf(kind), text, line, endLine, sections.length - 1, depth]
  })
  const row: DetailRow = [fields, sections, rows]
  return JSON.stringify(row)
}

export class CachedTalk implements Talk {
  readonly store: TalkStore
  /** Its place in the store. */
  readonly entry: number
  #header: HeaderRow | null = null
  #details: DetailRow | null = null
  #tactics: Tactic[] | null = null
  #whole: Talk | null = null

  constructor(store: TalkStore, entry: number) {
    this.store = store
    this.entry = entry
  }

  #row(): HeaderRow {
    this.#header ??= JSON.parse(this.store.headerRow(this.entry)) as HeaderRow
    return this.#header
  }

  #parsed(): Talk {
    this.#whole ??= this.store.parse(this.entry)
    return this.#whole
  }

  #detail(): DetailRow | null {
    if (this.#details === null) {
      const text = this.store.detailRow(this.entry)
      this.#details = text === null ? null : (JSON.parse(text) as DetailRow)
    }
    return this.#details
  }

  get ref(): string {
    return this.#row()[0]
  }
  set ref(ref: string) {
    this.#row()[0] = ref
  }
  get id(): string {
    return this.#row()[1]
  }
  set id(id: string) {
    this.#row()[1] = id
  }
  get number(): number | null {
    return this.#row()[2]
  }
  get title(): string {
    return this.#row()[3]
  }
  get speakers(): string[] {
    return this.#row()[4]
  }
  get role(): string | null {
    return this.#row()[5]
  }
  get team(): string | null {
    return this.#row()[6]
  }
  get organization(): string | null {
    return this.#row()[7]
  }
  get event(): string | null {
    return this.#row()[8]
  }
  get date(): string | null {
    return this.#row()[9]
  }
  get venue(): string | null {
    return this.#row()[10]
  }
  get tags(): string[] {
    return this.#row()[11]
  }
  get channels(): string[] {
    return this.#row()[12]
  }
  get links(): string[] {
    return this.#row()[13]
  }
  get aliases(): string[] {
    return this.#row()[14]
  }
  get bodyLine(): number {
    return this.#row()[15]
  }
  get path(): string {
    return this.store.path(this.entry)
  }
  get fields(): Fields {
    const details = this.#detail()
    return details === null ? this.#parsed().fields : withoutPrototypes(details[0])
  }
  get tacticCount(): number {
    return this.store.tacticCount(this.entry)
  }
  get tactics(): Tactic[] {
    this.#tactics ??= this.#decodeTactics()
    return this.#tactics
  }
  get body(): string {
    return this.#parsed().body
  }

  #decodeTactics(): Tactic[] {
    const details = this.#detail()
    if (details === null) return this.#parsed().tactics
    const [, sections, rows] = details
    return rows.map(([kind, text, line, endLine, section, depth], i) => ({
      number: i + 1,
      kind: KINDS[kind] ?? 'paragraph',
      text,
      line,
      endLine,
      section: sections[section] ?? [],
      depth,
    }))
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
