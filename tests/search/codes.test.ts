// What programs, machines and makers are called: codes, releases, addresses, names of several words, options.
import { expect, test } from 'vitest'
import { createIndex } from '../../src/search/indexing.ts'
import { parseQuery, search } from '../../src/search/search.ts'
import { find, findIn, talk } from './library.ts'

test.each([
  ['the 5G network', '5G', 'exact [5G]', 'a code'],
  ['the 5 g network', '5G', 'exact [5 g]', 'with a space'],
  ['a GPT-4 model', 'gpt4', 'exact [GPT-4]', 'with a hyphen'],
  ['error E0404', 'E0404', 'exact [E0404]', 'an error'],
  ['v1.4.2 is out', '1.4.2', 'exact [1.4.2]', 'a release'],
  ['v2.10.3 is out', 'v2.10', 'partial [v2.10]', 'the beginning of one'],
  ['v2.10.3 is out', '2.10', 'partial [2.10]', 'without its letter'],
  ['host 192.168.1.10', '192.168', 'partial [192.168]', 'the beginning of an address'],
  ['run x 2>&1', '2>&1', 'exact [2>&1]', 'signs between figures'],
  ['Call AT&T today', 'AT&T', 'exact [AT&T]', 'signs between letters'],
  ['tel 010-1234-5678', '01012345678', 'exact [010-1234-5678]', 'a long number with signs'],
  ['tel 01012345678', '010-1234-5678', 'exact [01012345678]', 'and without'],
  ['cost 1,200 dollars', '1200', 'exact [1,200]', 'thousands'],
  ['the get_user_by_id call', 'getuserb', 'partial [get_user_b]', 'the beginning of a name of several words'],
  ['a docker-compose file', 'dockercomp', 'partial [docker-comp]', 'with hyphens'],
  ['in C:\\Users\\me', 'C:\\Use', 'exact [C:\\Use]', 'a path'],
  ['mail foo@bar.com', 'foo@bar.com', 'exact [foo@bar.com]', 'an address of mail'],
])('%s is found by %s: %s, %s', (text, query, found) => {
  expect(findIn(text, query)).toEqual([`1.1 ${found}`])
})

test.each([
  ['see 0404', 'E0404', 'the last letter of a word before a number'],
  ['(name) #9999', 'E9999', 'the same with signs'],
  ['set x to 5] - g', '5G', 'several signs between'],
  ['take e.g. 7 apples', 'G7', 'an abbreviation before a number'],
  ['5 goats', '5G', 'the beginning of a word behind a number'],
  ['error E and line 0308', 'E0308', 'letters and figures apart'],
  ['Q1 2024', 'Q2024', 'a quarter of a year'],
  ['version 1.4.2', '142', 'figures of a release'],
  ['expire: 1800, then', '18.0.0', 'a release whose figures are a number'],
  ['version 2, 10, 3', 'v2.10', 'a list of numbers'],
  ['page 21', '2>&1', 'figures without the signs'],
  ['my pine apples', 'pineap', 'the beginning of two words'],
  ['Node.js users', 'C:\\Users', 'a path that is like a word'],
  ['the /foo/bar path', 'foo@bar.com', 'an address that is like a path'],
  ['a type of node', '@types/node', 'a name with its scope'],
])('%s is not found by %s: %s', (text, query) => {
  expect(findIn(text, query)).toEqual([])
})

test.each([
  ['Canvas2D 그리기', '2d', 'exact [2D]', 'behind the hump of a word'],
  ['AwsS3Client 만들기', 's3', 'exact [S3]', 'inside a name of several'],
  ['5GHz 대역', '5g', 'exact [5G]', 'a longer unit'],
  ['달리기 10km', '10k', 'exact [10k]', 'the same half typed'],
  ['파일 IMG_1234_56', 'IMG_1234_56', 'exact [IMG_1234_56]', 'the name of a file'],
  ['회의 2026.08.01', '0801', 'exact [08.01]', 'a day without its sign'],
  ['마감 2024-03', '202403', 'exact [2024-03]', 'a month without its sign'],
])('%s is found by %s: %s, %s', (text, query, found) => {
  expect(findIn(text, query)).toEqual([`1.1 ${found}`])
})

// Of a title it is not known how it is written.
test.each(['G7', '5G', 'E0404', 'v1.2', '2>&1', 'IMG_1234_56', '"200"'])('%s is found in a title', query => {
  const title = 'G7, 5G, E0404, v1.2.3, 2>&1, IMG_1234_56, 200'
  expect(find([talk(1, { title }, '다른 말')], query).map(hit => hit.split(' ')[0])).toEqual(['1'])
})

test('a name with signs comes before words that begin with its letters', () => {
  expect(find([talk(1, {}, 'Attach the files', 'Call AT&T today')], 'AT&T')[0]).toBe('1.2 exact [AT&T]')
})

test.each([
  ['"200"', '1.2'],
  ['"18.0.0"', '1.4'],
  ['"end or"', '1.6'],
])('%s is found as it stands, and in no longer number or word', (query, ref) => {
  const texts = ['cost 1,200', 'cost 200', 'expire: 1800', 'v 18.0.0', 'a vendor', 'the end or not']
  expect(find([talk(1, {}, ...texts)], query).map(hit => hit.split(' ')[0])).toEqual([ref])
})

test('"news letter" is found in newsletter', () => {
  expect(findIn('our newsletter', '"news letter"')).toEqual(['1.1 exact [newsletter]'])
})

test('what a literal number leaves out is no part of another one', () => {
  expect(find([talk(1, {}, 'version 1,200', 'version 200')], 'version -"200"')).toHaveLength(1)
})

test.each([
  ['kill -9', 'kill -9 1234', 'kill 1234'],
  ['rm -rf', 'rm -rf node_modules', 'rm of one file'],
  ['temperature -5', 'temperature is -5 degrees', 'temperature 5'],
])('a minus that a note has before the word is looked for: %s', (query, wanted, other) => {
  const { hits, notice } = search(createIndex([talk(1, {}, other, wanted)]), parseQuery(query))
  expect(hits.map(({ tactic }) => tactic?.text)).toEqual([wanted])
  expect(notice).toBe(`${query.split(' ')[1]} is looked for, since the notes have it so`)
})

test('a minus leaves out what no note with the other words has it before', () => {
  const texts = ['rm of one file', 'rm with rf', 'other -rf']
  expect(find([talk(1, {}, ...texts)], 'rm -rf')).toEqual(['1.1 exact [rm]'])
})

test('a minus leaves out a word that is no option, though a list has it so', () => {
  expect(find([talk(1, {}, '여행 예산', '여행 계획 -준비물 -일정')], '여행 -준비물')).toEqual([
    '1.1 exact [여행]',
  ])
  expect(find([talk(1, {}, 'meeting notes', 'meeting -draft')], 'meeting -draft')).toEqual([
    '1.1 exact [meeting]',
  ])
})
