// Every place of a terminal where the text of a note, a file's name or an argument comes out, and a library that
// carries a hostile text to all of them.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerFrom, answerWithTalks } from '../../src/browse/answer.ts'
import { renderFrame } from '../../src/browse/frame.ts'
import { KeyReader } from '../../src/browse/keys.ts'
import { createState, questionOf, receive, step } from '../../src/browse/state.ts'
import { allTalks } from '../../src/model/ref.ts'
import { loadLibrary } from '../../src/notes/library.ts'
import { createIndex } from '../../src/search/indexing.ts'
import { createScreen } from '../../src/views/screen.ts'
import { paintAll } from '../../src/views/text.ts'
import { createPreview } from '../browse/preview.ts'
import { type Outcome, talksIn } from '../program.ts'

/** A word that every hostile note holds, so that a search finds it. */
const WORD = '고객'

/** Another, which stands beside the hostile text in every field. */
const MARK = '가'

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
  { name: 'path, NUL between them', argv: ['list', '--format', 'path', '-0'] },
  { name: 'ref, NUL between them', argv: ['list', '--format', 'ref', '-0'] },
  { name: 'a table of any columns', argv: ['search', WORD, '--columns', 'ref,text,title,path,talk.tags'] },
  { name: 'template', argv: ['list', '--format', '{ref} {title} {tags|,} {fields.remark}'] },
  { name: 'show', argv: ['show', '1'] },
  { name: 'show, a tactic', argv: ['show', '1.1', '1.2', '1.3', '1.4'] },
  { name: 'show --raw', argv: ['show', '1', '--raw'] },
  { name: 'show --body', argv: ['show', '1', '--body'] },
  { name: 'show --field', argv: ['show', '1', '--field', 'remark'] },
  { name: 'show as Markdown', argv: ['show', '1', '--format', 'md'] },
  { name: 'show as JSON', argv: ['show', '1', '--json'] },
  { name: 'show as TSV', argv: ['show', '1', '--format', 'tsv', '--columns', 'ref,title,body'] },
  { name: 'search', argv: ['search', WORD] },
  { name: 'search for a row by its column', argv: ['search', `찻집 ${WORD}`] },
  { name: 'search by talk', argv: ['search', WORD, '--group', 'talk'] },
  { name: 'search in all fields', argv: ['search', `title:${MARK}`, `tag:${MARK}`, MARK] },
  { name: 'a suggestion', argv: ['search', '카스타라맏집가개'] },
  { name: 'search --explain', argv: ['search', WORD, '--explain'] },
  { name: 'vimgrep', argv: ['search', WORD, '--format', 'vimgrep'] },
  { name: 'vimgrep, NUL between them', argv: ['search', WORD, '--format', 'vimgrep', '-0'] },
  {
    name: 'template of hits',
    argv: ['search', WORD, '--format', '{path}:{line} {text} {section} {talk.title}'],
  },
  { name: 'count', argv: ['count', 'tags'] },
  { name: 'count of an unknown key', argv: ['count', 'remark'] },
  { name: 'all problems before an answer', argv: ['list', '--strict'] },
  { name: 'check', argv: ['check'] },
  { name: 'check for GitHub', argv: ['check', '--format', 'github'] },
  { name: 'check as TSV', argv: ['check', '--format', 'tsv'] },
  { name: 'two talks of one name', argv: ['show', WORD] },
  { name: 'completion of refs, zsh', argv: ['__complete', 'zsh', 'show', ''] },
  { name: 'completion of tactics, fish', argv: ['__complete', 'fish', 'show', '1.'] },
  { name: 'completion of tags, bash', argv: ['__complete', 'bash', '63', ' ', 'talks list --tag '] },
  { name: 'completion of speakers, zsh', argv: ['__complete', 'zsh', 'list', '--speaker', ''] },
  { name: 'completion of values, zsh', argv: ['__complete', 'zsh', 'list', '--where', 'remark='] },
  { name: 'completion of keys, zsh', argv: ['__complete', 'zsh', 'list', '--sort', ''] },
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
  { name: 'a name in a template', argv: ['list', '--format', `{${text}}`] },
  { name: 'text in a template', argv: ['list', '-n', '1', '--format', `${text} {ref}`] },
  { name: 'a wrong width', argv: ['list', '--width', text] },
  { name: 'a wrong date', argv: ['list', '--since', text] },
  { name: 'a filter of nothing', argv: ['list', '--tag', text, '--speaker', text] },
  { name: 'a key of counts', argv: ['count', '--sort', text] },
  { name: 'a field of a talk', argv: ['show', '1', '--field', text] },
  { name: 'a note to edit', argv: ['edit', text] },
  { name: 'a shell', argv: ['completion', text] },
  { name: 'what to do with the cache', argv: ['cache', text] },
  { name: 'one argument too many', argv: ['cache', 'clear', text] },
  { name: 'an argument of completion', argv: ['__complete', 'zsh', 'list', '-L', text, '--tag', text] },
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
  const value = JSON.stringify(`${text}${MARK}`)
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
    `- ${WORD} ${line} 글 카스테라\u202e맛집가게`,
    `- ${WORD} **${line}** *${line}* ~~${line}~~ \`${line}\``,
    `- ${WORD} ${entities} **&#27;**[31m &#x9b;31m &#x202e;`,
    `- ${WORD} [${line}](http://a.kr/${encodeURI(wellFormed(line))}) <http://a.kr/${line.replace(/\s/g, '')}> ![${line}](x.png)`,
    '',
    `> ${WORD} ${text}`,
    '',
    `| ${WORD} ${line} | ${line} |`,
    '|---|---|',
    `| ${line} 찻집 | ${entities} |`,
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
  const world = {
    terminal: 300,
    cwd: root,
    env: { ...env, PAGER: 'cat', EDITOR: 'false', XDG_CACHE_HOME: '/dev/null', TALKS_LIBRARY: root },
  }
  const { out, err }: Outcome = await talksIn(world, ...argv)
  // What parts values is the program's own: no text of a note comes out with a tab or a NUL.
  const isTabbed = argv.includes('tsv') || argv[0] === '__complete'
  const parted = isTabbed ? out.replaceAll('\t', ' ') : out
  return `${argv.includes('-0') ? parted.replaceAll('\0', '\n') : parted}\n${err}`
}

