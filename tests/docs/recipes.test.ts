// Every recipe of docs/recipes.md is run as it stands there, with the real program where it is installed.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isInstalled, UTF8_LOCALE } from '../platform.ts'
import { onTerminal } from '../process/terminal.ts'
import { ROOT } from '../program.ts'

const TEXT = readFileSync(join(ROOT, 'docs', 'recipes.md'), 'utf8')
/** The blocks of commands, in the order of the page. */
const BLOCKS = [...TEXT.matchAll(/^```sh\n([\s\S]*?)^```$/gmu)].map(([, block = '']) => block.trim())
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'talks-recipes-'))
  const script = `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'bin', 'talks.js')}" "$@"\n`
  writeFileSync(join(folder, 'talks'), script, { mode: 0o755 })
  cpSync(join(ROOT, 'notes'), join(folder, 'notes'), { recursive: true })
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The block that begins with this text. */
function recipe(start: string): string {
  const block = BLOCKS.find(each => each.startsWith(start))
  if (block === undefined) throw new Error(`no recipe begins with ${start}`)
  return block
}

const ENV = () => ({
  PATH: `${folder}:${process.env['PATH']}`,
  HOME: folder,
  TERM: 'dumb',
  LC_ALL: UTF8_LOCALE,
})

function run(script: string): string {
  return execFileSync('bash', ['-c', `set -o pipefail\n${script}`], {
    cwd: folder,
    env: ENV(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** A test that needs a program; where that is missing it is skipped, and its name says why. */
const needs = (program: string) => test.skipIf(!isInstalled(program))

describe('recipes', () => {
  test('all of them are tested here', () => {
    const source = readFileSync(new URL(import.meta.url), 'utf8')
    const starts = [...source.matchAll(/recipe\((['"])(.+?)\1\)/gu)].map(([, , start = '']) => start)
    expect(BLOCKS.filter(block => !starts.some(start => block.startsWith(start)))).toEqual([])
  })

  /** What is printed once the preview shows a text, and Enter is pressed. */
  async function choose(script: string, previewed: string): Promise<string> {
    const world = { cwd: folder, env: { ...ENV(), TERM: 'xterm', EDITOR: 'printf "opened %s at %s\\n"' } }
    const screen = await onTerminal(script, world, { keys: '\r', after: previewed })
    return screen.split('\x1b').at(-1) ?? ''
  }

  needs('fzf')('a list in fzf (needs fzf)', async () => {
    expect(await choose(recipe('talks list | fzf'), '부회장')).toMatch(
      /1\t한국인터넷소통협회\t박영락\t.+\t8\n$/u,
    )
  })

  needs('fzf')('hits in fzf (needs fzf)', async () => {
    expect(await choose(recipe('talks search SNS | fzf'), '고객과 더 나은')).toMatch(/opened \/.+\.md at/u)
  })

  needs('jq')('jq (needs jq)', () => {
    expect(run(recipe("talks list --json | jq -r '.[] | select")).trimEnd().split('\n')).toHaveLength(4)
    expect(run(recipe('talks search 이벤트 --json | jq'))).toMatch(/^(?:\d+ .+\n)+$/u)
    const tactics = run(recipe('talks list --tag 위기관리 -f ref -0'))
    expect(tactics).toMatch(/^(?:[259]\.\d\t.+\n)+$/u)
    expect(tactics.split('\n')).toHaveLength(9 + 9 + 3 + 1)
    expect(run(recipe('talks search 트위터 --json'))).toMatch(/^(?:(?:\d+|_index)(?:\.\d+)?\n)+$/u)
  })

  needs('xargs')('paths for xargs (needs xargs)', () => {
    expect(run(recipe('talks list --tag 위기관리 -f path'))).toMatch(/^(?:.+\.md:\d+\n){3}$/u)
  })

  needs('vim')('the quickfix list of vim (needs vim)', () => {
    const write = 'map(getqflist(), "bufname(v:val.bufnr) . \\" \\" . v:val.lnum . \\" \\" . v:val.col")'
    const vim = `vim -u NONE -n -c 'call writefile(${write}, "quickfix")' -c 'qa!'`
    run(`${recipe('vim -q').replace('vim', vim)} >/dev/null`)
    const printed = readFileSync(join(folder, 'quickfix'), 'utf8')
    const [line, column] = /04-bucheon-city\.md (\d+) (\d+)/u.exec(printed)?.slice(1) ?? []
    const source = readFileSync(join(ROOT, 'notes', '04-bucheon-city.md'))
      .toString('latin1')
      .split('\n')
    const found = Buffer.from(source[Number(line) - 1]?.slice(Number(column) - 1) ?? '', 'latin1').toString(
      'utf8',
    )
    expect(found).toMatch(/^트위터/u)
  })

  test('a prompt', () => {
    run(recipe("{ echo '다음 발표를"))
    run(recipe('talks search 위기관리 -f'))
    const prompt = readFileSync(join(folder, 'prompt.txt'), 'utf8')
    expect(prompt).toMatch(/^다음 발표를 세 문장으로 요약해 줘\.\n/u)
    expect(prompt).toMatch(/\n\[[\d.]+\] .+: .+\n$/u)
  })

  needs('sqlite3')('SQLite (needs sqlite3)', () => {
    expect(run(recipe('talks list -f csv --columns'))).toMatch(/^(?:LG전자|삼성전자)\n$/u)
  })

  needs('jq')('the bulk format (needs jq)', () => {
    run(recipe('talks list -f jsonl | jq -c'))
    const lines = readFileSync(join(folder, 'bulk.ndjson'), 'utf8').trimEnd().split('\n')
    expect(lines).toHaveLength(20)
    for (const [at, line] of lines.entries()) {
      const value = JSON.parse(line)
      if (at % 2 === 0)
        expect(value).toEqual({ index: { _index: 'talks', _id: JSON.parse(lines[at + 1] ?? '').id } })
      else expect(value.fields.title).toBe(value.title)
    }
  })

  test('checks for GitHub', () => {
    expect(run(recipe('talks check notes --format'))).toBe('')
  })

  test('a tactic a day', () => {
    expect(run(recipe('talks show -- "$(talks search 고객'))).not.toBe('')
  })

  needs('xargs')('with a note that has blanks in its name (needs xargs)', () => {
    const library = join(folder, 'my notes')
    mkdirSync(library)
    writeFileSync(join(library, 'my note.md'), '---\ntags: 위기관리\n---\n- 고객 SNS\n')
    const here = `export TALKS_LIBRARY="$PWD/my notes"; `
    expect(run(here + recipe('talks list --tag 위기관리 -f path'))).toBe('1\n')
    expect(run(here + recipe('talks show -- "$(talks search 고객'))).toBe('고객 SNS\n')
    if (isInstalled('jq'))
      expect(run(here + recipe('talks list --tag 위기관리 -f ref -0'))).toBe('my note.1\t고객 SNS\n')
  })
})
