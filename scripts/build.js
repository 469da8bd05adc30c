// Builds the program: CommonJS, since loading ES modules costs a fifth of a start; what common commands load in few
// files, since each file costs; and what most runs never need in files of its own.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { rolldown } from 'rolldown'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
/** What is built stands here until it is whole, so that a program which runs meanwhile finds all of its files. */
const next = join(root, 'node_modules', '.build')

/** @typedef {import('rolldown').Plugin} Plugin */

/** Node built-ins that commander and chalk load at start but hardly ever use; each costs 2 to 3 ms to load. */
/** @type {Plugin} */
const lazyBuiltins = {
  name: 'lazy-builtins',
  resolveId(name, importer = '') {
    const isLazy = /^node:(child_process|tty)$/.test(name)
    return isLazy && /node_modules[\\/](commander|chalk)[\\/]/.test(importer) ? `\0lazy:${name}` : null
  },
  load(id) {
    if (!id.startsWith('\0lazy:')) return null
    return `module.exports = new Proxy({}, { get: (_, name) => require(${JSON.stringify(id.slice(6))})[name] })`
  },
}

/**
 * Imports of what most runs never need, named so: `import * as deferredYaml from './yaml.ts'`. Such a module becomes a
 * file of its own that is required when something of it is first used; one of Node's own is required then.
 */
const DEFERRED_IMPORT = /^import \* as (deferred\w+) from '((?:\.\/|(?:\.\.\/)+)[\w/-]+)\.ts'$/gm
const DEFERRED_BUILTIN = /^import \* as (deferred\w+) from '(node:\w+)'$/gm

/** The deferred modules by the names of their files, without extension. */
/** @type {Map<string, string>} */
const deferredModules = new Map()
for (const name of sources()) {
  for (const [, , path] of readFileSync(join(root, name), 'utf8').matchAll(DEFERRED_IMPORT)) {
    const file = `deferred-${basename(path)}`
    const module = join(root, name, '..', `${path}.ts`)
    const known = deferredModules.get(file) ?? module
    if (known !== module) throw new Error(`${known} and ${module} would both be ${file}.cjs`)
    deferredModules.set(file, module)
  }
}

/** @type {Plugin} */
const deferred = {
  name: 'deferred',
  transform(code, id) {
    if (!id.endsWith('.ts')) return null
    /** @param {string} name @param {string} required */
    const defer = (name, required) =>
      `let loaded_${name}; const ${name} = new Proxy({}, { get: (_, key) => (loaded_${name} ??= require('${required}'))[key] })`
    return code
      .replace(DEFERRED_IMPORT, (_, name, path) => defer(name, `./deferred-${basename(path)}.cjs`))
      .replace(DEFERRED_BUILTIN, (_, name, builtin) => defer(name, builtin))
  },
  resolveId: name => (/^\.\/deferred-[\w-]+\.cjs$/.test(name) ? { id: name, external: true } : null),
}

