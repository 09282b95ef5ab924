// Holds what a part of the app is built from: a module that is left out leaves a stale bundle. Called by vitest.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { modulesOf } from '../../../scripts/build.mjs'
import { sourceFiles } from '../../architecture/house.ts'

const root = join(import.meta.dirname, '../../..')

/** The modules that a module imports, by the entry points its files name, and theirs. */
function importedModules(module: string, found: Set<string> = new Set()): Set<string> {
  if (found.has(module)) return found
  found.add(module)
  for (const file of sourceFiles(join(root, module))) {
    const entryPoints = readFileSync(join(root, module, file), 'utf8').matchAll(/from '#([a-z-]+)'/g)
    for (const [, entryPoint] of entryPoints) importedModules(`src/${entryPoint}`, found)
  }
  return found
}

describe('the sources of a bundle', () => {
  it('are all modules that the command line imports', () => {
    const imported = importedModules('src/cli')
    expect([...imported]).toEqual(expect.arrayContaining(['src/powerpoint', 'src/data-room']))
    expect(modulesOf('src/cli')).toEqual(expect.arrayContaining([...imported]))
  })

  it('follow the references of each module, once', () => {
    const folder = mkdtempSync(join(tmpdir(), 'rightsize-modules-'))
    try {
      for (const [module, paths] of Object.entries({
        cli: ['../core', '../intake'],
        intake: ['../core'],
        core: [],
        screens: ['../core'],
      })) {
        mkdirSync(join(folder, 'src', module), { recursive: true })
        writeFileSync(join(folder, 'src', module, 'tsconfig.json'), JSON.stringify({ references: paths.map((path) => ({ path })) }))
      }
      expect(modulesOf('src/cli', folder)).toEqual(['src/cli', 'src/core', 'src/intake'])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
