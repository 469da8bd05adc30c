// What `talks __complete` answers; tests/shells tries it in the shells themselves.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ROOT, talks, talksIn } from '../program.ts'

/** Candidates for the last word, without what they mean. */
async function offered(...words: string[]): Promise<string[]> {
  const { code, out, err } = await talks('__complete', 'zsh', ...words)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return out
    .split('\n')
    .slice(1, -1)
    .map(line => line.split('\t')[0] ?? '')
}

describe('completion', () => {
  test.each([
    [['se'], ['search']],
    [['help', 'li'], ['list']],
    [['help', 'list', 's'], []], // help of one command
    [['--ver'], ['--version']],
    [['list', '--ta'], ['--tag']],
    [['-q', 'list', '--rev'], ['--reverse']],
    [
      ['list', '--format', 'js'],
      ['json', 'jsonl'],
    ],
    [['list', '--format=cs'], ['--format=csv']], // the whole word, as zsh and fish want it
    [['list', '--color', 'n'], ['never']],
    [['search', '--tag', '위'], ['위기관리']],
    [['search', '--tag', '콘텐츠,위'], ['콘텐츠,위기관리']],
    [
      ['list', '--speaker', '정'],
      ['정재우', '정희연'],
    ],
    [['list', '--sort', 'date-,tit'], ['date-,title']],
    [['list', '--columns', 'ref,tit'], ['ref,title']],
    [['search', '--columns', 'ref,tex'], ['ref,text']], // a field of hits
    [
      ['count', '--columns', 'ta'],
      ['talks', 'tactics'],
    ],
    [['count', '--sort', 'tit'], []], // counts have no title
    [
      ['check', '--columns', 'path,c'],
      ['path,column', 'path,code'],
    ],
    [
      ['list', '-w', 'spea'],
      ['speakers=', 'speaker='],
    ],
    [
      ['list', '-w', 'speaker=정'],
      ['speaker=정재우', 'speaker=정희연'],
    ],
    [['list', '-w', 'nothing=x'], []],
    [['list', 'date>2012-02'], ['date>2012-02-27']],
    [['list', 'date<2012-02'], ['date<2012-02-27']],
    [
      ['list', 'number=2', 'speaker=정'],
      ['speaker=정재우', 'speaker=정희연'],
    ],
    [['show', 'lg'], ['lg-electronics']],
    [['show', 'LG'], ['lg-electronics']], // case is forgiven where nothing else fits
    [
      ['show', '9.'],
      ['9.1', '9.2', '9.3'],
    ],
    [['show', '2', 'lg'], ['lg-electronics']], // takes several
    [['edit', '2', 'lg'], []], // takes one
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['show', '--', '-'], []],
    [['list', '-L', '/nowhere', '--tag', ''], []], // no library, no candidates, no message
  ])('talks %j', async (words, expected) => {
    expect(await offered(...words)).toEqual(expected)
  })

  test('a comma inside a value is escaped, and parts no values', async () => {
    const note = join(mkdtempSync(join(tmpdir(), 'talks-completion-')), 'a.md')
    onTestFinished(() => rmSync(dirname(note), { recursive: true }))
    writeFileSync(note, '---\norganization: Foo, Inc\ntags: [x]\n---\n')
    const offers = (...words: string[]) => offered('-L', note, 'list', ...words)
    expect(await offers('--organization', 'Foo')).toEqual(['Foo\\, Inc'])
    expect(await offers('--organization', 'Foo\\, I')).toEqual(['Foo\\, Inc'])
    expect(await offers('--organization', 'Foo\\, Inc,F')).toEqual(['Foo\\, Inc,Foo\\, Inc'])
    expect(await offers('organization=Foo\\, I')).toEqual(['organization=Foo\\, Inc'])
  })

  test('values say what they mean', async () => {
    expect((await talks('__complete', 'fish', 'show', '2')).out).toBe(
      'values\n2\tLG전자: 온라인 커뮤니케이션 전략 및 특징\n',
    )
  })

  test('files and folders are left to the shell', async () => {
    expect((await talks('__complete', 'zsh', 'check', '')).out).toBe('files\n')
    expect((await talks('__complete', 'zsh', 'list', '-L', '')).out).toBe('folders\n')
  })

  test('the library named before the cursor is the one that is read', async () => {
    const { out } = await talksIn(
      { env: { HOME: '/', TALKS_LIBRARY: '/nowhere' } },
      '__complete',
      'zsh',
      'show',
      '2',
    )
    expect(out).toBe('values\n')
  })

  test('a value may stand right behind its short option', async () => {
    const world = { env: { HOME: '/' } }
    const shown = await talksIn(world, '__complete', 'zsh', '-Lnowhere', 'show', '2')
    expect(shown.out).toBe('values\n')
    const { out } = await talksIn(world, '__complete', 'zsh', 'list', '-t콘')
    expect(out).toMatch(/^values\n-t콘텐츠\t/)
  })

  test('short options may stand in one word, the last with its value', async () => {
    expect((await talks('__complete', 'zsh', 'list', '-qL', '')).out).toBe('folders\n')
    expect(await offered('list', '-qrt', '위')).toEqual(['위기관리'])
    expect(await offered('list', '-qt위')).toEqual(['-qt위기관리'])
    expect(await offered('list', '-qL/nowhere', '-t', '')).toEqual([])
    expect(await offered('list', '-qZ', '-t', '위')).toEqual(['위기관리']) // no such option
  })

  test('~ is the home folder', async () => {
    const world = { env: { HOME: join(ROOT, 'tests') } }
    const { out } = await talksIn(world, '__complete', 'zsh', 'show', '-L', '~/../notes', '2')
    expect(out).toMatch(/^values\n2\t/u)
  })

  test('bash lists meanings, and gets what it inserts quoted', async () => {
    const line = 'talks list --tag=콘'
    expect((await talks('__complete', 'bash', '9', ' =:', line)).out).toBe('values\n콘텐츠\n')
    const listed = (await talks('__complete', 'bash', '63', ' =:', 'talks list --speaker 정')).out
    expect(listed).toBe('values\n정재우  -- 1 talk\n정희연  -- 1 talk\n')
  })

  test('a script for each shell, and for no other', async () => {
    for (const shell of ['bash', 'zsh', 'fish']) {
      expect(await talks('completion', shell)).toMatchObject({
        code: 0,
        out: expect.stringContaining(`__complete ${shell}`),
      })
    }
    expect(await talks('completion', 'csh')).toEqual({
      code: 2,
      out: '',
      err: 'talks: no completion for "csh"; try bash, zsh, fish\n',
    })
  })
})

test('a long meaning is cut behind a word, and that is shown', async () => {
  const { out } = await talks('__complete', 'zsh', 'list', '--')
  const meanings = out.split('\n').map(line => line.split('\t')[1] ?? '')
  const cut = meanings.filter(meaning => meaning.endsWith('…'))
  expect(cut.length).toBeGreaterThan(0)
  const whole = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  for (const meaning of cut) expect(whole).toContain(`${meaning.slice(0, -1)} `)
})
