// Builds the program: one CommonJS file for what every command needs, a chunk for each lazily imported part.
//
// esbuild splits only ES modules, and loading ES modules costs a fifth of a start, so two passes:
// bundle and split as ES modules, then turn every chunk into CommonJS, `import()` becoming `require`.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: { main: 'src/main.ts' },
  outdir: dist,
  outExtension: { '.js': '.cjs' },
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  write: false,
  plugins: [lazyBuiltins],
  logLevel: 'warning',
})

rmSync(dist, { recursive: true, force: true })
mkdirSync(dist, { recursive: true })
for (const file of outputFiles) {
  const { code } = transformSync(file.text, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    supported: { 'dynamic-import': false },
  })
  writeFileSync(file.path, code)
}
