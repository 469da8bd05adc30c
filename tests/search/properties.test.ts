import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Hit } from '../../src/model/hit.ts'
import type { Tactic } from '../../src/model/talk.ts'
import { fold } from '../../src/search/fold.ts'
import { createIndex } from '../../src/search/indexing.ts'
import { parseQuery, search } from '../../src/search/search.ts'
import { comparable, find, talk } from './library.ts'

const WORDS = [
  ...'소셜 미디어 소셜미디어 블로그에서 트위터 페이스북을 삼성전자 전략과 마케팅팀 고객의 이벤트 국제영화제 값진 넋두리 사과'.split(
    ' ',
  ),
  ...'SNS media Blog C++ 2012년 3월 café ＳＫ텔레콤 ㅋㅋ 漢字 がくせい'.split(' '),
]
/** A representative number; timing is not tested here. */
const RUNS = { numRuns: 50 }

const word = fc.constantFrom(...WORDS)
const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map(words => words.join(' '))
/** Some talks begin with a table, whose heading row is their first tactic. */
const someTexts = fc.record({
  texts: fc.array(sentence, { minLength: 1, maxLength: 4 }),
  columns: fc.array(word, { maxLength: 3 }),
})
const library = fc.array(someTexts, { minLength: 1, maxLength: 4 }).map(talks =>
  talks.map(({ texts, columns }, i) => {
    const heading = columns.length > 0 ? [columns.join(' | ')] : []
    const given = { title: `${WORDS[i]} ${WORDS[i + 1]}`, aliases: [WORDS[i + 3] ?? ''] }
    const made = talk(i + 1, given, ...heading, ...texts)
    for (const tactic of made.tactics) tactic.columns = columns
    return made
  }),
)
/** Words as people type them: whole, cut, misspelled, by initials, in the other keyboard mode. */
const typed = fc.oneof(
  word,
  word.map(text => text.slice(0, -1)),
  fc.constantFrom(
    '트워터',
    'ㅅㅅㅈㅈ',
    'tkatjd',
    '눈',
    '소설미디어',
    'ㅁㄷㅇ',
    '소셔',
    '이벤트를',
    '블로구',
    '마팅케팀',
    'evnet',
  ),
)
const query = fc.array(typed, { minLength: 1, maxLength: 3 }).map(terms => terms.join(' '))

test('every unit maps to a range of the original that folds to it again, in order', () => {
  fc.assert(
    fc.property(
      fc.oneof(sentence, fc.string({ unit: 'grapheme', maxLength: 40 })),
      fc.constantFrom('NFC', 'NFD'),
      (source, form) => {
        const text = source.normalize(form)
        const points = [...text]
        const folded = fold(text)
        let last = 0
        for (let i = 0; i < folded.units.length; ) {
          const [from, to] = [folded.from[i] ?? -1, folded.to[i] ?? -1]
          let end = i
          while (folded.from[end] === from) end += 1
          expect(from).toBeGreaterThanOrEqual(last)
          expect(to).toBeLessThanOrEqual(points.length)
          const part = points.slice(from, to).join('')
          // These count only behind a letter (C++, F#) or beside digits ($5, 5×5).
          if (!/^[-+#*./:%×✕✖−\p{Sc}]/u.test(part.normalize('NFKC')))
            expect(fold(part).units).toBe(folded.units.slice(i, end))
          last = to
          i = end
        }
      },
    ),
  )
})

function asNfd(tactics: readonly Tactic[]): Tactic[] {
  const columns = tactics[0]?.columns.map(name => name.normalize('NFD')) ?? []
  return tactics.map(tactic => ({ ...tactic, text: tactic.text.normalize('NFD'), columns }))
}

test('the text as NFD is found like the text as NFC, with the same matched characters', () => {
  const asNfc = (hits: string[]) => hits.map(hit => hit.normalize('NFC'))
  fc.assert(
    fc.property(library, query, (talks, text) => {
      const decomposed = talks.map(({ tactics, ...rest }) => ({
        ...rest,
        tactics: asNfd(tactics),
      }))
      expect(asNfc(find(decomposed, text))).toEqual(asNfc(find(talks, text)))
    }),
    RUNS,
  )
})

test('a query as NFD finds what it finds as NFC', () => {
  fc.assert(
    fc.property(library, query, (talks, text) => {
      const composed = search(createIndex(talks), parseQuery(text))
      const decomposed = search(createIndex(talks), parseQuery(text.normalize('NFD')))
      const found = ({ kind, talk, tactic, score }: Hit) => ({ kind, talk, tactic, score })
      expect(decomposed.hits.map(found)).toEqual(composed.hits.map(found))
    }),
    RUNS,
  )
})

test('another term never adds a tactic, unless the query had to be retried', () => {
  fc.assert(
    fc.property(library, query, typed, (talks, text, more) => {
      const index = createIndex(talks)
      const refs = (source: string) => {
        const { hits, isRetry } = search(index, parseQuery(source))
        return {
          isRetry,
          refs: hits.flatMap(hit => (hit.tactic ? [`${hit.talk.ref}.${hit.tactic.number}`] : [])),
        }
      }
      const longer = refs(`${text} ${more}`)
      const shorter = refs(text)
      // A talk by its header alone may become one of its tactics, so the tactics of such talks count as found.
      const talksFound = new Set(search(index, parseQuery(text)).hits.map(hit => hit.talk.ref))
      if (longer.isRetry) return
      for (const ref of longer.refs)
        expect(shorter.refs.includes(ref) || talksFound.has(ref.split('.')[0] ?? '')).toBe(true)
    }),
    RUNS,
  )
})

test('ranges lie inside the text and are not empty', () => {
  fc.assert(
    fc.property(library, query, (talks, text) => {
      for (const { tactic, matches } of search(createIndex(talks), parseQuery(text)).hits) {
        for (const { field, index, start, end } of matches) {
          expect(start).toBeLessThan(end)
          if (field === 'text') expect(end).toBeLessThanOrEqual([...(tactic?.text ?? '')].length)
          if (field === 'columns') expect(end).toBeLessThanOrEqual([...(tactic?.columns[index] ?? '')].length)
        }
      }
    }),
    RUNS,
  )
})

test('the prefilter changes no answer', () => {
  fc.assert(
    fc.property(library, query, (talks, text) => {
      const index = createIndex(talks)
      const answer = (hasPrefilter: boolean) =>
        comparable(search(index, parseQuery(text), { hasPrefilter, explain: true }))
      expect(answer(true)).toBe(answer(false))
    }),
    { numRuns: 60 },
  )
})

test('no query throws, however strange', () => {
  const index = createIndex([talk(1, { title: '소셜 미디어' }, '트위터 "이벤트" -할인', 'tag:소셜')])
  const strange = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          '-',
          '"',
          ':',
          'tag:',
          '“',
          '!',
          "'",
          '|',
          '=',
          '^',
          '$',
          '\\',
          '소셜',
          'ㅅ',
          'ㄳ',
          ' ',
          '🙂',
          '\u0301',
          '\u1100',
        ),
      )
      .map(parts => parts.join('')),
  )
  fc.assert(
    fc.property(strange, text => {
      const { hits, total } = search(index, parseQuery(text))
      expect(hits.length).toBe(total)
    }),
    { numRuns: 150 },
  )
})
