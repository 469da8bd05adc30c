import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slipsOf } from '../../../src/search/sound/slips.ts'
import { createSoundIndex, listWords, type SoundIndex } from '../../../src/search/sound/sound-index.ts'
import { findIn } from '../library.ts'

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/sound/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line !== '')

const pairs = (name: string) =>
  fixture(`${name}.tsv`)
    .slice(1)
    .map(line => {
      const [latin = '', hangul = ''] = line.split('\t')
      return { latin, hangul }
    })

const OTHERS = fixture('others.txt')

/** The index over the words and a thousand others; no word has a particle. */
const indexOf = (words: Iterable<string>) =>
  createSoundIndex([listWords(new Set([...words, ...OTHERS]))], () => false)

/** The share of the questions whose first answer is the right one. */
function hitRate(index: SoundIndex, questions: readonly (readonly [term: string, answer: string])[]): number {
  const hits = questions.filter(([term, answer]) => index.find(term)[0]?.word === answer)
  return hits.length / questions.length
}

describe('a loanword is found by its sound in the other script', () => {
  for (const name of ['loanwords-tuning', 'loanwords-held-out']) {
    test(`${name}: Latin to Hangul`, () => {
      const index = indexOf(pairs(name).map(pair => pair.hangul))
      expect(
        hitRate(
          index,
          pairs(name).map(({ latin, hangul }) => [latin, hangul]),
        ),
      ).toBeGreaterThan(0.85)
    })

    test(`${name}: Hangul to Latin`, () => {
      const index = indexOf(pairs(name).map(pair => pair.latin))
      expect(
        hitRate(
          index,
          pairs(name).map(({ latin, hangul }) => [hangul, latin]),
        ),
      ).toBeGreaterThan(0.85)
    })
  }
})

describe('Korean in Latin letters is found in Hangul', () => {
  for (const name of ['romanised-tuning', 'romanised-held-out']) {
    test(name, () => {
      const index = indexOf(pairs(name).map(pair => pair.hangul))
      expect(
        hitRate(
          index,
          pairs(name).map(({ latin, hangul }) => [latin, hangul]),
        ),
      ).toBeGreaterThan(0.85)
    })
  }
})

test('a word that is not there finds nothing', () => {
  const index = indexOf([])
  expect(['햄버거', 'hamburger', 'volcano', 'bulgogi', '자전거'].flatMap(term => index.find(term))).toEqual(
    [],
  )
})

test('a particle after the Hangul word is not part of it, and the answer says how much is', () => {
  const index = createSoundIndex([listWords(['서버에서'])], (_, length) => length === 2)
  expect(index.find('server')).toMatchObject([{ word: '서버에서', syllables: 2, via: 'sound', cost: 0 }])
})

test('words that are not there find nothing, but those that are there in the other script', () => {
  const index = indexOf([])
  const found = fixture('negatives.txt').flatMap(term => index.find(term).map(({ word }) => [term, word]))
  expect(found).toEqual([
    ['레퍼런스', 'references'],
    ['testing', '테스팅'],
  ])
})

test.each([
  ['brand spelled by passport habits', 'kumho', '금호'],
  ['nasal by sound', 'jongno', '종로'],
  ['nasal by spelling', 'jongro', '종로'],
  ['ㄴㄹ by sound', 'silla', '신라'],
  ['ㄴㄹ by spelling', 'sinra', '신라'],
  ['liaison', 'dogil', '독일'],
  ['liaison of the second of two finals, ㄻ', 'jeolmeuni', '젊은이'],
  ['the same, ㄺ', 'neulgeuni', '늙은이'],
  ['the same, ㄼ', 'neolbi', '넓이'],
  ['사이시옷 left out', 'gochugaru', '고춧가루'],
  ['a surname', 'park', '박'],
  ['은 behind a vowel', 'jaeun', '자은'],
  ['ㅢ as it is said', 'heemang', '희망'],
  ['ㅆ of Japanese names', 'matsuyama', '마쓰야마'],
])('romanised, %s: %s is %s', (_, term, word) => {
  expect(createSoundIndex([listWords([word])], () => false).find(term)).toMatchObject([{ word }])
})

