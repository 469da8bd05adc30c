// Answers questions about a library: at once where it is small, from a thread of its own where a search could keep
// a key waiting. Answers to questions that nobody asks any more are never given.

import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import type { Hit } from '../model/hit.ts'
import { plainTalk } from '../model/plain-talk.ts'
import { allTalks } from '../model/ref.ts'
import { librarySynonyms } from '../model/synonyms.ts'
import { countTactics, tacticAt } from '../model/tactics.ts'
import type { Library, Talk } from '../model/talk.ts'
import { createIndex } from '../search/indexing.ts'
import type { SearchIndex } from '../search/search-index.ts'
import {
  answerFrom,
  answerWithTalks,
  type BrowseAnswer,
  type Has,
  isSameQuestion,
  type Question,
} from './answer.ts'
import type { FromThread, ThreadAnswer, ToThread } from './messages.ts'

/** What is browsed: the talks of a library that the filters of the command line leave. */
export interface Scope {
  library: Library
  has: Has
  /** What a thread needs to open the library by itself, as it is now; null where it can't. */
  reopening: unknown
}

export interface Finder {
  /** Asks; `onAnswer` is called, during this call or later, and again until the answer is complete. */
  ask(question: Question): void
  close(): void
}

export interface FinderEvents {
  onAnswer(answer: BrowseAnswer): void
  onFailure(error: unknown): void
}

/** Tactics up to which a search takes no more time than a screen does between two pictures. */
const AT_ONCE_MAX = 1500

/** Tactics handed to the thread in one piece: about a millisecond's work. */
const PIECE = 500

/** `programFolder`: where the built program lies, the thread's part of it included. */
export function createFinder(scope: Scope, events: FinderEvents, programFolder: string): Finder {
  const tactics = scope.library.talks.reduce((sum, talk) => sum + countTactics(talk), 0)
  return tactics <= AT_ONCE_MAX
    ? createDirectFinder(scope, events)
    : new ThreadFinder(scope, events, join(programFolder, 'browse-thread.cjs'))
}

/**
 * The talks that are searched: all, and what the library says of itself. Filters are for what is found, so that the
 * same words mean the same with them and without.
 */
const searched = ({ library }: Scope): Talk[] => allTalks(library)

/** The talks that the filters leave. */
export const talksIn = ({ library, has }: Scope): Talk[] => library.talks.filter(has)

/** The answer before anything is typed; `filtered` are the talks that the filters leave. */
const answerWithout = ({ library }: Scope, filtered: readonly Talk[], question: Question): BrowseAnswer =>
  answerWithTalks(question.isFiltered ? filtered : library.talks, question)

function createDirectFinder(scope: Scope, { onAnswer }: FinderEvents): Finder {
  const filtered = talksIn(scope)
  let index: SearchIndex | null = null
  return {
    ask(question) {
      if (question.text === '') return onAnswer(answerWithout(scope, filtered, question))
      index ??= createIndex(searched(scope), { synonyms: librarySynonyms(scope.library) })
      onAnswer(answerFrom(index, question, scope.has))
    },
    close() {},
  }
}

class ThreadFinder implements Finder {
  private readonly scope: Scope
  /** Those that the filters leave. */
  private readonly filtered: readonly Talk[]
  /** Those that are searched. */
  private readonly talks: readonly Talk[]
  private readonly events: FinderEvents
  private readonly path: string
  /** Null until it has been handed all talks. */
  private worker: Worker | null = null
  private isClosed = false
  /** The newest question for the thread; it gives up older ones. */
  private asked: Question | null = null

  constructor(scope: Scope, events: FinderEvents, path: string) {
    this.scope = scope
    this.filtered = talksIn(scope)
    this.talks = searched(scope)
    this.events = events
    this.path = path
    this.start().catch(error => this.fail(error))
  }

  ask(question: Question): void {
    if (question.text === '') {
      this.asked = null
      this.events.onAnswer(answerWithout(this.scope, this.filtered, question))
      return
    }
    // A key that changes nothing of the question asks it again.
    if (this.asked !== null && isSameQuestion(this.asked, question)) return
    this.asked = question
    if (this.worker) post(this.worker, { kind: 'question', question })
  }

  close(): void {
    this.isClosed = true
    void this.worker?.terminate()
  }

  /** The thread of notes that were read again has nothing more to say. */
  private fail(error: unknown): void {
    if (!this.isClosed) this.events.onFailure(error)
  }

  /** Starts the thread, and hands it the talks where it can't open the library itself. */
  private async start(): Promise<void> {
    const { Worker } = await import('node:worker_threads')
    const worker = new Worker(this.path, { workerData: this.scope.reopening })
    const ready = new Promise<boolean>(resolve => {
      worker.on('message', (message: FromThread) => {
        if (message.kind === 'ready') return resolve(message.hasTalks)
        try {
          this.receive(message)
        } catch (error) {
          this.fail(error)
        }
      })
    })
    worker.on('error', error => this.fail(error))
    if (!(await ready)) await this.handOver(worker)
    if (this.isClosed) return void worker.terminate()
    this.worker = worker
    post(worker, {
      kind: 'complete',
      synonyms: librarySynonyms(this.scope.library),
      isWanted: this.talks.map(this.scope.has),
    })
    if (this.asked) post(worker, { kind: 'question', question: this.asked })
  }

  /** Hands over the talks, a few at a time, so that keys are answered meanwhile. */
  private async handOver(worker: Worker): Promise<void> {
    for (const piece of pieces(this.talks)) {
      if (this.isClosed) return
      post(worker, { kind: 'talks', talks: piece })
      await new Promise(setImmediate)
    }
  }

  private receive({ question, found, ...rest }: ThreadAnswer): void {
    if (this.isClosed || this.asked === null || !isSameQuestion(question, this.asked)) return
    const hits = found.flatMap((each): Hit[] => {
      const talk = this.talks[each.talk]
      if (!talk) return []
      const tactic = each.tactic === null ? null : tacticAt(talk, each.tactic - 1)
      return [{ kind: each.kind, talk, tactic, score: each.score, matches: each.matches }]
    })
    if (rest.isComplete) this.asked = null
    this.events.onAnswer({ question, hits, ...rest })
  }
}

const post = (worker: Worker, message: ToThread): void => worker.postMessage(message)

/** Talks as they are searched, without their bodies, in pieces of about the same number of tactics. */
function* pieces(talks: readonly Talk[]): Generator<Talk[]> {
  let piece: Talk[] = []
  let tactics = 0
  for (const talk of talks) {
    piece.push(plainTalk(talk))
    tactics += countTactics(talk) + 1
    if (tactics < PIECE) continue
    yield piece
    piece = []
    tactics = 0
  }
  yield piece
}
