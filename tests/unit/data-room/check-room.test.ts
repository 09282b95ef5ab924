import { describe, expect, it } from 'vitest'
import { type IsoDate, ok, type PackVerdict } from '#core'
import { checkDataRoom } from '#data-room'
import { sumsText } from '../../../src/data-room/sums.ts'
import { okOf, tools } from '../../builders/workbook-files.ts'

/** A room whose packs hold the quarter that they show. */
async function checked(packs: Readonly<Record<string, string>>, quarters: readonly string[]) {
  const files = new Map(Object.entries(packs).map(([path, quarter]) => [path, tools.encode(quarter)]))
  files.set('SHA256SUMS', tools.encode(sumsText(files, tools.sha256)))
  const read = async (path: string) => ok(files.get(path) ?? new Uint8Array())
  const verify = async (bytes: Uint8Array) => ok(shows(tools.decode(bytes) ?? ''))
  const room = { paths: [...files.keys()], read }
  return okOf(
    await checkDataRoom(room, 'room', {
      sha256: tools.sha256,
      against: { quarters, verify, rebuild: async () => ok({ files, uncompared: [] }) },
    }),
  )
}

function shows(quarter: string): PackVerdict {
  const facts = { company: 'Acme', quarter, recordId: `${quarter}-r1`, audience: 'board' as const, asOf: '2026-03-31' as IsoDate }
  return {
    kind: 'same',
    ...facts,
    fingerprint: 'f',
    cells: 1,
    isApprovedSince: false,
    missingPast: null,
    otherVersion: null,
    isCalculatedByHand: false,
    signatures: null,
  }
}

describe('a data room beside its workbook', () => {
  it.each([
    ['in its place', { '2026Q1/A_2026Q1_v1.xlsx': '2026Q1' }, true],
    ['of a company that is called like a quarter', { '2026Q1/2025Q4-Ventures_2026Q1_v1.xlsx': '2026Q1' }, true],
    ['with another ending in capitals', { '2026Q1/A_2026Q1_v1.XLSX': '2026Q1' }, true],
    ['where no quarter is spoken of', { 'pack.xlsx': '2026Q1' }, true],
    ['in the folder of another', { '2026Q2/pack.xlsx': '2026Q1' }, false],
    ['under the name of another', { '2026Q1/A_2026Q2_v1.xlsx': '2026Q1' }, false],
    ['in capitals and of another quarter', { '2026Q1/A_2026Q1_v1.xlsx': '2026Q1', 'x/A_2026q1.XLSX': '2025Q4' }, false],
    ['that is an attached file', { 'attachments/0123_2026Q1.xlsx': '2026Q1' }, false],
  ])('asks for the pack %s', async (_, packs, isWhole) => {
    expect((await checked(packs, ['2026Q1'])).isIntact).toBe(isWhole)
  })

  it('names the locked quarters that no pack shows', async () => {
    const check = await checked({ '2026Q1/a.xlsx': '2026Q1' }, ['2025Q4', '2026Q1', '2026Q2'])
    expect([check.missingQuarters, check.isIntact]).toEqual([['2025Q4', '2026Q2'], false])
  })
})
