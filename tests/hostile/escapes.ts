// 102 strings that make a terminal do something, or hide something from its reader, by family. Each names what the
// emulator of terminal.ts must see when the string is printed as it is, so that a passing test is known to be able to
// fail. Sources: ECMA-48, xterm's ctlseqs, the control sequences of iTerm2, kitty, rxvt and tmux, Unicode annex 9.
import fc from 'fast-check'
import type { Effect } from './terminal.ts'

export interface Attack {
  /** `osc/clipboard`: unique. */
  name: string
  text: string
  /** One of the effects the raw string has; null for what is text and must stay text. */
  effect: Effect | null
}

const ESC = '\x1b'
const CSI = `${ESC}[`
const OSC = `${ESC}]`
const DCS = `${ESC}P`
const ST = `${ESC}\\`
const BEL = '\x07'

/** `echo pwned` in base64, the form in which OSC 52 takes what to put on the clipboard. */
const PAYLOAD = 'ZWNobyBwd25lZA=='

type Family = { readonly [name: string]: readonly [text: string, effect: Effect | null] }

const colours: Family = {
  red: [`${CSI}31mred`, 'csi'],
  conceal: [`${CSI}8mhidden`, 'attribute'],
  'true-colour': [`${CSI}38;2;1;2;3mdark`, 'attribute'],
  'colon-parameters': [`${CSI}38:2::1:2:3mdark`, 'attribute'],
  blink: [`${CSI}5mblink`, 'attribute'],
  'reset-ours': [`${CSI}0mplain`, 'csi'],
}

const cursor: Family = {
  up: [`${CSI}1A${CSI}20Doverwritten`, 'csi'],
  home: [`${CSI}Hoverwritten`, 'csi'],
  position: [`${CSI}1;1Hoverwritten`, 'csi'],
  'save-restore': [`${ESC}7text${ESC}8over`, 'escape'],
  'reverse-index': [`${ESC}M${ESC}Moverwritten`, 'escape'],
  'next-line': [`${ESC}Etext`, 'escape'],
  'horizontal-tab-set': [`${ESC}H`, 'escape'],
  hide: [`${CSI}?25l`, 'csi'],
  shape: [`${CSI}5 q`, 'csi'],
}

const screen: Family = {
  'erase-display': [`${CSI}2J`, 'csi'],
  'erase-scrollback': [`${CSI}3J`, 'csi'],
  'erase-line': [`${CSI}2K`, 'csi'],
  'insert-lines': [`${CSI}9L`, 'csi'],
  'delete-characters': [`${CSI}1G${CSI}99P`, 'csi'],
  repeat: [`x${CSI}9999b`, 'csi'],
  'scroll-region': [`${CSI}2;3r`, 'csi'],
  'soft-reset': [`${CSI}!p`, 'csi'],
  'full-reset': [`${ESC}c`, 'escape'],
  'alignment-test': [`${ESC}#8`, 'escape'],
  alternate: [`${CSI}?1049hfake prompt $ `, 'alternate'],
  'alternate-47': [`${CSI}?47h`, 'alternate'],
  'window-size': [`${CSI}8;1;1t`, 'csi'],
  iconify: [`${CSI}2t`, 'csi'],
}

const modes: Family = {
  'mouse-click': [`${CSI}?1000h`, 'mouse'],
  'mouse-drag': [`${CSI}?1002h`, 'mouse'],
  'mouse-any': [`${CSI}?1003h${CSI}?1006h`, 'mouse'],
  'bracketed-paste': [`${CSI}?2004h`, 'mode'],
  focus: [`${CSI}?1004h`, 'mode'],
  'application-cursor': [`${CSI}?1h`, 'mode'],
  keypad: [`${ESC}=`, 'escape'],
  origin: [`${CSI}?6h`, 'mode'],
  'no-wrap': [`${CSI}?7l`, 'mode'],
  insert: [`${CSI}4h`, 'mode'],
  'reverse-video': [`${CSI}?5h`, 'csi'],
}

/** What the terminal answers is typed into the shell that runs next. */
const queries: Family = {
  'device-attributes': [`${CSI}c`, 'reply'],
  'device-attributes-2': [`${CSI}>c`, 'reply'],
  'status-report': [`${CSI}5n`, 'reply'],
  'cursor-report': [`${CSI}6n`, 'reply'],
  'mode-report': [`${CSI}?25$p`, 'reply'],
  'setting-report': [`${DCS}$qm${ST}`, 'reply'],
  'setting-report-style': [`${DCS}$q q${ST}`, 'reply'],
  'decid-c1': ['\x9a', 'changed-text'],
  'title-report': [`${OSC}2;;id;\n${BEL}${CSI}21t`, 'title'],
  'text-size': [`${CSI}18t`, 'csi'],
  version: [`${CSI}>0q`, 'csi'],
  enquiry: ['\x05', 'hidden'],
  'foreground-report': [`${OSC}10;?${BEL}`, 'osc'],
}

