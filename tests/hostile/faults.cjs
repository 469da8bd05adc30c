// Makes the n-th call of a program to the file system fail, as SQLite's anomaly tests do: a disk, a network share or
// another program can do so at any moment. Only calls on what lies below the watched folders count.
//
// With `--require`, FAULT_FOLDERS (a path list), FAULT_AT (from 1; 0 only counts), FAULT_CODE (`EIO`, or `SIGKILL`, by
// which the program is killed there, in the middle of what it writes) and FAULT_REPORT (a file for the number of calls)
// say what to do. A test in this process calls `install` itself.
const fs = require('node:fs')
const { syncBuiltinESMExports } = require('node:module')
const { delimiter } = require('node:path')

/**
 * @param {{ folders: readonly string[], at: number, code: string }} fault
 * @returns {{ calls: () => number, remove: () => void }}
 */
function install({ folders, at, code }) {
  const originals = new Map()
  const handles = new Set()
  let calls = 0

  /** @param {unknown} target */
  const isWatched = target => {
    if (typeof target === 'number') return handles.has(target)
    if (target === undefined || target === null) return false
    const path = String(target)
    return folders.some(folder => path === folder || path.startsWith(`${folder}/`))
  }

  for (const [name, original] of Object.entries(fs)) {
    if (!name.endsWith('Sync') || typeof original !== 'function') continue
    originals.set(name, original)
    /** @param {unknown[]} args */
    const faulty = (...args) => {
      if (!isWatched(args[0])) return original(...args)
      calls++
      if (calls === at) {
        if (code === 'SIGKILL') {
          if (name === 'writeSync')
            original(args[0], args[1], args[2], Math.floor(Number(args[3]) / 2), args[4])
          process.kill(process.pid, code)
        }
        // Never throws, whatever the disk says.
        if (name === 'existsSync') return false
        // A close that fails has closed all the same.
        if (name === 'closeSync') original(...args)
        throw Object.assign(new Error(`${code}: injected, ${name} '${String(args[0])}'`), {
          code,
          errno: -1,
          syscall: name.slice(0, -4),
          path: String(args[0]),
        })
      }
      const result = original(...args)
      if (name === 'openSync') handles.add(result)
      if (name === 'closeSync') handles.delete(args[0])
      return result
    }
    // Such as realpathSync.native.
    fs[name] = Object.assign(faulty, original)
  }
  syncBuiltinESMExports()

  return {
    calls: () => calls,
    remove() {
      for (const [name, original] of originals) fs[name] = original
      syncBuiltinESMExports()
    },
  }
}

const { FAULT_FOLDERS, FAULT_AT, FAULT_CODE, FAULT_REPORT } = process.env
if (FAULT_FOLDERS) {
  const { calls } = install({
    folders: FAULT_FOLDERS.split(delimiter),
    at: Number(FAULT_AT),
    code: FAULT_CODE ?? 'EIO',
  })
  const { writeFileSync } = fs
  process.on('exit', () => {
    if (FAULT_REPORT) writeFileSync(FAULT_REPORT, String(calls()))
  })
}

module.exports = { install }
