// The JSON Schemas of docs/schemas, and whether an answer is as they say: no field missing, none undocumented.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type AnySchemaObject, type ValidateFunction } from 'ajv/dist/2020.js'

const FOLDER = new URL('../docs/schemas/', import.meta.url)
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true })
const compiled = new Map<string, ValidateFunction>()

export const SCHEMAS = ['list', 'show', 'search', 'count', 'check'] as const

/** What is wrong with a JSON answer of a command, by its schema; an empty list when nothing is. */
export function findFaults(command: string, answer: unknown): unknown[] {
  const name = command === 'browse' ? 'search' : command
  let validate = compiled.get(name)
  if (!validate) {
    const text = readFileSync(new URL(join('.', `${name}.schema.json`), FOLDER), 'utf8')
    validate = ajv.compile(close(JSON.parse(text)))
    compiled.set(name, validate)
  }
  return validate(answer) ? [] : (validate.errors ?? [])
}

/** The schema with no other fields allowed than those it names: readers must expect more, tests must not. */
function close(schema: object): AnySchemaObject {
  const text = JSON.stringify(schema)
  const closed: AnySchemaObject = JSON.parse(text, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && 'properties' in value && 'required' in value
      ? { ...value, additionalProperties: false }
      : value,
  )
  return closed
}
