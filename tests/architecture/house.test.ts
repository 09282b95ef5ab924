import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { biomeOverrides, sourceFiles, violationsOf } from './house.ts'
import { filesBelow, parseText, readSource, type SyntaxNode } from './syntax.ts'

const root = join(import.meta.dirname, '../..')

/** Each statement at its top is an import of types or the declaration of one. */
function holdsTypesOnly(file: string, text: string): boolean {
  return (parseText(file, text)['body'] as readonly SyntaxNode[]).every(({ type, importKind, declaration }) => {
    if (type === 'ImportDeclaration') return importKind === 'type'
    const declared = type === 'ExportNamedDeclaration' ? (declaration as SyntaxNode | null)?.type : type
    return declared === 'TSInterfaceDeclaration' || declared === 'TSTypeAliasDeclaration'
  })
}

describe('the house', () => {
  it('has no import that its table forbids', () => {
    expect(sourceFiles(join(root, 'src')).length).toBeGreaterThan(60)
    expect(violationsOf(join(root, 'src'))).toEqual([])
  })

  it('notices every planted violation', () => {
    const found = violationsOf(join(import.meta.dirname, 'planted/src')).map(({ file, import: name }) => `${file} ${name}`.trim())
    expect(found).toEqual([
      'contract/loads-what-is-typed.ts #board/types',
      'core/reads-a-file.ts node:fs',
      'core/uses-a-package.ts dexie',
      'main/Deep_Path.ts',
      'main/Deep_Path.ts ../core/problem.ts',
      'preload/imports-excel.ts #excel',
      'renderer/screens/talks-to-storage.ts dexie',
      'renderer/screens/talks-to-storage.ts ../storage/workbook-store.ts',
      'wording/reaches-into-main.ts ../main/window.ts',
    ])
  })

  it('has the same table in biome.json', () => {
    const { overrides } = JSON.parse(readSource(root, 'biome.json')) as { readonly overrides: readonly object[] }
    expect(overrides.filter((override) => JSON.stringify(override).includes('noRestrictedImports'))).toEqual(biomeOverrides())
  })

  it('lets Biome notice the planted violations that the text of an import shows', () => {
    const folder = mkdtempSync(join(tmpdir(), 'rightsize-biome-'))
    try {
      cpSync(join(import.meta.dirname, 'planted/src'), join(folder, 'src'), { recursive: true })
      writeFileSync(join(folder, 'biome.json'), JSON.stringify({ root: true, overrides: biomeOverrides() }))
      const words = ['lint', '--only=style/noRestrictedImports', '--reporter=github', 'src']
      const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
      const { stdout } = spawnSync(process.execPath, [biome, ...words], { cwd: folder, encoding: 'utf8' })
      const found = [...stdout.matchAll(/file=[^,]*?(src\/[^,]*).*::(.*)\(/g)].map(([, file = '', said = '']) => `${file} ${said.trim()}`)
      expect(found.sort()).toEqual([
        'src/core/reads-a-file.ts core may import nothing',
        'src/core/uses-a-package.ts core may import nothing',
        'src/preload/imports-excel.ts preload may import #core, #contract, electron',
        ...Array(2).fill(expect.stringMatching(/^src\/renderer\/screens\/talks-to-storage\.ts renderer\/screens may import #core, /)),
      ])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('has nothing that runs in an entry point of types', () => {
    const { imports } = JSON.parse(readSource(root, 'package.json')) as { readonly imports: Readonly<Record<string, string>> }
    const entries = Object.entries(imports).filter(([name]) => name.endsWith('/types'))
    expect(entries.map(([name]) => name)).toEqual(['#board/types', '#data-room/types'])
    for (const [, file] of entries) expect(file).toSatisfy((path: string) => holdsTypesOnly(path, readSource(root, path)))
    expect(holdsTypesOnly('a.ts', "import type { A } from './a.ts'\nexport interface B { readonly a: A }\ntype C = B")).toBe(true)
    expect(holdsTypesOnly('a.ts', 'export const PAPERS = []')).toBe(false)
    expect(holdsTypesOnly('a.ts', "import { a } from './a.ts'")).toBe(false)
  })

  it('is free of suppressions', () => {
    const suppressed = sourceFiles(join(root, 'src')).filter((file) =>
      /@ts-(ignore|expect-error|nocheck)|eslint-disable|\bas any\b/.test(readFileSync(join(root, 'src', file), 'utf8')),
    )
    expect(suppressed).toEqual([])
  })
})

describe('a module', () => {
  /** What a module does when it is loaded, apart from naming things. */
  const actsOnLoad = (file: string, text: string) =>
    (parseText(file, text)['body'] as readonly SyntaxNode[]).some(
      ({ type }) => !/^(Import|Export|TS|VariableD|FunctionD|ClassD)/.test(type),
    )

  it('that does something when it is loaded is named in sideEffects, and no other, so that bundles can leave the rest out', () => {
    const { sideEffects } = JSON.parse(readSource(root, 'package.json')) as { readonly sideEffects: readonly string[] }
    const acting = filesBelow(root, ['src'], /\.tsx?$/).filter((file) => actsOnLoad(file, readSource(root, file)))
    expect(sideEffects.toSorted()).toEqual(['*.css', ...acting.map((file) => `./${file}`)])
  })

  it('acts on load where a statement stands at its top', () => {
    expect(actsOnLoad('a.ts', "import { a } from './a.ts'\nexport const b = 1\nfunction c() { a() }\ntype D = 1")).toBe(false)
    expect(actsOnLoad('a.ts', "import { a } from './a.ts'\na()")).toBe(true)
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
