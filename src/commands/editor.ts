// The user's editor, opened at a line of a file: `talks edit`, and the key for it in the full-screen view.
import { accessSync } from 'node:fs'
import { basename } from 'node:path'
import type { Io } from '../io.ts'
import { UsageError } from '../model/errors.ts'
import { systemReason } from '../notes/problems.ts'
import { explainNoProgram, isNoProgram, shellArguments } from '../process/shell-command.ts'
import { parseCommandLine } from './line/shell-words.ts'

/** How editors are told the line, by the name of their program. Others get the file alone. */
const LINE_ARGUMENTS: readonly [names: RegExp, args: (path: string, line: number) => string[]][] = [
  [
    /^(?:n?vim?|g?view|vimx|gvim|mvim|ex|nano|pico|rnano|emacs|emacsclient|kak|micro|joe|jmacs|jed|mg|ne|gedit|xed|mousepad)$/u,
    (path, line) => [`+${line}`, path],
  ],
  [
    /^(?:code|code-insiders|codium|vscodium|cursor|windsurf|positron)$/u,
    (path, line) => ['--goto', `${path}:${line}`],
  ],
  [
    /^(?:hx|helix|subl|sublime_text|zed|zeditor|zedit|lapce|atom|pulsar)$/u,
    (path, line) => [`${path}:${line}`],
  ],
  [/^(?:idea|webstorm|pycharm|kate|kwrite|mate|xmate)$/u, (path, line) => ['--line', String(line), path]],
]

/** What to give an editor so that it opens the file at the line: `['+12', '/notes/2.md']` for vim. */
export function editorArguments(editor: string, path: string, line: number): string[] {
  const { words, last } = parseCommandLine(editor.trim(), '')
  const name = basename(words[0] ?? last.text).replace(/\.exe$/iu, '')
  const found = LINE_ARGUMENTS.find(([names]) => names.test(name))
  return found ? found[1](path, line) : [path]
}

/**
 * Opens the file in `$VISUAL`, else `$EDITOR`, else vi, run by `host`, until it is closed; false where a signal ended it.
 * The path is absolute, so that none reads like an option. Throws `UsageError` when there is no such editor, it fails, or
 * nothing is at the path any more.
 */
export async function openEditor(
  host: Pick<Io, 'run'>,
  env: Io['env'],
  path: string,
  line: number,
): Promise<boolean> {
  checkPath(path)
  const variable = env['VISUAL'] ? 'VISUAL' : 'EDITOR'
  const editor = env[variable] || 'vi'
  const code = await host.run('sh', shellArguments(editor, editorArguments(editor, path, line)))
  if (isNoProgram(code)) throw new UsageError(explainNoProgram('editor', editor, variable))
  if (code !== 0 && code !== null) throw new UsageError(`${editor} ended with exit code ${code}`)
  return code !== null
}

/** An editor would begin a new file where there is none. */
function checkPath(path: string): void {
  try {
    accessSync(path)
  } catch (error) {
    throw new UsageError(
      path.includes('\ufffd')
        ? `${path} can't be handed to an editor: its name is not UTF-8; rename it`
        : `${path}: cannot edit this note: ${systemReason(error)}`,
    )
  }
}
