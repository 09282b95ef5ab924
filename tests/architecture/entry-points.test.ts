// What the entry point of a module names is imported by another module of src, by bench or by scripts. A file that is passed on
// whole may keep a quarter of its names for the module itself, so that an entry point stays a short list of files.

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const MODULES = ['core', 'contract', 'wording', 'board', 'intake', 'excel', 'powerpoint', 'data-room', 'signing', 'disk']
const KEPT_SHARE = 0.25

const outside = ['src', 'bench', 'scripts'].flatMap((dir) =>
  readdirSync(join(root, dir), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
    .map((file) => join(dir, file).replaceAll('\\', '/'))
    .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') })),
)

/** The names in a list between braces, whatever they are called afterwards. */
function listed(braces: string): readonly string[] {
  return braces.split(',').flatMap((name) => /^\s*(?:type\s+)?(\w+)/.exec(name)?.[1] ?? [])
}

/** Names that files outside the module import from its entry point; a file that loads it later uses every name it mentions. */
function importedFrom(module: string): (name: string) => boolean {
  const users = outside.filter(({ file, text }) => !file.startsWith(`src/${module}/`) && text.includes(`'#${module}'`))
  const imports = new RegExp(`(?:import|export)\\s+(?:type\\s+)?\\{([^}]*)\\}\\s*from\\s*'#${module}'`, 'g')
  const names = new Set(users.flatMap(({ text }) => [...text.matchAll(imports)].flatMap(([, braces]) => listed(braces ?? ''))))
  const later = users.filter(({ text }) => text.includes(`import('#${module}')`)).map(({ text }) => text)
  return (name) => names.has(name) || later.some((text) => new RegExp(`\\b${name}\\b`).test(text))
}

/** What an entry point names without need: a name, or a file passed on whole with most of its names unused. */
function needless(index: string, dir: string, isImported: (name: string) => boolean): readonly string[] {
  const named = [...index.matchAll(/^export\s+(?:type\s+)?\{([^}]*)\}\s*from/gm)].flatMap(([, braces]) => listed(braces ?? ''))
  const whole = [...index.matchAll(/^export\s+(?:type\s+)?\*\s+from\s+'([^']+)'/gm)].map(([, file]) => file ?? '')
  return [
    ...named.filter((name) => !isImported(name)),
    ...whole.filter((file) => {
      const names = [
        ...readFileSync(join(dir, file), 'utf8').matchAll(/^export\s+(?:async\s+)?(?:const|function\*?|class|interface|type)\s+(\w+)/gm),
      ]
      return names.filter(([, name]) => !isImported(name ?? '')).length > names.length * KEPT_SHARE
    }),
  ]
}

describe('an entry point', () => {
  it.each(MODULES)('of %s names what other modules import', (module) => {
    const path = join(root, 'src', module, 'index.ts')
    expect(needless(readFileSync(path, 'utf8'), dirname(path), importedFrom(module))).toEqual([])
  })

  it('is told of a name and of a file that nothing imports', () => {
    const planted = "export { assess, nowhere } from './assess.ts'\nexport * from './problem.ts'\nexport * from './result.ts'"
    const isImported = (name: string) => ['assess', 'Result', 'ok', 'fail'].includes(name)
    expect(needless(planted, join(root, 'src/core'), isImported)).toEqual(['nowhere', './problem.ts'])
  })
})
