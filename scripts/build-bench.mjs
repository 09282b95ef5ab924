// Bundles the bench into out/bench: two programs for Node and Electron, and two scripts for pages. Called by bench.mjs as a
// process of its own, because Vite logs to stdout. Packages stay outside the programs, as in any program of Node.
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { repositoryRoot } from './run-command.mjs'
import { threadText } from './thread-text.mjs'

const target = join(repositoryRoot, 'out/bench')
const entry = (path) => join(repositoryRoot, 'bench', path)
const shared = { configFile: false, root: repositoryRoot, logLevel: 'warn' }

await build({
  ...shared,
  plugins: [threadText()],
  ssr: { target: 'node' },
  build: {
    ssr: true,
    target: 'node20.18',
    outDir: target,
    minify: false,
    rolldownOptions: {
      input: { engine: entry('engine/main.ts'), windows: entry('windows/main.ts') },
      output: { format: 'es', entryFileNames: '[name].mjs', topLevelVar: false },
    },
  },
})
for (const [name, path] of [
  ['probe', 'page/probe.ts'],
  ['ag-grid', 'ag-grid/page.ts'],
]) {
  await build({
    ...shared,
    build: {
      target: 'chrome130',
      outDir: join(target, 'pages'),
      emptyOutDir: false,
      lib: { entry: entry(path), formats: ['iife'], name: `bench_${name.replace('-', '_')}`, fileName: () => `${name}.js` },
    },
  })
}
for (const folder of ['ag-grid', 'empty-window']) {
  cpSync(entry(folder), join(target, folder), { recursive: true, filter: (path) => !path.endsWith('.ts') })
}
