import { describe, expect, test } from 'vitest'
import { editorArguments } from '../../src/commands/editor.ts'
import { talksIn } from '../program.ts'

describe('talks edit', () => {
  test.each([
    ['vim', ['+7', '/a b.md']],
    ['/usr/bin/nvim -u NONE', ['+7', '/a b.md']],
    ['nano', ['+7', '/a b.md']],
    ['emacsclient -t', ['+7', '/a b.md']],
    ['code --wait', ['--goto', '/a b.md:7']],
    ['hx', ['/a b.md:7']],
    ['subl -w', ['/a b.md:7']],
    ['kate', ['--line', '7', '/a b.md']],
    ['my-editor', ['/a b.md']], // unknown: the file alone
  ])('%s is told the line its own way', (editor, args) => {
    expect(editorArguments(editor, '/a b.md', 7)).toEqual(args)
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
})