const BROWSED = { columns: 300, rows: 40 }

/** How many pictures `browsed` gives. */
export const PICTURES = 17

/** What is typed to see all of the full-screen view: each hit, its preview, the facets, chips, and the text itself. */
const TYPED = (text: string): readonly string[] => [
  '\x1b[B',
  '\x1b[1;2B\x1b[1;2B',
  '\x00',
  '\t',
  '\r',
  '\t\t',
  '\r',
  '\t\t\t',
  '\r',
  '\x1b',
  WORD,
  '\x1b[B\x1b[B',
  '\x1b[6~',
  '\x15',
  `\x1b[200~${text}\x1b[201~`,
  '\x15카스타라맏집가개',
]

/** The pictures of the full-screen view over a library, as they are painted, while someone types. */
export async function browsed(root: string, text: string, look: 'colour' | 'plain'): Promise<string[]> {
  const library = loadLibrary(root)
  const { talks, indexes } = library
  const searched = createIndex(allTalks(library))
  const screen = await createScreen({
    columns: BROWSED.columns,
    level: look === 'colour' ? 1 : 0,
    ambiguousWidth: 1,
    hyperlinks: look === 'colour',
  })
  const scene = { title: indexes[0]?.title ?? null, preview: createPreview() }
  const reader = new KeyReader()
  let state = createState({ mode: 'pick', filters: [], query: '', talks, size: BROWSED })
  const paint = (): string => paintAll(renderFrame(state, scene, screen).lines, screen)
  const pictures = [paint()]
  for (const input of TYPED(text)) {
    for (const key of [...reader.push(Buffer.from(input)), ...reader.flush()]) state = step(state, key).state
    const question = questionOf(state)
    const answer = question.text === '' ? answerWithTalks(talks, question) : answerFrom(searched, question)
    state = receive(state, answer).state
    pictures.push(paint())
  }
  return pictures
}

/** `encodeURI` throws for half a surrogate pair. */
const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd')
