import { UsageError } from '../model/errors.ts'
import { quoteTyped } from '../model/shorten.ts'
import { cacheFolder, clearCache, measureCache } from '../store/cache-folder.ts'
import { sanitize } from '../views/sanitize.ts'
import type { Action } from './line/command-definition.ts'
import { amount } from './output/amount.ts'

/** `talks cache`: where the cache is and what it takes. `talks cache clear` removes it. */
export const cache: Action = (context, [action]) => {
  if (action !== undefined && action !== 'clear') {
    throw new UsageError(
      `unknown action ${quoteTyped(action)} of cache; try talks cache, or talks cache clear`,
    )
  }
  const folder = cacheFolder(context.io.env)
  if (folder === null) {
    context.notice('there is no cache: neither XDG_CACHE_HOME nor HOME is an absolute path')
    return 0
  }
  // What would be kept at the end of this run.
  if (action === 'clear') context.io.keepNothing()
  const { files, bytes } = action === 'clear' ? clearCache(folder) : measureCache(folder)
  const what = `${amount(files, 'file')}, ${readableBytes(bytes)}`
  context.io.stdout.write(`${sanitize(folder)}: ${what}${action === 'clear' ? ', removed' : ''}\n`)
  return 0
}

function readableBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
