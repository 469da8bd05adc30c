// The endings of verbs and adjectives, as keys: what stands behind a stem (conjugation.ts). Those that nouns end in too,
// or that are particles as well, are doubtful: by themselves they do not tell that a word is a verb.
import { fold } from '../fold.ts'

const keys = (text: string): string => fold(text).units

const all = (list: string): readonly string[] => list.split(' ').map(keys)
const join = (firsts: readonly string[], seconds: readonly string[]): readonly string[] =>
  firsts.flatMap(first => seconds.map(second => first + second))

export const N: string = keys('ㄴ')
export const L: string = keys('ㄹ')
export const M: string = keys('ㅁ')
export const B: string = keys('ㅂ')
export const D: string = keys('ㄷ')
export const S: string = keys('ㅅ')
export const H: string = keys('ㅎ')
export const PAST: string = keys('ㅆ')
/** The first key of a syllable that begins with a vowel. */
export const MUTE: string = keys('ㅇ')

export const A: string = keys('ㅏ')
export const AE: string = keys('ㅐ')
export const EO: string = keys('ㅓ')
export const YEO: string = keys('ㅕ')
const O = keys('ㅗ')
export const WA: string = keys('ㅘ')
export const U: string = keys('ㅜ')
export const WO: string = keys('ㅝ')
export const EU: string = keys('ㅡ')

/** How the vowel of a stem and that of -아/어 are drawn together (한글 맞춤법 §34 to §38; of ㅡ §18.4). */
export const CONTRACTIONS: readonly (readonly [stem: string, form: string])[] = all(
  'ㅏㅏ ㅓㅓ ㅐㅐ ㅔㅔ ㅕㅕ ㅣㅕ ㅡㅏ ㅡㅓ',
)
  .map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)])
  .concat([
    [O, WA],
    [U, WO],
    [keys('ㅚ'), keys('ㅙ')],
  ])

/** Behind these vowels of a stem stands -아, behind all others -어 (§16). */
export const A_VOWELS: readonly string[] = all('ㅏ ㅑ ㅗ')

/** The vowels that stems without a final consonant end in. */
export const STEM_VOWELS: readonly string[] = all('ㅏ ㅓ ㅐ ㅔ ㅕ ㅗ ㅜ ㅣ ㅚ ㅡ ㅟ ㅢ')

/** Drawn together to these, and not begun by one of those consonants, few nouns end: 멈춰, but 전화 and 참여. */
export const TELLING_VOWELS: { readonly [vowel: string]: string } = {
  [YEO]: keys('ㅇㅂ'),
  [WO]: '',
  [WA]: keys('ㅎㄱㅈ'),
  [keys('ㅙ')]: MUTE,
}

/** What verbs of one syllable end in and nouns as well: 신은 is of 신고 or of 신, 받은 of 받고 alone. */
export const NOUN_CODAS: string = keys('ㄱㄴㄹㅁㅂㅅㅇ')

/** How a stem in ㅎ that loses it draws its vowel and -아/어 together (§18.3): 빨갛, 빨개. */
export const WITHOUT_H: { readonly [vowel: string]: string } = {
  [A]: AE,
  [EO]: AE,
  [keys('ㅑ')]: keys('ㅒ'),
  [YEO]: keys('ㅖ'),
}
/** What the last syllable of such a stem begins with: 갛, 렇, 맣, 얗, 떻. */
export const ONSETS_BEFORE_H: string = keys('ㄱㄹㅁㅇㄸ')

/** Verbs that make verbs of nouns (활용하다, 초청받다), and the copula. */
export const LIGHT: readonly string[] = all('하 되 시키 받 당하 이 해지')

/** Endings of one kind. */
export interface Endings {
  telling: readonly string[]
  /** These tell behind a stem of two syllables: 지나고, but 사고 is a noun. */
  likely: readonly string[]
  doubtful: readonly string[]
}

const endings = (
  telling: readonly string[],
  doubtful: readonly string[],
  likely: readonly string[] = [],
): Endings => ({ telling, likely, doubtful })

