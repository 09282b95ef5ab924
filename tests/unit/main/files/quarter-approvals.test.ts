import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { approveQuarter, type IsoTime } from '#core'
import { freshFolder, libraryIn, libraryWorkbook, WORKBOOK_ID } from '../../../builders/library.ts'
import { locked, reopened, saved } from '../../../builders/locked-quarters.ts'
import { afterEdit, codeOf, contextOf, okOf, tools } from '../../../builders/workbook-files.ts'

async function lockedLibrary() {
  const userData = freshFolder()
  const { service } = libraryIn(userData)
  const workbook = libraryWorkbook()
  okOf(await service.create({ id: WORKBOOK_ID, payload: JSON.stringify(workbook) }))
  const once = await locked(service, workbook)
  const quarters = join(userData, 'workbooks', WORKBOOK_ID, 'quarters')
  return { service, once, quarters, approval: join(userData, 'priya.rightsize-approval') }
}

const asked = { id: WORKBOOK_ID, recordId: '2026Q4-r1' }
const by = { by: 'Priya', statement: 'I approve it.' }

describe('an approval by file', () => {
  it('is kept beside the quarter it is about, never inside its file', async () => {
    const { service, quarters, approval } = await lockedLibrary()
    okOf(await service.quarters.saveApproval({ ...asked, ...by, target: approval }))
    const taken = okOf(await service.quarters.takeApproval({ ...asked, file: approval }))
    expect(taken).toMatchObject({ by: 'Priya', statement: 'I approve it.', sha256: tools.sha256(readFileSync(approval)) })
    expect(readFileSync(join(quarters, '2026Q4-r1.approval.json')).equals(readFileSync(approval))).toBe(true)
    const lockedFile = readFileSync(join(quarters, '2026Q4-r1.json'), 'utf8')
    expect(lockedFile).not.toContain('Priya')
  })

  it('is refused for another revision, and for a quarter that is not what was locked', async () => {
    const { service, once, quarters, approval } = await lockedLibrary()
    okOf(await service.quarters.saveApproval({ ...asked, ...by, target: approval }))
    await locked(service, await reopened(service, once), { revision: 2 })
    expect(codeOf(await service.quarters.takeApproval({ id: WORKBOOK_ID, recordId: '2026Q4-r2', file: approval }))).toBe(
      'quarter-of-other-workbook',
    )
    writeFileSync(join(quarters, '2026Q4-r1.json'), readFileSync(join(quarters, '2026Q4-r2.json')))
    expect(codeOf(await service.quarters.takeApproval({ ...asked, file: approval }))).toBe('quarter-changed')
    expect(codeOf(await service.quarters.saveApproval({ ...asked, ...by, target: approval }))).toBe('quarter-changed')
    expect(codeOf(await service.quarters.takeApproval({ id: WORKBOOK_ID, recordId: '2026Q3-r1', file: approval }))).toBe('record-missing')
  })

  it('writes over what a crash left before the record, and never over what the record names', async () => {
    const { service, once, quarters, approval } = await lockedLibrary()
    okOf(await service.quarters.saveApproval({ ...asked, ...by, target: approval }))
    okOf(await service.quarters.takeApproval({ ...asked, file: approval }))
    const other = `${approval}.other`
    okOf(await service.quarters.saveApproval({ ...asked, by: 'Maya', statement: '', target: other }))
    const taken = okOf(await service.quarters.takeApproval({ ...asked, file: other }))
    expect(taken.by).toBe('Maya')
    const edit = okOf(approveQuarter(contextOf(once), '2026Q4-r1', { by: taken.by, at: taken.at as IsoTime, sha256: taken.sha256 }))
    await saved(service, afterEdit(once, edit))
    expect(await service.quarters.takeApproval({ ...asked, file: approval })).toMatchObject({
      problem: { code: 'quarter-approved-already', facts: { by: 'Maya' } },
    })
    expect(readFileSync(join(quarters, '2026Q4-r1.approval.json')).equals(readFileSync(other))).toBe(true)
  })
})
