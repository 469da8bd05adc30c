// What scripts read: every format of every command that has it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { COMMANDS } from '../../src/commands/line/commands.ts'
import { FORMAT_CALLS, TROUBLED_NOTE } from '../calls.ts'
import { talks, talksIn } from '../program.ts'

const TITLE = 'tab\t, "quote", back\\slash, \x1b[31mred\u202e, \x9b1m'
/** As YAML takes it: all but ASCII escaped. */
const TITLE_YAML = JSON.stringify(TITLE).replace(/[^ -~]/gu, character => {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
})
let folder: string
/** Holds a note with a problem. */
let badFolder: string

beforeAll(() => {
  badFolder = mkdtempSync(join(tmpdir(), 'talks-formats-bad-'))
  writeFileSync(join(badFolder, TROUBLED_NOTE.name), TROUBLED_NOTE.text)
  folder = mkdtempSync(join(tmpdir(), 'talks-formats-'))
  writeFileSync(
    join(folder, 'odd.md'),
    `---\ntitle: ${TITLE_YAML}\ntags: [가, "나, 다"]\nroom: {floor: 3}\n---\n> - 첫째 **굵은** 글\n> - 둘째 글\n`,
  )
})
afterAll(() => {
  for (const each of [folder, badFolder]) rmSync(each, { recursive: true })
})

const odd = (...argv: string[]) => talks(...argv, '-L', folder)

describe('text formats', () => {
  test('TSV escapes what would break a row, and what a terminal would obey', async () => {
    const { out } = await odd('list', '--columns', 'title,tags')
    expect(out).toBe('tab\\t, "quote", back\\\\slash, ␛[31mred<U+202E>, <U+009B>1m\t가,나, 다\n')
  })

  test('CSV quotes', async () => {
    const { out } = await odd('list', '-f', 'csv', '--columns', 'title,tags')
    expect(out).toBe(
      'title,tags\n"tab\t, ""quote"", back\\slash, ␛[31mred<U+202E>, <U+009B>1m","가,나, 다"\n',
    )
  })

  test('a template reads front matter, joins lists, and knows tabs and braces', async () => {
    const { out } = await odd('list', '-f', '{ref}\\t{tags|;}\\t{fields.room.floor}\\t{fields.none}|{{x}}')
    expect(out).toBe('odd\t가;나, 다\t3\t|{x}\n')
  })

  test('a tab in a template is one, and a separator may be one', async () => {
    const { out } = await odd('list', '-f', '{ref}\t{tags|\\t}\t{tags|\\n}')
    expect(out).toBe('odd\t가\t나, 다\t가\n나, 다\n')
    expect((await odd('list', '-f', 'a\\\\n{ref}')).out).toBe('a\\nodd\n')
  })

  test.each(['{ref', 'ref}', '{ref} }', '{{ref}', '{a{ref}'])(
    'a template with a brace left over, %s',
    async template => {
      const { code, out, err } = await odd('list', '-f', `{title}${template}`)
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toBe(
        `talks: can't read the template "{title}${template}"; write {name} for a field, and {{ or }} for a brace itself\n`,
      )
    },
  )

  test('path works from where the command runs; -0 ends it', async () => {
    expect((await talksIn({ cwd: folder }, 'list', '-L', '.', '-f', 'path', '-0')).out).toBe('odd.md\0')
    expect((await talksIn({ cwd: null }, 'list', '-L', folder, '-f', 'path')).out).toBe(`${folder}/odd.md\n`)
  })

  test('vimgrep: line, and column in bytes, of the first match in the file, behind markup', async () => {
    expect((await talksIn({ cwd: folder }, 'search', '굵은', '-L', '.', '-f', 'vimgrep')).out).toBe(
      'odd.md:6:14:첫째 굵은 글\n',
    )
    // JSON counts columns in code points, as all positions in it.
    const [hit] = JSON.parse((await odd('search', '굵은', '--json')).out)
    expect(hit).toMatchObject({ line: 6, column: 10, text: '첫째 굵은 글' })
  })

  test('md: one item of a list for each', async () => {
    expect((await talks('list', '-f', 'md', '-n', '1')).out).toMatch(/^- .* \(.*\) \[1\]\n$/u)
    expect((await talks('search', '트위터', '-f', 'md', '-n', '1')).out).toMatch(/^- .* \[\d+\.\d+ .*\]\n$/u)
  })
})

