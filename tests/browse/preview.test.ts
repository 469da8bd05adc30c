// What of a talk the preview lays out, and that it is what `show` prints.
import { expect, test } from 'vitest'
import { passageAround, previewTitle, renderPreview } from '../../src/browse/preview.ts'
import type { Hit } from '../../src/model/hit.ts'
import type { Talk } from '../../src/model/talk.ts'
import { parseMarkdown } from '../../src/notes/markdown.ts'
import { parseBody } from '../../src/notes/tactics.ts'
import { renderTalk } from '../../src/views/talk.ts'
import { plainScreen } from '../views/screens.ts'
import { makeHit, makeMatch, makeTalk } from '../views/talks.ts'
import { createPreview } from './preview.ts'

function note(body: string): Talk {
  return makeTalk(1, '글', { body, bodyLine: 5, tactics: parseBody(body, 5).tactics })
}

function hitOn(talk: Talk, text: string): Hit {
  const tactic = talk.tactics.find(each => each.text.includes(text))
  if (!tactic) throw new Error(`no tactic with ${text}`)
  return makeHit(talk, tactic, [makeMatch(text, text, tactic.text)])
}

const RICH =
  '# 글\n\n## 절\n\n- **굵게** [고리](https://a.example/)\n  - 안쪽\n\n```js\nlet a = 1\n```\n\n| 가 | 나 |\n|---|---|\n| 1 | 2 |\n'

test('the preview is what show prints, with the tactic pointed at', () => {
  const talk = note(RICH)
  const hit = { ...hitOn(talk, '안쪽'), matches: [] }
  const { lines } = renderPreview(
    hit,
    [hit],
    createPreview(),
    { width: 60, height: 99, scroll: 0 },
    plainScreen(80),
  )
  const shown = lines.map(line => line.map(({ text }) => text).join(''))
  const printed = renderTalk(talk, parseMarkdown(talk.body), plainScreen(58)).trimEnd().split('\n')
  expect(shown.map(line => line.slice(2).trimEnd())).toEqual(printed)
  expect(shown.filter(line => line.startsWith('❯'))).toEqual(['❯ 1.2    - 안쪽'])
})

test('a tactic longer than the preview is shown where it matched', () => {
  const talk = note(`- ${'앞말 '.repeat(300)}바늘 ${'뒷말 '.repeat(300)}`)
  const hit = hitOn(talk, '바늘')
  const { lines } = renderPreview(
    hit,
    [hit],
    createPreview(),
    { width: 40, height: 9, scroll: 0 },
    plainScreen(40),
  )
  expect(lines.findIndex(line => line.some(({ text }) => text.includes('바늘')))).toBe(3)
})

test('of a long body whole blocks around the tactic are laid out, with their lines', () => {
  const talk = note(Array.from({ length: 2000 }, (_, i) => `- 항목 ${i}\n  그 다음 줄\n`).join(''))
  const { text, line } = passageAround(hitOn(talk, '항목 1000'), 500)
  expect(text).toMatch(/^- 항목 9\d\d\n {2}그 다음 줄\n/u)
  expect(text).toContain('- 항목 1000\n')
  expect(text.length).toBeLessThanOrEqual(1000)
  expect(talk.body.split('\n')[line - talk.bodyLine]).toBe(text.split('\n')[0])
})

test('a passage that begins inside a list is moved to the margin, so that it is no code', () => {
  const talk = note(`- 바깥\n${Array.from({ length: 500 }, (_, i) => `    - 안쪽 ${i}\n`).join('')}`)
  const { text } = passageAround(hitOn(talk, '안쪽 250'), 300)
  expect(text).toMatch(/^- 안쪽 2\d\d\n- 안쪽/u)
})

test('a passage begins at no row of a table where something else is near', () => {
  const rows = Array.from({ length: 40 }, (_, i) => `| ${i} | 값 |\n`).join('')
  const talk = note(`${'글\n\n'.repeat(500)}| 수 | 값 |\n|---|---|\n${rows}\n문단 하나\n\n- 바늘\n`)
  expect(passageAround(hitOn(talk, '바늘'), 200).text).toMatch(/^문단 하나/u)
})

