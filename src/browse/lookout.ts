// When to look whether others have changed the notes: from time to time, a little at once, and while no key is pressed.

/** Milliseconds between two looks at least, and after a key. */
const PAUSE_MS = 2000

/** Between two looks passes as many times what the last one took. */
const PAUSE_FACTOR = 25

/** Milliseconds of a look after which keys have their turn. */
const SLICE_MS = 4

export class Lookout {
  private readonly look: () => Iterator<void, boolean>
  private readonly onChange: () => void
  private isRunning = false
  private timer: NodeJS.Timeout | undefined
  private turn: NodeJS.Immediate | undefined
  /** The look that is under way. */
  private steps: Iterator<void, boolean> | null = null
  /** Something has changed, and it was not told yet. */
  private hasChanged = false
  /** Milliseconds that the last look took, with what was done about it. */
  private spent = 0
  private lastKey = Number.NEGATIVE_INFINITY

  /**
   * `look` takes one step after the other, and gives in the end whether something has changed since the look before.
   * `onChange` is called when it has, and no key was pressed for a while.
   */
  constructor(look: () => Iterator<void, boolean>, onChange: () => void) {
    this.look = look
    this.onChange = onChange
  }

  /** Looks now, and from time to time until it is stopped. */
  start(): void {
    this.isRunning = true
    this.work()
  }

  /** A look that is under way goes on when it is started again: what that has seen would not be seen twice. */
  stop(): void {
    this.isRunning = false
    clearTimeout(this.timer)
    clearImmediate(this.turn)
  }

  /** A key was pressed, and others may follow. */
  postpone(): void {
    this.lastKey = performance.now()
  }

  private get pause(): number {
    return Math.max(PAUSE_MS, this.spent * PAUSE_FACTOR)
  }

  private work(): void {
    clearTimeout(this.timer)
    clearImmediate(this.turn)
    if (this.steps === null) {
      this.steps = this.look()
      this.spent = 0
    }
    const started = performance.now()
    let step = this.steps.next()
    while (!step.done && performance.now() - started < SLICE_MS) step = this.steps.next()
    this.spent += performance.now() - started
    if (!step.done) {
      this.turn = setImmediate(() => this.work())
      return
    }
    this.steps = null
    this.hasChanged ||= step.value
    if (this.hasChanged) this.goOn()
    else this.wait(this.pause)
  }

  /** Tells that something has changed, else looks again, unless keys are being pressed. */
  private goOn(): void {
    const quiet = performance.now() - this.lastKey
    if (quiet < PAUSE_MS) this.wait(PAUSE_MS - quiet)
    else if (this.hasChanged) this.tell()
    else this.work()
  }

  private tell(): void {
    this.hasChanged = false
    const started = performance.now()
    this.onChange()
    this.spent += performance.now() - started
    this.wait(this.pause)
  }

  private wait(milliseconds: number): void {
    clearTimeout(this.timer)
    if (!this.isRunning) return
    // This alone does not keep the program running.
    this.timer = setTimeout(() => this.goOn(), milliseconds).unref()
  }
}
