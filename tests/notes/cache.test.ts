import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { plainTalk } from '../../src/model/plain-talk.ts'
import { tacticAt } from '../../src/model/tactics.ts'
import type { Library, Talk } from '../../src/model/talk.ts'
import { type CacheOptions, orderedTalks } from '../../src/notes/cache.ts'
import { type LoadedLibrary, loadLibrary, openLibraries } from '../../src/notes/library.ts'

let root = ''
let folder = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'talks-'))
  folder = join(root, '.cache')
})

afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}

/** A clock so late that no note is in doubt. */
function cache(changes: Partial<CacheOptions> = {}): CacheOptions {
  return { folder, stamp: 'test', now: () => Date.now() + 1_000_000, ...changes }
}

const open = (options?: CacheOptions) => openLibraries([root], { cache: options ?? cache() })
const load = (options?: CacheOptions) => open(options).library

/** Everything a talk says, in plain data. */
function plain(talk: Talk) {
  const { ref, id, number, title, speakers, role, team, organization, event, date, venue } = talk
  const { tags, channels, links, aliases, path, body, bodyLine, tactics, fields } = talk
  const header = { ref, id, number, title, speakers, role, team, organization, event, date, venue }
  const count = talk.tacticCount ?? tactics.length
  return {
    ...header,
    tags,
    channels,
    links,
    aliases,
    path,
    body,
    bodyLine,
    tactics,
    count,
    fields: JSON.stringify(fields),
  }
}

function plainLibrary({ root: path, talks, indexes, problems }: Library) {
  return { path, talks: talks.map(plain), indexes: indexes.map(plain), problems }
}

function expectSame(actual: Library): void {
  expect(plainLibrary(actual)).toEqual(plainLibrary(loadLibrary(root)))
}

const cacheFiles = () => readdirSync(folder).map(name => join(folder, name))
/** Titles of the talks that were not read again. */
function fromCache({ library, sources: [source] }: LoadedLibrary): string[] {
  const stored = source?.stored ? new Set(orderedTalks(source.stored)) : new Set()
  return library.talks.filter(talk => stored.has(talk)).map(talk => talk.title)
}

function writeSome(): void {
  write('_index.md', '---\ntitle: 모음\n---\n- 소개\n')
  write(
    'a.md',
    '---\nnumber: 2\ntitle: 가\ntags: [x, "#y"]\n__proto__: {a: [{b: 1}]}\n---\n# 장\n- 하나\n  - 둘\n\n> 셋\n\n| 이름 | 수 |\n|---|---|\n| 넷 | 4 |\n\n끝\n',
  )
  write('b.md', '---\nnumber: 2\ntitle: 나: 다\n---\n\n```\n코드\n```\n')
  write('sub/c.md', '본문 \ud83d\ude00 \u0000 끝\n')
  write('binary.md', Buffer.from([0, 1, 2]))
}