test('a passage that begins inside a table has its head, which is no row of it', () => {
  const rows = Array.from({ length: 3000 }, (_, i) => `| 셀${i} | 값${i} |\n`).join('')
  const talk = note(`| 이름 | 값 |\n|---|---|\n${rows}`)
  const hit = { ...hitOn(talk, '셀2400'), matches: [] }
  const { text, line, headLines } = passageAround(hit, 8000)
  expect(text).toMatch(/^\| 이름 \| 값 \|\n\|---\|---\|\n\| 셀[12]\d\d\d /u)
  expect(talk.body.split('\n')[line + headLines - talk.bodyLine]).toBe(text.split('\n')[2])
  const shownFrom = (scroll: number): string[] => {
    const options = { width: 40, height: 20, scroll }
    const { lines } = renderPreview(hit, [hit], createPreview(), options, plainScreen(40))
    return lines.map(each =>
      each
        .map(span => span.text)
        .join('')
        .trimEnd(),
    )
  }
  expect(shownFrom(-9999).slice(0, 3)).toEqual([
    expect.stringMatching(/^ +이름 +│ 값$/u),
    expect.stringMatching(/^ +─+┼─+$/u),
    expect.stringMatching(/^ +1?\.[12]\d\d\d +셀[12]\d\d\d +│ 값[12]\d\d\d$/u),
  ])
  expect(shownFrom(0).find(each => each.startsWith('❯'))).toMatch(/^❯ 1?\.2402 +셀2400 +│ 값2400$/u)
})

test('of a tactic too long to be laid out, what is around the match is', () => {
  const talk = note(`- ${'가나다 '.repeat(100_000)}바늘 ${'라마바 '.repeat(100_000)}`)
  const { text, line } = passageAround(hitOn(talk, '바늘'), 1000)
  expect(text).toContain(' 바늘 ')
  expect(text.length).toBeLessThanOrEqual(2000)
  expect(line).toBe(talk.bodyLine)
})

test('what stands behind a very long item is shown, and what before it', () => {
  const talk = note(`- 짧은 하나\n- ${'나다 '.repeat(20_000)}\n- 짧은 셋\n`)
  const shownFor = (text: string, scroll: number): string => {
    const hit = { ...hitOn(talk, text), matches: [] }
    const options = { width: 40, height: 10, scroll }
    const { lines } = renderPreview(hit, [hit], createPreview(), options, plainScreen(40))
    return lines.map(line => line.map(span => span.text).join('')).join('\n')
  }
  expect(shownFor('하나', 0)).toContain('나다 나다')
  expect(shownFor('하나', 9999)).toMatch(/나다 … *\n.*짧은 셋/u)
  expect(shownFor('셋', 0)).toMatch(/나다 … *\n❯.*짧은 셋/u)
  expect(shownFor('셋', -9999)).toContain('짧은 하나')
})

test('the end of what is laid out says that the body goes on', () => {
  const talk = note(Array.from({ length: 5000 }, (_, i) => `- 항목 ${i}\n`).join(''))
  const hit = { ...hitOn(talk, '항목 1000'), matches: [] }
  const lastFor = (scroll: number): string | undefined => {
    const options = { width: 40, height: 10, scroll }
    const { lines } = renderPreview(hit, [hit], createPreview(), options, plainScreen(40))
    return lines
      .at(-1)
      ?.map(({ text }) => text)
      .join('')
      .trim()
  }
  expect(lastFor(9999)).toBe('…')
  expect(lastFor(0)).not.toBe('…')
})

test('at the start of a long body its header stands, and further on it does not', () => {
  const talk = note('문단\n\n'.repeat(5000))
  const options = { width: 40, height: 5, scroll: 0 }
  const first = { ...makeHit(talk, null, []), kind: 'talk' as const }
  expect(
    renderPreview(first, [first], createPreview(), options, plainScreen(40)).lines[0]?.[1]?.text,
  ).toContain('1')
  const [later] = talk.tactics.slice(-1).map(tactic => makeHit(talk, tactic, []))
  if (!later) throw new Error('no tactic')
  const { lines } = renderPreview(
    later,
    [later],
    createPreview(),
    { ...options, scroll: -9999 },
    plainScreen(40),
  )
  expect(lines[0]?.map(({ text }) => text).join('')).toMatch(/^ +1?\.\d+ +문단/u)
})

test('where a hit is from: whose talk, its title, the nearest heading, columns that matched; a long ref comes last', () => {
  const title = (talk: Talk, text: string): string =>
    previewTitle(hitOn(talk, text))
      .map(span => span.text)
      .join('')
  const talk = note('# 글\n\n## 장\n\n- 하나\n\n### 절\n\n- 둘')
  expect(title({ ...talk, organization: '조직', speakers: ['이름'] }, '하나')).toBe(
    '1  조직 · 이름 · 글 › 장',
  )
  expect(title(talk, '둘')).toBe('1  글 › … › 절')
  const table = note('# 글\n\n## 장\n\n| 과일 | 값 |\n|---|---|\n| 감 | 천 원 |')
  const hit = hitOn(table, '감')
  const matches = [...hit.matches, makeMatch('값', '값', '값', { field: 'columns', index: 1 })]
  expect(
    previewTitle({ ...hit, matches })
      .map(span => span.text)
      .join(''),
  ).toBe('1  글 › 장 › 값')
  expect(title({ ...talk, ref: 'docs/concepts/storage' }, '하나')).toBe('글 › 장  docs/concepts/storage')
})
