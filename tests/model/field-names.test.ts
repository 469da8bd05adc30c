import { expect, test } from 'vitest'
import { frontMatterField } from '../../src/model/field.ts'
import { foldKey, otherTexts } from '../../src/model/field-names.ts'
import { createTalk } from './talks.ts'

test('keys are compared without case, blanks, hyphens and underscores, composed', () => {
  expect(['Job Title', 'job_title', 'jobTitle', '발표자'.normalize('NFD')].map(foldKey)).toEqual([
    'jobtitle',
    'jobtitle',
    'jobtitle',
    '발표자',
  ])
})

test('what a note says under keys of its own is kept, and no field said twice', () => {
  const fields = {
    Title: '제목',
    tag: 'a, b',
    remark: '장소가 바뀜',
    weight: 3,
    draft: false,
    guests: ['가', '', '나'],
    empty: ' ',
    nothing: null,
    room: { floor: 3 },
    breaks: [{ at: '12:00' }, '15:00'],
  }
  expect(otherTexts(createTalk('a', { title: '제목', tags: ['a', 'b'], fields }))).toEqual([
    ['remark', '장소가 바뀜'],
    ['weight', '3'],
    ['draft', 'false'],
    ['guests', '가, 나'],
    ['room', '{"floor":3}'],
    ['breaks', '{"at":"12:00"}, 15:00'],
  ])
})

test('a key whose field has the value of another, or none, is told; one that says the same is not', () => {
  const fields = {
    author: '나',
    speakers: '가, 다',
    presenter: '다',
    created: '2024-03-02',
    date: '2024-03-01',
    organization: { unit: 1 },
    venue: null,
    location: '시청',
  }
  const given = { speakers: ['가', '다'], date: '2024-03-01', venue: '시청' }
  expect(otherTexts(createTalk('a', { ...given, fields }))).toEqual([
    ['author', '나'],
    ['created', '2024-03-02'],
    ['organization', '{"unit":1}'],
  ])
})

test('links of a wiki are what they show, in lists and mappings too', () => {
  const fields = {
    meta: { who: '[[김철수]] 님', with: [{ name: '[[이영희|영희]]' }], at: null },
    by: ['[[가]]'],
  }
  const talk = createTalk('a', { fields })
  expect(otherTexts(talk)).toEqual([
    ['meta', '{"who":"김철수 님","with":[{"name":"영희"}],"at":null}'],
    ['by', '가'],
  ])
  expect(JSON.stringify(frontMatterField('meta').read(talk))).toBe(otherTexts(talk)[0]?.[1])
})
