// The talks of a library, one line each, under the facts of the event they belong to.
import { countTactics } from '../model/tactics.ts'
import type { Talk } from '../model/talk.ts'
import type { Screen } from './screen.ts'
import { type Column, layOutTable } from './table.ts'
import { type Line, label, paintAll, type Span } from './text.ts'
import type { StyleName } from './theme.ts'
import { wrap } from './wrap.ts'

/** A column of the list, and what it shows of a talk. */
interface TalkColumn extends Column {
  show: (talk: Talk) => string
  style: StyleName | null
}

/** Refs that are numbers; of a library in folders they are paths. */
const IS_NUMBER = /^\d+$/

function refColumn(talks: readonly Talk[]): TalkColumn {
  const column = { rank: 1, min: 12, show: (talk: Talk) => talk.ref, style: 'ref' } as const
  return talks.every(talk => IS_NUMBER.test(talk.ref))
    ? { ...column, heading: '#', align: 'right' }
    : { ...column, heading: 'ref', align: 'left', keeps: 'end' }
}

const COLUMNS: readonly TalkColumn[] = [
  {
    heading: 'organization',
    align: 'left',
    rank: 2,
    min: 12,
    show: talk => talk.organization ?? '',
    style: null,
  },
  { heading: 'speaker', align: 'left', rank: 4, min: 9, show: talk => talk.speakers.join(', '), style: null },
  { heading: 'date', align: 'left', rank: 3, min: 10, show: talk => dayOf(talk.date), style: 'dim' },
  { heading: 'title', align: 'left', rank: 1, min: 16, show: talk => talk.title, style: 'strong' },
  {
    heading: 'tactics',
    align: 'right',
    rank: 5,
    min: 7,
    show: talk => String(countTactics(talk)),
    style: 'dim',
  },
]

/** A date without its time: a day tells talks apart, and a time would be cut. */
const dayOf = (date: string | null): string => (date ?? '').replace(/^(\d{4}-\d\d?-\d\d?)[T ]\d.*$/su, '$1')

/** Name, date and place of what the talks belong to, each as far as it is known. */
function renderHeading(index: Talk, screen: Screen): Line[] {
  const facts = [index.date, index.venue].filter(fact => fact !== null).join(' · ')
  const lines = [
    ...wrap([label(index.title, 'title')], screen.columns, screen.ambiguousWidth),
    ...(facts === '' ? [] : wrap([label(facts, 'dim')], screen.columns, screen.ambiguousWidth)),
  ]
  return [...lines, []]
}

/** What all talks share with the library's own note is said once, above the table. */
function isShared(talks: readonly Talk[], index: Talk | null): boolean {
  return index?.date != null && talks.every(talk => talk.date === index.date)
}

/**
 * The talks as a table in the order given, headed by `index` where the library has one. Columns are shortened,
 * then dropped, speakers and counts first, refs and titles last. Empty for no talks.
 */
export function renderTalkTable(talks: readonly Talk[], index: Talk | null, screen: Screen): string {
  if (talks.length === 0) return ''
  const columns = [refColumn(talks), ...COLUMNS].filter(
    column => column.heading !== 'date' || !isShared(talks, index),
  )
  const cell = ({ show, style }: TalkColumn, talk: Talk): Span[] => [
    style === null ? label(show(talk)) : label(show(talk), style),
  ]
  const rows = talks.map(talk => columns.map(column => cell(column, talk)))
  const heading = index === null ? [] : renderHeading(index, screen)
  return paintAll([...heading, ...layOutTable(columns, rows, screen)], screen)
}
