// What one writes first: every library imported at the start, gray-matter over all files, Fuse.js as it comes.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import chalk from 'chalk'
import { Command } from 'commander'
import Fuse from 'fuse.js'
import matter from 'gray-matter'

function load(root) {
  const names = readdirSync(root, { recursive: true }).filter(name => name.endsWith('.md'))
  return names.map(name => ({ name, ...matter(readFileSync(join(root, name), 'utf8')) }))
}

const program = new Command()
program.command('list <root>').action(root => {
  for (const { name, data } of load(root))
    console.log(`${chalk.bold(data.title ?? name)} ${data.speaker ?? ''}`)
})
program.command('search <root> <query>').action((root, query) => {
  const lines = load(root).flatMap(({ name, content }) =>
    content
      .split('\n')
      .filter(Boolean)
      .map(text => ({ name, text })),
  )
  const fuse = new Fuse(lines, { keys: ['text'] })
  for (const { item } of fuse.search(query, { limit: 20 })) console.log(`${item.name}: ${item.text}`)
})
program.parse()
