// Every place of a terminal where the text of a note, a file's name or an argument comes out, and a library that
// carries a hostile text to all of them.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Outcome, talksIn } from '../program.ts'

/** A word that every hostile note holds, so that a search finds it. */
const WORD = '고객'

/** Front-matter keys that come out somewhere: known ones, and one that nobody knows. */
const KEYS = ['title', 'speaker', 'role', 'team', 'organization', 'event', 'date', 'venue', 'remark']
const LIST_KEYS = ['tags', 'channels', 'aliases', 'links']

export interface Sink {
  name: string
  /** Arguments behind `talks -L <library>`. */
  argv: readonly string[]
}

/** What prints notes. */
export const NOTE_SINKS: readonly Sink[] = [
  { name: 'list', argv: ['list'] },
  {
    name: 'list, all columns',
    argv: ['list', '--format', 'table', '--columns', 'ref,title,tags,venue,fields.remark'],
  },
  { name: 'tsv', argv: ['list', '--format', 'tsv'] },
  { name: 'csv', argv: ['list', '--format', 'csv'] },
  { name: 'json', argv: ['list', '--json'] },
  { name: 'jsonl', argv: ['search', WORD, '--format', 'jsonl'] },
  { name: 'md', argv: ['list', '--format', 'md'] },
  { name: 'path', argv: ['list', '--format', 'path'] },
  { name: 'template', argv: ['list', '--format', '{ref} {title} {tags|,} {fields.remark}'] },
  { name: 'show', argv: ['show', '1'] },
  { name: 'show, a tactic', argv: ['show', '1.1', '1.2', '1.3', '1.4'] },
  { name: 'show --raw', argv: ['show', '1', '--raw'] },
  { name: 'show --body', argv: ['show', '1', '--body'] },
  { name: 'show --field', argv: ['show', '1', '--field', 'remark'] },
  { name: 'show as Markdown', argv: ['show', '1', '--format', 'md'] },
  { name: 'search', argv: ['search', WORD] },
  { name: 'search --explain', argv: ['search', WORD, '--explain'] },
  { name: 'vimgrep', argv: ['search', WORD, '--format', 'vimgrep'] },
  { name: 'count', argv: ['count', 'tags'] },
  { name: 'count of an unknown key', argv: ['count', 'remark'] },
  { name: 'check', argv: ['check'] },
  { name: 'check for GitHub', argv: ['check', '--format', 'github'] },
]

/** What prints an argument back: a wrong command, option, value, ref, query, path. */
export const argumentSinks = (text: string): readonly Sink[] => [
  { name: 'an unknown command', argv: [text] },
  { name: 'an unknown option', argv: ['list', `--x${text}`] },
  { name: 'a wrong choice', argv: ['list', '--color', text] },
  { name: 'a wrong number', argv: ['list', '--limit', text] },
  { name: 'a wrong format', argv: ['list', '--format', text] },
  { name: 'a wrong key', argv: ['list', '--sort', text] },
  { name: 'a wrong condition', argv: ['list', '--where', `${text}=1`] },
  { name: 'a wrong column', argv: ['list', '--format', 'tsv', '--columns', text] },
  { name: 'a ref of nothing', argv: ['show', text] },
  { name: 'a query of nothing', argv: ['search', `없는말없는말 ${text}`] },
  { name: 'a field of nothing', argv: ['count', text] },
  { name: 'help for nothing', argv: ['help', text] },
  { name: 'a path of nothing', argv: ['check', text] },
  { name: 'a library of nothing', argv: ['list', '-L', text] },
]

/** Writes a library of which every place holds one of the texts. Names can't hold `/` and NUL. */
export function writeHostileNotes(root: string, texts: readonly string[]): void {
  mkdirSync(root, { recursive: true })
  for (const [i, text] of texts.entries()) {
    writeFileSync(join(root, `${i}.md`), `${frontMatter(text, i)}${body(text)}`)
    writeFileSync(
      join(root, `${i} ${text.replace(/[/\0]/g, '').slice(0, 60)}.md`),
      `---\ntitle: @${text}\n---\n- ${WORD}\n`,
    )
  }
  const text = texts[0] ?? ''
  writeFileSync(join(root, '_index.md'), `${frontMatter(text, 0)}${body(text)}`)
}

function frontMatter(text: string, number: number): string {
  const value = JSON.stringify(`${text}가`)
  const lines = [
    `number: ${number + 1}`,
    ...KEYS.map(key => `${key}: ${value}`),
    ...LIST_KEYS.map(key => `${key}: [${value}, ${JSON.stringify(`http://a.kr/${text}`)}]`),
  ]
  return `---\n${lines.join('\n')}\n---\n`
}

function body(text: string): string {
  const line = text.replace(/\n/g, ' ')
  const entities = [...text].map(character => `&#${character.codePointAt(0)};`).join('')
  return [
    `## ${line}`,
    '',
    `- ${WORD} ${line} 글`,
    `- ${WORD} **${line}** *${line}* ~~${line}~~ \`${line}\``,
    `- ${WORD} ${entities} **&#27;**[31m &#x9b;31m &#x202e;`,
    `- ${WORD} [${line}](http://a.kr/${encodeURI(wellFormed(line))}) <http://a.kr/${line.replace(/\s/g, '')}> ![${line}](x.png)`,
    '',
    `> ${WORD} ${text}`,
    '',
    `| ${WORD} | ${line} |`,
    '|---|---|',
    `| ${line} | ${entities} |`,
    '',
    `\`\`\`js ${line}`,
    `${WORD} ${text}`,
    '```',
    '',
    `<p title="${line}">${text}</p>`,
    '',
    `[^1]: ${WORD} ${text}`,
    '',
  ].join('\n')
}

/** What a command prints in all, on a terminal with colours and links, or without both. */
export async function printed(
  root: string,
  argv: readonly string[],
  look: 'colour' | 'plain',
): Promise<string> {
  const env =
    look === 'colour' ? { FORCE_COLOR: '1', FORCE_HYPERLINK: '1' } : { NO_COLOR: '1', FORCE_HYPERLINK: '0' }
  const world = { terminal: 300, cwd: root, env: { ...env, PAGER: 'cat', XDG_CACHE_HOME: '/dev/null' } }
  const { out, err }: Outcome = await talksIn(world, '-L', root, '--no-pager', ...argv)
  // A tab is what separates the columns of TSV; no text of a note comes out with one.
  return `${argv.includes('tsv') ? out.replaceAll('\t', ' ') : out}\n${err}`
}

/** `encodeURI` throws for half a surrogate pair. */
const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd')
