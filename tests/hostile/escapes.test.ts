import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { sanitize, sanitizeLine } from '../../src/views/sanitize.ts'
import { ATTACKS, attackSoup } from './escapes.ts'
import { WatchedTerminal } from './terminal.ts'

let terminal: WatchedTerminal

beforeAll(() => {
  terminal = new WatchedTerminal()
})

describe('the oracle', () => {
  it('has 102 attacks, each with a name of its own', () => {
    expect(ATTACKS).toHaveLength(102)
    expect(new Set(ATTACKS.map(attack => attack.name)).size).toBe(102)
  })

  it.each(ATTACKS)('sees the effect of $name when nothing is made harmless', async ({ text, effect }) => {
    const { effects } = await terminal.print(`left ${text} right`)
    if (effect === null) expect(effects).toEqual([])
    else expect(effects).toContain(effect)
  })

  it('sees nothing in what is only text', async () => {
    const text = '한글 テキスト\n- é e\u0301 각 ㅎㅏㄴ\n👩‍👩‍👧 ❤️ 🇰🇷\n\n    끝'
    const watched = await terminal.print(text)
    expect(watched.effects).toEqual([])
    expect(watched.lines.join('\n')).toContain('한글 テキスト')
  })

  it('allows the theme its styles and links, and no others', async () => {
    const own = '\x1b[1m\x1b[35m굵게\x1b[39m\x1b[22m \x1b]8;;https://a.kr/%20\x1b\\링크\x1b]8;;\x1b\\'
    expect((await terminal.print(own, 'theme')).effects).toEqual([])
    expect((await terminal.print(own, 'text')).effects).toEqual([
      'csi',
      'osc',
      'link',
      'changed-text',
      'hidden',
    ])
    expect((await terminal.print('\x1b[5mx\x1b[0m', 'theme')).effects).toContain('attribute')
    expect((await terminal.print('\x1b]8;;file:///x\x1b\\x\x1b]8;;\x1b\\', 'theme')).effects).toContain(
      'link',
    )
  })
})

describe('sanitize', () => {
  it.each(ATTACKS)('leaves nothing of $name', async ({ text }) => {
    expect((await terminal.print(sanitize(`left ${text} right`))).effects).toEqual([])
    expect((await terminal.print(sanitizeLine(`left ${text} right`))).lines).toHaveLength(1)
  })

  it('leaves nothing of pieces of attacks thrown together', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(attackSoup(), { maxLength: 30 }), async texts => {
        const shown = sanitize(texts.join('\n'))
        expect((await terminal.print(shown)).effects).toEqual([])
        expect(sanitize(shown)).toBe(shown)
      }),
      { seed: 8, numRuns: 40 },
    )
  })
})
