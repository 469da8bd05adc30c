// The thread that searches large libraries for the full-screen view: it is handed the talks, then questions.
import { type MessagePort, parentPort } from 'node:worker_threads'
import type { Talk } from '../model/talk.ts'
import { createIndex } from '../search/search.ts'
import type { SearchIndex } from '../search/search-index.ts'
import { answerSteps, type BrowseAnswer, type Question } from './answer.ts'
import type { FromThread, ToThread } from './messages.ts'

/** A search that takes longer than this many milliseconds tells what it has found so far. */
const PART_MS = 12

if (parentPort) serve(parentPort)

function serve(port: MessagePort): void {
  const talks: Talk[] = []
  const places = new Map<Talk, number>()
  const wanted = new Set<Talk>()
  let index: SearchIndex | null = null
  /** Null while nobody asks. */
  let newest: Question | null = null
  port.on('message', (message: ToThread) => {
    if (message.kind === 'talks') for (const talk of message.talks) places.set(talk, talks.push(talk) - 1)
    else if (message.kind === 'complete') {
      index = createIndex(talks, message)
      for (const [place, talk] of talks.entries()) if (message.isWanted[place]) wanted.add(talk)
      void prepare(index)
    } else {
      newest = message.question
      if (index) void answer(index, message.question)
    }
  })

  /** Looks up between the steps whether a newer question has come, and leaves this one then. */
  async function answer(index: SearchIndex, question: Question): Promise<void> {
    const start = performance.now()
    const steps = answerSteps(index, question, talk => wanted.has(talk))
    let isTold = false
    for (let step = steps.next(); newest === question; step = steps.next()) {
      if (step.done) {
        port.postMessage(toMessage(step.value))
        newest = null
        return prepare(index)
      }
      if (!isTold && performance.now() - start > PART_MS) {
        const part = step.value()
        isTold = part.total > 0
        if (isTold) port.postMessage(toMessage(part))
      }
      await new Promise(setImmediate)
    }
  }

  /** While nobody asks, makes what the first misspelled, heard or abbreviated word would have to wait for. */
  async function prepare({ vocabulary, soundWords, sounds, tactics, headers }: SearchIndex): Promise<void> {
    for (const make of [vocabulary, soundWords, sounds, tactics.initials, headers.initials]) {
      await new Promise(setImmediate)
      if (newest !== null) return
      make()
    }
  }

  function toMessage({ hits, ...rest }: BrowseAnswer): FromThread {
    const found = hits.map(({ kind, talk, tactic, score, matches }) => ({
      kind,
      talk: places.get(talk) ?? -1,
      tactic: tactic?.number ?? null,
      score,
      matches,
    }))
    return { ...rest, found }
  }
}