describe('the cache', () => {
  it('gives the library as it is without it', () => {
    writeSome()
    expectSame(load())
    const again = open()
    expect(fromCache(again)).toHaveLength(again.library.talks.length)
    expectSame(again.library)
  })

  it('gives one tactic like all of them, and the same object', () => {
    writeSome()
    write('marks.md', '- \x1c\n- \x1e0\n- \x1c1 \x1e\n')
    const fresh = load()
    for (const [i, talk] of load().talks.entries()) {
      const wanted = fresh.talks[i]?.tactics ?? []
      const last = wanted.length - 1
      const single = tacticAt(talk, last)
      expect(single).toEqual(wanted[last] ?? null)
      expect(talk.tactics).toEqual(wanted)
      expect(talk.tactics[last]).toBe(single ?? undefined)
      expect(wanted.map((_, place) => tacticAt(talk, place))).toEqual(wanted)
      expect(tacticAt(talk, wanted.length)).toBeNull()
      expect(tacticAt(talk, -1)).toBeNull()
    }
  })

  it('gives talks that can be handed to a thread', () => {
    writeSome()
    load()
    const { talks } = load()
    expect(structuredClone(talks.map(plainTalk)).map(plain)).toEqual(
      talks.map(talk => ({ ...plain(talk), body: '' })),
    )
  })

  it('reads only changed notes again', () => {
    writeSome()
    load()
    write('a.md', '---\ntitle: 새 제목\n---\n')
    const changed = open()
    expect(fromCache(changed)).toHaveLength(changed.library.talks.length - 1)
    expectSame(changed.library)
  })

  it.skipIf(process.getuid?.() === 0)(
    'is not written again for a note that can not be read (root reads them all)',
    () => {
      writeSome()
      write('closed.md', '- 닫힘\n')
      chmodSync(join(root, 'closed.md'), 0)
      const first = open().sources[0]
      const again = open()
      expect(again.sources[0]?.generation).toBe(first?.generation)
      expect(again.sources[0]?.stored).not.toBeNull()
      expect(again.library.problems.map(({ code }) => code)).toContain('unreadable')
      expectSame(again.library)
      chmodSync(join(root, 'closed.md'), 0o644)
      expect(open().library.talks.map(({ id }) => id)).toContain('closed')
    },
  )

  it('sees a note of the same size and time of change by its inode and status time', () => {
    write('a.md', '# 가\n')
    const { atime, mtime } = statSync(join(root, 'a.md'))
    load()
    write('b.tmp', '# 나\n')
    utimesSync(join(root, 'b.tmp'), atime, mtime)
    renameSync(join(root, 'b.tmp'), join(root, 'a.md'))
    expect(load().talks.map(talk => talk.title)).toEqual(['나'])
  })

  it('sees a note that was written in place, its size and time of change as before, by its status time', () => {
    write('a.md', '# 가\n')
    utimesSync(join(root, 'a.md'), 1e9, 1e9)
    const { ino } = statSync(join(root, 'a.md'))
    load()
    write('a.md', '# 나\n')
    utimesSync(join(root, 'a.md'), 1e9, 1e9)
    expect(statSync(join(root, 'a.md')).ino).toBe(ino)
    expect(load().talks.map(talk => talk.title)).toEqual(['나'])
  })

  it('does not believe a note that was written just before it was read', () => {
    write('a.md', '# 가\n')
    const soon = cache({ now: () => Date.now() })
    load(soon)
    expect(fromCache(open(soon))).toEqual([])
    expect(fromCache(open())).toEqual([])
    // The last load read it long after it was written.
    expect(fromCache(open())).toEqual(['가'])
  })

  it('writes a large library again for one note a minute later, not at every run', () => {
    for (let i = 0; i < 2000; i++) write(`${i}.md`, `# ${i}\n`)
    const at = (seconds: number) => cache({ now: () => 2e12 + seconds * 1000 })
    load(at(0))
    write('7.md', '# 바뀐 글\n')
    const changed = (seconds: number) => 2000 - fromCache(open(at(seconds))).length
    expect([changed(1), changed(59), changed(61), changed(62)]).toEqual([1, 1, 1, 0])
  })

  it('removes what nobody has used for 90 days, and nothing that is not its own', () => {
    write('a.md', '# 가\n')
    load()
    const day = 24 * 60 * 60
    const put = (name: string, days: number) => {
      write(join('.cache', name), '')
      const time = Date.now() / 1000 - days * day
      utimesSync(join(folder, name), time, time)
    }
    const old = '0123456789abcdef'
    for (const name of [`${old}.notes`, `${old}.index`, 'context-v20.0.0-x64.code', 'mine.txt']) put(name, 91)
    put('fedcba9876543210.notes', 89)
    write('b.md', '# 나\n')
    load()
    const left = readdirSync(folder).filter(name => !name.startsWith(open().sources[0]?.name ?? ''))
    expect(left.sort()).toEqual(['fedcba9876543210.notes', 'mine.txt'])
  })

  it('believes a note whose time of change is set to come', () => {
    write('a.md', '# 가\n')
    utimesSync(join(root, 'a.md'), 1e10, 1e10)
    load()
    expect(fromCache(open())).toEqual(['가'])
    write('a.md', '# 나\n')
    expect(load().talks.map(talk => talk.title)).toEqual(['나'])
  })

  it('follows renamed, deleted and added notes, and a library that moved', () => {
    writeSome()
    load()
    renameSync(join(root, 'a.md'), join(root, 'z.md'))
    rmSync(join(root, 'sub'), { recursive: true })
    write('d.md', '# 라\n')
    expectSame(load())
    const moved = mkdtempSync(join(tmpdir(), 'talks-'))
    copyFileSync(join(root, 'z.md'), join(moved, 'z.md'))
    const library = loadLibrary(moved, { cache: cache() })
    expect(library.talks.map(talk => talk.path)).toEqual([join(moved, 'z.md')])
    rmSync(moved, { recursive: true })
  })

  it('tells whether ignore files count', () => {
    write('.ignore', 'a.md\n')
    write('a.md', '')
    write('b.md', '')
    load()
    expect(loadLibrary(root, { ignore: false, cache: cache() }).talks).toHaveLength(2)
    expect(load().talks).toHaveLength(1)
  })

  it('is not believed when it was written by another version', () => {
    writeSome()
    load()
    expect(fromCache(open(cache({ stamp: 'other' })))).toEqual([])
  })

  it('is not believed when a byte of it is lost or flipped, wherever it is', () => {
    writeSome()
    const expected = plainLibrary(loadLibrary(root))
    load()
    const [file = ''] = cacheFiles()
    const whole = readFileSync(file)
    fc.assert(
      fc.property(fc.nat(whole.length * 8 - 1), bit => {
        const damaged = Buffer.from(whole)
        damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        writeFileSync(file, damaged)
        expect(plainLibrary(load())).toEqual(expected)
      }),
      { numRuns: 100, seed: 3 },
    )
    fc.assert(
      fc.property(fc.nat(whole.length - 1), length => {
        writeFileSync(file, whole)
        truncateSync(file, length)
        expect(plainLibrary(load())).toEqual(expected)
      }),
      { numRuns: 100, seed: 3 },
    )
  })

  it('is written anew when what of it was asked for is damaged', () => {
    writeFileSync(join(root, 'a.md'), '---\ntitle: 한밤의 별\nspeaker: 은하수\n---\n- 가\n')
    load()
    const [file = ''] = cacheFiles()
    const whole = readFileSync(file)
    for (const text of ['한밤의 별', '은하수']) {
      const damaged = Buffer.from(whole)
      const at = damaged.indexOf(Buffer.from(text, 'utf16le'))
      damaged[at] = (damaged[at] ?? 0) ^ 1
      writeFileSync(file, damaged)
      expect(load().talks.map(({ title, speakers }) => [title, speakers])).toEqual([
        ['한밤의 별', ['은하수']],
      ])
      load()
      expect(readFileSync(file).equals(damaged)).toBe(false)
    }
  })

  it('does no harm where it can not be written or read', () => {
    writeSome()
    writeFileSync(join(root, 'file'), '')
    for (const place of [join(root, 'file'), join(root, 'file', 'below'), '/proc/nowhere', '\0']) {
      expectSame(load(cache({ folder: place })))
    }
    load()
    const [file = ''] = cacheFiles()
    rmSync(file)
    mkdirSync(file)
    expectSame(load())
    expect(readdirSync(folder).filter(name => name.endsWith('.tmp'))).toEqual([])
  })

  it('gives what a run without it gives, whatever is done to the folder in between', () => {
    const path = fc.constantFrom(
      'a.md',
      'b.md',
      'sub/a.md',
      'sub/b.md',
      '_index.md',
      'c.markdown',
      'c.md',
      '2.md',
    )
    const text = fc.constantFrom(
      '',
      '# 가\n',
      '# 나\n',
      '---\nnumber: 2\n---\n',
      '---\nnumber: 3\ntitle: 다: 라\n---\n- x\n',
      '- 하나\n- 둘\n',
      '\0',
    )
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.record({ kind: fc.constant('write' as const), path, text }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), path }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('rename' as const), path, to: path }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('age' as const), path }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('damage' as const), at: fc.nat(2000) }) },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('lose' as const) }) },
    )
    const perform = (action: typeof step extends fc.Arbitrary<infer T> ? T : never): void => {
      try {
        if (action.kind === 'write') write(action.path, action.text)
        else if (action.kind === 'remove') rmSync(join(root, action.path), { force: true })
        else if (action.kind === 'rename') renameSync(join(root, action.path), join(root, action.to))
        else if (action.kind === 'age') utimesSync(join(root, action.path), 1000, 1000)
        else {
          const [file] = cacheFiles()
          if (file === undefined) return
          if (action.kind === 'lose') rmSync(file)
          else {
            const bytes = readFileSync(file)
            bytes[action.at % bytes.length] = (bytes[action.at % bytes.length] ?? 0) ^ 0x10
            writeFileSync(file, bytes)
          }
        }
      } catch {
        // What is not there can't be changed.
      }
    }
    // The true clock: the notes are always in doubt; and a late one: they never are, so the stats alone decide.
    const clock = fc.constantFrom(0, 1_000_000)
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.array(step, { maxLength: 4 }), clock), { maxLength: 6 }), rounds => {
        rmSync(root, { recursive: true, force: true })
        mkdirSync(folder, { recursive: true })
        for (const [steps, ahead] of rounds) {
          for (const each of steps) perform(each)
          expectSame(load(cache({ now: () => Date.now() + ahead })))
        }
      }),
      { numRuns: 150, seed: 5 },
    )
  })
})
