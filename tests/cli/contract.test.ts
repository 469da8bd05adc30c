// What scripts can rely on: each promise of docs/contract.md, under its name there.
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { READINGS } from '../../src/model/hit.ts'
import { FORMAT_CALLS, TROUBLED_NOTE } from '../calls.ts'
import { HAS_FULL_DEVICE } from '../platform.ts'
import { createLargeLibrary, shell } from '../process/process.ts'
import { onTerminal } from '../process/terminal.ts'
import { ROOT, talks, talksIn } from '../program.ts'
import { findFaults, SCHEMAS } from '../schemas.ts'

const TEXT = readFileSync(join(ROOT, 'docs', 'contract.md'), 'utf8')
/** The names of the promises, in bold on the page. */
const PROMISES = Array.from(TEXT.matchAll(/\*\*(.+?)\*\*/gsu), ([, name = '']) =>
  name.replace(/`|\.$/gu, '').replace(/\s+/gu, ' '),
)

const kept: string[] = []
/** The tests of one promise. */
function promise(name: string, tests: () => void): void {
  kept.push(name)
  describe(name, tests)
}

let folder: string
let large: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'talks-contract-'))
  writeFileSync(join(folder, TROUBLED_NOTE.name), TROUBLED_NOTE.text)
  large = createLargeLibrary()
})
afterAll(() => {
  for (const each of [folder, large]) rmSync(each, { recursive: true })
})

test('every promise of docs/contract.md is tested here', () => {
  expect(kept).toEqual(PROMISES)
})

const json = async (...argv: string[]) => JSON.parse((await talksIn({ cwd: folder }, ...argv, '--json')).out)

promise('Results on stdout, all else on stderr', () => {
  test.each([
    [['search', '햄버거'], 1],
    [['show', 'nobody'], 1],
    [['list', '--tag', 'nothing'], 1],
    [['list', '--nonsense'], 2],
    [['list', '-L', '/nowhere'], 2],
  ] as const)('talks %j', async (argv, expected) => {
    const { code, out, err } = await talks(...argv)
    expect({ code, out }).toEqual({ code: expected, out: '' })
    expect(err).toMatch(/^talks: .+\n$/u)
    expect(err).not.toContain('    at ')
  })

  test('a problem of a note is no result', async () => {
    writeFileSync(join(folder, 'colon.md'), '---\ntitle: 발표: 시작\n---\n글\n')
    const { code, out, err } = await talks('list', '-L', join(folder, 'colon.md'), '-f', '{title}')
    rmSync(join(folder, 'colon.md'))
    expect({ code, out }).toEqual({ code: 0, out: '발표: 시작\n' })
    expect(err).toMatch(/^\S+colon\.md:2:8: error yaml-colon .+\n$/u)
  })

  test('--quiet leaves out what is no failure', async () => {
    expect(await talks('search', '햄버거', '-q')).toEqual({ code: 1, out: '', err: '' })
    expect(await talks('list', '-q', '--nonsense')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^talks: /u),
    })
  })
})

promise('Exit code 0', () => {
  test.each([
    'list',
    'search SNS',
    'show 2 2.3',
    'show 2 --field links',
    'count',
    'check',
    'completion zsh',
    'help list',
  ])('talks %s', async line => {
    const { code, out } = await talks(...line.split(' '))
    expect(code).toBe(0)
    expect(out === '').toBe(line === 'check') // the bundled notes have no problem
  })
})

promise('Exit code 1', () => {
  test.each([
    'search 햄버거',
    'list --tag nothing',
    'count tags --since 2013',
    'show nobody',
    'show 2 nobody', // one ref of several is unknown
    'show 2.99', // no such tactic
    'show SNS', // could be several
    'show 3 --field links', // the field is absent
    'edit nobody',
  ])('talks %s', async line => {
    expect((await talks(...line.split(' '))).code).toBe(1)
  })

  test('talks check, of a note with an error', async () => {
    expect((await talksIn({ cwd: folder }, 'check', TROUBLED_NOTE.name)).code).toBe(1)
  })

  test('a ref that could mean several says which', async () => {
    const { out, err } = await talks('show', 'SNS')
    expect(out).toBe('')
    expect(err).toMatch(
      /^talks: "SNS" could be any of these; give one of their refs\n(?:- .+ \[[\d_a-z]+\]\n)+$/u,
    )
  })
})

promise('Exit code 2', () => {
  test.each([
    'nonsense',
    'list --nonsense',
    'list --limit none',
    'list --where nothing',
    'list --where nothing=1',
    'list --sort nothing',
    'list --columns nothing',
    'list --format nothing',
    'list --format {nothing}',
    'list --json --format tsv',
    'list -L /nowhere',
    'search',
    'show 2 --raw --json',
    'count nothing',
    'check /nowhere',
    'completion csh',
    'browse', // no terminal
    'cache nothing',
    'help nothing',
  ])('talks %s', async line => {
    const { code, out, err } = await talks(...line.split(' '))
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^talks: [^\n]+\n$/u)
  })

  test.each([
    'show huge',
    'show small huge.md',
    'show unknown huge --raw -q',
    'edit huge',
    'show', // the folder's own note
  ])('talks %s, of a note that is too large', async line => {
    const notes = mkdtempSync(join(tmpdir(), 'talks-huge-'))
    onTestFinished(() => rmSync(notes, { recursive: true }))
    const name = line === 'show' ? '_index.md' : 'huge.md'
    writeFileSync(join(notes, 'small.md'), '# huger\n')
    writeFileSync(join(notes, name), '')
    truncateSync(join(notes, name), 9 * 1024 * 1024)
    expect(await talksIn({ cwd: notes }, ...line.split(' '), '-L', '.')).toEqual({
      code: 2,
      out: '',
      err: `talks: ${name}: larger than 8 MiB; it is left out. Split it into several notes\n`,
    })
  })

  test('of a note that is all there is, what is wrong with it', async () => {
    const note = join(folder, 'huge.md')
    onTestFinished(() => rmSync(note))
    writeFileSync(note, '')
    truncateSync(note, 9 * 1024 * 1024)
    const { err } = await talksIn({ cwd: folder }, 'show', 'huge', '-L', note)
    expect(err).toMatch(/^huge\.md:1:1: error too-large .+\ntalks: no note in \S+ can be read\n$/u)
  })
})

promise('Exit code 130', () => {
  test('of a command that ctrl-C ends', async () => {
    const screen = await onTerminal(
      // The shell gets the signal too, and would end with it.
      'trap : INT; talks show large -L "$LARGE" --body --no-pager; echo "exit code $?"',
      { cwd: folder, env: { LARGE: large } },
      { keys: '\x03' },
    )
    expect(screen).toMatch(/exit code 130\n$/u)
  })
})

promise('A reader that goes away', () => {
  test('talks … | head -1', () => {
    const script = `talks show large -L "$LARGE" --body 2>err | head -1 | wc -l; echo "\${PIPESTATUS[0]}"; cat err`
    expect(shell(script, { cwd: folder, env: { LARGE: large } })).toMatch(/^\s*1\n0\n$/u)
  })
})

promise('A disk that is full', () => {
  test.skipIf(!HAS_FULL_DEVICE)('talks list > /dev/full (needs it)', () => {
    expect(shell('talks list 2>&1 >/dev/full; echo $?', { cwd: folder })).toBe(
      'talks: write error: no space left on the device\n2\n',
    )
  })
})

promise('One array', () => {
  test.each(FORMAT_CALLS)('talks $command --json, as its schema says', async ({ command, call }) => {
    const answer = await json(...call)
    expect(Array.isArray(answer)).toBe(true)
    expect(answer).not.toEqual([])
    expect(findFaults(command, answer)).toEqual([])
  })

  test.each([
    ['list', '--tag', 'nothing'],
    ['show', 'nobody'],
    ['search', '햄버거'],
    ['count', 'tags', '--since', '2013'],
    ['check'],
  ])('talks %s %s %s is [] when empty', async (...argv) => {
    expect((await talks(...argv.filter(Boolean), '--json')).out).toBe('[]\n')
  })

  test('the schemas find what is missing, wrong or undocumented', () => {
    for (const name of SCHEMAS) expect(findFaults(name, [{}])).not.toEqual([])
    const count = { field: 'tags', value: 'a', talks: 1, tactics: 1 }
    expect(findFaults('count', [count])).toEqual([])
    expect(findFaults('count', [{ ...count, talks: '1' }])).toHaveLength(1)
    expect(findFaults('count', [{ ...count, more: 1 }])).toHaveLength(1)
  })
})

promise('One object a line', () => {
  test.each(FORMAT_CALLS)('talks $command -f jsonl', async ({ call }) => {
    const { out } = await talksIn({ cwd: folder }, ...call, '-f', 'jsonl')
    expect(
      out
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line)),
    ).toEqual(await json(...call))
  })

  test('is nothing when empty', async () => {
    expect((await talks('search', '햄버거', '-f', 'jsonl')).out).toBe('')
  })
})

promise('Fields are only ever added', () => {
  // Never take a name away from these lists.
  test.each([
    [
      'list',
      'ref id number title speakers role team organization event date venue tags channels links aliases path tacticCount fields',
    ],
    ['search', 'ref kind score text path line column talk matches'],
    ['count', 'field value talks tactics'],
    ['check', 'path line column severity code message'],
  ])('talks %s', (command, names) => {
    const schema = JSON.parse(readFileSync(join(ROOT, 'docs', 'schemas', `${command}.schema.json`), 'utf8'))
    expect(schema.items.required).toEqual(expect.arrayContaining(names.split(' ')))
  })
})

promise('Absent values are null, lists are lists', () => {
  test('of a note with nothing but text', async () => {
    writeFileSync(join(folder, 'bare.md'), '글\n')
    const [talk] = await json('list', '-L', 'bare.md')
    rmSync(join(folder, 'bare.md'))
    expect(talk).toEqual({
      ref: 'bare',
      id: 'bare',
      number: null,
      title: 'bare',
      speakers: [],
      role: null,
      team: null,
      organization: null,
      event: null,
      date: null,
      venue: null,
      tags: [],
      channels: [],
      links: [],
      aliases: [],
      path: 'bare.md',
      tacticCount: 1,
      fields: {},
    })
  })
})

promise('Safe to print', () => {
  test('and the same when it is read', async () => {
    const title = 'esc \x1b[31m del \x7f c1 \x9b1m bidi \u202e\u2066 bom \ufeff end'
    const yaml = JSON.stringify(title).replace(
      /[^ -~]/gu,
      each => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    writeFileSync(join(folder, 'odd.md'), `---\ntitle: ${yaml}\n---\n${title}\n`)
    const { out } = await talks('list', '-L', join(folder, 'odd.md'), '--json')
    rmSync(join(folder, 'odd.md'))
    expect(out).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202e\u2066\ufeff]/u)
    expect(JSON.parse(out)[0].title).toBe(title)
  })
})

/** What the table of the page says of a record: its fields, without their types. */
function documented(record: string): string[] {
  const row = new RegExp(`^\\| \\*\\*${record}\\*\\* \\| \`(.+?)\``, 'mu').exec(TEXT)?.[1] ?? ''
  return row
    .replace(/\("[^)]*\)|\{[^}]*\}|\[\]/gu, '')
    .split(' ')
    .sort()
}

const fieldsOf = (record: object) => Object.keys(record).sort()

promise('Talk', () => {
  test('in list, and in show with its text', async () => {
    const [listed] = await json('list', '-n', '1')
    const [shown] = await json('show', '1')
    expect(fieldsOf(listed)).toEqual(documented('Talk'))
    expect(fieldsOf(shown)).toEqual([...documented('Talk'), 'body', 'tactics'].sort())
    expect(shown).toMatchObject({ ...listed, tactics: expect.arrayContaining([]), body: expect.any(String) })
  })
})

promise('Tactic', () => {
  test('in its talk, and by itself', async () => {
    const [talk, tactic] = await json('show', '2', '2.3')
    expect(fieldsOf(talk.tactics[2])).toEqual(documented('Tactic'))
    expect(fieldsOf(tactic)).toEqual([...documented('Tactic'), 'path', 'talk'].sort())
    expect(tactic).toMatchObject(talk.tactics[2])
  })
})

promise('Hit', () => {
  test('a tactic or a talk, with what is known of the talk', async () => {
    const hits = await json('search', 'SNS')
    expect(new Set(hits.map((hit: { kind: string }) => hit.kind))).toEqual(new Set(['tactic', 'talk']))
    for (const hit of hits) {
      expect(fieldsOf(hit)).toEqual(documented('Hit'))
      expect(Object.keys(hit.talk).join(' ')).toBe('ref id number title speakers organization date')
    }
  })
})

promise('Match', () => {
  test('start and end count code points of a value of the field named', async () => {
    const hits = await json('search', '트위터 정희연')
    const all = await json('list')
    expect(hits).not.toEqual([])
    for (const hit of hits) {
      const talk = all.find((each: { ref: string }) => each.ref === hit.talk.ref)
      for (const match of hit.matches) {
        expect(fieldsOf(match)).toEqual(documented('Match'))
        const { field, index, start, end } = match
        const values: string[] = field === 'text' ? [hit.text] : [talk[field]].flat()
        const found = [...(values[index] ?? '')].slice(start, end).join('')
        expect(['트위터', '정희연']).toContain(found)
      }
    }
  })
})

promise('Count', () => {
  test('talks count', async () => {
    for (const count of await json('count')) expect(fieldsOf(count)).toEqual(documented('Count'))
  })
})

promise('Problem', () => {
  test('talks check', async () => {
    const problems = await json('check', TROUBLED_NOTE.name)
    expect(problems).toHaveLength(1)
    expect(fieldsOf(problems[0])).toEqual(documented('Problem'))
  })
})

promise('via', () => {
  test('the readings there are, in the page, in the schema and in the program', () => {
    const [, listed = ''] = /\*\*`via`\*\* is one of `(.+)`/u.exec(TEXT) ?? []
    expect(listed.split(' ')).toEqual([...READINGS])
    const schema = JSON.parse(readFileSync(join(ROOT, 'docs', 'schemas', 'search.schema.json'), 'utf8'))
    expect(schema.items.properties.matches.items.properties.via.enum).toEqual([...READINGS])
  })
})

promise('score', () => {
  test.each(['트위터', '트위터 고객', '트워터', 'ㅅㅅㅁㄷㅇ'])('of %s: the lowest is best', async query => {
    const scores: number[] = (await json('search', query)).map(({ score }: { score: number }) => score)
    expect(scores.length).toBeGreaterThan(1)
    expect(scores[0]).toBeGreaterThanOrEqual(0)
    expect(scores).toEqual([...scores].sort((a, b) => a - b))
  })
})

promise('Quotes ask for exactly these letters', () => {
  test.each(['"트위터"', '"소셜 미디어" 커뮤니케이션', '"sns-소통"'])('%s', async query => {
    const hits: { matches: { term: string; via: string }[] }[] = await json('search', query)
    expect(hits).not.toEqual([])
    for (const { term, via } of hits.flatMap(({ matches }) => matches))
      if (term.startsWith('"')) expect(via).toBe('exact')
  })

  test.each(['"트워터"', '"ㅅㅅㅁㄷㅇ"', '"thtuf"', '"모자"', '"바꿨던"'])(
    '%s is not there, whatever else it could mean',
    async query => {
      expect(await talks('search', query)).toMatchObject({ code: 1, out: '' })
    },
  )

  test('what - leaves out, too', async () => {
    expect(await json('search', '트위터 -트워터')).toEqual(await json('search', '트위터'))
  })
})

promise('Rows stay rows', () => {
  const VALUE = 'tab\t line\n return\r back\\slash "quote", comma'
  const list = async (format: string) => {
    writeFileSync(join(folder, 'row.md'), `---\ntitle: 글\nroom: ${JSON.stringify(VALUE)}\n---\n글\n`)
    const { out } = await talks(
      'list',
      '-L',
      join(folder, 'row.md'),
      '-f',
      format,
      '--columns',
      'ref,fields.room',
      '--no-header',
    )
    rmSync(join(folder, 'row.md'))
    return out
  }

  test('TSV gives the value back', async () => {
    const [row = '', ...rest] = (await list('tsv')).split('\n')
    expect(rest).toEqual([''])
    const signs: { [written: string]: string } = { '\\t': '\t', '\\n': '\n', '\\r': '\r', '\\\\': '\\' }
    const cells = row.split('\t').map(cell => cell.replace(/\\./gu, written => signs[written] ?? written))
    expect(cells).toEqual(['row', VALUE])
  })

  test('CSV gives the value back, each line end as a newline', async () => {
    const [, cell = ''] = /^row,"((?:[^"]|"")*)"\n$/u.exec(await list('csv')) ?? []
    expect(cell.replaceAll('""', '"')).toBe(VALUE.replace('\r', '\n'))
  })
})

