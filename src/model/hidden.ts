// Characters of a text that no one sees.
import { lazy } from '../base/lazy.ts'

/**
 * What a terminal obeys or does not show: C0, DEL and C1; bidirectional controls; line and paragraph separators;
 * invisible operators and the BOM; interlinear annotations; lone surrogates; tags, but for those of a flag of a region
 * (England's is a black flag, `gbeng` in tags and the tag that ends it; Unicode technical standard 51, ED-14a).
 * Joiners (U+200C, U+200D) and variation selectors stay: emoji and Persian need them.
 */
export const hidden: () => RegExp = lazy(
  () =>
    /[\0-\x08\x0b-\x1f\x7f-\x9f]|[\u061c\u180e\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Cs}|(?<!\u{1f3f4}[\u{e0061}-\u{e007a}]{0,5})[\u{e0061}-\u{e007a}\u{e007f}]|[\u{e0000}-\u{e0060}\u{e007b}-\u{e007e}]/gu,
)
