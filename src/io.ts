// The world as the program sees it: streams, environment, clock. Handed in by main.ts, faked in tests.

/** One of the two streams results and notices go to. */
export interface Output {
  /** Writes everything before it returns; on stdout throws `OutputClosed` when the reader has gone, or `OutputFailed`. */
  write(text: string | Uint8Array): void
  readonly isTTY: boolean
  /** Of the terminal, in cells; undefined where there is none. */
  readonly columns: number | undefined
  readonly rows: number | undefined
}

/** What a full-screen view is told of while it has the terminal. */
export interface TerminalEvents {
  /** Bytes that were typed, as they came: a character may be cut in two. */
  onInput(bytes: Uint8Array): void
  onResize(): void
  /** The program goes on after it was stopped; the shell may have written on the screen. */
  onContinue(): void
  /** Someone asks the program to stop (SIGTSTP), as ctrl-Z would. */
  onStop(): void
  /** The terminal is gone, or a listener failed. */
  onFailure(error: unknown): void
}

/** The terminal as a full-screen view needs it: both ways, without echo, with its size. */
export interface Terminal {
  /** Cells; 80 by 24 where the terminal does not say. */
  size(): { columns: number; rows: number }
  /** Throws `OutputClosed` when the terminal has gone. */
  write(text: string): void
  /**
   * Takes the keyboard. `restore` is written whatever way the program ends from then on: a signal (by which the
   * program still ends), an exception, an exit.
   */
  grab(events: TerminalEvents, restore: string): void
  /** Gives the keyboard back, so that another program can have it, or the shell. */
  release(): void
  /** Stops the program, which has released the keyboard, until the shell continues it. */
  stop(): Promise<void>
  /**
   * Runs another program on the terminal, even where stdout is a pipe, and waits for its end. Gives its exit code,
   * null after a signal.
   */
  run(command: string, args: readonly string[]): Promise<number | null>
  /**
   * Starts a program that leaves the terminal alone and outlives this one; false where it was not found. Where it ends
   * before this one does, `onEnd` is told its exit code, null after a signal.
   */
  start(command: string, args: readonly string[], onEnd: (code: number | null) => void): Promise<boolean>
  /** Gives a program that leaves the terminal alone its input; whether it took it, as its exit code says in a second. */
  feed(command: string, args: readonly string[], input: Uint8Array): Promise<boolean>
  /** Lets go for good. */
  close(): void
}

export interface Io {
  readonly stdin: { readonly isTTY: boolean }
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  /** The operating system, as Node names it: `darwin`. */
  readonly platform: string
  /** The clock, ms since 1970. */
  now(): number
  /**
   * The terminal the person sits at, even where stdout is a pipe; null when there is none. Set up when it is asked
   * for: other commands pay nothing.
   */
  openTerminal(): Promise<Terminal | null>
  /** The folder relative paths start from; null when it has been deleted. */
  cwd(): string | null
  /** The folder of the notes that come with the program, absolute. */
  readonly bundledNotes: string
  /**
   * Runs another program on the streams this one has, and waits for its end. Gives its exit code, null after a signal.
   */
  run(command: string, args: readonly string[]): Promise<number | null>
  /** Shows a text in a pager, given as a line for the shell, until it is closed. */
  runPager(command: string, text: LongText): Promise<PagerEnd>
  /** The folder of the built program, absolute. */
  readonly programFolder: string
  /** Nothing of the program is kept for later runs when this one ends. */
  keepNothing(): void
}

/**
 * How a pager ended: left by the user, by a signal (ctrl-C, unless it catches that), by one that says it has a fault, or
 * never begun since there is none.
 */
export type PagerEnd = 'closed' | 'interrupted' | 'failed' | 'missing'

/** A text, or the pieces of a long one, each made when it is asked for. */
export type LongText = string | Generator<string>

/** The reader of our output went away (`| head -1`): a normal end, not a failure. */
export class OutputClosed extends Error {
  override name = 'OutputClosed'
}

/** The user broke off what was being shown: exit code 130. */
export class Interrupted extends Error {
  override name = 'Interrupted'
}

/** Results could not be written: a full disk, a device that fails. */
export class OutputFailed extends Error {
  override name = 'OutputFailed'
  /** What the system calls it: `ENOSPC`. */
  readonly code: string | undefined

  constructor(message: string, code: string | undefined) {
    super(message)
    this.code = code
  }
}
