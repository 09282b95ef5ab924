import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { heldAgainstBase } from '#board'
import type { ComparedPack, PackVerdict } from '#core'
import { verifyPack } from '#excel'
import { readPack } from '#intake'
import { PLAIN_STYLE, packVerdictText } from '#wording'
import { openWithQuarters } from '../../../../src/cli/locked-quarter.ts'
import { AS_OF } from '../../../builders/workbook.ts'
import { okOf } from '../../../builders/workbook-files.ts'

const fixture = (name: string) => join(import.meta.dirname, '../../../fixtures/packs', name)
const PACK = readFileSync(fixture('pack-in-older-words.xlsx'))
const surroundings = async () => ({ ...okOf(await openWithQuarters(fixture('locked-in-older-words.rightsize'))), appVersion: '0.1.0' })

async function edited(change: (pack: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const pack = new ExcelJS.Workbook()
  await pack.xlsx.load(PACK as unknown as ExcelJS.Buffer)
  change(pack)
  return new Uint8Array(await pack.xlsx.writeBuffer())
}

async function verdictOn(bytes: Uint8Array): Promise<PackVerdict> {
  const { facts, sheets } = okOf(await readPack(bytes, 'pack.xlsx'))
  return okOf(await verifyPack({ facts, sheets }, await surroundings()))
}

async function returned(bytes: Uint8Array): Promise<ComparedPack> {
  const { facts, sheets } = okOf(await readPack(bytes, 'pack.xlsx'))
  return okOf(await heldAgainstBase({ facts, sheets }, { ...(await surroundings()), today: AS_OF, savedState: async () => null }))
}

describe('a pack of a locked quarter in older words', () => {
  it('is said to be in older words, and its numbers agree', async () => {
    const verdict = await verdictOn(PACK)
    expect(verdict).toMatchObject({ kind: 'other', quarter: '2026Q4', why: { kind: 'older-words', differing: 0, cells: [] } })
    expect(packVerdictText(verdict, PLAIN_STYLE)).toMatch(
      /^This pack of Q4 2026 was written in older words, so its words cannot be compared\. All [\d,]+ numbers match\.$/,
    )
  })

  it('names the cells whose numbers are others', async () => {
    const verdict = await verdictOn(
      await edited((pack) => {
        const cell = pack.getWorksheet('Components')?.getCell('I7')
        if (cell !== undefined) cell.value = 1
      }),
    )
    expect(verdict).toMatchObject({ kind: 'other', why: { kind: 'older-words', differing: 1, cells: ['Components!I7'] } })
    expect(packVerdictText(verdict, PLAIN_STYLE)).toMatch(/ 1 of [\d,]+ numbers differ: Components!I7\.$/)
  })

  it('comes back as it was sent without a change', async () => {
    const { facts, remarks, head } = await returned(PACK)
    expect(head).toMatchObject({ base: 'locked', isSameVersion: false })
    expect([...facts, ...remarks]).toEqual([])
  })

  it('brings back what was typed into it, by place and in the words of its time', async () => {
    const { facts } = await returned(
      await edited((pack) => {
        const sheet = pack.getWorksheet('Components')
        sheet?.eachRow((row, number) => {
          row.eachCell((cell, column) => {
            if (number === 7 && cell.value === 'Buy' && column > 20) cell.value = 'Rent by use'
          })
        })
        const headcount = pack.getWorksheet('Inputs')?.getCell('C14')
        if (headcount !== undefined) headcount.value = 77
      }),
    )
    expect(facts).toEqual(
      expect.arrayContaining([expect.objectContaining({ theirs: 77, target: expect.objectContaining({ field: 'headcount' }) })]),
    )
  })
})
