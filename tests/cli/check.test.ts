import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { talks, talksIn } from '../program.ts'

const NOTES: { [name: string]: string } = {
  'colon.md': '---\ntitle: 발표: 시작\n---\n본문\n',
  'date.md': '---\ntitle: 날짜\ndate: 2024-02-30\n---\n본문\n',
  'day.md': '---\ndate: 언젠가\n---\n본문\n',
  'empty.md': '---\ntitle: 빈 글\n---\n\n',
  'hidden.md': '---\ntitle: 숨은 글자\n---\n첫 줄\n둘째\x1b[2J 줄\n',
  'links.md':
    '---\ntitle: 링크\n---\n[있음](empty.md) [없음](없음.md#장)\n\n![그림](img/%EA%B0%80.png) <https://a.example>\n',
  'number.md': '---\nnumber: 일곱\n---\n본문\n',
  'same-1.md': '---\nnumber: 3\n---\n본문\n',
  'same-2.md': '---\nnumber: 3\n---\n본문\n',
}
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'talks-check-'))
  mkdirSync(join(folder, 'img'))
  writeFileSync(join(folder, 'img', '가.png'), '')
  for (const [name, text] of Object.entries(NOTES)) writeFileSync(join(folder, name), text)
})
afterAll(() => rmSync(folder, { recursive: true }))

const check = (...argv: string[]) => talksIn({ cwd: folder }, 'check', ...argv)

describe('talks check', () => {
  test('one line for each problem, by file and line; exit code 1 when there are errors', async () => {
    const { code, out, err } = await check('.')
    expect({ code, err }).toEqual({ code: 1, err: 'talks: 9 notes checked: 2 errors, 6 warnings\n' })
    expect(out).toMatchInlineSnapshot(`
      "colon.md:2:8: error yaml-colon a colon and a blank inside the value start another key to YAML; put the value in quotes: title: "발표: 시작"
      date.md:3:7: error impossible-date no calendar has 2024-02-30 (date)
      day.md:2:7: warning unknown-date "언젠가" can't be compared with other dates; write it as 2012-02-27
      empty.md:1:1: warning empty-note nothing below the front matter
      hidden.md:5:3: warning control-character a character that is not seen but obeyed (U+001B); take it out
      links.md:4:21: warning missing-target the link leads to 없음.md, which is not there
      number.md:2:1: warning field-type the value of number can't be used; give it a whole number from 0
      same-2.md:1:1: warning duplicate-number the number 3 is also that of same-1; give each talk its own
      "
    `)
  })

  test('one note by its path; exit code 0 when there are only warnings, 1 with --strict', async () => {
    expect(await check('day.md')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^day\.md:2:7: warning /u),
    })
    expect(await check('day.md', '--strict')).toMatchObject({ code: 1 })
  })

  test('--limit shortens what is printed, not what is found', async () => {
    const { code, out, err } = await check('.', '-n', '1')
    expect({ code, lines: out.split('\n').length, err }).toEqual({
      code: 1,
      lines: 2,
      err: 'talks: 9 notes checked: 2 errors, 6 warnings\n',
    })
  })

  test('-f path names each note that has problems once, for xargs', async () => {
    expect((await check('date.md', 'links.md', '-f', 'path', '-0')).out).toBe('date.md\0links.md\0')
  })

  test('the bundled notes have no problem', async () => {
    expect(await talks('check')).toEqual({
      code: 0,
      out: '',
      err: 'talks: 10 notes checked: 0 errors, 0 warnings\n',
    })
  })

  test('for GitHub: workflow commands', async () => {
    expect((await check('date.md', '-f', 'github')).out).toBe(
      '::error file=date.md,line=3,col=7,title=impossible-date::no calendar has 2024-02-30 (date)\n',
    )
  })

  test('JSON: where the file itself is meant, line and column are null', async () => {
    const problems = JSON.parse((await check('.', '--json')).out)
    expect(problems).toHaveLength(8)
    expect(problems.find((problem: { code: string }) => problem.code === 'empty-note')).toEqual({
      path: 'empty.md',
      line: null,
      column: null,
      severity: 'warning',
      code: 'empty-note',
      message: 'nothing below the front matter',
    })
  })

  test('a path that is not there is a failure', async () => {
    expect(await check('nowhere.md')).toMatchObject({ code: 2, out: '' })
  })
})