test('ch is ㅈ at the beginning of a word, and not between vowels, where ㅈ is j', () => {
  const index = createSoundIndex([listWords(['전주', '원주', '버전', '부천'])], () => false)
  const found = (term: string): string[] => index.find(term).map(({ word }) => word)
  expect(found('chonju')).toEqual(['전주'])
  expect(found('wonju')).toEqual(['원주'])
  expect(found('bucheon')).toEqual(['부천'])
})

const isFound = (term: string, word: string) =>
  createSoundIndex([listWords([word])], () => false)
    .find(term)
    .some(match => match.word === word)

test.each([
  // [reason, Latin, Hangul]
  ['ea as in bread', 'instead', '인스테드'],
  ['the same before another word', 'headhunter', '헤드헌터'],
  ['less', 'headless', '헤드리스'],
  ['th as in weather', 'feather', '페더'],
  ['a doubled consonant said twice', 'submitted', '서브밋티드'],
  ['the same of p', 'wrapping', '랩핑'],
  ['p before b', 'loopback', '루프백'],
  ['a silent e where two words meet', 'coretime', '코어타임'],
  ['the same behind l', 'stablecoin', '스테이블코인'],
  ['the same before a vowel', 'takeout', '테이크아웃'],
  ['one at the beginning', 'onetouch', '원터치'],
  ['ow as it is written', 'lowcode', '로우코드'],
  ['ied', 'certified', '서티파이드'],
  ['a t that is heard', 'consistency', '컨시스턴시'],
  ['Italian c', 'limoncello', '리몬첼로'],
  ['German sch', 'schnitzel', '슈니첼'],
  ['an r that is heard', 'corset', '코르셋'],
])('a loanword, %s: %s is %s', (_, latin, hangul) => {
  expect(isFound(latin, hangul)).toBe(true)
  expect(isFound(hangul, latin)).toBe(true)
})

test.each([
  ['leather', '리더'],
  ['leather', '레이더'],
  ['headless', '하드리스트'],
  ['better', '배터리'],
  ['onedan', '원단'],
])('no loanword: %s is not %s', (latin, hangul) => {
  expect(isFound(latin, hangul)).toBe(false)
  expect(isFound(hangul, latin)).toBe(false)
})

test.each([
  ['seongsan', '성산일출봉', 2, 'romanised'],
  ['sinyong', '신용카드', 2, 'romanised'],
  ['kimchi', '김치찌개', 2, 'romanised'],
  ['minus', '마이너스통장', 4, 'sound'],
])('the beginning of a compound: %s of %s', (term, word, syllables, via) => {
  const index = createSoundIndex([listWords([word])], () => false)
  expect(index.find(term)).toEqual([])
  expect(index.findByBeginning(term)).toMatchObject([{ word, syllables, via }])
  expect(index.findByBeginning('season')).toEqual([])
})

test.each([
  ['platfrom', '플랫폼'],
  ['instagarm', '인스타그램'],
  ['curration', '큐레이션'],
  ['infrastrcture', '인프라스트럭처'],
  ['hexagnal', '헥사고날'],
])('with two letters swapped, one written twice, or a vowel left out: %s is %s', (term, word) => {
  const index = createSoundIndex([listWords([word])], () => false)
  expect(index.find(term)).toEqual([])
  expect(index.findSlipped(slipsOf(term))).toMatchObject([{ word, via: 'sound' }])
  expect(index.findSlipped(slipsOf('xylophone'))).toEqual([])
})

