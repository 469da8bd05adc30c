// What systems differ in: the programs, devices and locales they have, and the names that their file systems take.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** A disk that is always full; macOS has none. */
export const HAS_FULL_DEVICE = existsSync('/dev/full')

export function isInstalled(program: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
