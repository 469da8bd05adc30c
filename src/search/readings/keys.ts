// Words as keys, for the tables: what is folded here is folded when the program is built.
import { fold } from '../fold.ts'

/** The keys of a word or letter. */
export const keys = (word: string): string => fold(word).units

/** Those of each word of a list: `'당하 시키'`. */
export const keyList = (list: string): readonly string[] => list.split(' ').map(keys)