promise('NUL ends records', () => {
  test.each(FORMAT_CALLS)('talks $command', async ({ call, formats }) => {
    for (const format of formats) {
      const { code, out } = await talksIn({ cwd: folder }, ...call, '-f', format, '-0')
      if (code !== 2) expect({ format, end: out.slice(-1) }).toEqual({ format, end: '\0' })
      else expect(['table', 'json', 'github']).toContain(format)
    }
  })
})

promise("An option that a format can't honour", () => {
  // tests/cli/formats.test.ts tries every option in every format of every command.
  test('is wrong usage', async () => {
    expect(await talks('list', '--json', '--columns', 'ref')).toEqual({
      code: 2,
      out: '',
      err: 'talks: --columns does nothing for the format json; try it with --format table, tsv, csv\n',
    })
  })
})

promise('path', () => {
  test('works from where the command was run', async () => {
    const here = { cwd: join(ROOT, 'notes') }
    for (const argv of [
      ['list', '-n', '1'],
      ['show', '1'],
      ['search', 'SNS', '-n', '1'],
    ]) {
      const { out } = await talksIn(here, ...argv, '-f', 'path')
      expect(readFileSync(join(here.cwd, out.trim()), 'utf8')).toContain('number: 1\n')
    }
    expect((await talksIn({ cwd: null }, 'list', '-n', '1', '-f', 'path')).out).toBe(
      `${join(ROOT, 'notes')}/01-internet-communication-association.md\n`,
    )
  })
})

