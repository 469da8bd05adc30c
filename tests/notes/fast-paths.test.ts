// The fast paths must give what the parsers give, or nothing.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFlatYaml } from '../../src/notes/flat-yaml.ts'
import { cutPlainBody } from '../../src/notes/plain-body.ts'
import { parseBody } from '../../src/notes/tactics.ts'
import { parseYaml } from '../../src/notes/yaml.ts'

const pieces = (...texts: string[]) => fc.constantFrom(...texts)

describe('flat YAML', () => {
  const value = fc.oneof(
    fc
      .array(
        pieces(
          '제목',
          'a',
          ' ',
          ': ',
          ' #',
          '-',
          '1',
          '0',
          '.',
          '"',
          "'",
          '[',
          ']',
          ',',
          '{',
          '*',
          '!',
          '~',
          'null',
          'true',
          'e',
          'x',
          '_',
          ':',
          '(',
          '?',
          '<',
          '\\',
          '|',
        ),
        { maxLength: 7 },
      )
      .map(parts => parts.join('')),
    pieces(
      '2012-02-27',
      '010',
      '1.10',
      'yes',
      'No',
      'TRUE',
      'Null',
      '~',
      '0x1f',
      '1e3',
      '12:30',
      '.5',
      '-1',
      '1_0',
      '[a, b]',
      '["a", b]',
      '[1, 가 나]',
      "'it'",
      '[]',
      '[a,]',
      '2012-1-1 x',
      '1-2',
    ),
  )
  const line = fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .tuple(pieces('title', 'tags', '제목', 'a-b', 'x_1', 'true', 'date ', '  sub', 'a.b'), value)
        .map(([key, text]) => `${key}: ${text}`),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(pieces('- ', '  - ', '    - ', '-', ' -  '), value)
        .map(([mark, text]) => mark + text),
    },
    pieces('', ' ', '# 말', 'key:', 'key :', 'other:', '---', '...', '  이어짐', '\tx: 1', 'key:값'),
  )

  it('gives what the YAML parser gives', () => {
    let taken = 0
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), lines => {
        const block = lines.join('\n')
        const flat = parseFlatYaml(block)
        if (flat === null) return
        taken++
        const full = parseYaml(block)
        expect(full.ok, `${JSON.stringify(block)} ${JSON.stringify(full)}`).toBe(true)
        if (full.ok) expect({ ...flat }, JSON.stringify(block)).toEqual(full.value)
      }),
      { numRuns: 4000, seed: 1 },
    )
    expect(taken).toBeGreaterThan(200)
  })

  it('takes what most notes hold', () => {
    const block =
      'title: 글 (하나), 둘\ndate: 2012-02-27\nnumber: 2\ntags: [가, 나 다]\nspeaker : "홍길동"\naliases:\n  - LG\n  - 엘지\nnone:\n'
    expect({ ...parseFlatYaml(block) }).toEqual({
      title: '글 (하나), 둘',
      date: '2012-02-27',
      number: 2,
      tags: ['가', '나 다'],
      speaker: '홍길동',
      aliases: ['LG', '엘지'],
      none: null,
    })
  })
})

