// Characters that come to be only when Markdown is parsed: written as entities, alone or where emphasis around one half
// of a sequence is taken away. Making a note's own text harmless would be too early for them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { printed } from './sinks.ts'
import { WatchedTerminal } from './terminal.ts'

/** Ways to write a character that a terminal obeys or does not show. */
const SPELLINGS: { readonly [name: string]: string } = {
  'ESC in decimal': '&#27;[31m',
  'ESC in hexadecimal': '&#x1b;[31m',
  'ESC in capitals, with zeros': '&#X0001B;[31m',
  'ESC and its bracket': '&#27;&lbrack;31m',
  'ESC, all of a clipboard command': '&#27;]52;c;ZWNobw==&#7;',
  'the title, ended by ST': '&#27;&rbrack;0;x&#27;&bsol;',
  'CSI of C1': '&#x9b;31m',
  'CSI of C1, as a browser would not read it': '&#155;31m',
  'OSC of C1': '&#x9d;0;x&#x9c;',
  'a bell': '&#7;&#x07;',
  backspaces: 'safe&#8;&#8;&#8;&#8;evil',
  'a carriage return': 'safe&#13;evil',
  'a line end': 'a&NewLine;b&#10;c',
  'a tab': 'a&Tab;b&#9;c',
  NUL: 'a&#0;b&#x0;c',
  DEL: 'a&#127;b',
  'right-to-left override': 'a&#x202e;b&#8238;c',
  isolates: 'a&#x2067;b&#x2069;c',
  'marks by their names': 'a&rlm;b&lrm;c',
  'a byte-order mark': 'a&#xfeff;b',
  'invisible operators': 'a&InvisibleTimes;b&ApplyFunction;c&ic;d',
  'a line separator': 'a&#x2028;b&#x2029;c',
  'half a pair': 'a&#xd83d;b&#xdc00;c',
  tags: '&#xe0001;&#xe0041;&#xe007f;',
  'ESC in bold': '**&#27;**[31m',
  'ESC in nested emphasis': '***&#27;***[31m _**&#x1b;**_]0;x&#7;',
  'ESC in bold, its bracket in italics': '**&#27;***[*31m',
  'ESC struck out': '~~&#27;~~[2J',
  'an entity of entities': '&amp;#27;[31m &#38;#27;[31m',
  'an entity in a code span, and beside it': '`&#27;`&#27;`[31m`',
  'ESC behind a backslash': '\\&#27;[31m \\\\&#27;[31m',
  'ESC in an HTML tag': '<b title="&#27;[31m">&#27;[31m</b>',
}

/** Where such a text can stand in a note. */
const PLACES: readonly ((text: string) => string)[] = [
  text => `# ${text} 글\n`,
  text => `- 고객 ${text} 글\n`,
  text => `고객 [${text}](http://a.kr/${text.replace(/[\s<>()]/g, '')} "${text.replace(/"/g, '')}")\n`,
  text => `고객 ![${text}](a.png)\n`,
  text => `| 고객 | ${text} |\n|---|---|\n| ${text} | 글 |\n`,
  text => `> 고객 ${text}\n`,
  text => `<div>\n${text} 고객\n</div>\n`,
  text => `고객 <http://a.kr/${text.replace(/[\s<>]/g, '')}>\n`,
  text => `[^1]: 고객 ${text}\n`,
  text => `[글]\n\n[글]: http://a.kr/${text.replace(/[\s<>]/g, '')} "${text.replace(/"/g, '')}"\n`,
]

/** What shows them. */
const COMMANDS = [
  ['list'],
  ['show', 'a'],
  ['show', 'a', '--format', 'md'],
  ['show', 'a', '--json'],
  ['search', '고객'],
  ['search', '고객', '--format', 'vimgrep'],
  ['check'],
]

let root: string
const terminal = new WatchedTerminal()

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'talks-rebuilt-'))
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

it.for(Object.entries(SPELLINGS))(
  '%s has no effect, wherever it stands',
  { meta: { cases: PLACES.length } },
  async ([, text]) => {
    writeFileSync(join(root, 'a.md'), PLACES.map(place => place(text)).join('\n'))
    for (const argv of COMMANDS) {
      for (const look of ['colour', 'plain'] as const) {
        const shown = await printed(root, argv, look)
        expect(shown.length).toBeGreaterThan(2)
        const { effects } = await terminal.print(shown, look === 'colour' ? 'theme' : 'text')
        expect(effects, `${argv.join(' ')}: ${JSON.stringify(shown)}`).toEqual([])
      }
    }
  },
)
