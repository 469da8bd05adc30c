// What systems differ in: the programs, devices and locales they have, and the names that their file systems take.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk that is always full; macOS has none. */
export const HAS_FULL_DEVICE = existsSync('/dev/full')

/** A locale of UTF-8 that is there; macOS has C.UTF-8 only from 15 on. */
export const UTF8_LOCALE = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'

export function isInstalled(program: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** The program behind the pipe of a command, which may not be installed; without a pipe, the shell. */
export const programBehindPipe = (command: string): string => /\| (\w+)/u.exec(command)?.[1] ?? 'sh'

/** Whether files of these names can stand in one folder. */
function takesNames(...names: readonly Buffer[]): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'talks-names-'))
  try {
    for (const name of names)
      writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), name]), '', { flag: 'wx' })
    return true
  } catch {
    return false
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Whether a name may be any bytes; APFS takes only UTF-8. */
export const takesAnyBytes = (): boolean => takesNames(Buffer.of(0xff))

/** Whether the two normal forms of a name are two names; APFS takes one name in both forms. */
export const keepsBothForms = (): boolean =>
  takesNames(...['NFC', 'NFD'].map(form => Buffer.from('각'.normalize(form))))