describe('plain bodies', () => {
  const text = fc
    .array(
      pieces(
        '글',
        '낱말',
        'a',
        ' ',
        '  ',
        '. ',
        ', ',
        '1',
        '2. ',
        '3) ',
        '-',
        '- ',
        '#',
        '=',
        '+ ',
        '~',
        '~~',
        '*',
        '_',
        '&',
        '&amp;',
        ';',
        '!',
        '[',
        ']',
        '(',
        ')',
        ':',
        '>',
        '<',
        '|',
        '`',
        '\\',
        '{',
        '{{',
        '}}',
        '"',
        '$',
        '$$',
        '\u00a0',
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map(parts => parts.join(''))
  const plainText = fc
    .array(
      pieces(
        '글',
        '낱말',
        'a',
        ' ',
        '. ',
        ', ',
        '1',
        '~',
        '&',
        '!',
        '(',
        ')',
        ': ',
        '> ',
        '"',
        '  ',
        '-',
        '=',
        '+',
        ';',
        '$',
        '\u3000',
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map(parts => parts.join(''))
  const line = fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .tuple(
          pieces('- ', '- ', '  - ', '    - ', '      - ', ' - ', '-  ', '* ', '1. '),
          fc.oneof(plainText, text),
        )
        .map(([mark, rest]) => mark + rest),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(pieces('', '', '', '  ', ' ', '    '), fc.oneof(plainText, plainText, text))
        .map(([indent, rest]) => indent + rest),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(pieces('# ', '## ', '### ', '#', '####### ', ' # '), plainText)
        .map(([mark, rest]) => mark + rest),
    },
    {
      weight: 3,
      arbitrary: pieces(
        ...['', '', ' ', '---', '===', '***', '```', '- ', '-', '\t- x', '> x', '    x', '키:: 값'],
        ...["import a from 'b'", 'export const a = 1', 'export default'],
        ...['$$', '$$a$$', '$a', 'b$'],
        ...['!!! note "글"', '- !!! note', '??? tip', '=== "글"', '> [!note] 글', '!', '?'],
      ),
    },
  )

  /** Lines of plain notes, so that the fast path has something to take; now and then one that is not. */
  const words = fc
    .array(pieces('글', '낱말 ', 'a', '. ', '1', '2012 ', '~', ' - ', '!', '(', ': ', '  ', '> ', '\u3000'), {
      minLength: 1,
      maxLength: 5,
    })
    .map(parts => parts.join(''))
  const mild = fc.oneof(
    {
      weight: 8,
      arbitrary: fc.tuple(pieces('- ', '- ', '  - ', '    - '), words).map(([mark, rest]) => mark + rest),
    },
    {
      weight: 4,
      arbitrary: fc.tuple(pieces('', '', '  ', '   ', '     '), words).map(([indent, rest]) => indent + rest),
    },
    { weight: 2, arbitrary: fc.tuple(pieces('# ', '## ', '### '), words).map(([mark, rest]) => mark + rest) },
    { weight: 4, arbitrary: pieces('', ' ') },
    { weight: 1, arbitrary: line },
  )

  it.each([
    ['wild', line, 5],
    ['mild', mild, 100],
  ])('give what the Markdown parser gives: %s lines', (_, lineArbitrary, least) => {
    let taken = 0
    fc.assert(
      fc.property(fc.array(lineArbitrary, { maxLength: 8 }), lines => {
        const body = lines.join('\n')
        const plain = cutPlainBody(body, 3)
        if (plain === null) return
        if (plain.tactics.length > 1) taken++
        expect(plain, JSON.stringify(body)).toEqual(parseBody(body, 3))
      }),
      { numRuns: 4000, seed: 1 },
    )
    expect(taken).toBeGreaterThan(least)
  })

  it('take a formula over several lines as the parser does, whatever blanks it has', () => {
    for (const blank of [' ', '  ', '\u00a0', '\u3000'])
      for (const body of [`글 $a${blank}\n${blank}b$ 끝`, `- $a,${blank}\n  b$는`]) {
        expect(cutPlainBody(body, 1), JSON.stringify(body)).not.toBe(null)
        expect(cutPlainBody(body, 1), JSON.stringify(body)).toEqual(parseBody(body, 1))
      }
  })

  it.each([
    [47, true],
    [48, true],
    [49, false],
    [50, false],
    [51, false],
  ])('leave %d lists in one another to the parser where that gives up on their markup', (depth, isPlain) => {
    const body = Array.from({ length: depth }, (_, at) => `${'  '.repeat(at)}- 항목${at}`).join('\n')
    const plain = cutPlainBody(body, 1)
    expect(plain !== null).toBe(isPlain)
    expect(plain ?? parseBody(body, 1)).toEqual(parseBody(body, 1))
    expect(parseBody(body, 1).tactics).toHaveLength(isPlain ? depth : 1)
  })
})
