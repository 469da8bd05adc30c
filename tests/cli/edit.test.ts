import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { editorArguments } from '../../src/commands/editor.ts'
import { shellArguments } from '../../src/process/shell-command.ts'
import { talksIn } from '../program.ts'

/** What each editor is given for line 21 of `<note>`. */
const EDITORS: readonly [editor: string, args: readonly string[]][] = [
  ['vi', ['+21', '<note>']],
  ['vim', ['+21', '<note>']],
  ['nvim -u NONE', ['-u', 'NONE', '+21', '<note>']],
  ['nano', ['+21', '<note>']],
  ['emacs -nw', ['-nw', '+21', '<note>']],
  ['emacsclient -t', ['-t', '+21', '<note>']],
  ['kak', ['+21', '<note>']],
  ['micro', ['+21', '<note>']],
  ['code --wait', ['--wait', '--goto', '<note>:21']],
  ['codium', ['--goto', '<note>:21']],
  ['cursor', ['--goto', '<note>:21']],
  ['hx', ['<note>:21']],
  ['subl -w', ['-w', '<note>:21']],
  ['zed', ['<note>:21']],
  ['kate', ['--line', '21', '<note>']],
  ['idea', ['--line', '21', '<note>']],
  ['my-editor --flag', ['--flag', '<note>']], // unknown: the file alone
]

let folder: string
let library: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'talks-edit-'))
  library = join(folder, "노트 $(touch pwned) 'x'")
  mkdirSync(library)
  writeFileSync(join(library, '-첫 글.md'), `---\nnumber: 1\n---\n${'\n'.repeat(17)}- 글\n`)
  mkdirSync(join(folder, 'my bin'))
  for (const [editor] of EDITORS) {
    const [name = ''] = editor.split(' ')
    const path = join(folder, 'my bin', name)
    writeFileSync(path, `#!/bin/sh\nfor each; do printf '%s\\0' "$each"; done > '${join(folder, 'given')}'\n`)
    chmodSync(path, 0o755)
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('talks edit', () => {
  const given = () => readFileSync(join(folder, 'given'), 'utf8').split('\0').slice(0, -1)

  test.each(EDITORS)('%s is told the line its own way', async (editor, args) => {
    const env = { PATH: `${join(folder, 'my bin')}:${process.env['PATH']}`, EDITOR: editor }
    expect(await talksIn({ env, cwd: folder }, 'edit', '1.1', '-L', library)).toEqual({
      code: 0,
      out: '',
      err: '',
    })
    const note = join(library, '-첫 글.md')
    expect(given()).toEqual(args.map(arg => arg.replace('<note>', note)))
  })

  test('an editor in a folder with a space in its name', async () => {
    const env = { PATH: process.env['PATH'] ?? '', VISUAL: `'${join(folder, 'my bin', 'hx')}'` }
    expect(await talksIn({ env, cwd: folder }, 'edit', '1', '-L', library)).toMatchObject({ code: 0 })
    expect(given()).toEqual([`${join(library, '-첫 글.md')}:1`])
    expect(editorArguments('"/my bin/vim" -R', '/a.md', 7)).toEqual(['+7', '/a.md'])
  })

  const env = { PATH: process.env['PATH'] ?? '' }

  test('VISUAL goes before EDITOR; an editor that fails is a failure', async () => {
    expect(await talksIn({ env: { ...env, VISUAL: 'true', EDITOR: 'false' } }, 'edit', '2.3')).toEqual({
      code: 0,
      out: '',
      err: '',
    })
    expect(await talksIn({ env: { ...env, EDITOR: 'false' } }, 'edit', '2.3')).toEqual({
      code: 2,
      out: '',
      err: 'talks: false ended with exit code 1\n',
    })
  })

  test('no editor is started for a ref that names nothing', async () => {
    expect(await talksIn({ env: { ...env, EDITOR: 'false' } }, 'edit', 'lg-electroincs')).toEqual({
      code: 1,
      out: '',
      err: 'talks: no talk "lg-electroincs"; did you mean lg-electronics?\n',
    })
  })

  test('an editor that is not there is named', async () => {
    expect(await talksIn({ env: { ...env, EDITOR: 'no-such-editor' } }, 'edit', '2')).toMatchObject({
      code: 2,
      err: 'talks: no such editor: no-such-editor; set $EDITOR to the one you use\n',
    })
  })

  test('an editor may be named by what the shell works out', async () => {
    const editor = '$(echo true) -f'
    expect(await talksIn({ env: { ...env, EDITOR: editor } }, 'edit', '2')).toMatchObject({ code: 0 })
  })

  test('an editor with a blank in its path is said to need quotes', async () => {
    const editor = join(folder, 'my bin', 'hx')
    const quoted = `EDITOR='"${editor}"'`
    expect(await talksIn({ env: { ...env, EDITOR: editor } }, 'edit', '2')).toMatchObject({
      code: 2,
      err: `talks: no such editor: ${editor}; put its path in quotes of its own: ${quoted}\n`,
    })
  })

  test.each([
    'hx',
    "'my bin/hx'",
    '"my bin/hx" --x',
    'my\\ bin/hx',
    '$PWD/my" "bin/hx',
    'A=b hx',
    'exec hx',
    '{ hx; } #',
    '(hx) #',
    '>/dev/null hx',
    'true;hx',
    'hx&&true',
    'if true; then hx; fi #',
  ])('%s is a program for the shell', editor => {
    const path = `${join(folder, 'my bin')}:${process.env['PATH']}`
    execFileSync('sh', shellArguments(editor, []), { cwd: folder, env: { PATH: path } })
  })

  test('of a program that is not there the shell says nothing', () => {
    for (const editor of ['no-such-editor', '"no such editor" -x', '/no/such/editor']) {
      const { status, stderr } = spawnSync('sh', shellArguments(editor, []), { encoding: 'utf8' })
      expect({ status, stderr }).toEqual({ status: 127, stderr: '' })
    }
  })

  test('an editor that a signal ends was interrupted', async () => {
    const env = { ...process.env, EDITOR: 'kill -INT $$ #' }
    expect(await talksIn({ env }, 'edit', '2')).toEqual({ code: 130, out: '', err: '' })
  })
})