test('of two syllables only what sounds just like a loanword is the beginning of a compound', () => {
  const begin = (word: string, term: string) =>
    createSoundIndex([listWords([word])], () => false).findByBeginning(term)
  expect(begin('뱅크샐러드', 'bank')).toMatchObject([{ syllables: 2, via: 'sound' }])
  expect(begin('시장조사', 'season')).toEqual([])
  expect(begin('머니클립', 'many')).toEqual([])
})

test('the end of a word is told from a word', () => {
  const index = createSoundIndex([listWords(['캠프']), listWords(['캠프파이어'])], () => false)
  expect(index.find('camp')).toMatchObject([{ word: '캠프', isEnd: false }])
  expect(index.find('campfire')).toMatchObject([{ word: '캠프파이어', isEnd: true }])
})

test.each([
  ['an r that is not heard', 'server', '서버'],
  ['silent k and w', 'knockdown', '넉다운'],
  ['f as ㅎ', 'fighting', '화이팅'],
  ['-tion', 'station', '스테이션'],
  ['soft c and g', 'exchange', '익스체인지'],
  ['plural s', 'partners', '파트너'],
  ['tense habit', 'service', '써비스'],
  ['a coda before a hiss', 'bridge', '브릿지'],
  ['an r that is not heard before a vowel letter', 'firefox', '파이어폭스'],
])('the same sound, %s: %s is %s', (_, latin, hangul) => {
  expect(createSoundIndex([listWords([hangul])], () => false).find(latin)).toMatchObject([
    { word: hangul, via: 'sound' },
  ])
  expect(createSoundIndex([listWords([latin])], () => false).find(hangul)).toMatchObject([
    { word: latin, via: 'sound' },
  ])
})

test.each([
  ['one vowel off in a short word', 'pizza', '포자'],
  ['a coda no loanword has', 'goat', '곧'],
  ['a particle is no part of a loanword', 'update', '업데이트에'],
  ['a syllable more', 'media', '미디어믹스'],
  ['another consonant', 'server', '서커'],
])('not the same: %s', (_, latin, hangul) => {
  expect(createSoundIndex([listWords([hangul])], () => false).find(latin)).toEqual([])
})

test('any term is answered', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.stringMatching(/^[a-z]{0,40}$/),
      (text, latin) => {
        const index = createSoundIndex([listWords([text, latin, '서버', 'server'])], () => true)
        for (const term of [text, latin])
          for (const { cost } of index.find(term)) expect(cost).toBeLessThanOrEqual(1)
      },
    ),
  )
})

describe('a Latin word that is still being typed', () => {
  const found = (term: string, words: readonly string[]) =>
    createSoundIndex([listWords(new Set(words))], (word, length) => word.slice(length) === '는')
      .findByBeginning(term)
      .map(({ word, syllables }) => word.slice(0, syllables))

  test.each([
    ['dashb', '대시보드', '대시보', 'the first consonant of a syllable'],
    ['festiva', '페스티벌', '페스티벌', 'all but the last consonant of one'],
    ['pipelin', '파이프라인', '파이프라인', 'before an e that changes how the vowel is read'],
    ['gochuja', '고추장을', '고추장', 'Korean in Latin letters'],
  ])('%s finds %s', (term, word, beginning) => {
    expect(found(term, [word])).toEqual([beginning])
  })

  test.each([
    ['cave', '케이블', 'too short'],
    ['cotton', '코트는', 'a particle is no part of it'],
    ['gijun', '기저귀', 'Korean so short'],
    ['servic', '서비슬', "no loanword's syllables"],
  ])('%s does not find %s: %s', (term, word) => {
    expect(found(term, [word])).toEqual([])
  })

  test('finds loanwords that only the list knows', () => {
    expect(findIn('새 캐릭터를 그린다', 'charac')).toEqual(['1.1 sound [캐릭터]'])
    expect(findIn('새 캐릭터를 그린다', 'chara')).toEqual(['1.1 sound [캐릭터]'])
    expect(findIn('새 캐릭터를 그린다', 'char')).toEqual([])
  })
})
