import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocksWith } from '../../src/search/blocks.ts'
import { createWriter, endText, foldInto, textsWritten } from '../../src/search/fold.ts'
import { positionsIn } from '../../src/search/positions.ts'

const WORDS =
  '소셜 미디어를 블로그에서 트위터는 고객의 콘텐츠 media server design 2012 값진 넋두리 漢字 C++ ㅋㅋ'.split(
    ' ',
  )

/** So many texts that they are cut into many blocks; word `i` is twice as rare as the one before it. */
function createManyTexts() {
  const writer = createWriter(1 << 19)
  for (let text = 0; writer.length < 1 << 19; text++) {
    for (let word = 0; word < WORDS.length; word++)
      if (text % 2 ** word === 0) foldInto(writer, WORDS[(word + text) % WORDS.length] ?? '')
    if (text % 5000 === 0) foldInto(writer, '아주 드문 낱말')
    endText(writer)
  }
  return textsWritten(writer)
}

const texts = createManyTexts()

function placesOf(text: string, wanted: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) places.push(at)
  return places
}

function positionsOf(wanted: string): number[] {
  const next = positionsIn(texts, wanted)
  const places: number[] = []
  for (let at = next(0); at >= 0; at = next(at + 1)) places.push(at)
  return places
}

test('strings are found wherever they stand', () => {
  fc.assert(
    fc.property(
      fc.nat(texts.units.length - 1),
      fc.integer({ min: 1, max: 20 }),
      fc.nat(20),
      fc.constantFrom('', 'x', 'media'),
      (from, length, cut, put) => {
        // No string goes from one text into the next.
        const [piece = ''] = texts.units.slice(from, from + length).split('\n')
        const wanted = piece.slice(0, cut) + put + piece.slice(cut)
        expect(positionsOf(wanted)).toEqual(wanted === '' ? [] : placesOf(texts.units, wanted))
      },
    ),
    { numRuns: 200 },
  )
})

test('what is rare is looked for in few places, and what is not there in none', () => {
  const blocksOf = (text: string) => {
    const writer = createWriter(64)
    foldInto(writer, text)
    endText(writer)
    return blocksWith(texts.blocks(), textsWritten(writer).units.slice(0, -1))
  }
  const scanned = blocksOf('드문낱말')?.length
  expect(scanned).toBeGreaterThan(0)
  expect(scanned).toBeLessThan(texts.blocks().bounds.length / 50)
  expect(blocksOf('햄버거')).toEqual([])
})

test('nothing is found for an empty string, nor behind the last place', () => {
  expect(positionsOf('')).toEqual([])
  const [first = 0, ...others] = positionsOf('media')
  const next = positionsIn(texts, 'media')
  expect(next(first + 1)).toBe(others[0])
  expect(next(texts.units.length)).toBe(-1)
})
