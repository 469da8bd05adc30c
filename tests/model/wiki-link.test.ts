import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wikiLinkAt, withoutWikiLinks } from '../../src/model/wiki-link.ts'

test.each([
  ['[[가]]', '가'],
  ['[[가|나]] [[가\\|나]] [[가|]]', '나 나 가'],
  ['[[가#절]], [[#절]], [[가#^id]]', '가 > 절, 절, 가 > ^id'],
  ['![[a.png|300]]!', 'a.png!'],
  ['[[ ]] [[a]b]] [[a\nb]] [[[가]]]', '[[ ]] [[a]b]] [[a\nb]] [가]'],
])('shows %j as %j', (text, shown) => {
  expect(withoutWikiLinks(text)).toBe(shown)
})

test('all that is read as a link is a link by itself, and nothing but brackets and addresses goes', () => {
  const piece = fc.constantFrom('[[', ']]', '[', ']', '|', '\\', '!', '#', '가', 'a.png', '300', ' ', '\n')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), pieces => {
      const text = pieces.join('')
      for (let at = 0; at < text.length; at++) {
        const link = wikiLinkAt(text, at)
        if (link === null) continue
        expect(wikiLinkAt(text.slice(at, link.end), 0)).toEqual({ ...link, end: link.end - at })
        expect(text.slice(at, link.end)).toContain(link.target)
      }
      const outside = text.replace(/!?\[\[[^[\]]*\]\]/g, '')
      for (const letter of new Set(outside)) expect(withoutWikiLinks(text)).toContain(letter)
    }),
    { numRuns: 2000 },
  )
})
