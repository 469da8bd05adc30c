// English words with forms that no rule makes (english.ts). Everyday English, listed by hand.

/** The forms of a word, as in a dictionary. Without those that are other words more often: left, led, won, saw, bound. */
export const IRREGULAR: readonly (readonly string[])[] = (
  'begin began begun, become became, blow blew blown, break broke broken, bring brought, ' +
  'build built, buy bought, catch caught, choose chose chosen, come came, deal dealt, ' +
  'draw drew drawn, drink drank drunk, drive drove driven, eat ate eaten, fall fell fallen, ' +
  'feel felt, fight fought, find found, fly flew flown, forget forgot forgotten, ' +
  'freeze froze frozen, get got gotten, give gave given, grow grew grown, hang hung, hear heard, ' +
  'hide hid hidden, hold held, keep kept, know knew known, learn learnt, lend lent, lose lost, ' +
  'make made, mean meant, meet met, pay paid, ride rode ridden, run ran, say said, seek sought, ' +
  'sell sold, send sent, shake shook shaken, show shown, sing sang sung, sit sat, sleep slept, ' +
  'speak spoke spoken, spend spent, stand stood, steal stole stolen, stick stuck, strike struck, ' +
  'swim swam swum, take took taken, teach taught, tear tore torn, tell told, think thought, ' +
  'throw threw thrown, wake woke woken, wear wore worn, write wrote written, child children, ' +
  'man men, woman women, person people, mouse mice, foot feet, tooth teeth, index indices, ' +
  'vertex vertices, matrix matrices, criterion criteria, analysis analyses, hypothesis hypotheses, ' +
  'leaf leaves, half halves, shelf shelves, self selves, wolf wolves, knife knives, thief thieves, ' +
  'loaf loaves, calf calves'
)
  .split(', ')
  .map(forms => forms.split(' '))

/** Before verbs, which keep their forms: overwrite, rebuild, understand, withhold. */
export const PREFIXES: readonly string[] = 'over under out re un with up mis fore'.split(' ')
