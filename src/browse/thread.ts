// What the thread does that searches large libraries for the full-screen view: it opens the library itself or is handed
// the talks, and then is asked.
import type { MessagePort } from 'node:worker_threads'
import type { Talk } from '../model/talk.ts'
import { createIndex } from '../search/indexing.ts'
import type { SearchIndex } from '../search/search-index.ts'
import { answerSteps, type BrowseAnswer, type Question } from './answer.ts'
import type { FromThread, ThreadAnswer, ToThread } from './messages.ts'

/** A search that takes longer than this many milliseconds tells what it has found so far. */
const PART_MS = 12

/** A library that the thread has opened by itself. */
export interface Opened {
  index: SearchIndex
  /** What can wait until nobody asks. */
  later: readonly (() => void)[]
}

/** Answers what comes through the port. `opened` is the library of the asker, null where its talks are handed over. */
export function serve(port: MessagePort, opened: Opened | null): void {
  const talks: Talk[] = [...(opened?.index.talks ?? [])]
  const places = new Map(talks.map((talk, place) => [talk, place]))
  const wanted = new Set<Talk>()
  let index: SearchIndex | null = null
  /** Null while nobody asks. */
  let newest: Question | null = null
  /** What is left to do while nobody asks. */
  let idle: (() => void)[] = []
  port.on('message', (message: ToThread) => {
    if (message.kind === 'talks') for (const talk of message.talks) places.set(talk, talks.push(talk) - 1)
    else if (message.kind === 'complete') {
      index = opened?.index ?? createIndex(talks, message)
      idle = [...preparations(index), ...(opened?.later ?? [])]
      for (const [place, talk] of talks.entries()) if (message.isWanted[place]) wanted.add(talk)
      void work()
    } else {
      newest = message.question
      if (index) void answer(index, message.question)
    }
  })
  post({ kind: 'ready', hasTalks: opened !== null })

  function post(message: FromThread): void {
    port.postMessage(message)
  }

  /** Looks up between the steps whether a newer question has come, and leaves this one then. */
  async function answer(index: SearchIndex, question: Question): Promise<void> {
    const start = performance.now()
    const steps = answerSteps(index, question, talk => wanted.has(talk))
    let isTold = false
    for (let step = steps.next(); newest === question; step = steps.next()) {
      if (step.done) {
        post(toMessage(step.value))
        newest = null
        return work()
      }
      if (!isTold && performance.now() - start > PART_MS) {
        const part = step.value()
        isTold = part.total > 0
        if (isTold) post(toMessage(part))
      }
      await new Promise(setImmediate)
    }
  }

  async function work(): Promise<void> {
    while (idle.length > 0) {
      await new Promise(setImmediate)
      if (newest !== null) return
      idle.shift()?.()
    }
  }

  function toMessage({ hits, ...rest }: BrowseAnswer): ThreadAnswer {
    const found = hits.map(({ kind, talk, tactic, score, matches }) => ({
      kind,
      talk: places.get(talk) ?? -1,
      tactic: tactic?.number ?? null,
      score,
      matches,
    }))
    return { kind: 'answer', ...rest, found }
  }
}

/** Makes what the first misspelled, heard or abbreviated word would have to wait for. */
function preparations({ vocabulary, soundWords, sounds, tactics, headers }: SearchIndex): (() => void)[] {
  return [vocabulary, soundWords, sounds, tactics.initials, headers.initials, () => tactics.texts.units]
}
