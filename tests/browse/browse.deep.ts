// Every scenario played to the program itself, in a pseudo-terminal.
import { test } from 'vitest'
import { SCENARIOS } from './scenarios.ts'
import { startProcess } from './session.ts'

test.each(SCENARIOS)('$name', async ({ options, play }) => {
  const view = startProcess(options)
  try {
    await view.until('the first picture', () => /^[❯>]/u.test(view.lines[0] ?? ''))
    await play(view)
  } finally {
    view.close()
  }
})
