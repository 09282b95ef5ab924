import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { heldAgainstBase, planBoardWorkbook } from '#board'
import { assess, type ReadPack } from '#core'
import { verifyPack, writeBoardWorkbook } from '#excel'
import { readPack } from '#intake'
import { PLAIN_STYLE, packVerdictText, problemText, WORDING_EDITION } from '#wording'
import { openWithQuarters } from '../../../../src/cli/locked-quarter.ts'
import { AS_OF } from '../../../builders/workbook.ts'
import { okOf } from '../../../builders/workbook-files.ts'

const fixture = (name: string) => join(import.meta.dirname, '../../../fixtures/packs', name)
const surroundings = async () => ({ ...okOf(await openWithQuarters(fixture('locked-before.rightsize'))), appVersion: '0.1.0' })
const packBefore = async () => okOf(await readPack(readFileSync(fixture('pack-before.xlsx')), 'pack.xlsx'))

/** The pack of the locked quarter as this version writes it, with another edition on its cover. */
async function packOf(edition: number): Promise<ReadPack> {
  const { workbook, openQuarter, appVersion } = await surroundings()
  const [locked] = Object.values(workbook.tables.quarters)
  if (locked === undefined) throw new Error('The fixture has a locked quarter')
  const then = okOf(await openQuarter(locked))
  const assessment = assess(then.workbook, then.review.asOf)
  const plan = okOf(planBoardWorkbook({ workbook: then.workbook, assessment, fingerprint: locked.sha256, appVersion, locked }))
  const { facts, sheets } = okOf(await readPack((await writeBoardWorkbook(plan)).bytes, 'pack.xlsx'))
  return { facts: { ...facts, edition }, sheets }
}

const PACKS: readonly (readonly [string, () => Promise<ReadPack>])[] = [
  ['written before packs named their edition', packBefore],
  ['of an earlier edition', () => packOf(WORDING_EDITION - 1)],
  ['of a later edition', () => packOf(WORDING_EDITION + 1)],
]

describe.each(PACKS)('a pack %s', (_, pack) => {
  it('is named as one by verify, with what to do', async () => {
    const verdict = okOf(await verifyPack(await pack(), await surroundings()))
    expect(verdict).toMatchObject({ kind: 'other', quarter: '2026Q4', why: { kind: 'other-edition' } })
    expect(packVerdictText(verdict, PLAIN_STYLE)).toSay(
      'This pack of Q4 2026 has the layout of another version of Rightsize, so this version can’t verify it. Export Q4 2026 again.',
    )
  })

  it('is refused as a returned pack, with what to do', async () => {
    const held = await heldAgainstBase(await pack(), { ...(await surroundings()), today: AS_OF, savedState: async () => null })
    expect(held.ok ? null : problemText(held.problem, PLAIN_STYLE)).toSay(
      'pack.xlsx is a pack of Q4 2026 with the layout of another version of Rightsize, so this version can’t read it. Export Q4 2026 again and make the changes there.',
    )
  })
})

describe('a workbook with a quarter that was locked before', () => {
  it('opens, and its quarter is exported and verified as any other', async () => {
    const verdict = okOf(await verifyPack(await packOf(WORDING_EDITION), await surroundings()))
    expect(verdict).toMatchObject({ kind: 'same', quarter: '2026Q4' })
  })

  it('finds nothing in a draft that nobody changed, though that lists what moved since the quarter', async () => {
    const around = await surroundings()
    const { workbook, openQuarter, appVersion } = around
    const [locked] = Object.values(workbook.tables.quarters)
    if (locked === undefined) throw new Error('The fixture has a locked quarter')
    const past = okOf(await openQuarter(locked))
    const made = { workbook, assessment: assess(workbook, AS_OF), fingerprint: 'f'.repeat(64), appVersion, locked: null, past }
    const { bytes } = await writeBoardWorkbook(okOf(planBoardWorkbook(made)))
    const held = await heldAgainstBase(okOf(await readPack(bytes, 'pack.xlsx')), {
      ...around,
      today: AS_OF,
      savedState: async () => workbook,
    })
    expect(okOf(held)).toMatchObject({ head: { base: 'saved' }, facts: [], remarks: [] })
  })
})
