// Words that say nothing of what is meant (helper.ts), as keys.
import { keyList } from '../keys.ts'

/**
 * Verbs that only help another word (울지 않아요, 먹고 있다, 새는 것 같다, 날씨에 대해), and other words that say nothing
 * of what is meant: bound nouns and adverbs, what joins words, and the articles, prepositions and questions of English.
 */
export const HELPERS: readonly string[] = keyList('않 말 있 싶 같 하 되 주 보 버리 대하 위하 통하 관하')
export const HELPING_WORDS: readonly string[] = [
  ...keyList(
    '안 못 마 것 거 게 걸 건 수 때 곳 데 줄 적 해 해요 돼 돼요 줘 줘요 봐 봐요 대해 위해 통해 관해 및 또는 그리고 혹은',
  ),
  ...keyList(
    'a an the of in on at to for from by with about and or is are was were be do does did it this that',
  ),
  ...keyList('how what when where why who which'),
]
/** Words that ask (의문사): particles and forms of 이다 may follow. */
export const QUESTION_WORDS: readonly string[] = keyList(
  '언제 언제쯤 어디 어디서 어디쯤 누구 누가 왜 뭐 뭘 뭔 뭔가 뭔가요 뭔지 뭔데 무엇 어떻게 어째서 얼마 얼마나 얼마쯤 며칠',
)
/** Those that stand before what they ask for: 무슨 요일. */
export const QUESTION_DETERMINERS: readonly string[] = keyList('무슨 어떤 어느 몇')
/** What begins so asks, whatever stands behind it: 몇시간, 어딨지. */
export const QUESTION_STARTS: readonly string[] = keyList('몇 어딨')
/** Stands behind those that ask for what somebody else has said: 얼마래. */
export const QUOTED: readonly string[] = keyList('래 래요 랬지 랬더라')
/** What verbs end in that ask. */
export const ASKING_ENDS: readonly string[] = keyList('지 나 까')
/** What is asked for (줄이는 법, 미루는 이유), which may be what was meant as well. */
export const ASKED_FOR: readonly string[] = keyList('법 방법 경우 이유')
