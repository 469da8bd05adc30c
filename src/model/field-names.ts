// The keys people use for the fields of a talk, in English and Korean.
import { lazy } from '../base/lazy.ts'
import { toNormalForm } from './normal-form.ts'
import type { FieldValue, Talk } from './talk.ts'
import { linksShown } from './wiki-link.ts'

/** Names of a field in the order in which they are looked for. Compared without case, blanks, `-` and `_`. */
export const FIELD_NAMES = {
  number: ['number', 'no', '번호'],
  title: ['title', '제목'],
  speakers: [
    'speakers',
    'speaker',
    'authors',
    'author',
    'presenter',
    'presenters',
    '발표자',
    '연사',
    '강연자',
    '저자',
    '작성자',
  ],
  role: ['role', 'position', 'jobtitle', '직책', '직함'],
  team: ['team', 'department', '부서', '팀'],
  organization: ['organization', 'organisation', 'company', 'org', 'affiliation', '소속', '회사', '기관'],
  event: ['event', 'conference', '행사'],
  // The day of the talk itself, then that on which the note was made, then that on which it came out.
  date: [
    'date',
    'datetime',
    '날짜',
    '일시',
    '일자',
    'created',
    'createdat',
    'createdtime',
    'createdon',
    'createddate',
    'datecreated',
    'creationdate',
    '작성일시',
    '작성일',
    '작성일자',
    '작성날짜',
    '생성일시',
    '생성일',
    '생성일자',
    '생성날짜',
    'published',
    'publishedat',
    'publishedon',
    'publisheddate',
    'publishdate',
    'datepublished',
    'pubdate',
    'pubdatetime',
    'postdate',
    'releasedat',
    '발행일',
    '게시일',
  ],
  venue: ['venue', 'location', 'place', '장소'],
  tags: ['tags', 'tag', 'keywords', 'keyword', 'categories', 'category', '태그', '키워드', '분류'],
  channels: ['channels', 'channel', '채널'],
  links: ['links', 'link', 'urls', 'url', '링크'],
  aliases: ['aliases', 'alias', '별칭', '별명'],
} as const satisfies { [field in keyof Talk]?: readonly string[] }

/** A front-matter key as it is compared: `Job Title`, `job_title` and `jobTitle` are one key. */
export function foldKey(key: string): string {
  return toNormalForm(key, 'NFC')
    .toLowerCase()
    .replace(/[\s_-]/g, '')
}

export type NamedField = keyof typeof FIELD_NAMES

/** What a key means: a field of a talk, and which of that field's names it is, from 0. */
export interface KeyMeaning {
  field: NamedField
  rank: number
}

const meanings: () => ReadonlyMap<string, KeyMeaning> = lazy(
  () =>
    new Map(
      Object.entries(FIELD_NAMES).flatMap(([field, names]) =>
        names.map((name, rank): [string, KeyMeaning] => [name, { field: field as NamedField, rank }]),
      ),
    ),
)

/** The field of a talk that a front-matter key means; null for a key of the note's own. */
export function keyMeaning(key: string): KeyMeaning | null {
  return meanings().get(key) ?? meanings().get(foldKey(key)) ?? null
}

/**
 * What a note says under keys that are no field of a talk, or whose field does not have their value:
 * `[['remark', 'moved to the main hall'], ['created', '2024-03-02']]`. A key without a value says nothing.
 */
export function otherTexts(talk: Talk): [key: string, text: string][] {
  const given = Object.entries(talk.fields)
    .map(([key, value]) => ({ key, text: textOf(linksShown(value)), meaning: keyMeaning(key) }))
    .filter(({ text }) => text.trim() !== '')
  const isUntold = (text: string, { field, rank }: KeyMeaning): boolean => {
    const told = withoutSigns(textOf(talk[field]))
    const isFirst = !given.some(({ meaning }) => meaning?.field === field && meaning.rank < rank)
    return told === '' || !(isFirst || told.includes(withoutSigns(text)))
  }
  return given
    .filter(({ text, meaning }) => meaning === null || isUntold(text, meaning))
    .map(({ key, text }) => [key, text])
}

const withoutSigns = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

/** A value as text, the items of a list with commas between them, a mapping as JSON; empty for none. */
function textOf(value: FieldValue): string {
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(', ')
  if (value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
