// Builds a library as no one should keep one: 39 entries that stop, hang or mislead programs which read folders.
// Made anew for each test in a temporary folder, and removed with it.
import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  existsSync,
  ftruncateSync,
  linkSync,
  mkdirSync,
  openSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Makes an entry at an absolute path, which is bytes where the name is not UTF-8. */
type Create = (path: string | Buffer) => void

export interface Entry {
  /** Path below the root; as bytes where the name is not UTF-8. */
  path: string | Buffer
  /** Creates it. May throw where the user may not make such a thing (devices). */
  create: Create
  /** Ids of the talks that must be listed because of it. */
  ids: readonly string[]
  /** Codes of the problems that must name it, each once. */
  problems: readonly string[]
  /** What another user than root and the owner gets, where that differs. */
  asOther?: { ids: readonly string[]; problems: readonly string[] }
}

const MIB = 1024 * 1024

const text =
  (content: string | Buffer): Create =>
  path =>
    writeFileSync(path, content)

/** A file that says it is `size` bytes long and takes no room on the disk. */
const sparse =
  (size: number): Create =>
  path => {
    const handle = openSync(path, 'w')
    writeSync(handle, '# 큰 글\n')
    ftruncateSync(handle, size)
    closeSync(handle)
  }

const folder =
  (...notes: string[]) =>
  (path: string | Buffer) => {
    mkdirSync(path, { recursive: true })
    for (const note of notes) writeFileSync(join(String(path), note), '- 안의 글\n')
  }

const link = (target: string) => (path: string | Buffer) => symlinkSync(target, path)

const unreadable = (path: string | Buffer) => {
  writeFileSync(path, '- 닫힌 글\n')
  chmodSync(path, 0)
}

const closedFolder = (path: string | Buffer) => {
  folder('inside.md')(path)
  chmodSync(path, 0)
}

/** A socket stays behind when its listener is killed. Its address, of about a hundred bytes at most, is its name alone. */
const socket = (path: string | Buffer) => {
  const program = `require('net').createServer().listen(process.argv[1], () => process.kill(process.pid, 'SIGKILL'))`
  const [cwd, name] = [dirname(String(path)), basename(String(path))]
  const { stderr } = spawnSync(process.execPath, ['-e', program, name], { cwd, encoding: 'utf8' })
  if (!existsSync(path)) throw new Error(stderr)
}

const deep = (levels: number) => (path: string | Buffer) =>
  folder('deep.md')(join(String(path), ...Array(levels - 1).fill('d')))

const deepId = (name: string, levels: number): string =>
  [name, ...Array(levels - 1).fill('d'), 'deep'].join('/')

const entry = (
  path: string | Buffer,
  create: Create,
  ids: readonly string[] = [],
  problems: readonly string[] = [],
  asOther?: Entry['asOther'],
): Entry => ({ path, create, ids, problems, ...(asOther === undefined ? {} : { asOther }) })

const NFC = '각'.normalize('NFC')
const NFD = '각'.normalize('NFD')

