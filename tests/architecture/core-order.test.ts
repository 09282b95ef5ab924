// The folders of core in the order in which they build on each other: a folder imports from those before it and from the files
// at the top of core. ARCHITECTURE.md lists them in the same order.

import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sourceFiles } from './house.ts'

const root = join(import.meta.dirname, '../..')
const core = join(root, 'src/core')

const tree = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8').split('src/contract/')[0] ?? ''
const ORDER = [...tree.matchAll(/^ {2}([a-z-]+)\/ /gm)].map(([, folder]) => folder ?? '')

/** Imports that lead to a later folder, as "file → target". */
function againstTheOrder(files: Readonly<Record<string, string>>): readonly string[] {
  const place = (file: string) => (file.includes('/') ? ORDER.indexOf(file.split('/')[0] ?? '') : -1)
  return Object.entries(files).flatMap(([file, text]) =>
    [...text.matchAll(/from '(\.[^']+)'/g)]
      .map(([, target]) => normalize(join(dirname(file), target ?? '')).replaceAll('\\', '/'))
      .filter((target) => place(target) > place(file))
      .map((target) => `${file} → ${target}`),
  )
}

describe('the folders of core', () => {
  const files = sourceFiles(core).filter((file) => file !== 'index.ts')

  it('are all listed, in order', () => {
    const folders = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0] ?? ''))
    expect([...ORDER].sort()).toEqual([...folders].sort())
  })

  it('import one way', () => {
    expect(againstTheOrder(Object.fromEntries(files.map((file) => [file, readFileSync(join(core, file), 'utf8')])))).toEqual([])
  })

  it('are told of an import of a later folder', () => {
    const planted = {
      'costs/planted.ts': "import { assess } from '../assessment/assess.ts'",
      'planted.ts': "import { x } from './amounts/x.ts'",
    }
    expect(againstTheOrder(planted)).toEqual(['costs/planted.ts → assessment/assess.ts', 'planted.ts → amounts/x.ts'])
  })
})
