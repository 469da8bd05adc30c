import { UsageError } from '../model/errors.ts'
import { TALK_FORMATS } from '../views/format-names.ts'
import { renderTalkLine } from '../views/markdown-text.ts'
import { TALK } from '../views/records.ts'
import type { Action } from './definition.ts'
import { inLines, tableFormat, writeRecords } from './output.ts'
import { arrange, createSelection, whyNone } from './selection.ts'

/** Columns of tsv and csv. */
const COLUMNS = ['ref', 'organization', 'speakers', 'title', 'tacticCount']

/** `talks list`: the talks, one line each. Exit code 1 when filters leave none. */
export const list: Action = async (context, filters, options) => {
  const format = tableFormat(context, TALK_FORMATS)
  const { loaded, roots } = context.loadSource()
  const { library } = loaded
  const where = [...(options.where ?? []), ...filters.map(checkFilter)]
  const selection = createSelection({ ...options, where }, library, context.notice)
  const talks = arrange(library.talks.filter(selection.has), options, talk => talk, library)
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
  const none = whyNone(selection, library.talks)
  if (none === null) return 0
  context.notice(none)
  return 1
}

/** A word by itself is no filter, but may well have been meant as a query. */
function checkFilter(text: string): string {
  if (/[=!~<>?]/u.test(text)) return text
  throw new UsageError(`"${text}" is no filter; try tag=${text}, title~${text}, or talks search ${text}`)
}
