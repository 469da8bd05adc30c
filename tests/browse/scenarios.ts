// What is done at the full-screen view and what is seen then, for whoever runs it: inside the test, or in a process.
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { createFolder } from './endings.ts'
import type { Session, SessionOptions } from './session.ts'

export interface Scenario {
  name: string
  options: SessionOptions
  play: (view: Session) => Promise<void>
}

export const SCENARIOS: Scenario[] = []

const scenario = (name: string, options: SessionOptions, play: (view: Session) => Promise<void>): void => {
  SCENARIOS.push({ name, options, play })
}

/** A folder with this note in it. */
function folderWith(note: string): string {
  const folder = createFolder()
  writeFileSync(join(folder, 'note.md'), note)
  return folder
}

const kinds = folderWith('# 글\n\n- 바늘은 **굵고** `가늘다`\n\n| 가 | 나 |\n|---|---|\n| 바늘 | 둘 |\n')
const NOTES_OF_ALL_KINDS: SessionOptions = {
  columns: 120,
  args: ['browse', '-L', kinds],
  env: { NO_COLOR: '1' },
}

const edges = folderWith(
  [
    '가'.repeat(90),
    '👩‍👩‍👧'.repeat(90),
    'é'.repeat(120),
    '①※—'.repeat(60),
    '\u1112\u1161\u11ab'.repeat(80),
    '🇰🇷'.repeat(80),
  ]
    .flatMap(text => [`- ${text} 바늘`, `- 바늘 ${text}`, `- a${text} 바늘 ${text}`])
    .join('\n'),
)
const WIDE_NOTES: SessionOptions = { columns: 120, rows: 16, args: ['browse', '-L', edges] }

// Typing: the text, the hits, and the cell of the cursor, where Korean input methods draw what is being composed.

scenario('an empty query shows all talks in their order, and what library this is', {}, async view => {
  await view.shows('10 talks')
  expect(view.lines[1]).toBe('  SNS 소통전략 컨퍼런스')
  expect(view.lines[2]).toMatch(/^❯ 1 {3}/u)
  expect(view.lines[11]).toMatch(/^ {2}10 /u)
  expect(view.cursor).toEqual({ x: 2, y: 0 })
})

scenario(
  '한글 as an input method sends it, syllable by syllable: the cursor is behind each, two cells on',
  {},
  async view => {
    view.type('소')
    await view.typed('❯ 소', 4)
    view.type('셜')
    await view.typed('❯ 소셜', 6)
    await view.shows('15 found')
  },
)

scenario(
  'a syllable that grows: an input method that has no preedit deletes and types it again',
  {},
  async view => {
    for (const [keys, shown, column] of [
      ['ㅅ', '❯ ㅅ', 4],
      ['\x7f소', '❯ 소', 4],
      ['\x7f속', '❯ 속', 4],
      // In one piece, as it comes over a slow line: ink makes 한한국 of the like.
      ['\x7f소셜', '❯ 소셜', 6],
    ] as const) {
      view.type(keys)
      await view.typed(shown, column)
    }
    await view.shows('15 found')
  },
)

scenario(
  'what a Korean input method sends (recorded of Byeoru in a terminal): commits, backspaces, a commit with the key after it',
  { env: { PAGER: 'less' } },
  async view => {
    for (const [bytes, shown, column] of [
      ['소', '❯ 소', 4],
      ['\x7f', '❯', 2],
      ['\x7f', '❯', 2],
      ['셜', '❯ 셜', 4],
      ['미', '❯ 셜미', 6],
      ['디', '❯ 셜미디', 8],
      ['어 ', '❯ 셜미디어', 11],
      ['고', '❯ 셜미디어 고', 13],
      ['\x7f', '❯ 셜미디어', 11],
      // Vowel before consonant: two jamo that make no syllable.
      ['ㅏㄴ', '❯ 셜미디어 ㅏㄴ', 15],
      ['\x7f', '❯ 셜미디어 ㅏ', 13],
      ['\x7f\x7f', '❯ 셜미디어', 10],
    ] as const) {
      view.type(bytes)
      await view.typed(shown, column)
    }
    view.type(' 고')
    view.type('객\r')
    await view.until(
      'the pager',
      () => view.text.includes('pager: less') || /^(?::|\(END\))/u.test(view.lines.at(-1) ?? ''),
    )
  },
)

