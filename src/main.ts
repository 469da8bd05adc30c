// The process as the program sees it: builds the Io, runs the program and sets the exit code.
import { fstatSync, openSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './cli.ts'
import { FAILED } from './commands/exit-codes.ts'
import { type Io, type Output, OutputClosed, OutputFailed } from './io.ts'
import { closeQuietly } from './store/whole-file.ts'

const RETRY_MS = 2

const WRITE_FAULTS: { readonly [code: string]: string } = {
  ENOSPC: 'no space left on the device',
  EDQUOT: 'the disk quota is used up',
  EIO: 'the device reports an error (EIO)',
  EFBIG: 'the file would be larger than files may be here (ulimit -f)',
}

/**
 * Writes to the descriptor itself, because `process.stdout` loses what is still queued on a full disk or a slow
 * pipe, and costs a tenth of a start to set up.
 */
function writeAll(descriptor: number, text: string | Uint8Array): void {
  let rest = typeof text === 'string' ? Buffer.from(text, 'utf8') : text
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest))
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EPIPE') throw new OutputClosed()
      if (code !== 'EAGAIN') throw new OutputFailed(WRITE_FAULTS[code ?? ''] ?? String(code), code)
      // A pipe that someone else made non-blocking is full: wait for its reader.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS)
    }
  }
}

/** Where notices can't be written nobody is left to tell, and results must not suffer from it. */
function writeNotice(text: string | Uint8Array): void {
  try {
    writeAll(2, text)
  } catch (error) {
    if (!(error instanceof OutputClosed || error instanceof OutputFailed)) throw error
  }
}

/**
 * Whether the descriptor may be a terminal; asked first, because Node's stream for it takes a fifth of a start to set
 * up. The null device is a character device too.
 */
function mayBeTerminal(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor)
    return stats.isCharacterDevice() && stats.rdev !== statSync('/dev/null', { throwIfNoEntry: false })?.rdev
  } catch {
    return false
  }
}

function output(descriptor: 1 | 2): Output {
  const stream = () => (descriptor === 1 ? process.stdout : process.stderr)
  let isTTY: boolean | null = null
  const output: Output = {
    write: descriptor === 1 ? text => writeAll(1, text) : writeNotice,
    get isTTY() {
      isTTY ??= mayBeTerminal(descriptor) && stream().isTTY === true
      return isTTY
    },
    get columns() {
      return output.isTTY ? stream().columns : undefined
    },
    get rows() {
      return output.isTTY ? stream().rows : undefined
    },
  }
  return output
}

let isAnythingKept = true

const io: Io = {
  stdin: {
    get isTTY() {
      return mayBeTerminal(0) && process.stdin.isTTY === true
    },
  },
  stdout: output(1),
  stderr: output(2),
  env: process.env,
  platform: process.platform,
  now: Date.now,
  cwd() {
    try {
      return process.cwd()
    } catch {
      return null
    }
  },
  async openTerminal() {
    const { openTerminal } = await import('./process/terminal.ts')
    return openTerminal(process, writeAll)
  },
  // The built program is CommonJS in dist/, beside notes/.
  bundledNotes: join(__dirname, '..', 'notes'),
  async run(command, args) {
    const { runInForeground } = await import('./process/foreground.ts')
    return runInForeground(process, command, args, { stdio: 'inherit' })
  },
  async runPager(command, text) {
    const { runPager } = await import('./process/pager.ts')
    return runPager(process, command, text)
  },
  programFolder: __dirname,
  keepNothing() {
    isAnythingKept = false
  },
}

/**
 * Node gives a terminal back, at its end, the modes it had at its start, and so takes it from a program behind the
 * pipe that has set its own meanwhile: keys would be echoed over `talks list | fzf`, and reach it with Enter alone.
 * Of one that the system has taken away (macOS) not even that can be asked, and giving it back would abort the process.
 */
function leaveTerminal(): void {
  for (const descriptor of [0, 1, 2].filter(each => !isFileOrPipe(each))) {
    closeQuietly(descriptor)
    openSync('/dev/null', 'r+')
  }
}

function isFileOrPipe(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor)
    return stats.isFile() || stats.isFIFO() || stats.isSocket()
  } catch {
    return false
  }
}

/**
 * Runs the program and ends the process. Loading this file alone does not: the thread of the full-screen view shares
 * parts with it. `keepCode` is called at its end, unless nothing is to be kept.
 */
export async function main(keepCode: () => void): Promise<never> {
  try {
    process.exitCode = await run(process.argv.slice(2), io)
  } catch (error) {
    // Node would print the line of the program too, which is all of a file, and end with the code for nothing found.
    writeNotice(`${error instanceof Error ? error.stack : String(error)}\n`)
    process.exitCode = FAILED
  }
  leaveTerminal()
  if (isAnythingKept) keepCode()
  // All is written. Left to end by itself, Node would first take its heap apart, a twentieth of a run.
  process.exit()
}
