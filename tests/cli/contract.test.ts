// What scripts can rely on, one test for each promise of docs/design.md. tests/process has those that only a process shows.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../src/commands/definitions.ts'
import { ROOT, talks, talksIn } from '../program.ts'
import { findFaults, SCHEMAS } from '../schemas.ts'

describe('stdout has results and nothing else; stderr all the rest', () => {
  test.each([
    [['search', '햄버거'], 1],
    [['show', 'nobody'], 1],
    [['list', '--tag', 'nothing'], 1],
    [['list', '--nonsense'], 2],
    [['list', '-L', '/nowhere'], 2],
  ] as const)('talks %j', async (argv, expected) => {
    const { code, out, err } = await talks(...argv)
    expect({ code, out }).toEqual({ code: expected, out: '' })
    expect(err).toMatch(/^talks: .+\n/u)
    expect(err).not.toContain('    at ')
  })

  test('--quiet leaves out what is no failure', async () => {
    expect(await talks('search', '햄버거', '-q')).toEqual({ code: 1, out: '', err: '' })
  })
})

describe('exit codes', () => {
  test.each([
    [['list'], 0],
    [['search', 'SNS'], 0],
    [['show', '2', '2.3'], 0],
    [['show', '2', 'nobody'], 1], // one ref of several is unknown
    [['show', '2.99'], 1], // no such tactic
    [['show', 'SNS'], 1], // could be several
    [['show', '2', '--field', 'links'], 0],
    [['show', '3', '--field', 'links'], 1], // the field is absent
    [['search'], 2], // nothing to look for
    [['show', '2', '--raw', '--json'], 2], // contradiction
  ] as const)('talks %j gives %d', async (argv, code) => {
    expect((await talks(...argv)).code).toBe(code)
  })

  test('an ambiguous ref lists what it could mean', async () => {
    const { out, err } = await talks('show', 'SNS')
    expect(out).toBe('')
    expect(err).toMatch(
      /^talks: "SNS" could be any of these; give one of their refs\n(?:- .+ \[[\d_a-z]+\]\n)+$/u,
    )
  })
})

describe('JSON', () => {
  test.each([
    ['list', []],
    ['show', ['2', '2.3', '_index']],
    ['search', ['SNS']],
    ['count', ['speaker']],
    ['check', [`${ROOT}/notes`]],
  ] as const)('%s is one array, as its schema says', async (command, args) => {
    const { code, out } = await talks(command, ...args, '--json')
    expect(code).toBe(0)
    const answer = JSON.parse(out)
    expect(Array.isArray(answer)).toBe(true)
    expect(findFaults(command, answer)).toEqual([])
  })

  test('the schemas find what is missing, wrong or undocumented', () => {
    for (const name of SCHEMAS) expect(findFaults(name, [{}])).not.toEqual([])
    expect(findFaults('count', [{ field: 'tags', value: 'a', talks: 1, tactics: 1 }])).toEqual([])
    expect(findFaults('count', [{ field: 'tags', value: 'a', talks: '1', tactics: 1 }])).toHaveLength(1)
    expect(findFaults('count', [{ field: 'tags', value: 'a', talks: 1, tactics: 1, more: 1 }])).toHaveLength(
      1,
    )
  })

  test('absent values are null, lists are lists', async () => {
    const [talk] = JSON.parse((await talks('list', '-w', 'links=', '--json', '-n', '1')).out)
    expect(talk).toMatchObject({ links: [], number: 1 })
  })

  test('start and end count code points of the field named', async () => {
    const hits = JSON.parse((await talks('search', '트위터 정희연', '--json')).out)
    const all = JSON.parse((await talks('list', '--json')).out)
    for (const hit of hits) {
      const talk = all.find((each: { ref: string }) => each.ref === hit.talk.ref)
      for (const { field, index, start, end } of hit.matches) {
        const values: string[] = field === 'text' ? [hit.text] : [talk[field]].flat()
        const found = [...(values[index] ?? '')].slice(start, end).join('')
        expect(['트위터', '정희연']).toContain(found)
      }
    }
  })
})

describe('refs and paths', () => {
  test('every ref that search prints is understood by show, and names that tactic', async () => {
    const hits = JSON.parse((await talks('search', '고객', '--json')).out)
    const refs = hits.map((hit: { ref: string }) => hit.ref)
    const shown = JSON.parse((await talks('show', ...refs, '--json')).out)
    expect(shown.map((each: { ref: string }) => each.ref)).toEqual(refs)
  })

  test('path works from where the command was run', async () => {
    const { out } = await talksIn({ cwd: `${ROOT}/notes` }, 'list', '-f', 'path', '-n', '1')
    expect(readFileSync(`${ROOT}/notes/${out.trim()}`, 'utf8')).toContain('number: 1\n')
  })
})

describe('a pipe is no terminal', () => {
  const withFormats = COMMANDS.filter(({ groups }) => groups.some(({ heading }) => heading === 'Formats'))

  test.each([['list'], ['show', '2'], ['search', '트위터'], ['count'], ['check']])(
    '%s %s: no colour, no wrapping, the same whatever COLUMNS says',
    async (...argv) => {
      const wide = await talks(...argv)
      expect(wide.out).not.toContain('\x1b')
      expect(await talksIn({ env: { COLUMNS: '20' } }, ...argv)).toEqual(wide)
      expect((await talksIn({ env: { FORCE_COLOR: '1', NO_COLOR: '1' } }, ...argv)).out).toBe(wide.out)
    },
  )

  test('machine formats are the same on a terminal', async () => {
    for (const { name } of withFormats.filter(({ name }) => ['list', 'search', 'count'].includes(name))) {
      const args = name === 'search' ? ['search', '트위터'] : [name]
      for (const format of ['json', 'jsonl', 'tsv', 'csv']) {
        const piped = await talks(...args, '-f', format)
        expect(await talksIn({ terminal: 40 }, ...args, '-f', format)).toEqual(piped)
      }
    }
  })

  test('NO_COLOR and TERM=dumb are honoured on a terminal, --color wins', async () => {
    const list = async (env: { [name: string]: string }, ...more: string[]) =>
      (await talksIn({ terminal: 80, env: { TERM: 'xterm', ...env } }, 'list', ...more)).out.includes('\x1b')
    expect(await list({})).toBe(true)
    expect(await list({ NO_COLOR: '1' })).toBe(false)
    expect(await list({ TERM: 'dumb' })).toBe(false)
    expect(await list({ NO_COLOR: '1' }, '--color', 'always')).toBe(true)
    expect(await list({}, '--color', 'never')).toBe(false)
  })

  test('browse says that it needs a terminal', async () => {
    expect(await talks('browse')).toMatchObject({ code: 2, out: '' })
  })

  test('talks alone lists', async () => {
    expect(await talks()).toEqual(await talks('list'))
  })
})
