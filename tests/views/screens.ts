// Screens for tests: plain, and with tags in place of escape codes.
import type { Screen } from '../../src/views/screen.ts'
import { plainStyle, type Style, styleOf } from '../../src/views/theme.ts'

export const taggedStyle: Style = styleOf(name => text => `<${name}>${text}</${name}>`)

export function plainScreen(columns: number, changes: Partial<Screen> = {}): Screen {
  return {
    columns,
    style: plainStyle,
    marks: false,
    ambiguousWidth: 1,
    hyperlinks: false,
    ...changes,
  }
}

export function taggedScreen(columns: number): Screen {
  return plainScreen(columns, { style: taggedStyle })
}
