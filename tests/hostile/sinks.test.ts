import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ATTACKS } from './escapes.ts'
import { argumentSinks, browsed, NOTE_SINKS, PICTURES, printed, writeHostileNotes } from './sinks.ts'
import { WatchedTerminal } from './terminal.ts'

// All attacks at once here; sinks.deep.ts has each by itself, and 20,000 random ones.
const TEXTS = ATTACKS.map(attack => attack.text)
const EVERY_REF = TEXTS.map((_, i) => String(i + 1))

/** Arguments are tried one by one: of the attacks each sink gets every so manyth here, another selection each. */
const EVERY = 6

let terminal: WatchedTerminal
let root: string

beforeAll(() => {
  terminal = new WatchedTerminal()
  root = mkdtempSync(join(tmpdir(), 'talks-sinks-'))
  writeHostileNotes(root, TEXTS)
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('on a terminal', () => {
  it.for(NOTE_SINKS)(
    'no attack in the notes has an effect: $name',
    { meta: { cases: ATTACKS.length } },
    async ({ argv }) => {
      const args = argv[0] === 'show' ? ['show', ...EVERY_REF, ...argv.slice(2)] : argv
      const text = await printed(root, args, 'colour')
      // Completion offers no value with hidden characters, but what is around them.
      expect(text.length).toBeGreaterThan(argv[0] === '__complete' ? 40 : 400)
      expect((await terminal.print(text, 'theme')).effects).toEqual([])
    },
  )

  it.each(['colour', 'plain'] as const)(
    'no attack in the notes has an effect on the full screen, %s',
    async look => {
      const pictures = await browsed(root, TEXTS.join(' '), look)
      expect(pictures).toHaveLength(PICTURES)
      expect(pictures.some(picture => picture.includes('did you mean'))).toBe(true)
      for (const picture of pictures) {
        expect((await terminal.print(picture, look === 'colour' ? 'theme' : 'text')).effects).toEqual([])
      }
    },
  )

  it.each(argumentSinks('').map(({ name }, at) => ({ name, at })))(
    'no attack in an argument has an effect: $name',
    { meta: { cases: ATTACKS.length / EVERY } },
    async ({ at }) => {
      const texts: string[] = []
      for (const { text } of ATTACKS.filter((_, i) => i % EVERY === at % EVERY)) {
        const { argv } = argumentSinks(text)[at] ?? { argv: [] }
        texts.push(await printed(root, argv, 'plain'))
      }
      expect((await terminal.print(texts.join(''))).effects).toEqual([])
    },
  )
})