/** Modules named *.table.ts are run here: the program has what they export as JSON, and works none of it out. */
/** @type {Plugin} */
const tables = {
  name: 'tables',
  async load(id) {
    if (!id.endsWith('.table.ts')) return null
    const module = await rolldown({ input: id, platform: 'node' })
    const { output } = await module.generate({ format: 'esm', codeSplitting: false })
    const exported = await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`)
    const constants = Object.entries(exported).map(([name, value]) => {
      const json = JSON.stringify(value)
      if (!isDeepStrictEqual(JSON.parse(json), value)) throw new Error(`${name} of ${id} is more than JSON`)
      return `export const ${name} = ${typeof value === 'object' ? `JSON.parse(${JSON.stringify(json)})` : json}`
    })
    return constants.join('\n')
  },
}

/** gray-matter's own YAML engine is denied (src/notes/yaml.ts), so an old js-yaml and its parser stay out. */
/** @type {Plugin} */
const noOldYaml = {
  name: 'no-old-yaml',
  resolveId(name, importer = '') {
    return name === 'js-yaml' && /node_modules[\\/]gray-matter[\\/]/.test(importer) ? '\0denied' : null
  },
  load(id) {
    if (id !== '\0denied') return null
    return 'const deny = () => { throw new Error("denied") }\nmodule.exports = { safeLoad: deny, safeDump: deny }'
  },
}

/**
 * markdown-it is published with its class fields made by a helper, `_defineProperty(this, "level", 0)`, which is a tenth
 * of the time that a long text takes. None of its fields is anything but a plain one.
 */
/** @type {Plugin} */
const plainFields = {
  name: 'plain-fields',
  transform(code, id) {
    if (!/node_modules[\\/]markdown-it[\\/]/.test(id) || !code.includes('function _defineProperty('))
      return null
    return code.replace(/\b_defineProperty\(\s*this,\s*(?:\/\*[\s\S]*?\*\/\s*)?"(\w+)",/g, 'this.$1 = (')
  },
}

/** The sources, as paths from the root. */
function sources() {
  const names = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  return names.filter(name => name.endsWith('.ts')).map(name => join('src', name))
}

/** Tells one state of the sources from another, so that no cache of an older one is believed. */
function buildId() {
  const hash = createHash('sha256')
  for (const name of [...sources().sort(), 'package-lock.json'])
    hash.update(name).update(readFileSync(join(root, name)))
  return hash.digest('hex').slice(0, 16)
}

/**
 * Files, and the modules that take with them into one what they load at once, without what those above have taken: the
 * program, what reads a library, what lists records, what searches, what lays out text. The rest is cut by which
 * commands need it.
 */
const PACKS = {
  main: ['main', 'base/lazy'],
  context: ['commands/context'],
  list: ['commands/list'],
  search: ['commands/search'],
  wrap: ['views/wrap'],
}

/** A source of ASCII takes half the memory, in which V8 keeps it. */
/** @type {Plugin} */
const ascii = {
  name: 'ascii',
  generateBundle(_, files) {
    for (const file of Object.values(files)) {
      if (file.type === 'chunk')
        file.code = file.code.replace(
          /[^\0-\x7f]/g,
          unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
        )
    }
  },
}

/**
 * @param {import('rolldown').InputOptions} input
 * @param {import('rolldown').OutputOptions} [output]
 * @param {object} [constants] Names in the sources, and what they stand for.
 */
async function bundle(input, output, constants = { BUILD_ID: buildId() }) {
  const built = await rolldown({
    cwd: root,
    platform: 'node',
    transform: {
      target: 'node20',
      define: Object.fromEntries(
        Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)]),
      ),
    },
    checks: { eval: false },
    ...input,
  })
  const { output: files } = await built.write({
    dir: next,
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    // Half the size to read; the names of functions stay, for stack traces.
    minify: { compress: true, mangle: { keepNames: true }, codegen: { removeWhitespace: true } },
    comments: false,
    // What is not in a file of its own is required: the program's loader (src/start.ts) knows no import().
    dynamicImportInCjs: false,
    ...output,
  })
  return files
}

rmSync(next, { recursive: true, force: true })
const files = await bundle(
  {
    input: {
      main: 'src/main.ts',
      'browse-thread': 'src/commands/browsing/browse-thread.ts',
      ...Object.fromEntries(deferredModules),
    },
    plugins: [lazyBuiltins, deferred, tables, noOldYaml, plainFields, ascii],
    // Other files take parts from main.cjs itself: it need not be a file that only names another.
    preserveEntrySignatures: 'allow-extension',
  },
  {
    codeSplitting: {
      groups: Object.entries(PACKS).map(([name, paths], i) => ({
        name,
        test: id => paths.some(path => id === join(root, 'src', `${path}.ts`)),
        priority: Object.keys(PACKS).length - i,
      })),
    },
  },
)
for (const file of files) {
  const path = file.type === 'chunk' && file.isEntry ? deferredModules.get(file.name) : undefined
  if (path && !file.moduleIds.includes(path)) throw new Error(`${path} is deferred here and not there`)
}

// What starts the program knows what it starts.
const program = createHash('sha256')
for (const file of files)
  program.update(file.fileName).update(file.type === 'chunk' ? file.code : file.source)
await bundle(
  { input: { start: 'src/start.ts' } },
  { codeSplitting: false },
  { PROGRAM_ID: program.digest('hex') },
)

// The library entry is one file by itself, so that sharing parts with it costs the program no extra file at start.
await bundle(
  { input: { index: 'src/index.ts' }, plugins: [tables, noOldYaml, plainFields] },
  { codeSplitting: false },
)

writeFileSync(join(next, 'package.json'), '{ "type": "commonjs" }\n')
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.types.json', '--outDir', next], {
  cwd: root,
  stdio: 'inherit',
})

/**
 * What of the declarations the library entry says: the compiler makes one for every source, and leaves the names of
 * the sources in them.
 */
const declarations = new Map()
const declare = path => {
  if (declarations.has(path)) return
  const text = readFileSync(path, 'utf8').replace(/(['"])(\.{1,2}\/[^'"]+)\.ts\1/g, '$1$2.js$1')
  declarations.set(path, text)
  for (const [, other] of text.matchAll(/['"](\.{1,2}\/[^'"]+)\.js['"]/g))
    declare(join(dirname(path), `${other}.d.ts`))
}
declare(join(next, 'index.d.ts'))
// The folders hold declarations alone.
for (const entry of readdirSync(next, { withFileTypes: true })) {
  if (entry.isDirectory()) rmSync(join(next, entry.name), { recursive: true })
}
for (const [path, text] of declarations) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

rmSync(dist, { recursive: true, force: true })
renameSync(next, dist)

// The man page comes from the built program, which knows its commands and options.
const man = execFileSync(process.execPath, [join(root, 'bin', 'talks.js'), '__man'])
writeFileSync(join(dist, 'talks.1'), man)
