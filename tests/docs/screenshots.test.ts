// The screenshots of the READMEs are what the program prints now. `npm run screenshots` takes them again.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../program.ts'
import { type Scene, takePicture } from './picture.ts'

const FOLDER = join(ROOT, 'docs', 'screenshots')

const SIZE = { columns: 84, rows: 60 }

/** By file name. */
const SCENES: Readonly<Record<string, Scene>> = {
  show: { ...SIZE, commands: ['talks show 6'] },
  browse: {
    columns: 84,
    rows: 24,
    commands: ['talks browse'],
    typed: { keys: 'ㅅㅅㅁㄷㅇ', answer: '경험을 만들어 제공' },
  },
  search: {
    ...SIZE,
    commands: ['talks search 트워터 -n 3', 'talks search ㅅㅅㅁㄷㅇ -n 2', 'talks search thtuf -n 1'],
  },
}

test.each(Object.entries(SCENES))('%s.svg is what the program prints', async (name, scene) => {
  await expect(await takePicture(scene)).toMatchFileSnapshot(join(FOLDER, `${name}.svg`))
})

test('no picture is left over', () => {
  const names = Object.keys(SCENES).map(name => `${name}.svg`)
  expect(readdirSync(FOLDER).filter(name => !names.includes(name))).toEqual([])
})
