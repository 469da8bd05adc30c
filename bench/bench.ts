// How long the built program takes, as a whole process, beside bare Node and other tools: `npm run bench -- --help`.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { findNotes } from '../src/notes/files.ts'
import { writeLibrary } from './library.ts'
import { type Effort, measure, median, ratio, runMetered, type Times, type Work } from './measure.ts'
import { pickQueries } from './queries.ts'
import { type Result, renderReport } from './report.ts'
import { type BenchLibrary, findRivals } from './rivals.ts'

const HELP = `npm run bench -- [options]
  --sizes 1000,10000,100000   generated libraries of so many notes; "" for none
  --library <dir>             a folder of notes as well (repeatable)
  --no-start                  leave out the notes that come with the program
  --rounds 25                 at most so many rounds
  --seconds 30                no new round of the same commands after so long, but for three, or 25 of under a second
  --node <path>               another Node
  --json bench/results.json   where all times are written
  --readme                    put the tables into the READMEs and docs/benchmarks.md
A quick look: npm run bench -- --sizes 1000 --seconds 3
`

const { values } = parseArgs({
  allowNegative: true,
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    library: { type: 'string', multiple: true, default: [] },
    start: { type: 'boolean', default: true },
    rounds: { type: 'string', default: '25' },
    seconds: { type: 'string', default: '30' },
    node: { type: 'string', default: process.execPath },
    json: { type: 'string', default: 'bench/results.json' },
    readme: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

const effort: Effort = { rounds: Number(values.rounds), seconds: Number(values.seconds) }
const place = join(tmpdir(), 'talks-bench')
const cacheHome = join(place, 'cache')
const rivals = findRivals(values.node, place)
const results: (Result & { times: Record<string, number[]> })[] = []

/** Forgets all notes, but not the code of the program, which any earlier run has left. */
function dropNotes(): void {
  const folder = join(cacheHome, 'talks')
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) if (!name.endsWith('.code')) rmSync(join(folder, name))
}

function talks(name: string, ...args: string[]): Work {
  const env = { XDG_CACHE_HOME: cacheHome }
  return { name, command: values.node, args: [resolve('bin/talks.js'), ...args], env }
}

/** Times some of our commands and the others they are compared with, in the same rounds. */
function compare(library: string, ours: readonly Work[], others: readonly Work[], hasMemory = false): void {
  const times = measure([...ours, ...others], effort)
  for (const work of ours) {
    const result: Result = {
      library,
      work: work.name,
      ms: median(times.get(work.name) ?? []),
      rounds: times.get(work.name)?.length ?? 0,
      ratios: Object.fromEntries(others.map(({ name }) => [name, ratio(times, work.name, name)])),
      megabytes: hasMemory ? runMetered(work).mb : null,
    }
    results.push({ ...result, times: plain(times) })
    process.stderr.write(`${library}: ${work.name}, ${Math.round(result.ms)} ms\n`)
  }
}

function plain(times: Times): Record<string, number[]> {
  return Object.fromEntries(Array.from(times, ([name, all]) => [name, all.map(ms => Number(ms.toFixed(1)))]))
}

function benchStart(): void {
  const ours = [
    talks('--version', '--version'),
    talks('--help', '--help'),
    talks('list', 'list'),
    talks('show 2', 'show', '2'),
    talks('search', 'search', '트위터'),
  ]
  compare('10 bundled', ours, [rivals.bare])
}

function benchLibrary(library: BenchLibrary): void {
  const { name, root } = library
  const queries = pickQueries(root)
  const [{ text: exact } = { text: '' }] = queries
  const at = (work: string, command: string, ...args: string[]) => talks(work, command, '-L', root, ...args)
  const first = (work: Work): Work => ({ ...work, name: `${work.name}, first`, prepare: dropNotes })
  const listing = rivals.listing(library)
  const searching = rivals.searching(library, exact)
  const isNaive = ({ name: rival }: Work) => rival === 'naive'
  compare(name, [first(at('list', 'list'))], listing.filter(isNaive), true)
  compare(name, [first(at('search', 'search', exact))], searching.filter(isNaive), true)
  // Fills the cache, which believes only notes that were not written just now.
  measure([at('search', 'search', exact)], { rounds: 1, seconds: 0 })
  compare(name, [at('list, later', 'list')], [rivals.bare, ...listing], true)
  compare(name, [at('show, later', 'show', ref(root))], [rivals.bare])
  for (const { kind, text } of queries) {
    const work = at(`search ${kind}, later`, 'search', text)
    const others =
      kind === 'exact' ? searching : rivals.searching(library, text).filter(rival => !isNaive(rival))
    compare(name, [work], [rivals.bare, ...others], true)
  }
}

/** Any note of a library, by its path. */
function ref(root: string): string {
  const { files } = findNotes(root, true)
  return files[files.length >> 1]?.relative.replace(/\.\w+$/, '') ?? ''
}

function findLibraries(): BenchLibrary[] {
  const given = values.library.map(folder => {
    const root = resolve(folder)
    return { name: basename(root), root, notes: findNotes(root, true).files.length }
  })
  const generated = values.sizes
    .split(',')
    .filter(Boolean)
    .map(size => {
      const root = join(place, 'notes', size)
      writeLibrary(root, Number(size))
      return { name: Number(size).toLocaleString('en'), root, notes: Number(size) }
    })
  return [...given, ...generated]
}

/** Between the marks for them. What was not measured stays as it is. */
function showIn(path: string, tables: string): void {
  if (tables === '') return
  const text = readFileSync(path, 'utf8')
  const [begin, end] = ['<!-- bench -->', '<!-- /bench -->']
  if (!text.includes(begin)) throw new Error(`${path}: no ${begin}`)
  const [before = '', rest = ''] = text.split(begin)
  writeFileSync(path, `${before}${begin}\n${tables}${end}${rest.split(end)[1]}`)
}

function bench(): void {
  rmSync(place, { recursive: true, force: true })
  mkdirSync(place, { recursive: true })
  if (values.start) benchStart()
  const libraries = findLibraries()
  for (const library of libraries) benchLibrary(library)
  const { version, arch, platform } = process
  const sizes = libraries.slice(values.library.length).map(({ name }) => name)
  const { main, others } = renderReport(results, sizes)
  process.stdout.write([main, others].filter(tables => tables !== '').join('\n'))
  if (values.readme) {
    for (const path of ['README.md', 'README.ko.md']) showIn(path, main)
    showIn('docs/benchmarks.md', others)
  }
  writeFileSync(
    values.json,
    `${JSON.stringify({ node: values.node, version, arch, platform, results }, null, 1)}\n`,
  )
}

if (values.help) process.stdout.write(HELP)
else bench()
