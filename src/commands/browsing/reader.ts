// Reading a talk in the pager, from the full-screen view and back.
import type { Terminal } from '../../io.ts'
import type { Hit } from '../../model/hit.ts'
import { parseMarkdown } from '../../notes/markdown.ts'
import { layOutTalk, topLineFor, wholeBody } from '../../views/talk.ts'
import { paintAll } from '../../views/text.ts'
import type { Context } from '../context.ts'
import { loadHighlight } from '../output/code-colors.ts'
import { chosenPager } from '../output/paging.ts'

/** Pagers that stay until they are left; after others the page has to be held. */
const STAYING = /^(?:\S*\/)?(?:less|most|moar|moor|ov|vim|nvim|view)(?=\s|$)/u
const IS_LESS = /^(?:\S*\/)?less(?=\s|$)/u

/**
 * Shows the hit's talk in the pager, at the tactic and with its matches marked; without a pager, on the screen until a
 * key is pressed.
 */
export async function readTalk(context: Context, terminal: Terminal, hit: Hit): Promise<void> {
  const { talk, tactic } = hit
  const { io, options } = context
  const { columns, rows } = terminal.size()
  const screen = { ...(await context.loadScreen('terminal')), columns }
  const tokens = parseMarkdown(talk.body)
  const highlight = screen.marks ? null : await loadHighlight(tokens)
  const lines = layOutTalk(talk, wholeBody(talk, tokens), screen, { highlight, hits: [hit] })
  const text = paintAll(
    lines.map(({ line }) => line),
    screen,
  )
  const pager = chosenPager(io.env, options.pager)
  if (pager === null) return hold(terminal, text)
  // `less` is told to stay even when all fits, and with which line to begin; its prompt takes a row.
  const place = IS_LESS.test(pager) ? ` -R -+F -+X +${topLineFor(lines, tactic, rows - 1) + 1}` : ''
  const end = await io.runPager(pager + place, text)
  if (end === 'missing' || end === 'failed') return hold(terminal, text)
  if (!STAYING.test(pager)) await hold(terminal, '')
}

/** Leaves the text on the screen until a key is pressed. */
async function hold(terminal: Terminal, text: string): Promise<void> {
  terminal.write(`${text}\n[any key: back to the list] `)
  await new Promise<void>((resolve, reject) => {
    terminal.grab(
      {
        onInput: () => resolve(),
        onResize: () => {},
        onContinue: () => {},
        onStop: () => {},
        onFailure: reject,
      },
      '',
    )
  })
  terminal.release()
  terminal.write('\n')
}
