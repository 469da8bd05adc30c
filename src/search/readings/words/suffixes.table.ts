// The particles, endings and other suffixes that are stripped (particle.ts), folded.
import { keyList, keys } from '../keys.ts'

/**
 * What the sound before must be (한글 맞춤법; 표준국어대사전 on each particle): a consonant (을), a vowel (를), a vowel
 * or ㄹ (로), or any; what is no particle stands behind any sound, too, and endings of verbs behind no noun.
 */
export const CONDITIONS = ['consonant', 'vowel', 'vowel-or-l', 'any', 'no-particle', 'verb'] as const
export type SoundBefore = (typeof CONDITIONS)[number]

/** What may follow a suffix: none, only what is like 는, or any (에서+는, but not 면+이). */
export const FOLLOWERS = ['none', 'topic', 'any'] as const
export type Followers = (typeof FOLLOWERS)[number]

/** Those drawn together are in the third row (에선 for 에서는, 한글 맞춤법 제33항). */
const PARTICLES: readonly (readonly [SoundBefore, string])[] = [
  [
    'consonant',
    '은 이 을 과 아 으로 으로서 으로써 으로부터 이나 이나마 이란 이랑 이든 이든지 이라 이라고 이라는 이라도 이라면 이라서 이며 이고 이다 이던 이었다 이에요 이여 이요 이냐 이라든지 이야말로 이라는데 이라던데 이라던가 이잖아 이잖아요 이면 이니까 이지만 이거나 이어서 이어야 이었던 이면서 이네요 이죠 이므로 일지 일지라도 인데도 은커녕 은요 을요',
  ],
  [
    'vowel',
    '는 가 를 와 야 여 나 나마 란 랑 든 든지 라 라고 라는 라도 라면 라서 며 고 다 였다 예요 요 냐 면 지만 라든지 야말로 라는데 라던데 라던가 잖아 잖아요 는커녕 는요 를요',
  ],
  ['vowel-or-l', '로 로서 로써 로부터 로선 로썬 로다가'],
  ['consonant', '으론 으로선 으로썬 으로다가'],
  ['any', '엔 에선 에겐 에게선 께선 껜 한텐 한테선 까진 부턴 보단 밖엔 대론'],
  [
    'any',
    '의 에 에서 에게 에게서 에는 에도 에만 에서는 에서도 에서만 에서의 께 께서 한테 한테서 더러 도 만 만의 만큼 만큼의 까지 까지의 까지는 까지도 까지만 까지로 까지인 까지인데 까지인지 까지인가요 까지예요 까지다 까지이다 까지였다 부터 부터는 부터의 마다 마저 조차 밖에 만에 보다 보다는 처럼 같이 치고 대로 뿐 뿐만 뿐인 들 들이 들은 들을 들의 들과 들도 들에게 들에게는 에의 로의 으로의 와의 과의 로는 으로는 로도 으로도 인 인데 인지 인가 인가요 일까 일까요 입니까 입니다 임 끼리 씩 쯤 커녕 에다 에다가 에다가는 도요 만요 에서요 에는요 에서는요 까지요 부터요 한테요 에게요 보다요 처럼요 밖에요 분들 분들이 분들은 분들을 분들의 분들께',
  ],
]

/** Endings of 하다, 되다 and 시키다, which make verbs of nouns (활용하는, 활용된), and of 적, which makes adjectives. */
const VERBAL =
  '하다 하는 하고 하기 하여 하면 하지 하며 하게 하던 하였다 하세요 하라 하자 하려면 하려고 하면서 하거나 한 한다 할 함 합니다 해 해서 해야 해도 했다 했던 했고 했습니다 되다 되는 되고 되기 되어 되면 되지 되며 되게 되던 되면서 된 된다 될 됨 됩니다 돼 돼서 됐다 됐던 시키다 시키는 시키고 시킨 시켜 적 적인 적으로 히'

/** Endings of verbs and adjectives themselves (늘리지, 늘리고). */
const VERB_ENDINGS = '다 는 고 면 며 지 기 게 던 지만 는데 려고 려면 면서 거나 도록 습니다 세요'

/** Words that are written as one with the noun before them, against 한글 맞춤법 제2항. */
const WRITTEN_AS_ONE = '같은 때문 때문에 덕분 덕분에 관련 정도 말고'

