// The house rules as data, and a reader of imports that applies them. Used by house.test.ts on the
// real tree and on planted violations, which prove that the rules can fail, and to hold biome.json to the same table.

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

export interface Violation {
  readonly file: string
  readonly import: string
  readonly why: string
}

interface Rules {
  readonly modules: readonly string[]
  readonly packages: readonly string[]
  /** Modules of the renderer. */
  readonly inside?: readonly string[]
  /** Modules of which it may import types: `import type … from '#board/types'`, and nothing that runs. */
  readonly types?: readonly string[]
}

/** module → the modules it may import, and the packages it may use ("*" for any but those of other modules). */
const MODULES: Readonly<Record<string, Rules>> = {
  core: { modules: [], packages: [] },
  contract: { modules: ['core'], packages: [], types: ['board', 'data-room'] },
  wording: { modules: ['core'], packages: [] },
  board: { modules: ['core', 'wording'], packages: [] },
  intake: { modules: ['core', 'wording'], packages: ['papaparse', '@internationalized/number', 'fzstd', 'hyparquet', 'saxes', 'yaml'] },
  excel: { modules: ['core', 'wording', 'board'], packages: ['exceljs', 'jszip', '@zip.js/zip.js', 'node:stream', 'node:worker_threads'] },
  powerpoint: { modules: ['wording', 'board', 'excel'], packages: ['jszip'] },
  'data-room': { modules: ['core', 'wording', 'intake', 'board', 'excel', 'powerpoint'], packages: ['jszip'] },
  signing: { modules: ['core'], packages: ['node:crypto'] },
  disk: { modules: [], packages: ['node:fs/promises'] },
  cli: { modules: ['core', 'wording', 'intake', 'board', 'excel', 'powerpoint', 'data-room', 'signing', 'disk'], packages: ['node:'] },
  preload: { modules: ['core', 'contract'], packages: ['electron'] },
  main: {
    modules: ['core', 'contract', 'wording', 'intake', 'board', 'excel', 'powerpoint', 'data-room', 'signing', 'disk'],
    packages: ['node:', 'electron'],
  },
  'renderer/storage': { modules: ['core'], packages: ['dexie'] },
  'renderer/session': { modules: ['core', 'contract', 'wording', 'intake'], packages: ['react'], inside: ['renderer/storage'] },
  'renderer/widgets': {
    modules: ['core', 'wording'],
    packages: ['react', 'react-dom', '@base-ui/react', '@tanstack/', 'lucide-react'],
    types: ['board'],
  },
  'renderer/screens': {
    modules: ['core', 'contract', 'wording'],
    packages: ['react', '@base-ui/react', '@tanstack/', 'lucide-react'],
    inside: ['renderer/session', 'renderer/widgets', 'renderer/commands', 'renderer/navigation'],
    types: ['board', 'data-room'],
  },
  'renderer/navigation': {
    modules: ['wording'],
    packages: ['react', 'lucide-react'],
    inside: ['renderer/session', 'renderer/widgets', 'renderer/commands'],
  },
  'renderer/commands': { modules: ['core', 'contract', 'wording'], packages: ['react'], inside: ['renderer/session'] },
  'renderer/frame': {
    modules: ['core', 'contract', 'wording'],
    packages: ['react', '@base-ui/react', 'lucide-react'],
    inside: ['renderer/session', 'renderer/widgets', 'renderer/commands', 'renderer/navigation'],
  },
  // The window's wiring: the only place that sees every module of the renderer.
  renderer: {
    modules: ['core', 'contract', 'wording'],
    packages: ['react', 'react-dom', '@base-ui/react', '@fontsource-variable/inter'],
    inside: ['renderer/session', 'renderer/widgets', 'renderer/commands', 'renderer/navigation', 'renderer/frame', 'renderer/screens'],
    types: ['board'],
  },
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

/** Every source file below dir, as paths relative to it. */
export function sourceFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => file.split('\\').join('/'))
    .sort()
}

