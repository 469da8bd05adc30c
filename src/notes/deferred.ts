// Modules that most runs never need. Here they are plain imports; in the built program each becomes a chunk of its
// own that is required when something of it is first used (scripts/build.js), so that a start pays for nothing else.
import * as ignoreRules from './ignore-rules.ts'
import * as tactics from './tactics.ts'
import * as toml from './toml.ts'
import * as yaml from './yaml.ts'

export const parseBody: typeof tactics.parseBody = (body, bodyLine) => tactics.parseBody(body, bodyLine)
export const parseYaml: typeof yaml.parseYaml = block => yaml.parseYaml(block)
export const parseToml: typeof toml.parseToml = block => toml.parseToml(block)
export const parseIgnoreFile: typeof ignoreRules.parseIgnoreFile = (...args) =>
  ignoreRules.parseIgnoreFile(...args)
export const isIgnored: typeof ignoreRules.isIgnored = (...args) => ignoreRules.isIgnored(...args)