export const ENTRIES: readonly Entry[] = [
  // Notes, whatever their names and bytes.
  entry('plain.md', text('- 보통 글\n'), ['plain']),
  entry('empty.md', text(''), ['empty']),
  entry('UPPER.MD', text('- 글\n'), ['UPPER']),
  entry('long.markdown', text('- 글\n'), ['long']),
  entry(`${NFC}.md`, text('- 글\n'), [NFC]),
  entry(`${NFD}.md`, text('- 글\n'), [`${NFC}~2`], ['duplicate-id']),
  entry('utf16le.md', text(Buffer.from('\ufeff- 글\n', 'utf16le')), ['utf16le'], ['utf-16']),
  entry('utf16be.md', text(Buffer.from('\ufeff- 글\n', 'utf16le').swap16()), ['utf16be'], ['utf-16']),
  entry('bom.md', text('\ufeff- 글\n'), ['bom']),
  entry('crlf.md', text('- 글\r\n- 글\r- 글\r\n'), ['crlf']),
  entry('euc-kr.md', text(Buffer.from([0x2d, 0x20, 0xb1, 0xdb, 0x0a])), ['euc-kr'], ['not-utf8']),
  entry(
    'damaged.md',
    text(Buffer.from([0x2d, 0x20, 0xea, 0xb0, 0x41, 0xff, 0x0a])),
    ['damaged'],
    ['not-utf8'],
  ),
  entry(Buffer.from([0x62, 0xff, 0x2e, 0x6d, 0x64]), text('- 글\n'), ['b\ufffd']),
  entry('two\nlines.md', text('- 글\n'), ['two\nlines']),
  entry('\x1b]0;x\x07.md', text('- 글\n'), ['\x1b]0;x\x07']),
  entry('-rf.md', text('- 글\n'), ['-rf']),
  entry('$(touch x) `y` "z".md', text('- 글\n'), ['$(touch x) `y` "z"']),
  entry(`${'n'.repeat(250)}.md`, text('- 글\n'), ['n'.repeat(250)]),
  entry('levels60', deep(60), [deepId('levels60', 60)]),
  entry('.hidden-target.md', text('- 글\n')),
  entry('to-hidden.md', link('.hidden-target.md'), ['to-hidden']),
  entry('hard.md', path => linkSync(join(String(path), '..', 'plain.md'), path), ['hard']),
  entry('folder.md', folder('inside.md'), ['folder.md/inside'], ['not-a-file']),
  // What the walk meets elsewhere, or must not meet.
  entry('to-plain.md', link('plain.md')),
  entry('to-parent', link('.')),
  entry('.hidden.md', text('- 글\n')),
  entry('node_modules', folder('inside.md')),
  // What can't be a note.
  entry('pipe.md', path => execFileSync('mkfifo', [String(path)]), [], ['not-a-file']),
  entry('socket.md', socket, [], ['not-a-file']),
  entry(
    'zero.md',
    path => execFileSync('mknod', [String(path), 'c', '1', '5'], { stdio: 'ignore' }),
    [],
    ['not-a-file'],
  ),
  entry('loop.md', link('loop.md'), [], ['broken-link']),
  entry('dangling.md', link('nowhere.md'), [], ['broken-link']),
  entry('passwd.md', link('/etc/passwd'), [], ['link-outside']),
  entry('outside', link('/usr'), [], ['link-outside']),
  entry('unreadable.md', unreadable, ['unreadable'], [], { ids: [], problems: ['unreadable'] }),
  entry('closed', closedFolder, ['closed/inside'], [], { ids: [], problems: ['unreadable-folder'] }),
  entry('binary.md', text(Buffer.from('\x7fELF\0\0\0\x01\0')), [], ['binary']),
  entry('hundreds.md', sparse(600 * MIB), [], ['too-large']),
  entry('gigabytes.md', sparse(3 * 1024 * MIB), [], ['too-large']),
]

/** What a folder was filled with, and what of it could be made here. */
export interface Tree {
  root: string
  entries: readonly Entry[]
}

/**
 * Fills an empty folder. Leaves out what this user may not make, and what is there already: APFS takes one name in
 * both forms.
 */
export function growTree(root: string): Tree {
  const entries = ENTRIES.filter(({ path: name, create }) => {
    const path = typeof name === 'string' ? join(root, name) : Buffer.concat([Buffer.from(`${root}/`), name])
    if (existsSync(path)) return false
    try {
      create(path)
      return true
    } catch {
      return false
    }
  })
  return { root, entries }
}

/** Opens what is closed, so that everything can be removed. */
export function fellTree({ root }: Tree): void {
  execFileSync('chmod', ['-R', 'u+rwX', root], { stdio: 'ignore' })
  rmSync(root, { recursive: true, force: true })
}
