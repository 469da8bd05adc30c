// `browse --pick` as a part of pipes: what it prints, in every format, and its exit codes.
import { describe, expect, test } from 'vitest'
import { HIT_FORMATS } from '../../src/views/format-names.ts'
import { type Outcome, talks, talksIn } from '../program.ts'

const DOWN = '\x1b[B'
const ENTER = '\r'
const ESCAPE = '\x1b'
const MARK = '\0'

const pick = (keys: string, ...argv: string[]): Promise<Outcome> =>
  talksIn({ keys }, 'browse', '--pick', ...argv)

describe('what is chosen is printed as search prints it', () => {
  test.each([...HIT_FORMATS.names, '{ref} {organization}: {text}'])('--format %s', async format => {
    const chosen = await pick(ENTER, '소셜미디어', '--format', format)
    const found = await talks('search', '소셜미디어', '--limit', '1', '--format', format)
    expect(chosen).toEqual({ code: 0, out: found.out, err: '' })
    expect(chosen.out).not.toBe('')
  })
})

test('without a format it prints refs', async () => {
  expect(await pick(ENTER, '스스로', '투명해지는')).toEqual({ code: 0, out: '2.9\n', err: '' })
})

test('the query can be typed, and an action typed ahead waits for its answer', async () => {
  expect((await pick(`스스로 투명해지는${ENTER}`)).out).toBe('2.9\n')
})

test('several are printed in the order of the choosing', async () => {
  const { out } = await pick(`${DOWN}${DOWN}${MARK}\x1b[H${MARK}${ENTER}`)
  expect(out).toBe('3\n1\n')
})

test('filters of the command line hold', async () => {
  const { out } = await pick(ENTER, '--tag', '위기관리', '-f', '{ref} {tags}')
  expect(out).toContain('위기관리')
})

test.each([
  ['esc', ESCAPE, 130],
  ['esc after marking', MARK + ESCAPE, 130],
  ['ctrl-C', '\x03', 130],
  ['ctrl-D', '\x04', 130],
  ['enter where nothing was found', `뷁뷁뷁${ENTER}`, 1],
])('%s prints nothing', async (_, keys, code) => {
  expect(await pick(keys)).toEqual({ code, out: '', err: '' })
})

test('--format without --pick, and no terminal: wrong usage in one line', async () => {
  const formatted = await talksIn({ keys: ENTER, terminal: 80 }, 'browse', '--format', 'json')
  expect(formatted).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^talks: .*--pick.*\n$/u) })
  const nowhere = await talks('browse', '--pick')
  expect(nowhere).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/^talks: .*terminal.*\n$/u) })
})
