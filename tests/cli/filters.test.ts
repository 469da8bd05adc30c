// The options that list, search, browse and count have in common, over the bundled notes.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { talks } from '../program.ts'

async function refs(...argv: string[]): Promise<string> {
  const { code, out, err } = await talks(...argv, '--format', 'ref')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return out.trim().replaceAll('\n', ' ')
}

test('a value with a comma is suggested as it has to be written', async () => {
  const title = 'SNS 중심의 홍보 네트워크 활용 전략, 부천시 소통행정'
  const { code, err } = await talks('list', '--where', `title=${title}`)
  expect({ code, err }).toEqual({
    code: 1,
    err: `talks: no talk has "SNS 중심의 홍보 네트워크 활용 전략" as its title; did you mean ${title.replace(',', '\\,')}?\n`,
  })
  expect((await talks('list', '--where', `title=${title.replace(',', '\\,')}`)).code).toBe(0)
})

describe('filters', () => {
  test.each([
    [['--tag', '위기관리'], '2 5 9'],
    [['--tag', '위기관리,신제품'], '2 5 8 9 10'], // either
    [['--tag', '위기관리', '--tag', '투명성'], '2 5'], // both
    [['--tag', '#투명성', '--tag', '위기관리'], '2 5'], // as in a text
    [['--speaker', '정 희연'], '2'],
    [['--organization', 'lg전자'], '2'],
    [['--organization', 'LG Electronics'], '2'], // an alias of the notes
    [['-w', 'organization~전자'], '2 5'],
    [['organization~전자'], '2 5'],
    [['organization~전자', 'number<5', '-t', '위기관리'], '2'],
    [['-w', 'number>=9', '-w', 'number!=10'], '9'],
    [['--since', '2012-02', '--until', '2012-02-27', '--tag', '유명인'], '4 6'],
  ])('list %j', async (options, expected) => {
    expect(await refs('list', ...options)).toBe(expected)
  })

  test('leave nothing: exit code 1, no result, a word on stderr', async () => {
    expect(await talks('list', '--since', '2013')).toEqual({
      code: 1,
      out: '',
      err: 'talks: no talk passes the filters\n',
    })
    expect(await talks('list', '--tag', '위기관린', '--json')).toEqual({
      code: 1,
      out: '[]\n',
      err: 'talks: no talk has "위기관린" among its tags; did you mean 위기관리?\n',
    })
  })

  test('a value that some talk has is not said to be nowhere, also where tags nest', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'talks-filters-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    writeFileSync(join(folder, 'a.md'), '---\ntags: [work/plan]\n---\n')
    expect((await talks('-L', folder, 'list', '--tag', 'work', '--format', 'ref')).out).toBe('a\n')
    const { err } = await talks('-L', folder, 'list', '--tag', 'work', '--since', '2030')
    expect(err).toBe('talks: no talk passes the filters\n')
  })

  test('dates that can not be compared are said where dates are', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'talks-filters-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    writeFileSync(join(folder, 'a.md'), '---\ndate: 2024-13-45\n---\n')
    writeFileSync(join(folder, 'b.md'), '---\ndate: soon\n---\n')
    writeFileSync(join(folder, 'c.md'), '---\ndate: 2024-01-02\n---\n')
    const listed = (...options: string[]) => talks('-L', folder, 'list', '--format', 'ref', ...options)
    const said =
      "talks: the date of a and of 1 more can't be compared with others: 2024-13-45; talks check says where\n"
    expect(await listed('--since', '2012')).toEqual({ code: 0, out: 'c\n', err: said })
    expect(await listed('-w', 'date<2012')).toMatchObject({ code: 1, out: '' })
    expect((await listed('-w', 'date<2012')).err).toContain(said)
    expect(await listed('--since', '2012', '-q')).toEqual({ code: 0, out: 'c\n', err: '' })
    expect(await listed()).toEqual({ code: 0, out: 'a\nb\nc\n', err: '' })
  })

  test('what stands alone for a name is said to be part of it', async () => {
    expect((await talks('list', '--organization', '전자')).err).toBe(
      'talks: no talk has "전자" as its organization; did you mean LG전자, 엘지전자 or 삼성전자?\n',
    )
  })

  test('what heads a column in the list is a field', async () => {
    expect(await refs('list', 'tactics>8', '#<5')).toBe('2')
    expect((await talks('list', '-n', '2', '--columns', '#,tactics')).out).toBe('1\t8\n2\t9\n')
  })

  test('search looks only into the talks that pass', async () => {
    expect(await refs('search', 'SNS', '--speaker', '정재우')).toMatch(/^9(?:\.\d)?(?: 9(?:\.\d)?)*$/u)
  })

  test('count counts only the talks that pass', async () => {
    expect((await talks('count', 'speaker', '--organization', 'LG전자')).out).toBe('정희연\t1\n')
  })

  test('an option without a value is no filter for absent ones', async () => {
    expect(await talks('list', '--tag', '')).toEqual({
      code: 2,
      out: '',
      err: 'talks: --tag "" names none; for talks that have none try --where tag=\n',
    })
  })

  test('an unknown field is wrong usage in every command, also when nothing would be found', async () => {
    for (const command of [['list'], ['search', '햄버거'], ['count']]) {
      const { code, out, err } = await talks(...command, '--where', 'spekaer=x')
      expect({ code, out, err }).toEqual({
        code: 2,
        out: '',
        err: 'talks: unknown field "spekaer"; did you mean speaker or speakers?\n',
      })
    }
  })
})

