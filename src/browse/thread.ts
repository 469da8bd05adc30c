// The thread that searches large libraries for the full-screen view: it is handed the talks, then questions.
import { parentPort } from 'node:worker_threads'
import type { Talk } from '../model/talk.ts'
import { createIndex } from '../search/search.ts'
import type { SearchIndex } from '../search/search-index.ts'
import { answerFrom } from './answer.ts'
import type { FromThread, ToThread } from './messages.ts'

if (parentPort) serve(parentPort)

function serve(port: NonNullable<typeof parentPort>): void {
  const talks: Talk[] = []
  const places = new Map<Talk, number>()
  let index: SearchIndex | null = null
  port.on('message', (message: ToThread) => {
    if (message.kind === 'talks') {
      for (const talk of message.talks) places.set(talk, talks.push(talk) - 1)
      return
    }
    index ??= createIndex(talks)
    const { hits, total, readings, note } = answerFrom(index, message.question)
    const found = hits.map(({ kind, talk, tactic, score, matches }) => ({
      kind,
      talk: places.get(talk) ?? -1,
      tactic: tactic?.number ?? null,
      score,
      matches,
    }))
    const answer: FromThread = { found, total, readings, note }
    port.postMessage(answer)
  })
}
