// Reads what can be read of front matter that is not valid, line by line, so that the note keeps its title.
import type { Fields, FieldValue } from '../model/talk.ts'

/**
 * Keys and values of the simple lines of a block: `key: value`, `key: [a, b]`, and `- item` lines below a key. What
 * is none of these is passed over; of a key given twice the first value counts.
 */
export function recoverFields(block: string): Fields {
  const fields: Fields = Object.create(null)
  let open: string | null = null
  for (const line of block.split('\n')) {
    const item = /^\s*-\s+(.*)$/.exec(line)
    if (item !== null) {
      if (open !== null) addItem(fields, open, item[1] ?? '')
      continue
    }
    const pair = PAIR.exec(line)
    if (pair === null) continue
    const [, indent = '', name = '', value = ''] = pair
    // A line below a key belongs to that key, unless its author indents with tabs, which YAML refuses anyway.
    if (indent.startsWith(' ') && Object.keys(fields).length > 0) continue
    const key = unquote(name)
    open = null
    if (Object.hasOwn(fields, key)) continue
    fields[key] = recoverValue(value.trim())
    if (fields[key] === null) open = key
  }
  return fields
}

/**
 * The same of TOML: `key = value` and `key = [a, b]` above the first table. A value that is no text stays as written.
 */
export function recoverToml(block: string): Fields {
  const fields: Fields = Object.create(null)
  const lines = block.split('\n')
  const table = lines.findIndex(line => /^\s*\[/.test(line))
  for (const line of table === -1 ? lines : lines.slice(0, table)) {
    const [, name, value = ''] = TOML_PAIR.exec(line) ?? []
    if (name === undefined) continue
    const key = unquote(name)
    if (!Object.hasOwn(fields, key)) fields[key] = recoverValue(withoutComment(value).trim())
  }
  return fields
}

const TOML_PAIR = /^\s*([\w-]{1,100}|"[^"]{1,100}"|'[^']{1,100}')\s*=\s*(.*)$/

/** A value without the comment behind it: what begins with # behind the last quote. */
function withoutComment(value: string): string {
  const quote = Math.max(value.lastIndexOf('"'), value.lastIndexOf("'"))
  const comment = value.slice(quote + 1).search(/\s#/)
  return comment === -1 ? value : value.slice(0, quote + 1 + comment)
}

/** `key: value`, also with the blank forgotten or a full-width colon, but no `https://`. */
const PAIR = /^([ \t]*)([^\s:：#>-][^:：]{0,99}?)[ \t]*(?:：|:(?!\/\/))(.*)$/

function addItem(fields: Fields, key: string, item: string): void {
  const list = fields[key]
  if (Array.isArray(list)) list.push(unquote(item.trim()))
  else if (list === null || list === undefined) fields[key] = [unquote(item.trim())]
}

function recoverValue(text: string): FieldValue {
  if (text === '' || text === '|' || text === '>') return null
  const flow = /^\[([^\]]*)\]?$/.exec(text)
  if (flow === null) return unquote(text)
  const items = (flow[1] ?? '').split(',').map(item => unquote(item.trim()))
  return items.filter(item => item !== '')
}

function unquote(text: string): string {
  const quoted = /^(["'])([^"']*)(?:\1|$)$/.exec(text)
  return quoted?.[2] ?? text
}
