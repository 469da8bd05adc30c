// Bodies that make Markdown parsers, regular expressions and layouts slow or deep, each as long as one likes.
import { type Pattern, repeat } from './yaml-patterns.ts'

const nest =
  (open: string, inside: string, close: string) =>
  (size: number): string => {
    const times = Math.floor(size / (open.length + close.length))
    return open.repeat(times) + inside + close.repeat(times)
  }

const staircase = (size: number): string =>
  Array.from({ length: Math.floor(Math.sqrt(size * 2)) }, (_, i) => `${' '.repeat(i)}- a`).join('\n')

const named = (patterns: { readonly [name: string]: Pattern['make'] }): readonly Pattern[] =>
  Object.entries(patterns).map(([name, make]) => ({ name, make }))

export const BODY_PATTERNS = named({
  'a word': repeat('가'),
  'decomposed Hangul': repeat('\u1112\u1161\u11ab'),
  'marks on a letter': repeat('\u0301', 'a'),
  'marks that are out of order': repeat('\u0301\u0316', 'a'),
  'a misspelled word without end': repeat('소셜미더어'),
  'parts of a compound without end': repeat('소가나미다', '소가나미'),
  'joined emoji': repeat('👩\u200d'),
  'blanks inside a line': repeat(' ', 'a', 'b'),
  'blanks inside code': repeat(' ', '```\na', 'b\n```'),
  'tabs inside a line': repeat('\t', 'a', 'b'),
  'blank lines': repeat('\n'),
  'short lines': repeat('a\n'),
  ampersands: repeat('&'),
  'half entities': repeat('&{'),
  entities: repeat('&#27;&amp;'),
  stars: repeat('* '),
  'open emphasis': repeat('*a '),
  'nested emphasis': nest('*', 'a', '*'),
  'crossed emphasis': repeat('*a _b '),
  strikethrough: repeat('~~a~b'),
  'open brackets': repeat('['),
  'links without texts': repeat('[]('),
  'nested links': nest('[', 'a', '](b)'),
  'open images': repeat('![a'),
  'images in images': repeat('!['),
  'wiki links': repeat('[[a|'),
  footnotes: repeat('[^'),
  definitions: repeat('[a]: b\n'),
  'backticks of all lengths': (size: number) =>
    Array.from({ length: Math.floor(Math.sqrt(size * 2)) }, (_, i) => '`'.repeat(i)).join('a'),
  'open tags': repeat('<a b'),
  'open comments': repeat('<!--'),
  'open angles': repeat('<'),
  macros: repeat('{{<'),
  'hash signs': repeat('#a/ '),
  headings: repeat('# a\n'),
  quotes: repeat('>'),
  'bullets in a line': repeat('- '),
  'bullets ever deeper': staircase,
  numbers: repeat('1. a\n'),
  'a wide table': (size: number) =>
    `${'|a'.repeat(size / 6)}|\n${'|-'.repeat(size / 6)}|\n${'|b'.repeat(size / 6)}|`,
  'open fences': repeat('```\n'),
  'open comments of MDX': repeat('{/*'),
  'blocks of such comments without ends': repeat('{/*\n'),
  'a comment of MDX without an end': repeat('* ', '{/*'),
  'open brackets of a module': repeat('{\n\n', 'export const a ='),
  'exports whose brackets stay open': repeat('export const a = (\n\n'),
  'an export of many lines': repeat('a (\n\n', 'export const a = (\n'),
  'imports whose brackets stay open': repeat('import {a\n\n'),
  'imports without blank lines whose brackets stay open': repeat('import {a\n'),
  'exports of open strings': repeat('\\"', 'export const a = "'),
  'exports of open comments': repeat('/*', 'export const a = '),
  'exports of open texts': repeat('`\\`\n', 'export const a = `'),
  'imports without end': repeat("import a from 'b'\n\n"),
  'settings of Logseq': repeat('collapsed:: true\n'),
  'drawers without ends': repeat(':LOGBOOK:\n'),
  'ends of no drawer': repeat(':END:\n', ':LOGBOOK:\n'),
  'keys and values': repeat('a: b\n'),
  'a key of blanks': repeat(' ', 'a', '\nb: c'),
  'places of contents': repeat('* a\n{:toc}\n\n'),
  'braces that name ids': repeat('{#a #b '),
  'variables of a template': repeat('{{ a.b | c }}'),
  'a variable of many parts': repeat('a.', '{{', '}}'),
  'hidden words': repeat('{{c1::'),
  'breaks of HTML': repeat('<br></br>'),
  'blocks of breaks': repeat('<br>\n'),
  'badges in a heading': repeat('[![a](b)](c)', '# a '),
  'dollar signs': repeat('$'),
  'dollar signs apart': repeat('$ '),
  'open formulas': repeat('$a '),
  'escaped dollar signs': repeat('\\$', '$a'),
  'escaped dollar signs behind two': repeat('a\\$$', '$$'),
  'open formulas of two signs': repeat('$$a`'),
  'open brackets of formulas': repeat('\\(\\['),
  'a formula without an end': repeat('a\\[\\]', '\\('),
  'blocks of formulas without ends': repeat('$$a\n'),
  'blocks of formulas in brackets without ends': repeat('\\[ a\n'),
  'blocks of formulas in brackets and blank lines': repeat('\\[\n\n'),
  'a block of a formula without an end': repeat('a\n', '$$\n'),
  'formulas behind formulas': repeat('$a$ '),
  'signs of emphasis before attributes': repeat('_{a=1}'),
  'blanks in a formula': repeat(' ', '$a', '\nb$'),
  'blanks behind a formula': repeat(' ', '$$a$$', 'b'),
})

