// The one home of gray-matter and js-yaml, and the only way to them. gray-matter would run the code of a `---js`
// block and remembers what it parsed; here it is given a block whose fences are its own, with every engine but YAML
// denied and options at every call, which also turns its cache off.
import matter from 'gray-matter'
import {
  CORE_SCHEMA,
  defineScalarTag,
  floatCoreTag,
  intCoreTag,
  load,
  NOT_RESOLVED,
  type ScalarTagDefinition,
  YAMLException,
} from 'js-yaml'
import { MAX_DEPTH, type ParseResult } from './parse-result.ts'

/** Parses the text between the fences. Never throws, runs nothing, follows no alias. */
export function parseYaml(block: string): ParseResult {
  try {
    return { ok: true, value: parseBlock(block) }
  } catch (error) {
    if (error instanceof YAMLException) {
      return { ok: false, reason: error.reason, line: error.mark?.line ?? 0, column: error.mark?.column ?? 0 }
    }
    return { ok: false, reason: error instanceof Error ? error.message : String(error), line: 0, column: 0 }
  }
}

function parseBlock(block: string): unknown {
  // gray-matter ends a block at the first line that starts with three dashes, whatever follows them.
  if (/^---/m.test(block)) return parseText(block)
  let value: unknown = {}
  matter(`---\n${block}\n---\n`, {
    language: 'yaml',
    engines: {
      ...DENIED,
      yaml(text: string) {
        value = parseText(text.slice(1))
        return {}
      },
    },
  })
  return value
}

function parseText(text: string): unknown {
  if (text.split('\n').every(line => /^\s*(?:#|$)/.test(line))) return {}
  return load(text, { schema: SCHEMA, maxAliases: 0, maxDepth: MAX_DEPTH })
}

function deny(): never {
  throw new Error('only YAML, TOML and JSON front matter is read')
}

/** Without an entry of ours gray-matter falls back to its own engines, whose `javascript` is `eval`. */
const DENIED = {
  json: deny,
  javascript: deny,
  js: deny,
  coffee: deny,
  coffeescript: deny,
  cson: deny,
  toml: deny,
}

/**
 * A scalar is a number only if printing the number gives what was written: `2012` is one, `010`, `1.10`, `1_000` and
 * `1e3` stay text. YAML's own rule would turn a title `1.10` into 1.1.
 */
function asWritten(tag: ScalarTagDefinition): ScalarTagDefinition {
  return defineScalarTag(tag.tagName, {
    implicit: true,
    identify: tag.identify,
    resolve(source, isExplicit, tagName) {
      const value: unknown = tag.resolve(source, isExplicit, tagName)
      return isExplicit || String(value) === source ? value : NOT_RESOLVED
    },
  })
}

const SCHEMA = CORE_SCHEMA.withTags(asWritten(intCoreTag), asWritten(floatCoreTag))