describe('order and amount', () => {
  test('--sort by several keys, --reverse, --limit', async () => {
    expect(await refs('list', '--sort', 'tacticCount-,number-', '-n', '3')).toBe('5 2 1')
    expect(await refs('list', '--sort', 'organization', '-n', '3')).toBe('7 10 4')
    expect(await refs('list', '--reverse', '-n', '2')).toBe('10 9')
  })

  test('what lacks the key comes last, reversed too', async () => {
    expect(await refs('list', '--sort', 'links', '--limit', '1')).toBe(
      await refs('list', '--where', 'links?', '--sort', 'links', '--limit', '1'),
    )
    expect(await refs('list', '--sort', 'links', '--reverse', '--limit', '1')).toBe(
      await refs('list', '--where', 'links?', '--sort', 'links-', '--limit', '1'),
    )
  })

  test('reversed, equal counts keep their order as equal talks do', async () => {
    const counted = async (...argv: string[]) =>
      (await talks('count', 'tags', '--columns', 'value', ...argv)).out
    const ties = await counted('--sort', 'tactics', '--where', 'number=2')
    expect(ties.split('\n').length).toBeGreaterThan(2)
    expect(await counted('--sort', 'talks', '--where', 'number=2', '--reverse')).toBe(
      await counted('--sort', 'talks', '--where', 'number=2'),
    )
  })

  test('hits are sorted before they are limited', async () => {
    const all = await refs('search', 'SNS', '--sort', 'number-')
    expect(all).toMatch(/^9 8 7 5\.1/u) // 10 does not say it
    expect(all.startsWith(await refs('search', 'SNS', '--sort', 'number-', '-n', '3'))).toBe(true)
  })

  test('an unknown key is wrong usage and names a near one', async () => {
    const { code, err } = await talks('list', '--sort', 'dat')
    expect({ code, err }).toEqual({ code: 2, err: 'talks: unknown field "dat"; did you mean date?\n' })
  })
})

test('a key that links to notes of a wiki is shown, searched and filtered by what the links show', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'talks-filters-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const attendees = ['[[김철수]]', '[[사람/이영희|이영희]]']
  writeFileSync(
    join(folder, 'a.md'),
    `---\nattendees: ${JSON.stringify(attendees)}\nroom: "[[큰 방]] 옆"\n---\n- 글\n`,
  )
  const outOf = async (...argv: string[]): Promise<string> => (await talks(...argv, '-L', folder)).out
  expect(await outOf('show', 'a')).toContain('attendees: 김철수, 이영희\n\nroom: 큰 방 옆\n')
  expect(await outOf('list', '-w', 'attendees=이영희', '--format', '{attendees}')).toBe('김철수,이영희\n')
  expect(await outOf('count', 'attendees', '--format', 'tsv')).toContain('김철수\t1')
  expect(await outOf('search', 'attendees:이영희', '--color', 'always', '--format', 'table')).not.toContain(
    '[[',
  )
  const [hit] = JSON.parse(await outOf('search', 'room:옆', '--json'))
  expect(hit.matches).toMatchObject([{ field: 'room', start: 4, end: 5 }])
  // As all keys, as it is written.
  const [talk] = JSON.parse(await outOf('list', '--json'))
  expect(talk.fields.attendees).toEqual(attendees)
})
