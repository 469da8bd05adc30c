// Builds the program: one CommonJS file for what every command needs, a chunk for each lazily imported part.
//
// esbuild splits only ES modules, and loading ES modules costs a fifth of a start, so two passes:
// bundle and split as ES modules, then turn every chunk into CommonJS, `import()` becoming `require`.
// What a file named deferred.ts imports is such a chunk too, but loaded synchronously, when it is first used.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, transformSync } from 'esbuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')

/** Node built-ins that commander and chalk load at start but hardly ever use; each costs 2 to 3 ms to load. */
const LAZY_BUILTINS = /^node:(child_process|tty)$/

/** @type {import('esbuild').Plugin} */
const lazyBuiltins = {
  name: 'lazy-builtins',
  setup(build) {
    build.onResolve({ filter: LAZY_BUILTINS }, args =>
      /node_modules[\\/](commander|chalk)[\\/]/.test(args.importer)
        ? { path: args.path, namespace: 'lazy' }
        : null,
    )
    build.onLoad({ filter: /.*/, namespace: 'lazy' }, args => ({
      contents: `module.exports = new Proxy({}, { get: (_, name) => require(${JSON.stringify(args.path)})[name] })`,
    }))
    build.onResolve({ filter: LAZY_BUILTINS, namespace: 'lazy' }, args => ({
      path: args.path,
      external: true,
    }))
  },
}

/** The imports of src/notes/deferred.ts: `import * as yaml from './yaml.ts'`. */
const DEFERRED_IMPORT = /^import \* as (\w+) from '\.\/([\w-]+)\.ts'$/gm
const DEFERRED = 'src/notes/deferred.ts'
const deferredSource = readFileSync(join(root, DEFERRED), 'utf8')
const deferredFiles = Array.from(deferredSource.matchAll(DEFERRED_IMPORT), ([, , file]) => file)

/** @type {import('esbuild').Plugin} */
const deferredChunks = {
  name: 'deferred-chunks',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]notes[\\/]deferred\.ts$/ }, () => ({
      contents: deferredSource.replace(
        DEFERRED_IMPORT,
        "let loaded_$1\nconst $1 = new Proxy({}, { get: (_, name) => (loaded_$1 ??= require('./deferred-$2.cjs'))[name] })",
      ),
      loader: 'ts',
    }))
    build.onResolve({ filter: /^\.\/deferred-[\w-]+\.cjs$/ }, args => ({ path: args.path, external: true }))
  },
}

/** gray-matter's own YAML engine is denied (src/notes/yaml.ts), so an old js-yaml and its parser stay out. */
/** @type {import('esbuild').Plugin} */
const noOldYaml = {
  name: 'no-old-yaml',
  setup(build) {
    build.onResolve({ filter: /^js-yaml$/ }, args =>
      /node_modules[\\/]gray-matter[\\/]/.test(args.importer)
        ? { path: args.path, namespace: 'denied' }
        : null,
    )
    build.onLoad({ filter: /.*/, namespace: 'denied' }, () => ({
      contents:
        'const deny = () => { throw new Error("denied") }\nmodule.exports = { safeLoad: deny, safeDump: deny }',
    }))
  },
}

/** Tells one state of the sources from another, so that no cache of an older one is believed. */
function buildId() {
  const hash = createHash('sha256')
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  const names = sources.filter(name => name.endsWith('.ts')).map(name => join('src', name))
  for (const name of [...names.sort(), 'package-lock.json'])
    hash.update(name).update(readFileSync(join(root, name)))
  return hash.digest('hex').slice(0, 16)
}

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: {
    main: 'src/main.ts',
    'browse-thread': 'src/browse/thread.ts',
    ...Object.fromEntries(deferredFiles.map(file => [`deferred-${file}`, `src/notes/${file}.ts`])),
  },
  outdir: dist,
  outExtension: { '.js': '.cjs' },
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  write: false,
  define: { BUILD_ID: JSON.stringify(buildId()) },
  plugins: [lazyBuiltins, deferredChunks, noOldYaml],
  logLevel: 'warning',
})

const codes = new Map(
  outputFiles.map(file => {
    const { code } = transformSync(file.text, {
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      supported: { 'dynamic-import': false },
    })
    return [basename(file.path), code]
  }),
)

/** Chunks larger than this are files of their own: a parser or a whole view that most runs never need. Units. */
const PACKED_UNITS = 45_000
/** Commands people wait for; what they share with others is in the pack too. */
const PACKED_COMMANDS = /^(?:main|list|show|search|output|terminal|screen|source)(?:-|\.)/
const REQUIRE = /\brequire\("\.\/([\w.-]+\.cjs)"\)/g

/**
 * What the common commands load goes into one file, as opening twenty small ones takes longer than passing over what
 * is not needed of one: each chunk stays a function that runs when it is first required.
 */
function findPacked() {
  const packed = new Set()
  const visit = (name, limit) => {
    const code = codes.get(name)
    if (code === undefined || packed.has(name)) return
    if (code.length > limit && !entries.includes(name)) return
    packed.add(name)
    for (const line of code.split('\n')) {
      if (line.includes('import(') || line.includes('Promise.resolve()')) continue
      for (const [, other] of line.matchAll(REQUIRE)) visit(other, limit)
    }
  }
  const entries = [...codes.keys()].filter(name => PACKED_COMMANDS.test(name))
  visit('main.cjs', Infinity)
  for (const name of entries) visit(name, PACKED_UNITS)
  return packed
}

const packed = findPacked()
const inPack = code => code.replace(REQUIRE, (call, name) => (packed.has(name) ? `$load("${name}")` : call))
const outside = code =>
  code.replace(REQUIRE, (call, name) => (packed.has(name) ? `require("./pack.cjs").load("${name}")` : call))

rmSync(dist, { recursive: true, force: true })
mkdirSync(dist, { recursive: true })
const functions = Array.from(
  packed,
  name => `${JSON.stringify(name)}: (function (module, exports, $load) {\n${inPack(codes.get(name))}\n})`,
)
writeFileSync(
  join(dist, 'pack.cjs'),
  `"use strict";
const loaded = Object.create(null);
exports.load = function $load(name) {
  const known = loaded[name];
  if (known !== undefined) return known.exports;
  const module = (loaded[name] = { exports: {} });
  chunks[name](module, module.exports, $load);
  return module.exports;
};
const chunks = {
${functions.join(',\n')}
};
`,
)
writeFileSync(join(dist, 'main.cjs'), 'require("./pack.cjs").load("main.cjs");\n')
for (const [name, code] of codes) if (!packed.has(name)) writeFileSync(join(dist, name), outside(code))

// The library entry is one file by itself, so that sharing parts with it costs the program no extra file at start.
await build({
  absWorkingDir: root,
  entryPoints: { index: 'src/index.ts' },
  outdir: dist,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  plugins: [noOldYaml],
  logLevel: 'warning',
})
writeFileSync(join(dist, 'package.json'), '{ "type": "commonjs" }\n')
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.types.json'], { cwd: root, stdio: 'inherit' })

// The compiler leaves the names of our sources in its declarations; users have only the declarations.
for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
  if (!file.endsWith('.d.ts')) continue
  const path = join(dist, file)
  writeFileSync(path, readFileSync(path, 'utf8').replace(/(['"])(\.{1,2}\/[^'"]+)\.ts\1/g, '$1$2.js$1'))
}

// The man page comes from the built program, which knows its commands and options.
const man = execFileSync(process.execPath, [join(root, 'bin', 'talks.js'), '__man'])
writeFileSync(join(dist, 'talks.1'), man)
