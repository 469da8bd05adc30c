// The keys of Hangul letters on the standard keyboard, and how common signs are.

/** The bit that tells a Hangul key (`ㅅ`) from the Latin letter on the same key (`t`). */
export const HANGUL_BIT = 0x80

/** Unicode order of the 19 choseong, 21 jungseong and 28 jongseong (UAX 15), as the keys that type them. */
const CHOSEONG_KEYS = 'r R s e E f a q Q t T d w W c z x v g'.split(' ')
const JUNGSEONG_KEYS = 'k o i O j p u P h hk ho hl y n nj np nl b m ml l'.split(' ')
const JONGSEONG_KEYS = ' r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g'.split(' ')
/** U+3131 to U+314E: the consonants of the Hangul Compatibility Jamo block; the vowels follow in jungseong order. */
const COMPAT_CONSONANT_KEYS = 'r R rt s sw sg e E f fr fa fq ft fx fv fg a q Q qt t T d w W c z x v g'.split(
  ' ',
)

const toUnits = (keys: string): number[] => [...keys].map(key => key.charCodeAt(0) | HANGUL_BIT)

export const CHOSEONG: readonly (readonly number[])[] = CHOSEONG_KEYS.map(toUnits)
export const JUNGSEONG: readonly (readonly number[])[] = JUNGSEONG_KEYS.map(toUnits)
export const JONGSEONG: readonly (readonly number[])[] = JONGSEONG_KEYS.map(toUnits)
export const COMPAT: readonly (readonly number[])[] = [...COMPAT_CONSONANT_KEYS, ...JUNGSEONG_KEYS].map(
  toUnits,
)

/**
 * The signs of Korean text with English words in it, the commonest first, as counted in the Korean documentation of Kubernetes
 * and MDN. Only the speed of a search depends on it. */
const COMMON =
  'ㅇㅏㄴㅡㅣㄹㅅㄱetㅗㅓㄷaㅎㅈㅔosㅂㅜrㅁinㅌㅐlcㅕㅍdmupㅋㅛhㅊㅆgbfyㅠkvxㅑw1ㄸ0ㅖ234jㄲz5ㅉ678q9ㅃㅒ'

/** How common each unit is, from 0. */
export const COMMONNESS: readonly number[] = Array.from({ length: 256 }, (_, unit) => {
  const place = [...COMMON].findLastIndex(
    sign => (COMPAT[sign.charCodeAt(0) - 0x3131]?.[0] ?? sign.charCodeAt(0)) === unit,
  )
  return place < 0 ? 0 : COMMON.length - place
})
