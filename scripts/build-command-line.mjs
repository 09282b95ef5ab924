// Bundles src/cli into a file that plain Node runs, libraries included, and a piece beside it for each part that is loaded when it is
// used. Called by build.mjs as a process of its own.
// `node scripts/build-command-line.mjs ENTRY TARGET` bundles another entry, which is how the bundling itself is tried.
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { build } from 'vite'
import { bundledPackages } from './bundled-packages.mjs'
import { leanExceljs } from './lean-exceljs.mjs'
import { repositoryRoot } from './run-command.mjs'
import { threadText } from './thread-text.mjs'

const entry = resolve(process.argv[2] ?? join(repositoryRoot, 'src/cli/index.ts'))
const target = resolve(process.argv[3] ?? join(repositoryRoot, 'out/cli/rightsize.mjs'))

/** Where the packages of the bundle are written down, for the third-party notices. */
const packages = () => bundledPackages(join(repositoryRoot, 'out/.packages/cli'))
const { version } = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8'))

await build({
  configFile: false,
  root: repositoryRoot,
  logLevel: 'warn',
  define: { RIGHTSIZE_VERSION: JSON.stringify(version) },
  // Node, not a browser: else packages with a `browser` field (exceljs is one) arrive as their browser edition.
  plugins: [leanExceljs(), threadText(() => [packages()]), packages()],
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: entry,
    target: 'node20.18',
    outDir: dirname(target),
    emptyOutDir: true,
    minify: false, // stack traces of a user's report shall be readable
    copyPublicDir: false,
    rolldownOptions: {
      output: {
        ...{ format: 'es', entryFileNames: target.slice(dirname(target).length + 1), chunkFileNames: 'chunks/[name].mjs' },
        topLevelVar: false, // constants stay constants for the engine, as in the app
      },
    },
  },
})
