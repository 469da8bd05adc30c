// The bundled notes hold the article they come from: nothing missing, nothing added, nothing changed, in its
// order. They are read here without the program's own parsers, so a fault in those can't hide one in the notes.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CORE_SCHEMA, load } from 'js-yaml'
import { describe, expect, it } from 'vitest'

interface Note {
  file: string
  source: string
  fields: Record<string, unknown>
  /** The lines below the front matter that are not empty. */
  lines: string[]
}

const NOTES = join(import.meta.dirname, '../../notes')

function readNote(file: string): Note {
  const source = readFileSync(join(NOTES, file), 'utf8')
  const [, yaml, body] = /^---\n(?!-)(.*?)\n---\n(.*)$/s.exec(source) ?? []
  if (yaml === undefined || body === undefined) throw new Error(`${file}: no front matter`)
  const fields = load(yaml, { schema: CORE_SCHEMA })
  if (typeof fields !== 'object' || fields === null) throw new Error(`${file}: front matter is no mapping`)
  return { file, source, fields: { ...fields }, lines: body.split('\n').filter(line => line !== '') }
}

const text = (note: Note, key: string): string => String(note.fields[key])

function list(note: Note, key: string): string[] {
  const values = note.fields[key] ?? []
  return Array.isArray(values) ? values.map(String) : [`${key} is no list`]
}

const notes = readdirSync(NOTES).sort().map(readNote)
const talks = notes.filter(note => note.file !== '_index.md')
const index = readNote('_index.md')

/** Line ends are all the notes may differ in: a line that was wrapped goes on after one space. */
const unwrap = (source: string): string => source.trim().replaceAll('\n', ' ')

const article = readFileSync(join(import.meta.dirname, '../fixtures/article.txt'), 'utf8')
/** The introduction, the ten talks (each from its header line on), the related posts. */
const [introduction = '', ...rest] = article.split(/^(?=\d+\. |\[관련 글\])/m)
const articleTalks = rest.slice(0, -1)
const relatedPosts = rest.at(-1) ?? ''

/** The article's header line, put together from the front matter; three talks have more in it than the others. */
function headerLine(talk: Note): string {
  const person = (...keys: string[]): string =>
    `(${keys
      .filter(key => key in talk.fields)
      .map(key => text(talk, key))
      .join(' ')})`
  const title = `${text(talk, 'number')}. ${text(talk, 'title')}`
  const usual = title + person('organization', 'team', 'speaker', 'role')
  const [link] = list(talk, 'links')
  switch (talk.fields['number']) {
    case 5:
      return `${usual} : ${text(talk, 'remark')}`
    case 6:
      return `${usual} ${link} ${text(talk, 'remark')}`
    case 7:
      return `${title} ${person('organization', 'speaker', 'role', 'team')} ${link}`
    default:
      return usual
  }
}

