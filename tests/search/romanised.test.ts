// Korean in Latin letters, as it is typed: with particles, and with vowels that meet.
import { expect, test } from 'vitest'
import { findIn } from './library.ts'

test.each([
  // [text, query, span, reason]
  ['환자를 옮긴다', 'hwanjareul', '환자', 'a particle that no English word ends in'],
  ['환자를 옮긴다', 'hwanjaga', '환자', 'one that English words end in'],
  ['배추를 절인다', 'baechuneun', '배추', 'another one than the text has'],
  ['도감을 본다', 'dogameun', '도감', 'one behind a consonant'],
  ['현수막을 단다', 'hyeonsumage', '현수막', 'one that the consonant is drawn to'],
  ['보온병을 챙긴다', 'boonbyeong', '보온병', 'o and o are no 우 here'],
  ['모음곡 연주', 'moeumgok', '모음곡', 'nor o and eu 외'],
  ['에어컨을 켠다', 'eeokeon', '에어컨', 'nor e and eo 이'],
  ['해외 출장', 'haeoe', '해외', 'but ae and oe'],
  ['화상 회의', 'hoeui', '회의', 'and oe and ui'],
  ['대외비 문서', 'daeoebi', '대외비', 'the same'],
  ['기업의 신뢰', 'sinloe', '신뢰', 'oe is 외 as well'],
])('%s is found by %s: %s', (text, query, span) => {
  expect(findIn(text, query).map(hit => hit.replace(/ (?:sound|romanised) /, ' '))).toEqual([`1.1 [${span}]`])
})

test.each([
  ['환율이 오른다', 'hwanjareul'],
  ['오메가와 토르', 'tornado'],
])('%s is not found by %s', (text, query) => {
  expect(findIn(text, query)).toEqual([])
})
