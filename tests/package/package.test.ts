// What npm publishes: which files, whether other tools read them, and what programs import.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publint } from 'publint'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT } from '../program.ts'

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
    const kinds = files.map(file =>
      file.replace(/^dist\/[\w+.-]+\.cjs$/u, 'dist/*.cjs').replace(/^dist\/.+\.d\.ts$/u, 'dist/**/*.d.ts'),
    )
    expect([...new Set(kinds)].sort()).toMatchInlineSnapshot(`
      [
        "LICENSE",
        "README.ko.md",
        "README.md",
        "bin/package.json",
        "bin/talks.js",
        "dist/**/*.d.ts",
        "dist/*.cjs",
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
