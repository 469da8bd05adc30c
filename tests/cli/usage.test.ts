import { describe, expect, test } from 'vitest'
import { talks, talksIn } from '../program.ts'

describe('usage', () => {
  test('an unknown command is wrong usage and names a near one', async () => {
    const { code, out, err } = await talks('serach')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toBe('talks: unknown command "serach"; did you mean search?\n')
  })

  test('an unknown option is wrong usage and names a near one', async () => {
    const { code, err } = await talks('list', '--jsn')
    expect(code).toBe(2)
    expect(err).toBe("talks: unknown option '--jsn'\n(Did you mean --json?)\n")
  })

  test('what the user typed is echoed without its escape sequences', async () => {
    const { err } = await talks('\x1b[2Jlist')
    expect(err).not.toContain('\x1b')
    expect(err).toContain('␛[2Jlist')
  })

  test('a limit must be a whole number from 1', async () => {
    const { code, err } = await talks('list', '-n', '0')
    expect(code).toBe(2)
    expect(err).toContain('Try a whole number from 1.')
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
