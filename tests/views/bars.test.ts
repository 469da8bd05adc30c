import { expect, test } from 'vitest'
import type { ValueCount } from '../../src/model/value-count.ts'
import { renderBars } from '../../src/views/bars.ts'
import { lineCells, span } from '../../src/views/text.ts'
import { plainScreen, taggedScreen } from './screens.ts'

const counts: ValueCount[] = [
  { field: 'organization', value: '두바퀴 자전거 협동조합', talks: 4, tactics: 40 },
  { field: 'organization', value: '새벽제과', talks: 1, tactics: 3 },
  { field: 'organization', value: '이름만 남은 가게', talks: 1, tactics: 0 },
]

test('a bar for each, as long as its share of the most', () => {
  expect(`\n${renderBars(counts, 'talks', plainScreen(80))}`).toMatchInlineSnapshot(`
    "
    organization            talks
    두바퀴 자전거 협동조합      4  ████████████████████████████████████████
    새벽제과                    1  ██████████
    이름만 남은 가게            1  ██████████
    "
  `)
  expect(`\n${renderBars(counts, 'tactics', plainScreen(40))}`).toMatchInlineSnapshot(`
    "
    organization         tactics
    두바퀴 자전거 협동…       40  ██████████
    새벽제과                   3  █
    이름만 남은 가게           0
    "
  `)
})

test('values are shortened before headings and bars, which go where they would say nothing', () => {
  expect(`\n${renderBars(counts, 'tactics', plainScreen(32))}`).toMatchInlineSnapshot(`
    "
    organization   tactics
    두바퀴 자전…        40  ████████
    새벽제과             3  █
    이름만 남은…         0
    "
  `)
  expect(`\n${renderBars(counts, 'tactics', plainScreen(20))}`).toMatchInlineSnapshot(`
    "
    organizati…  tactics
    두바퀴 자…        40
    새벽제과           3
    이름만 남…         0
    "
  `)
})

test('blocks are of ambiguous width', () => {
  for (let columns = 20; columns <= 300; columns++) {
    for (const line of renderBars(counts, 'talks', plainScreen(columns, { ambiguousWidth: 2 })).split('\n')) {
      expect(lineCells([span(line)], 2)).toBeLessThanOrEqual(columns)
    }
  }
})

test('styles', () => {
  expect(`\n${renderBars(counts, 'talks', taggedScreen(60))}`).toMatchInlineSnapshot(`
    "
    <dim>organization</dim>            <dim>talks</dim>
    두바퀴 자전거 협동조합      <dim>4</dim>  <ref>█████████████████████████████</ref>
    새벽제과                    <dim>1</dim>  <ref>███████</ref>
    이름만 남은 가게            <dim>1</dim>  <ref>███████</ref>
    "
  `)
})

test('no counts, no output', () => {
  expect(renderBars([], 'talks', plainScreen(80))).toBe('')
})
