// Parser, help, man page and completion all speak from the same definitions.
import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../src/commands/definitions.ts'
import { parseFlags } from '../../src/commands/flags.ts'
import { COMMON } from '../../src/commands/options.ts'
import { cells } from '../../src/views/width.ts'
import { talks, talksIn } from '../program.ts'
import { isInstalled } from '../shells/shell.ts'

const optionsOf = (command: (typeof COMMANDS)[number]) =>
  [...command.groups, COMMON].flatMap(group => group.options)

describe.each(COMMANDS)('talks $name', command => {
  test('help, help of the program and man page name all there is', async () => {
    const { code, out, err } = await talksIn({ env: { COLUMNS: '1000' } }, command.name, '--help')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain(command.description)
    for (const { flags, description } of optionsOf(command)) {
      expect(out).toContain(flags)
      expect(out).toContain(description)
    }
    for (const example of command.examples) expect(out).toContain(example.command)
    expect((await talks('--help')).out).toContain(command.summary)
    const page = (await talks('__man')).out
    expect(page).toContain(`.SS talks ${command.name}`)
    for (const { flags } of optionsOf(command)) expect(page).toContain(flags.replaceAll('-', '\\-'))
  })

  test('talks help says the same as --help', async () => {
    expect(await talks('help', command.name)).toEqual(await talks(command.name, '--help'))
  })

  test('completion offers every option', async () => {
    const { out } = await talks('__complete', 'zsh', command.name, '--')
    for (const { flags } of optionsOf(command)) expect(out).toContain(`${parseFlags(flags).long}\t`)
  })
})

test.each([20, 30, 40, 60, 80, 120])('help fits a terminal of %i columns', async terminal => {
  for (const argv of [['--help'], ...COMMANDS.map(({ name }) => [name, '--help'])]) {
    const { out } = await talksIn({ terminal }, ...argv)
    expect(out.split('\n').filter(line => cells(line, 1) > terminal)).toEqual([])
  }
})

describe('the man page', () => {
  // CI machines may lack groff.
  test.skipIf(!isInstalled('groff'))(
    'has no warning, for a terminal and for paper (needs groff)',
    async () => {
      const page = (await talks('__man')).out
      for (const device of ['utf8', 'ascii', 'ps']) {
        const { stderr } = runGroff(device, page)
        expect({ device, stderr }).toEqual({ device, stderr: '' })
      }
    },
  )

  test('is ASCII, so that it reads the same in every locale', async () => {
    expect((await talks('__man')).out).toMatch(/^[\n -~]+$/u)
  })
})

function runGroff(device: string, page: string): { stderr: string } {
  try {
    const stderr = execFileSync('sh', ['-c', `groff -man -ww -z -T${device} 2>&1`], {
      input: page,
      encoding: 'utf8',
    })
    return { stderr }
  } catch (error) {
    return { stderr: String(error) }
  }
}
