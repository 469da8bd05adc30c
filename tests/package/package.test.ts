// What npm publishes: which files, whether other tools read them, and what programs import.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publint } from 'publint'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Hit } from '../../src/model/hit.ts'
import { ROOT, talks } from '../program.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'talks-package-'))
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(ROOT, join(folder, 'node_modules', 'talks'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function packedFiles(): string[] {
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts']
  const [{ files }] = JSON.parse(execFileSync('npm', args, { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' }))
  return files.map(({ path }: { path: string }) => path)
}

describe('the package', () => {
  test('holds the built program, the notes, the schemas, and nothing else', () => {
    const files = packedFiles()
    const kinds = files.map(file => file.replace(/^dist\/[\w+.-]+\.cjs$/u, 'dist/*.cjs'))
    expect([...new Set(kinds)].sort()).toMatchInlineSnapshot(`
      [
        "LICENSE",
        "README.ko.md",
        "README.md",
        "bin/package.json",
        "bin/talks.js",
        "dist/*.cjs",
        "dist/index.d.ts",
        "dist/model/answer.d.ts",
        "dist/model/errors.d.ts",
        "dist/model/hit.d.ts",
        "dist/model/ref.d.ts",
        "dist/model/talk.d.ts",
        "dist/package.json",
        "dist/talks.1",
        "docs/schemas/check.schema.json",
        "docs/schemas/count.schema.json",
        "docs/schemas/list.schema.json",
        "docs/schemas/search.schema.json",
        "docs/schemas/show.schema.json",
        "notes/01-internet-communication-association.md",
        "notes/02-lg-electronics.md",
        "notes/03-samsung-fire.md",
        "notes/04-bucheon-city.md",
        "notes/05-samsung-electronics.md",
        "notes/06-sk-telecom.md",
        "notes/07-kumho-tire.md",
        "notes/08-korea-yakult.md",
        "notes/09-korail.md",
        "notes/10-dominos-pizza.md",
        "notes/_index.md",
        "package.json",
      ]
    `)
    for (const file of files) {
      expect(file).toBe(file.normalize('NFC'))
      expect(file).not.toMatch(/[:?*<>|"\\]/u)
    }
  })

  test('publint has nothing to say', async () => {
    expect((await publint({ pkgDir: ROOT, pack: false, strict: true })).messages).toEqual([])
  })
})

const USE = `
const library = openLibrary()
const { hits } = library.search('트워터', { limit: 1 })
const found = library.find('lg-electronics')
const [latest] = library.sort('number-')
console.log(JSON.stringify([
  library.talks.length, hits[0]?.talk.organization, found.kind === 'talk' ? found.talk.number : null,
  library.where('organization~전자').length, latest?.number, library.problems,
]))
`
const USED = [10, '부천시청', 2, 2, 10, []]

describe("import { openLibrary } from 'talks'", () => {
  test('exports these names, and no other without a change here', () => {
    const exported: object = createRequire(import.meta.url)('../../dist/index.cjs')
    expect(Object.keys(exported).sort()).toEqual(['LibraryError', 'UsageError', 'openLibrary'])
    const declared = readFileSync(join(ROOT, 'dist', 'index.d.ts'), 'utf8')
    const lists = [...declared.matchAll(/^export (?:type )?\{([^}]+)\}/gmu)].flatMap(([, list = '']) =>
      list.split(','),
    )
    const single = [...declared.matchAll(/^export (?:interface|declare function) (\w+)/gmu)].map(
      ([, name = '']) => name,
    )
    const names = [...lists, ...single].map(name => name.trim()).filter(name => name !== '')
    expect(names.sort()).toMatchInlineSnapshot(`
      [
        "Answer",
        "Explanation",
        "FieldValue",
        "Fields",
        "Hit",
        "Library",
        "LibraryError",
        "Match",
        "OpenLibrary",
        "OpenOptions",
        "Problem",
        "Reading",
        "RefAnswer",
        "SearchOptions",
        "Severity",
        "Tactic",
        "TacticKind",
        "Talk",
        "TermReading",
        "UsageError",
        "openLibrary",
      ]
    `)
    const page = readFileSync(join(ROOT, 'docs', 'api.md'), 'utf8')
    for (const name of names) expect(page).toMatch(new RegExp(`\`${name}\\b`, 'u'))
  })

  test('does what docs/api.md shows', () => {
    const page = readFileSync(join(ROOT, 'docs', 'api.md'), 'utf8')
    const [, example = ''] = /^```js\n(.*?)^```$/msu.exec(page) ?? []
    writeFileSync(join(folder, 'example.mjs'), example.replace('/home/me/notes', join(ROOT, 'notes')))
    const printed = execFileSync(process.execPath, [join(folder, 'example.mjs')], { encoding: 'utf8' })
    expect(printed).toMatch(/^(?:[\d._a-z]+ .*소셜 ?미디어.*\n){5}$/u)
  })

  test('gives what talks search gives', async () => {
    const { openLibrary } = createRequire(import.meta.url)('../../dist/index.cjs')
    for (const query of ['트워터', 'thtuf', 'ㅅㅅㅁㄷㅇ', '햄버거', 'LG Electronics']) {
      const { hits } = openLibrary().search(query)
      const refs = hits.map(({ talk, tactic }: Hit) => (tactic ? `${talk.ref}.${tactic.number}` : talk.ref))
      expect(refs.join('\n')).toBe((await talks('search', query, '-f', 'ref')).out.trim())
    }
  })

  test.each([-1, 1.5, Number.NaN])('takes no limit of %d', limit => {
    const { openLibrary } = createRequire(import.meta.url)('../../dist/index.cjs')
    expect(() => openLibrary().search('소셜', { limit })).toThrow(RangeError)
    expect(openLibrary().search('소셜', { limit: 0 }).hits).toEqual([])
  })

  test.each([
    ['use.mjs', `import { openLibrary } from 'talks'${USE}`],
    ['use.cjs', `const { openLibrary } = require('talks')${USE}`],
  ])('works from %s', (name, text) => {
    writeFileSync(join(folder, name), text)
    const printed = execFileSync(process.execPath, [join(folder, name)], { encoding: 'utf8' })
    expect(JSON.parse(printed)).toEqual(USED)
  })

  test('has types that hold for strict users', () => {
    writeFileSync(join(folder, 'use.mts'), `import { openLibrary } from 'talks'${USE}`)
    writeFileSync(join(folder, 'wrong.mts'), "import { openLibrary } from 'talks'\nopenLibrary().search(1)\n")
    const compile = (file: string) => {
      const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
      const args = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', '--types', '', file]
      try {
        return execFileSync(process.execPath, [tsc, ...args], {
          cwd: folder,
          encoding: 'utf8',
          stdio: 'pipe',
        })
      } catch (error) {
        return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error)
      }
    }
    expect(compile('use.mts').replace(/.*Cannot find name 'console'.*\n/u, '')).toBe('')
    expect(compile('wrong.mts')).toContain("Argument of type 'number' is not assignable")
  })

  test('throws what it exports', () => {
    const { openLibrary, LibraryError, UsageError } = createRequire(import.meta.url)('../../dist/index.cjs')
    expect(() => openLibrary('/nowhere')).toThrow(LibraryError)
    expect(() => openLibrary().where('nothing')).toThrow(UsageError)
  })
})
