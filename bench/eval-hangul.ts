// A 두벌식 keyboard and composer, written apart from the program's own tables, so that one checks the other.

const INITIALS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ']
const MEDIALS = [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ']
const FINALS = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ']
const COMPOUNDS = new Map(
  'ㅘㅗㅏ ㅙㅗㅐ ㅚㅗㅣ ㅝㅜㅓ ㅞㅜㅔ ㅟㅜㅣ ㅢㅡㅣ ㄳㄱㅅ ㄵㄴㅈ ㄶㄴㅎ ㄺㄹㄱ ㄻㄹㅁ ㄼㄹㅂ ㄽㄹㅅ ㄾㄹㅌ ㄿㄹㅍ ㅀㄹㅎ ㅄㅂㅅ'
    .split(' ')
    .map(([compound = '', ...parts]) => [parts.join(''), compound] as const),
)
const PARTS = new Map([...COMPOUNDS].map(([parts, compound]) => [compound, [...parts]]))
const KEYBOARD = new Map(
  [...'ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ'].map((jamo, i) => [
    jamo,
    'qwertyuiopasdfghjklzxcvbnmQWERTOP'[i] ?? '',
  ]),
)

/** The letters of one syllable, and whether it ends with a consonant. */
export function keysOf(syllable: string): { keys: string[]; hasFinal: boolean } {
  const code = syllable.charCodeAt(0) - 0xac00
  if (code < 0 || code > 11171) return { keys: [syllable], hasFinal: false }
  const letters = [INITIALS[Math.floor(code / 588)], MEDIALS[Math.floor(code / 28) % 21], FINALS[code % 28]]
  const keys = letters.flatMap(letter => (letter ? (PARTS.get(letter) ?? [letter]) : []))
  return { keys, hasFinal: code % 28 > 0 }
}

/** The keys that type a text, one jamo each. */
export const decompose = (text: string): string[] => [...text].flatMap(character => keysOf(character).keys)

/** What the keys give with the keyboard in Latin mode. */
export const onKeyboard = (keys: readonly string[]): string =>
  keys.map(key => KEYBOARD.get(key) ?? key).join('')

/** What stands on the screen once the keys are typed, as an input method composes it. */
export function composeKeys(keys: readonly string[]): string {
  let done = ''
  let [initial, medial, final] = ['', '', '']
  const flush = (): void => {
    if (initial && medial) {
      const code = INITIALS.indexOf(initial) * 588 + MEDIALS.indexOf(medial) * 28 + FINALS.indexOf(final)
      done += String.fromCharCode(0xac00 + code)
    } else done += initial + medial
    ;[initial, medial, final] = ['', '', '']
  }
  for (const key of keys) {
    if (MEDIALS.includes(key)) {
      if (final) {
        const parts = PARTS.get(final) ?? [final]
        const moved = parts.at(-1) ?? ''
        final = parts.length > 1 ? (parts[0] ?? '') : ''
        flush()
        ;[initial, medial] = [moved, key]
      } else if (medial && COMPOUNDS.has(medial + key)) medial = COMPOUNDS.get(medial + key) ?? key
      else {
        if (medial) flush()
        medial = key
      }
    } else if (initial && medial && !final && FINALS.includes(key)) final = key
    else if (final && COMPOUNDS.has(final + key)) final = COMPOUNDS.get(final + key) ?? key
    else {
      flush()
      initial = key
    }
  }
  flush()
  return done
}
