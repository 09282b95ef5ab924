// The house rules as data, and a reader of imports that applies them. Used by house.test.ts on the
// real tree and on planted violations, which prove that the rules can fail, and to hold biome.json to the same table.

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

export interface Violation {
  readonly file: string
  readonly import: string
  readonly why: string
}

/** room → the doors it may open, and the packages it may use ("*" for any but those of other rooms). */
const ROOMS: Readonly<
  Record<string, { readonly doors: readonly string[]; readonly packages: readonly string[]; readonly inside?: readonly string[] }>
> = {
  core: { doors: [], packages: [] },
  contract: { doors: ['core'], packages: [] },
  wording: { doors: ['core'], packages: [] },
  board: { doors: ['core', 'wording'], packages: [] },
  intake: { doors: ['core', 'wording'], packages: ['papaparse', '@internationalized/number', 'saxes'] },
  excel: { doors: ['core', 'wording', 'board'], packages: ['exceljs', 'jszip', 'node:stream'] },
  powerpoint: { doors: ['board', 'excel'], packages: ['jszip'] },
  'data-room': { doors: ['core', 'wording', 'intake', 'board', 'excel', 'powerpoint'], packages: ['jszip'] },
  cli: { doors: ['core', 'wording', 'intake', 'board', 'excel', 'powerpoint', 'data-room'], packages: ['node:'] },
  preload: { doors: ['core', 'contract'], packages: ['electron'] },
  main: { doors: ['core', 'contract', 'wording', 'intake', 'board', 'excel', 'powerpoint', 'data-room'], packages: ['node:', 'electron'] },
  'renderer/storage': { doors: ['core'], packages: ['dexie'] },
  'renderer/session': { doors: ['core', 'contract', 'wording', 'intake'], packages: ['react'], inside: ['renderer/storage'] },
  'renderer/widgets': {
    doors: ['core', 'wording'],
    packages: ['react', 'react-dom', '@base-ui/react', '@tanstack/', 'lucide-react'],
  },
  'renderer/screens': {
    doors: ['core', 'contract', 'wording'],
    packages: ['react', '@base-ui/react', '@tanstack/', 'lucide-react'],
    inside: ['renderer/session', 'renderer/widgets', 'renderer/commands', 'renderer/navigation'],
  },
  'renderer/navigation': {
    doors: ['wording'],
    packages: ['react', 'lucide-react'],
    inside: ['renderer/session', 'renderer/widgets', 'renderer/commands'],
  },
  'renderer/commands': { doors: ['core', 'contract', 'wording'], packages: ['react'], inside: ['renderer/session'] },
  'renderer/frame': {
    doors: ['core', 'contract', 'wording'],
    packages: ['react', '@base-ui/react', 'lucide-react'],
    inside: ['renderer/session', 'renderer/widgets', 'renderer/commands', 'renderer/navigation'],
  },
  // The window's wiring: the only place that sees every room of the renderer.
  renderer: {
    doors: ['core', 'contract', 'wording'],
    packages: ['react', 'react-dom', '@base-ui/react', '@fontsource-variable/inter'],
    inside: ['renderer/session', 'renderer/widgets', 'renderer/commands', 'renderer/navigation', 'renderer/frame', 'renderer/screens'],
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
    const imports = [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    return [...named, ...imports.flatMap((name) => judge(file, name))]
  })
}

function judge(file: string, name: string): Violation[] {
  const room = roomOf(file)
  const rules = room === undefined ? undefined : ROOMS[room]
  if (room === undefined || rules === undefined) return [{ file, import: name, why: 'the file stands in no room of the house' }]
  const forbidden = (why: string) => [{ file, import: name, why }]
  if (name.startsWith('#')) return rules.doors.includes(name.slice(1)) ? [] : forbidden(`${room} may not open the door ${name}`)
  if (!name.startsWith('.')) {
    const isAllowed = rules.packages.some(
      (allowed) => name === allowed || name.startsWith(allowed.endsWith('/') || allowed.endsWith(':') ? allowed : `${allowed}/`),
    )
    return isAllowed ? [] : forbidden(`${room} may not use the package ${name}`)
  }
  const target = normalize(join(dirname(file), name))
    .split('\\')
    .join('/')
  if (target.startsWith('../')) return /^\.\.\/resources\//.test(target) ? [] : forbidden('leaves src')
  if (!/\.(ts|tsx)$/.test(target)) return []
  const targetRoom = roomOf(target)
  if (targetRoom === room || (targetRoom !== undefined && rules.inside?.includes(targetRoom))) return []
  return forbidden(`${room} may not reach into ${targetRoom ?? 'nowhere'}`)
}

function roomOf(file: string): string | undefined {
  const [first = '', second = ''] = file.split('/')
  if (first !== 'renderer') return Object.hasOwn(ROOMS, first) ? first : undefined
  return file.split('/').length === 2 ? 'renderer' : Object.hasOwn(ROOMS, `renderer/${second}`) ? `renderer/${second}` : undefined
}

/**
 * The overrides of biome.json that hold the table while a file is written. Biome sees the text of an import alone: which room
 * a relative path leads to is judged here and by the compiler, and by Biome only where the rooms of the renderer are named.
 */
export function biomeOverrides(): readonly object[] {
  const inner = Object.keys(ROOMS).filter((room) => room.startsWith('renderer/'))
  return Object.entries(ROOMS).map(([room, { doors, packages, inside = [] }]) => {
    const closed = inner.filter((other) => room.startsWith('renderer') && other !== room && !inside.includes(other))
    const group = [
      ...['**', '!./**', '!../**'],
      ...doors.map((door) => `!#${door}`),
      ...packages.flatMap((name) =>
        name.endsWith('/') ? [`!${name}**`] : name.endsWith(':') ? [`!${name}*`, `!${name}*/**`] : [`!${name}`, `!${name}/**`],
      ),
      ...closed.map((other) => `../**/${other.slice('renderer/'.length)}/**`),
    ]
    const message = `${room} may import ${[...doors.map((door) => `#${door}`), ...packages, ...inside].join(', ') || 'nothing'} (tests/architecture/house.ts)`
    return {
      includes: [room === 'renderer' ? 'src/renderer/*' : `src/${room}/**`],
      linter: { rules: { style: { noRestrictedImports: { level: 'error', options: { patterns: [{ group, message }] } } } } },
    }
  })
}
