// Where things are, seen from the bundle in out/bench.

import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const BUNDLE_FOLDER = dirname(fileURLToPath(import.meta.url))
export const REPOSITORY = dirname(dirname(BUNDLE_FOLDER))

/** A script for a page, as text. */
export function pageScript(name: 'probe'): string {
  return join(BUNDLE_FOLDER, 'pages', `${name}.js`)
}
