// Types of bundled-packages.mjs for the build's settings and the tests.
import type { Plugin } from 'vite'
export function bundledPackages(folder: string): Plugin
export function packageFolder(id: string): string | undefined
