// A library that is edited at random between commands, as an editor, a sync program and git do it, and the commands.
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { createRandom } from '../../bench/random.ts'
import { type Outcome, talksIn } from '../program.ts'

const WORDS = '고객 콘텐츠 블로그 소통 전략 이벤트 브랜드 서비스 채널 분석'.split(' ')
const NAMES = [
  'a.md',
  'b.md',
  'c.md',
  'one/d.md',
  'one/e.md',
  'one/two/f.markdown',
  '_index.md',
  '각.md',
  '-g.md',
  'h.txt',
]

/** What people ask; each answer is compared with one that was read anew. */
export const QUESTIONS: readonly (readonly string[])[] = [
  ['list'],
  ['list', '--json'],
  ['list', '--format', 'tsv', '--columns', 'ref,id,title,tags,tacticCount,path'],
  ['list', '--where', 'tags=고객'],
  ['list', '--sort', 'date-,title'],
  ['count', 'tags'],
  ['show'],
  ['show', '1'],
  ['show', 'a', '--json'],
  ['show', 'one/d', '--body'],
  ['show', '1.2', 'b.1'],
  ['search', '고객', '--json'],
  ['search', 'ㅂㄹㄱ', '--json'],
  ['search', '콘탠츠', '--format', 'ref'],
  ['search', '없는말없는말'],
  ['check'],
]

export class EditedLibrary {
  readonly root: string
  readonly #cache: string
  readonly #random: () => number
  readonly #now: () => number

  /** In an empty folder; the same seed makes the same edits. `now` is the time at which it is asked. */
  constructor(base: string, seed: number, now = Date.now) {
    this.root = join(base, 'library')
    this.#cache = join(base, 'cache')
    this.#random = createRandom(seed)
    this.#now = now
    mkdirSync(this.root)
    mkdirSync(this.#cache)
    for (const name of NAMES) this.#write(name)
  }

  get cacheFiles(): string[] {
    return readdirSync(this.#cache, { recursive: true, encoding: 'utf8' })
      .map(name => join(this.#cache, name))
      .filter(path => statSync(path).isFile())
  }

  clearCache(): void {
    rmSync(this.#cache, { recursive: true, force: true })
    mkdirSync(this.#cache)
  }

  get environment(): Record<string, string> {
    return { XDG_CACHE_HOME: this.#cache, TALKS_LIBRARY: this.root }
  }

  /** What the program answers, over its cache or by reading everything. */
  ask(question: readonly string[], how: 'cached' | 'anew'): Promise<Outcome> {
    const world = { cwd: this.root, env: this.environment, now: this.#now }
    return talksIn(world, ...(how === 'anew' ? ['--no-cache'] : []), ...question)
  }

  pick<T>(from: readonly T[]): T {
    const chosen = from[Math.floor(this.#random() * from.length)]
    if (chosen === undefined) throw new Error('nothing to pick from')
    return chosen
  }

  /** Up to `limit`, exclusive. */
  below(limit: number): number {
    return Math.floor(this.#random() * limit)
  }

  /** One edit, and what it was. */
  edit(): string {
    const name = this.pick(NAMES)
    const kind = this.pick(Object.keys(EDITS))
    try {
      EDITS[kind]?.(this, join(this.root, name))
    } catch {
      // Nothing there to edit, or something in the way.
    }
    return `${kind} ${name}`
  }

  #write(name: string): void {
    const path = join(this.root, name)
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, this.note())
  }

  /** The text of a note; one in eight is broken. */
  note(): string {
    const words = () => Array.from({ length: 4 }, () => this.pick(WORDS)).join(' ')
    const bullets = Array.from({ length: 1 + this.below(4) }, () => `- ${words()}`).join('\n')
    const title = this.below(8) === 0 ? `${words()}: ${words()}` : words()
    return `---\nnumber: ${this.below(5)}\ntitle: ${title}\ntags: [${this.pick(WORDS)}]\ndate: 20${10 + this.below(9)}-01-0${1 + this.below(9)}\n---\n${bullets}\n`
  }
}

const EDITS: { readonly [kind: string]: (library: EditedLibrary, path: string) => void } = {
  rewrite: (library, path) => writeFileSync(path, library.note()),
  append: (library, path) => appendFileSync(path, `- ${library.pick(WORDS)}\n`),
  remove: (_, path) => rmSync(path),
  rename: (library, path) => renameSync(path, join(library.root, `moved-${library.below(3)}.md`)),
  'swap two notes': (library, path) => {
    const other = join(library.root, library.pick(NAMES))
    renameSync(path, `${path}.tmp`)
    renameSync(other, path)
    renameSync(`${path}.tmp`, other)
  },
  'replace, as editors save': (library, path) => {
    writeFileSync(`${path}.new`, library.note())
    renameSync(`${path}.new`, path)
  },
  'rewrite with the same size and time': (library, path) => {
    const { atime, mtime } = statSync(path)
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, text.replace(library.pick(WORDS), [...library.pick(WORDS)].reverse().join('')))
    utimesSync(path, atime, mtime)
  },
  'set the clock back': (_, path) => utimesSync(path, 0, 0),
  'set the clock forward': (_, path) => utimesSync(path, 4e9, 4e9),
  touch: (_, path) => utimesSync(path, new Date(), new Date()),
  'remove a folder': library => rmSync(join(library.root, 'one'), { recursive: true }),
  'make a folder again': library => {
    mkdirSync(join(library.root, 'one', 'two'), { recursive: true })
    writeFileSync(join(library.root, 'one', 'd.md'), library.note())
  },
  'link a note': (library, path) => symlinkSync('a.md', join(library.root, `link-${path.length % 3}.md`)),
  'ignore notes': library => writeFileSync(join(library.root, '.gitignore'), `${library.pick(NAMES)}\n`),
  'ignore nothing': library => rmSync(join(library.root, '.gitignore')),
  empty: (_, path) => writeFileSync(path, ''),
}
