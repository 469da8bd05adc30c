import { expect, test } from 'vitest'
import { linkOf } from '../../src/browse/link.ts'
import { makeHit, makeTactic, makeTalk } from '../views/talks.ts'

test.each([
  [['b.example', 'https://a.example/x.', 'https://c.example'], 'https://a.example/x'],
  [['자료는 https://a.example'], 'https://a.example'],
  [['javascript:alert(1)', 'file:///etc/passwd', 'b.example'], null],
])('of the links %j the first web address is opened', (links, opened) => {
  expect(linkOf(makeHit(makeTalk(1, '글', { links }), null, []))).toBe(opened)
})

test.each([
  ['글 https://ko.wikipedia.org/wiki/자전거_(노래).', 'https://ko.wikipedia.org/wiki/자전거_(노래)'],
  ['(https://a.example)에 있다', 'https://a.example'],
  ['“https://a.example/b”. 그리고', 'https://a.example/b'],
  ['주소는 https://a.example에서 본다', 'https://a.example'],
  ['「https://a.example」에서 본다', 'https://a.example'],
  ['주소는 https://a.example에서 본다'.normalize('NFD'), 'https://a.example'],
  ['https://도메인.한국/소개를 본다', 'https://도메인.한국/소개를'],
  ['https://www.한국.kr/소개', 'https://www.한국.kr/소개'],
  ['https://blog.도메인.한국', 'https://blog.도메인.한국'],
  ['https://k8s한글.kr/a', 'https://k8s한글.kr/a'],
  ['주소가 없는 줄', 'https://talk.example'],
])('of a tactic that says %s its own address is opened, else its talk’s', (text, opened) => {
  const talk = makeTalk(1, '글', {
    body: `- ${text}\n- https://other.example`,
    links: ['https://talk.example'],
  })
  expect(linkOf(makeHit(talk, makeTactic(1, text), []))).toBe(opened)
})

test('an address of any length takes no time', () => {
  const url = `https://${'a.'.repeat(100_000)}가`
  const started = performance.now()
  linkOf(makeHit(makeTalk(1, '글', { links: [url] }), null, []))
  expect(performance.now() - started).toBeLessThan(1000)
})