/** What the house forbids in the tree below src. */
export function violationsOf(src: string): Violation[] {
  return sourceFiles(src).flatMap((file) => {
    const text = readFileSync(join(src, file), 'utf8')
    const named = /(^|\/)[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.tsx?$/.test(file)
      ? []
      : [{ file, import: '', why: 'file names are kebab-case' }]
    const imports = [...text.matchAll(IMPORT)].flatMap(([statement, from, bare, later]) => {
      const isOfTypes = /^\s*(?:import|export)\s+type\s/.test(statement)
      return judge(file, from ?? bare ?? later ?? '', isOfTypes)
    })
    return [...named, ...imports]
  })
}

function judge(file: string, name: string, isOfTypes: boolean): Violation[] {
  const module = moduleOf(file)
  const rules = module === undefined ? undefined : MODULES[module]
  if (module === undefined || rules === undefined) return [{ file, import: name, why: 'the file is in no module' }]
  const forbidden = (why: string) => [{ file, import: name, why }]
  const typed = /^#(.+)\/types$/.exec(name)?.[1]
  if (typed !== undefined) {
    const isAllowed = isOfTypes && [...rules.modules, ...(rules.types ?? [])].includes(typed)
    return isAllowed ? [] : forbidden(`${module} may not import ${name}, or only by import type`)
  }
  if (name.startsWith('#')) return rules.modules.includes(name.slice(1)) ? [] : forbidden(`${module} may not import ${name}`)
  if (!name.startsWith('.')) {
    const isAllowed = rules.packages.some(
      (allowed) => name === allowed || name.startsWith(allowed.endsWith('/') || allowed.endsWith(':') ? allowed : `${allowed}/`),
    )
    return isAllowed ? [] : forbidden(`${module} may not use the package ${name}`)
  }
  const target = normalize(join(dirname(file), name))
    .split('\\')
    .join('/')
  if (target.startsWith('../')) return /^\.\.\/resources\//.test(target) ? [] : forbidden('leaves src')
  if (!/\.(ts|tsx)$/.test(target)) return []
  const targetModule = moduleOf(target)
  if (targetModule === module || (targetModule !== undefined && rules.inside?.includes(targetModule))) return []
  return forbidden(`${module} may not reach into ${targetModule ?? 'nowhere'}`)
}

function moduleOf(file: string): string | undefined {
  const [first = '', second = ''] = file.split('/')
  if (first !== 'renderer') return Object.hasOwn(MODULES, first) ? first : undefined
  return file.split('/').length === 2 ? 'renderer' : Object.hasOwn(MODULES, `renderer/${second}`) ? `renderer/${second}` : undefined
}

/**
 * The overrides of biome.json that hold the table while a file is written. Biome sees the text of an import alone: which module
 * a relative path leads to is judged here and by the compiler, and by Biome only where the modules of the renderer are named.
 */
export function biomeOverrides(): readonly object[] {
  const inner = Object.keys(MODULES).filter((module) => module.startsWith('renderer/'))
  const typed = ['board', 'data-room']
  return Object.entries(MODULES).map(([module, { modules, packages, inside = [], types = [] }]) => {
    const ofTypes = typed.filter((other) => modules.includes(other) || types.includes(other)).map((other) => `#${other}/types`)
    const closed = inner.filter((other) => module.startsWith('renderer') && other !== module && !inside.includes(other))
    const group = [
      ...['**', '!./**', '!../**'],
      ...modules.map((other) => `!#${other}`),
      ...ofTypes.map((entry) => `!${entry}`),
      ...packages.flatMap((name) =>
        name.endsWith('/') ? [`!${name}**`] : name.endsWith(':') ? [`!${name}*`, `!${name}*/**`] : [`!${name}`, `!${name}/**`],
      ),
      ...closed.map((other) => `../**/${other.slice('renderer/'.length)}/**`),
    ]
    const message = `${module} may import ${[...modules.map((other) => `#${other}`), ...ofTypes, ...packages, ...inside].join(', ') || 'nothing'} (tests/architecture/house.ts)`
    return {
      includes: [module === 'renderer' ? 'src/renderer/*' : `src/${module}/**`],
      linter: { rules: { style: { noRestrictedImports: { level: 'error', options: { patterns: [{ group, message }] } } } } },
    }
  })
}
