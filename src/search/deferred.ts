// Fuse.js is loaded when something is to be scored, which most queries never need (see src/notes/deferred.ts).
import * as match from './match.ts'

export const scoreTexts: typeof match.scoreTexts = (...args) => match.scoreTexts(...args)
