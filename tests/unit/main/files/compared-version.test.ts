// What the overview compares with is chosen among the backups by their days.
import { mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { encodeWorkbookFile, type IsoDate, payloadOf } from '#core'
import { backupFileName } from '../../../../src/main/files/backups.ts'
import { nodeByteTools } from '../../../../src/main/files/byte-tools.ts'
import { workbookFolder } from '../../../../src/main/files/workbook-folder.ts'
import { freshFolder, libraryIn, libraryWorkbook, WORKBOOK_ID, withRev } from '../../../builders/library.ts'
import { okOf } from '../../../builders/workbook-files.ts'

const id = WORKBOOK_ID
const QUARTER = '2026-10-01' as IsoDate

/** A library whose clock stands on 25 November 2026, with a backup of so many components from each of these days. */
async function withBackups(days: readonly (readonly [day: string, components: number])[]) {
  const userData = freshFolder()
  const { service } = libraryIn(userData)
  okOf(await service.create({ id, payload: payloadOf(libraryWorkbook()) }))
  await service.idle()
  const { backups } = workbookFolder(userData, id)
  mkdirSync(backups, { recursive: true })
  for (const [index, [day, components]] of days.entries()) {
    const workbook = withRev(libraryWorkbook(components), index)
    const savedAt = `${day}T10:00:00.000Z`
    const { bytes } = encodeWorkbookFile({ workbookId: id, rev: index, savedAt, appVersion: '0.1.0' }, payloadOf(workbook), nodeByteTools)
    writeFileSync(join(backups, backupFileName({ rev: index, savedAt })), bytes)
  }
  return { service, backups, missing: async () => okOf(await service.figuresBefore({ id, day: QUARTER })) }
}

describe('the version to compare with', () => {
  it('is the last one saved before the quarter', async () => {
    const { missing } = await withBackups([
      ['2026-06-30', 1],
      ['2026-09-28', 2],
      ['2026-10-01', 3],
      ['2026-11-20', 5],
    ])
    expect(await missing()).toMatchObject({ savedAt: '2026-09-28T10:00:00.000Z', isBefore: true, currency: 'USD', figures: { missing: 2 } })
  })

  it('is the oldest one when none is from before the quarter', async () => {
    const { missing } = await withBackups([
      ['2026-11-03', 2],
      ['2026-11-20', 5],
    ])
    expect(await missing()).toMatchObject({ savedAt: '2026-11-03T10:00:00.000Z', isBefore: false, figures: { missing: 2 } })
  })

  it('counts what was saved on the first day of the quarter as of the quarter', async () => {
    const { missing } = await withBackups([
      ['2026-10-01', 1],
      ['2026-10-02', 2],
    ])
    expect(await missing()).toMatchObject({ savedAt: '2026-10-01T10:00:00.000Z', isBefore: false, figures: { missing: 1 } })
  })

  it('is none while all there is was saved today', async () => {
    const { missing } = await withBackups([['2026-11-25', 2]])
    expect(await missing()).toBeNull()
  })

  it('passes over a copy that is damaged', async () => {
    const { missing, backups } = await withBackups([
      ['2026-08-01', 1],
      ['2026-09-28', 2],
    ])
    const [newest = ''] = readdirSync(backups).filter((file) => file.includes('20260928'))
    truncateSync(join(backups, newest), 200)
    expect(await missing()).toMatchObject({ savedAt: '2026-08-01T10:00:00.000Z', figures: { missing: 1 } })
  })

  it('is refused for a workbook that is not open', async () => {
    expect(await libraryIn(freshFolder()).service.figuresBefore({ id, day: QUARTER })).toMatchObject({
      problem: { code: 'workbook-missing' },
    })
  })
})
