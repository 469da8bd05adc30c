// The least a program on Node can do to know whether a folder has changed: walk it and ask for every file's times.
const { readdirSync, statSync } = require('node:fs')
const { join } = require('node:path')

const stack = [process.argv[2] ?? '.']
for (let folder = stack.pop(); folder !== undefined; folder = stack.pop()) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) stack.push(path)
    else if (entry.name.endsWith('.md')) statSync(path)
  }
}
