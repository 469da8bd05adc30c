// English words in another form than the text has.
import { expect, test } from 'vitest'
import { findIn } from './library.ts'

test.each([
  ['the flag is on', 'flags', 'flag'],
  ['문서를 merge 한다', 'merging', 'merge'],
  ['문서를 merge 한다', 'merged', 'merge'],
  ['merging이 끝났다', 'merge', 'merg'],
  ['run을 누른다', 'running', 'run'],
  ['두 library를 쓴다', 'libraries', 'library'],
  ['libraries를 쓴다', 'library', 'librar'],
  ['box를 연다', 'boxes', 'box'],
])('%s is found by %s', (text, query, span) => {
  expect(findIn(text, query)).toEqual([`1.1 particle [${span}]`])
})

test.each([
  ['new ones', 'news', 'an s that is part of the word'],
  ['a stat of it', 'status', 'what only looks like a plural'],
  ['the str of it', 'string', 'what is left has no vowel'],
  ['the flagpole', 'flags', 'more than an ending behind it'],
  ['it spe', 'speed', 'eed is no ending'],
])('%s is not found by %s: %s', (text, query) => {
  expect(findIn(text, query)).toEqual([])
})