scenario('lone jamo and half syllables find what they begin', {}, async view => {
  view.type('ㅅㅅㅁㄷㅇ')
  await view.shows('ㅅㅅㅁㄷㅇ → 소셜미디어')
  view.type('\x15')
  await view.typed('❯', 2)
  view.type('트위ㅌ')
  await view.shows('트위ㅌ → 트위터')
})

scenario('a syllable whose bytes arrive one by one is one syllable', {}, async view => {
  for (const byte of Buffer.from('소셜')) view.type(Uint8Array.of(byte))
  await view.typed('❯ 소셜', 6)
})

scenario('decomposed Hangul becomes the syllables it spells, and finds the same', {}, async view => {
  view.type('소셜'.normalize('NFD'))
  await view.typed('❯ 소셜', 6)
  await view.shows('15 found')
  view.type('\x7f')
  await view.typed('❯ 소', 4)
})

scenario('decomposed Hangul that arrives letter by letter grows in its own two cells', {}, async view => {
  for (const [letter, shown] of [
    ['\u1109', '❯ \u1109'],
    ['\u1169', '❯ 소'],
    ['\u11a8', '❯ 속'],
  ] as const) {
    view.type(letter)
    await view.typed(shown, 4)
  }
})

scenario('backspace takes a grapheme: a family, a flag, an accent', {}, async view => {
  view.type('a👩‍👩‍👧🇰🇷e\u0301')
  await view.typed('❯ a👩‍👩‍👧🇰🇷é', 8)
  view.type('\x7f')
  await view.typed('❯ a👩‍👩‍👧🇰🇷', 7)
  view.type('\x7f')
  await view.typed('❯ a👩‍👩‍👧', 5)
  view.type('\x7f')
  await view.typed('❯ a', 3)
})

scenario(
  'ctrl-W takes a Korean word, ctrl-U all before the cursor, and both leave what is behind the cursor',
  {},
  async view => {
    view.type('고객 소셜미디어에서 ')
    await view.typed('❯ 고객 소셜미디어에서', 22)
    view.type('\x17')
    await view.typed('❯ 고객', 7)
    view.type('블로그\x1b[D')
    await view.typed('❯ 고객 블로그', 11)
    view.type('\x15')
    await view.typed('❯ 그', 2)
  },
)

scenario('arrows move the cursor by graphemes, and what is typed goes there', {}, async view => {
  view.type('트터')
  await view.typed('❯ 트터', 6)
  view.type('\x1b[D')
  await view.typed('❯ 트터', 4)
  view.type('위')
  await view.typed('❯ 트위터', 6)
  view.type('\x01')
  await view.typed('❯ 트위터', 2)
  view.type('\x1b[C')
  await view.typed('❯ 트위터', 4)
  view.type('\x1be')
  await view.typed('❯ 트위터', 8)
})

scenario('a paste is one text: its line ends are spaces, its keys are no keys', {}, async view => {
  view.type('\x1b[200~소셜\r\n미디어?\x1b[201~')
  await view.typed('❯ 소셜 미디어?', 14)
  await view.shows('found')
})

scenario('replies of the terminal are not typed', {}, async view => {
  view.type('\x1b[<32;10;5M\x1b[?62;22c\x1b]11;rgb:0000/0000/0000\x1b\\\x1bP1$r0m\x1b\\소')
  await view.typed('❯ 소', 4)
})

scenario('the keyboard in the wrong mode: how it was read is said', {}, async view => {
  view.type('thtuf')
  await view.shows('thtuf → 소셜')
})

scenario(
  'a query longer than the line: the end is seen, and the cursor in its cell',
  { columns: 40 },
  async view => {
    view.type('가'.repeat(30))
    await view.until('the cursor before the count', () => view.lines[0]?.startsWith('❯ …가') === true)
    const [line = ''] = view.lines
    const shown = [...line.slice(3)].filter(character => character === '가').length
    await view.cursorAt(3 + 2 * shown, 0)
    view.type('\x01')
    await view.cursorAt(2, 0)
  },
)

scenario('resizing in the middle of typing keeps the text, the hits and the cursor', {}, async view => {
  view.type('소')
  await view.typed('❯ 소', 4)
  view.resize(40, 12)
  view.type('셜')
  await view.typed('❯ 소셜', 6)
  await view.shows('15 found')
  view.resize(120, 30)
  await view.shows('│')
  view.type('미')
  await view.typed('❯ 소셜미', 8)
})

