// Commands for other programs, in no help: they take their arguments as they stand.
import type { Action } from './command-definition.ts'

export const HIDDEN_COMMANDS: { readonly [name: string]: () => Promise<Action> } = {
  __complete: async () => (await import('../complete.ts')).complete,
  __man: async () => (await import('../manual.ts')).manual,
}
