// Which Hangul words can be loanwords at all. Chance agreement with an English word is what makes a reading by sound
// noisy, and Korean's own words give it most of its chances.

import { CODAS } from '../hangul.ts'
import { parseSyllables } from './syllables.ts'

/** The codas that 외래어 표기법 제3항 allows: none, ㄱ ㄴ ㄹ ㅁ ㅂ ㅅ ㅇ. Places. */
const LOAN_CODAS = new Set([...' ㄱㄴㄹㅁㅂㅅㅇ'].map(coda => CODAS.indexOf(coda)))

/**
 * Syllables that Korean words are made of: the readings of the hanja of KS X 1001, and frequent native words and
 * endings of one syllable.
 */
const KOREAN_SYLLABLES =
  '가각간갈감갑강개객갱거건걸검겁게격견결겸경계고곡곤골공과곽관괄광괘괴굉교구국군굴궁권궐궤귀규균귤극근금급긍기긴길' +
  '김끽나난날남납낭내녀년념녕노농뇌누뉴능니닉다단달담답당대댁덕도독돈돌동두둔득등라락란람랑래랭략량려력련렬렴렵' +
  '령례로록론롱뢰료룡루류륙륜률륭륵름릉리린림립마막만말망매맥맹면멸명모목몰몽묘무묵문물미민밀박반발방배백번벌범' +
  '법벽변별병보복본봉부북분불붕비빈빙사삭산살삼삽상새색생서석선설섬섭성세소속손솔송쇄쇠수숙순술숭슬습승시식신실심' +
  '십쌍씨아악안알암압앙애액앵야약양어억언얼엄업에여역연열염엽영예오옥온올옹와완왈왕왜외요욕용우욱운울웅원월위유육' +
  '윤율융은을음읍응의이익인일임입잉자작잔잠잡장재쟁저적전절점접정제조족존졸종좌죄주죽준줄중즉즐증지직진질집징차착' +
  '찬찰참창채책처척천철첨첩청체초촉촌총최추축춘출충췌취측층치칙친칠침칩칭쾌타탁탄탈탐탑탕태택토통퇴투특파판팔패팽' +
  '편폄평폐포폭표품풍피필핍하학한할함합항해핵행향허헌험혁현혈혐협형혜호혹혼홀홍화확환활황회획횡효후훈훤훼휘휴흉흑흔' +
  '흘흠흡흥희힐' +
  '것곳굿그끝꼭꿈끼넷눈늘는늦덜던데든들듯디딸땅때또뜻를맛멋머며몸못및바밤밥뱀벗봄붓빛뼈뿐셋숨숲쉬스쌀써씩옷' +
  '윗으잎젖좀좋쥐짐짓짝쪽춤커코콩크큰키턱털튼틀틈팥푼풀혀흙힘터빠'

/** Has the word a tense consonant at the start of a syllable, with which no loanword is written (외래어 표기법 제4항)? */
const hasTense = (word: string): boolean =>
  /[까-낗따-띻빠-삫싸-앃짜-찧]/.test(word.replace(TENSE_PARTICLE, ''))

/** Particles that have one, and what stands behind them. Of those in suffixes.table.ts not 끼리, 씩 and 쯤. */
const TENSE_PARTICLE = /(?:까지|께서?|뿐).*$/

/** Trust in words without a foreign syllable, by their number of syllables: the longer, the less they agree by chance. */
const KOREAN_TRUST: Record<number, number> = { 2: 0.3, 3: 0.5 }
const MOST_KOREAN_TRUST = 0.7

/**
 * How far a Hangul word may be trusted to be a loanword: 1 where it has syllables that Korean words lack, less where
 * it has none, 0 where it can't be one.
 */
export function loanTrust(word: string): number {
  const syllables = parseSyllables(word)
  if (!syllables || syllables.some(({ coda }) => !LOAN_CODAS.has(coda))) return 0
  const foreign = [...word].filter(syllable => !KOREAN_SYLLABLES.includes(syllable)).length
  // One syllable is a loanword only where it could hardly be anything else: 팀, 웹, not 씻.
  const [first] = syllables
  if (syllables.length === 1) return foreign === 1 && first?.coda !== 0 && !hasTense(word) ? 1 : 0
  return foreign > 0 ? 1 : (KOREAN_TRUST[syllables.length] ?? MOST_KOREAN_TRUST)
}

/** May a word be taken for a loanword wherever it stands, as no word of Korean looks like it? */
export const isForeign = (word: string): boolean => !hasTense(word) && loanTrust(word) === 1
