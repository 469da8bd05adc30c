import { expect, test } from 'vitest'
import { type Highlight, layOutCode } from '../../src/views/code.ts'
import { createHighlight } from '../../src/views/highlight.ts'
import { paint, span } from '../../src/views/text.ts'
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

test.each([
  ['run --with many --words\nend', ['  run --with', '↳ many --words', '  end'], 'behind a blank'],
  ['a/nginx-deploy.yaml', ['  a/nginx-', '↳ deploy.yaml'], 'behind a sign'],
  ['a b/nginx_deploy', ['  a b/nginx_', '↳ deploy'], 'not far back'],
  ['ab cdefghi, j', ['  ab cdefghi,', '↳ j'], 'behind the last blank'],
  ['if (abcdefg) => b', ['  if (abcdefg)', '↳  => b'], 'keeping the blank that has no room'],
  ['abcdefgh&&b===c', ['  abcdefgh&&', '↳ b===c'], 'behind all signs of several'],
  ['가나다라마바사아자', ['  가나다라마바', '↳ 사아자'], 'where there is no room for more'],
  ['\tab 가나다라마바사', ['      ab 가나', '↳ 다라마바사'], 'behind no blank of the first two thirds'],
])('a line that goes on says so, and breaks well: %j', (code, shown, _) => {
  const lines = layOutCode(code, 'sh', 14, null, plainScreen(14))
  expect(lines.map(line => paint(line, plainScreen(14)))).toEqual(shown)
})

test('nothing of a broken line is lost, and its colours stay', () => {
  const screen = taggedScreen(14)
  const highlight: Highlight = () => [span('const name', 'keyword'), span(' = f(12345678)', 'string')]
  const lines = layOutCode('const name = f(12345678)', 'js', 14, highlight, screen)
  expect(lines.map(line => paint(line, screen))).toEqual([
    '  <keyword>const name</keyword>',
    '<dim>↳ </dim><string>= f(12345678</string>',
    '<dim>↳ </dim><string>)</string>',
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
