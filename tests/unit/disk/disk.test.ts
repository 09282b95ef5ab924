// What other systems and disks do that this machine does not: a rename that is refused for a moment, a folder that cannot be
// flushed. Called by vitest.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderFlush, patientRename } from '../../../src/disk/put-in-place.ts'

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
  /** Which of the two is refused, and whether the folder was closed again. */
  function refusingTo(what: 'open' | 'sync', code: string) {
    const seen = { closed: 0 }
    const sync = async () => {
      if (what === 'sync') throw refusal(code)
    }
    const close = async () => {
      seen.closed += 1
    }
    const open = async () => {
      if (what === 'open') throw refusal(code)
      return { sync, close }
    }
    return { seen, flush: folderFlush(open, 'linux') }
  }

  it.each(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EPERM'])(
    'is no failure of a write where the disk does not know how (%s)',
    async (code) => {
      const { seen, flush } = refusingTo('sync', code)
      await flush('folder')
      expect(seen.closed).toBe(1)
    },
  )

  it.each(['EACCES', 'EPERM'])('is none either where its list may not be read (%s)', async (code) => {
    await expect(refusingTo('open', code).flush('folder')).resolves.toBeUndefined()
  })

  it.each([
    ['sync', 'EIO'],
    ['sync', 'ENOSPC'],
    ['open', 'EIO'],
    ['open', 'ENOENT'],
  ] as const)('is one where the disk failed (%s: %s)', async (what, code) => {
    const { seen, flush } = refusingTo(what, code)
    await expect(flush('folder')).rejects.toMatchObject({ code })
    expect(seen.closed).toBe(what === 'sync' ? 1 : 0)
  })

  it('is not tried on Windows', async () => {
    await folderFlush(() => Promise.reject(refusal('EISDIR')), 'win32')('folder')
  })
})

describe('the rename of every write', () => {
  it('is this one', () => {
    const src = join(import.meta.dirname, '../../../src')
    const raw = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/^disk[\\/]/.test(file))
      .filter((file) => /\brename\b[^}]*\} from 'node:fs\/promises'|\bnode\.rename\b/.test(readFileSync(join(src, file), 'utf8')))
    expect(raw).toEqual([])
  })
})
