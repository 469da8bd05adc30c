// The built program in a shell on a real terminal.
import { spawn } from '@lydell/node-pty'
import { bashScript, type ShellOptions } from './process.ts'

/** What the shell prints last: the terminal may say that the shell has ended before it hands over the last text. */
const END = '\x1e'

/** What a script prints on a terminal of 60 columns; `keys` are typed when the first text is seen. */
export function onTerminal(script: string, options: ShellOptions, keys = ''): Promise<string> {
  const { args, env } = bashScript(`${script}\nprintf '\\036'`, options)
  const terminal = spawn('bash', args, {
    cols: 60,
    rows: 24,
    cwd: options.cwd,
    env: { TERM: 'dumb', ...env },
  })
  let screen = ''
  return new Promise(resolve =>
    terminal.onData(data => {
      if (screen === '' && keys !== '') terminal.write(keys)
      screen += data
      if (screen.endsWith(END)) resolve(screen.slice(0, -END.length).replaceAll('\r\n', '\n'))
    }),
  )
}
