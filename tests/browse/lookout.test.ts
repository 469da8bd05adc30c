// When the view looks for changes from outside.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Lookout } from '../../src/browse/lookout.ts'

let now = 0

beforeEach(() => {
  now = 10_000
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'clearImmediate'] })
  vi.spyOn(performance, 'now').mockImplementation(() => now)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

function pass(milliseconds: number): void {
  for (let passed = 0; passed < milliseconds; passed += 100) {
    now += 100
    vi.advanceTimersByTime(100)
  }
}

/** A lookout whose looks take so many steps of a millisecond, and what it has done. */
function create(steps: number) {
  const seen = { looks: 0, steps: 0, changes: 0, hasChanged: false }
  function* look(): Generator<void, boolean> {
    seen.looks++
    for (let i = 0; i < steps; i++) {
      seen.steps++
      now++
      yield
    }
    return seen.hasChanged
  }
  const lookout = new Lookout(look, () => {
    seen.changes++
    seen.hasChanged = false
  })
  return { lookout, seen }
}

test('it looks at once, and every two seconds, and tells each change once', () => {
  const { lookout, seen } = create(1)
  lookout.start()
  expect(seen).toMatchObject({ looks: 1, changes: 0 })
  seen.hasChanged = true
  pass(2100)
  expect(seen).toMatchObject({ looks: 2, changes: 1 })
  pass(2100)
  expect(seen).toMatchObject({ looks: 3, changes: 1 })
})

test('a long look leaves keys their turn every few milliseconds', () => {
  const { lookout, seen } = create(100)
  lookout.start()
  expect(seen.steps).toBeLessThanOrEqual(5)
  vi.advanceTimersToNextTimer()
  expect(seen.steps).toBeLessThanOrEqual(10)
})

test('looks take a twenty-fifth of the time at most', () => {
  const { lookout, seen } = create(200)
  lookout.start()
  pass(4900)
  expect(seen).toMatchObject({ looks: 1, steps: 200 })
  pass(600)
  expect(seen.looks).toBe(2)
})

test('while keys are pressed nothing is looked at, and nothing is told', () => {
  const { lookout, seen } = create(1)
  lookout.start()
  for (let i = 0; i < 5; i++) {
    lookout.postpone()
    pass(1500)
  }
  expect(seen.looks).toBe(1)
  seen.hasChanged = true
  lookout.start()
  expect(seen).toMatchObject({ looks: 2, changes: 0 })
  pass(600)
  expect(seen).toMatchObject({ looks: 2, changes: 1 })
})

test('what was seen before it was stopped is told when it is started again', () => {
  const { lookout, seen } = create(20)
  lookout.start()
  lookout.stop()
  pass(10_000)
  expect(seen).toMatchObject({ looks: 1, changes: 0 })
  expect(seen.steps).toBeLessThanOrEqual(5)
  seen.hasChanged = true
  lookout.start()
  pass(100)
  expect(seen).toMatchObject({ looks: 1, steps: 20, changes: 1 })
})
