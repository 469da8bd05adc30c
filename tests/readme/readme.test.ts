// Every ```console block of the READMEs is run, and what it prints compared with what the README shows.
// `UPDATE_README=1 npx vitest run tests/readme` writes what they print now into the READMEs instead.
// `$ talks …` alone is run on a terminal of 80 columns without colour; a line with a shell's operators in a shell.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isInstalled, programBehindPipe } from '../platform.ts'
import { ROOT, talksIn } from '../program.ts'
import { withOptions } from './options.ts'

interface Step {
  line: number
  command: string
  printed: string
}

const READMES = ['README.md', 'README.ko.md'].filter(name => existsSync(join(ROOT, name)))

const isTranslated = (name: string) => name !== 'README.md'

/** A line that stands for any number of lines left out. */
const LEFT_OUT = '…'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'talks-readme-'))
  writeFileSync(join(folder, 'talks'), `#!/bin/sh\nexec node "${join(ROOT, 'bin', 'talks.js')}" "$@"\n`, {
    mode: 0o755,
  })
})

afterAll(() => rmSync(folder, { recursive: true }))

function steps(markdown: string): Step[] {
  const found: Step[] = []
  let isConsole = false
  for (const [index, line] of markdown.split('\n').entries()) {
    if (line.startsWith('```')) isConsole = line === '```console'
    else if (isConsole && line.startsWith('$ '))
      found.push({ line: index + 1, command: line.slice(2), printed: '' })
    else if (isConsole) {
      const step = found.at(-1)
      if (step) step.printed += `${line}\n`
    }
  }
  return found
}

async function run(command: string): Promise<string> {
  if (!command.startsWith('talks ') || /[|;&<>]/u.test(command)) {
    const PATH = `${folder}:${process.env['PATH']}`
    const { stdout } = spawnSync('sh', ['-c', `exec 2>&1\n${command}`], {
      env: { PATH, TERM: 'dumb' },
      encoding: 'utf8',
      cwd: ROOT,
    })
    return stdout
  }
  // The shell splits the words, as it would for the reader.
  const words = execFileSync('sh', ['-c', `for word in ${command.slice(6)}; do printf '%s\\0' "$word"; done`])
  const { out, err } = await talksIn(
    { terminal: 80, env: { NO_COLOR: '1' } },
    ...words.toString('utf8').split('\0').slice(0, -1),
  )
  return out + err
}

/** Trailing blanks are not shown in the README. */
function tidy(text: string): string {
  return text.replace(/[ \t]+$/gmu, '').trimEnd()
}

function pattern(printed: string): RegExp {
  const parts = `\n${tidy(printed)}\n`.split(`\n${LEFT_OUT}\n`)
  const escaped = parts.map(part => part.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'))
  return new RegExp(`^${escaped.join('\n(?:.*\n)*')}$`, 'u')
}

/** The README with what its commands print now; blocks that leave lines out stay as they are. */
async function updated(markdown: string): Promise<string> {
  const blocks = markdown.split(/(^```console\n[\s\S]*?^```$)/mu)
  const texts = blocks.map(async block => {
    if (!block.startsWith('```console') || block.includes(`\n${LEFT_OUT}\n`)) return block
    const printed: string[] = []
    for (const { command } of steps(block)) printed.push(`$ ${command}\n${tidy(await run(command))}`)
    return `\`\`\`console\n${printed.join('\n')}\n\`\`\``
  })
  return (await Promise.all(texts)).join('')
}

if (process.env['UPDATE_README']) {
  test.each(READMES)('update %s', async name => {
    const path = join(ROOT, name)
    writeFileSync(path, withOptions(await updated(readFileSync(path, 'utf8')), isTranslated(name)))
  })
}

describe.each(READMES)('%s', name => {
  const examples = steps(readFileSync(join(ROOT, name), 'utf8'))

  test('has every option, as it is defined', () => {
    const text = readFileSync(join(ROOT, name), 'utf8')
    expect(text).toBe(withOptions(text, isTranslated(name)))
  })

  test('the words of its table find what stands beside them', async () => {
    const [table = ''] = readFileSync(join(ROOT, name), 'utf8').split(/^## /mu)
    const rows = [...table.matchAll(/^\| (`[^|]+`) \| ([^|]+) \| [^|]+ \|$/gmu)]
    const pairs = rows.flatMap(([, words = '', found = '']) => {
      const typed = [...words.matchAll(/`([^`]+)`/gu)].map(([, word = '']) => word)
      return typed.map(word => ({ word, parts: found.split(', ') }))
    })
    expect(pairs.length).toBeGreaterThan(15)
    for (const { word, parts } of pairs) {
      const { code, out } = await talksIn(
        { terminal: 500, env: { NO_COLOR: '1' } },
        'search',
        word,
        '--no-pager',
      )
      expect(code, word).toBe(0)
      const marked = [...out.matchAll(/«([^»]+)»/gu)].map(([, match = '']) => match)
      expect(
        parts.some(part =>
          part
            .split(' … ')
            .every(each => marked.some(match => match.startsWith(each) || each.startsWith(match))),
        ),
        `${word}: ${parts} in ${marked}`,
      ).toBe(true)
    }
  })

  test('has examples', () => expect(examples.length).toBeGreaterThan(5))

  for (const { line, command, printed } of examples) {
    const tool = programBehindPipe(command)
    test.skipIf(!isInstalled(tool))(`line ${line}: ${command} (needs ${tool})`, async () => {
      const output = `\n${tidy(await run(command))}\n`
      if (printed.includes(`${LEFT_OUT}\n`)) expect(output).toMatch(pattern(printed))
      else expect(output.trim()).toBe(tidy(printed).trim())
    })
  }
})
