// The terminal for full-screen views, over the process it is handed. Loaded by the command that needs it.
import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { ReadStream, WriteStream } from 'node:tty'
import { OutputClosed, type Terminal, type TerminalEvents } from '../io.ts'
import { runInForeground } from './foreground.ts'

const DEFAULT_SIZE = { columns: 80, rows: 24 }

/** Signals that end a program, before which the terminal has to be restored. */
const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const

/**
 * Time for a stop signal to be delivered. Where nobody can continue the program (no shell has it as a job), the
 * kernel drops the signal, and it goes on by itself.
 */
const STOP_MS = 50

/** A program that has not taken its input by then is stopped. */
const FEED_MS = 1000

const TTY_PATH = '/dev/tty'

/** Writes everything to a descriptor before it returns; throws `OutputClosed` when nobody reads it, or `OutputFailed`. */
type Write = (descriptor: number, text: string) => void

/** Null when the program has no terminal: neither a stream that is one, nor `/dev/tty`. */
export function openTerminal(host: NodeJS.Process, write: Write): Terminal | null {
  const opened: number[] = []
  const open = (flags: string): number => {
    const descriptor = openSync(TTY_PATH, flags)
    opened.push(descriptor)
    return descriptor
  }
  try {
    const screen = host.stdout.isTTY ? 1 : host.stderr.isTTY ? 2 : open('w')
    const keyboard = host.stdin.isTTY ? host.stdin : new ReadStream(open('r'))
    return new HostTerminal(host, keyboard, screen, write)
  } catch {
    for (const descriptor of opened) closeSync(descriptor)
    return null
  }
}

class HostTerminal implements Terminal {
  private readonly host: NodeJS.Process
  private readonly keyboard: ReadStream
  /** The descriptor that is drawn on; no stream, since what a stream has queued is lost when a program ends. */
  private readonly screen: number
  private readonly writeAll: Write
  /** Undoes what `grab` did; null while nothing is grabbed. */
  private letGo: (() => void) | null = null

  constructor(host: NodeJS.Process, keyboard: ReadStream, screen: number, write: Write) {
    this.host = host
    this.keyboard = keyboard
    this.screen = screen
    this.writeAll = write
  }

  size(): { columns: number; rows: number } {
    const { columns, rows } = this.screenSize()
    return { columns: columns || DEFAULT_SIZE.columns, rows: rows || DEFAULT_SIZE.rows }
  }

  private screenSize(): { columns: number; rows: number } {
    if (this.screen === 1) return this.host.stdout
    if (this.screen === 2) return this.host.stderr
    // Only a new stream asks a terminal for its size again.
    const stream = new WriteStream(openSync(TTY_PATH, 'w'))
    const { columns, rows } = stream
    stream.destroy()
    return { columns, rows }
  }

  write(text: string): void {
    try {
      this.writeAll(this.screen, text)
    } catch (error) {
      // What a terminal that was closed answers.
      if (isError(error, 'EIO')) throw new OutputClosed()
      throw error
    }
  }

  grab(events: TerminalEvents, restore: string): void {
    const { host, keyboard } = this
    this.release()
    const onExit = (): void => this.restore(restore)
    const end = (signal: NodeJS.Signals): void => {
      this.restore(restore)
      this.release()
      host.kill(host.pid, signal)
    }
    const onContinue = (): void => {
      // Whoever used the terminal in between has set its modes; the stream only sets what it thinks has changed.
      keyboard.setRawMode(false)
      keyboard.setRawMode(true)
      events.onContinue()
    }
    const onEnd = (): void => events.onFailure(new OutputClosed())
    const onError = (error: unknown): void =>
      events.onFailure(isError(error, 'EIO') ? new OutputClosed() : error)
    keyboard.setRawMode(true)
    keyboard.on('data', events.onInput).on('end', onEnd).on('error', onError).resume()
    host
      .on('exit', onExit)
      .on('SIGCONT', onContinue)
      .on('SIGTSTP', events.onStop)
      .on('SIGWINCH', events.onResize)
    for (const signal of ENDING_SIGNALS) host.on(signal, end)
    this.letGo = () => {
      for (const signal of ENDING_SIGNALS) host.off(signal, end)
      host
        .off('exit', onExit)
        .off('SIGCONT', onContinue)
        .off('SIGTSTP', events.onStop)
        .off('SIGWINCH', events.onResize)
      keyboard.off('data', events.onInput).off('end', onEnd).pause()
      keyboard.setRawMode(false)
      keyboard.off('error', onError)
    }
  }

  private restore(text: string): void {
    try {
      this.write(text)
      this.keyboard.setRawMode(false)
    } catch {
      // The terminal has gone; nothing is left to restore.
    }
  }

  release(): void {
    this.letGo?.()
    this.letGo = null
  }

  stop(): Promise<void> {
    // To the whole group, as the terminal itself does: a shell script or npx around the program stops with it.
    this.host.kill(0, 'SIGTSTP')
    return new Promise(resolve => {
      setTimeout(resolve, STOP_MS)
    })
  }

  run(command: string, args: readonly string[]): Promise<number | null> {
    const { host, screen, keyboard } = this
    const stdin = keyboard === host.stdin ? 'inherit' : openSync(TTY_PATH, 'r')
    return runInForeground(host, command, args, { stdio: [stdin, screen, screen] }).finally(() => {
      if (typeof stdin === 'number') closeSync(stdin)
    })
  }

  start(command: string, args: readonly string[], onEnd: (code: number | null) => void): Promise<boolean> {
    return new Promise(resolve => {
      const child = spawn(command, args, { stdio: 'ignore', detached: true })
      child.on('error', () => resolve(false))
      child.on('spawn', () => {
        child.unref()
        child.on('exit', onEnd)
        resolve(true)
      })
    })
  }

  feed(command: string, args: readonly string[], input: Uint8Array): Promise<boolean> {
    return new Promise(resolve => {
      // Some of these stay to serve what they were given; `exit` is when the program itself has ended.
      const child = spawn(command, args, {
        stdio: ['pipe', 'ignore', 'ignore'],
        detached: true,
        timeout: FEED_MS,
      })
      child.on('error', () => resolve(false)).on('exit', code => resolve(code === 0))
      // A program that ends early does not read the rest.
      child.stdin.on('error', () => {})
      child.stdin.end(input)
    })
  }

  close(): void {
    this.release()
    if (this.keyboard !== this.host.stdin) this.keyboard.destroy()
    if (this.screen > 2) closeSync(this.screen)
  }
}

const isError = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code
