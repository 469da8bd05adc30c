// Whether there is colour: one resolver, since chalk, commander and Node each read the environment in their own way.
import type { ColorLevel } from './theme.ts'

export type ColorFlag = 'auto' | 'always' | 'never'

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>

export interface ColorSources {
  /** The value of `--color`; null when it was not given. */
  flag: ColorFlag | null
  env: Environment
  /** Whether what is coloured goes to a terminal. */
  isTTY: boolean
}

/** The terminal's own 16 colours: its theme decides how they look. Never more unless asked. */
const SIXTEEN: ColorLevel = 1

/** FORCE_COLOR as chalk and Node read it: empty and `true` are on, `false` and `0` off, `1` to `3` a level. */
function forcedLevel(value: string): ColorLevel {
  if (value === '0' || value === 'false') return 0
  if (value === '2') return 2
  if (value === '3') return 3
  return SIXTEEN
}

/**
 * The colour level, by the first that speaks: `--color=always|never`, NO_COLOR (when not empty, no-color.org),
 * FORCE_COLOR (force-color.org), CLICOLOR_FORCE, and else a terminal that is not `dumb` and where CLICOLOR is
 * not 0 (bixense.com/clicolors).
 */
export function colorLevel({ flag, env, isTTY }: ColorSources): ColorLevel {
  if (flag === 'never') return 0
  if (flag === 'always') return SIXTEEN
  if (env['NO_COLOR']) return 0
  const force = env['FORCE_COLOR']
  if (force !== undefined) return forcedLevel(force)
  const clicolorForce = env['CLICOLOR_FORCE']
  if (clicolorForce && clicolorForce !== '0') return SIXTEEN
  return isTTY && env['TERM'] !== 'dumb' && env['CLICOLOR'] !== '0' ? SIXTEEN : 0
}
