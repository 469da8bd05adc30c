// How English spelling sounds in Korean ears: letter-to-sound rules that end in the sounds of 외래어 표기법
// (제3장 제1절 영어의 표기) and in the habits beside it (까페, 화일, 샵). No word list: a rule has a context, not a word.

import { parseSpelling } from './rules.ts'
import type { Sounding, Spelling } from './spelling.ts'

export const ENGLISH: Spelling<Sounding> = parseSpelling(`
  bb     *        *          ㅂ .ㅂ1 ㅃ2
  b      m        #|s#       -
  b      *        t#         - .ㅂ
  b      *        #|s#       ㅂ .ㅂ ㅃ2
  b      *        *          ㅂ .ㅂ1 ㅃ2 ㅍ5

  ch     *        [rlnm]     ㅋ ㅊ4
  ch     *        C|#        ㅊㅣ ㅊ ㅋ1 ㅅy2 ㅅㅠ3 .ㄱ2 ㅈ4
  ch     *        *          ㅊ ㅋ1 ㅅy2 ㅅㅠ3 .ㄱ2 ㅈ4
  cch    *        *          ㅋ ㅊ2
  ck     *        ed|er|ing  ㅋ .ㄱ .ㄱㅋ1 .ㄱㄱ3 ㄲ2
  ck     *        *          ㅋ .ㄱ .ㄱㄱ3 ㄲ2
  ckgr   *        *          .ㄱㄱㄹ ㄱㄹ
  cc     *        [eiy]      .ㄱㅅ ㅅ2 ㅊ2
  cc     *        *          ㅋ .ㄱ3 ㄲ2 .ㄱㅋ4
  cqu    *        *          ㅋw .ㄱㅋw ㅋ1
  c      s        [eiy]      - ㅅ5 ㅋ6 ~
  ci     *        a[ln]|ou|en  ㅅy ㅅ1 ㅅㅣ2
  c      *        e(?:ll|tt)[io]s?#|in[io]s?#   ㅅ ㅊ1 ㅆ1
  ce     *        #          ㅅ ㅆ1
  ce     *        [^aeiouy#n]   ㅅ ㅅㅔ1
  c      *        [eiy]      ㅅ ㅆ1 ㅋ6
  c      *        *          ㅋ .ㄱ ㄲ1 ㄱ5

  dge    *        #          ㅈ ㅈㅣ .ㄷㅈ1
  dg     *        [eiy]      ㅈ
  dj     *        *          ㅈ
  ds     *        #          ㅈ ㄷㅅ2 ㄷ3
  dd     *        *          ㄷ .ㄷ2 ㄸ3
  d      n        s          - ㄷ1
  d      *        u          ㄷ ㅈ2
  d      *        *          ㄷ .ㄷ2 ㄸ3 ㅌ5

  ff     *        *          ㅍ ㅎw2 ㅎ4
  f      *        *          ㅍ ㅎw2 ㅎ4 .ㅂ4

  ght    V        *          ㅌ .ㄷ
  gh     V        C|#        - ㅍ2
  gh     *        *          ㄱ -3
  gn     #        *          ㄴ
  gn     *        et         ㄱㄴ ㄴ2
  gn     *        #|s#|e|i[ns]|m   ㄴ ㄱㄴ2
  g      *        m#|ms#     -
  gue    *        #          ㄱ .ㄱ ㄱㅠ4
  gl     V        i[aeo]     .ㄹㄹ ㄱ.ㄹㄹ1
  gu     *        [ei]       ㄱ ㄱw3
  gu     *        a          ㄱw ㄱ1
  gg     *        *          ㄱ .ㄱ2 ㅈ4
  ge     a        #|s#       ㅈ ㅈㅣ ㅈㅜ2 ㄱ6
  ge     *        #|s#       ㅈ ㅈㅣ ㄱ6
  g      *        e[ot]      ㅈ ㄱ
  g      *        [eiy]      ㅈ ㄱ2
  g      *        *          ㄱ .ㄱ2 ㄲ3 ㅋ5

  h      #        our|on[oe]|eir   - ㅎ2
  h      [rxk]    *          -
  h      V        C|#        - ㅎ4
  h      *        *          ㅎ -3

  j      *        *          ㅈ ㅉ2 y5

  kn     #        *          ㄴ
  kk     *        *          ㅋ .ㄱㅋ
  k      *        *          ㅋ .ㄱ ㄲ2 ㄱ5

  ll     V        V          .ㄹㄹ ㄹ2
  ll     *        *          .ㄹ
  le     *        #|s#       .ㄹ
  l      [ao]     [kmf]      - .ㄹ1
  l      u        d          -1 .ㄹ
  l      #        *          ㄹ
  l      V        e[bcdfghjkmnpqstvwxz]  .ㄹㄹ .ㄹ1 ㄹ2
  l      V[^aeiouy]e  V      ㄹ .ㄹㄹ
  l      [bcdfgkpt] eC        .ㄹㄹ .ㄹ1 ㄹ2
  l      *        V          .ㄹㄹ ㄹ2
  l      *        *          .ㄹ ㄹ5

  mck    #        *          ㅁㅐㅋ ㅁㅐ.ㄱㅋ1
  mc     #        *          ㅁㅐ.ㄱ ㅁㅐㅋ
  mm     *        *          ㅁ .ㅁ .ㅁㅁ1
  mn     *        #          ㅁ .ㅁ
  m      *        *          ㅁ .ㅁ

  ng     *        #|s#       .ㅇ
  ng     *        [eiy]      .ㄴㅈ .ㅇㄱ2 .ㅇ2
  ng     *        th|st      .ㅇ
  ng     *        *          .ㅇㄱ .ㅇ2 .ㄴㄱ2
  nn     *        *          ㄴ .ㄴ .ㄴㄴ1
  nt     a        #          .ㄴㅌ .ㄴ.ㄷ2 .ㅇ4
  n      *        [kxq]      .ㅇ .ㄴ2
  n      *        c[^eiyh]   .ㄴ .ㅇ1
  n      *        ch[^aeiouy#]   .ㅇ .ㄴ
  n      *        *          ㄴ .ㄴ .ㅇ8

  ph     *        *          ㅍ .ㅂ3
  pb     *        *          ㅂ .ㅂㅂ1 ㅍㅂ1
  ps     #        *          ㅅ ㅍㅅ4
  pn     #        *          ㄴ
  pp     *        ed|er|ing  ㅍ .ㅂ .ㅂㅍ1 ㅃ2
  pp     *        *          ㅍ .ㅂ ㅃ2
  p      *        t#         - .ㅂ
  p      *        *          ㅍ .ㅂ ㅃ2 ㅂ5

  que    *        #|s#       ㅋ .ㄱ
  qu     *        *          ㅋw ㅋ2
  q      *        *          ㅋ .ㄱ

  re     V        #          ㅓ ㄹㅔ3 -4
  re     C        #          ㅓ ㄹㅔ3 .ㄹ4
  rrh    *        *          ㄹ
  rh     *        *          ㄹ
  rr     *        V          ㄹ .ㄹㄹ4
  r      *        V          ㄹ .ㄹㄹ4
  r      V[aeiou] #|s#       ㅓ -1 .ㄹ5
  r      *        *          - ㄹ2 .ㄹ4

  sch    #        [lmnrw]    ㅅㅠ ㅅㅋ1
  sch    #        *          ㅅㅋ ㅅy3
  shi    *        p          ㅅㅣ
  sh     *        [ei]       ㅅ ㅅy
  sh     *        are?#      ㅅy ㅅw2 ㅅ3
  sh     *        V          ㅅy ㅅ3
  sh     *        #          ㅅㅣ ㅅㅟ
  sh     *        *          ㅅㅠ ㅅㅣ1 ㅅㅟ1 ㅅ2
  ssion  *        *          ㅅㅕ.ㄴ ㅅㅓ.ㄴ1
  ssu    *        [er]       ㅅㅠ ㅅ1
  sion   [vrlu]|V *          ㅈㅕ.ㄴ ㅅㅕ.ㄴ1
  sion   *        *          ㅅㅕ.ㄴ ㅈㅕ.ㄴ1
  sure   V        #|s#|d#|m  ㅈㅕ ㅅㅠㅓ2
  ss     *        *          ㅅ ㅆ1 .ㄷㅅ3
  s      *        cle|tle|ten  ㅅ
  s      *        [cs][eiy]  ㅅ ㅆ1
  s      V        ua|u[^aeiouy]e   ㅈ ㅅ1
  s      #        *          ㅅ ㅆ1
  s      V        n[aeiouy]  ㅅ ㅈ1
  s      V        V          ㅅ ㅈ1 ㅆ2
  s      *        ma         ㅅ ㅈ1
  s      *        m#|ms|mi   ㅈ ㅅ1
  s      ...[^su] #          ㅅ ㅈ1 -2
  s      *        #          ㅅ ㅈ1
  s      *        *          ㅅ ㅆ1 ㅈ4

  tion   s        *          ㅊㅕ.ㄴ
  tion   *        *          ㅅㅕ.ㄴ
  ti     *        al|ou|en   ㅅy ㅅㅣ2 ㅌㅣ2
  ture   *        #|s#|d#    ㅊㅕ
  tur    *        V          ㅊㅓㄹ ㅊㅜㄹ ㅌㅜㄹ2
  tch    *        C|#        ㅊㅣ ㅊ .ㄷㅊ1
  tch    *        *          ㅊ .ㄷㅊ1
  tth    *        *          ㅅ .ㄷㅅ ㄷ2
  th     V        ers?#      ㅅ ㄷ
  th     *        *          ㅅ ㄷ1 ㅌ2 ㅆ1 .ㄷ2 ㅌㅎ4
  two    #        *          ㅌㅜ
  tz     *        *          ㅊ ㅈ2 ㅌㅈ1
  ts     *        #          ㅊ ㅌㅅ2 .ㄷㅅ2 ㅌ3 .ㄷ3
  tt     *        ed|er|ing  ㅌ .ㄷ .ㄷㅌ1 ㄸ3
  tt     *        *          ㅌ .ㄷ ㄸ3
  t      s        le|en(?![ct])  -
  t      *        g          - ㅌ
  t      e        #          ㅌ .ㄷ -5
  t      *        u          ㅌ ㅊ1
  t      *        r          ㅌ ㅊ3
  t      *        ie|iq      ㅌ ㅊ5
  t      *        *          ㅌ .ㄷ ㄸ3 ㄷ5

  v      *        *          ㅂ .ㅂ3 ㅃ4

  wh     *        o          ㅎ w4
  wh     *        *          w ㅎw1
  wr     *        *          ㄹ
  w      *        V          w ㅜ2 -4
  w      *        *          - ㅜ2

  x      #        *          ㅈ ㅅ1
  xc     *        [eiy]      .ㄱㅅ
  x      #e       [aeiouy]   .ㄱㅅ ㄱㅈ1 .ㄱㅈ2
  x      *        *          .ㄱㅅ .ㄱㅈ2 ㅋㅅ2

  zz     *        *          ㅈ .ㄷㅈ2 ㅊ4
  z      *        *          ㅈ ㅅ5 ㅊ5

  augh   *        t          ㅗ ㅐ3
  augh   *        *          ㅐㅍ ㅗ1
  air    *        #|C        ㅔㅓ ㅔㅓㄹ6
  ai     *        r          ㅔㅓ ㅔ2 ㅏㅣ4
  ai     *        n#|ns#     ㅔㅣ ㅣ1 ㅡ1 ㅓ2
  ai     *        *          ㅔㅣ ㅔ1 ㅏㅣ3
  ay     *        *          ㅔㅣ ㅔ1 ㅏㅣ3
  au     *        *          ㅗ ㅏㅜ1 ㅏ3 ㅓ3
  aw     *        *          ㅗ ㅏㅜ4
  aer    *        [oiao]     ㅔㅓㄹ
  ae     *        *          ㅔ ㅐ ㅣ3
  aa     *        *          ㅏ
  a      #        #          ㅓ ㅔㅣ
  are    *        #|s#|d#    ㅔㅓ
  are    *        [bcdfghjkptvwz]   ㅔㅓ ㅏㄹㅔ ㅏㄹㅓ1 ㅏㄹㅣ1 ㅐㄹㅓ1 ㅓㄹㅔ1
  ar     w        C|#        ㅗ ㅜㅓ1 ㅓ1
  ard    ..       #|s#       ㅏㄷ ㅓㄷ
  ar     ..       #|s#       ㅏ ㅓ ㅏㄹ2
  ar     *        C|#        ㅏ ㅏㄹ2 ㅓ3 ㅏ.ㄹ5
  a      ..       ge         ㅣ ㅔㅣ ㅏ3 ㅓ2 ㅐ2
  a      *        ng[ei]     ㅔㅣ ㅐ1
  a      *        ges?#      ㅣ ㅔㅣ ㅏ3 ㅓ3
  a      *        tes?#      ㅔㅣ ㅣ1 ㅓ4
  a      *        ces?#      ㅔㅣ ㅣ1 ㅓ1 ㅏ2
  a      *        bles?#     ㅔㅣ ㅓ
  a      qu|w     *          ㅓ ㅗ ㅏ1 ㅔㅣ2 ㅐ3
  a      *        ll#|lls#|lk|l[dt]   ㅗ ㅓ1 ㅏ1 ㅐ2
  a      *        l#|ls#     ㅓ ㅏ1 ㅔ2 ㅐ2 ㅡ3
  a      ..       n#|ns#|nt|nc   ㅓ ㅐ ㅏ1 ㅡ2
  a      #        CC?[aeiouy]  ㅐ ㅓ ㅏ ㅔㅣ1
  a      *        Ce#        ㅔㅣ ㅏ2 ㅐ2 ㅣ3
  a      *        #          ㅏ ㅓ2
  a      *        st[ey]     ㅔㅣ ㅏ1 ㅐ1
  a      *        C[rl]?[aeiouy]  ㅐ ㅔㅣ ㅏ ㅓ1 ㅔ2 ㅣ4 ㅗ5
  a      *        *          ㅐ ㅏ1 ㅓ1 ㅔㅣ3 ㅗ5

  e      V[^aeiouy]   (?:up|out|off|over)s?#   - ㅣ2 ㅔ3
  eau    *        *          ㅗ ㅠ
  ea     *        r[cnlthds]  ㅓ ㅣㅓ2 ㅏ3 ㅔㅓ3
  ea     *        r          ㅣㅓ ㅔㅓ2 ㅔ2
  ea     *        [tu]e|l#|#|n  ㅣ ㅣㅓ1 ㅣㅐ2 ㅔ2 ㅣㅔㅣ3
  ea     *        ther       ㅔ ㅣ3
  ea     *        d|th|v     ㅣ ㅔ ㅣㅓ2
  ea     *        *          ㅣ ㅔ1 ㅣㅓ2 ㅔㅣ2
  ee     *        *          ㅣ ㅔ5
  eigh   *        *          ㅔㅣ ㅏㅣ3
  ei     *        *          ㅔㅣ ㅣ ㅏㅣ1
  eye    #        *          ㅏㅣ
  ey     *        #|s#       ㅣ ㅔㅣ1
  ey     *        *          ㅣ ㅔㅣ ㅏㅣ2
  ew     *        [ai]       ㅣw ㅠ1 ㅜ2
  ew     *        *          ㅠ ㅜ1
  eu     *        m#         ㅣㅓ ㅠ2
  eu     *        *          ㅠ ㅜ1 ㅗㅣ3
  eou    *        *          ㅣㅓ ㅓ1
  eo     *        ple        ㅣ
  eo     *        *          ㅣㅗ ㅣㅓ2 ㅔㅗ3
  er     *        #|s#|ed#|C  ㅓ ㅔㄹ2 ㅔ.ㄹ5 ㅓㄹ5
  ere    *        #          ㅣㅓ ㅔㅓ1
  e      V[^aeiouy]*  #      - ㅔ3 ㅣ3
  e      *        #          ㅣ ㅔ1 -2
  e      V[^aeiouy]+  s#     - ㅣ2 ㅔ3
  e      V[^aeiouy]+  d#     - ㅣ2 ㅔ2
  e      *        n#|ns#|l#|ls#  ㅡ ㅓ ㅔ ㅣ2
  e      l        ss#        ㅣ ㅔ
  e      *        n[tc]      ㅓ ㅔ ㅣ3
  e      *        ts?#       ㅣ ㅔ ㅓ2
  e      *        Ce#        ㅣ ㅔ
  e      [bcdfgkpt]l  [bcdfghjkpqtvwz]  ㅔ ㅣ1 ㅓ1 -1 ㅡ3
  e      V[^aeiouy]   [bcdfghjklmnpqrstvwxz]  ㅔ ㅣ1 ㅓ1 ㅡ3 -2
  e      *        C[aeiouy]  ㅔ ㅣ ㅓ1
  e      *        *          ㅔ ㅣ1 ㅓ1 ㅡ3

  igh    *        *          ㅏㅣ
  ie     *        #|s#       ㅣ ㅏㅣ2
  ie     C        [wv]       ㅣ ㅠ1
  ie     f        d#|s#      ㅏㅣ ㅣ
  ie     *        *          ㅣ ㅏㅣㅓ ㅣㅓ1 ㅏㅣ3 ㅣㅔ2
  ia     *        *          ㅣㅏ ㅣㅓ ㅏㅣㅓ ㅏㅣㅏ ㅑ2
  iou    *        *          ㅣㅓ ㅓ1
  io     *        *          ㅣㅗ ㅣㅓ ㅏㅣㅗ1 ㅏㅣㅓ2 ㅛ3
  iu     *        *          ㅣㅓ ㅣㅜ
  ire    *        #|[sdlwmpfbh]  ㅏㅣㅓ
  ir     *        C|#        ㅓ ㅣㄹ4
  i      [slbn]   gn(?:#|s#|e|ing|m)  ㅏㅣ ㅣ4
  i      *        nd#|ld#|gn ㅏㅣ ㅣ
  i      *        bles?#     ㅓ ㅣ
  i      *        Ce(?:#|[bcdfghjklmnpqtvwxz])  ㅏㅣ ㅣ
  i      *        #          ㅣ ㅏㅣ1
  i      *        C[rl]?[aeiouy]  ㅣ ㅏㅣ1 ㅓ4
  i      *        *          ㅣ ㅏㅣ4 ㅓ5 ㅡ5

  ough   *        *          ㅗ ㅗㅜ1 ㅓㅍ1 ㅜ2 ㅏㅜ2
  our    *        C|#        ㅗ ㅜㅓ ㅏㅜㅓ ㅓ1 ㅠㅓ2
  ous    *        #          ㅓㅅ
  ou     *        *          ㅏㅜ ㅜ ㅓ1 ㅗ1
  ow     *        V          ㅏw ㅗw ㅗ1 ㅏㅜ
  ow     *        #|s#|C     ㅗ ㅏㅜ ㅗㅜ1
  ow     *        *          ㅗ ㅏㅜ
  oar    *        *          ㅗ
  oa     *        *          ㅗ ㅗㅏ2
  oor    *        *          ㅗㅓ ㅗ1
  oo     *        *          ㅜ ㅗ2 ㅓ3
  oir    *        #|e#       ㅜㅏㄹ ㅗㅣㄹ3
  oi     *        *          ㅗㅣ
  oy     *        *          ㅗㅣ
  oe     *        *          ㅗ ㅜ2 ㅗㅔ2
  or     w        *          ㅓ ㅗ2
  ore    *        [bcdfghjklmpqtvwxz]  ㅗㄹㅔ ㅗㅓ1 ㅗㄹㅣ1 ㅗㄹㅓ1 ㅗ3
  ore    *        #|s#       ㅗㅓ ㅗ1
  or     ..       #|s#       ㅓ ㅗ1
  or     *        C|#        ㅗ ㅗㄹ2 ㅗ.ㄹ5 ㅗㅓ3
  one    #        [bcdfghjklmnpqstvwxz]  wㅓ.ㄴ ㅗㄴㅔ2 ㅗㄴㅣ2
  o      *        ne?#|ns#|m#   ㅗ ㅓ ㅡ2 ㅏ3
  o      *        Ce#        ㅗ ㅓ2 ㅜ4
  o      *        #|s#       ㅗ ㅜ3
  o      *        [mn]C      ㅗ ㅓ ㅏ2
  o      *        ff         ㅗ ㅓ
  o      *        C[aeiouy]  ㅗ ㅓ1 ㅏ2
  o      *        *          ㅗ ㅏ1 ㅓ1 ㅜ4

  ue     *        #|s#       ㅠ ㅜ
  ui     *        *          ㅣ ㅜ1 ㅠㅣ ㅟ ㅠ2
  ure    *        #|s#|d#    ㅠㅓ ㅓ1
  ur     *        C|#        ㅓ ㅜㄹ2 ㅜ3
  uy     *        *          ㅏㅣ
  u      *        Ce#        ㅠ ㅜ
  u      *        C[aeiouy]  ㅠ ㅜ ㅓ2
  u      *        V          ㅠ ㅜ w2
  u      *        #          ㅠ ㅜ
  u      *        *          ㅓ ㅜ1 ㅠ3 ㅣ5 ㅏ3

  y      *        V          y ㅣ2
  y      *        #          ㅣ ㅏㅣ1
  y      *        Ce#        ㅏㅣ ㅣ
  y      ps|h|t   [cp]       ㅏㅣ ㅣ
  y      *        *          ㅣ ㅏㅣ1
`)
