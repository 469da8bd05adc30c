// Colours for the code of a note, loaded only where it has some, since they take their time.
import { type Highlight, languageOf } from '../../views/code.ts'

/** Colours for the code among these tokens; null where there is none in a language they know. */
export async function loadHighlight(
  tokens: readonly { type: string; info: string }[],
): Promise<Highlight | null> {
  const languages = tokens.filter(({ type }) => type === 'fence').map(({ info }) => languageOf(info))
  if (languages.every(language => language === '')) return null
  const { createHighlight } = await import('../../views/highlight.ts')
  return createHighlight(languages)
}
