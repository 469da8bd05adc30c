import { expect, test } from 'vitest'
import { layOutCode } from '../../src/views/code.ts'
import { createHighlight } from '../../src/views/highlight.ts'
import { paint } from '../../src/views/text.ts'
import { plainScreen, taggedScreen } from './screens.ts'

const CODE = `const a = \`가\${b}\` // 주석\n`

test('keywords, strings and comments have their styles; the innermost one counts', async () => {
  const highlight = await createHighlight(['js', 'no-such-language'])
  const [line] = layOutCode(CODE, 'js {1}', 80, highlight, taggedScreen(80))
  expect(paint(line ?? [], taggedScreen(80))).toBe(
    `  <keyword>const</keyword> a = <string>\`가\${b}\`</string> <comment>// 주석</comment>`,
  )
})

test('the text is the code itself, broken at the edge of the screen', async () => {
  const highlight = await createHighlight(['python', 'html', 'yaml', 'sh'])
  const codes = {
    python: 'def f(x):\n    return "x" * 3',
    html: '<a href="b">가</a>',
    yaml: 'a: [1, "b"]',
    sh: 'echo "$A" | sed s/a/b/',
  }
  for (const [language, code] of Object.entries(codes)) {
    const shown = layOutCode(code, language, 12, highlight, plainScreen(12)).map(line =>
      paint(line, plainScreen(12)),
    )
    expect(shown.join('').replace(/[↳\s]/g, '')).toBe(code.replace(/\s/g, ''))
  }
})

test('a line that goes on says so, so that its breaks are not taken for those of the code', () => {
  const lines = layOutCode('run --with many --words\nend', 'sh', 14, null, plainScreen(14))
  expect(lines.map(line => paint(line, plainScreen(14)))).toEqual([
    '  run --with m',
    '↳ any --words',
    '  end',
  ])
})

test('long code is coloured in pieces of whole lines; of a line too long for one only the text is kept', async () => {
  const highlight = await createHighlight(['js'])
  const line = `const 이름 = '값' // 주석\n`
  const code = `${line.repeat(100)}\n${line.repeat(100)}${'const '.repeat(500)}\n${line}`
  const spans = highlight?.(code, 'js') ?? []
  expect(spans.map(({ text }) => text).join('')).toBe(code)
  expect(spans.filter(({ styles }) => styles.includes('comment'))).toHaveLength(201)
  expect(spans.filter(({ styles }) => styles.includes('keyword'))).toHaveLength(201)
})

test('no language it knows, nothing to load; a language not asked for stays plain', async () => {
  expect(await createHighlight(['', 'mermaid'])).toBeNull()
  const highlight = await createHighlight(['js'])
  expect(highlight?.('a', 'python')).toBeNull()
})
