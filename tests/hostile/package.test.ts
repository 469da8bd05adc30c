import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../program.ts'

interface Locked {
  version?: string
  license?: string
  dev?: boolean
  hasInstallScript?: boolean
}

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

const manifest: { dependencies: object; scripts: object } = JSON.parse(read('package.json'))
const lock: { packages: Record<string, Locked> } = JSON.parse(read('package-lock.json'))
const page = read('docs/dependencies.md')

const installed = Object.entries(lock.packages).filter(([path]) => path !== '')

/** Packages that a module of src imports, whether they are installed with the program or built into it. */
function importedPackages(): Set<string> {
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter(name =>
    name.endsWith('.ts'),
  )
  const specifiers = sources.flatMap(name => [
    ...read(join('src', name)).matchAll(/\b(?:from|import\()\s*'([^'.][^']*)'/g),
  ])
  const names = specifiers.map(([, specifier = '']) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? '')
  return new Set(names.filter(name => !name.startsWith('node:')))
}

describe('the package', () => {
  it('runs nothing when it is installed', () => {
    expect(
      installed.filter(([, { dev, hasInstallScript }]) => dev !== true && hasInstallScript === true),
    ).toEqual([])
    expect(Object.keys(manifest.scripts)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(pre|post)?install$/)]),
    )
  })

  it('needs what docs/dependencies.md lists with its licence, and nothing else', () => {
    const listed = [...page.matchAll(/^\| ([a-z0-9@/.-]+) \| ([A-Za-z0-9.-]+) \|/gm)].map(
      ([, name = '', licence = '']) => [name, licence],
    )
    const names = new Set([...Object.keys(manifest.dependencies), ...importedPackages()])
    const needed = [...names].map(name => [name, lock.packages[`node_modules/${name}`]?.license])
    expect(listed.filter(([name]) => name !== 'package').sort()).toEqual(needed.sort())
  })

  it('names what those bring along', () => {
    const run = installed
      .filter(([, { dev }]) => dev !== true)
      .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 13))
    expect(run.filter(name => !page.includes(name))).toEqual([])
  })

  it('has every js-yaml at or above the versions without known holes', () => {
    const versions = installed
      .filter(([path]) => path.endsWith('node_modules/js-yaml'))
      .map(([, { version }]) => version ?? '')
    expect(versions.length).toBeGreaterThan(0)
    for (const version of versions) {
      const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
      const isSafe =
        major >= 5
          ? minor >= 5
          : major === 4
            ? minor > 3 || (minor === 3 && patch >= 2)
            : minor > 15 || patch >= 2
      expect(isSafe, version).toBe(true)
    }
  })

  it('is installed as it says', () => {
    const out = execFileSync('npm', ['ls', '--omit=dev', '--all', '--json'], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    expect(JSON.parse(out)).not.toHaveProperty('problems')
  })
})
