// A plugin for `const { script } = await import('./x.ts?thread')`: the module with everything that it imports, as the text of a script that
// a thread of Node runs. A thread would else need a file of its own beside each bundle that starts it, and beside the sources while they
// are tested. Used by electron.vite.config.ts, build-command-line.mjs, build-bench.mjs and vitest.config.ts.
import { build } from 'vite'
import { repositoryRoot } from './run-command.mjs'

const THREAD = '?thread'

/** `plugins`: what the bundle of the thread needs as well, made anew for each. */
export function threadText(plugins = () => []) {
  return {
    name: 'thread-text',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(THREAD)) return null
      const found = await this.resolve(source.slice(0, -THREAD.length), importer)
      return found === null ? null : found.id + THREAD
    },
    async load(id) {
      if (!id.endsWith(THREAD)) return null
      const entry = id.slice(0, -THREAD.length)
      this.addWatchFile(entry)
      const { output } = await build({
        configFile: false,
        root: repositoryRoot,
        logLevel: 'warn',
        plugins: plugins(),
        ssr: { noExternal: true, target: 'node' },
        build: {
          write: false,
          ssr: entry,
          target: 'node20.18',
          minify: true,
          copyPublicDir: false,
          rolldownOptions: { output: { format: 'cjs', codeSplitting: false, topLevelVar: false } },
        },
      })
      return `export const script = ${JSON.stringify(output[0].code)}`
    },
  }
}
