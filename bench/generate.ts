// Writes a generated library to try things on: npm run bench:library -- <folder> <notes> [seed]
import { writeLibrary } from './library.ts'

const [folder, notes, seed] = process.argv.slice(2)
if (folder === undefined || !Number.isInteger(Number(notes)))
  throw new Error('give a folder and a number of notes')
writeLibrary(folder, Number(notes), Number(seed ?? 1))
