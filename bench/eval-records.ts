// What the systems of an evaluation search: every tactic, and every talk by its header.
import { allTalks } from '../src/model/ref.ts'
import type { Library, Talk } from '../src/model/talk.ts'

export interface EvalRecord {
  talk: Talk
  /** Place of the tactic in its talk, from 0; null for the talk's header. */
  tactic: number | null
  /** The record's own text, NFC: what an expected answer is judged by. */
  text: string
  /** Fields as every system sees them: own text first, then the talk's header. */
  fields: { text: string; title: string; speaker: string; organization: string }
}

export function toRecords(library: Library): EvalRecord[] {
  return allTalks(library).flatMap(talk => {
    const header = {
      title: talk.title,
      speaker: talk.speakers.join(', '),
      organization: talk.organization ?? '',
    }
    const own = [
      talk.title,
      ...talk.speakers,
      talk.organization ?? '',
      talk.team ?? '',
      talk.role ?? '',
      ...talk.aliases,
      ...talk.tags,
      ...talk.channels,
    ]
    const tactics = talk.tactics.map((tactic, i) => ({
      talk,
      tactic: i,
      text: tactic.text.normalize('NFC'),
      fields: { text: tactic.text, ...header },
    }))
    return [
      ...tactics,
      { talk, tactic: null, text: own.join('\n').normalize('NFC'), fields: { text: '', ...header } },
    ]
  })
}
