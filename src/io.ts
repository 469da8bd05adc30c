// The world as the program sees it: streams, environment, clock. Handed in by main.ts, faked in tests.

/** One of the two streams results and notices go to. */
export interface Output {
  /** Writes everything before it returns; throws `OutputClosed` when the reader has gone. */
  write(text: string | Uint8Array): void
  readonly isTTY: boolean
  /** Of the terminal, in cells; undefined where there is none. */
  readonly columns: number | undefined
  readonly rows: number | undefined
}

export interface Io {
  readonly stdin: { readonly isTTY: boolean }
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  /** The folder relative paths start from; null when it has been deleted. */
  cwd(): string | null
  /** The folder of the notes that come with the program, absolute. */
  readonly bundledNotes: string
  /** Shows a text in a pager, given as a line for the shell, until it is closed; false when it can't be run. */
  runPager(command: string, text: string): Promise<boolean>
}

/** The reader of our output went away (`| head -1`): a normal end, not a failure. */
export class OutputClosed extends Error {
  override name = 'OutputClosed'
}

/** Results could not be written: a full disk, a device that fails. */
export class OutputFailed extends Error {
  override name = 'OutputFailed'
}
