import { expect, it } from 'vitest'
import type { WorkDone } from '#core'
import { giveWay, inSlices } from '../../../../src/main/files/in-slices.ts'

const ANY: WorkDone = { done: 0, total: 0 }

it('work that follows other work without a pause has no slice of its own', async () => {
  const said: string[] = []
  await giveWay()
  setImmediate(() => said.push('the window'))
  const from = performance.now()
  while (performance.now() - from < 5);
  said.push('an edit is made')
  const writing = function* (): Generator<WorkDone, void> {
    said.push('its file begins')
    yield ANY
    said.push('its file ends')
  }
  await inSlices(writing())
  expect(said).toEqual(['an edit is made', 'its file begins', 'the window', 'its file ends'])
})
