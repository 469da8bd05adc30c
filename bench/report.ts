// What was measured, as tables in Markdown: one for the READMEs, the others for docs/benchmarks.md.

/** One command over one library. */
export interface Result {
  library: string
  work: string
  /** Milliseconds, the median. */
  ms: number
  rounds: number
  /** How many times as long as each rival it took. */
  ratios: Record<string, number>
  /** Megabytes at most; null where it was not measured. */
  megabytes: number | null
}

/** The libraries that the READMEs show. */
const MAIN = ['10 bundled', '10,000']

/** The tables, each empty where nothing was measured for it; `sizes` are the generated libraries, smallest first. */
export function renderReport(
  results: readonly Result[],
  sizes: readonly string[],
): { main: string; others: string } {
  const isMain = ({ library }: Result): boolean => MAIN.includes(library)
  const tables = [
    renderResults(
      results.filter(result => !isMain(result)),
      results,
    ),
    sizes.length > 1 ? renderGrowth(results, sizes) : '',
  ]
  return {
    main: renderResults(results.filter(isMain), results),
    others: tables.filter(table => table !== '').join('\n'),
  }
}

/** The results of some of all libraries. Columns for all rivals that something was compared with. */
function renderResults(results: readonly Result[], all: readonly Result[]): string {
  if (results.length === 0) return ''
  const rivals = [...new Set(all.flatMap(({ ratios }) => Object.keys(ratios)))]
  const hasMemory = all.some(({ megabytes }) => megabytes !== null)
  const rows = results.map(({ library, work, ms, rounds, ratios, megabytes }) => [
    library,
    work,
    whole(ms),
    ...rivals.map(rival => short(ratios[rival])),
    ...(hasMemory ? [megabytes === null ? '' : whole(megabytes)] : []),
    String(rounds),
  ])
  const head = [
    'notes',
    'command',
    'ms',
    ...rivals.map(rival => `× ${rival}`),
    ...(hasMemory ? ['MB'] : []),
    'n',
  ]
  return renderTable(head, rows)
}

/** How the time grows with the number of notes: each library against the one before it. */
function renderGrowth(results: readonly Result[], libraries: readonly string[]): string {
  const works = [...new Set(results.map(({ work }) => work))]
  const time = (work: string, library: string) =>
    results.find(result => result.work === work && result.library === library)?.ms
  const rows = works.map(work => [
    work,
    ...libraries
      .slice(1)
      .map((library, i) => short((time(work, library) ?? NaN) / (time(work, libraries[i] ?? '') ?? NaN))),
  ])
  const head = ['command', ...libraries.slice(1).map((library, i) => `${library} / ${libraries[i]}`)]
  return renderTable(
    head,
    rows.filter(([, ...cells]) => cells.some(cell => cell !== '')),
  )
}

function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, i) => (i < 2 && Number.isNaN(Number(rows[0]?.[i])) ? '---' : '--:'))
  return [head, rule, ...rows].map(cells => `| ${cells.join(' | ')} |\n`).join('')
}

function whole(number: number): string {
  return Math.round(number).toLocaleString('en')
}

/** Two digits that count. */
function short(number: number | undefined): string {
  if (number === undefined || !Number.isFinite(number)) return ''
  return number < 10 ? number.toFixed(2) : number.toFixed(number < 100 ? 1 : 0)
}
