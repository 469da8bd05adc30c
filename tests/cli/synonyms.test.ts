// The `synonyms` of a library's `_index.md` count wherever the library is searched: by a command, in the full-screen
// view (in its thread too, where the library is large), and in a program.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createFinder } from '../../src/browse/finder.ts'
import { loadLibraries } from '../../src/notes/library.ts'
import { ROOT, talks } from '../program.ts'

/** More tactics than the full-screen view searches without a thread. */
const MANY = 2000
let small: string
let large: string

function createFolder(bullets: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'talks-synonyms-'))
  writeFileSync(join(folder, '_index.md'), '---\nsynonyms:\n  - [한강, 아리수]\n  - 홑말\n---\n')
  writeFileSync(join(folder, 'a.md'), `# 강\n\n- 한강을 건넜다\n${'- 다른 말\n'.repeat(bullets)}`)
  return folder
}

beforeAll(() => {
  small = createFolder(0)
  large = createFolder(MANY)
})
afterAll(() => {
  for (const folder of [small, large]) rmSync(folder, { recursive: true })
})

describe('synonyms', () => {
  test('in talks search', async () => {
    expect((await talks('search', '아리수', '-L', small, '-f', '{ref} {text}')).out).toBe(
      'a.1 한강을 건넜다\n',
    )
  })

  test('in a program', () => {
    const { openLibrary } = createRequire(import.meta.url)('../../dist/index.cjs')
    const { hits } = openLibrary(small).search('아리수')
    expect(hits).toMatchObject([{ tactic: { text: '한강을 건넜다' } }])
  })

  test.each([
    ['a small', () => small],
    ['a large', () => large],
  ])('in the full-screen view of %s library', async (_, folder) => {
    const found = await new Promise<string[]>((resolve, reject) => {
      const finder = createFinder(
        { library: loadLibraries([folder()]), has: () => true, reopening: null },
        {
          onAnswer({ hits }) {
            finder.close()
            resolve(hits.map(({ tactic }) => tactic?.text ?? ''))
          },
          onFailure: reject,
        },
        join(ROOT, 'dist'),
      )
      finder.ask({ text: '아리수', chips: [], isFiltered: false, limit: 5, facet: null })
    })
    expect(found).toEqual(['한강을 건넜다'])
  })
})
