// The packages that the product is to be made of: each does its work in the file that is named for it.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isNode, parseText, readSource, walk } from './syntax.ts'

const root = join(import.meta.dirname, '../..')

/** Package → the file that does with it what it was chosen for, and what it takes from it. */
const GIVEN: Readonly<Record<string, readonly [file: string, name: string]>> = {
  electron: ['src/main/window.ts', 'BrowserWindow'],
  'electron-vite': ['electron.vite.config.ts', 'defineConfig'],
  react: ['src/renderer/widgets/grid/grid-row.tsx', 'memo'],
  '@tanstack/react-table': ['src/renderer/widgets/table-model/grid-table.ts', 'useTable'],
  '@tanstack/react-virtual': ['src/renderer/widgets/use-visible-lines.ts', 'useVirtualizer'],
  dexie: ['src/renderer/storage/schema.ts', 'Dexie'],
  exceljs: ['src/excel/write-board-workbook.ts', 'ExcelJS'],
  vitest: ['tests/architecture/given-packages.test.ts', 'describe'],
  '@playwright/test': ['tests/e2e/inventory.spec.ts', 'test'],
  playwright: ['bench/windows/launch.ts', '_electron'],
}

/** Whether the text takes the name from the package as a value and uses it: a type alone is gone when the app is built. */
function uses(file: string, text: string, source: string, name: string): boolean {
  let local: string | null = null
  let isUsed = false
  walk(parseText(file, text), (node) => {
    if (node.type === 'ImportDeclaration') {
      const from = node['source'] as { readonly value: unknown }
      if (from.value !== source || node['importKind'] === 'type') return false
      for (const specifier of (node['specifiers'] as readonly Specifier[]).filter(({ importKind }) => importKind !== 'type')) {
        if ((specifier.imported?.name ?? specifier.local.name) === name) local = specifier.local.name
      }
      return false
    }
    if (node.type === 'Identifier' && local !== null && node['name'] === local) isUsed = true
    return isNode(node)
  })
  return isUsed
}

interface Specifier {
  readonly importKind?: string
  readonly imported?: { readonly name: string }
  readonly local: { readonly name: string }
}

describe('a given package', () => {
  const { devDependencies } = JSON.parse(readSource(root, 'package.json')) as { devDependencies: Readonly<Record<string, string>> }

  it.each(Object.entries(GIVEN))('%s is installed and does its work', (name, [file, taken]) => {
    expect(devDependencies).toHaveProperty([name])
    expect(uses(file, readSource(root, file), name, taken)).toBe(true)
  })

  it.each([
    ['not imported', 'useTable({})'],
    ['a type', "import { type useTable } from '@tanstack/react-table'\nconst a: typeof useTable = b"],
    ['never used', "import { useTable } from '@tanstack/react-table'"],
    ['of another package', "import { useTable } from './grid.ts'\nuseTable({})"],
  ])('is found missing where its name is %s', (_, text) => {
    expect(uses('planted.ts', text, '@tanstack/react-table', 'useTable')).toBe(false)
  })
})
