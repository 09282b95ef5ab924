// Board packs that were tampered with: what verify has to name of each before anybody reads that the pack matches.

import { describe, expect, it, vi } from 'vitest'
import { heldAgainstBase } from '#board'
import type { ComparedPack, IsoDate, ReadPack, Result } from '#core'
import { verifyPack, writeBoardWorkbook } from '#excel'
import { readPack } from '#intake'
import { differenceWords, PLAIN_STYLE, packVerdictNotes, problemText } from '#wording'
import { FORGERIES, type Forgery, onBlankDrawing, PackParts, packed, partsOf } from '../../../builders/forged-packs.ts'
import { lockedPacks } from '../../../builders/locked-packs.ts'
import { aComponent, aWorkbook } from '../../../builders/workbook.ts'
import { okOf } from '../../../builders/workbook-files.ts'

vi.mock('#board', async (importOriginal) => {
  const { plannedOnce } = await import('../../../builders/planned-once.ts')
  const board = await importOriginal<typeof import('#board')>()
  return { ...board, planBoardWorkbook: plannedOnce(board.planBoardWorkbook) }
})

const PACKS = lockedPacks(
  aWorkbook({
    components: [aComponent({ id: 'c-1', name: 'Kafka', cost: 40_050, share: 1250 }), aComponent({ id: 'c-2', share: 3000 })],
  }),
)
const HONEST = writeBoardWorkbook(PACKS.planFor()).then(({ bytes }) => partsOf(bytes))

/** As Excel packs them; the others are not made small, which takes less time. */
const PACKED_SMALL = new Set(
  FORGERIES.filter(({ family }, at) => FORGERIES.findIndex((each) => each.family === family) === at).map(({ change }) => change),
)

async function readForged(change: Forgery['change'], repacked: Forgery['repacked'] = (archive) => archive): Promise<Result<ReadPack>> {
  const parts = new PackParts(await HONEST)
  change(parts)
  return readPack(repacked(await packed(parts, PACKED_SMALL.has(change) ? 'DEFLATE' : 'STORE')), 'pack.xlsx')
}

describe('a pack that nobody tampered with', () => {
  it('matches after it was packed again', async () => {
    const verdict = okOf(await verifyPack(okOf(await readForged(() => undefined)), PACKS))
    expect(verdict).toMatchObject({ kind: 'same', isCalculatedByHand: false })
  })

  it('matches with a drawing on which nothing stands, as LibreOffice leaves one', async () => {
    const verdict = okOf(await verifyPack(okOf(await readForged(onBlankDrawing)), PACKS))
    expect('differences' in verdict ? verdict.differences : []).toEqual([])
    expect(verdict.kind).toBe('same')
  })

  it('matches though Excel was told to calculate by hand as it was saved, and says so', async () => {
    const byHand = await readForged((parts) => parts.edit('xl/workbook.xml', '<calcPr ', '<calcPr calcMode="manual" '))
    const verdict = okOf(await verifyPack(okOf(byHand), PACKS))
    expect(verdict).toMatchObject({ kind: 'same', isCalculatedByHand: true })
    expect(packVerdictNotes(verdict).join(' ')).toContain('by hand')
  })
})

describe('a pack made to hurt', () => {
  it('is compared within three seconds of the processor, though its print areas are endless letters', async () => {
    const areas = Array.from(
      { length: 20 },
      (_, at) => `<definedName name="_xlnm.Print_Area" localSheetId="${at}">Components!$A$1,${'a'.repeat(30_000)}</definedName>`,
    )
    const read = okOf(await readForged((parts) => parts.edit('xl/workbook.xml', '<definedNames>', `<definedNames>${areas.join('')}`)))
    const before = process.cpuUsage()
    const verdict = okOf(await verifyPack(read, PACKS))
    const { user, system } = process.cpuUsage(before)
    expect(verdict).toMatchObject({ kind: 'differs' })
    expect((user + system) / 1_000_000).toBeLessThan(3)
  })
})

describe('a forged pack', () => {
  it('is one of at least two hundred and fifty, each with a name of its own', () => {
    expect(new Set(FORGERIES.map(({ family, name }) => `${family}: ${name}`)).size).toBe(FORGERIES.length)
    expect(FORGERIES.length).toBeGreaterThanOrEqual(250)
  })

  it.each(FORGERIES.map((forgery) => [`${forgery.family}: ${forgery.name}`, forgery] as const))('is named: %s', async (_, forgery) => {
    const read = await readForged(forgery.change, forgery.repacked)
    if ('refused' in forgery.named) {
      expect(read).toMatchObject({ ok: false, problem: { code: forgery.named.refused } })
      return
    }
    const verdict = okOf(await verifyPack(okOf(read), PACKS))
    expect(verdict.kind).toBe('differs')
    const differences = 'differences' in verdict ? verdict.differences : []
    expect(differences).toEqual(expect.arrayContaining([expect.objectContaining(forgery.named)]))
    for (const each of differences) expect(Object.values(differenceWords(each, PLAIN_STYLE)).join(' ')).not.toContain('undefined')
  })
})

const REMARKED = FORGERIES.filter(({ remarked }) => remarked !== undefined)
const AMBIGUOUS = FORGERIES.filter(({ named }) => 'kind' in named && named.kind === 'oddity')

describe('a returned pack that programs read differently', () => {
  it.each(AMBIGUOUS.map((forgery: Forgery) => [`${forgery.family}: ${forgery.name}`, forgery] as const))(
    'is not compared, and nothing of it is taken over: %s',
    async (_, { change }) => {
      const compared = await comparedWithLock(change)
      expect(compared).toMatchObject({ ok: false, problem: { code: 'spreadsheet-ambiguous' } })
      expect(compared.ok ? '' : problemText(compared.problem, PLAIN_STYLE)).toMatch(
        /^pack\.xlsx has .+ in “.+”, which programs can show differently\. /,
      )
    },
  )
})

describe('a returned pack with another cover or another result', () => {
  it.each(REMARKED.map((forgery) => [`${forgery.family}: ${forgery.name}`, forgery] as const))('is told so: %s', async (_, forgery) => {
    const { facts, remarks } = okOf(await comparedWithLock(forgery.change))
    expect(facts).toEqual([])
    expect(remarks).toEqual([expect.objectContaining(forgery.remarked)])
  })
})

async function comparedWithLock(change: Forgery['change']): Promise<Result<ComparedPack>> {
  const pack = okOf(await readForged(change))
  return heldAgainstBase(pack, { ...PACKS, today: '2026-12-31' as IsoDate, savedState: () => Promise.resolve(null) })
}