describe('the text', () => {
  it('is all of the article: its introduction, ten talks and the related posts', () => {
    expect(talks.map(talk => talk.fields['number'])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(articleTalks).toHaveLength(10)
    expect(relatedPosts).toMatch(/^\[관련 글\]/)
  })

  it.each(talks.map((talk, at) => ({ file: talk.file, talk, at })))('$file is its talk', ({ talk, at }) => {
    // The article marks its bullets as Markdown does, so the lines need no change.
    expect(unwrap([headerLine(talk), ...talk.lines].join('\n'))).toBe(unwrap(articleTalks[at] ?? ''))
  })

  it('_index.md is the introduction, the source line and the related posts', () => {
    const heading = index.lines.findIndex(line => line.startsWith('## '))
    // `\#` prints `#`: without the backslash the source line would be the page's first heading.
    expect(index.lines.filter(line => line.startsWith('#'))).toEqual(['## [관련 글]'])
    const before = index.lines.slice(0, heading).map(line => line.replace(/^\\#/, '#'))
    expect(unwrap(before.join('\n'))).toBe(unwrap(introduction))
    // The article's table of posts is a list here: no table rule, and no bar at the end of a row.
    const after = index.lines.slice(heading).map(line => line.replace(/^## /, '').replace(/^- (.*)$/, '$1 |'))
    expect(unwrap(after.join('\n'))).toBe(unwrap(relatedPosts.replace('---|---|\n', '')))
  })

  it('has one tactic a line: wrapped lines joined, run-on lines separated', () => {
    const bullets = talks.map(talk => talk.lines.filter(line => /^- \S/.test(line)).length)
    expect(bullets).toEqual([8, 9, 6, 7, 9, 4, 3, 5, 3, 5])
    expect(talks.map(talk => talk.lines.length)).toEqual(bullets)
    expect(talks.flatMap(talk => talk.lines).filter(line => line.includes(' - '))).toEqual([])
  })
})

describe('the front matter', () => {
  const KEYS = [
    'number',
    'title',
    'speaker',
    'role',
    'team',
    'organization',
    'aliases',
    'event',
    'date',
    'venue',
    'tags',
    'channels',
    'links',
    'remark',
    'source',
  ]

  it.each(talks)('of $file has the keys of all talks in their order, none of them empty', ({ fields }) => {
    expect(Object.keys(fields)).toEqual(KEYS.filter(key => key in fields))
    expect(Object.values(fields)).not.toContain(null)
  })

  it('of _index.md is the conference and nothing else', () => {
    expect(Object.keys(index.fields)).toEqual(['title', 'event', 'date', 'venue', 'organizer', 'source'])
  })

  it('says of the conference what the introduction says, in every note the same', () => {
    for (const note of notes) {
      expect(note.fields).toMatchObject({
        event: 'SNS 소통전략 컨퍼런스',
        date: '2012-02-27',
        venue: '서울 역삼동 한국과학기술회관',
        source: '한국인터넷 소통협회 현장 노트',
      })
    }
    expect(introduction).toContain(`'${text(index, 'event')}'`)
    expect(introduction).toContain(`2월 27일 ${text(index, 'venue')}에서`)
    expect(introduction).toContain(`열린 ${text(index, 'organizer')} 주관`)
    expect(introduction).toContain(`출처: ${text(index, 'source')}\n`)
    expect(text(index, 'title')).toBe(text(index, 'event'))
  })

  it('links to every address of the talk, in its order', () => {
    const addresses = articleTalks.map(talk => talk.match(/https?:\/\/[^\s)]+/g) ?? [])
    expect(talks.map(talk => list(talk, 'links'))).toEqual(addresses)
  })

  it('names every channel the talk mentions and no other', () => {
    // As the article spells them.
    const channels = ['블로그', '트위터', '페이스북', '유투브', '앱', '이메일', '인트라넷']
    // A talk that takes in tweets (트윗) speaks of Twitter.
    const mentions = (talk: string, channel: string): boolean =>
      talk.includes(channel) || (channel === '트위터' && talk.includes('트윗 '))
    talks.forEach((talk, at) => {
      const mentioned = channels.filter(channel => mentions(articleTalks[at] ?? '', channel))
      expect(list(talk, 'channels'), talk.file).toEqual(mentioned)
    })
  })

  it('has tags that join talks: each on two or more, none twice on one', () => {
    const talksOf = new Map<string, Set<string>>()
    for (const talk of talks) {
      const tags = list(talk, 'tags')
      expect(new Set(tags).size, talk.file).toBe(tags.length)
      expect(tags.length, talk.file).toBeGreaterThan(0)
      for (const tag of tags) talksOf.set(tag, (talksOf.get(tag) ?? new Set()).add(talk.file))
    }
    const lonely = [...talksOf].filter(([, files]) => files.size < 2).map(([tag]) => tag)
    expect(lonely).toEqual([])
  })

  it('gives every organisation its other names, and its own is none of them', () => {
    for (const talk of talks) {
      expect(list(talk, 'aliases').length, talk.file).toBeGreaterThan(0)
      expect(list(talk, 'aliases'), talk.file).not.toContain(text(talk, 'organization'))
    }
  })
})

describe('the files', () => {
  it('have names that are short and typable, the number first', () => {
    expect(talks.map(talk => talk.file.slice(0, 3))).toEqual(
      talks.map(talk => `${text(talk, 'number').padStart(2, '0')}-`),
    )
    for (const { file } of talks) expect(file).toMatch(/^\d\d(-[a-z]+)+\.md$/)
  })

  it.each(notes)('$file is composed Hangul in clean lines', ({ source }) => {
    expect(source).toBe(source.normalize('NFC'))
    expect(source).not.toMatch(/[^\S\n]$/m)
    expect(source).not.toContain('\r')
    expect(source).toMatch(/[^\n]\n$/)
  })
})
