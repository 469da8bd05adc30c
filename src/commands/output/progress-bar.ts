// The one home of cli-progress, loaded when a load takes long: it draws while the program works, without timers.
import { SingleBar } from 'cli-progress'
import type { Output } from '../../io.ts'

const BAR_CELLS = 40
const LABEL = 'reading notes'

/** A bar on the last line of a terminal. */
export interface ProgressBar {
  update(done: number, total: number): void
  /** Leaves the line as it was. */
  remove(): void
}

export function drawProgressBar(stderr: Output, done: number, total: number): ProgressBar {
  const columns = stderr.columns || 80
  const room = columns - `${LABEL} [] ${total}/${total}`.length
  const bar = new SingleBar({
    format: room > 1 ? `${LABEL} [{bar}] {value}/{total}` : `${LABEL} {value}/{total}`,
    barsize: Math.min(BAR_CELLS, Math.max(room, 1)),
    // As often as it is told of something new.
    fps: 1000,
    // Lines are cut at the terminal's edge, and none of the terminal's modes is changed: after a kill nothing is left on.
    linewrap: true,
    clearOnComplete: true,
    stream: createStream(stderr, columns),
  })
  bar.start(total, done)
  return {
    update(value, of) {
      bar.setTotal(of)
      bar.update(value)
    },
    remove: () => bar.stop(),
  }
}

/** As much of a stream as the bar uses. */
function createStream({ write }: Output, columns: number): NodeJS.WritableStream {
  const stream = {
    isTTY: true,
    columns,
    write(text: string) {
      write(text)
      return true
    },
  }
  return stream as unknown as NodeJS.WritableStream
}
