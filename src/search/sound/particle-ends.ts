/** Particles (조사) of one syllable that no word ends in, Korean or not; with those, which no loanword ends in (마을, 회의). */
export const ENDS_OF_NO_NAME = '에를는'
export const ENDS_OF_NO_LOANWORD = `${ENDS_OF_NO_NAME}을은의`

/** Those that loanwords end in as well. */
export const ENDS_OF_LOANWORDS = '이가도만로와과'
