// Finds the note files of a folder. What is met in it on the disk throws nothing: a file or folder that can't be used
// becomes one problem, and the rest goes on. Only the folder itself has to be readable.

import { type Dirent, existsSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { compareUnits } from '../base/compare-units.ts'
import { isNoteName } from '../model/note-name.ts'
import type { Problem } from '../model/talk.ts'
import type { IgnoreFile, IgnoreKind } from './ignore-rules.ts'
import * as deferredRules from './ignore-rules.ts'
import * as deferredNoteFile from './note-file.ts'
import { isMissing, problem, systemReason } from './problems.ts'

/** A folder deeper than this below the root is left out. */
const MAX_DEPTH = 64

/** A note file that was found. */
export interface NoteFile {
  /** Path below the root as it is shown and stored, `/` between folders; U+FFFD where the name is not UTF-8. */
  relative: string
  /** The absolute path where it is not UTF-8; null where it is that of `relative`. */
  bytes: Buffer | null
}

/** What opens a note found below `root`. */
export function locationOf(root: string, { relative, bytes }: NoteFile): string | Buffer {
  return bytes ?? below(root, relative)
}

/**
 * What opens a note given by the absolute path it is shown by: where that is not UTF-8, the first file shown so. Throws
 * what the file system does where a folder can't be listed.
 */
export function locationAt(path: string): string | Buffer {
  if (!path.includes('\ufffd') || existsSync(path)) return path
  let location = Buffer.from('')
  for (const name of path.split(sep).slice(1)) {
    const names = name.includes('\ufffd') ? readdirSync(location, { encoding: 'buffer' }) : []
    const own = names.find(each => each.toString() === name) ?? Buffer.from(name)
    location = Buffer.concat([location, Buffer.from(sep), own])
  }
  return location
}

/** As `join` for a path that is normal already, many times as fast. */
function below(folder: string, relative: string): string {
  return folder.endsWith(sep) ? folder + relative : folder + sep + relative
}

export interface Found {
  files: NoteFile[]
  /** The folders and ignore files that were read for it: paths below the root, folders with a final `/`. */
  sources: string[]
  problems: Problem[]
}

/**
 * The notes below `root`, in code-unit order of each folder's names, a folder's own files before its folders'.
 * Hidden folders and files and `node_modules` are left out, and with `ignore` what .gitignore and .ignore files name.
 * A symbolic link counts when it leads to something inside the root that the walk has not met otherwise. Throws what the
 * file system does where the root itself can't be listed.
 */
export function findNotes(root: string, ignore: boolean): Found {
  const walk: Walk = {
    root,
    ignore,
    files: [],
    sources: [],
    links: [],
    folders: new Set(),
    seen: null,
    problems: [],
  }
  walkFolder(walk, {
    relative: '',
    bytes: null,
    depth: 0,
    rules: ignore ? rulesAbove(walk) : [],
    isLinked: false,
  })
  for (const link of walk.links) followLink(walk, link)
  return { files: walk.files, sources: walk.sources, problems: walk.problems }
}

interface Folder {
  /** Path below the root with a final `/`, empty for the root itself. */
  relative: string
  /** As of a note. */
  bytes: Buffer | null
  depth: number
  /** The ignore files that count here, outermost first. */
  rules: readonly IgnoreFile[]
  /** Whether a link led here, so that its files may have been met under other names. */
  isLinked: boolean
}

/** A symbolic link as it was met, its own path in `relative` and `bytes`. */
interface Link extends Folder {
  name: string
}

interface Walk {
  root: string
  ignore: boolean
  files: NoteFile[]
  sources: string[]
  links: Link[]
  /** Folders reached by links, as `device:inode`, so that a loop ends. */
  folders: Set<string>
  /** The files found so far, as `device:inode`; made when the first link to a note is met. */
  seen: Set<string> | null
  problems: Problem[]
}

function walkFolder(walk: Walk, start: Folder): void {
  const stack = [start]
  for (let folder = stack.pop(); folder !== undefined; folder = stack.pop()) {
    const below: Folder[] = []
    walk.sources.push(folder.relative)
    const entries = readFolder(walk, folder)
    if (walk.ignore) folder.rules = rulesWithin(walk, folder, entries)
    for (const entry of entries) {
      const next = visit(walk, folder, entry)
      if (next !== null) below.push(next)
    }
    for (let i = below.length - 1; i >= 0; i--) {
      const next = below[i]
      if (next !== undefined) stack.push(next)
    }
  }
}

/** What Node says of an entry, with its name as a string. There are as many as notes, so none is copied. */
type Entry = Omit<Dirent, 'name' | 'parentPath' | 'path'> & {
  name: string
  /** The absolute path where it is not UTF-8. */
  bytes?: Buffer
}

function readFolder(walk: Walk, folder: Folder): Entry[] {
  try {
    return listFolder(walk, folder).sort((a, b) => compareUnits(a.name, b.name))
  } catch (error) {
    if (folder.relative === '') throw error
    report(walk, folder.relative, 'unreadable-folder', `cannot read this folder: ${systemReason(error)}`)
    return []
  }
}

/** Names as strings, which is much faster, unless one of them is not UTF-8 and so needs its bytes to be opened. */
function listFolder({ root }: Walk, folder: Folder): Entry[] {
  const location = locationOf(root, folder)
  if (typeof location === 'string') {
    const entries = readdirSync(location, { withFileTypes: true })
    if (!entries.some(entry => entry.name.includes('\ufffd'))) return entries
  }
  const parent = Buffer.from(location)
  return readdirSync(parent, { withFileTypes: true, encoding: 'buffer' }).map(entry =>
    Object.assign(entry, {
      name: entry.name.toString('utf8'),
      bytes: Buffer.concat([parent, Buffer.from(sep), entry.name]),
    }),
  )
}

function entryType(entry: Entry): 'file' | 'folder' | 'link' | 'other' {
  if (entry.isFile()) return 'file'
  if (entry.isDirectory()) return 'folder'
  if (entry.isSymbolicLink()) return 'link'
  // Some file systems don't give types with names: the guarded read finds out what such an entry is.
  return entry.isFIFO() || entry.isSocket() || entry.isBlockDevice() || entry.isCharacterDevice()
    ? 'other'
    : 'link'
}

/** Takes one entry into the walk; a folder to go into is returned. */
function visit(walk: Walk, folder: Folder, entry: Entry): Folder | null {
  const { name, bytes = null } = entry
  if (name.startsWith('.') || name === 'node_modules') return null
  const type = entryType(entry)
  const relative = folder.relative + name
  if (type === 'folder') {
    if (isLeftOut(folder, `${relative}/`)) return null
    if (isNoteName(name)) {
      report(walk, relative, 'not-a-file', 'a folder with the name of a note; the notes inside it are read')
    }
    return enter(walk, { ...folder, relative: `${relative}/`, bytes, depth: folder.depth + 1 })
  }
  const isNote = isNoteName(name)
  if ((!isNote && type !== 'link') || isLeftOut(folder, relative)) return null
  if (type === 'file') {
    const file = { relative, bytes }
    if (!folder.isLinked || isNewFile(walk, fileKey(walk, file))) walk.files.push(file)
  } else if (type === 'link') walk.links.push({ ...folder, name, relative, bytes })
  else report(walk, relative, 'not-a-file', 'not a regular file (a pipe, socket or device); it is left out')
  return null
}

function isLeftOut(folder: Folder, relative: string): boolean {
  return folder.rules.length > 0 && deferredRules.isIgnored(folder.rules, relative)
}

const isIgnoreName = (name: string): name is IgnoreKind => name === '.gitignore' || name === '.ignore'

/** The rules of a folder: those above it and its own. */
function rulesWithin(walk: Walk, folder: Folder, entries: Entry[]): readonly IgnoreFile[] {
  let rules = folder.rules
  // In their order, which is that of their names.
  for (const { name, bytes = null } of entries) {
    if (!isIgnoreName(name)) continue
    const relative = folder.relative + name
    walk.sources.push(relative)
    const location = locationOf(walk.root, { relative, bytes })
    const own = readRules(walk, join(walk.root, relative), location, text =>
      deferredRules.parseIgnoreFile(name, text, folder.relative),
    )
    if (own !== null) rules = [...rules, own]
  }
  return rules
}

/** The rules of one ignore file; null where it can't be read. What of it does not count is a problem. */
function readRules(
  walk: Walk,
  path: string,
  location: string | Buffer,
  parse: (text: string) => IgnoreFile,
): IgnoreFile | null {
  const complain = (message: string): void => {
    walk.problems.push({ path, ...problem('warning', 'ignore-file', message) })
  }
  const { text, problems } = deferredNoteFile.readNote(location)
  if (text === null) {
    complain(`what this names is not left out: ${problems.map(({ message }) => message).join('; ')}`)
    return null
  }
  const rules = parse(text)
  if (rules.notice !== null) complain(rules.notice)
  return rules
}

/**
 * The ignore files of the folders above the root: .ignore everywhere, .gitignore up to the top of a repository. They
 * count only if they don't leave out the root itself: a folder that was asked for by name is shown.
 */
function rulesAbove(walk: Walk): readonly IgnoreFile[] {
  const { root } = walk
  const folders = foldersAbove(root)
  const isTop = (folder: string): boolean => existsSync(join(folder, '.git'))
  const inRepository = isTop(root) ? 0 : folders.findIndex(isTop) + 1
  const above: IgnoreFile[] = []
  const git: IgnoreFile[] = []
  let prefix = `${basename(root)}/`
  for (const [i, folder] of folders.entries()) {
    addRules(walk, above, '.ignore', folder, prefix)
    if (i < inRepository) addRules(walk, git, '.gitignore', folder, prefix)
    prefix = `${basename(folder)}/${prefix}`
  }
  above.unshift(...git)
  return above.length > 0 && deferredRules.isIgnored(above, '') ? [] : above
}

/** The nearest first. */
function foldersAbove(folder: string): string[] {
  const parent = dirname(folder)
  return parent === folder ? [] : [parent, ...foldersAbove(parent)]
}

function addRules(walk: Walk, rules: IgnoreFile[], name: IgnoreKind, folder: string, prefix: string): void {
  const path = join(folder, name)
  if (!existsSync(path)) return
  const found = readRules(walk, path, path, text => deferredRules.parseIgnoreFile(name, text, '', prefix))
  if (found !== null) rules.unshift(found)
}

function enter(walk: Walk, folder: Folder): Folder | null {
  if (folder.depth <= MAX_DEPTH) return folder
  report(walk, folder.relative, 'too-deep', `more than ${MAX_DEPTH} folders deep; it is left out`)
  return null
}

function followLink(walk: Walk, link: Link): void {
  const isNote = isNoteName(link.name)
  let stats: Stats
  let target: string
  let root: string
  try {
    const location = locationOf(walk.root, link)
    stats = statSync(location)
    if (!stats.isDirectory() && !isNote) return
    target = realpathSync.native(location)
    root = realpathSync.native(walk.root)
    if (!isInside(root, target)) {
      report(walk, link.relative, 'link-outside', 'a link that leads out of the library; it is left out')
      return
    }
  } catch (error) {
    // A link that leads nowhere matters only where a note should be; a disk that fails matters everywhere.
    if (isNote || !isMissing(error))
      report(walk, link.relative, 'broken-link', `a link that leads nowhere: ${systemReason(error)}`)
    return
  }
  if (stats.isDirectory()) followFolderLink(walk, link, stats, target.slice(root.length))
  else if (!stats.isFile()) {
    report(walk, link.relative, 'not-a-file', 'not a regular file (a pipe, socket or device); it is left out')
  } else if (isNewFile(walk, keyOf(stats))) walk.files.push({ relative: link.relative, bytes: link.bytes })
}

/** Tells a file or folder by whatever name it is met. */
const keyOf = ({ dev, ino }: Stats): string => `${dev}:${ino}`

/** Whether no file of the walk is this one under another name; remembers it. */
function isNewFile(walk: Walk, key: string): boolean {
  walk.seen ??= new Set(walk.files.map(file => fileKey(walk, file)))
  if (walk.seen.has(key)) return false
  walk.seen.add(key)
  return true
}

function fileKey(walk: Walk, file: NoteFile): string {
  try {
    return keyOf(statSync(locationOf(walk.root, file)))
  } catch (error) {
    const message = `cannot see whether a link leads to this note, which may be listed twice: ${systemReason(error)}`
    report(walk, file.relative, 'unreadable', message)
    return ''
  }
}

/** A link to a folder inside the root leads to notes the walk has met, unless that folder is hidden or ignored. */
function followFolderLink(walk: Walk, link: Link, stats: Stats, target: string): void {
  const key = keyOf(stats)
  if (walk.folders.has(key)) return
  walk.folders.add(key)
  if (walk.sources.includes(folderBelow(target))) return
  const relative = `${link.relative}/`
  const folder = enter(walk, { ...link, relative, depth: link.depth + 1, isLinked: true })
  if (folder !== null) walkFolder(walk, folder)
}

/** The path below the root of a folder as a walk knows it, of one such as `/a/b`; empty for the root. */
const folderBelow = (target: string): string =>
  target
    .split(sep)
    .filter(part => part !== '')
    .map(part => `${part}/`)
    .join('')

function isInside(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep)
}

function report(walk: Walk, relative: string, code: string, message: string): void {
  const path = join(walk.root, relative)
  walk.problems.push({ path, ...problem('warning', code, message) })
}
