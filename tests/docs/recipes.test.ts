// Every recipe of docs/recipes.md is run as it stands there, with the real program where it is installed.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT } from '../program.ts'
import { isInstalled } from '../shells/shell.ts'

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

function run(script: string): string {
  const env = { PATH: `${folder}:${process.env['PATH']}`, HOME: folder, TERM: 'dumb', LC_ALL: 'C.UTF-8' }
  return execFileSync('bash', ['-c', `set -o pipefail\n${script}`], {
    cwd: folder,
    env,
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

  needs('fzf')('a list in fzf (needs fzf)', () => {
    // --filter answers what typing would choose.
    expect(run(recipe('talks list | fzf').replace('fzf', 'fzf --filter 정희연'))).toMatch(/^2\tLG전자\t/u)
    expect(run('talks list | head -1 | cut -f1 | xargs talks show')).toContain('박영락')
  })

  needs('fzf')('hits in fzf (needs fzf)', () => {
    expect(run(recipe('talks search SNS | fzf').replace('fzf', 'fzf --filter 코레일'))).toMatch(
      /^[\d.]+\t코레일\t/u,
    )
  })

  needs('jq')('jq (needs jq)', () => {
    expect(run(recipe("talks list --json | jq -r '.[] | select")).trimEnd().split('\n')).toHaveLength(4)
    expect(run(recipe('talks search 이벤트 --json | jq'))).toMatch(/^(?:\d+ .+\n)+$/u)
  })

  needs('xargs')('paths for xargs (needs xargs)', () => {
    expect(run(recipe('talks list --tag 위기관리 -f path'))).toMatch(/^(?:\S+\.md:\d+\n){3}$/u)
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

  needs('shuf')('a tactic a day (needs shuf)', () => {
    expect(run(recipe('talks search 고객 -f ref'))).not.toBe('')
  })
})
