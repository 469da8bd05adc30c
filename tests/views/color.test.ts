import { expect, test } from 'vitest'
import { type ColorFlag, colorLevel, type Environment } from '../../src/views/color.ts'
import { createStyle, plainStyle } from '../../src/views/theme.ts'

type Row = [flag: ColorFlag | null, env: Environment, isTTY: boolean, level: number]

test.each<Row>([
  [null, {}, true, 1],
  [null, {}, false, 0],
  ['auto', {}, true, 1],
  ['auto', {}, false, 0],
  ['always', {}, false, 1],
  ['always', { NO_COLOR: '1', TERM: 'dumb' }, false, 1],
  ['never', {}, true, 0],
  ['never', { FORCE_COLOR: '3' }, true, 0],
  [null, { NO_COLOR: '1' }, true, 0],
  [null, { NO_COLOR: '' }, true, 1], // empty is unset: no-color.org
  [null, { NO_COLOR: '1', FORCE_COLOR: '1' }, true, 0],
  [null, { FORCE_COLOR: '1' }, false, 1],
  [null, { FORCE_COLOR: '' }, false, 1],
  [null, { FORCE_COLOR: 'true' }, false, 1],
  [null, { FORCE_COLOR: '3' }, false, 3],
  [null, { FORCE_COLOR: '0' }, true, 0],
  [null, { FORCE_COLOR: 'false' }, true, 0],
  [null, { CLICOLOR_FORCE: '1' }, false, 1],
  [null, { CLICOLOR_FORCE: '0' }, false, 0],
  [null, { CLICOLOR: '0' }, true, 0],
  [null, { CLICOLOR: '1' }, false, 0],
  [null, { TERM: 'dumb' }, true, 0],
])('--color %s with %j, terminal %s: level %i', (flag, env, isTTY, level) => {
  expect(colorLevel({ flag, env, isTTY })).toBe(level)
})

test('a style keeps the text and adds only codes for the 16 colours', async () => {
  const style = await createStyle(1)
  const painted = Object.values(style).map(paint => paint('가'))
  for (const text of painted) expect(text).toMatch(/^(\x1b\[\d{1,2}m)+가(\x1b\[\d{1,2}m)+$/)
  expect(await createStyle(0)).toBe(plainStyle)
})
