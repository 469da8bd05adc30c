// What endings of verbs and adjectives look like (conjugation.ts), in folded syllables and keys.
import { fold } from '../fold.ts'

const units = (text: string): string => fold(text).units
const all = (list: string): readonly string[] => list.split(' ').map(units)

/** Endings that leave the stem as it is. */
export const AFTER_STEM: readonly string[] = all(
  '다 는 고 지 게 던 네 기 자 거나 도록 지만 는데 는지 면 며 니 려고 려면 면서',
)
/** Endings behind -았/었-. */
export const AFTER_PAST: readonly string[] = all(
  '다 던 고 는데 는지 지만 습니다 으며 으면 으나 을 을까 음 어요 네 네요 거나 기 다고 다는 다면 던가 어도 어야',
)
/** Endings behind -아/어-, among them the auxiliary 지다. */
export const AFTER_A: readonly string[] = all(
  '서 도 야 요 라 지다 지는 지고 진 질 졌다 졌던 주다 주는 준 줬다 버린 버렸다',
)
/** Endings that come with ㄴ, ㄹ or ㅂ in the last syllable of an open stem; -은 and -을 behind a closed one. */
export const AFTER_N: readonly string[] = all('다 다는 다고 다면 데 지')
export const AFTER_L: readonly string[] = all('까 지 게 수록')
export const AFTER_B: readonly string[] = all('니다 니까 시다')
export const AFTER_EU: readonly string[] = all('면 며 니 나 려고 려면 면서 니까 므로')

export const PAST: string = units('ㅆ')
export const N: string = units('ㄴ')
export const L: string = units('ㄹ')
export const B: string = units('ㅂ')
/** Syllables that an ending of a closed stem begins with, and which nothing is left of. */
export const A: string = units('아')
export const EO: string = units('어')
export const YEO: string = units('여')
export const EUN: string = units('은')
export const EUL: string = units('을')
export const EU: string = units('으')

/** The vowel of a stem behind the contracted vowels of §34 to §38; many contractions keep it as it was. */
export const OPEN_VOWELS: Record<string, readonly string[]> = Object.fromEntries(
  Object.entries({
    ㅏ: 'ㅏ ㅡ',
    ㅓ: 'ㅓ ㅡ',
    ㅐ: 'ㅐ ㅏ',
    ㅔ: 'ㅔ',
    ㅕ: 'ㅣ ㅕ',
    ㅘ: 'ㅗ',
    ㅝ: 'ㅜ',
    ㅙ: 'ㅚ',
    ㅞ: 'ㅞ',
  }).map(([vowel, stems]) => [units(vowel), all(stems)]),
)

/** Contracted vowels that seldom end anything but a verb. */
export const TELLING_VOWELS: readonly string[] = all('ㅕ ㅘ ㅝ ㅙ')

/** The end of a stem, and what it is drawn together with a vowel; 르 doubles its ㄹ (§18, 부르다: 불러). */
export const CONTRACTIONS: readonly (readonly [stem: string, form: string])[] = [
  [units('ㅣ'), units('ㅕ')],
  [units('ㅎㅏ'), units('ㅎㅐ')],
  [units('르'), units('ㄹ러')],
  [units('르'), units('ㄹ라')],
]

/** What no noun ends in: endings of a stem with a final consonant, whole. Behind 음 and 기 particles may follow. */
export const TELLING_ENDINGS: readonly string[] = [
  ...all('는 는데 는지 는다 는다고 는다면 던 던데 지만 도록 거나 습니다 습니까 네요 면서 음'),
  ...[...AFTER_A, ...all('보다 보면')].flatMap(rest => [units('아') + rest, units('어') + rest]),
  ...['', ...AFTER_PAST].flatMap(rest => [units('았') + rest, units('었') + rest]),
  ...AFTER_EU.map(rest => units('으') + rest),
  ...AFTER_L.map(rest => units('을') + rest),
  ...all('은데 은지'),
]
/** The same, but for what nouns end in too: 공지, 공고. */
export const DOUBTFUL_ENDINGS: readonly string[] = all('다 고 지 기 게 네 자 아 어 은 을')
/** Before these a stem in ㄹ loses it (§18: 놀다, 노는). */
export const AFTER_LOST_L: readonly string[] = all('는 는데 는지 네 니 니까 시는 세요')
/** Endings that make a noun of a verb. */
export const NOMINAL: readonly string[] = all('음 기')
/** The first key of an ending that begins with a vowel. */
export const MUTE: string = units('아').slice(0, 1)
export const D: string = units('ㄷ')

/** What an ending behind a stem begins with. */
export const BEGINNINGS: readonly string[] = all(
  '다 고 지 게 는 던 네 자 기 면 며 니 려 시 라 나 도록 거나 든 더 겠 을 은 음 으 아 어 었 았 였 습',
)
/** The same where a stem without a final consonant has drawn it into its last syllable. */
export const DRAWN_IN: readonly string[] = all('ㄴ ㄹ ㅁ ㅂ ㅆ ㅏ ㅓ')

/** Verbs that make verbs of nouns (활용하다, 초청받다), and the copula. */
export const LIGHT: readonly string[] = all('하 되 시키 받 당하 이 해지')

/** What 어 makes of a stem in ㅂ (어려워), and the vowel of one in 르. */
export const WO: string = units('워')
export const EU_VOWEL: string = units('ㅡ')
