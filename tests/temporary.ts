// All that tests write goes below one folder, which is taken away after the last of them, whatever ended them.
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export default function setup(): () => void {
  // On macOS the place for temporary files is behind a link, and a process sees where it really is.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'talks-tests-')))
  // Tests that run as nobody go through it.
  chmodSync(folder, 0o755)
  process.env['TMPDIR'] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
