import { expect, test } from 'vitest'
import { namedCommand, readWords } from '../../src/commands/line/command-line.ts'

/** What each word was taken for: `list is command`; of options, and what is theirs, with their flags. */
function read(line: string): string[] {
  return readWords(line.split(' ')).map(({ kind, word, option }) =>
    [word, 'is', kind, ...(option ? [option.flags] : [])].join(' '),
  )
}

test.each([
  ['list -t a', ['list is command', '-t is option -t, --tag <tag>', 'a is value -t, --tag <tag>']],
  [
    'list --tag=a=b',
    ['list is command', '--tag=a=b is option -t, --tag <tag>', 'a=b is value -t, --tag <tag>'],
  ],
  ['list -qta', ['list is command', '-qta is option -t, --tag <tag>', 'a is value -t, --tag <tag>']],
  ['list -t -x', ['list is command', '-t is option -t, --tag <tag>', '-x is value -t, --tag <tag>']],
  // An option of another command has no value here.
  ['show --group talk', ['show is command', '--group is option', 'talk is argument']],
  ['show -- -a --', ['show is command', '-- is end', '-a is argument', '-- is argument']],
  // Before the command those of all are known, so that no value is taken for one.
  [
    '--group search list',
    ['--group is option --group <how>', 'search is value --group <how>', 'list is command'],
  ],
  ['help list', ['help is command', 'list is argument']],
  ['list -V', ['list is command', '-V is option -V, --version']],
])('%s', (line, expected) => {
  expect(read(line)).toEqual(expected)
})

test('the command is the first word that can be one, or there is none', () => {
  expect(namedCommand(readWords(['-L', 'search', 'list', 'show']))?.name).toBe('list')
  expect(namedCommand(readWords(['nonsense', 'list']))).toBeNull()
})
