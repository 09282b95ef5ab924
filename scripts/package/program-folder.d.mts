// Types of program-folder.mjs for the tests.
import type { Release } from './release.mjs'
export function reducedManifest(release: Release): Readonly<Record<string, unknown>>
