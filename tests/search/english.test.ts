// English words in another form than the text has.
import { expect, test } from 'vitest'
import { find, findIn, talk } from './library.ts'

test.each([
  ['the flag is on', 'flags', 'flag'],
  ['문서를 merge 한다', 'merging', 'merge'],
  ['문서를 merge 한다', 'merged', 'merge'],
  ['merging이 끝났다', 'merge', 'merg'],
  ['run을 누른다', 'running', 'run'],
  ['두 library를 쓴다', 'libraries', 'library'],
  ['libraries를 쓴다', 'library', 'librar'],
  ['box를 연다', 'boxes', 'box'],
  ['copy를 한다', 'copied', 'copy'],
  ['rate limit', 'rating', 'rate'],
  ['app을 연다', 'apps', 'app'],
  ['we are making it', 'makes', 'mak'],
  ['I am using it', 'used', 'us'],
  ['he tried it', 'trying', 'tr'],
  ['to try it', 'tried', 'try'],
  ['buy a tie', 'ties', 'tie'],
  ['one cookie', 'cookies', 'cookie'],
  ['the hero won', 'heroes', 'hero'],
  ['the leaf fell', 'leaves', 'leaf'],
  ['she wrote it', 'writing', 'wrote'],
  ['she is writing', 'wrote', 'writ'],
  ['an overwritten file', 'overwrite', 'overwritten'],
  ['hidden files', 'hide', 'hidden'],
])('%s is found by %s', (text, query, span) => {
  expect(findIn(text, query)).toEqual([`1.1 particle [${span}]`])
})

test.each([
  ['new ones', 'news', 'an s that is part of the word'],
  ['the rat', 'rating', 'rat would have its t doubled'],
  ['even numbers', 'evening', 'a word of its own'],
  ['the th of it', 'things', 'no vowel is left'],
  ['a stat of it', 'status', 'what only looks like a plural'],
  ['the str of it', 'string', 'what is left has no vowel'],
  ['the flagpole', 'flags', 'more than an ending behind it'],
  ['it spe', 'speed', 'eed is no ending'],
  ['the user left', 'used', 'who uses'],
  ['an LED', 'leads', 'a past that is more often another word'],
])('%s is not found by %s: %s', (text, query) => {
  expect(findIn(text, query)).toEqual([])
})

test('a form of an English word does not hide what sounds like it', () => {
  const talks = [talk(1, {}, ...Array.from({ length: 25 }, () => 'a process'), '프로세스를 멈춘다')]
  expect(find(talks, 'processes')).toHaveLength(26)
})

test.each([
  ['container', '컨테이너'],
  ['컨테이너', 'container'],
])('a word that very many have hides none that has it in the other script: %s', (query, other) => {
  const talks = [talk(1, {}, ...Array.from({ length: 25 }, () => `a ${query}`), `${other} 하나`)]
  expect(find(talks, query).at(-1)).toBe(`1.26 sound [${other}]`)
})

test('what a loanword may be a misspelling of does not hide the English word that it is', () => {
  expect(find([talk(1, {}, '소프트 렌즈', 'the Shift key')], '시프트')).toEqual([
    '1.2 sound [Shift]',
    '1.1 typo [소프트]',
  ])
})

test.each([
  ['the server', 'srver'],
  ['a client', 'clent'],
  ['recieve it', 'receive'],
])('a slip that is likely: %s for %s', (text, query) => {
  expect(findIn(text, query)[0]).toMatch(/^1\.1 typo/)
})

test.each([
  ['the value', 'lvalue', 'one letter more before a word'],
  ['one form', 'forum', 'a short word'],
  ['a deletion', 'delegation', 'two letters too many'],
  ['fast food', 'feast', 'a vowel too many'],
])('%s is no misspelled %s: %s', (text, query) => {
  expect(findIn(text, query)).toEqual([])
})