scenario('nothing found says so, and a key later there are hits again', {}, async view => {
  view.type('햄버거뷁')
  await view.shows('nothing found')
  await view.shows('0 found')
  view.type('\x15')
  await view.shows('10 talks')
})

scenario('nothing found says why, as talks search does, and breaks it where it is long', {}, async view => {
  for (const [query, ...lines] of [
    ['고객 햄버거', '햄버거 is nowhere in the notes'],
    ['늘리지 소통', 'no tactic has all of it'],
    ['twitter.com/dr_tire', 'twitter.com/dr_tire stands in links; try links:twitter.com/dr_tire'],
    ['sns OR 뷁뷁', 'all words must match, and there is no OR; try sns, then 뷁뷁'],
  ] as const) {
    view.type(`\x15${query}`)
    await view.shows(['  nothing found', ...lines].join('\n  '))
  }
  view.resize(40, 24)
  await view.shows('\n  all words must match, and there is no\n  OR; try sns, then 뷁뷁\n')
  view.type('\t')
  await view.hides('no OR')
})

// Moving about the hits.

/** The line of the list that is pointed at. */
const pointed = (view: Session): string => view.lines.slice(1).find(line => line.startsWith('❯')) ?? ''

const points = (view: Session, ref: string): Promise<void> =>
  view.until(`${ref} pointed at`, () => pointed(view).startsWith(`❯ ${ref} `))

const KEYS = {
  up: '\x1b[A',
  down: '\x1b[B',
  pageUp: '\x1b[5~',
  pageDown: '\x1b[6~',
  home: '\x1b[H',
  end: '\x1b[F',
  shiftDown: '\x1b[1;2B',
  shiftUp: '\x1b[1;2A',
  escape: '\x1b',
  tab: '\t',
  shiftTab: '\x1b[Z',
  ctrlSpace: '\0',
} as const

scenario('every way down and up', {}, async view => {
  for (const [key, ref] of [
    [KEYS.down, '2'],
    ['\x0e', '3'],
    ['\x0a', '4'],
    ['\x1bOB', '5'],
    [KEYS.up, '4'],
    ['\x10', '3'],
    ['\x0b', '2'],
    [KEYS.end, '10'],
    [KEYS.home, '1'],
    ['\x1b[4~', '10'],
    ['\x1b[1~', '1'],
  ] as const) {
    view.type(key)
    await points(view, ref)
  }
})

scenario('page keys move by the height of the list, and stop at its ends', { rows: 16 }, async view => {
  view.type(KEYS.pageDown)
  await points(view, '6')
  view.type(KEYS.pageDown)
  await points(view, '10')
  view.type(KEYS.pageDown)
  await points(view, '10')
  view.type(KEYS.pageUp)
  await points(view, '5')
})

scenario('a list longer than its room scrolls with the selection', { columns: 60, rows: 9 }, async view => {
  view.type(KEYS.end)
  await points(view, '10')
  await view.until('the first talk scrolled away', () => !view.text.includes('\n  1 '))
  view.type(KEYS.home)
  await points(view, '1')
})

scenario('typing goes back to the best hit', {}, async view => {
  view.type('소셜')
  await view.shows('found')
  view.type(KEYS.down + KEYS.down)
  await view.until('the third', () => view.lines[4]?.startsWith('❯') === true)
  view.type('미')
  await view.until('the first', () => view.lines[2]?.startsWith('❯') === true)
})

// The preview.

scenario('from 100 columns the preview stands beside the list', { columns: 100, rows: 20 }, async view => {
  await view.shows('│')
  view.type('큐레이션')
  await view.until('the tactic in its place, marked', () => /│ ❯ 2\.2 {2}• /u.test(view.text))
})

scenario(
  'under 100 columns the preview stands below the list, under the name of the talk',
  { columns: 99 },
  async view => {
    await view.shows('── 1  한국인터넷소통협회 · 박영락 · SNS를 활용한 조직의 소통개선 방향 제시 ─')
    expect(view.text).not.toContain('│')
    view.type(KEYS.down)
    await view.shows('── 2  LG전자 · 정희연 · 온라인 커뮤니케이션 전략 및 특징 ─')
  },
)

scenario('where there is no room there is no preview', { columns: 80, rows: 10 }, async view => {
  await view.shows('10 talks')
  expect(view.text).not.toContain('──')
  expect(view.text).not.toContain('│')
})

