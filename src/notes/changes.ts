// Whether files have changed on the disk since they were last looked at. Asked of each file, since watching them
// (`fs.watch`) takes a handle for each folder, and tells nothing on network drives.
import { statSync } from 'node:fs'

/** Remembers when each place was last changed. */
export class Changes {
  /** Milliseconds since 1970 of the last change of the file or what is known of it (ctime), which nothing sets back. */
  private readonly times = new Map<string, number>();

  /**
   * Looks at these places, a step for each; in the end tells whether one has changed since the look before. One that was
   * never looked at has not.
   */
  *look(places: Iterable<string>): Generator<void, boolean> {
    let hasChanged = false
    for (const place of places) {
      const time = timeOf(place)
      const before = this.times.get(place)
      this.times.set(place, time)
      if (before !== undefined && before !== time) hasChanged = true
      yield
    }
    return hasChanged
  }
}

/** -1 for what is not there, or can't be looked at. */
function timeOf(path: string): number {
  try {
    return statSync(path, { throwIfNoEntry: false })?.ctimeMs ?? -1
  } catch {
    return -1
  }
}
