import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Talk } from '../../src/model/talk.ts'
import { type DerivedCodec, loadDerived } from '../../src/notes/derived.ts'
import { openLibraries } from '../../src/notes/library.ts'

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'talks-'))
})

afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

const write = (path: string, text: string) => writeFileSync(join(root, path), text)

/** Keeps the titles, and notes which of them it had to work out. */
function createCodec(log: string[]): DerivedCodec<string[]> {
  const make = (talk: Talk) => {
    log.push(talk.title)
    return talk.title
  }
  return {
    name: 'index',
    create: talks => talks.map(make),
    // Nothing behind them is a part too.
    encode: titles => ({
      ...Object.fromEntries(titles.map((title, i) => [`title-${i}`, new TextEncoder().encode(title)])),
      nothing: new Uint8Array(),
    }),
    decode(kept, talks) {
      return talks.map((_, i) => {
        const title = kept.part(`title-${i}`)
        if (title === null) throw new RangeError('a title is missing')
        return new TextDecoder().decode(title)
      })
    },
    revise: (old, talks, kept) =>
      talks.map((talk, i) => ((kept[i] ?? -1) === -1 ? make(talk) : (old[kept[i] ?? -1] ?? ''))),
  }
}

/** The titles derived from the library, and those that were worked out for it. */
function derive(roots = [root]): { titles: string[]; made: string[] } {
  const cache = { folder: join(root, '.cache'), stamp: 'test', now: () => Date.now() + 1_000_000 }
  const made: string[] = []
  return { titles: loadDerived(openLibraries(roots, { cache }), cache, createCodec(made)), made }
}

it('works out only what has changed', () => {
  write('_index.md', '# 모음\n')
  write('a.md', '# 가\n')
  write('b.md', '# 나\n')
  expect(derive()).toEqual({ titles: ['가', '나', '모음'], made: ['가', '나', '모음'] })
  expect(derive()).toEqual({ titles: ['가', '나', '모음'], made: [] })
  write('b.md', '# 나나\n')
  write('0.md', '# 영\n')
  expect(derive()).toEqual({ titles: ['영', '가', '나나', '모음'], made: ['영', '나나'] })
  expect(derive()).toEqual({ titles: ['영', '가', '나나', '모음'], made: [] })
  rmSync(join(root, 'a.md'))
  expect(derive()).toEqual({ titles: ['영', '나나', '모음'], made: [] })
})

it('makes what is damaged or gone again', () => {
  write('a.md', '# 가\n')
  derive()
  const folder = join(root, '.cache')
  const file = join(folder, readdirSync(folder).find(name => name.endsWith('.index')) ?? '')
  const whole = readFileSync(file)
  for (let at = 0; at < whole.length; at++) {
    const damaged = Buffer.from(whole)
    damaged[at] = (damaged[at] ?? 0) ^ 4
    writeFileSync(file, damaged)
    expect(derive().titles).toEqual(['가'])
  }
  rmSync(file)
  expect(derive()).toEqual({ titles: ['가'], made: ['가'] })
})

it('takes away what turns out to be damaged, so that the next run makes it anew', () => {
  write('a.md', '# 가\n')
  const bytes = new TextEncoder().encode('0123456789abcdef'.repeat(20_000))
  const size = bytes.length / 10
  const cut = (piece: number) => ({ from: piece * size, to: (piece + 1) * size })
  let made = 0
  const codec: DerivedCodec<readonly (string | undefined)[]> = {
    name: 'index',
    create() {
      made++
      return []
    },
    encode: () => ({ digits: { bytes, count: 10, cut } }),
    decode: kept =>
      [3, 4, 9].map(piece => {
        const found = kept.piece('digits', piece, cut(piece).from, cut(piece).to)
        return found === null ? undefined : new TextDecoder().decode(found.subarray(0, 16))
      }),
    revise: old => old,
  }
  const cache = { folder: join(root, '.cache'), stamp: 'test', now: () => Date.now() + 1_000_000 }
  const load = () => loadDerived(openLibraries([root], { cache }), cache, codec)
  const whole = '0123456789abcdef'
  load()
  expect(load()).toEqual([whole, whole, whole])
  const [name = ''] = readdirSync(cache.folder).filter(each => each.endsWith('.index'))
  const path = join(cache.folder, name)
  const damaged = readFileSync(path)
  const at = damaged.indexOf(bytes) + cut(4).from + 5
  damaged[at] = (damaged[at] ?? 0) ^ 1
  writeFileSync(path, damaged)
  expect(load()).toEqual([whole, undefined, whole])
  expect(existsSync(path)).toBe(false)
  load()
  expect(load()).toEqual([whole, whole, whole])
  expect(made).toBe(2)
})

it('keeps several libraries together', () => {
  const other = mkdtempSync(join(tmpdir(), 'talks-'))
  write('a.md', '# 가\n')
  writeFileSync(join(other, 'b.md'), '# 나\n')
  writeFileSync(join(other, '_index.md'), '# 모음\n')
  expect(derive([root, other]).made).toHaveLength(3)
  expect(derive([root, other])).toEqual({ titles: ['가', '나', '모음'], made: [] })
  writeFileSync(join(other, 'c.md'), '# 다\n')
  expect(derive([root, other])).toEqual({ titles: ['가', '나', '다', '모음'], made: ['다'] })
  rmSync(other, { recursive: true })
})

it('does without a cache', () => {
  write('a.md', '# 가\n')
  expect(loadDerived(openLibraries([root]), null, createCodec([]))).toEqual(['가'])
})
