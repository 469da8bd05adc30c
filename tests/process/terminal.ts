// The built program in a shell on a real terminal.
import { spawn } from '@lydell/node-pty'
import { bashScript, type ShellOptions } from './process.ts'

/**
 * What the shell prints last. It then waits: what is on its way to the screen when a shell ends is lost at times.
 */
const END = '\x1e'

interface Typed {
  keys: string
  /** They are typed when this is seen on the screen; at once when anything is, where it is left out. */
  after?: string
}

/** What a script prints on a terminal of 60 columns and 24 rows. */
export function onTerminal(script: string, options: ShellOptions, typed?: Typed): Promise<string> {
  const { args, env } = bashScript(`${script}\nprintf '\\036'; read -r`, options)
  const terminal = spawn('bash', args, {
    cols: 60,
    rows: 24,
    cwd: options.cwd,
    env: { TERM: 'dumb', ...env },
  })
  let screen = ''
  let open = typed
  return new Promise(resolve =>
    terminal.onData(data => {
      screen += data
      if (open && screen.includes(open.after ?? '')) {
        terminal.write(open.keys)
        open = undefined
      }
      if (!screen.endsWith(END)) return
      terminal.kill('SIGKILL')
      resolve(screen.slice(0, -END.length).replaceAll('\r\n', '\n'))
    }),
  )
}
