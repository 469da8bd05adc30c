import type { Io } from '../../io.ts'
import * as deferredNotice from '../../views/notice.ts'

/** Says lines on stderr: on a terminal broken between words, in a pipe as they are. */
export function say({ stderr }: Pick<Io, 'stderr'>, text: string): void {
  const columns = stderr.isTTY ? stderr.columns : 0
  stderr.write(columns ? deferredNotice.wrapNotice(text, columns) : text)
}
