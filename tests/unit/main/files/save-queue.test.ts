import { expect, it } from 'vitest'
import type { Saved, SaveRequest } from '#contract'
import { ok, type Result } from '#core'
import { createSaveQueue } from '../../../../src/main/files/save-queue.ts'
import { libraryWorkbook } from '../../../builders/library.ts'
import { saveRequest, withRev } from '../../../builders/save-requests.ts'

it('is idle only when the write under way and what waits behind it are on disk', async () => {
  const written: number[] = []
  const queue = createSaveQueue(async ({ rev }: SaveRequest): Promise<Result<Saved>> => {
    await new Promise((done) => setTimeout(done, 20))
    written.push(rev)
    return ok({ rev, sha256: '', savedAt: '' })
  })
  for (const rev of [1, 2, 3]) void queue.submit(saveRequest(withRev(libraryWorkbook(), rev)))
  await queue.idle()
  // The second waited and was replaced by the third: closing the app or deleting the workbook now loses neither.
  expect(written).toEqual([1, 3])
  await queue.idle()
})
