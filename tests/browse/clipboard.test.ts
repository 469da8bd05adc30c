import { Buffer } from 'node:buffer'
import { expect, test } from 'vitest'
import { copySequence, feedClipboard } from '../../src/browse/clipboard.ts'

/** What the terminal would put on the clipboard. */
function copied(text: string): string | null {
  const [, base64] = /^\x1b\]52;c;(.*)\x07$/u.exec(copySequence(text) ?? '') ?? []
  return base64 === undefined ? null : Buffer.from(base64, 'base64').toString('utf8')
}

test('a text is copied composed, with its control characters made visible', () => {
  expect(copied('소셜\x1b[2J'.normalize('NFD'))).toBe('소셜␛[2J')
})

test('as much as terminals take, counted composed', () => {
  const text = '한'.repeat(16_000)
  expect(copied(text.normalize('NFD'))).toBe(text)
  expect(copied(`${text}${text}`)).toBeNull()
})

test('any number of marks in a row is refused in no time', () => {
  const before = performance.now()
  expect(copySequence(`e${'\u0301\u0323'.repeat(150_000)}`)).toBeNull()
  expect(copySequence(`e${'\u0301\u0323'.repeat(50_000)}`)).toBeNull()
  expect(performance.now() - before).toBeLessThan(1000)
})

/** The programs that are tried where each of them fails. */
async function tried(env: Record<string, string>, platform = 'linux'): Promise<string[]> {
  const commands: string[] = []
  const feed = async (command: string, args: readonly string[]): Promise<boolean> => {
    commands.push([command, ...args].join(' '))
    return false
  }
  expect(await feedClipboard('소셜', { env, platform }, { feed })).toBe(false)
  return commands
}

const X11 = ['xclip -selection clipboard', 'xsel -bi']

test.each([
  ['a plain terminal', {}, 'linux', []],
  ['macOS', {}, 'darwin', ['env LC_ALL=en_US.UTF-8 pbcopy']],
  ['WSL', { WSL_DISTRO_NAME: 'Ubuntu' }, 'linux', ['clip.exe']],
  ['X11', { DISPLAY: ':0' }, 'linux', X11],
  [
    'Wayland, with X11 and in tmux',
    { WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0', TMUX: '/tmp/tmux,1,0' },
    'linux',
    ['wl-copy --type text/plain', ...X11, 'tmux load-buffer -w -'],
  ],
  ['ssh to a Mac', { SSH_CONNECTION: '::1 1 ::1 22' }, 'darwin', []],
  ['ssh, in tmux', { SSH_TTY: '/dev/pts/0', TMUX: '/tmp/tmux,1,0' }, 'linux', ['tmux load-buffer -w -']],
  ['ssh with a display', { SSH_TTY: '/dev/pts/0', DISPLAY: 'localhost:10.0' }, 'linux', X11],
])('programs for the clipboard: %s', async (_, env, platform, commands) => {
  expect(await tried(env, platform)).toEqual(commands)
})

test('the first program that takes the text gets it, on Windows in its own encoding', async () => {
  const fed: [command: string, text: string][] = []
  const feed = async (command: string, _args: readonly string[], input: Uint8Array): Promise<boolean> => {
    const text = Buffer.from(input).toString(command === 'clip.exe' ? 'utf16le' : 'utf8')
    fed.push([command, text])
    return command !== 'clip.exe'
  }
  const system = { env: { WSL_DISTRO_NAME: 'Ubuntu', DISPLAY: ':0' }, platform: 'linux' }
  const text = '소셜\x1b[2J'.normalize('NFD')
  expect(await feedClipboard(text, system, { feed })).toBe(true)
  expect(fed).toEqual([
    ['clip.exe', '소셜␛[2J'],
    ['xclip', '소셜␛[2J'],
  ])
})
