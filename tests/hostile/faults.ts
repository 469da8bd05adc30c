// Runs commands while one call to the file system fails, and says what is wrong with how they took it.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Outcome, ROOT, talksIn } from '../program.ts'
import { install } from './faults.cjs'

export const FAULT_CODES = ['EIO', 'EACCES', 'ENOENT', 'EMFILE', 'ENOSPC'] as const

/** The commands that read a library, each with what it prints for a whole one. */
export const FAULT_COMMANDS: readonly (readonly string[])[] = [
  ['list', '--json'],
  ['show', '1', '--format', 'md'],
  ['search', '고객', '--json'],
  ['check', '--format', 'json'],
]

/** A small library with every kind of thing the walk handles, and a place for a cache. */
export interface Ground {
  base: string
  library: string
  cache: string
}

export function createGround(): Ground {
  const base = mkdtempSync(join(tmpdir(), 'talks-faults-'))
  const ground = { base, library: join(base, 'library'), cache: join(base, 'cache') }
  mkdirSync(join(ground.library, 'folder', 'below'), { recursive: true })
  mkdirSync(ground.cache)
  cpSync(join(ROOT, 'notes', '_index.md'), join(ground.library, '_index.md'))
  writeFileSync(join(ground.library, 'one.md'), '---\nnumber: 1\ntitle: 하나\n---\n- 고객과 대화한다\n- 둘\n')
  writeFileSync(join(ground.library, 'two.md'), '- 고객 응대\n')
  writeFileSync(join(ground.library, 'folder', 'three.md'), '---\ntitle: 셋: 넷\n---\n고객\n')
  writeFileSync(join(ground.library, 'folder', 'below', '.gitignore'), 'ignored.md\n')
  writeFileSync(join(ground.library, 'folder', 'below', 'four.md'), '# 고객\n')
  writeFileSync(join(ground.library, 'folder', 'below', 'ignored.md'), '고객\n')
  symlinkSync('two.md', join(ground.library, 'link.md'))
  symlinkSync('folder', join(ground.library, 'linked'))
  return ground
}

export function clearCache({ cache }: Ground): void {
  rmSync(cache, { recursive: true, force: true })
  mkdirSync(cache)
}

export const removeGround = ({ base }: Ground): void => rmSync(base, { recursive: true, force: true })

/** Runs a command over the ground with its n-th call failing; 0 for none. Counts the calls there were. */
export async function runWithFault(
  { base, library, cache }: Ground,
  command: readonly string[],
  at: number,
  code: string,
): Promise<Outcome & { calls: number }> {
  const fault = install({ folders: [library, cache], at, code })
  try {
    const world = { cwd: base, env: { XDG_CACHE_HOME: cache, HOME: base } }
    const outcome = await talksIn(world, ...command, '-L', library)
    return { ...outcome, calls: fault.calls() }
  } finally {
    fault.remove()
  }
}

/** Whether the last run kept something; else nothing about the cache would be tested. */
export const hasCache = ({ cache }: Ground): boolean => readdirSync(cache, { recursive: true }).length > 1

/** What is wrong with an answer that came in spite of a fault; null for nothing. */
export function faultIn(faulty: Outcome, whole: Outcome): string | null {
  if (/^\s+at .*:\d+:\d+\)?$/m.test(faulty.err)) return `a stack trace: ${faulty.err}`
  if (![0, 1, 2].includes(faulty.code)) return `exit code ${faulty.code}`
  if (faulty.out === whole.out && faulty.code === whole.code) return null
  const known = new Set(whole.err.split('\n'))
  const isSaid = faulty.err.split('\n').some(line => !known.has(line))
  return isSaid ? null : `a partial answer without a word: ${faulty.out}`
}