describe.each(FORMAT_CALLS)('options for the records of talks $command', ({ command, call, formats }) => {
  const run = (...argv: string[]) => talksIn({ cwd: badFolder }, ...call, ...argv)
  const columns = command === 'count' ? 'talks' : 'path'

  // What a format can't honour is wrong usage, so whoever asks for it learns that; nothing is ignored.
  test.each(formats)('do something for %s, or are wrong usage that says what would work', async format => {
    const plain = await run('-f', format)
    expect(plain.code).not.toBe(2)
    expect(plain.out).not.toBe('')
    for (const option of [['--columns', columns], ['--header'], ['--no-header'], ['-0']]) {
      const { code, out, err } = await run('-f', format, ...option)
      const isSame = out === plain.out
      // csv has a header by itself, and tsv none; a table has one.
      const isDefault = option[0] === (format === 'tsv' ? '--no-header' : '--header')
      if (code === 2) {
        expect(err).toMatch(
          /^talks: --(?:columns|(?:no-)?header|null) does nothing for (?:the format \w+|a template); try it with --format [\w, ]+\n$/u,
        )
        const [, works] = /--format (\w+)/u.exec(err) ?? []
        expect((await run('-f', works ?? '', ...option)).code).toBe(plain.code)
      } else expect({ option, isSame }).toEqual({ option, isSame: isSame && isDefault })
    }
  })

  test('the columns named in help and completion are there', async () => {
    const option = COMMANDS.find(each => each.name === command)
      ?.groups.flatMap(({ options }) => options)
      .find(({ flags }) => flags.startsWith('--columns'))
    const [, example = ''] = / as in (\S+);/u.exec(option?.description ?? '') ?? []
    const names = [...(option?.suggestions ?? []), ...example.split(',')]
    for (const column of names) expect((await run('-f', 'tsv', '--columns', column)).code).not.toBe(2)
  })
})

describe('options that say how to show hits', () => {
  test.each([
    [['--explain', '-f', 'csv'], "--explain can't be had as csv; try table, json, jsonl"],
    [['--explain', '-f', '{ref}'], 'unknown format "{ref}"; try table, json, jsonl'],
    [['--explain', '--columns', 'ref'], '--explain has no columns; leave --columns and --header out'],
    [['--group', 'talk'], '--group is for hits as a terminal shows them; try it with --format table alone'],
    [
      ['--group', 'talk', '--explain'],
      '--group is for hits as a terminal shows them; try it with --format table alone',
    ],
  ])('%j is wrong usage', async (options, message) => {
    expect(await talks('search', '트위터', ...options)).toEqual({
      code: 2,
      out: '',
      err: `talks: ${message}\n`,
    })
  })
})

test('search --explain: lines in a pipe, laid out on a terminal and where a table is asked for', async () => {
  const query = ['search', 'thtuf 블로그', '--limit', '1', '--explain'] as const
  const terminal = await talksIn({ terminal: 60, env: { NO_COLOR: '1' } }, ...query)
  expect((await talks(...query, '-f', 'table', '--width', '60')).out).toBe(terminal.out)
  expect(terminal.out).toMatch(/\n +0\.\d{3} score\n +0\.\d{3} thtuf → 소셜 keyboard text\n/)
  const [head, ...terms] = (await talks(...query)).out.trimEnd().split('\n')
  expect(head).toMatch(/^\S+ {2}0\.\d{3} {2}\S/)
  expect(terms.map(line => line.split(/ {2,}/).slice(1, 4))).toEqual([
    ['thtuf → 소셜', 'keyboard', 'text'],
    ['블로그 → 블로그', 'exact', 'text'],
  ])
})

test('a limit of files counts each once', async () => {
  const paths = (await talks('search', 'SNS', '-f', 'path')).out.split('\n')
  expect(paths.length).toBeGreaterThan(4)
  expect((await talks('search', 'SNS', '-f', 'path', '-n', '3')).out.split('\n').slice(0, -1)).toEqual(
    paths.slice(0, 3),
  )
})

