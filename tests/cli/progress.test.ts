import { Terminal } from '@xterm/headless'
import { expect, it } from 'vitest'
import { type Outcome, talksIn, type World } from '../program.ts'

/** A clock that goes on by so many ms whenever it is read. */
function clock(step: number): () => number {
  let time = 0
  return () => (time += step)
}

const listIn = (world: World, ...options: string[]): Promise<Outcome> =>
  talksIn({ errors: 80, now: clock(100), ...world }, 'list', '--no-cache', ...options)

const withoutBar = await listIn({ errors: null })

it('shows how far a load is once it takes half a second, and takes it away', async () => {
  const { code, out, err } = await listIn({})
  expect({ code, out }).toEqual({ code: 0, out: withoutBar.out })
  expect(err).toContain('reading notes [')
  expect(err).toContain('11/11')
  const screen = new Terminal({ cols: 80, rows: 4, allowProposedApi: true })
  await new Promise<void>(resolve => screen.write(`$ talks list\r\n${err}`, resolve))
  const { active } = screen.buffer
  const lines = [0, 1, 2].map(row => active.getLine(row)?.translateToString(true))
  expect(lines).toEqual(['$ talks list', '', ''])
  expect([active.cursorX, active.cursorY]).toEqual([0, 1])
})

it('stays within the terminal, however narrow that is', async () => {
  for (const columns of [10, 20, 30, 33, 60]) {
    const { err } = await listIn({ errors: columns })
    const drawn = err.split(/\x1b(?:\[[?\d;]*[A-Za-z]|[78])/).filter(text => text !== '')
    expect(drawn.length).toBeGreaterThan(0)
    for (const text of drawn) expect(text.length).toBeLessThanOrEqual(columns)
  }
})

it('says nothing of a quick load, in a pipe, on a dumb terminal, or with --quiet', async () => {
  expect(await listIn({ now: clock(10) })).toEqual(withoutBar)
  expect(await listIn({ env: { TERM: 'dumb' } })).toEqual(withoutBar)
  expect(await listIn({}, '--quiet')).toEqual(withoutBar)
  expect(withoutBar.err).toBe('')
})
