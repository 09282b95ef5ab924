import { readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeWorkbookFile } from '#core'
import { backUp, backupFileName, expiredBackups, listBackups } from '../../../../src/main/files/backups.ts'
import { nodeByteTools } from '../../../../src/main/files/byte-tools.ts'
import { nodeFileSystem } from '../../../../src/main/files/file-system.ts'
import { freshFolder, libraryWorkbook } from '../../../builders/library.ts'

const dayOf = (index: number) => new Date(Date.UTC(2026, 0, 1) + index * 86_400_000)
const backup = (rev: number, day: number) => ({
  file: backupFileName({ rev, savedAt: dayOf(day).toISOString() }),
  rev,
  day: dayOf(day).toISOString().slice(0, 10).replaceAll('-', ''),
  isBeforeUpgrade: false,
  isAside: false,
})

describe('rotation of backups', () => {
  it('keeps for good what an upgrade of the format made, beside the ten newest of the others', () => {
    const old = {
      ...backup(1, 0),
      file: backupFileName({ rev: 1, savedAt: dayOf(0).toISOString(), schemaVersion: 0 }),
      isBeforeUpgrade: true,
    }
    const newer = Array.from({ length: 40 }, (_, rev) => backup(rev + 2, 50)).toReversed()
    expect(old.file).toBe('r0000000001-20260101T000000-format0.json')
    expect(expiredBackups([...newer, old])).toEqual(newer.slice(10))
  })

  it('keeps the ten newest revisions and the newest of each of thirty days', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { maxLength: 200, size: 'max' }), (days) => {
        const all = days.map((day, rev) => backup(rev, day)).toReversed()
        const expired = new Set(expiredBackups(all))
        const kept = all.filter((each) => !expired.has(each))
        expect(kept.slice(0, 10)).toEqual(all.slice(0, 10))
        const daysKept = new Set(kept.map(({ day }) => day))
        expect(daysKept.size).toBe(
          Math.min(new Set(all.map(({ day }) => day)).size, Math.max(30, new Set(kept.slice(0, 10).map(({ day }) => day)).size)),
        )
        expect(kept.length).toBeLessThanOrEqual(40)
      }),
    )
  })

  it('goes by revision, not by the clock: files touched later or dated in the past stay', async () => {
    const folder = freshFolder()
    const workbook = libraryWorkbook(1)
    for (let rev = 1; rev <= 14; rev += 1) {
      const savedAt = rev > 12 ? '1970-01-01T00:00:00.000Z' : '2026-11-25T09:00:00.000Z'
      const { bytes, header } = encodeWorkbookFile(
        { workbookId: workbook.id, rev, savedAt, appVersion: '1' },
        JSON.stringify({ ...workbook, rev }),
        nodeByteTools,
      )
      await backUp(folder, header, bytes, nodeFileSystem)
      if (rev === 1) utimesSync(join(folder, backupFileName(header)), 2_000_000_000, 2_000_000_000)
    }
    expect((await listBackups(folder, nodeFileSystem)).map(({ rev }) => rev)).toEqual([14, 13, 12, 11, 10, 9, 8, 7, 6, 5])
  })

  it('never touches files that are not ours', async () => {
    const folder = freshFolder()
    writeFileSync(join(folder, 'my notes.json'), 'keep me')
    const workbook = libraryWorkbook(1)
    for (let rev = 1; rev <= 15; rev += 1) {
      const { bytes, header } = encodeWorkbookFile(
        { workbookId: workbook.id, rev, savedAt: '2026-11-25T09:00:00.000Z', appVersion: '1' },
        JSON.stringify({ ...workbook, rev }),
        nodeByteTools,
      )
      await backUp(folder, header, bytes, nodeFileSystem)
    }
    expect(readdirSync(folder)).toHaveLength(11)
    expect(readdirSync(folder)).toContain('my notes.json')
  })
})