scenario(
  'the preview shows a tactic far down in its talk, and scrolls from there',
  { rows: 20 },
  async view => {
    const header = '\n  2    온라인 커뮤니케이션 전략 및 특징\n'
    view.type('"스스로 투명해지는"')
    await view.shows('❯ 2.9  • ')
    view.type(KEYS.shiftUp.repeat(40))
    await view.shows(header)
    view.type(KEYS.shiftDown)
    await view.hides(header)
    // Scrolling stops at the ends: one line back is enough.
    view.type(KEYS.shiftUp)
    await view.shows(header)
    view.type('\x06\x06\x06\x06\x06')
    await view.shows('❯ 2.9  • ')
    view.type('\x02\x02\x02\x02\x02')
    await view.shows(header)
  },
)

scenario(
  'the wheel moves in the list and in the preview, a click selects',
  { columns: 120, rows: 12 },
  async view => {
    const mouse = (button: number, column: number, row: number): string =>
      `\x1b[<${button};${column + 1};${row + 1}M`
    await view.shows('2012-02-27')
    view.type(mouse(65, 5, 5) + mouse(65, 5, 5) + mouse(64, 5, 5))
    await points(view, '2')
    view.type(mouse(65, 100, 5))
    await view.hides('SNS 소통전략 컨퍼런스 · 2012-02-27')
    view.type(mouse(64, 100, 5))
    await view.shows('SNS 소통전략 컨퍼런스 · 2012-02-27')
    view.type(mouse(0, 10, 5))
    await points(view, '4')
    view.type(KEYS.tab + mouse(0, 10, 4) + mouse(0, 10, 4))
    await view.shows('[#')
  },
)

// Facets.

scenario('tab goes through the facets and back to the hits', {}, async view => {
  for (const [key, name] of [
    [KEYS.tab, 'tag ❯'],
    [KEYS.tab, 'organization ❯'],
    [KEYS.tab, 'speaker ❯'],
    [KEYS.tab, '❯'],
    [KEYS.shiftTab, 'speaker ❯'],
    [KEYS.escape, '❯'],
  ] as const) {
    view.type(key)
    await view.typed(name, name === '❯' ? 2 : name.length + 1)
  }
})

scenario('a chosen value is a chip, and only its talks are left; backspace takes it away', {}, async view => {
  view.type(KEYS.tab)
  await view.shows('only talks with')
  view.type('위기')
  await view.typed('tag ❯ 위기', 10)
  await view.shows('위기관리')
  view.type('\r')
  await view.shows('[#위기관리]')
  await view.typed('❯', 2)
  await view.until('fewer talks', () => / [2-9] talks/u.test(view.lines[0] ?? ''))
  view.type('트위터')
  await view.shows('found')
  await view.shows('[#위기관리]')
  view.type('\x15\x7f')
  await view.shows('10 talks')
  await view.hides('[#위기관리]')
})

scenario('several values of a facet are any of them, of two facets both', {}, async view => {
  view.type(`${KEYS.tab}${KEYS.tab}LG`)
  await view.shows('LG전자')
  view.type(KEYS.ctrlSpace)
  await view.until('ticked', () => view.text.includes('✓ LG전자'))
  view.type('\x15삼성전자')
  await view.until('the other', () => pointed(view).includes('삼성전자'))
  view.type(KEYS.ctrlSpace)
  await view.until('ticked', () => view.text.includes('✓ 삼성전자'))
  view.type('\r')
  await view.shows('[LG전자] [삼성전자]')
  await view.shows('2 talks')
  view.type(`${KEYS.tab}${KEYS.tab}${KEYS.tab}정희연\r`)
  await view.shows('[@정희연]')
  await view.shows('1 talk')
})

scenario('esc clears the query, then the chips', {}, async view => {
  view.type(`${KEYS.tab}\r`)
  await view.shows('[#')
  view.type('고객')
  await view.shows('found')
  view.type(KEYS.escape)
  await view.typed('❯', 2)
  await view.shows('[#')
  view.type(KEYS.escape)
  await view.shows('10 talks')
  await view.hides('[#')
})

scenario('with a query, values are those of what it finds, and none leaves nothing', {}, async view => {
  view.type('루머')
  await view.shows('found')
  view.type(`${KEYS.tab}${KEYS.tab}`)
  await view.shows('LG전자')
  expect(view.text).not.toContain('금호타이어')
  view.type('\r')
  await view.shows('[')
  await view.until('hits', () => / [1-9]\d* found/u.test(view.lines[0] ?? ''))
})

