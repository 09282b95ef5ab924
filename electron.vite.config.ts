// Builds the app's three parts: main (with the side process that writes Excel files), preload and
// page. Everything is bundled: the packaged app carries no node_modules.

import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import manifest from './package.json' with { type: 'json' }
import { builtOn } from './scripts/built-on.mjs'
import { bundledPackages } from './scripts/bundled-packages.mjs'
import { leanExceljs } from './scripts/lean-exceljs.mjs'
import { threadText } from './scripts/thread-text.mjs'

/** Where each bundle writes down the packages that it holds, for the third-party notices. */
const packages = () => bundledPackages(join(import.meta.dirname, 'out/.packages/app'))

const NODE_TARGET = 'node20.18'
const PAGE_TARGET = 'chrome130'
/** Small, with the names of functions and classes, so that a stack trace can be read. */
const SMALL = {
  compress: true,
  mangle: { toplevel: false, keepNames: { function: true, class: true } },
  codegen: { removeWhitespace: true },
}

/** Constants of a module stay constants: as variables they would be read again at each use, which costs code of tight loops a sixth. */
const CONSTANT = { topLevelVar: false }

export default defineConfig(({ command }) => ({
  main: {
    // Whoever starts the built app cannot make it load a page from a server.
    define: {
      RIGHTSIZE_IS_SERVED: JSON.stringify(command === 'serve'),
      RIGHTSIZE_BUILT_ON: JSON.stringify(builtOn()),
      RIGHTSIZE_ADDRESS: JSON.stringify(manifest.homepage),
    },
    plugins: [leanExceljs(), threadText(() => [packages()]), packages()],
    build: {
      target: NODE_TARGET,
      outDir: 'out/main',
      externalizeDeps: false,
      rolldownOptions: {
        input: { boot: 'src/main/boot.ts', index: 'src/main/index.ts', 'export-process': 'src/main/export/export-process.ts' },
        output: {
          ...{ format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
          minify: SMALL,
          ...CONSTANT,
        },
      },
    },
  },
  preload: {
    plugins: [packages()],
    build: {
      target: NODE_TARGET,
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'src/preload/index.ts' },
        // A sandboxed window loads CommonJS only, and only one file.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false, minify: SMALL },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react(), packages()],
    worker: { format: 'es', plugins: () => [packages()], rolldownOptions: { output: CONSTANT } },
    build: {
      target: PAGE_TARGET,
      outDir: 'out/renderer',
      minify: true,
      modulePreload: { polyfill: false },
      // Read from the disk, never over a network: screens loaded on demand were measured, and start no sooner.
      chunkSizeWarningLimit: 1700,
      // The page's policy refuses fonts from data: addresses.
      assetsInlineLimit: 0,
      // The dev server resolves it from the root, the build from here: only an absolute path means the same to both.
      rolldownOptions: {
        input: { index: join(import.meta.dirname, 'src/renderer/index.html'), pages: join(import.meta.dirname, 'src/renderer/pages.html') },
        output: CONSTANT,
      },
    },
  },
}))
