// How well are words found by their sound? npm run eval:sound [-- --misses] [--words <file>]
// Pairs of words, the one asked for in a vocabulary that holds the other among a thousand more; then words that are
// not there at all. `--words` takes a vocabulary of your own, a word a line, and prints what English finds there.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { NEAR_LISTED } from '../src/search/readings/sound/same-sound.ts'
import { loanwordLines } from '../src/search/sound/loanword-list.ts'
import { spellings } from '../src/search/sound/loanwords.ts'
import {
  createSoundIndex,
  listWords,
  type SoundIndex,
  type SoundMatch,
} from '../src/search/sound/sound-index.ts'

const { values } = parseArgs({
  options: { misses: { type: 'boolean', default: false }, words: { type: 'string' } },
})

const FIXTURES = join('tests', 'fixtures', 'sound')

const linesOf = (path: string) => readFileSync(path, 'utf8').split('\n').filter(Boolean)
const others = linesOf(join(FIXTURES, 'others.txt'))
const negatives = linesOf(join(FIXTURES, 'negatives.txt'))

const indexOf = (words: Iterable<string>) => createSoundIndex([listWords(new Set(words))], () => false)

interface Pair {
  latin: string
  hangul: string
}

function readPairs(name: string): Pair[] {
  return linesOf(join(FIXTURES, `${name}.tsv`))
    .slice(1)
    .map(line => {
      const [latin = '', hangul = ''] = line.split('\t')
      return { latin, hangul }
    })
}

/** Asks for one side of each pair where the other sides stand among the thousand. */
function scorePairs(name: string, from: keyof Pair, to: keyof Pair): void {
  const pairs = readPairs(name)
  const index = indexOf([...pairs.map(pair => pair[to]), ...others])
  const isRight = (pair: Pair, match: SoundMatch | undefined) =>
    pairs.some(other => other[from] === pair[from] && other[to] === match?.word)
  const missed = pairs.filter(pair => !isRight(pair, index.find(pair[from])[0]))
  const wrong = pairs.filter(pair => index.find(pair[from]).some(match => !isRight(pair, match)))
  const share = (count: number) => ((pairs.length - count) / pairs.length).toFixed(3)
  const unlisted = missed.filter(pair => !spellings(pair[from]).includes(pair[to]))
  console.log(
    `${name.padEnd(20)} ${from.padEnd(6)} -> ${to.padEnd(6)}  n ${String(pairs.length).padStart(3)}  hit@1 ${share(missed.length)}, with the list ${share(unlisted.length)}  with a wrong word too ${wrong.length}`,
  )
  if (!values.misses) return
  for (const pair of missed) console.log(`  missed ${pair[from]} ${pair[to]}`)
  for (const pair of wrong) console.log(`  wrong  ${pair[from]}: ${describe(index, pair[from])}`)
}

function describe(index: SoundIndex, term: string): string {
  return index
    .find(term)
    .map(({ word, via, cost }) => `${word} (${via} ${cost.toFixed(2)})`)
    .join(', ')
}

function scoreNegatives(): void {
  const names = ['loanwords-tuning', 'loanwords-held-out', 'romanised-tuning', 'romanised-held-out']
  const words = names.flatMap(readPairs).flatMap(({ latin, hangul }) => [latin, hangul])
  const index = indexOf([...words, ...others])
  const found = negatives.filter(term => index.find(term).length > 0)
  console.log(
    `words that are not there  n ${negatives.length}  find something ${found.length} (${((100 * found.length) / negatives.length).toFixed(1)} %)`,
  )
  for (const term of found) console.log(`  ${term}: ${describe(index, term)}`)
}

/** Listed words that the rules find both ways need no list; beside the first spelling only near ones are found by rule. */
function scoreList(): void {
  const found = loanwordLines().flatMap(line => {
    const [latin = '', ...spelled] = line.split(' ')
    const isFound = (from: string, to: string, most: number) =>
      indexOf([to])
        .find(from)
        .some(({ cost }) => cost <= most)
    return spelled.filter((hangul, i) => {
      const most = i === 0 ? Number.POSITIVE_INFINITY : NEAR_LISTED
      return isFound(latin, hangul, most) && isFound(hangul, latin, most)
    })
  })
  console.log(
    `listed words  n ${loanwordLines().length}  found by rule all the same ${found.length}: ${found.join(' ')}`,
  )
}

function lookInto(path: string): void {
  const words = linesOf(path)
  const index = indexOf(words)
  const terms = [...new Set([...negatives, ...others].filter(word => /^[a-z]+$/.test(word)))]
  const started = performance.now()
  const found = terms.filter(term => index.find(term).length > 0)
  const spent = (performance.now() - started) / terms.length
  console.log(
    `${path}: ${words.length} words, ${terms.length} English terms, ${found.length} find something, ${spent.toFixed(1)} ms a term`,
  )
  for (const term of found) console.log(`  ${term}: ${describe(index, term)}`)
}

if (values.words) {
  lookInto(values.words)
} else {
  for (const name of ['loanwords-tuning', 'loanwords-held-out', 'romanised-tuning', 'romanised-held-out']) {
    scorePairs(name, 'latin', 'hangul')
    scorePairs(name, 'hangul', 'latin')
  }
  scoreNegatives()
  scoreList()
}
