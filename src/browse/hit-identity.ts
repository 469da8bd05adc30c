// Which hits are the same, also in notes that have been read again: what was selected or marked stays so.
import type { Hit } from '../model/hit.ts'
import type { Talk } from '../model/talk.ts'

const isSameTalk = (a: Hit, b: Hit): boolean => a.talk.path === b.talk.path

const isSameText = (a: Hit, b: Hit): boolean => a.tactic?.text === b.tactic?.text

/** Whether two hits are of the same place in a library. */
export const isSameHit = (a: Hit, b: Hit): boolean =>
  isSameTalk(a, b) && a.tactic?.number === b.tactic?.number

/** Whether two hits say the same, wherever in its talk that stands. */
const isSameBullet = (a: Hit, b: Hit): boolean => isSameTalk(a, b) && isSameText(a, b)

type Sign = (a: Hit, b: Hit) => boolean

/** What tells a tactic in notes that may have changed: its text, of several with that the one in its place. */
const OWN: readonly Sign[] = [(a, b) => isSameHit(a, b) && isSameText(a, b), isSameBullet]

/** What comes nearest where its text is gone. */
const NEAR: readonly Sign[] = [isSameHit, isSameTalk]

function findBy(signs: readonly Sign[], hit: Hit, hits: readonly Hit[]): number | null {
  for (const isSame of signs) {
    const place = hits.findIndex(each => isSame(each, hit))
    if (place >= 0) return place
  }
  return null
}

/** The place among `hits` of this one, else of one near it in its talk; null when there is none. */
export const findAgain = (hit: Hit, hits: readonly Hit[]): number | null =>
  findBy([...OWN, ...NEAR], hit, hits)

/** The hit in its talk as it was read again; none where its text is gone. */
export function inTalk({ kind, tactic, score, matches }: Hit, talk: Talk): Hit[] {
  const hit = { kind, talk, tactic, score, matches }
  if (tactic === null) return [hit]
  const all = talk.tactics.map(each => ({ ...hit, tactic: each }))
  const found = all[findBy(OWN, hit, all) ?? -1]
  return found === undefined ? [] : [found]
}
