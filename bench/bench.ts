// npm run bench [-- --sizes 1000,10000 --rounds 25 --library <dir> --node <path> --json <file>]
// Measures the built program, as ratios against bare Node and other tools, and prints a table.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { writeLibrary } from './library.ts'
import { measure, median, peakMemory, ratio, type Times, type Work } from './measure.ts'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    rounds: { type: 'string', default: '25' },
    library: { type: 'string', multiple: true, default: [] },
    node: { type: 'string', default: process.execPath },
    json: { type: 'string', default: 'bench/results.json' },
  },
})

const node = values.node
const rounds = Number(values.rounds)
const talks = resolve('bin/talks.js')
const place = join(tmpdir(), 'talks-bench')
const cacheHome = join(place, 'cache')
const extra = { XDG_CACHE_HOME: cacheHome }

interface Row {
  library: string
  work: string
  against: string
  ratio: number
  ms: number
  baseMs: number
}

const rows: Row[] = []
const memory: { library: string; work: string; megabytes: number | null }[] = []

const has = (command: string): boolean =>
  spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined
const tools = { rg: has('rg'), fzf: has('fzf'), zk: has('zk'), nb: has('nb') }
const program = (name: string, ...args: string[]): Work => ({ name, command: node, args: [talks, ...args] })
const bare: Work = { name: 'node -e 0', command: node, args: ['-e', '0'] }
const dropCache = () => rmSync(cacheHome, { recursive: true, force: true })
const shell = (name: string, line: string): Work => ({ name, command: 'sh', args: ['-c', line] })

function report(library: string, times: Times, pairs: [work: string, against: string][]): void {
  for (const [work, against] of pairs) {
    if (!times.has(work) || !times.has(against)) continue
    const row = {
      library,
      work,
      against,
      ratio: ratio(times, work, against),
      ms: median(times.get(work) ?? []),
      baseMs: median(times.get(against) ?? []),
    }
    rows.push(row)
    const sign = `${row.ratio.toFixed(2)}x`
    process.stdout.write(
      `${library.padEnd(12)} ${work.padEnd(28)} ${sign.padStart(7)}  of ${against.padEnd(22)} ${row.ms.toFixed(0).padStart(6)} ms / ${row.baseMs.toFixed(0)} ms\n`,
    )
  }
}

function benchStart(): void {
  dropCache()
  const works = [
    bare,
    program('--version', '--version'),
    program('--help', '--help'),
    program('list', 'list'),
    program('search', 'search', '트위터'),
    program('show', 'show', '2'),
  ]
  const times = measure(works, rounds, extra)
  report(
    'bundled',
    times,
    works.slice(1).map(work => [work.name, bare.name]),
  )
}

const QUERIES = [
  ['exact', '콘텐츠'],
  ['typo', '콘탠츠'],
  ['choseong', 'ㅋㅌㅊ'],
  ['three terms', '고객 콘텐츠 전략'],
] as const

function benchLibrary(name: string, root: string, count: number): void {
  const runs = Math.max(3, Math.min(rounds, Math.round(60_000 / Math.max(count, 1))))
  const naive = (...args: string[]): Work => ({
    name: `naive ${args[0]}`,
    command: node,
    args: [resolve('bench/rivals/naive.mjs'), ...args],
  })
  const walk: Work = {
    name: 'walk and stat',
    command: node,
    args: [resolve('bench/rivals/walk-stat.cjs'), root],
  }
  dropCache()
  const first = { ...program('list, first', 'list', '-L', root), prepare: dropCache }
  const naiveTimes = measure([naive('list', root), first], Math.min(runs, 9), extra)
  report(name, naiveTimes, [['list, first', 'naive list']])
  // The cache is warm only for notes that were not written just now, and the first search fills it.
  for (let i = 0; i < 2; i++) measure([program('fill', 'search', '-L', root, 'x')], 0, extra)
  const listing = [bare, walk, naive('list', root), program('list, later', 'list', '-L', root)]
  if (tools.rg) listing.push({ name: 'rg --files', command: 'rg', args: ['--files', root] })
  if (tools.zk) listing.push({ name: 'zk list', command: 'zk', args: ['list', '--notebook-dir', root] })
  if (tools.nb) listing.push({ name: 'nb list', command: 'nb', args: ['list'] })
  const listed = measure(listing, runs, extra)
  report(
    name,
    listed,
    listing.filter(work => work.name !== 'list, later').map(work => ['list, later', work.name]),
  )
  for (const [kind, query] of QUERIES) {
    const work = program(`search ${kind}, later`, 'search', '-L', root, ...query.split(' '))
    const works = [bare, work]
    if (tools.rg && tools.fzf)
      works.push(shell('rg | fzf --filter', `rg -N --no-filename . '${root}' | fzf --filter '${query}'`))
    if (tools.rg) works.push(shell('rg', `rg -i '${query}' '${root}'`))
    const times = measure(works, runs, extra)
    report(
      name,
      times,
      works.filter(each => each !== work).map(each => [work.name, each.name]),
    )
    const megabytes = peakMemory(
      node,
      [talks, 'search', '-L', root, query],
      resolve('bench/peak-memory.cjs'),
      extra,
    )
    memory.push({ library: name, work: work.name, megabytes })
    process.stdout.write(`${name.padEnd(12)} ${work.name.padEnd(28)} ${megabytes?.toFixed(0)} MB at most\n`)
  }
}

mkdirSync(place, { recursive: true })
benchStart()
for (const root of values.library) benchLibrary(resolve(root).split('/').at(-1) ?? root, resolve(root), 2500)
for (const size of values.sizes.split(',').filter(Boolean).map(Number)) {
  const root = join(place, String(size))
  if (!existsSync(root)) writeLibrary(root, size)
  benchLibrary(`${size} notes`, root, size)
}
writeFileSync(values.json, `${JSON.stringify({ node: process.version, tools, rows, memory }, null, 2)}\n`)
