import { describe, expect, it } from 'vitest'
import type { Talk } from '../../src/model/talk.ts'
import { parseMarkdown } from '../../src/notes/markdown.ts'
import { parseNote } from '../../src/notes/note.ts'
import { renderTalkMarkdown } from '../../src/views/markdown-text.ts'
import { renderTalk } from '../../src/views/talk.ts'
import { plainScreen } from './screens.ts'
import { makeTalk } from './talks.ts'

const render = (talk: Talk): string => renderTalkMarkdown(talk, parseMarkdown(talk.body))

describe('renderTalkMarkdown', () => {
  it('puts the title and the facts above the body', () => {
    const talk = makeTalk(1, '제목', {
      organization: '기관',
      speakers: ['화자'],
      role: '과장',
      body: '- 본문\n',
    })
    expect(render(talk)).toBe('# 제목\n\n기관 · 화자 과장\n\n- 본문\n')
  })

  it('says what a terminal says', () => {
    const talk = makeTalk(1, '제목', {
      organization: '기관',
      team: '총무팀',
      speakers: ['화자', '다른 화자'],
      role: '과장',
      event: '모임',
      date: '2020-01-02',
      venue: '회관',
      tags: ['빵', '단골'],
      channels: ['블로그', '편지'],
      aliases: ['Bakery', '제과'],
      links: ['http://bread.example/', 'bread.example'],
      fields: { remark: '자리를 옮김' },
    })
    const text = render(talk)
    expect(`\n${text}`).toMatchInlineSnapshot(`
      "
      # 제목

      기관 총무팀 · 화자, 다른 화자 과장

      모임 · 2020-01-02 · 회관

      #빵 #단골 · 블로그, 편지

      aliases: Bakery, 제과

      <http://bread.example/>

      bread.example

      remark: 자리를 옮김
      "
    `)
    const shown = renderTalk(talk, [], plainScreen(60))
    const words = (said: string) => said.split(/[\s<>#]+/u).filter(Boolean)
    // The terminal has the ref in the margin besides.
    expect(words(shown)).toEqual(words(`1 ${text}`))
  })

  it('leaves the title out where the body opens with it', () => {
    const talk = makeTalk(1, '제목', { body: '#  제목 \n\n본문\n' })
    expect(render(talk)).toBe('#  제목 \n\n본문\n')
  })

  it.each([
    ['제목', '# 제목 [![배지](a.svg)](b)\n\n본문\n'],
    ['제목', '# <b>제목</b>\n\n본문\n'],
    ['Array<T>', '# Array<T>\n\n본문\n'],
  ])('leaves the title %s out where the body opens with it and badges or HTML: %j', (title, body) => {
    expect(render(makeTalk(1, title, { body }))).toBe(body)
  })

  it.each([
    '# **굵은** 제목',
    '# 제목 {#id}',
    '# `code` 제목',
    '제목\n=====',
    '두 줄의\n제목\n---',
    '## 하나뿐인 것',
    '# 하나 <br> 둘',
    '# 하나<p>둘</p>셋',
    '# [[쪽|제목]]',
    '# [제목](a.md) #',
    '[![배지](a.svg)](b)\n\n# 제목 *하나*',
  ])('and a terminal say a title once that the body gives: %j', heading => {
    const { talk } = parseNote(`${heading}\n\n본문\n`, 'a.md', '/a.md')
    expect(talk.title).not.toBe('a')
    expect(render(talk)).toBe(`${heading}\n\n본문\n`)
    if (heading.startsWith('[!')) return
    const shown = renderTalk(talk, parseMarkdown(talk.body), plainScreen(60))
    expect(shown.trimEnd().split('\n')).toHaveLength(3)
  })

  it('says the title above a text that has it far below, or in a quote', () => {
    for (const body of [`${'글\n\n'.repeat(200)}# 제목`, '> # 제목'])
      expect(render(makeTalk(1, '제목', { body }))).toBe(`# 제목\n\n${body}\n`)
  })

  it('leaves blank lines out before the body, and no blanks of it, which may make it code', () => {
    expect(render(makeTalk(1, '제목', { body: '\n \n    코드\n\n글\n\n' }))).toBe(
      '# 제목\n\n    코드\n\n글\n',
    )
  })

  it.each(['하나 - 둘', 'C++ (2) [3] {4} a|b ^$ .* \\d', '#1'])('takes the title %s as it stands', title => {
    // A title is no pattern: a hyphen in one made a regular expression that could not be compiled.
    expect(render(makeTalk(1, title, { body: '본문' }))).toBe(`# ${title}\n\n본문\n`)
    expect(render(makeTalk(1, title, { body: `# ${title}\n\n본문` }))).toBe(`# ${title}\n\n본문\n`)
  })

  it('says the event once when it is the title', () => {
    const talk = makeTalk(1, '모임', { event: '모임', date: '2020-01-02' })
    expect(render(talk)).toBe('# 모임\n\n2020-01-02\n')
  })
})