describe('show', () => {
  test('a talk among tactics has its title as its text', async () => {
    const { out } = await talks('show', '2', '2.1', '-f', 'tsv')
    const rows = out
      .trimEnd()
      .split('\n')
      .map(line => line.split('\t'))
    const [title, text] = [
      await talks('show', '2', '-f', '{title}'),
      await talks('show', '2.1', '-f', '{text}'),
    ]
    expect(rows.map(row => row[0])).toEqual(['2', '2.1'])
    expect(rows.map(row => `${row.at(-1)}\n`)).toEqual([title.out, text.out])
    expect(JSON.parse((await talks('show', '2.1', '-f', '{talk}')).out)).toMatchObject({ ref: '2' })
  })

  test('what a part of a name was taken for is said', async () => {
    const whole = await talks('show', '2')
    expect(whole.err).toBe('')
    const title = (await talks('show', '2', '-f', '{title}')).out.trim()
    expect(await talks('show', title)).toEqual(whole)
    const part = title.slice(0, -1)
    expect(await talks('show', part)).toEqual({
      ...whole,
      err: `talks: "${part}" was taken for 2: ${title}\n`,
    })
  })

  test('-f table is what a terminal shows', async () => {
    expect((await talks('show', '2', '-f', 'table', '--width', '80')).out).toBe(
      (await talksIn({ terminal: 80, env: { NO_COLOR: '1' } }, 'show', '2')).out,
    )
  })

  test('-0 ends each note, body, value or file with NUL, otherwise as it is', async () => {
    const source = readFileSync(join(folder, 'odd.md'), 'utf8')
    expect((await odd('show', 'odd', 'odd', '--raw', '-0')).out).toBe(`${source}\0${source}\0`)
    const body = source.split('---\n')[2]
    expect((await odd('show', 'odd', '--body', '-0')).out).toBe(`${body}\0`)
    expect((await odd('show', 'odd', '--field', 'tags', '-0')).out).toBe('가\0나, 다\0')
    expect((await talks('show', '2', '3', '-0')).out.split('\0')).toEqual([
      (await talks('show', '2')).out,
      (await talks('show', '3')).out,
      '',
    ])
  })

  test('what is not laid out keeps its tabs, and a tactic its own line ends', async () => {
    writeFileSync(join(folder, 'make.md'), '- 하나\r\n- 둘\r\n\r\n```\r\nall:\r\n\tcc\r\n```\r\n')
    expect((await odd('show', 'make')).out).toContain('all:\n\tcc\n')
    expect((await odd('show', 'make.3')).out).toBe('all:\n\tcc\n')
    expect((await odd('show', 'make.2', '--raw')).out).toBe('- 둘\r\n')
    expect((await odd('show', 'make.3', '--raw')).out).toBe('```\r\nall:\r\n\tcc\r\n```\r\n')
    rmSync(join(folder, 'make.md'))
  })

  test('--field says which of several do not give it, with the code for nothing found', async () => {
    const { code, out, err } = await talks('show', '1', '2', '3', '--field', 'team')
    expect({ code, err }).toEqual({ code: 1, err: 'talks: no team is given in 1, 3\n' })
    expect(out).not.toBe('')
  })

  test.each(['""', '', '[]', '[""]'])(
    '--field of a key that is %j is no value, as in filters',
    async value => {
      writeFileSync(join(folder, 'empty.md'), `---\nhall: ${value}\n---\n글\n`)
      expect((await odd('list', 'hall=', '-f', 'ref')).out).toContain('empty\n')
      expect(await odd('show', 'empty', '--field', 'hall')).toEqual({
        code: 1,
        out: '',
        err: 'talks: no hall is given in empty\n',
      })
      rmSync(join(folder, 'empty.md'))
    },
  )

  test('--field of a key that only other notes have is no value, not wrong usage', async () => {
    writeFileSync(join(folder, 'plain.md'), '글\n')
    expect(await odd('show', 'plain', '--field', 'room')).toEqual({
      code: 1,
      out: '',
      err: 'talks: no room is given in plain\n',
    })
  })
})

