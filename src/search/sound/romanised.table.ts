// How people write Korean in Latin letters: 국어의 로마자 표기법 (2000), McCune-Reischauer without its marks, and the
// loose spellings of names, dishes and places (Lee, Park, dukbokki, bulgogi). Of a 사이시옷 (한글 맞춤법 제30항) before ㄱ and ㅂ
// most write nothing: gochugaru for 고춧가루.

import { parseSpelling } from './rules.ts'
import type { Sounding, Spelling } from './spelling.ts'

export const ROMANISED: Spelling<Sounding> = parseSpelling(`
  kk     *   *      ㄲ ㅋ3 .ㄱㄱ1 .ㄱㅋ1
  ck     *   *      .ㄱ ㄲ1 ㅋ2
  k      *   *      ㅋ ㄱ1 .ㄱ ㄲ1
  gg     *   *      ㄲ .ㄱㄱ .ㄱㄲ
  g      V   *      ㄱ .ㄱ ㄲ2 .ㄷㄱ2 ㅋ6
  g      *   *      ㄱ .ㄱ ㄲ2 ㅋ6
  tch    *   *      ㅉ .ㄷㅊ ㅊ2
  ts     *   *      ㅆ .ㄷㅅ .ㄷㅆ ㅊ1
  tt     *   *      ㄸ ㅌ3 .ㄷㄷ1 .ㄷㅌ1 .ㄷㄸ1
  th     *   *      ㅌ .ㄷㅎ
  tj     *   *      ㅉ .ㄷㅈ
  t      *   *      ㅌ ㄷ1 .ㄷ ㄸ1
  dd     *   *      ㄸ .ㄷㄷ .ㄷㄸ
  d      *   *      ㄷ .ㄷ1 ㄸ2 ㅌ6
  pp     *   *      ㅃ ㅍ3 .ㅂㅂ1 .ㅂㅍ1
  ph     *   *      ㅍ .ㅂㅎ
  p      *   *      ㅍ ㅂ1 .ㅂ ㅃ1
  bb     *   *      ㅃ .ㅂㅂ .ㅂㅃ
  b      V   *      ㅂ .ㅂ ㅃ2 .ㄷㅂ2 ㅍ6
  b      *   *      ㅂ .ㅂ ㅃ2 ㅍ6
  f      *   *      ㅍ2 ㅎw3
  v      *   *      ㅂ3
  ss     *   *      ㅆ ㅅ2 .ㄷㅅ .ㄷㅆ
  sh     *   *      ㅅ ㅅy ㅆ2
  s      *   *      ㅅ ㅆ1 .ㄷ5
  jj     *   *      ㅉ .ㄷㅈ ㅈ3
  j      *   *      ㅈ ㅉ2 ㅊ5
  ch     V   *      ㅊ ㅈ4 ㅉ2
  ch     *   *      ㅊ ㅈ1 ㅉ2
  c      *   *      ㅋ2 ㄱ3 .ㄱ3
  q      *   *      ㅋ3
  z      *   *      ㅈ2
  x      *   *      .ㄱㅅ2
  ngg    *   *      .ㅇㄱ
  ng     *   V      .ㅇ .ㄴㄱ
  ng     *   *      .ㅇ
  n      *   *      ㄴ .ㄴ .ㅇ8
  m      *   *      ㅁ .ㅁ
  ll     *   *      .ㄹㄹ .ㄹ2
  lr     *   *      .ㄹㄹ
  rl     *   *      .ㄹㄹ
  l      #   [eiy]  -1 ㄹ ㄴ3
  l      *   V      ㄹ1 .ㄹ .ㄹㄹ3
  l      *   *      .ㄹ
  rh     #   *      - ㄹ1 ㄴ2
  r      #   [eiy]  ㄹ -2 ㄴ2
  r      #   *      ㄹ ㄴ2
  r      *   V      ㄹ .ㄹ2
  r      *   *      .ㄹ1 -2
  h      V      [bcdfgjklmnpqrstvxz]|#  - .ㄷ5
  h      *   *      ㅎ -3

  aeu    *   *      ㅐㅜ ㅏㅡ ㅐㅓ1 ㅐㅡ1
  aeoe   *   *      ㅐwㅔ
  aeo    *   *      ㅏㅓ ㅐㅗ1 ㅐㅓ1 ~
  ae     *   *      ㅐ ㅏㅔ1 ㅔ1
  ai     *   *      ㅏㅣ ㅐ1
  ay     *   V      ㅏy
  ay     *   *      ㅐ1 ㅏㅣ
  a      *   *      ㅏ ㅐ5 ㅓ6
  eui    *   *      ㅡㅣ ㅣ2
  euy    *   *      ㅡㅣ
  eu     *   *      ㅡ ㅔㅜ3 ㅜ3
  eo     *   *      ㅓ ㅔㅗ2
  eeo    *   *      ㅔㅓ ㅣㅗ2 ㅣㅓ2 ~
  eeu    *   *      ㅔㅡ ~
  ee     *   *      ㅣ ㅡㅣ1 ㅔㅔ3
  ei     *   *      ㅔㅣ ㅔ1
  e      VC  #      ㅔ1 ㅐ2
  e      *   *      ㅔ ㅐ1 ㅓ5
  i      *   *      ㅣ ㅡㅣ3
  oo     *   *      ㅜ ㅗㅗ ㅡ4
  oeoe   *   *      wㅔwㅔ
  oeo    *   *      ㅗㅓ wㅔㅗ1 ~
  oeui   *   *      wㅔㅡㅣ wㅔㅣ1
  oeu    *   *      ㅗㅡ wㅔㅜ1 ~
  oe     *   *      wㅔ ㅗㅔ
  oi     *   *      ㅗㅣ wㅔ1
  ou     *   *      ㅗㅜ ㅜ1 ㅓ2
  o      *   *      ㅗ ㅓ1
  ui     *   *      ㅡㅣ ㅜㅣ1 wㅣ1 ㅣ2
  u      *   *      ㅜ ㅓ1 ㅡ1
  woo    *   *      ㅜ
  wu     *   *      ㅜ
  weo    *   *      wㅓ
  wo     *   *      wㅓ ㅗ4
  w      *   *      w
  yeo    *   *      yㅓ
  you    *   *      yㅓ1 yㅜ1 yㅗㅜ
  yoo    *   *      yㅜ
  yu     *   *      yㅜ yㅓ
  yo     *   *      yㅗ yㅓ
  ye     *   *      yㅔ yㅐ1 yㅓ4
  yi     *   *      ㅣ ㅡㅣ
  y      *   V      y
  y      *   *      ㅣ2
`)
