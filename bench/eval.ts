// How good is search? npm run eval -- <queries.tsv> | --perturb <seed> | --keystrokes | --absent <other library>
// [--library <dir>] [--notes <first so many>] [--nouns] [--count <words>] [--only talks,fuse] [--misses]
// [--runs <how often>]: the times are those of the quickest run
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Library } from '../src/model/talk.ts'
import { loadLibrary } from '../src/notes/library.ts'
import { composeKeys, decompose } from './eval-hangul.ts'
import { absentWords, nounsOf, parseQuestions, perturb, wordsOf } from './eval-questions.ts'
import { toRecords } from './eval-records.ts'
import { evaluate, NEGATIVE, type Question, renderReports } from './eval-score.ts'
import { createSystems, type System } from './eval-systems.ts'
import { createRandom } from './random.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    library: { type: 'string', default: 'notes' },
    perturb: { type: 'string' },
    count: { type: 'string', default: '40' },
    nouns: { type: 'boolean', default: false },
    absent: { type: 'string' },
    notes: { type: 'string' },
    keystrokes: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    only: { type: 'string' },
    runs: { type: 'string', default: '1' },
  },
})

const whole = loadLibrary(values.library)
/** `--notes 500` takes the first 500. */
const library: Library = { ...whole, talks: whole.talks.slice(0, Number(values.notes ?? whole.talks.length)) }
const records = toRecords(library)
const systems = createSystems(library, records).filter(
  ({ name }) => !values.only || values.only.split(',').includes(name),
)
console.log(`${values.library}: ${library.talks.length} talks, ${records.length} records`)
if (values.keystrokes) keystrokes()
else if (values.perturb) {
  const words = values.nouns ? nounsOf(library) : wordsOf(library)
  report(perturb(library, Number(values.perturb), Number(values.count), words))
} else if (values.absent) absent(loadLibrary(values.absent))
else if (positionals[0]) report(parseQuestions(readFileSync(positionals[0], 'utf8')))
else console.log('give a file of queries, --perturb <seed> or --keystrokes')

/** Words that this library does not have: how many find something all the same. */
function absent(other: Library): void {
  const words = absentWords(other, library, createRandom(7), 300)
  const questions = words.map(query => ({ class: NEGATIVE, query, isRight: null }))
  report(questions)
}

function report(questions: readonly Question[]): void {
  const reports = systems.map(system => evaluate(system, questions, records, Number(values.runs)))
  console.log(renderReports(reports))
  for (const { question, recall, answer } of values.misses ? (reports[0]?.misses ?? []) : []) {
    console.log(
      `${question.class}${question.isAmbiguous ? ' ?' : ''}\t${question.query}\t${recall.toFixed(2)}\t${answer[0]?.text.slice(0, 60) ?? '(nothing)'}`,
    )
  }
}

/** Words typed key by key, from the third key on: at how many keys is a tactic with the word found, and in the top ten? */
function keystrokes(): void {
  const random = createRandom(1)
  const words = wordsOf(library)
    .map(word => ({ word, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, 150)
    .map(({ word }) => word)
  for (const system of systems) console.log(renderSurvival(system, words))
}

function renderSurvival(system: System, words: readonly string[]): string {
  let [total, found, top] = [0, 0, 0]
  let whole = 0
  for (const word of words) {
    const keys = decompose(word)
    let lost = 0
    for (let typed = 3; typed <= keys.length; typed++) {
      const at = system.find(composeKeys(keys.slice(0, typed))).findIndex(({ text }) => text.includes(word))
      total += 1
      if (at >= 0) found += 1
      else lost += 1
      if (at >= 0 && at < 10) top += 1
      else if (values.misses && system.name === 'talks') console.log(word, composeKeys(keys.slice(0, typed)))
    }
    if (lost === 0) whole += 1
  }
  const share = (count: number, of: number): string => (count / of).toFixed(3)
  return `${system.name.padEnd(8)} ${words.length} words, ${total} keystrokes: found ${share(found, total)}, top ten ${share(top, total)}, never lost ${share(whole, words.length)}`
}
