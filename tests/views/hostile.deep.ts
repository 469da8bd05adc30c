// Bodies that make parsers and renderers slow or deep: each must be laid out to the width, whole, in so many times the time
// that a plain text of its size takes. What grows with the square of the size takes hundreds.
import { expect, test } from 'vitest'
import { parseMarkdown } from '../../src/notes/markdown.ts'
import { createHighlight } from '../../src/views/highlight.ts'
import { renderTalk } from '../../src/views/talk.ts'
import { faultOf } from './invariants.ts'
import { plainScreen } from './screens.ts'
import { makeTactic, makeTalk } from './talks.ts'

const SIZE = 100_000
const highlight = await createHighlight(['js', 'ini'])
const COLUMNS = 80

/** `unit` over and over, `SIZE` UTF-16 units in all. */
function fill(unit: string, size = SIZE): string {
  return unit.repeat(Math.ceil(size / unit.length)).slice(0, size)
}

const HOSTILE: Record<string, string> = {
  'Hangul without a space, twice as long': fill('가나다라마바사', 2 * SIZE),
  'Hangul and spaces': fill('가나 다라 '),
  'decomposed Hangul': fill('\u1112\u1161\u11ab'),
  'leading jamo only': fill('\u1100'),
  'marks on one letter': `a${fill('\u0301')}`,
  'a mark on every letter': fill('a\u0301'),
  'emoji joined without end': fill('👩\u200d'),
  'regional indicators': fill('🇰'),
  'skin tones': fill('👍🏽'),
  'variation selectors': fill('\ufe0f'),
  'zero width spaces': fill('a\u200b'),
  'no-break spaces': fill('\u00a0'),
  'control characters': fill('\x1b['),
  'bidirectional overrides': fill('\u202e'),
  'lone surrogates': fill('\ud800'),
  spaces: `a${fill(' ')}b`,
  'line ends': fill('a\n'),
  'blank lines': fill('\n'),
  tabs: fill('\t'),
  'closing marks': fill(')'),
  'opening marks': fill('('),
  'clinging marks': fill('a ) '),
  'emphasis opened': fill('*a '),
  'emphasis nested': `${fill('*', SIZE / 2)}a${fill('*', SIZE / 2)}`,
  'emphasis in turn': fill('**a*b'),
  'strikethrough in turn': fill('~~a~b'),
  'links opened': fill('['),
  'links nested': `${fill('[', SIZE / 2)}a${fill('](b)', SIZE / 2)}`,
  'images in images': fill('![a'),
  'code spans of all lengths': Array.from({ length: 440 }, (_, at) => '`'.repeat(at)).join('a'),
  'HTML opened': fill('<a b'),
  comments: fill('<!--a-->'),
  entities: fill('&#x1b;&amp;'),
  quotes: fill('>'),
  'quotes on their lines': fill('> a\n'),
  bullets: fill('- '),
  'bullets ever deeper': Array.from({ length: 440 }, (_, at) => `${' '.repeat(at)}- a`).join('\n'),
  'numbers of items': fill('1. a\n'),
  'wide table': `${fill('|a', SIZE / 4)}|\n${fill('|-', SIZE / 4)}|\n${fill('|b', SIZE / 2)}`,
  'long table': `|a|b|\n|-|-|\n${fill('|가|나|\n')}`,
  'a row of more cells than columns': `|a|\n|-|\n${fill('|b')}`,
  'a cell of one word': `|a|b|\n|-|-|\n|${fill('가')}|b|`,
  'fences opened': fill('```\n'),
  'as much code as is coloured': `\`\`\`ini\n${fill(`${fill('a', 1999)}\n`, SIZE / 2)}\`\`\`\n${fill('가나 ', SIZE / 2)}`,
  'more code than is coloured': `\`\`\`ini\n${fill(`${fill('a', 1999)}\n`)}`,
  'code without a line end': `\`\`\`js\n${fill('a=`${')}\n\`\`\``,
  rules: fill('* * * '),
  'link definitions': fill('[a]: b\n'),
  'link definitions and text in turn': fill('[a]: b\n\nc\n\n'),
  'link definitions used': `${fill('[a]: b\n', SIZE / 2)}${fill('[a]', SIZE / 2)}`,
  headings: fill('# a\n'),
  'hard breaks': fill('a  \n'),
}

function milliseconds({ user, system }: NodeJS.CpuUsage): number {
  return Math.round((user + system) / 1000)
}

interface Run {
  /** Processor time, in milliseconds: what else runs on the machine is none of its business. */
  parse: number
  whole: number
  shown: string
}

function layOut(body: string): Run {
  const lines = body.split('\n').length
  const talk = makeTalk(1, body.slice(0, 1000), {
    body,
    tactics: Array.from({ length: Math.min(lines, 1000) }, (_, at) =>
      makeTactic(at + 1, body, { line: at + 1 }),
    ),
  })
  const start = process.cpuUsage()
  const tokens = parseMarkdown(body)
  const parse = milliseconds(process.cpuUsage(start))
  const shown = renderTalk(talk, tokens, plainScreen(COLUMNS), { highlight })
  return { parse, whole: milliseconds(process.cpuUsage(start)), shown }
}

const best = (runs: readonly Run[]): Run =>
  runs.reduce((least, run) => (run.whole < least.whole ? run : least))

/** The longest take twelve times as long as a plain text: a token and a line for every three characters. */
const MOST = 40
const plain = best(
  Array.from({ length: 5 }, () => layOut(fill('고객과 더 나은 대화를 하려면 먼저 들어야 한다. '))),
).whole

test.each(Object.entries(HOSTILE))('%s', (name, body) => {
  const { parse, whole, shown } = best([layOut(body), layOut(body)])
  process.stdout.write(`${whole} ms (${parse} to parse; a plain text ${plain}): ${name}\n`)
  const faults = shown.split('\n').map(line => faultOf(line, COLUMNS))
  expect(faults.filter(fault => fault !== null).slice(0, 5)).toEqual([])
  expect(whole).toBeLessThan(MOST * Math.max(plain, 1))
})
