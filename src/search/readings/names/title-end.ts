// Whether a word may end in a title (title.ts), by its last syllables: nearly all are told to have none without the titles.
import { otherMode } from '../../keystroke.ts'
import { type Cluster, unitsOf } from '../../term.ts'
import { NIM, TELLING_END, TITLE_ENDS } from './title-end.table.ts'

/** May the word, particles left out, end in a title, perhaps with 님? */
export function endsInTitle({ clusters }: { clusters: readonly Cluster[] }): boolean {
  const word = clusters.at(-1)?.units === NIM ? clusters.slice(0, -1) : clusters
  return [1, TELLING_END].some(length => TITLE_ENDS.includes(` ${otherMode(unitsOf(word.slice(-length)))} `))
}
