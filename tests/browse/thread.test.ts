// The thread of the built program that searches for the full-screen view.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import type { FromThread, ToThread } from '../../src/browse/messages.ts'
import { ROOT } from '../program.ts'
import { makeTactic, makeTalk } from '../views/talks.ts'

const DIST = join(ROOT, 'dist')

test('it answers with places among the talks it was handed', async () => {
  const thread = new Worker(join(DIST, 'browse-thread.cjs'))
  const answer = new Promise<FromThread>((resolve, reject) => {
    thread.on('message', (message: FromThread) => message.isComplete && resolve(message)).on('error', reject)
  })
  const post = (message: ToThread): void => thread.postMessage(message)
  post({ kind: 'talks', talks: [makeTalk(1, '글', { tactics: [makeTactic(1, '바늘 하나')] })] })
  post({ kind: 'complete', synonyms: [], isWanted: [true] })
  post({ kind: 'question', question: { text: '바늘', chips: [], limit: 10 } })
  const { found, total } = await answer
  expect(found).toMatchObject([{ talk: 0, tactic: 1, matches: [{ term: '바늘', start: 0, end: 2 }] }])
  expect(total).toBe(1)
  await thread.terminate()
})

/** The files of the built program that a file of it loads, itself included. */
function loadedBy(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen
  seen.add(name)
  const code = readFileSync(join(DIST, name), 'utf8')
  for (const [, next = ''] of code.matchAll(/require\("\.\/([^"]+)"\)/g)) loadedBy(next, seen)
  return seen
}

// What loads main.cjs runs the program: it printed a list of talks over the view's screen.
test('it does not run the program', () => {
  expect([...loadedBy('browse-thread.cjs')]).not.toContain('main.cjs')
})
