// Which test files reach a source by what they import, nearest first. An entry point that hands on a name counts as the file that has it:
// else every test would reach everything through #core. Called by plant-bugs.mjs.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { parseSync } from 'vite'

/** What may stand on the way from a test to a source. */
const FOLDERS = ['src', 'tests', 'scripts', 'bench']
/** What vitest runs (vitest.config.ts). */
const TESTS = /^tests\/(?:unit|golden|powerpoint|excel)\/.*\.test\.tsx?$/

/** Answers for any source of the tree at `root`, as a path from there: [{ path, steps }], fewest steps of imports first. */
export function testsByImports(root) {
  const modules = modulesOf(root)
  const importers = new Map()
  for (const [path, { imports }] of modules) {
    for (const { from, name } of imports) {
      const source = name === undefined ? from : (fileThatHas(modules, from, name) ?? from)
      importers.set(source, [...(importers.get(source) ?? []), path])
    }
  }
  return (file) => {
    const steps = new Map([[file, 0]])
    for (const [path, far] of steps) for (const next of importers.get(path) ?? []) if (!steps.has(next)) steps.set(next, far + 1)
    return [...steps].filter(([path]) => TESTS.test(path)).map(([path, far]) => ({ path, steps: far }))
  }
}

/** The file behind entry points that declares the name itself. */
function fileThatHas(modules, path, name, seen = new Set()) {
  const module = modules.get(path)
  if (module === undefined || seen.has(path)) return undefined
  seen.add(path)
  if (module.own.has(name)) return path
  const handedOn = module.handedOn.get(name)
  if (handedOn !== undefined) return fileThatHas(modules, handedOn.from, handedOn.name, seen) ?? handedOn.from
  for (const from of module.all) {
    const found = fileThatHas(modules, from, name, seen)
    if (found !== undefined) return found
  }
  return undefined
}

function modulesOf(root) {
  const entries = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).imports
  const paths = FOLDERS.filter((folder) => existsSync(join(root, folder))).flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path.replaceAll('\\', '/')}`),
  )
  return new Map(paths.filter((path) => /\.(?:tsx?|mjs)$/.test(path)).map((path) => [path, moduleOf(root, path, entries)]))
}

function moduleOf(root, path, entries) {
  const text = readFileSync(join(root, path), 'utf8')
  const { staticImports, staticExports, dynamicImports } = parseSync(path, text, {}).module
  const resolved = (to) => (to.startsWith('.') ? posix.join(dirname(path), to) : posix.normalize(entries[to] ?? to))
  const module = { imports: [], own: new Set(), handedOn: new Map(), all: [] }
  const brings = (from, name) => module.imports.push({ from, name })
  for (const { moduleRequest, entries: names } of staticImports) {
    const from = resolved(moduleRequest.value)
    if (names.length === 0) brings(from)
    for (const { importName, isType } of names) if (!isType) brings(from, importName.name ?? undefined)
  }
  for (const { moduleRequest, importName, exportName, isType } of staticExports.flatMap((statement) => statement.entries)) {
    if (isType) continue
    if (moduleRequest === null) module.own.add(exportName.name)
    else {
      const from = resolved(moduleRequest.value)
      brings(from, importName.name ?? undefined)
      if (exportName.name === null) module.all.push(from)
      else module.handedOn.set(exportName.name, { from, name: importName.name })
    }
  }
  for (const { moduleRequest } of dynamicImports) {
    const [, to] = /^['"](.*)['"]$/.exec(text.slice(moduleRequest.start, moduleRequest.end)) ?? []
    if (to !== undefined) brings(resolved(to))
  }
  return module
}
