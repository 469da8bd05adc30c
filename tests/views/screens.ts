// Screens for tests: plain, and with tags in place of escape codes.
import type { Screen } from '../../src/views/screen.ts'
import { plainStyle, type Style, styleOf } from '../../src/views/theme.ts'

export const taggedStyle: Style = styleOf(name => text => `<${name}>${text}</${name}>`)

export const plainScreen = (columns: number, changes: Partial<Screen> = {}): Screen => ({
  columns,
  style: plainStyle,
  marks: false,
  ambiguousWidth: 1,
  hyperlinks: false,
  ...changes,
})

export const taggedScreen = (columns: number): Screen => plainScreen(columns, { style: taggedStyle })
