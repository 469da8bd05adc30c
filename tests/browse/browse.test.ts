// Every scenario inside the test; `browse.deep.ts` plays the same to the program in a pseudo-terminal.
import { test } from 'vitest'
import { SCENARIOS } from './scenarios.ts'
import { startInside } from './session.ts'

test.each(SCENARIOS)(
  '$name',
  async ({ options, play }) => {
    const view = startInside(options)
    try {
      await view.until('the first picture', () => /^[❯>]/u.test(view.lines[0] ?? ''))
      await play(view)
    } finally {
      view.close()
    }
  },
  20_000,
)
