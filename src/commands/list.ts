import { TALK_FORMATS } from '../views/formats.ts'
import { renderTalkTable } from '../views/list.ts'
import { renderTalkLine } from '../views/markdown-text.ts'
import { talkRecord } from '../views/records.ts'
import type { Action } from './definition.ts'
import { chosenFormat, formatRecords } from './output.ts'

/** Columns of tsv and csv. */
const COLUMNS = ['ref', 'organization', 'speakers', 'title', 'tacticCount']

/** `talks list`: the talks, one line each. */
export const list: Action = async (context, _args, options) => {
  const format = chosenFormat(context, TALK_FORMATS) ?? { name: context.io.stdout.isTTY ? 'table' : 'tsv' }
  const library = context.loadLibrary()
  const talks = library.talks.slice(0, options.limit)
  const write = (text: string) => context.io.stdout.write(text)
  if (format.name === 'table') write(renderTalkTable(talks, library.index, await context.loadScreen()))
  else if (format.name === 'md') write(talks.map(renderTalkLine).join(''))
  else {
    const records = talks.map(talk => talkRecord(talk, context.pathFrom))
    write(formatRecords(context, records, format, COLUMNS))
  }
  return 0
}
