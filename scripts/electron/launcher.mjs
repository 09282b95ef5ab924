// Becomes resources/default_app.asar of the registry copy: makes `electron [switches] PATH [arguments]` run the app in PATH.
// Packed by registry-copy.mjs; runs inside Electron, never in plain Node.
// It must stay an ES module that awaits the import at top level: Electron then holds back `ready` until the app's main has
// run. A CommonJS launcher loses that race and protocol.registerSchemesAsPrivileged throws.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const requireFile = createRequire(import.meta.url)

// `-r FILE` first: Playwright's loader removes its own switches from process.argv, so the app's folder is read after it.
const preloadFlag = process.argv.findIndex((argument) => argument === '-r' || argument === '--require')
if (preloadFlag > 0) requireFile(resolve(process.argv[preloadFlag + 1]))

const target = firstPlainArgument(process.argv.slice(1))
if (target === undefined) {
  console.error('Usage: electron PATH. This Electron only runs an app it is given.')
  app.exit(2)
} else {
  process.defaultApp = true
  const path = resolve(target)
  const manifestPath = join(path, 'package.json')
  let main = path
  if (existsSync(manifestPath)) {
    const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'))
    main = join(path, manifest.main ?? 'index.js')
    app.setName(manifest.productName ?? manifest.name ?? 'Electron')
    if (manifest.version) app.setVersion(manifest.version)
    app.setAppPath(path)
  } else {
    app.setAppPath(dirname(path))
  }
  try {
    await import(pathToFileURL(main).href)
  } catch (error) {
    console.error(error)
    app.exit(1)
  }
}

function firstPlainArgument(list) {
  for (let at = 0; at < list.length; at += 1) {
    if (list[at] === '-r' || list[at] === '--require') at += 1
    else if (!list[at].startsWith('-')) return list[at]
  }
  return undefined
}
