import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { encodeWorkbookFile, parseWorkbookFile, payloadOf } from '#core'
import { createExportSteps } from '../../../../src/main/export/export-steps.ts'
import { libraryWithHistory } from '../../../builders/library-with-history.ts'
import { AS_OF } from '../../../builders/workbook.ts'
import { factsOf, okOf, tools } from '../../../builders/workbook-files.ts'

function withHistory() {
  const { folder, places, workbookFile } = libraryWithHistory()
  const read = (recordId: string | null) => {
    const steps = createExportSteps(() => undefined)
    const order = { kind: 'read', workbookFile, recordId, asOf: AS_OF, appVersion: '0.1.0' } as const
    return { steps, answer: steps.read(order) }
  }
  return { folder, places, read }
}

describe('exporting a locked quarter', () => {
  it('names it as prepared, with the revision of its lock, and writes it as it was locked', async () => {
    const { folder, read } = withHistory()
    const { steps, answer } = read('2026Q2-r1')
    expect(await answer).toMatchObject({
      kind: 'read',
      facts: { company: 'Acme AI', quarter: '2026Q2', rev: 1, status: 'prepared' },
      signed: { kind: 'pack', quarter: '2026Q2-r1' },
      notAtHand: [],
    })
    const target = join(folder, 'board.xlsx')
    expect(await steps.write({ kind: 'write', format: 'workbook', audience: 'board', target })).toMatchObject({ kind: 'written' })
    expect(readFileSync(target).subarray(0, 2).toString()).toBe('PK')
  })

  it('refuses one that is not there, and one that was changed, naming it', async () => {
    const { places, read } = withHistory()
    expect(await read('2020Q1-r1').answer).toMatchObject({ kind: 'failed', problem: { code: 'record-missing' } })
    const file = join(places, 'quarters', '2026Q3-r1.json')
    const bytes = readFileSync(file)
    bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 1
    writeFileSync(file, bytes)
    expect(await read('2026Q3-r1').answer).toMatchObject({
      kind: 'failed',
      problem: { code: 'quarter-changed', facts: { quarter: '2026Q3' } },
    })
    expect(await read(null).answer).toMatchObject({ kind: 'read', facts: { quarter: '2026Q4' }, notAtHand: ['2026Q3'] })
  })

  it('names every earlier quarter that it draws and whose file is gone, of the present and of a lock', async () => {
    const { places, read } = withHistory()
    for (const id of ['2026Q1-r1', '2026Q3-r1']) rmSync(join(places, 'quarters', `${id}.json`))
    expect(await read(null).answer).toMatchObject({ kind: 'read', notAtHand: ['2026Q1', '2026Q3'] })
    expect(await read('2026Q2-r1').answer).toMatchObject({ kind: 'read', notAtHand: ['2026Q1'] })
  })

  it.each(['2026Q2-r1', '2026Q3-r1'])('writes no pack of the present while somebody forged a figure of %s, and names it', async (id) => {
    const { places, read } = withHistory()
    const file = join(places, 'workbook.json')
    const { workbook } = okOf(parseWorkbookFile(readFileSync(file), 'workbook.json', tools))
    const raw = JSON.parse(payloadOf(workbook))
    raw.tables.quarters[id].figures.monthlyCost = 100
    writeFileSync(file, encodeWorkbookFile(factsOf(workbook), JSON.stringify(raw), tools).bytes)
    expect(await read(null).answer).toMatchObject({
      kind: 'failed',
      problem: { code: 'quarter-not-from-records', facts: { quarter: id.slice(0, 6), what: 'figures', where: 'monthlyCost' } },
    })
  })
})
