// The thread of the built program that searches for the full-screen view.
import { spawnSync } from 'node:child_process'
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { describe, expect, test } from 'vitest'
import type { FromThread, ThreadAnswer, ToThread } from '../../src/browse/messages.ts'
import { type Reopening, reopeningOf } from '../../src/commands/browsing/reopening.ts'
import { allTalks } from '../../src/model/ref.ts'
import type { Talk } from '../../src/model/talk.ts'
import { openLibraries } from '../../src/notes/library.ts'
import { ROOT } from '../program.ts'
import { makeTactic, makeTalk } from '../views/talks.ts'
import { createFolder } from './endings.ts'

const DIST = join(ROOT, 'dist')

const talk = makeTalk(1, '글', { tactics: [makeTactic(1, '바늘 하나')] })

/** What the thread says when it has started, and what it answers when it has the talks. */
async function ask(reopening: Reopening | null, talks: readonly Talk[], text: string) {
  const thread = new Worker(join(DIST, 'browse-thread.cjs'), { workerData: reopening })
  const post = (message: ToThread): void => thread.postMessage(message)
  let hasTalks = false
  const answer = await new Promise<ThreadAnswer>((resolve, reject) => {
    thread.on('error', reject)
    thread.on('message', (message: FromThread) => {
      if (message.kind === 'ready') {
        hasTalks = message.hasTalks
        if (!hasTalks) post({ kind: 'talks', talks: [...talks] })
        post({ kind: 'complete', synonyms: [], isWanted: talks.map(() => true) })
        post({ kind: 'question', question: { text, chips: [], isFiltered: false, limit: 10, facet: null } })
      } else if (message.isComplete) resolve(message)
    })
  })
  await thread.terminate()
  return { hasTalks, answer }
}

test('it answers with places among the talks it was handed', async () => {
  const { hasTalks, answer } = await ask(null, [talk], '바늘')
  expect(hasTalks).toBe(false)
  expect(answer.found).toMatchObject([{ talk: 0, tactic: 1, matches: [{ term: '바늘', start: 0, end: 2 }] }])
  expect(answer.total).toBe(1)
})

test('of a query without hits it says why', async () => {
  const { answer } = await ask(null, [talk], '바늘 송곳')
  expect(answer).toMatchObject({ total: 0, reasons: ['송곳 is nowhere in the notes'] })
})

describe('where the cache has the library', () => {
  const folder = createFolder()
  const notes = join(folder, 'notes')
  mkdirSync(notes)
  for (const [i, name] of ['a', 'b', 'c', '_index'].entries()) {
    const path = join(notes, `${name}.md`)
    writeFileSync(path, `- 실 ${i}\n- 바늘 ${i}\n`)
    // Old enough for the cache to trust what it knows of it.
    utimesSync(path, 1e9, 1e9)
  }
  const cache = { folder: join(folder, 'cache'), stamp: 'test' }
  const options = { reading: {}, cache: { ...cache, now: Date.now } }
  openLibraries([notes], options)
  const loaded = openLibraries([notes], options)
  const all = allTalks(loaded.library)
  const reopening = reopeningOf({ loaded, cache: options.cache, roots: [notes], reading: {} })

  test('it opens it by itself, and its places are the same', async () => {
    const { hasTalks, answer } = await ask(reopening, all, '바늘 2')
    expect(hasTalks).toBe(true)
    expect(answer.found).toMatchObject([{ talk: 2, tactic: 2 }])
    expect((await ask(reopening, all, '바늘 3')).answer.found).toMatchObject([{ talk: 3, tactic: 2 }])
  })

  test('another state of it, and one that is gone, are not taken for it', async () => {
    if (!reopening) throw new Error('the library is not in the cache')
    expect((await ask({ ...reopening, generation: 'another' }, [talk], '바늘')).hasTalks).toBe(false)
    const gone = { ...reopening, roots: [join(folder, 'gone')] }
    const { hasTalks, answer } = await ask(gone, [talk], '바늘')
    expect(hasTalks).toBe(false)
    expect(answer.total).toBe(1)
  })
})

// The thread shares parts with the program, and loads them from there: it printed a list of talks over the view.
test('loading the program does not run it', () => {
  const load = `require(${JSON.stringify(join(DIST, 'main.cjs'))})`
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', load], { encoding: 'utf8' })
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' })
})
