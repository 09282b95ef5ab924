import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sourceFiles, violationsOf } from './house.ts'

const root = join(import.meta.dirname, '../..')

describe('the house', () => {
  it('has no import that its table forbids', () => {
    expect(sourceFiles(join(root, 'src')).length).toBeGreaterThan(60)
    expect(violationsOf(join(root, 'src'))).toEqual([])
  })

  it('notices every planted violation', () => {
    const found = violationsOf(join(import.meta.dirname, 'planted/src')).map(({ file, import: name }) => `${file} ${name}`.trim())
    expect(found).toEqual([
      'core/reads-a-file.ts node:fs',
      'core/uses-a-package.ts dexie',
      'main/Deep_Path.ts',
      'main/Deep_Path.ts ../core/problem.ts',
      'preload/takes-the-excel-door.ts #excel',
      'renderer/screens/talks-to-storage.ts dexie',
      'renderer/screens/talks-to-storage.ts ../storage/workbook-store.ts',
      'wording/reaches-into-main.ts ../main/window.ts',
    ])
  })

  it('is free of suppressions', () => {
    const suppressed = sourceFiles(join(root, 'src')).filter((file) =>
      /@ts-(ignore|expect-error|nocheck)|eslint-disable|\bas any\b/.test(readFileSync(join(root, 'src', file), 'utf8')),
    )
    expect(suppressed).toEqual([])
  })
})

describe('core', () => {
  it('has a folder of tests for each of its folders', () => {
    const folders = new Set(
      sourceFiles(join(root, 'src/core'))
        .filter((file) => file.includes('/'))
        .map((file) => file.split('/')[0]),
    )
    const tested = new Set(sourceFiles(join(root, 'tests/unit/core')).map((file) => file.split('/')[0]))
    expect([...folders].filter((folder) => !tested.has(folder))).toEqual([])
  })
})
