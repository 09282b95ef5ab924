// Types of desktop-texts.mjs for the tests.
import type { Release } from './release.mjs'
export function desktopEntry(release: Release): string
export function metainfo(release: Release): string
export function mimeType(): string
