import { Buffer } from 'node:buffer'
import type { Io } from '../io.ts'
import { UsageError } from '../model/errors.ts'
import { quoteTyped } from '../model/shorten.ts'
import type { Talk } from '../model/talk.ts'
import { type DerivedCodec, loadDerived } from '../notes/derived.ts'
import { TALK_FORMATS } from '../views/format-names.ts'
import { type Format, renderRecords } from '../views/formats.ts'
import { renderTalkLine } from '../views/markdown-text.ts'
import { TALK } from '../views/records.ts'
import type { Context, LibrarySource } from './context.ts'
import type { Action } from './line/command-definition.ts'
import * as deferredPath from './line/path-advice.ts'
import {
  createFormatOptions,
  hasPlainColumns,
  inLines,
  tableFormat,
  terminator,
  writeRecords,
} from './output/output.ts'
import { arrange, createSelection, whyNone } from './selection.ts'

/** Columns of tsv and csv. */
const COLUMNS = ['ref', 'organization', 'speakers', 'title', 'tacticCount']

/** `talks list`: the talks, one line each. Exit code 1 when filters leave none. */
export const list: Action = async (context, filters) => {
  const { options } = context
  const format = tableFormat(context, TALK_FORMATS)
  const source = context.loadSource()
  const { roots } = source
  const { library } = source.loaded
  const where = [...(options.where ?? []), ...filters.map(filter => checkFilter(filter, context.io))]
  const selection = createSelection({ ...options, where }, library, context.notice)
  const talks = arrange(library.talks.filter(selection.has), options, talk => talk, library)
  if (isPlainList(context, format, talks, library.talks)) {
    context.io.stdout.write(plainList(context, source))
  } else {
    await writeRecords(context, talks, format, {
      shape: TALK,
      columns: COLUMNS,
      talks: library.talks,
      own: {
        async table(talks) {
          const { renderTalkTable } = await import('../views/list.ts')
          // Of several folders none speaks for the others.
          const [index = null] = roots.length === 1 ? library.indexes : []
          return renderTalkTable(talks, index, await context.loadScreen())
        },
        md: inLines(renderTalkLine),
      },
    })
  }
  const none = whyNone(selection, library.talks)
  if (none === null) return 0
  context.notice(none)
  return 1
}

/** Is it what a pipe gets unless something else is asked for: all talks in their order, in their usual columns? */
const isPlainList = (
  context: Context,
  format: Format,
  talks: readonly Talk[],
  all: readonly Talk[],
): boolean =>
  format.name === 'tsv' &&
  !hasPlainColumns(context) &&
  terminator(context) === '\n' &&
  talks.length === all.length &&
  talks.every((talk, i) => talk === all[i])

/** That list, as UTF-8. It is kept: of 10,000 talks, to make it takes as long as half of asking whether notes changed. */
function plainList(context: Context, { loaded, cache }: LibrarySource): Uint8Array {
  const { talks } = loaded.library
  const options = createFormatOptions(context, COLUMNS, talks)
  const codec: DerivedCodec<Uint8Array> = {
    name: 'list',
    create: () => Buffer.from(renderRecords(talks, TALK, { name: 'tsv' }, options)),
    encode: text => ({ text }),
    decode(kept) {
      const text = kept.part('text')
      if (text === null) throw new RangeError('the text of a kept list is missing')
      return text
    },
  }
  return loadDerived(loaded, cache, codec)
}

/** A word by itself is no filter, but may well have been meant as a query. */
function checkFilter(text: string, io: Io): string {
  if (/[=!~<>?]/u.test(text)) return text
  throw new UsageError(`${quoteTyped(text)} is no filter${deferredPath.adviseFilter(text, io)}`)
}
