// Words that say nothing of what is meant (helper.ts), as keys.
import { keyList, keys } from '../keys.ts'

/**
 * Verbs that only help another word (울지 않아요, 먹고 있다, 새는 것 같다, 날씨에 대해), and other words that say nothing
 * of what is meant: bound nouns and adverbs, what joins words, and the articles, prepositions and questions of English.
 */
export const HELPERS: readonly string[] = keyList('않 말 있 싶 같 하 되 주 보 버리 대하 위하 통하 관하')
export const HELPING_WORDS: readonly string[] = [
  ...keyList(
    '안 못 마 것 거 게 걸 건 수 때 때는 때문 때문에 땜에 바람에 김에 전 전에 후 후에 중 중에 시 동안 도중 도중에 이후 곳 데 줄 적 해 해요 돼 돼요 줘 줘요 봐 봐요 대해 위해 통해 관해 및 또는 그리고 혹은',
  ),
  ...keyList(
    'a an the of in on at to for from by with about and or is are was were be do does did it this that',
  ),
  ...keyList('how what when where why who which'),
]
/** Verbs and words of questions and requests, which say something where nothing else does: 필요한 서류, 가능한가요. */
export const ASKING_HELPERS: readonly string[] = keyList('그러 그렇 이러 가능하 필요하 궁금하 알려주 찾아주')
export const ASKING_WORDS: readonly string[] = keyList(
  '가능 궁금 알려 찾아 꼭 좀 혹시 보통 자주 이렇게 저렇게 그렇게 없나 없나요 없을까 없을까요 관련 관련해서 에대해 에대한',
)
/** Words that ask (의문사): particles and forms of 이다 may follow. */
export const QUESTION_WORDS: readonly string[] = keyList(
  '언제 언제쯤 어디 어디서 어디쯤 누구 누가 왜 뭐 뭘 뭔 뭔가 뭔가요 뭔지 뭔데 무엇 어떻게 어째서 얼마 얼마나 얼마쯤 며칠',
)
/** Those that stand before what they ask for: 무슨 요일. */
export const QUESTION_DETERMINERS: readonly string[] = keyList('무슨 어떤 어느 몇')
/** What begins so asks, whatever stands behind it: 몇시간, 어딨지, 어떡해, 어쩌지. */
export const QUESTION_STARTS: readonly string[] = keyList('몇 어딨 어떡 어쩌')
/** Stands behind those that ask for what somebody else has said: 얼마래. */
export const QUOTED: readonly string[] = keyList('래 래요 랬지 랬더라 죠')
/** What verbs end in that ask; many nouns end so. */
export const ASKING_ENDS: readonly string[] = keyList('지 나')
/** Behind ㄹ few nouns end so: 고칠까. */
export const MAY_I: string = keys('까')
export const POLITE_ENDS: readonly string[] = keyList('요 죠')
/** The same behind a word that asks: 뭐 필요해. */
export const PLAIN_ASKING_END: string = keys('해')
/** What a verb ends in before a word that asks: 비가 오면 어떻게, 빌리는데 얼마. */
export const ENDS_BEFORE_QUESTION: readonly string[] = keyList('면 려면 는데 는지')
/** Before what is asked for: 줄이는 법, 젖은 이유. */
export const ENDS_BEFORE_NOUN: readonly string[] = [keys('는'), ...['ㄴ', 'ㄹ'].map(keys)]
/** With 있다, behind a verb in ㄹ: 받을 수 있나요. */
export const ABILITY: string = keys('수')
/** What it ends in before one that asks whether it must: 들어야 하나요. */
export const OBLIGATION: string = keys('야')
/** What is asked for (줄이는 법, 미루는 이유), which may be what was meant as well. */
export const ASKED_FOR: readonly string[] = keyList(
  '법 방법 경우 이유 까닭 원인 뜻 의미 문제 이슈 해결 해결법 해결책 대처 대처법 대책 대응 대응법 예방 예방법 방지 방지법 요령 팁 꿀팁 정리 설명 질문',
)