// Other keys.

scenario('? shows all keys, and any key comes back', { rows: 30 }, async view => {
  view.type('?')
  await view.shows('copy the text')
  expect(view.isCursorShown).toBe(false)
  for (const name of [
    'ctrl-y',
    'ctrl-o',
    'ctrl-e',
    'ctrl-w',
    'tab',
    'ctrl-z',
    'esc',
    'home/end',
    'page-up',
    'alt-k/j',
    'alt-b/f',
    'ctrl-g',
  ]) {
    expect(view.text).toContain(name)
  }
  view.type('x')
  await view.typed('❯', 2)
})

scenario('the help scrolls where it does not fit', { columns: 40, rows: 10 }, async view => {
  view.type('\x1bOP')
  await view.shows('the hit before')
  view.type(KEYS.pageDown.repeat(9))
  await view.shows('draw the screen again')
  view.type(KEYS.pageUp.repeat(9))
  await view.shows('the hit before')
})

/** Where no program has the person's clipboard. */
const REMOTE: SessionOptions = { env: { SSH_CONNECTION: '::1 1 ::1 22' } }

scenario('ctrl-Y copies the tactic by OSC 52, and says so', REMOTE, async view => {
  view.type('"스스로 투명해지는"\x19')
  await view.shows('sent')
  const [, base64 = ''] = /\x1b\]52;c;([A-Za-z0-9+/=]*)\x07/u.exec(view.output) ?? []
  const copied = Buffer.from(base64, 'base64').toString('utf8')
  expect(copied).toMatch(/^어떤 기업이든 .*대해야 한다\.$/u)
  expect(view.lines[1]).toMatch(/^ {2}sent to the terminal's clipboard: 어떤 기업이든 .*…$/u)
  view.type(KEYS.down)
  await view.hides('sent')
})

scenario(
  'ctrl-O opens the link of the talk where the tactic has none',
  { env: { BROWSER: 'true' } },
  async view => {
    view.type('"스스로 투명해지는"')
    await view.shows('1 found')
    view.type('\x0f')
    await view.shows('opening http://social.lge.co.kr/category/lg_story/')
  },
)

