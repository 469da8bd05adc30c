// Talks laid out for the preview of the full-screen view, as `show` lays them out.
import type { LayoutEvents } from '../../browse/browse.ts'
import type { LayOutTalk } from '../../browse/preview.ts'
import { parseMarkdown } from '../../notes/markdown.ts'
import { type Highlight, languageOf } from '../../views/code.ts'
import { layOutTalk } from '../../views/talk.ts'

/** Colours for code come when they are loaded, after the first code in a language was laid out without them. */
export function createLayOutTalk({ onChange, onFailure }: LayoutEvents): LayOutTalk {
  const languages = new Set<string>()
  let highlight: Highlight | null = null
  async function load(): Promise<void> {
    const { createHighlight } = await import('../../views/highlight.ts')
    highlight = await createHighlight(languages)
    onChange()
  }
  return (talk, passage, hits, screen) => {
    const tokens = parseMarkdown(passage.text)
    if (!screen.marks) {
      const known = languages.size
      for (const { type, info } of tokens) if (type === 'fence') languages.add(languageOf(info))
      if (languages.size > known) load().catch(onFailure)
    }
    return layOutTalk(talk, { ...passage, tokens }, screen, { highlight, hits })
  }
}
