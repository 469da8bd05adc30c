// Verbs whose stem is one syllable: found in another form where one of the two forms is no noun's.
import { expect, test } from 'vitest'
import { findIn } from './library.ts'

test.each([
  // [text, query, span, reason]
  ['우리말 듣기', '듣는', '듣', 'a stem as it is'],
  ['말을 들어 본다', '듣는', '들어', 'ㄷ is ㄹ before a vowel'],
  ['말을 듣고 간다', '들었던', '듣', 'and back'],
  ['같이 노는 마당', '놀았던', '노', 'ㄹ is lost before ㄴ'],
  ['마당에서 놀았다', '노는', '놀', 'and back'],
  ['같이 논다는 말', '놀았다', '논', 'the same where the ending is in the syllable'],
  ['길을 찾기', '찾아서', '찾', 'a noun of a verb'],
  ['힘을 얻음으로', '얻는', '얻', 'with a particle behind it'],
  ['손에 놓으면 된다', '놓기', '놓', 'what is typed may be a noun, what stands there may not'],
])('%s is found by %s: %s', (text, query, span) => {
  expect(findIn(text, query)).toEqual([`1.1 particle [${span}]`])
})

test.each([
  ['새 공지', '공기', 'both may be nouns'],
  ['창을 열다', '창고', 'so may what stands before a particle'],
  ['높은 산', '살았다', "ㄴ alone may be a noun's"],
  ['손을 잡아', '잡지', 'nor is one that may be another word a form of it'],
])('%s is not found by %s: %s', (text, query) => {
  expect(findIn(text, query)).toEqual([])
})

test.each([
  ['그를 그렇게 불렀다', '부르던', '불렀', '르 doubles its ㄹ'],
  ['빨리 흘러서', '흐르는', '흘러', 'the same'],
  ['힘을 모으기', '모았던', '모으', '모으다 loses its ㅡ'],
])('%s is found by %s, of a longer stem: %s (%s)', (text, query, span) => {
  expect(findIn(text, query)).toEqual([`1.1 particle [${span}]`])
})
