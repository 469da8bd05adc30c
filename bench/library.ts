// Writes libraries of any size for measuring: notes with front matter and bullets, in Korean with the English words and
// numbers Korean notes hold. The same count and seed give the same bytes.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRandom, type Random } from './random.ts'
import { createVocabulary, type Vocabulary } from './vocabulary.ts'

export const TACTICS_PER_NOTE = 6

const NOTES_PER_FOLDER = 1000

/** Writes `count` notes of six bullets each below `root`, a thousand in a folder. */
export function writeLibrary(root: string, count: number, seed = 1): void {
  const random = createRandom(seed)
  const vocabulary = createVocabulary()
  for (let i = 0; i < count; i++) {
    const folder = join(root, String(Math.floor(i / NOTES_PER_FOLDER)).padStart(3, '0'))
    if (i % NOTES_PER_FOLDER === 0) mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, `note-${String(i).padStart(6, '0')}.md`), createNote(vocabulary, random))
  }
}

function createNote(vocabulary: Vocabulary, random: Random): string {
  const date = `20${10 + Math.floor(random() * 15)}-${pad(1 + random() * 12)}-${pad(1 + random() * 28)}`
  const tags = Array.from({ length: 1 + Math.floor(random() * 4) }, () => vocabulary.noun(random))
  const header = [
    '---',
    `title: ${Array.from({ length: 2 + Math.floor(random() * 3) }, () => vocabulary.noun(random)).join(' ')}`,
    `speaker: ${vocabulary.person(random)}`,
    `organization: ${vocabulary.organization(random)}`,
    `date: ${date}`,
    `tags: [${tags.join(', ')}]`,
    '---',
    '',
  ]
  const bullets = Array.from({ length: TACTICS_PER_NOTE }, () => `- ${sentence(vocabulary, random)}`)
  return `${[...header, ...bullets].join('\n')}\n`
}

function sentence(vocabulary: Vocabulary, random: Random): string {
  const words = Array.from({ length: 6 + Math.floor(random() * 10) }, () => vocabulary.word(random))
  return `${words.join(' ')} ${vocabulary.predicate(random)}.`
}

function pad(number: number): string {
  return String(Math.floor(number)).padStart(2, '0')
}
