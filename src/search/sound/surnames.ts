/**
 * The surnames that four of five Koreans have (통계청, 인구주택총조사 2015), most frequent first: the only words of one
 * syllable that romanised Korean is looked for in, and as spelled in passports: Lee, Park, Choi, Chung.
 */
export const FREQUENT_SURNAMES = '김이박최정강조윤장임한오서신권황안송전홍'