describe('names of fields', () => {
  test.each([
    ['list', '--columns', 'ref,titel'],
    ['list', '-f', '{titel}'],
    ['search', '햄버거', '-f', '{titel}'], // finds nothing
    ['show', '2', '-f', 'tsv', '--columns', 'titel'],
  ])('%s %s %s is wrong usage', async (...argv) => {
    const { code, out, err } = await talks(...argv)
    expect({ code, out, err }).toEqual({
      code: 2,
      out: '',
      err: 'talks: unknown field "titel"; did you mean title?\n',
    })
  })

  test('hits know all of their talk', async () => {
    const template = '{ref} {talk.number} {organization} {tags|;} {fields.venue}'
    const { out } = await talks('search', '큐레이션', '-n', '1', '-f', template)
    expect(out).toMatch(/^2\.\d 2 LG전자 콘텐츠;.*;투명성 .+\n$/u)
  })

  test('columns and templates know the front-matter keys of the library, as filters do', async () => {
    expect((await odd('list', '--columns', 'room,room.floor', '-w', 'room?')).out).toBe('{"floor":3}\t3\n')
    expect((await odd('search', '굵은', '-f', '{ref} {room.floor}')).out).toBe('odd.1 3\n')
    expect((await odd('list', '-f', '{방}')).err).toMatch(
      /^talks: unknown field "방"; try .*, tags, .*, room\n$/u,
    )
  })

  test('--columns picks those of the terminal table too', async () => {
    const { out } = await talksIn({ terminal: 60 }, 'list', '--columns', 'ref,date,title', '-n', '2')
    expect(out).toMatchInlineSnapshot(`
      "[2mref[22m  [2mdate[22m        [2mtitle[22m
      1    2012-02-27  SNS를 활용한 조직의 소통개선 방향 제시
      2    2012-02-27  온라인 커뮤니케이션 전략 및 특징
      "
    `)
  })

  test('a format nobody has is wrong usage and names a near one', async () => {
    expect(await talks('list', '-f', 'jsno')).toMatchObject({
      code: 2,
      err: 'talks: unknown format "jsno"; did you mean json?\n',
    })
  })
})

describe('JSON', () => {
  test('is safe to print and parses to the original', async () => {
    const { out } = await odd('list', '--json')
    expect(out).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/u)
    expect(JSON.parse(out)[0].title).toBe(TITLE)
  })

  test('is [] when nothing is found, and jsonl is nothing', async () => {
    expect((await talks('search', '햄버거', '--json')).out).toBe('[]\n')
    expect((await talks('search', '햄버거', '-f', 'jsonl')).out).toBe('')
  })

  test('jsonl is the records of json, one a line', async () => {
    const array = JSON.parse((await talks('search', '트위터', '--json')).out)
    const lines = (await talks('search', '트위터', '-f', 'jsonl')).out.trimEnd().split('\n')
    expect(lines.map(line => JSON.parse(line))).toEqual(array)
  })
})

describe('count', () => {
  test('in a pipe: value and count, most frequent first, then by the dictionary', async () => {
    expect((await talks('count', '-n', '3')).out).toBe('이벤트\t6\n고객의견\t5\n콘텐츠\t5\n')
    expect((await talks('count', '--sort', 'value-', '-n', '1')).out).toBe('파워블로거\t3\n')
  })

  test.each([[], ['-f', 'json'], ['-f', 'table'], ['-f', 'table', '--header']])(
    'paths are from where it was run: %j',
    async (...options) => {
      const { out } = await talks('count', 'path', '-n', '1', ...options)
      expect(out).toMatch(/(?<![\w/])notes\/01-/u)
    },
  )

  test('--tactics counts those of the talks', async () => {
    expect((await talks('count', 'organization', '--tactics', '-n', '1')).out).toBe('삼성전자\t9\n')
  })

  test('on a terminal: bars', async () => {
    const { out } = await talksIn({ terminal: 40 }, 'count', 'channels', '-n', '3', '--color', 'never')
    expect(out).toMatchInlineSnapshot(`
      "channels  talks
      트위터        8  ███████████████████████
      블로그        5  ██████████████
      페이스북      5  ██████████████
      "
    `)
  })

  test('a field that talks know but none gives: exit code 1', async () => {
    expect(await odd('count', 'venue')).toEqual({ code: 1, out: '', err: 'talks: no talk gives venue\n' })
  })
})
