// What Electron itself reads of the environment for whoever develops with it, before any code of ours runs: the first of these takes
// Chromium's sandbox away. The script that starts a package for Linux drops the same ones (scripts/package/launcher.mjs); whoever starts
// the program file itself, as an AppImage, Windows and macOS do, comes past here. Used by boot.ts.

export const FOR_DEVELOPERS = ['ELECTRON_DISABLE_SANDBOX', 'ELECTRON_ENABLE_LOGGING', 'ELECTRON_LOG_FILE', 'ELECTRON_NO_ASAR']

/** Takes them out; whether there was one. Even an empty one counts for Electron. What is started from here has none. */
export function dropDevelopersWords(env: NodeJS.ProcessEnv): boolean {
  const found = FOR_DEVELOPERS.filter((name) => name in env)
  for (const name of found) delete env[name]
  return found.length > 0
}

/** The words of a start that takes the place of this one. `files`: those that macOS handed over meanwhile. */
export function wordsAgain(argv: readonly string[], files: readonly string[]): readonly string[] {
  const words = argv.slice(1)
  if (files.length === 0) return words
  return words.includes('--') ? [...words, ...files] : [...words, '--', ...files]
}
