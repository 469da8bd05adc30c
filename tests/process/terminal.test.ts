// What only a real terminal shows.
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOT, talksIn } from '../program.ts'
import { createLargeLibrary } from './process.ts'
import { onTerminal } from './terminal.ts'

const here = { cwd: ROOT }

let large: string
beforeAll(() => {
  large = createLargeLibrary()
})
afterAll(() => rmSync(large, { recursive: true }))

// Node: `stdout.columns` is 0.
test.each(['list', 'show 2', 'search 트위터', 'count', '--help'])(
  '%s on a terminal that does not know its width (stty cols 0) is laid out for 80 columns',
  async command => {
    const { out } = await talksIn({ terminal: 80, env: { TERM: 'dumb' } }, ...command.split(' '))
    expect(await onTerminal(`stty cols 0; talks ${command}`, here)).toBe(out)
  },
)

test.each([
  ['talks list', 60], // the terminal's own
  ['COLUMNS=40 talks list', 40],
  ['COLUMNS=40 talks list --width 70', 70],
  ['COLUMNS=0 talks list', 60],
])('%s is laid out for %d columns', async (script, columns) => {
  const { out } = await talksIn({ terminal: columns, env: { TERM: 'dumb' } }, 'list')
  expect(await onTerminal(script, here)).toBe(out)
})

test('notices go to a terminal as results do not: stdout stays a pipe', async () => {
  const screen = await onTerminal('talks list -n 1 | cat; talks search 햄버거 | wc -c', here)
  expect(screen).toMatch(/^1\t.+\t8\ntalks: nothing found for 햄버거\n\s*0\n$/u)
})

// Node restores the modes of its start when it ends, and so switches echo on again below a program such as fzf.
test.each(['', '2>/dev/null', '</dev/null'])(
  'what a program behind the pipe has set up on the terminal stays (%s)',
  async streams => {
    const script = `talks show large -L "$LARGE" --body ${streams} | {
      stty -echo -icanon </dev/tty
      cat >/dev/null
      stty -a </dev/tty | tr ' ;' '\\n\\n' | grep -xE -- '-?(echo|icanon)' | sort | tr '\\n' ' '
      stty sane </dev/tty
    }`
    expect(await onTerminal(script, { cwd: ROOT, env: { LARGE: large } })).toBe('-echo -icanon ')
  },
)