/**
 * Words of when and why that are often written as one with the noun before them (한글 맞춤법 제42항). Many nouns end so (공모전,
 * 식중), so that they count only where nothing else is found. Longest first.
 */
export const BEHIND_EVENTS: readonly string[] = keyList(
  '때 때는 때도 때만 때의 때마다 땐 땜에 전 전에 전까지 후 후에 중 중에 시 시에 시에는 동안 동안에 도중 도중에 이후 이후에 직전 직전에 직후 직후에 당시',
).toSorted((a, b) => b.length - a.length)

/** Suffixes that make nouns of nouns (디지털화, 정보형), of which only the productive ones (접미사). */
const NOUN = '화 형 식 성 용 별 님'

/** Suffixes of one syllable with which other words are made as well: 운동화, 교육용, and of verbs 전화기, 편지지. */
export const MAKES_NOUNS: readonly string[] = keyList(NOUN)
export const MAKES_NOUNS_OF_VERBS: readonly string[] = keyList('기 지')

/** Suffixes of one syllable that parts of compounds often end in: 정기 점검, 닉네임 변경. */
export const ENDS_OF_PARTS: readonly string[] = keyList(`기 임 인 ${NOUN}`)

/**
 * Suffixes of one syllable that seldom end a noun. The others often do (고양이, 자전거), so a short stem before them
 * must be a word of its own in the text.
 */
const TELLING = '을 를 의 에 엔 는 님'

/** Particles that tell a noun of one syllable (눈을, 책에서), as nouns of two seldom end so: not 의 (회의). */
const TELLING_BEHIND_ONE =
  '을 를 은 는 이 에 에서 에는 에도 에만 에서는 에서도 으로 으로는 으로도 까지 까지는 까지도 부터 부터는 보다 처럼 만큼 마다 조차 밖에 한테 에게 에게서 께서 엔 에선 으론 까진 부턴 보단 에겐 한텐 은요 는요 을요 를요 도요'

/** Nothing follows a suffix that ends so: case markers, 도, and what makes a verb stand before a noun. */
const LAST = '은는을를이가의와과도든던며요한할된될인'
/** Only 는 and its like follow one that ends so: a verb that goes on or ends (하고는, 한다면서도). */
const NEARLY_LAST = '다고면지게라나데여해돼'
const TOPIC = '은 는 도 만 야 요'

/** What most often stands behind the noun that a verb goes with: 밥을 짓다. */
export const CASES: readonly string[] = keyList('을 를 이 가 은 는 도')

/** What begins so behind a digit is counted, and no suffix: 10일까지, 5만, 12엔, 3대로, 30분들. */
export const COUNTED: readonly string[] = keyList('일 만 엔 대 분 조')

/** Words that end as a noun of one syllable before a particle does, and are none (particle.ts). */
export const WORDS_LIKE_ONE: readonly string[] = keyList(
  '종이 길이 깊이 높이 넓이 풀이 벌이 먹이 놀이 송이 덩이 맏이 잎이 작은 들은',
)

const telling = new Set(TELLING.split(' '))
const tellingBehindOne = new Set(TELLING_BEHIND_ONE.split(' '))
const topic = new Set(TOPIC.split(' '))

function toSuffixes(condition: SoundBefore, list: string): string[] {
  return list.split(' ').map(text => {
    const end = text.slice(-1)
    const followers = LAST.includes(end) ? 'none' : NEARLY_LAST.includes(end) ? 'topic' : 'any'
    const places = [CONDITIONS.indexOf(condition), FOLLOWERS.indexOf(followers)]
    const tests = [text.length > 1 || telling.has(text), tellingBehindOne.has(text), topic.has(text)]
    return keys(text) + [...places, ...tests.map(Number)].join('')
  })
}

/**
 * A word for each suffix, which suffixes.ts reads: its keys and five digits, the places of its condition and of what may
 * follow it, and whether it tells, tells behind one syllable, and is like 는. As objects they would take ten times the room.
 * Longest first, so that 에서는 is one step and not three.
 */
export const SUFFIX_LIST: string = [
  ...PARTICLES.flatMap(([condition, list]) => toSuffixes(condition, list)),
  ...toSuffixes('no-particle', VERBAL),
  ...toSuffixes('verb', VERB_ENDINGS),
  ...toSuffixes('no-particle', NOUN),
  ...toSuffixes('no-particle', WRITTEN_AS_ONE),
]
  .sort((a, b) => b.length - a.length)
  .join(' ')
