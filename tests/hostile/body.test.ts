import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { UsageError } from '../../src/model/errors.ts'
import { parseCondition } from '../../src/model/filter.ts'
import { parseSort } from '../../src/model/sort.ts'
import { parseMarkdown } from '../../src/notes/markdown.ts'
import { parseNote } from '../../src/notes/note.ts'
import { createIndex } from '../../src/search/indexing.ts'
import { parseQuery, search } from '../../src/search/search.ts'
import { renderTalkMarkdown } from '../../src/views/markdown-text.ts'
import { talks } from '../program.ts'
import { BODY_PATTERNS } from './body-patterns.ts'
import { parseChecked } from './invariants.ts'

/** What takes time by the square of this takes minutes: 4 times 10 to the power of 10 steps. bench/hostile.ts measures. */
const SIZE = 200_000
const HANG = 30_000

/** Misspelled, in Latin letters, initials, a short form: each reading looks at what stands around its matches. */
const QUERIES = ['소셜미디어', 'sosyeol', 'ㅅㅅㅁㄷㅇ', '소미', '가나다라']

/** What of these is found, where anything is. */
const FOUND: { readonly [pattern: string]: readonly string[] } = {
  'a misspelled word without end': ['소셜미디어', 'ㅅㅅㅁㄷㅇ'],
}

describe('long and deep bodies', () => {
  it.each(BODY_PATTERNS)(
    'are read, cut and searched in time: $name',
    ({ name, make }) => {
      const index = createIndex([parseChecked(make(SIZE)).talk])
      const found = QUERIES.filter(query => search(index, parseQuery(query), {}).total > 0)
      expect(found).toEqual(FOUND[name] ?? [])
    },
    HANG,
  )
})

/** A heading of nothing but breaks is no title, and links in links are not what they were when they are read once more. */
const TITLES_SAID_ABOVE = ['links of wikis in one another', 'blocks of breaks']

describe('long headings', () => {
  const marked = BODY_PATTERNS.filter(({ name }) =>
    /links|images|brackets|tags|angles|badges|breaks/.test(name),
  )

  it.each(marked)(
    'are told from titles in time: $name',
    ({ name, make }) => {
      const { talk } = parseNote(`# ${make(SIZE)} <b>x</b>`, 'a.md', '/a.md')
      const above = TITLES_SAID_ABOVE.includes(name) ? `# ${talk.title}\n\n` : ''
      // Not by `toBe`, which would print it all.
      expect(renderTalkMarkdown(talk, parseMarkdown(talk.body)) === `${above}${talk.body}\n`).toBe(true)
    },
    HANG,
  )
})

describe('long arguments', () => {
  const blanks = ' '.repeat(100_000)

  it('are filters or not, in time', () => {
    expect(parseCondition(`a${blanks}=${blanks}b`)).toEqual({ fields: ['a'], operator: '=', operands: ['b'] })
    expect(parseCondition(`a${blanks}?`)).toEqual({ fields: ['a'], operator: '?', operands: [] })
    for (const text of [`a${blanks}b`, `${blanks}=`]) expect(() => parseCondition(text)).toThrow(UsageError)
  })

  it('are keys to sort by', () => {
    expect(parseSort(`${blanks}title${blanks}-${blanks}`)).toEqual([{ name: 'title', isDescending: true }])
  })

  it('are queries of 10,000 characters', () => {
    const index = createIndex([parseChecked('- 고객과 대화한다\n').talk])
    for (const text of [
      '고객 '.repeat(2500),
      'ㄱ'.repeat(10_000),
      'rhror'.repeat(2000),
      '"'.repeat(10_000),
      'a-b:'.repeat(2500),
      `아${'ㅋ'.repeat(60)}x`,
      `아${'ㅠㅜ'.repeat(30)}x`,
    ])
      expect(search(index, parseQuery(text), {}).hits.length).toBeLessThanOrEqual(1)
  })
})

it(
  'a text of blanks goes to one line in time',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'talks-body-'))
    writeFileSync(join(folder, 'a.md'), `\`\`\`\n고객${' '.repeat(SIZE)}b\n  c\n\`\`\`\n`)
    const { out } = await talks('search', '고객', '--format', '{ref}: {text}', '-L', folder)
    rmSync(folder, { recursive: true })
    expect(out.replace(/ +/g, ' ')).toBe('a.1: 고객 b c\n')
  },
  HANG,
)

it('an answer longer than V8 can hold is one line on stderr', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'talks-body-'))
  writeFileSync(join(folder, 'a.md'), 'ab '.repeat(1_000_000))
  const { code, out, err } = await talks('show', 'a', '--format', '{body}'.repeat(200), '-L', folder)
  rmSync(folder, { recursive: true })
  expect({ code, out, err }).toEqual({
    code: 2,
    out: '',
    err: 'talks: the answer is longer than a text can be (512 MB); ask for less\n',
  })
})
