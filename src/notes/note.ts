// One note: from its text to a talk.

import type { Talk } from '../model/talk.ts'
import { type LostMarkup, MAX_MARKUP, type TitleHeading } from './body-parts.ts'
import { readHeader } from './fields.ts'
import { fileDate, fileTitle, isDayName } from './file-name.ts'
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
  const { tactics, title, tags, lost } = plain ?? deferredTactics.parseBody(body, bodyLine)
  const bodyProblems = lost === null ? [] : [lostMarkup(lost, bodyLine)]
  const id = noteId(relative)
  const talk: Talk = {
    ref: id,
    id,
    ...header,
    title: header.title ?? headingTitle(title, id) ?? fileTitle(id),
    tags: tags.size === 0 ? header.tags : [...new Set([...header.tags, ...tags])],
    date: header.date ?? fileDate(id),
    fields,
    path,
    body,
    bodyLine,
    tactics,
  }
  return { talk, problems: [...problems, ...fieldProblems, ...bodyProblems] }
}

/** Notes of single days have the sections of one template; the day tells them apart, and the first section does not. */
function headingTitle(title: TitleHeading | null, id: string): string | null {
  return title !== null && (title.isSure || !isDayName(id)) ? title.text : null
}

function lostMarkup({ by, line }: LostMarkup, bodyLine: number): NoteProblem {
  if (by === 'depth') {
    const message = 'blocks nested too deep; the note is read without its Markdown. Nest them less'
    return problem('warning', 'too-deep-markup', message, bodyLine + line, 1)
  }
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
