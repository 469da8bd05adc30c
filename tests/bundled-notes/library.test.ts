// The program reads the bundled notes whole: what stands in the files is what it lists and shows.
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadLibrary } from '../../src/notes/library.ts'
import { ROOT, talks } from '../program.ts'

const library = loadLibrary(join(ROOT, 'notes'))

describe('the bundled library', () => {
  it('has nothing to complain about', () => {
    expect(library.problems).toEqual([])
  })

  it('has ten talks and the conference itself', () => {
    expect(library.talks.map(talk => talk.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(library.indexes[0]?.title).toBe('SNS 소통전략 컨퍼런스')
  })

  it.each(library.talks)('$id: its tactics are its bullets, letter for letter and on their lines', talk => {
    const lines = readFileSync(talk.path, 'utf8').split('\n')
    const bullets = talk.body.split('\n').filter(line => line.startsWith('- '))
    expect(talk.tactics.map(({ text }) => `- ${text}`)).toEqual(bullets)
    expect(talk.tactics.map(({ line }) => lines[line - 1])).toEqual(bullets)
  })

  it('has the introduction, the source line and the related posts as paragraphs of the conference', () => {
    expect(library.indexes[0]?.tactics.map(({ text }) => text.slice(0, 12))).toMatchInlineSnapshot(`
      [
        "지난 2월 27일 서울",
        "이날 행사에는 기업 및",
        "# 사진 및 내용 출처",
        "'Corporate M",
        "소셜미디어로 직원들과 ",
        "기업 블로그의 시대는 ",
        "기업 블로그, 혼자 말",
        "탐앤탐스 사례로 본 기",
        "기업 블로그의 새로운 ",
      ]
    `)
    expect(library.indexes[0]?.tactics.at(-1)?.section).toEqual(['[관련 글]'])
  })

  it.each(library.talks)('$id is shown whole by its number and by its name', async talk => {
    const name = basename(talk.path, '.md').replace(/^\d+-/, '')
    const { code, out, err } = await talks('show', String(talk.number))
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain(talk.title)
    expect(out).toContain(talk.body.trim())
    expect(await talks('show', name)).toEqual({ code, out, err })
  })
})
