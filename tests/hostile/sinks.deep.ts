import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ATTACKS, attackSoup } from './escapes.ts'
import {
  argumentSinks,
  browsed,
  NOTE_SINKS,
  PICTURES,
  printed,
  type Sink,
  writeHostileNotes,
} from './sinks.ts'
import { WatchedTerminal } from './terminal.ts'

const LOOKS = ['colour', 'plain'] as const

const terminal = new WatchedTerminal()

let base: string

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'talks-sinks-'))
})

afterEach(() => rmSync(base, { recursive: true, force: true }))

async function expectNoEffect(root: string, sink: Sink): Promise<void> {
  for (const look of LOOKS) {
    await expectHarmless(await printed(root, sink.argv, look), look, sink.name)
  }
}

async function expectHarmless(text: string, look: (typeof LOOKS)[number], where: string): Promise<void> {
  const { effects } = await terminal.print(text, look === 'colour' ? 'theme' : 'text')
  expect(effects, `${where}, ${look}: ${JSON.stringify(text.slice(0, 2000))}`).toEqual([])
}

describe('each attack by itself', () => {
  const cases = (NOTE_SINKS.length + argumentSinks('').length + PICTURES) * LOOKS.length

  it.for(ATTACKS)('has no effect through any place: $name', { meta: { cases } }, async ({ text }) => {
    writeHostileNotes(base, [text])
    for (const sink of [...NOTE_SINKS, ...argumentSinks(text)]) await expectNoEffect(base, sink)
    for (const look of LOOKS) {
      for (const picture of await browsed(base, text, look))
        await expectHarmless(picture, look, 'the full screen')
    }
  })
})

describe('random strings', () => {
  it('have no effect, 20,000 of them, through list, show, search and JSON', {
    timeout: 3_600_000,
    meta: { cases: 20_000 },
  }, async () => {
    const sinks = NOTE_SINKS.filter(({ name }) => ['list', 'show', 'search', 'json'].includes(name))
    let runs = 0
    await fc.assert(
      fc.asyncProperty(fc.array(attackSoup(), { minLength: 40, maxLength: 40 }), async texts => {
        const root = join(base, String(runs++))
        writeHostileNotes(root, texts)
        for (const sink of sinks) {
          const argv = sink.argv[0] === 'show' ? ['show', ...texts.map((_, i) => String(i + 1))] : sink.argv
          await expectNoEffect(root, { ...sink, argv })
        }
        rmSync(root, { recursive: true, force: true })
      }),
      { seed: 8, numRuns: 500, endOnFailure: true },
    )
  })
})
