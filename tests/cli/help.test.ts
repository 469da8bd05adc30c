// Parser, help, man page and completion all speak from the same definitions.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseFlags } from '../../src/commands/line/command-line.ts'
import { COMMANDS } from '../../src/commands/line/commands.ts'
import { optionMeaning, optionsOf, VERSION } from '../../src/commands/line/options.ts'
import { cells } from '../../src/views/width.ts'
import { isInstalled, programBehindPipe } from '../platform.ts'
import { shell } from '../process/process.ts'
import { talks, talksIn } from '../program.ts'

describe.each(COMMANDS)('talks $name', command => {
  test('help, help of the program and man page name all there is', async () => {
    const { code, out, err } = await talksIn({ env: { COLUMNS: '1000' } }, command.name, '--help')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain(command.description)
    // Of the version the help of the program alone tells.
    for (const { flags, description } of optionsOf(command).filter(option => option !== VERSION)) {
      expect(out).toContain(flags)
      expect(out).toContain(description)
    }
    for (const example of command.examples) expect(out).toContain(example.command)
    expect((await talks('--help')).out).toContain(command.summary)
    const page = readRoff((await talks('__man')).out)
    expect(page).toContain(`.SS talks ${command.name}`)
    expect(page).toContain(command.description)
    for (const option of optionsOf(command)) {
      expect(page).toContain(`.B ${option.flags}\n${optionMeaning(option)}\n`)
    }
    for (const { command: line, meaning } of command.examples)
      expect(page).toContain(`.B $ ${line}\n${meaning}\n`)
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

describe('the examples', () => {
  let home: string
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'talks-examples-'))
    mkdirSync(join(home, 'notes'))
    writeFileSync(join(home, 'notes', 'today.md'), '---\ntitle: 오늘\n---\n글\n')
    mkdirSync(join(home, 'bin'))
    writeFileSync(join(home, 'bin', 'code'), '#!/bin/sh\n', { mode: 0o755 })
  })
  afterAll(() => rmSync(home, { recursive: true }))

  // browse needs someone who types; the scripts of completion are tried in their shells.
  const examples = COMMANDS.filter(({ name }) => !['browse', 'completion'].includes(name)).flatMap(
    ({ name, examples }) => examples.map(({ command }) => ({ name, command })),
  )
  for (const { name, command } of examples) {
    const tool = programBehindPipe(command)
    test.skipIf(!isInstalled(tool))(
      `${command}: does something, and complains of nothing (needs ${tool})`,
      () => {
        const PATH = `${join(home, 'bin')}:${process.env['PATH']}`
        const env = { HOME: home, EDITOR: 'true', XDG_CACHE_HOME: join(home, 'cache'), PATH }
        const printed = shell(`${command} 2>err; echo "exit code $?"; cat err`, { cwd: home, env })
        expect(printed).toMatch(
          name === 'check' ? /^exit code 0\ntalks: \d+ notes? checked/u : /exit code 0\n$/u,
        )
        if (name !== 'check' && name !== 'edit') expect(printed).not.toBe('exit code 0\n')
      },
    )
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

/** The text of the page, its escapes taken back. */
function readRoff(page: string): string {
  const signs: { [name: string]: string } = { dq: '"', aq: "'", ha: '^', ti: '~', ga: '`' }
  return page
    .replace(/\\\[u([0-9A-F]+)\]/gu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/\\\((\w\w)/gu, (sign, name: string) => signs[name] ?? sign)
    .replace(/\\([-e&])/gu, (_, sign: string) => ({ '-': '-', e: '\\', '&': '' })[sign] ?? '')
}

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
