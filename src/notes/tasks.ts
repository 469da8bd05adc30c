// The box of a task at the start of a list item: `[ ]`, `[x]`, and other signs for its state (Obsidian), `[/]`, `[-]`, `[>]`.
// It is a token `task`, its `markup` what is written, and no text.
import type { StateCore } from 'markdown-it'
import { isBreak } from '../model/line-break.ts'

/** A letter or a digit may be that of a choice or a source; what has no text behind it is a box only if it is Markdown's. */
const BOX = /^\[(?:[ xX/<>?!*"~+=-]|\p{Extended_Pictographic}\ufe0f?)\](?=\s)|^\[[ xX]\]$/u

/** A rule for what comes after text. What is written tells a task from what only looks like one: code, a link, an escape. */
export function markTasks({ tokens, Token }: StateCore): void {
  for (const [at, { type }] of tokens.entries()) {
    const inline = tokens[at + 2]
    if (type !== 'list_item_open' || tokens[at + 1]?.type !== 'paragraph_open' || !inline) continue
    const [box] = BOX.exec(inline.content) ?? []
    const [text, ...rest] = inline.children ?? []
    const [next] = rest
    if (box === undefined || text?.type !== 'text' || !text.content.startsWith(box)) continue
    const task = new Token('task', '', 0)
    task.markup = box
    text.content = text.content.slice(box.length).trimStart()
    if (text.content === '' && next && isBreak(next)) rest.shift()
    inline.children = [task, text, ...rest]
  }
}
