import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { problem } from '#core'
import { createExportSteps } from '../../../../src/main/export/export-steps.ts'
import { verifySteps } from '../../../../src/main/export/verify-file.ts'
import { libraryWithHistory } from '../../../builders/library-with-history.ts'
import { AS_OF } from '../../../builders/workbook.ts'

it('a pack that the side process wrote of a locked quarter shows it, and of the present does not', async () => {
  const { folder, workbookFile } = libraryWithHistory()
  const write = async (recordId: string | null, name: string) => {
    const steps = createExportSteps(() => undefined)
    await steps.read({ kind: 'read', workbookFile, recordId, asOf: AS_OF, appVersion: '0.1.0' })
    const target = join(folder, name)
    expect(await steps.write({ kind: 'write', format: 'workbook', audience: 'investor', target })).toMatchObject({ kind: 'written' })
    return verifySteps.verify({ kind: 'verify', workbookFile, file: target, appVersion: '0.1.0', knownKeysFile: 'none' })
  }
  expect(await write('2026Q2-r1', 'locked.xlsx')).toMatchObject({
    kind: 'verified',
    answer: { kind: 'pack', verdict: { kind: 'same', quarter: '2026Q2', audience: 'investor', missingPast: null } },
  })
  expect(await write(null, 'draft.xlsx')).toMatchObject({
    kind: 'verified',
    answer: { verdict: { kind: 'other', why: { kind: 'draft' } } },
  })
})

it('calls no key unknown where the keys that the user knows cannot be read', async () => {
  const { folder, workbookFile } = libraryWithHistory()
  const steps = createExportSteps(() => undefined)
  await steps.read({ kind: 'read', workbookFile, recordId: '2026Q2-r1', asOf: AS_OF, appVersion: '0.1.0' })
  const file = join(folder, 'pack.xlsx')
  await steps.write({ kind: 'write', format: 'workbook', audience: 'board', target: file })
  const verify = (knownKeysFile: string) => verifySteps.verify({ kind: 'verify', workbookFile, file, appVersion: '0.1.0', knownKeysFile })
  expect(await verify(join(folder, 'none.txt'))).toMatchObject({ kind: 'verified' })
  const damaged = join(folder, 'known-keys.txt')
  writeFileSync(damaged, 'AAAA 2026-11-29')
  expect(await verify(damaged)).toEqual({ kind: 'failed', problem: problem('known-keys-damaged', { file: 'known-keys.txt', line: 1 }) })
  expect(await verify(folder)).toMatchObject({ kind: 'failed', problem: { code: 'file-unreadable' } })
})

it('refuses what cannot be read, and a quarter whose file is gone', async () => {
  const { folder, places, workbookFile } = libraryWithHistory()
  const code = async (name: string) => {
    const answer = await verifySteps.verify({
      kind: 'verify',
      workbookFile,
      file: join(folder, name),
      appVersion: '0.1.0',
      knownKeysFile: 'none',
    })
    return answer.kind === 'failed' ? answer.problem.code : answer.kind
  }
  mkdirSync(join(folder, 'folder.xlsx'))
  writeFileSync(join(folder, 'huge.xlsx'), 'PK')
  truncateSync(join(folder, 'huge.xlsx'), 21_000_000)
  writeFileSync(join(folder, 'deck.PPTX'), 'PK')
  writeFileSync(join(folder, 'text.xlsx'), 'no zip')
  expect(await Promise.all(['gone.xlsx', 'folder.xlsx', 'huge.xlsx', 'deck.PPTX', 'text.xlsx'].map(code))).toEqual([
    'file-missing',
    'file-unreadable',
    'file-too-large',
    'pack-no-cells',
    'spreadsheet-other-kind',
  ])
  const steps = createExportSteps(() => undefined)
  await steps.read({ kind: 'read', workbookFile, recordId: '2026Q2-r1', asOf: AS_OF, appVersion: '0.1.0' })
  await steps.write({ kind: 'write', format: 'workbook', audience: 'board', target: join(folder, 'locked.xlsx') })
  rmSync(join(places, 'quarters', '2026Q2-r1.json'))
  expect(await code('locked.xlsx')).toBe('quarter-missing')
})