/** Found since: each took the square of its size somewhere. */
export const FOUND_PATTERNS = named({
  'images in one another': nest('![', 'a', '](b)'),
  'a line of code': repeat('가', '```\n', '\n```'),
  'a line of code in jamo': repeat('\u1100\u119e', '```\n', '\n```'),
  'a word of many addresses': repeat('가http://a'),
  'links that lead nowhere': (size: number) =>
    Array.from({ length: size / 12 }, (_, i) => `[a](b${i}.md)`).join(' '),
  'macros that open code': repeat('{{< highlight a >}}\n'),
  'lines of macros': repeat('{{< a >}}\n'),
  'macros in a line': repeat('{{a("b")}}'),
  'open attributes': repeat('{.a '),
  'attributes that are not last': repeat('{.a}'),
  'attributes behind elements': repeat('*a*{b="c '),
  'open inline comments': repeat(' %%'),
  'properties without values': repeat('a::\n'),
  'properties without names': repeat('a:'),
  'admonitions without bodies': repeat('!!! a\n\n'),
  'titles of quotes': repeat('!!! a "'),
  'titles of quotes and blanks': repeat('"  ', '=== "'),
  'admonitions in one another': (size: number) =>
    Array.from({ length: Math.floor(Math.sqrt(size / 2)) }, (_, i) => `${' '.repeat(4 * i)}!!! a`).join('\n'),
  'long admonitions': repeat('    a\n', '!!! a\n'),
  'divisions without ends': repeat(':::a\n'),
  'divisions in one another': (size: number) => ':::a\n'.repeat(size / 9) + ':::\n'.repeat(size / 9),
  'ends of no division': (size: number) => '::::a\n'.repeat(size / 10) + ':::\n'.repeat(size / 10),
  'blanks behind a division': repeat(' ', ':::', 'a:'),
  'colons behind a division': repeat(':', ':::a ', 'a\n:::'),
  'callouts in one another': (size: number) =>
    Array.from({ length: Math.floor(Math.sqrt(size)) }, (_, i) => `${'>'.repeat(i + 1)}[!a]`).join('\n'),
  'brackets of callouts': repeat('[!a|', '> '),
  'parts of a name': repeat('고객 소통 전략과 ', '- '),
  'numbers of a list': repeat('1,000,', '- '),
  'fractions of fractions': repeat('1/2', '- '),
  'a word that is everywhere': repeat('다가나', '- ', ' 가나'),
  'small items': repeat('- 가\n'),
  'sections of one item': repeat('# 가\n- 가\n'),
  'a long heading over many items': (size: number) =>
    `# ${'가 나'.repeat(size / 6)}\n${'- 가\n'.repeat(size / 16)}`,
  'definitions between headings': repeat('[가]: b\n\n# 가\n\n'),
})
