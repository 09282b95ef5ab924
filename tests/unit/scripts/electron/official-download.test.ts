// Holds what a failed download is called in the one line about the runtime. Called by vitest.
import { describe, expect, it } from 'vitest'
import { firstReason } from '../../../../scripts/electron/official-download.mjs'

describe('reason of a failed download', () => {
  it('names the cause that the network gave', () => {
    expect(firstReason('TypeError: fetch failed\n  cause: Error: getaddrinfo ENOTFOUND somewhere')).toBe(
      'the host could not be reached (ENOTFOUND)',
    )
  })

  it('translates the bare message of Node', () => {
    expect(firstReason('TypeError: fetch failed\n    at node:internal')).toBe('the host could not be reached')
  })

  it('keeps the first line of anything else', () => {
    expect(firstReason('Error: checksum mismatch\n    at x')).toBe('Error: checksum mismatch')
    expect(firstReason('')).toBe('the installer failed without a word')
  })
})
