// One note: from its text to a talk.

import { parseDate } from '../model/date.ts'
import { folderOfIndex } from '../model/note-name.ts'
import type { Talk } from '../model/talk.ts'
import { MAX_MARKUP } from './body-parts.ts'
import { readHeader } from './fields.ts'
import { parseFrontMatter } from './front-matter.ts'
import { cutPlainBody } from './plain-body.ts'
import { type NoteProblem, problem } from './problems.ts'
import { noteId } from './refs.ts'
import * as deferredTactics from './tactics.ts'

export interface ParsedNote {
  talk: Talk
  problems: NoteProblem[]
}

/** The talk a note's text holds. `relative` is its path below the root; the ref is its id until a library gives another. */
export function parseNote(text: string, relative: string, path: string): ParsedNote {
  const { fields, body, bodyLine, problems } = parseFrontMatter(text)
  const { header, problems: fieldProblems } = readHeader(fields, key =>
    keyLine(text.split('\n', bodyLine - 1), key),
  )
  const plain = cutPlainBody(body, bodyLine)
  const { tactics, heading, tags } = plain ?? deferredTactics.parseBody(body, bodyLine)
  const bodyProblems = plain === null && body.length > MAX_MARKUP ? [tooMuchMarkup(bodyLine)] : []
  const id = noteId(relative)
  const talk: Talk = {
    ref: id,
    id,
    ...header,
    title: header.title ?? heading ?? fileTitle(fileName(relative)),
    tags: tags.size === 0 ? header.tags : [...new Set([...header.tags, ...tags])],
    date: header.date ?? fileDate(fileName(relative)),
    fields,
    path,
    body,
    bodyLine,
    tactics,
  }
  return { talk, problems: [...problems, ...fieldProblems, ...bodyProblems] }
}

function tooMuchMarkup(bodyLine: number): NoteProblem {
  const limit = `${MAX_MARKUP / 1024 / 1024} million characters`
  const message = `a text of more than ${limit}; it is read without its Markdown. Split it into several notes`
  return problem('warning', 'too-much-markup', message, bodyLine, 1)
}

/** The line of the file that a front-matter key stands on; `head` is what is above the body, as lines. */
export function keyLine(head: readonly string[], key: string): number | null {
  const index = head.findIndex(line => {
    const rest = line.trimStart().replace(/^["']/, '')
    return rest.startsWith(key) && /^["']?\s*[:=]/.test(rest.slice(key.length))
  })
  return index === -1 ? null : index + 1
}

/** The name without the date that Jekyll puts before it, and the 32 digits that Notion puts behind it. */
function fileTitle(name: string): string {
  const [before = '', date = ''] = /^(\d{4}-\d{2}-\d{2})-(?=.)/.exec(name) ?? []
  const rest = parseDate(date) === null ? name : name.slice(before.length)
  return rest.replace(/(?<=.) [0-9a-f]{32}$/, '')
}

/**
 * Where a file's name has a date, in the order in which they are looked for: at its beginning, as posts of Jekyll and daily
 * notes have it (`2018-01-28-title`), zk with the time (`201801280930`); behind a blank or at its end.
 */
const FILE_DATES: readonly RegExp[] = [
  /^\d{4}([-._])\d{2}\1\d{2}(?!\d)/,
  /^(?:19|20)\d{6}(?:\d{4}|\d{6})?(?!\d)/,
  /(?<=\s)\d{4}([-._])\d{2}\1\d{2}(?!\d)/,
  /(?<!\d)\d{4}([-._])\d{2}\1\d{2}$/,
]

/** The day in a file's name; null where there is none. */
function fileDate(name: string): string | null {
  for (const pattern of FILE_DATES) {
    const digits = pattern.exec(name)?.[0].replace(/\D/g, '') ?? ''
    const date = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`
    if (parseDate(date) !== null) return date
  }
  return null
}

/** The name of the file without extension; of an `index.md` that of its folder. */
function fileName(relative: string): string {
  const id = noteId(relative)
  const named = folderOfIndex(id) ?? id
  return named.slice(named.lastIndexOf('/') + 1)
}