scenario('only rows that changed are written, in one piece', { rows: 16 }, async view => {
  view.type('"트위터"')
  await view.typed('❯ "트위터"', 10)
  await view.shows('found')
  await view.shows('  • ')
  const whole = view.text
  const from = view.output.length
  view.type('\x1b[D')
  await view.cursorAt(9, 0)
  expect(view.output.slice(from)).toBe('\x1b[?2026h\x1b[?25l\x1b[1;10H\x1b[?25h\x1b[?2026l')
  // Marking a line and going on to the next changes those two.
  view.type(KEYS.tab)
  await view.shows('only talks with')
  const beforeMark = view.output.length
  view.type(KEYS.ctrlSpace)
  await view.until('a tick', () => view.text.includes('✓'))
  expect(view.output.slice(beforeMark).match(/\x1b\[\d+;1H/gu)).toHaveLength(2)
  view.type(KEYS.up + KEYS.ctrlSpace + KEYS.escape)
  await view.until('as before', () => view.text === whole)
})

scenario('ctrl-L draws the whole screen again', {}, async view => {
  await view.shows('10 talks')
  const before = view.text
  view.scribble('garbage')
  view.type('\x0c')
  await view.until('as before', () => view.text === before)
})

scenario('--pick marks several, and a mark can be taken back', { args: ['browse', '--pick'] }, async view => {
  view.type(KEYS.ctrlSpace)
  await view.shows('1 marked')
  await points(view, ' ')
  expect(view.text).toContain('✓ 1 ')
  view.type(`${KEYS.up}${KEYS.ctrlSpace}`)
  await view.hides('marked')
})

scenario(
  '--pick starts with a query and prints refs',
  { args: ['browse', '--pick', '스스로', '투명해지는'] },
  async view => {
    await view.typed('❯ 스스로 투명해지는', 19)
    view.type('\r')
    await view.shows('2.9\n')
  },
)

scenario('an action typed ahead of its answer waits for it', { env: { PAGER: 'less' } }, async view => {
  view.type('"스스로 투명해지는"\r')
  await view.until(
    'the pager',
    () => view.text.includes('pager: less') || /^(?::|\(END\))/u.test(view.lines.at(-1) ?? ''),
  )
})

// Changes from outside.

/** What terminals send when they get the keyboard back. */
const FOCUS = '\x1b[I'

const changing = folderWith('# 글\n\n- 바늘 하나\n- 바늘 둘\n')
const CHANGING: SessionOptions = { args: ['browse', '-L', changing] }

scenario(
  'what was changed outside is there when the terminal has the keyboard again',
  CHANGING,
  async view => {
    await view.shows('1 talk')
    writeFileSync(join(changing, 'new.md'), '# 새 글\n\n- 바늘 셋\n')
    view.type(FOCUS)
    await view.shows('2 talks')
    rmSync(join(changing, 'new.md'))
    view.type(FOCUS)
    await view.until('one talk again', () => / 1 talk$/u.test(view.lines[0] ?? ''))
  },
)

const edited = folderWith('# 글\n\n- 바늘 하나\n- 바늘 둘\n')

scenario(
  'ctrl-R reads the notes again, and query, selection and marks stay',
  { args: ['browse', '--pick', '-L', edited] },
  async view => {
    view.type(`바늘${KEYS.ctrlSpace}`)
    await view.shows('1 marked · 2 found')
    writeFileSync(join(edited, 'note.md'), '# 글\n\n- 바늘 영\n- 바늘 하나\n- 바늘 둘\n')
    view.type('\x12')
    await view.shows('1 marked · 3 found')
    expect(view.lines[1]).toBe('  the notes were read again')
    await view.until('the mark moved along', () => view.text.includes('✓ note.2'))
    expect(pointed(view)).toContain('바늘 둘')
    // It is said, too, where nothing has changed.
    view.type('\x1b[A')
    await view.until('the message went', () => !view.text.includes('read again'))
    view.type('\x12')
    await view.shows('the notes were read again')
    view.type('\x1b[B\r')
    await view.shows('note.2\n')
  },
)

const going = folderWith('# 글\n\n- 바늘\n')

scenario(
  'a library that is gone is said to be so, and what was read stays',
  { columns: 120, args: ['browse', '-L', going] },
  async view => {
    await view.shows('1 talk')
    rmSync(going, { recursive: true })
    view.type('\x12')
    await view.shows('cannot read')
    // Keys behind one that fails count too.
    view.type('\x12바늘')
    await view.shows('1 found')
  },
)

const moved = folderWith('# 글\n\n- 바늘\n')

scenario(
  'ctrl-E on a note that was moved away says so, and begins no new file',
  { args: ['browse', '-L', moved] },
  async view => {
    view.type('바늘')
    await view.shows('1 found')
    renameSync(join(moved, 'note.md'), join(moved, 'elsewhere.md'))
    view.type('\x05')
    await view.shows('/note.md: cannot edit this note: no such file or folder')
    await view.shows('elsewhere.1')
    expect(view.output).not.toContain('ran ')
  },
)

// Screens.

scenario(
  'wide characters at every edge: the line between list and preview stays straight',
  WIDE_NOTES,
  async view => {
    const divider = (y: number, x: number): boolean => view.buffer.getLine(y)?.getCell(x)?.getChars() === '│'
    view.type('바늘')
    await view.shows('found')
    for (let columns = 100; columns <= 130; columns++) {
      view.resize(columns, 16)
      const x = Math.floor(columns * 0.45) + 1
      const rows = Array.from({ length: 13 }, (_, i) => i + 2)
      await view.until(`a straight line at ${x} of ${columns}`, () => rows.every(y => divider(y, x)))
    }
  },
)

for (const [columns, rows] of [
  [20, 6],
  [300, 100],
  [99, 24],
  [100, 8],
  [21, 7],
] as const) {
  scenario(
    `${columns} by ${rows}: every line fits, the cursor stands where the text ends`,
    { columns, rows },
    async view => {
      view.type('소셜미디어')
      await view.cursorAt(12, 0)
      await view.until('a hit', () => pointed(view) !== '')
      expect(view.lines).toHaveLength(rows)
      view.type(KEYS.tab)
      await view.until('a facet', () => view.text.includes('콘텐츠') || view.text.includes('마케팅'))
      view.type(KEYS.escape)
      view.type('\x15')
      await view.cursorAt(2, 0)
    },
  )
}

scenario(
  'every width from 10 to 110: what is typed stays, nothing is cut in half',
  { columns: 110, rows: 14 },
  async view => {
    view.type('소셜미')
    await view.typed('❯ 소셜미', 8)
    for (let columns = 109; columns >= 10; columns--) {
      view.resize(columns, 14)
      await view.until(
        `drawn for ${columns}`,
        () => view.lines[0]?.startsWith('❯ ') === true && view.cursor.x <= columns,
      )
    }
    view.resize(80, 14)
    await view.typed('❯ 소셜미', 8)
  },
)

scenario('a screen of one cell is survived', { columns: 80, rows: 24 }, async view => {
  view.resize(1, 1)
  view.type('소')
  view.resize(80, 24)
  await view.typed('❯ 소', 4)
})

scenario('NO_COLOR: no colour, and matches are marked by signs', { env: { NO_COLOR: '1' } }, async view => {
  view.type('소셜')
  await view.shows('«소셜»')
  expect(view.output).not.toMatch(/\x1b\[(?:1|2|3\d|4|7|9\d)(?:;\d+)*m/u)
})

scenario(
  'NO_COLOR: matches in the preview have signs, and its Markdown has its own',
  NOTES_OF_ALL_KINDS,
  async view => {
    view.type('바늘')
    await view.shows('«바늘»은 **굵고** `가늘다`')
    await view.shows('«바늘» │ 둘')
  },
)

scenario('with colour matches are underlined too', {}, async view => {
  view.type('큐레이션')
  await view.shows('found')
  expect(view.output).toMatch(/\x1b\[4m[^\x1b]*(?:\x1b\[\d+m)*큐레이션/u)
})

scenario(
  'wide ambiguous characters: lines are drawn in ASCII',
  { args: ['browse', '--ambiguous-width', '2'] },
  async view => {
    await view.shows('10 talks')
    expect(view.text).not.toMatch(/[─│]/u)
  },
)

scenario('--width uses no more columns', { columns: 120, args: ['browse', '--width', '60'] }, async view => {
  await view.shows('10 talks')
  expect(Math.max(...view.lines.map(line => line.length))).toBeLessThanOrEqual(60)
})

scenario('several libraries are one', { args: ['browse', '-L', 'notes', '-L', kinds] }, async view => {
  await view.shows('11 talks')
  view.type('바늘')
  await view.shows('바늘은 굵고 가늘다')
  view.type('\x15SNS')
  await view.until('this one', () => / [1-9]\d found/u.test(view.lines[0] ?? ''))
})

scenario(
  'filters of the command line leave only their talks',
  { args: ['browse', '--tag', '위기관리'] },
  async view => {
    await view.until('some talks', () => / [2-9] talks/u.test(view.lines[0] ?? ''))
  },
)

scenario(
  'filters of the command line are seen as chips, and go as chips do',
  { args: ['browse', '--tag', '#위기관리', '--speaker', '정희연', '--since', '2012', '-w', 'number<5'] },
  async view => {
    await view.shows('1 talk')
    expect(view.lines[1]).toBe('  [#위기관리] [@정희연] [since 2012] [number<5]')
    view.type('트위터')
    await view.shows('found')
    const filtered = view.lines[0]
    view.type(KEYS.escape)
    await view.shows('1 talk')
    view.type(KEYS.escape)
    await view.shows('10 talks')
    await view.hides('[#')
    view.type('트위터')
    await view.until('more of them', () => view.text.includes('found') && view.lines[0] !== filtered)
  },
)

scenario(
  'filters of a script that lets one pick stay',
  { args: ['browse', '--pick', '-t', '위기관리'] },
  async view => {
    await view.shows('[#위기관리]')
    view.type(KEYS.escape)
    await view.until('the normal screen', () => !view.isAlternate)
  },
)

scenario('backspace takes chips away before filters', { args: ['browse', '-t', '위기관리'] }, async view => {
  view.type(`${KEYS.shiftTab}정희연\r`)
  await view.shows('[#위기관리] [@정희연]')
  view.type('\x7f')
  await view.hides('[@정희연]')
  await view.shows('[#위기관리]')
  view.type('\x7f')
  await view.shows('10 talks')
})

scenario('what is typed after leaving in the same breath does nothing', {}, async view => {
  view.type('\x03\r')
  await view.until('the normal screen', () => !view.isAlternate)
  expect(view.output).not.toContain('pager')
})
