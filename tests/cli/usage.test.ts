import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ROOT, talks, talksIn } from '../program.ts'

/** An empty folder for one test. */
function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'talks-usage-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

/** As long as an argument may be by mistake. */
const LONG = '가'.repeat(10_000)

describe('usage', () => {
  test('an unknown command is wrong usage and names a near one', async () => {
    const { code, out, err } = await talks('serach')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toBe('talks: unknown command "serach"; did you mean search?\n')
  })

  test('what is named like a command may be the value of an option', async () => {
    const folder = createFolder()
    mkdirSync(join(folder, 'search'))
    writeFileSync(join(folder, 'search', 'a.md'), '---\ntags: [home]\n---\n')
    const inFolder = (...argv: string[]) => talksIn({ cwd: folder }, '-L', 'search', ...argv)
    expect(await inFolder('list', '-thome', '-f', 'ref')).toEqual({ code: 0, out: 'a\n', err: '' })
    expect((await inFolder('list', '--bogus')).err).toContain('unknown option "--bogus" of list')
  })

  test('help that is asked for before a command is that of the command', async () => {
    expect(await talks('--help', 'list')).toEqual(await talks('list', '--help'))
    expect(await talks('-h')).toEqual(await talks('help'))
    for (const rest of [['nonsense'], ['--', 'list']])
      expect(await talks('--help', ...rest)).toEqual(await talks('--help'))
  })

  test('help is as wide as it is told to be', async () => {
    const { out } = await talks('list', '--help', '--width', '30')
    expect(Math.max(...out.split('\n').map(line => line.length))).toBeLessThanOrEqual(30)
  })

  test('a format that --pick can not print is wrong before anything is chosen', async () => {
    const { code, out, err } = await talksIn(
      { keys: '\r', terminal: 80 },
      'browse',
      '--pick',
      '-f',
      '{bogus}',
    )
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('unknown field "bogus"')
  })

  // One line each: what was wrong, then what would work.
  test.each([
    ['list --jsn', 'unknown option "--jsn" of list; did you mean --json?'],
    ['list -Z', 'unknown option "-Z" of list; talks list --help has them all'],
    ['show 2 --group talk', 'unknown option "--group" of show; talks search has it'],
    [
      'search SNS -xyz',
      `unknown option "-xyz" of search; to leave a word out, put -- before the query: talks search -- word -xyz`,
    ],
    [
      'search SNS -i',
      `unknown option "-i" of search; to look for it, put -- before the query: talks search -- -i`,
    ],
    [
      'search SNS --previous',
      `unknown option "--previous" of search; to look for it, put -- before the query: talks search -- --previous`,
    ],
    ['list --quiet=1', '--quiet takes no value; try talks list --quiet'],
    ['--json=1 list', '--json takes no value; try talks list --json'],
    ['list ', '"" is no filter; leave it out, or try tag=name'],
    ['list -- -x', '"-x" is no filter; try tag=-x or title~-x'],
    ['help --json', 'help takes one command and no options; try talks help search'],
    ['help list --json', 'help takes one command and no options; try talks help search'],
    ['show -dash', 'unknown option "-dash" of show; if it is a ref, put -- before it: talks show -- -dash'],
    ['edit --x', 'unknown option "--x" of edit; if it is a ref, put -- before it: talks edit -- --x'],
    ['-n1 list', '-n1 goes after the command; try talks list -n1'],
    ['-rthome list', '-rthome goes after the command; try talks list -rthome'],
    ['-n1', 'unknown option "-n1"; talks list, talks search, talks count, talks check have it'],
    [
      'list --no-header --json',
      '--no-header does nothing for the format json; try it with --format table, tsv, csv',
    ],
    ['', 'unknown command ""; try one of list, show, search, browse, count, check, edit, completion, cache'],
    ['--json list', '--json goes after the command; try talks list --json'],
    ['-q -r list', '-r goes after the command; try talks list -r'],
    ['--format json list', '--format goes after the command; try talks list --format <format>'],
    ['--limit=3 search x', '--limit=3 goes after the command; try talks search --limit=3'],
    ['--tag x', 'unknown option "--tag"; talks list, talks search, talks browse, talks count have it'],
    ['search SNS --explain -f csv', "--explain can't be had as csv; try table, json, jsonl"],
    [
      'show 2 --field title --columns ref',
      '--columns and --header are for whole talks; leave out --raw, --body and --field',
    ],
    ['list --limit', '--limit needs a value; try --limit 10'],
    ['list --library=', '--library "" names no folder; give one of notes'],
    ['list --color', '--color needs a value; try auto, always, never'],
    ['show 2 --field', '--field needs a value; try --field <name>'],
    ['list --limit 0', '--limit "0" is not a whole number from 1; try --limit 10'],
    ['show --width 1001', '--width "1001" is not a whole number from 1 to 1000; try --width 10'],
    ['list --color blue', 'unknown value "blue" of --color; try auto, always, never'],
    ['list --color alway', 'unknown value "alway" of --color; did you mean always?'],
    ['search', 'search needs <query...>; try talks search 트위터'],
    [
      'completion',
      'completion needs <shell>; try talks completion bash, talks completion zsh, talks completion fish',
    ],
    ['list 트위터', '"트위터" is no filter; try tag=트위터, title~트위터, or talks search 트위터'],
    ['count tags 1', 'count takes one argument, [field]; talks count --help has its options'],
    ['edit 1 2', 'edit takes one argument, <ref>; talks edit --help has its options'],
    [
      'nonsense 1 2',
      'unknown command "nonsense"; try talks search nonsense 1 2, or one of list, show, search, browse, count, check, edit, completion, cache',
    ],
    [
      '2.3',
      'unknown command "2.3"; try talks show 2.3, or one of list, show, search, browse, count, check, edit, completion, cache',
    ],
    [
      '위기 관리',
      'unknown command "위기"; try talks search 위기 관리, or one of list, show, search, browse, count, check, edit, completion, cache',
    ],
    ['ls', 'unknown command "ls"; try talks list'],
    ['ls -n 3 --json', 'unknown command "ls"; try talks list -n 3 --json'],
    ['-L notes ls --jsn', 'unknown command "ls"; try talks list --jsn'],
    ['--jsn ls', 'unknown option "--jsn"; talks --help has them all'],
    ['find 트위터', 'unknown command "find"; try talks search 트위터'],
    ['cat 2', 'unknown command "cat"; try talks show 2'],
    ['version', 'unknown command "version"; try talks --version'],
    ['help ls', 'unknown command "ls"; try talks help list'],
    [
      'help nonsense',
      'unknown command "nonsense"; try one of list, show, search, browse, count, check, edit, completion, cache',
    ],
    ['help serach', 'unknown command "serach"; did you mean search?'],
    ['help list extra', 'help takes one command and no options; try talks help search'],
    ['cache empty', 'unknown action "empty" of cache; try talks cache, or talks cache clear'],
  ])('talks %s', async (line, message) => {
    expect(await talks(...line.split(' '))).toEqual({ code: 2, out: '', err: `talks: ${message}\n` })
  })

  test('what is said to look for an option does so', async () => {
    const folder = createFolder()
    writeFileSync(join(folder, 'a.md'), '- npm i --save-dev vitest\n- npm i express\n')
    const { out } = await talksIn({ cwd: folder }, 'search', '-L', '.', '--', '--save-dev')
    expect(out).toBe('a.1\t\tnpm i --save-dev vitest\n')
  })

  test('a limit may be larger than any library', async () => {
    const { code, out } = await talks('list', '-f', 'ref', '-n', '99999999999999999999')
    expect({ code, out }).toEqual({ code: 0, out: (await talks('list', '-f', 'ref')).out })
  })

  test.each([
    ['show', LONG],
    ['edit', LONG],
    ['search', 'SNS', LONG],
    [LONG],
    [`--${LONG}`],
    ['list', LONG],
    ['list', `--${LONG}`],
    ['list', '--tag', LONG],
    ['list', '-w', LONG],
    ['list', '-w', `date>${LONG}`],
    ['list', '-w', `${LONG}=1`],
    ['list', '--since', LONG],
    ['list', '-f', LONG],
    ['list', '-f', `{${LONG}`],
    ['list', '-L', LONG],
    ['search', `-t${LONG}`],
    ['list', '--color', LONG],
    ['list', '-n', LONG],
    ['list', '--json', '-f', LONG],
    ['completion', LONG],
    ['cache', LONG],
  ])('what is long is not said whole: talks %.20s %.20s', async (...argv) => {
    const { code, out, err } = await talks(...argv)
    expect({ code, out }).toEqual({ code: expect.any(Number), out: '' })
    expect(err).toMatch(/^talks: .*가…/mu)
    expect(Math.max(...err.split('\n').map(line => line.length))).toBeLessThan(600)
  })

  test('of the folder of the cache, files alone are the cache', async () => {
    const home = createFolder()
    const cache = join(home, 'talks')
    const [file, folder] = ['0123456789abcdef.notes', '0123456789abcdef.list']
    mkdirSync(join(cache, folder), { recursive: true })
    writeFileSync(join(cache, file), 'kept')
    const env = { XDG_CACHE_HOME: home }
    expect(await talksIn({ env }, 'cache')).toEqual({ code: 0, out: `${cache}: 1 file, 4 bytes\n`, err: '' })
    expect(await talksIn({ env }, 'cache', 'clear')).toMatchObject({ code: 0, err: '' })
    expect(readdirSync(cache)).toEqual([folder])
  })

  test('what is advised stands as the shell is to read it', async () => {
    expect((await talks('list', 'a b')).err).toBe(
      'talks: "a b" is no filter; try tag=a\\ b, title~a\\ b, or talks search a\\ b\n',
    )
    expect(await talks('search', '트위터 -i', '-q')).toMatchObject({ code: 0 })
  })

  test('a path that stands where none is read is advised to stand where it is', async () => {
    const folder = createFolder()
    mkdirSync(join(folder, 'my vault'))
    writeFileSync(join(folder, 'my vault', '2c3d.md'), '글\n')
    const said = async (...argv: string[]) => (await talksIn({ cwd: folder }, ...argv)).err
    const list = 'to read this folder try talks -L my\\ vault list\n'
    expect(await said('my vault')).toBe(`talks: unknown command "my vault"; ${list}`)
    expect(await said('list', 'my vault')).toBe(`talks: "my vault" is no filter; ${list}`)
    expect(await said('show', 'my vault')).toBe(`talks: no talk "my vault"; ${list}`)
    const note = 'my vault/2c3d.md'
    for (const command of ['show', 'edit'])
      expect(await said(command, note)).toBe(
        `talks: no talk "${note}"; to read this file try talks -L my\\ vault ${command} 2c3d\n`,
      )
    expect((await talksIn({ cwd: folder }, '-L', 'my vault', 'show', '2c3d')).out).toBe('# 2c3d\n\n글\n')
    expect(await said('show', '')).toBe('talks: no talk ""; talks list has them all\n')
    expect(await said('show', 'none.md')).toBe('talks: no talk "none.md"; talks list has them all\n')
  })

  test('an empty query is wrong usage', async () => {
    expect(await talks('search', ' ')).toEqual({
      code: 2,
      out: '',
      err: 'talks: the query is empty; try a word you remember\n',
    })
  })

  test.each([
    [
      ['search', '트위터', '-tire'],
      '"-tire" may be --tag ire, or a word to leave out; write --tag ire, or talks search -- word -tire',
    ],
    [
      ['search', '-LG', '트위터'],
      '"-LG" may be --library G, or a word to leave out; write --library G, or talks search -- word -LG',
    ],
    [
      ['search', '트위터', '-Video'],
      `unknown option "-Video" of search; to leave a word out, put -- before the query: talks search -- word -Video`,
    ],
    [['list', '-Video'], 'unknown option "-Video" of list; talks list --help has them all'],
    [
      ['search', '트위터', '-quiet'],
      `unknown option "-quiet" of search; to leave a word out, put -- before the query: talks search -- word -quiet`,
    ],
  ])('%j: a word to leave out that may be an option is neither', async (argv, message) => {
    expect(await talks(...argv)).toEqual({ code: 2, out: '', err: `talks: ${message}\n` })
  })

  test('a value right behind its option, where it can be nothing else', async () => {
    expect(await talks('search', '트위터', '-n1', '-fref')).toEqual(
      await talks('search', '트위터', '-n', '1', '-f', 'ref'),
    )
    expect(await talks('search', '트위터', '-rsdate')).toMatchObject({ code: 0, err: '' })
    expect(await talks('search', '트위터', '-s', '-date')).toMatchObject({ code: 0, err: '' })
  })

  test('a word that begins with a minus and can be no option leaves out what has it', async () => {
    const quoted = await talks('search', '트위터 -블로그')
    expect(quoted.code).toBe(0)
    expect(await talks('search', '트위터', '-블로그')).toEqual(quoted)
    expect(await talks('search', '-블로그', '--', '트위터')).toEqual(await talks('search', '-블로그 트위터'))
    expect(await talks('search', '트위터', '-블로그', '-n', '9', '-페이스북', '--', '-SNS')).toEqual(
      await talks('search', '트위터 -블로그 -페이스북 -SNS', '-n', '9'),
    )
    expect(await talks('search', '트위터', '-블로그', '--jsn')).toMatchObject({ code: 2, out: '' })
  })

  test('TALKS_LIBRARY that names no folder is no wish for the bundled notes', async () => {
    expect(await talksIn({ env: { TALKS_LIBRARY: ':' } }, 'list')).toEqual({
      code: 2,
      out: '',
      err: 'talks: TALKS_LIBRARY is ":", which names no folder; give some, or unset it\n',
    })
    expect((await talksIn({ env: { TALKS_LIBRARY: '' } }, 'count')).code).toBe(0)
  })

  test('a folder without notes is said to have none', async () => {
    const folder = createFolder()
    writeFileSync(join(folder, 'notes.txt'), '글\n')
    const nothing = {
      code: 0,
      out: '[]\n',
      err: 'talks: no notes in .; notes are files whose names end in .md or .markdown\n',
    }
    for (const command of ['list', 'count'])
      expect(await talksIn({ cwd: folder }, command, '-L', '.', '--json')).toEqual(nothing)
    // Filters look for something, and find it nowhere.
    for (const command of ['list', 'count'])
      expect(await talksIn({ cwd: folder }, command, '-L', '.', '-t', 'x')).toMatchObject({
        code: 1,
        out: '',
      })
  })

  test('several folders are described each by itself, and none heads the talks of all', async () => {
    const folder = createFolder()
    for (const name of ['a', 'b']) {
      mkdirSync(join(folder, name))
      writeFileSync(join(folder, name, '_index.md'), `---\ntitle: 모음 ${name}\n---\n`)
      writeFileSync(join(folder, name, `${name}1.md`), '글\n')
    }
    const both = (...argv: string[]) => talksIn({ cwd: folder }, ...argv, '-L', 'a', '-L', 'b')
    expect((await both('show', '--field', 'title')).out).toBe('모음 a\n모음 b\n')
    expect((await both('list', '-f', 'table', '--width', '40')).out).not.toContain('모음')
  })

  test('a library of nothing that can be read is a failure', async () => {
    const folder = createFolder()
    execFileSync('mkfifo', [join(folder, 'pipe.md')])
    expect(await talksIn({ cwd: folder }, 'list', '-L', 'pipe.md')).toEqual({
      code: 2,
      out: '',
      err: 'pipe.md:1:1: error not-a-file not a regular file; it is left out\ntalks: no note in . can be read\n',
    })
  })

  test('with --strict what check finds is a failure', async () => {
    const folder = createFolder()
    writeFileSync(join(folder, 'a.md'), '---\ndate: 2012-02-30\n---\n- 글\n')
    expect(await talksIn({ cwd: folder }, 'list', '-L', '.', '--strict')).toEqual({
      code: 2,
      out: '',
      err:
        'a.md:2:7: error impossible-date no calendar has 2012-02-30 (date)\n' +
        'talks: 1 problem in the notes, and --strict allows none\n',
    })
  })

  test.each([
    ['show 2.99', 'no tactic "2.99"; talk 2 has 2.1 to 2.9'],
    ['show lg-electroincs', 'no talk "lg-electroincs"; did you mean lg-electronics?'],
    ['show nothing', 'no talk "nothing"; talks list has them all'],
    ['show 3 --field links', 'no links is given in 3'],
    ['search 햄버거', 'nothing found for 햄버거'],
    ['search 고객 햄버거', 'nothing found for 고객 햄버거; 햄버거 is nowhere in the notes'],
    [
      'search 트위터 OR 블로그 고객',
      'nothing found for 트위터 OR 블로그 고객; all words must match, and there is no OR; try 트위터, then 블로그 고객',
    ],
    [
      'search 트위터|공정거래',
      'nothing found for 트위터|공정거래; all words must match, and there is no OR; try 트위터, then 공정거래',
    ],
    [
      'search 트위터 AND 블로그',
      'nothing found for 트위터 AND 블로그; all words must match, without AND; try 트위터 블로그',
    ],
    [
      'search 트위터 NOT 블로그',
      "nothing found for 트위터 NOT 블로그; all words must match, and - leaves one out; try '트위터 -블로그'",
    ],
    ['search "햄버거 OR 피자"', 'nothing found for "햄버거 OR 피자"'],
    ['search 햄버거 OR', 'nothing found for 햄버거 OR; 햄버거 is nowhere in the notes'],
    ['search --where number=2 SNS', 'nothing found for SNS'],
    ['search 늘리지 소통', 'nothing found for 늘리지 소통; no tactic has all of it'],
    [
      'search 늘리지 블로그 소통',
      'nothing found for 늘리지 블로그 소통; no tactic has all of it; leave out 늘리지',
    ],
    [
      'search 삼성전자 samsungtomorrow',
      'nothing found for 삼성전자 samsungtomorrow; samsungtomorrow stands in links; try links:samsungtomorrow',
    ],
    [
      'search https://twitter.com/dr_tire',
      'nothing found for https://twitter.com/dr_tire; https://twitter.com/dr_tire stands in links; try links:https://twitter.com/dr_tire',
    ],
    [
      'search speker:정희연',
      'nothing found for speker:정희연; speker is no field; did you mean speaker:정희연 or speakers:정희연?',
    ],
    ['search pth:02', 'nothing found for pth:02; pth is no field; did you mean path:02?'],
    ['search ref:2', "nothing found for ref:2; search does not look in ref; try list --where 'ref~2'"],
    ['search tacticCunt:9', 'nothing found for tacticCunt:9'],
    ['search SNS -t 위기관', 'no talk has "위기관" among its tags; did you mean 위기관리?'],
    ['search SNS --since 2099', 'no talk passes the filters'],
    ['count --since 2099', 'no talk passes the filters'],
    ['list --since 2012-02 --until 2011', '--since 2012-02 is after --until 2011'],
    // An alias has it inside a word, where `aliases:OR` would not find it.
    ['search OR', 'nothing found for OR'],
    [
      'search -- -dry-run',
      `a query needs at least one term to look for, and - leaves out what follows it; to look for it, put it in quotes: '"-dry-run"'`,
    ],
  ])('talks %s: nothing found, and what there is', async (line, message) => {
    expect(await talks(...line.split(' '))).toEqual({ code: 1, out: '', err: `talks: ${message}\n` })
  })

  test('what is said on a terminal is broken between words, and in a pipe not at all', async () => {
    const piped = 'talks: no talk "12"; did you mean 1, 2 or 10?\n'
    expect((await talks('show', '12')).err).toBe(piped)
    const { err } = await talksIn({ errors: 32 }, 'show', '12')
    expect(err).toBe('talks: no talk "12"; did you\nmean 1, 2 or 10?\n')
    const wrong = await talksIn({ errors: 32 }, 'list', '--jsn')
    expect(wrong.err).toBe('talks: unknown option "--jsn" of\nlist; did you mean --json?\n')
  })

  test('a key of a note is quoted as far as it is read', async () => {
    const folder = createFolder()
    writeFileSync(join(folder, 'a.md'), `---\n${'k'.repeat(900)}: abcde\n---\n글\n`)
    const said = async (...argv: string[]) => (await talksIn({ cwd: folder }, '-L', '.', ...argv)).err
    expect(await said('search', '글 bcd')).toMatch(/; bcd stands in k{300,400}…\n$/u)
    expect(await said('list', 'nothing=1')).toMatch(/, k{300,400}…\n$/u)
  })

  test('a ref that begins with a minus is one behind --', async () => {
    const folder = createFolder()
    writeFileSync(join(folder, '-dash.md'), '- 글\n')
    const shown = await talksIn({ cwd: folder }, '-L', '.', 'show', '--', '-dash.1')
    expect(shown).toMatchObject({ code: 0, err: '' })
  })

  test('of many talks that a ref could mean, ten are named', async () => {
    const many = createFolder()
    for (let i = 0; i < 13; i++) {
      mkdirSync(join(many, String(i)))
      writeFileSync(join(many, String(i), 'index.md'), '본문')
    }
    const { code, out, err } = await talksIn({ cwd: many }, '-L', '.', 'show', 'index')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err.trimEnd().split('\n')).toHaveLength(12)
    expect(err).toMatch(/\nand 3 more\n$/u)
  })

  test('a library that is not there', async () => {
    expect(await talks('list', '-L', '/no/where')).toEqual({
      code: 2,
      out: '',
      err: 'talks: cannot read /no/where: no such file or folder; give a folder of notes or one .md file\n',
    })
  })

  test('a relative path names nothing where the working folder is gone', async () => {
    const gone = (env: Record<string, string>, ...argv: string[]) => talksIn({ cwd: null, env }, ...argv)
    const failure = {
      code: 2,
      out: '',
      err: 'talks: cannot read notes: the folder this was run from is gone; change to another, or give an absolute path\n',
    }
    // From / it would be another folder, and `.` the whole disk.
    expect(await gone({}, 'list', '-L', 'notes')).toEqual(failure)
    expect(await gone({}, 'check', 'notes')).toEqual(failure)
    expect(await gone({ TALKS_LIBRARY: 'notes' }, 'search', '트위터')).toEqual(failure)
    expect((await gone({}, 'list', '-L', join(ROOT, 'notes'), '-n', '1', '-f', 'ref')).out).toBe('1\n')
    expect((await gone({ HOME: ROOT }, 'list', '-L', '~/notes', '-n', '1', '-f', 'ref')).out).toBe('1\n')
    expect((await gone({}, 'show', 'tmp')).err).not.toContain('to read this folder')
  })

  test('what was typed stays on one line', async () => {
    expect((await talks('list', '--a\nb')).err).toMatch(/^talks: unknown option "--a␊b" .+\n$/u)
  })

  test('what the user typed is echoed without its escape sequences', async () => {
    const { err } = await talks('\x1b[2Jlist')
    expect(err).not.toContain('\x1b')
    expect(err).toContain('␛[2Jlist')
  })

  test('--version and --help are results: stdout, exit 0', async () => {
    expect(await talks('--version')).toEqual({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u),
      err: '',
    })
    const help = await talks('--help')
    expect(help).toMatchObject({ code: 0, err: '' })
    expect(help.out).toContain('search')
  })

  test.each(['list', 'show', 'search'])(
    'the help of %s fits 60 columns and shows examples',
    async command => {
      const { code, out } = await talksIn({ terminal: 60 }, command, '--help')
      expect(code).toBe(0)
      expect(out).toContain('Examples:')
      for (const line of out.split('\n')) expect([...line].length).toBeLessThanOrEqual(60)
    },
  )

  test('a common option may stand before the command or behind it', async () => {
    const before = await talks('--library', 'nowhere', 'list')
    expect(before).toMatchObject({ code: 2, out: '' })
    expect(await talks('list', '--library', 'nowhere')).toEqual(before)
  })
})
