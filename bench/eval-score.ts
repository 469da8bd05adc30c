// Scores: how good the answers of a system are, by class of query.
import type { EvalRecord } from './eval-records.ts'
import type { System } from './eval-systems.ts'

/** A query and how to tell a right answer; `isRight` is null for a query that must find nothing. */
export interface Question {
  class: string
  query: string
  isRight: ((record: EvalRecord) => boolean) | null
  /** Other words of the library fit the query as well as the wanted one: nobody could tell which was meant. */
  isAmbiguous?: boolean
}

/** Sums over the questions of one class. */
export interface Score {
  questions: number
  hitAt1: number
  recallAt5: number
  reciprocalRank: number
  /** Of queries that must find nothing: how many found something. */
  wronglyFound: number
}

const emptyScore = (): Score => ({
  questions: 0,
  hitAt1: 0,
  recallAt5: 0,
  reciprocalRank: 0,
  wronglyFound: 0,
})

/** A question that was not answered fully, for whoever wants to know why. */
export interface Miss {
  question: Question
  recall: number
  answer: EvalRecord[]
}

export interface Report {
  system: string
  scores: Map<string, Score>
  misses: Miss[]
  /** Milliseconds of each query. */
  times: number[]
}

/** Asks all questions, `runs` times: of the times those of the quickest run are reported. */
export function evaluate(
  system: System,
  questions: readonly Question[],
  records: readonly EvalRecord[],
  runs = 1,
): Report {
  const report: Report = { system: system.name, scores: new Map(), misses: [], times: [] }
  const answers = askAll(system, questions, report.times)
  for (let run = 1; run < runs; run++) {
    const times: number[] = []
    askAll(system, questions, times)
    if (quantile(times, 0.5) < quantile(report.times, 0.5)) report.times = times
  }
  for (const [i, question] of questions.entries()) {
    const answer = answers[i] ?? []
    const name = question.class + (question.isAmbiguous ? AMBIGUOUS : '')
    let score = report.scores.get(name)
    if (!score) {
      score = emptyScore()
      report.scores.set(name, score)
    }
    const recall = addAnswer(score, question, answer, records)
    if (recall < 1) report.misses.push({ question, recall, answer })
  }
  return report
}

function askAll(system: System, questions: readonly Question[], times: number[]): EvalRecord[][] {
  return questions.map(({ query }) => {
    const start = performance.now()
    const answer = system.find(query)
    times.push(performance.now() - start)
    return answer
  })
}

/** Adds one answer to the score of its class; returns its recall@5. */
function addAnswer(
  score: Score,
  question: Question,
  answer: EvalRecord[],
  records: readonly EvalRecord[],
): number {
  const { isRight } = question
  score.questions += 1
  if (!isRight) {
    if (answer.length > 0) score.wronglyFound += 1
    return answer.length > 0 ? 0 : 1
  }
  const first = answer.findIndex(isRight)
  const gold = records.filter(isRight).length
  const recall = Math.min(1, answer.slice(0, 5).filter(isRight).length / Math.max(1, Math.min(5, gold)))
  if (first === 0) score.hitAt1 += 1
  if (first >= 0) score.reciprocalRank += 1 / (first + 1)
  score.recallAt5 += recall
  return first === 0 ? recall : Math.min(recall, 0.99)
}

export const quantile = (values: readonly number[], q: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? 0

/** The reports side by side, a class a line: hit@1, recall@5 and MRR of each system. */
export function renderReports(reports: readonly Report[]): string {
  const classes = [...new Set(reports.flatMap(({ scores }) => [...scores.keys()]))].sort(byClass)
  const lines = [['class'.padEnd(18), '   n', ...reports.map(({ system }) => system.padEnd(14))].join('  ')]
  lines.push([' '.repeat(18), '    ', ...reports.map(() => 'hit1 rec5 mrr ')].join('  '))
  for (const name of classes)
    lines.push(
      renderClass(
        name,
        reports.map(report => report.scores.get(name)),
      ),
    )
  if (classes.some(name => name.endsWith(AMBIGUOUS))) {
    lines.push(renderClass('clear', reports.map(sumClear)))
    lines.push(`(${AMBIGUOUS.trim()}: another word of the library fits as well)`)
  }
  lines.push(renderClass('all found', reports.map(sum)))
  for (const { system, times } of reports) {
    lines.push(
      `${system}: p50 ${quantile(times, 0.5).toFixed(2)} ms, p95 ${quantile(times, 0.95).toFixed(2)} ms a query`,
    )
  }
  return `${lines.join('\n')}\n`
}

const sumClear = ({ scores, ...report }: Report): Score =>
  sum({ ...report, scores: new Map([...scores].filter(([name]) => !name.endsWith(AMBIGUOUS))) })

function sum({ scores }: Report): Score {
  const total = emptyScore()
  for (const [name, score] of scores) {
    if (name === NEGATIVE) continue
    total.questions += score.questions
    total.hitAt1 += score.hitAt1
    total.recallAt5 += score.recallAt5
    total.reciprocalRank += score.reciprocalRank
  }
  return total
}

function renderClass(name: string, scores: readonly (Score | undefined)[]): string {
  const n = scores.find(score => score)?.questions ?? 0
  const cells = scores.map(score => (score ? renderScore(name, score) : ''))
  return [name.padEnd(18), String(n).padStart(4), ...cells.map(cell => cell.padEnd(14))].join('  ')
}

function renderScore(name: string, score: Score): string {
  if (name === NEGATIVE) return `${score.wronglyFound} found`
  return [score.hitAt1, score.recallAt5, score.reciprocalRank]
    .map(value => (value / Math.max(1, score.questions)).toFixed(2).padStart(4))
    .join(' ')
}

/** What the name of a class has behind it for the questions that are ambiguous. */
const AMBIGUOUS = ' ?'

/** Ambiguous classes stand behind their clear ones, otherwise the order stays. */
const byClass = (a: string, b: string): number =>
  Number(a.endsWith(AMBIGUOUS)) - Number(b.endsWith(AMBIGUOUS))

/** The class of queries that must find nothing. */
export const NEGATIVE = 'negative'
