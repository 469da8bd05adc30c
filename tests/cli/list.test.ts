import { describe, expect, test } from 'vitest'
import { ROOT, talks, talksIn } from '../program.ts'

describe('talks list', () => {
  test('~ is the home folder where no shell has made it that', async () => {
    const home = { HOME: ROOT }
    const whole = await talks('list')
    expect(await talksIn({ env: home, cwd: '/' }, '--library=~/notes', 'list')).toEqual(whole)
    expect(await talksIn({ env: { ...home, TALKS_LIBRARY: '~/notes' }, cwd: '/' }, 'list')).toEqual(whole)
    const { err } = await talksIn({ env: home, cwd: '/' }, '-L', '~notes', 'list')
    expect(err).toContain('cannot read /~notes')
  })

  test('in a pipe is TSV without a header: ref, organization, speakers, title, number of tactics', async () => {
    const { code, out, err } = await talks('list')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const rows = out.split('\n')
    expect(rows).toHaveLength(11)
    expect(rows[1]).toBe('2\tLG전자\t정희연\t온라인 커뮤니케이션 전략 및 특징\t9')
  })

  test('--json is one array with every documented field', async () => {
    const { out } = await talks('list', '--json')
    const records = JSON.parse(out)
    expect(records).toHaveLength(10)
    expect(Object.keys(records[0])).toEqual([
      'ref',
      'id',
      'number',
      'title',
      'speakers',
      'role',
      'team',
      'organization',
      'event',
      'date',
      'venue',
      'tags',
      'channels',
      'links',
      'aliases',
      'path',
      'tacticCount',
      'fields',
    ])
    expect(records[3]).toMatchObject({
      ref: '4',
      id: '04-bucheon-city',
      number: 4,
      path: 'notes/04-bucheon-city.md',
    })
  })

  test('a template fills one line a talk', async () => {
    const { out } = await talks('list', '-n', '1', '--format', '{ref} {speaker}: {tacticCount} {tags|;}')
    expect(out).toMatch(/^1 박영락: 8 [^,]*\n$/u)
  })

  test('a template with a field nobody has is wrong usage and names a near one', async () => {
    const { code, out, err } = await talks('list', '--format', '{titel}')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^talks: unknown field "titel"; did you mean title\?\n$/u)
  })

  test('CSV names its columns; --no-header does not', async () => {
    expect((await talks('list', '-f', 'csv', '--columns', 'ref,title', '-n', '1')).out).toBe(
      'ref,title\n1,SNS를 활용한 조직의 소통개선 방향 제시\n',
    )
    expect((await talks('list', '-f', 'csv', '--columns', 'ref', '--no-header', '-n', '1')).out).toBe('1\n')
  })

  test('-0 ends records with NUL', async () => {
    expect((await talks('list', '-f', 'ref', '-0', '-n', '2')).out).toBe('1\x002\x00')
  })

  test('fits a terminal of 60 columns', async () => {
    const { out } = await talksIn({ terminal: 60 }, 'list')
    expect(out).toContain('LG전자')
  })
})
