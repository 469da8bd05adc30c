// What `talks` is compared with: Node itself, tools that find files and lines, note tools, and what one writes first.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isInstalled, type Work } from './measure.ts'

/** A folder of notes to measure on. */
export interface BenchLibrary {
  name: string
  root: string
  notes: number
}

export interface Rivals {
  bare: Work
  /** Other ways to list the notes of a library. */
  listing(library: BenchLibrary): Work[]
  /** Other ways to find something in them. */
  searching(library: BenchLibrary, query: string): Work[]
}

/** Above these, one run of a note tool takes minutes. */
const ZK_NOTES = 10_000
const NB_NOTES = 1000

/** Rivals that are installed. `place`: a folder for copies, as note tools write into their notebooks. */
export function findRivals(node: string, place: string): Rivals {
  const has = { rg: isInstalled('rg'), fzf: isInstalled('fzf'), zk: isInstalled('zk'), nb: isInstalled('nb') }
  const script = (name: string, file: string, ...args: string[]): Work => ({
    name,
    command: node,
    args: [resolve('bench/rivals', file), ...args],
  })
  const zk = (library: BenchLibrary, ...args: string[]): Work[] => {
    if (!has.zk || library.notes > ZK_NOTES) return []
    const notebook = copyOf(library, join(place, 'zk', library.name), folder =>
      spawnSync('zk', ['init', '--no-input', folder], { stdio: 'ignore' }),
    )
    return [
      {
        name: 'zk',
        command: 'zk',
        args: ['list', '--notebook-dir', notebook, '--no-input', '--no-pager', ...args],
      },
    ]
  }
  const nb = (library: BenchLibrary, ...args: string[]): Work[] => {
    if (!has.nb || library.notes > NB_NOTES) return []
    const home = join(place, 'nb', library.name)
    copyOf(library, join(home, 'home'), folder => spawnSync('git', ['init', folder], { stdio: 'ignore' }))
    return [{ name: 'nb', command: 'nb', args, env: { NB_DIR: home, NBRC_PATH: join(home, 'nbrc') } }]
  }
  return {
    bare: { name: 'node -e 0', command: node, args: ['-e', '0'] },
    listing: library => [
      script('walk + stat', 'walk-stat.cjs', library.root),
      ...(has.rg ? [{ name: 'rg --files', command: 'rg', args: ['--files', library.root] }] : []),
      script('naive', 'naive.mjs', 'list', library.root),
      ...zk(library),
      ...nb(library, 'list', '--all'),
    ],
    searching: (library, query) => [
      ...(has.rg ? [{ name: 'rg', command: 'rg', args: ['-i', query, library.root] }] : []),
      ...(has.rg && has.fzf ? [pipeline(library.root, query)] : []),
      script('naive', 'naive.mjs', 'search', library.root, query),
      ...zk(library, '--match', query),
      ...nb(library, 'search', query),
    ],
  }
}

/** Every line of every note, and a fuzzy matcher over them. */
function pipeline(root: string, query: string): Work {
  const line = 'rg --no-line-number --no-filename . "$0" | fzf --filter "$1"'
  return { name: 'rg \\| fzf', command: 'sh', args: ['-c', line, root, query] }
}

function copyOf(library: BenchLibrary, folder: string, prepare: (folder: string) => void): string {
  if (existsSync(folder)) return folder
  mkdirSync(folder, { recursive: true })
  cpSync(library.root, folder, { recursive: true })
  prepare(folder)
  return folder
}