promise('ref', () => {
  test('of every hit is understood by show, and names that tactic', async () => {
    const refs = (await json('search', '고객')).map((hit: { ref: string }) => hit.ref)
    const shown = await json('show', ...refs)
    expect(shown.map((each: { ref: string }) => each.ref)).toEqual(refs)
  })

  test('with -0 is the very name, whatever is in it: what xargs -0 hands on is shown', async () => {
    const odd = mkdtempSync(join(tmpdir(), 'talks-contract-'))
    onTestFinished(() => rmSync(odd, { recursive: true }))
    const names = ['new\nline', 'new line', 'ta\tb', 'ta    b', 'esc\x1b[31m', 'trail ', 'a\u202eb']
    for (const name of names) writeFileSync(join(odd, `${name}.md`), `# ${encodeURI(name)}\n`)
    const { out } = await talks('list', '-L', odd, '-f', 'ref', '-0')
    const refs = out.split('\0').slice(0, -1)
    expect(refs.sort()).toEqual(names.sort())
    const shown = await talks('show', '-L', odd, '-f', '{title}', '--', ...refs)
    expect(shown).toEqual({ code: 0, out: refs.map(name => `${encodeURI(name)}\n`).join(''), err: '' })
    // A terminal obeys none of it, and a line stays one.
    expect((await talksIn({ terminal: 80 }, 'list', '-L', odd, '-f', 'ref', '-0')).out).not.toMatch(
      /[\n\t\x1b]/u,
    )
    expect((await talks('list', '-L', odd, '-f', 'ref')).out.trimEnd().split('\n')).toHaveLength(names.length)
  })

  test('of every hit is understood by edit, which opens the line of the hit', async () => {
    const editor = join(folder, 'hx')
    writeFileSync(editor, '#!/bin/sh\nprintf %s "$1" > "$0.given"\n')
    chmodSync(editor, 0o755)
    for (const { ref, path, line } of (await json('search', '고객')).slice(0, 3)) {
      const env = { PATH: process.env['PATH'] ?? '', EDITOR: editor }
      expect((await talksIn({ cwd: folder, env }, 'edit', ref)).code).toBe(0)
      expect(readFileSync(`${editor}.given`, 'utf8')).toBe(`${join(folder, path)}:${line}`)
    }
  })
})

