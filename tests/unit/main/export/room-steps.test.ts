import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createRoomSteps } from '../../../../src/main/export/room-steps.ts'
import { verifySteps } from '../../../../src/main/export/verify-file.ts'
import { libraryWithHistory } from '../../../builders/library-with-history.ts'

async function filled(workbookFile: string) {
  const steps = createRoomSteps()
  const begun = await steps['begin-room']({ kind: 'begin-room', workbookFile, audience: 'board', appVersion: '0.1.0' })
  if (begun.kind !== 'room-begun') throw new Error(JSON.stringify(begun))
  const kinds: string[] = []
  for (let place = 0; place < begun.quarters; place++) {
    const planned = await steps['add-quarter']({ kind: 'add-quarter', place, paper: 'a4' })
    kinds.push(planned.kind)
    if (planned.kind === 'pages')
      await steps['add-pages']({ kind: 'add-pages', place, bytes: Buffer.from(`%PDF of ${planned.pages.title}`) })
  }
  return { steps, begun, kinds }
}

it('is filled with what main printed and written whole, and is found so with its packs but for the byte that was changed', async () => {
  const { folder, workbookFile } = libraryWithHistory()
  const { steps, begun, kinds } = await filled(workbookFile)
  expect(begun).toMatchObject({ quarters: 4, last: '2026Q3' })
  expect(kinds).toEqual(['pages', 'pages', 'pages', 'pages'])
  const target = join(folder, 'room.zip')
  expect(await steps['finish-room']({ kind: 'finish-room' })).toMatchObject({ signed: { kind: 'data-room', quarter: '2026Q3-r1' } })
  expect(await steps['write-room']({ kind: 'write-room', target, signature: null })).toEqual({
    kind: 'room-written',
    contents: { quarters: 4, files: 18, missingQuarters: [], missingAttachments: [], hasPages: true },
  })
  expect(readdirSync(folder).filter((name) => name.endsWith('tmp'))).toEqual([])
  // One check for both: it makes every pack of the room again, which is what takes the time here.
  const bytes = readFileSync(target)
  bytes[bytes.indexOf('%PDF of')] = 0x20
  writeFileSync(target, bytes)
  const known = join(folder, 'none.txt')
  const checked = await verifySteps.verify({ kind: 'verify', workbookFile, file: target, appVersion: '0.1.0', knownKeysFile: known })
  const changed = [expect.stringMatching(/^2025Q4\/.*\.pdf$/)]
  expect(checked).toMatchObject({ kind: 'verified', answer: { kind: 'room', check: { files: 17, changed, missing: [], unlisted: [] } } })
  expect(JSON.stringify(checked).match(/"kind":"same"/g)).toHaveLength(4)
})

it('names a quarter whose file is gone, and refuses a target that its owner marked read-only', async () => {
  const { folder, places, workbookFile } = libraryWithHistory()
  rmSync(join(places, 'quarters', '2026Q1-r1.json'))
  const { steps, kinds } = await filled(workbookFile)
  expect(kinds).toEqual(['pages', 'no-pages', 'pages', 'pages'])
  const target = join(folder, 'kept.zip')
  writeFileSync(target, 'old')
  chmodSync(target, 0o444)
  await steps['finish-room']({ kind: 'finish-room' })
  expect(await steps['write-room']({ kind: 'write-room', target, signature: null })).toMatchObject({
    kind: 'failed',
    problem: { code: 'target-unwritable' },
  })
  expect(readFileSync(target, 'utf8')).toBe('old')
  expect(await steps['write-room']({ kind: 'write-room', signature: null, target: join(folder, 'room.zip') })).toMatchObject({
    contents: { quarters: 3, missingQuarters: ['2026Q1'] },
  })
})
