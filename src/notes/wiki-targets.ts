// What the links of a wiki may lead to: notes by their file, title or alias, and any file of the library by its name or the
// end of its path, whatever the case (as Obsidian finds them).
import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { addTo } from '../base/group-by.ts'
import { lazy } from '../base/lazy.ts'
import { toNormalForm } from '../model/normal-form.ts'
import { allTalks } from '../model/ref.ts'
import type { Library, Talk } from '../model/talk.ts'
import { parseMarkdown } from './markdown.ts'
import { headingText } from './plain-text.ts'

/** Whether there is something to which a link leads: its target, as it is written in a note. */
export type TargetTest = (target: string, from: Talk) => boolean

/** The test for the notes of a library that was read from these roots, absolute. Files are looked for only where no note will do. */
export function createTargetTest(library: Library, roots: readonly string[]): TargetTest {
  const tops = roots.map(topOf)
  // A note by itself says nothing of those around it.
  if (tops.some(top => top === null)) return () => true
  const talks = lazy(() => talksByName(allTalks(library)))
  const files = lazy(() => filesByName(tops.filter(top => top !== null)))
  const headings = new Map<Talk, Set<string>>()
  const hasHeading = (talk: Talk, heading: string): boolean => {
    const found = headings.get(talk) ?? headingsOf(talk)
    headings.set(talk, found)
    return found.has(heading.startsWith('^') ? heading.toLowerCase() : foldHeading(heading))
  }
  return (target, from) => {
    if (isNoName(target)) return true
    const ends = endsOfName(target)
    for (const end of ends) {
      const found = end === 0 ? [from] : findByName(talks(), target.slice(0, end)).map(({ talk }) => talk)
      const inside = target
        .slice(end)
        .split('#')
        .map(each => each.trim())
        .filter(each => each !== '')
      if (found.length > 0) return found.some(talk => inside.every(heading => hasHeading(talk, heading)))
    }
    return ends.some(end => findByName(files(), target.slice(0, end)).length > 0)
  }
}

/** Where the name in a target may end: behind all of it, or before a `#`; the longest comes first, as in `C# 입문#절`. */
function endsOfName(target: string): number[] {
  const signs = Array.from(target.matchAll(/#/g), ({ index }) => index)
  return [target.length, ...signs.reverse()]
}

/** An address, a place in a template that is yet to be filled, or the place of a table of contents. */
const isNoName = (target: string): boolean => /^[a-z][a-z\d+.-]*:(?=\S)|\{\{|<%|^_*TOC_*$/i.test(target)

/** What tells the top of a wiki (Obsidian, zk, Logseq). */
const MARKERS = ['.obsidian', '.zk', 'logseq/config.edn']

/** The folder in which all of a wiki is: the one above a root that says so, else the root itself; null for a file. */
function topOf(root: string): string | null {
  const isMarked = (folder: string): boolean => MARKERS.some(marker => existsSync(join(folder, marker)))
  for (let folder = root; ; folder = dirname(folder)) {
    if (isMarked(folder)) return folder
    if (folder === dirname(folder)) break
  }
  return isFolder(root) ? root : null
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

interface NamedTalk {
  talk: Talk
  /** As a file is compared; null where it is the title or an alias. */
  path: string | null
}

/** Notes by the names of their files without the ending, by their titles and their aliases. */
function talksByName(talks: readonly Talk[]): Map<string, NamedTalk[]> {
  const names = new Map<string, NamedTalk[]>()
  for (const talk of talks) {
    const path = withoutEnding(foldPath(talk.path))
    addTo(names, lastOf(path), { talk, path })
    for (const name of [talk.title, ...talk.aliases]) addTo(names, foldPath(name), { talk, path: null })
  }
  return names
}

/** Files and folders by their names, with and without the ending of a note. */
function filesByName(tops: readonly string[]): Map<string, { path: string }[]> {
  const names = new Map<string, { path: string }[]>()
  for (const top of tops) {
    for (const file of listFiles(top)) {
      const path = foldPath(file)
      addTo(names, lastOf(path), { path })
      const note = withoutEnding(path)
      if (note !== path) addTo(names, lastOf(note), { path: note })
    }
  }
  return names
}

/** Those of that name, or whose path ends so; `./` and `../` before a path count for nothing. */
function findByName<Item extends { path: string | null }>(names: Map<string, Item[]>, name: string): Item[] {
  const folded = withoutEnding(foldPath(name.trim()).replace(/^(?:\.{0,2}\/)+|\/$/g, ''))
  const whole = names.get(folded) ?? []
  if (!folded.includes('/')) return whole
  const ends = (names.get(lastOf(folded)) ?? []).filter(({ path }) => path?.endsWith(`/${folded}`))
  return [...whole, ...ends]
}

const foldPath = (path: string): string => toNormalForm(path, 'NFC').toLowerCase().replaceAll(sep, '/')
const lastOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
const withoutEnding = (path: string): string => path.replace(/\.(?:md|markdown)$/, '')

/** All files and folders below a folder but hidden ones, absolute; links are files, and lead nowhere. */
function listFiles(folder: string): string[] {
  const found: string[] = []
  const folders = [folder]
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    for (const entry of entriesOf(next)) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      const path = join(next, entry.name)
      found.push(path)
      if (entry.isDirectory()) folders.push(path)
    }
  }
  return found
}

/** None where the folder can't be read, which is told elsewhere. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

/** Headings as links name them, as they are written and as they are read, and the names of blocks with their signs. */
function headingsOf({ body }: Talk): Set<string> {
  const headings = new Set(body.toLowerCase().match(/\^[a-z\d-]{1,60}/g))
  const tokens = parseMarkdown(body)
  for (const [at, { type }] of tokens.entries()) {
    const inline = type === 'heading_open' ? tokens[at + 1] : undefined
    if (inline === undefined) continue
    headings.add(foldHeading(inline.content))
    headings.add(foldHeading(headingText(inline)))
  }
  return headings
}

/** Signs count for nothing: links have no room for some of them. */
const foldHeading = (heading: string): string =>
  toNormalForm(heading, 'NFC')
    .toLowerCase()
    .replace(/[\s\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e]+/g, ' ')
    .trim()