promise('Nothing interactive, no pager, no colour, no wrapping', () => {
  test.each(['list', 'show 2', 'search 트위터', 'count', 'check day.md'])(
    'talks %s in a pipe',
    async line => {
      const run = (env: { [name: string]: string }) => talksIn({ cwd: folder, env }, ...line.split(' '))
      const { out } = await run({ PAGER: 'false' })
      expect(out).not.toContain('\x1b')
      expect((await run({ COLUMNS: '20' })).out).toBe(out)
      expect((await run({ TERM: 'xterm-256color', COLORTERM: 'truecolor' })).out).toBe(out)
    },
  )

  test('machine formats are the same on a terminal', async () => {
    for (const { call, formats } of FORMAT_CALLS) {
      for (const format of formats.filter(each => each !== 'table')) {
        const piped = await talksIn({ cwd: folder }, ...call, '-f', format)
        expect(await talksIn({ cwd: folder, terminal: 40 }, ...call, '-f', format)).toEqual(piped)
      }
    }
  })

  test('talks alone lists, and browse says that it needs a terminal', async () => {
    expect(await talks()).toEqual(await talks('list'))
    expect(await talks('browse')).toMatchObject({ code: 2, out: '' })
  })
})

promise('NO_COLOR, FORCE_COLOR, TERM=dumb', () => {
  test.each<[{ [name: string]: string }, string[], boolean]>([
    [{}, [], true],
    [{ NO_COLOR: '1' }, [], false],
    [{ TERM: 'dumb' }, [], false],
    [{ TERM: 'dumb', FORCE_COLOR: '1' }, [], true],
    [{ NO_COLOR: '1' }, ['--color', 'always'], true],
    [{}, ['--color', 'never'], false],
  ])('on a terminal with %j, %j', async (env, options, isColored) => {
    const { out } = await talksIn({ terminal: 80, env: { TERM: 'xterm', ...env } }, 'list', ...options)
    expect(out.includes('\x1b[')).toBe(isColored)
  })

  test.each<[{ [name: string]: string }, boolean]>([
    [{ FORCE_COLOR: '1' }, true],
    [{ FORCE_COLOR: '0' }, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('in a pipe with %j', async (env, isColored) => {
    expect((await talksIn({ env }, 'list', '-f', 'table')).out.includes('\x1b[')).toBe(isColored)
  })

  test.each<[{ [name: string]: string }, string[], boolean]>([
    [{ FORCE_HYPERLINK: '1', FORCE_COLOR: '1' }, [], true],
    [{ FORCE_HYPERLINK: '1' }, ['--color', 'always'], true],
    [{ FORCE_HYPERLINK: '1' }, [], false], // links are escape codes as colours are
    [{ TERM: 'xterm-kitty' }, ['--color', 'always'], false],
  ])('links in a pipe with %j, %j', async (env, options, hasLinks) => {
    const { out } = await talksIn({ env }, 'show', '7', '-f', 'table', ...options)
    expect(out.includes('\x1b]8;')).toBe(hasLinks)
  })

  test.each([['list'], ['show', '2'], ['search', '블로그']])(
    'talks %s with --color always gives a pipe what a terminal gets',
    async (...argv) => {
      const options = ['--color', 'always', '--width', '80']
      const { out } = await talks(...argv, ...options)
      expect(out).toBe(
        (await talksIn({ terminal: 80, env: { TERM: 'xterm' } }, ...argv, ...options, '--no-pager')).out,
      )
      expect(out).toContain('\x1b[')
      expect((await talks(...argv, ...options, '--json')).out).not.toContain('\x1b[')
    },
  )
})

promise('COLUMNS', () => {
  test('is the width of a terminal, --width before it', async () => {
    const list = async (env: { [name: string]: string }, terminal: number, ...options: string[]) =>
      (await talksIn({ terminal, env: { NO_COLOR: '1', ...env } }, 'list', ...options)).out
    expect(await list({ COLUMNS: '40' }, 100)).toBe(await list({}, 40))
    expect(await list({ COLUMNS: '40' }, 100, '--width', '60')).toBe(await list({}, 60))
    expect(await list({ COLUMNS: '0' }, 100)).toBe(await list({}, 100))
    expect(await list({ COLUMNS: '10' }, 100)).toBe(await list({}, 100, '--width', '10'))
    expect(await list({ COLUMNS: '5000' }, 100)).toBe(await list({}, 100, '--width', '1000'))
  })

  test('is that of a table in a pipe, else 80', async () => {
    const table = async (env: { [name: string]: string }) =>
      (await talksIn({ env }, 'list', '-f', 'table')).out
    expect(await table({})).toBe((await talks('list', '-f', 'table', '--width', '80')).out)
    expect(await table({ COLUMNS: '50' })).toBe((await talks('list', '-f', 'table', '--width', '50')).out)
    expect(await table({ COLUMNS: '50' })).not.toBe(await table({}))
  })
})

promise('PAGER, TALKS_PAGER', () => {
  test('show what is longer than the screen', async () => {
    const paged = (script: string) => onTerminal(script, { cwd: folder, env: { TERM: 'xterm' } })
    expect(await paged("PAGER='sed s/^/one:/' talks show 1 2 3")).toMatch(/^one:/mu)
    expect(await paged("TALKS_PAGER='sed s/^/two:/' PAGER=false talks show 1 2 3")).toMatch(/^two:/mu)
    expect(await paged("PAGER='sed s/^/one:/' talks show 1 2 3 --no-pager")).not.toMatch(/^one:/mu)
  })
})

promise('XDG_CACHE_HOME', () => {
  test('has the cache, the library nothing new', async () => {
    const cache = join(folder, 'cache home')
    const library = mkdtempSync(join(tmpdir(), 'talks-contract-library-'))
    writeFileSync(join(library, 'a.md'), '글\n')
    shell('talks list -L "$LIBRARY"; talks search 글 -L "$LIBRARY"', {
      cwd: folder,
      env: { LIBRARY: library, XDG_CACHE_HOME: cache, HOME: folder },
    })
    expect(readdirSync(cache)).toEqual(['talks'])
    expect(readdirSync(library)).toEqual(['a.md'])
    rmSync(library, { recursive: true })
  })
})
