import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCommandLine, quoteForBash } from '../../src/commands/line/shell-words.ts'

const BREAKS = ' \t\n"\'><=;|&(:'

describe('the command line as bash reads it', () => {
  test.each([
    ['talks show ', ['talks', 'show'], { text: '', quote: null, kept: 0 }],
    ['talks show l\\ g', ['talks', 'show'], { text: 'l g', quote: null, kept: 0 }],
    ['talks show "l g', ['talks', 'show'], { text: 'l g', quote: '"', kept: 0 }],
    ['talks show "l"\'g', ['talks', 'show'], { text: 'lg', quote: "'", kept: 1 }],
    ['talks --tag=가', ['talks'], { text: '--tag=가', quote: null, kept: 6 }], // bash replaces what is behind =
    ['talks --tag="가', ['talks'], { text: '--tag=가', quote: '"', kept: 6 }],
    ['talks --tag=가\\=나', ['talks'], { text: '--tag=가=나', quote: null, kept: 6 }], // quoted: no break
    ['talks "a\\$b\\c"', ['talks'], { text: 'a$b\\c', quote: null, kept: 0 }],
    ["talks 'a\\", ['talks'], { text: 'a\\', quote: "'", kept: 0 }],
    ['', [], { text: '', quote: null, kept: 0 }],
  ] as const)('%s', (line, words, last) => {
    expect(parseCommandLine(line, BREAKS)).toEqual({ words, last })
  })

  const text = fc.string({ unit: fc.constantFrom(...' \\\'"$`!~*?{};&|<>()#=:,-a가'), maxLength: 12 })

  test('what is quoted is read back as it is', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(null, '"', "'"), (typed, quote) => {
        const line = `${quote ?? ''}${quoteForBash(typed, quote)}`
        expect(parseCommandLine(`x ${line}`, '').last.text).toBe(typed)
      }),
      { seed: 1, numRuns: 500 },
    )
  })

  test('bash itself reads it back', () => {
    const texts = fc.sample(text, { seed: 2, numRuns: 300 })
    const words = texts.flatMap(typed => [
      `x${quoteForBash(typed, null)}`,
      `"x${quoteForBash(typed, '"')}"`,
      `'x${quoteForBash(typed, "'")}'`,
    ])
    const printed = execFileSync('bash', ['-c', `printf '%s\\0' ${words.join(' ')}`], { encoding: 'utf8' })
    expect(printed.split('\0').slice(0, -1)).toEqual(texts.flatMap(typed => Array(3).fill(`x${typed}`)))
  })
})