const particles = all('을 를 이 가 은 는 도 만 에 의 과 와 로 으로 까지 부터 보다 에서 이다 입니다')
const plain = {
  telling: all(
    '는데 는데요 는지 는지도 던데 던지 도록 느라 느라고 고자 겠다 겠습니다 겠지만 겠고 겠네요 더라 더니 더라도 자마자 거나 거든 고싶다 고싶은 고싶어 고있다 고있는 지않다 지않은 지않는 지않고 지마세요',
  ),
  doubtful: all('다 고 지 게 기 네 자 든 든지 고는 고도 고서 지도 지는 지를 길 다가 다고 다는 다면'),
}
// Behind a consonant these are no particles, and no copula has lost its 이 before them.
const closedOnly = all('는 던 지만 네요')
const open = {
  telling: all(
    'ㄴ다 ㄴ다고 ㄴ다는 ㄴ다면 ㄹ까 ㄹ까요 ㄹ수록 ㄹ지라도 ㄹ게요 ㄹ때 ㅂ니다 ㅂ니까 ㅂ시다 려고 려면 려는 면서 면서도 므로 니까 신다 셨다 셨던 셨고 셔서 세요 십시오 십니다 실까',
  ),
  doubtful: all('ㄴ ㄹ ㄴ데 ㄴ데요 ㄴ지 ㄹ지 ㄹ지도 ㄹ게 면 며 니 나 러 려 신 실'),
}
const lostL = [N, B, S]
const past = all(
  '다 던 고 는데 는데요 는지 지만 지 습니다 습니까 으며 으면 으나 으니 으니까 으므로 을 을까 을때 음 음을 음에도 어요 어 네 네요 거나 기 기에 다고 다는 다면 던가 던지 어도 어야 더니 죠 나 는가 겠다 었다 었던 었고 었습니다 었는데 었지만',
)
// Verbs that go on with what another does (가 버렸다), in forms that nothing else has.
const auxiliaries = all(
  '지다 지는 지고 지면 지기 진 진다 질 집니다 져 져서 졌다 졌던 졌고 졌는데 졌습니다 주다 주는 주고 주면 주기 준 준다 줄 줍니다 줘 줘서 줬다 줬던 주신 주시는 주세요 주셨다 주십시오 드린 드린다 드립니다 드렸다 버린 버린다 버리고 버렸다 버려 버려서 있다 있는 있던 있고 있었다 있습니다 있으면 보는 보다 보고 보면 본다 봤다 봐 봐야 봅니다 놓은 놓고 놓았다 두는 두고 둔 뒀다',
)
const vowel = {
  telling: [...join([PAST], ['', ...past]), ...all('서 서는 서도 서야 야만 야지 야한다')],
  doubtful: all('도 야 요 라'),
}
/** The endings by what they stand behind. */
export const ENDINGS = {
  /** A stem with a final consonant: 먹고. */
  closed: endings(
    [
      ...plain.telling,
      ...closedOnly,
      ...all('는다 는다고 는다는 는다면 습니다 습니까'),
      ...join([keys('기')], particles),
    ],
    plain.doubtful,
    all('고 게'),
  ),
  /** One without: 멈추고. */
  open: endings(plain.telling, [...plain.doubtful, ...closedOnly], all('고 게 지만 던')),
  /** One without, or its last syllable: 멈추면, 멈춘. */
  into: endings(open.telling, [...open.doubtful, M], all('면 며 시는 시고 시면 시던 시지만 시기')),
  /** The 으 that follows a final consonant: 먹으면, 먹은. */
  eu: endings(
    [
      ...open.telling,
      ...open.doubtful.filter(each => each !== N && each !== L),
      ...all('시는 시고 시면'),
      ...join([M], ['', ...particles]),
    ],
    [N, L],
  ),
  /** A stem in ㄹ that has lost it (§18.1): 만드는, 만든. */
  lostL: endings(
    [
      ...open.telling.filter(each => lostL.some(key => each.startsWith(key))),
      ...all('는데 는데요 는지 느라 느라고'),
    ],
    all('ㄴ ㄴ데 ㄴ데요 ㄴ지 는 네 네요 니 나 신 실'),
  ),
  /** A stem in ㄹ that has it: 만들면, and 만들 before a noun. */
  l: endings(all('면 며 면서 려고 려면 려는 러 므로 수록 까 까요 지라도 때'), ['', keys('게')]),
  /** -아/어, where it shows: 먹어서. */
  vowel: endings([...vowel.telling, ...auxiliaries], vowel.doubtful, ['']),
  /** The same drawn together to what nouns end in as well: 참여, 분해. */
  drawnVowel: endings([...vowel.telling, ...auxiliaries], ['', ...vowel.doubtful]),
  /** -아/어, where the stem has that vowel itself: 나가서. */
  ownVowel: endings(vowel.telling, ['', ...vowel.doubtful, ...auxiliaries]),
  /** -아/어, where even by itself it hardly ends a noun: 멈춰. */
  tellingVowel: endings(['', ...vowel.telling, ...auxiliaries, ...vowel.doubtful], []),
} satisfies { [kind: string]: Endings }
