// What other systems and disks do that this machine does not: a rename that is refused for a moment, a folder that cannot be
// flushed. Called by vitest.
import { describe, expect, it } from 'vitest'
import { patientRename, unlessRefused } from '../../../../src/main/files/file-system.ts'

const refusal = (code: string) => Object.assign(new Error(code), { code })

/** A rename that is refused so many times, and how often it was tried. */
function refusing(times: number, code: string) {
  const seen = { tries: 0 }
  const rename = async () => {
    seen.tries += 1
    if (seen.tries <= times) throw refusal(code)
  }
  return { rename, seen }
}

describe('a rename', () => {
  it.each(['EPERM', 'EBUSY', 'EACCES'])('waits on Windows while a scanner holds the file (%s)', async (code) => {
    const { rename, seen } = refusing(3, code)
    await patientRename(rename, 'win32')('a', 'b')
    expect(seen.tries).toBe(4)
  })

  it('gives up after its patience, with the answer of the system', async () => {
    const { rename } = refusing(1000, 'EBUSY')
    await expect(patientRename(rename, 'win32', 30)('a', 'b')).rejects.toMatchObject({ code: 'EBUSY' })
  })

  it.each([
    ['linux', 'EACCES'],
    ['darwin', 'EBUSY'],
    ['win32', 'ENOENT'],
  ] as const)('is refused at once on %s for %s', async (platform, code) => {
    const { rename, seen } = refusing(1, code)
    await expect(patientRename(rename, platform)('a', 'b')).rejects.toMatchObject({ code })
    expect(seen.tries).toBe(1)
  })
})

describe('a folder that cannot be flushed', () => {
  it.each(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'])('is no failure of a save where the disk does not know how (%s)', (code) => {
    expect(() => unlessRefused(refusal(code))).not.toThrow()
  })

  it.each(['EIO', 'ENOSPC', 'EACCES'])('is one where the disk failed (%s)', (code) => {
    expect(() => unlessRefused(refusal(code))).toThrow(code)
  })
})
