// Whether files have changed on the disk since they were last looked at. Asked of each file, since watching them
// (`fs.watch`) takes a handle for each folder, and tells nothing on network drives.
import { statSync } from 'node:fs'

/** A file system's clock may stand still for so many milliseconds: what happens meanwhile has the same time. */
const TICK_MS = 20
/** The same where times are of whole seconds, as HFS+ and exFAT keep them. */
const COARSE_TICK_MS = 2000

const tickOf = (time: number): number => (time % 1000 === 0 ? COARSE_TICK_MS : TICK_MS)

/** Remembers when each place was last changed. */
export class Changes {
  private readonly now: () => number
  /**
   * Milliseconds since 1970 of the last change of the file or of what is known of it (ctime), which nothing sets back.
   * NaN where it might be changed once more at that time.
   */
  private readonly times = new Map<string, number>()

  /** `now`: the clock, ms since 1970. */
  constructor(now: () => number) {
    this.now = now
  }

  /**
   * Looks at places that were read at the time `since`, a step for each; in the end tells whether one has changed since
   * the look before, or, where there was none, since it was read.
   */
  *look(places: Iterable<string>, since: number): Generator<void, boolean> {
    let hasChanged = false
    for (const place of places) {
      const time = timeOf(place)
      const before = this.times.get(place)
      hasChanged ||= before === undefined ? time === GONE || time > since - tickOf(time) : time !== before
      this.times.set(place, Math.abs(this.now() - time) < tickOf(time) ? Number.NaN : time)
      yield
    }
    return hasChanged
  }
}

const GONE = -1

/** `GONE` also for what can't be looked at. */
function timeOf(path: string): number {
  try {
    return statSync(path, { throwIfNoEntry: false })?.ctimeMs ?? GONE
  } catch {
    return GONE
  }
}
