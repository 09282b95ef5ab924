// Decides which Electron to run from facts others gathered; pure, so that the order can be tested without a network.
// Called by electron-runtime.mjs, possibly twice: once before and once after the official download was tried.

/** A refused or swallowed download is not tried again for this long where a fallback stands ready. */
export const FAILURE_IS_REMEMBERED_MS = 24 * 60 * 60 * 1000

/**
 * facts: { override, overrideExists, official, registryCopy, platform, arch, lastFailureAt, now, downloadFailed }
 * Answers one of: 'override' 'override-missing' 'official' 'cached-copy' 'download-official' 'fetch-copy' 'nothing'.
 */
export function chooseSource(facts) {
  if (facts.override) return facts.overrideExists ? 'override' : 'override-missing'
  if (facts.official) return 'official'
  // Only here is there something to fall back to. Elsewhere a remembered failure would lock the user out for a day.
  const hasFallback = facts.platform === 'linux' && facts.arch === 'x64'
  const failedLately = facts.lastFailureAt !== undefined && facts.now - facts.lastFailureAt < FAILURE_IS_REMEMBERED_MS
  const officialIsOut = facts.downloadFailed || (hasFallback && failedLately)
  if (!officialIsOut) return 'download-official'
  if (!hasFallback) return 'nothing'
  return facts.registryCopy ? 'cached-copy' : 'fetch-copy'
}
