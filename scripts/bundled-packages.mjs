// A plugin that writes down which packages a bundle really holds, styles and fonts included: a file for each bundle, with the
// folders of the packages. Used by electron.vite.config.ts and build-command-line.mjs; third-party-notices.mjs reads the files.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** The build tools leave small helpers of their own in what they build. */
const HELPERS = { '\0rolldown/': 'rolldown', '\0vite/': 'vite' }

/** `folder`: where the lists go. A worker is a bundle of its own and needs the plugin as well. */
export function bundledPackages(folder) {
  return {
    name: 'bundled-packages',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk')
      const rendered = chunks.flatMap(({ modules }) =>
        Object.entries(modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : [])),
      )
      // Of a style nothing is left in the script, but it is in the bundle, and the fonts that it names.
      const styles = [...this.getModuleIds()].filter((id) => /\.css($|\?)/.test(id))
      const files = Object.values(bundle).flatMap(({ type, originalFileNames }) => (type === 'asset' ? originalFileNames : []))
      const assets = files.map((file) => resolve(this.environment.config.root, file))
      const packages = new Set([...rendered, ...styles, ...assets].map(packageFolder).filter((found) => found !== undefined))
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, `${chunks.map(({ name }) => name).sort()[0]}-${packages.size}.json`), JSON.stringify([...packages].sort()))
    },
  }
}

/** The folder of the package that a module belongs to, from the repository on for the build tools; undefined for our own modules. */
export function packageFolder(id) {
  const helper = Object.entries(HELPERS).find(([start]) => id.startsWith(start))
  if (helper !== undefined) return `node_modules/${helper[1]}`
  const path = id.replace(/^\0/, '').replace(/\?.*$/, '')
  if (!path.includes('/node_modules/')) return undefined
  for (let at = dirname(path); at.includes('/node_modules/'); at = dirname(at)) {
    const manifest = join(at, 'package.json')
    // Inside of packages there are manifests that only say which kind of module a folder holds.
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version !== undefined) return at
  }
  return undefined
}
