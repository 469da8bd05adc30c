// Installed globally into a folder with a space and Hangul in its name, as `npm install --global` does it.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../program.ts'

test('works from a path with a space and Hangul', () => {
  const folder = mkdtempSync(join(tmpdir(), 'talks-install-'))
  try {
    const prefix = join(folder, '한글 폴더')
    mkdirSync(prefix)
    const npm = (...args: string[]) =>
      execFileSync('npm', args, { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' })
    const [{ filename }] = JSON.parse(npm('pack', '--json', '--ignore-scripts', '--pack-destination', folder))
    npm('install', '--global', '--ignore-scripts', '--prefix', prefix, join(folder, filename))
    const talks = (...args: string[]) =>
      execFileSync(join(prefix, 'bin', 'talks'), args, { cwd: folder, encoding: 'utf8' })
    expect(talks('list').trimEnd().split('\n')).toHaveLength(10)
    expect(talks('search', '트워터', '-f', 'ref', '-n', '1')).toBe('4.5\n')
    expect(talks('show', '2')).toContain('큐레이션')
    expect(existsSync(join(prefix, 'share', 'man', 'man1', 'talks.1'))).toBe(true)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