const commands: Family = {
  title: [`${OSC}0;pwned${BEL}`, 'title'],
  'title-st': [`${OSC}2;pwned${ST}`, 'title'],
  'icon-name': [`${OSC}1;pwned${BEL}`, 'osc'],
  palette: [`${OSC}4;1;rgb:00/00/00${BEL}`, 'osc'],
  folder: [`${OSC}7;file://host/etc${BEL}`, 'osc'],
  link: [`${OSC}8;;http://evil.example/${ST}safe${OSC}8;;${ST}`, 'link'],
  'link-script': [`${OSC}8;;javascript:alert(1)${ST}click${OSC}8;;${ST}`, 'link'],
  'link-open': [`${OSC}8;id=1;file:///etc/passwd${BEL}rest of the screen`, 'link'],
  notification: [`${OSC}9;pwned${BEL}`, 'osc'],
  progress: [`${OSC}9;4;1;50${BEL}`, 'osc'],
  foreground: [`${OSC}10;#000000${BEL}`, 'osc'],
  background: [`${OSC}11;#000000${ST}`, 'osc'],
  clipboard: [`${OSC}52;c;${PAYLOAD}${BEL}`, 'clipboard'],
  'clipboard-st': [`${OSC}52;p;${PAYLOAD}${ST}`, 'clipboard'],
  'clipboard-read': [`${OSC}52;c;?${BEL}`, 'clipboard'],
  'shell-mark': [`${OSC}133;C${ST}`, 'osc'],
  'notification-rxvt': [`${OSC}777;notify;a;b${BEL}`, 'osc'],
  'iterm-file': [`${OSC}1337;File=name=YQ==;inline=0:${PAYLOAD}${BEL}`, 'osc'],
  'iterm-copy': [`${OSC}1337;CopyToClipboard=general${BEL}text${OSC}1337;EndCopy${BEL}`, 'osc'],
}

const strings: Family = {
  'tmux-passthrough': [`${DCS}tmux;${ESC}${OSC}52;c;${PAYLOAD}${BEL}${ST}`, 'changed-text'],
  sixel: [`${DCS}q#0;2;0;0;0~~~${ST}`, 'changed-text'],
  'user-keys': [`${DCS}0;1|17/726d0d${ST}`, 'changed-text'],
  'application-command': [`${ESC}_Gf=24,s=1,v=1;AAAA${ST}`, 'changed-text'],
  'privacy-message': [`${ESC}^swallowed${ST}`, 'changed-text'],
  'start-of-string': [`${ESC}Xswallowed${ST}`, 'changed-text'],
  'screen-title': [`${ESC}kpwned${ST}`, 'escape'],
}

/** The one-character forms of U+0080 to U+009F. */
const c1: Family = {
  csi: ['\x9b31mred', 'csi'],
  osc: ['\x9d0;pwned\x9c', 'title'],
  dcs: ['\x90$qm\x9c', 'reply'],
  apc: ['\x9fswallowed\x9c', 'changed-text'],
  'clipboard-mixed': [`\x9d52;c;${PAYLOAD}${BEL}`, 'clipboard'],
  'reverse-index': ['\x8d', 'hidden'],
}

/** What a filter that removes whole sequences leaves behind, or puts together. */
const assembled: Family = {
  'clipboard-around-colour': [`${ESC}${CSI}m]52;c;${PAYLOAD}${BEL}`, 'csi'],
  'colour-around-colour': [`${ESC}${CSI}0m[31mred`, 'csi'],
  'unterminated-osc': [`${OSC}0;all that follows is the title`, 'swallowed'],
  'unterminated-csi': [`text${CSI}`, 'csi'],
  'unterminated-dcs': [`${DCS}1;2;3`, 'swallowed'],
  'escape-at-end': [`text${ESC}`, 'changed-text'],
  'cancel-inside': [`${CSI}3\x18${CSI}31mred`, 'csi'],
}

const controls: Family = {
  bell: [BEL, 'bell'],
  backspace: ['safe\b\b\b\bevil', 'changed-text'],
  'carriage-return': ['safe safe safe\revil', 'changed-text'],
}

const unicode: Family = {
  'right-to-left-override': ['photo_\u202egnp.exe', 'hidden'],
  isolates: ['\u2067access\u2066 admin\u2069\u2069', 'hidden'],
  marks: ['a\u200fb\u200ec\u061cd', 'hidden'],
  tags: [
    `ok${[...'ignore'].map(c => String.fromCodePoint(0xe0000 + (c.codePointAt(0) ?? 0))).join('')}`,
    'hidden',
  ],
  'lone-surrogates': ['a\ud800b\udc00', 'hidden'],
  'line-separator': ['a\u2028b\u2029c\ufeffd', 'hidden'],
}

/** Text that only looks like an attack; made harmless it must still read the same. */
const lookalikes: Family = {
  'written-out': ['\\x1b[31m \\e]0;x\\a ^[[2J', null],
}

const FAMILIES = {
  colours,
  cursor,
  screen,
  modes,
  queries,
  commands,
  strings,
  c1,
  assembled,
  controls,
  unicode,
  lookalikes,
}

export const ATTACKS: readonly Attack[] = Object.entries(FAMILIES).flatMap(([family, attacks]) =>
  Object.entries(attacks).map(([name, [text, effect]]) => ({ name: `${family}/${name}`, text, effect })),
)

/** Random strings made of pieces of attacks, of the controls themselves and of text: what a list does not think of. */
export const attackSoup = (): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 4 })), {
      maxLength: 12,
    })
    .map(pieces => pieces.join(''))

const PIECES = [
  ...ATTACKS.map(attack => attack.text),
  ...[
    ESC,
    CSI,
    OSC,
    DCS,
    ST,
    BEL,
    '\x9b',
    '\x9c',
    '\x9d',
    '\x90',
    '\x18',
    '\r',
    '\b',
    '\n',
    '\u202e',
    '\ud83d',
  ],
  ...['0;', '52;c;', '31m', '?1049h', '$qm', 'm', 'c', '[', ']', '가', '글', 'text', ' '],
]
