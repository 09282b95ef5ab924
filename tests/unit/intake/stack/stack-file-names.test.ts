// What stack files are called in a workbook: by as little of their folders as tells them apart.

import { describe, expect, it } from 'vitest'
import { namedStackFiles } from '../../../../src/intake/stack/stack-file-names.ts'

const file = { file: '', kinds: [], entries: [], leftOut: [], elsewhere: [] }
const named = (paths: readonly string[], remembered: readonly string[] = []) => {
  const { files, read } = namedStackFiles(
    paths.map(() => file),
    paths,
    remembered,
  )
  return [files.map((each) => each.file), read]
}
const BOTH = ['/home/ben/repo/infra/a/compose.yml', '/home/ben/repo/infra/b/compose.yml']

describe('names of stack files', () => {
  it.each([
    ['one by itself', ['/home/ben/repo/infra/a/compose.yml'], ['compose.yml']],
    ['two of one name', BOTH, ['a/compose.yml', 'b/compose.yml']],
    ['folders of one name in others', ['/r/a/x/compose.yml', '/r/b/x/compose.yml'], ['a/x/compose.yml', 'b/x/compose.yml']],
    ['one in the folder that the others are below', ['/r/compose.yml', '/r/x/compose.yml'], ['compose.yml', 'x/compose.yml']],
    ['others stay as they are', [...BOTH, '/home/ben/repo/all.yaml'], ['a/compose.yml', 'b/compose.yml', 'all.yaml']],
    ['of Windows', ['C:\\repo\\a\\compose.yml', 'C:\\repo\\b\\compose.yml'], ['a/compose.yml', 'b/compose.yml']],
  ])('%s', (_, paths, names) => {
    expect(named(paths)).toEqual([names, names])
  })

  it('are those that the workbook has, also for one of them alone', () => {
    const remembered = ['a/compose.yml', 'b/compose.yml', 'all.yaml']
    expect(named(BOTH.slice(1), remembered)).toEqual([['b/compose.yml'], ['b/compose.yml']])
    expect(named(['/r/c/compose.yml'], remembered)).toEqual([['compose.yml'], ['compose.yml']])
    expect(named(['/r/compose.yml', '/r/x/compose.yml'], ['compose.yml', 'x/compose.yml'])[0]).toEqual(['compose.yml', 'x/compose.yml'])
  })

  it('are the longest of those that the workbook has for one file', () => {
    expect(named(BOTH.slice(0, 1), ['compose.yml', 'infra/a/compose.yml', 'a/compose.yml'])[0]).toEqual(['infra/a/compose.yml'])
  })

  it('take the place of a name that two of them had together', () => {
    expect(named(BOTH, ['compose.yml'])).toEqual([
      ['a/compose.yml', 'b/compose.yml'],
      ['a/compose.yml', 'b/compose.yml', 'compose.yml'],
    ])
  })
})
