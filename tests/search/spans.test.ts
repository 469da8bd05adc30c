import { expect, test } from 'vitest'
import { findIn } from './library.ts'

test.each([
  // [text, query, hit, reason]
  ['트위터 이벤트', '트워터', '1.1 typo [트위터]', 'not the window Fuse reports, which runs on'],
  ['회원 가입 안내', '강', '1.1 partial [가입]', 'half a syllable cannot be shown'],
  ['삼성전자와 함께', 'ㅅㅅㅈㅈ', '1.1 initials [삼성전자]', 'the syllables, not the particle'],
  ['오늘 삼성이', 'tkatjd', '1.1 keyboard [삼성]', 'keys of 삼성'],
  ['MP3 파일을 연다', 'ㅡㅔ3', '1.1 keyboard [MP3]', 'keys of mp, and a digit'],
  ['기업의 SNS 운영', '눈', '1.1 keyboard [SNS]', 'the keys of 눈 are sns'],
  ['소셜 미디어를', '소셜미디어', '1.1 exact [소셜 미디어]', 'one span across the space'],
  ['돼지고기는 앞다리', '돼지고기를', '1.1 particle [돼지고기]', 'a longer stem, though 기 may be an ending'],
  ['소매치기를 조심', '소매치기로는', '1.1 particle [소매치기]', 'the ㄹ of 로 and 를 is chance'],
  [
    '소셜 미디어를'.normalize('NFD'),
    '소셜미디어',
    `1.1 exact [${'소셜 미디어'.normalize('NFD')}]`,
    'NFD text',
  ],
])('%s: %s gives %s', (text, query, hit) => {
  expect(findIn(text, query)).toEqual([hit])
})
