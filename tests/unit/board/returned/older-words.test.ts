import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { heldAgainstBase, planBoardWorkbook } from '#board'
import { assess, type ComparedPack, type PackVerdict, type PlainCell, type PlainSheet, type ReadPack, RULE_SET_VERSION } from '#core'
import { verifyPack, writeBoardWorkbook } from '#excel'
import { readPack } from '#intake'
import { PLAIN_STYLE, packVerdictText, SHEETS, WORDING_EDITION } from '#wording'
import { componentColumns } from '../../../../src/board/sheets/components/columns.ts'
import { componentsSheet } from '../../../../src/board/sheets/components/sheet.ts'
import { BOARD_SHEETS } from '../../../../src/board/sheets/index.ts'
import { notesSheet } from '../../../../src/board/sheets/notes/sheet.ts'
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

const read = async (bytes: Uint8Array) => okOf(await readPack(bytes, 'pack.xlsx'))
const returned = async (bytes: Uint8Array) => comparedWith(await read(bytes))

async function comparedWith(pack: ReadPack): Promise<ComparedPack> {
  return okOf(await heldAgainstBase(pack, { ...(await surroundings()), today: AS_OF, savedState: async () => null }))
}

/** The pack of that quarter as this version writes it, but for its edition: the same columns, in words that are not compared. */
async function packOfToday(): Promise<ReadPack> {
  for (const sheet of BOARD_SHEETS) {
    const planOf = sheet.plan
    vi.spyOn(sheet, 'plan').mockImplementation((pack) => {
      const { movedRows: _, ...plan } = planOf(pack)
      return {
        ...plan,
        columns: plan.columns.map(({ since: _, ...column }) => column),
        rows: plan.rows.map(({ since: _, ...row }) => row),
      }
    })
  }
  const { workbook, openQuarter, appVersion } = await surroundings()
  const [locked] = Object.values(workbook.tables.quarters)
  if (locked === undefined) throw new Error('The fixture has a locked quarter')
  const then = okOf(await openQuarter(locked))
  const assessment = assess(then.workbook, then.review.asOf)
  const plan = okOf(planBoardWorkbook({ workbook: then.workbook, assessment, fingerprint: locked.sha256, appVersion, locked }))
  const { facts, sheets } = await read((await writeBoardWorkbook(plan)).bytes)
  const word: PlainCell = { text: 'Part', kind: 'value' }
  const inOlderWords = (sheet: PlainSheet): PlainSheet => ({
    name: sheet.name,
    rows: sheet.rows.map(({ number, cells }) => ({ number, cells: number === 6 ? new Map([...cells, [2, word]]) : cells })),
  })
  const older = sheets.sheets.map((sheet) => (sheet.name === SHEETS.components ? inOlderWords(sheet) : sheet))
  return { facts: { ...facts, edition: WORDING_EDITION - 1 }, sheets: { ...sheets, sheets: older } }
}

describe('a pack of a locked quarter in older words', () => {
  afterEach(() => vi.restoreAllMocks())

  it('is said to be in older words, and its numbers agree', async () => {
    const verdict = okOf(await verifyPack(await packOfToday(), await surroundings()))
    expect(verdict).toMatchObject({ kind: 'other', quarter: '2026Q4', why: { kind: 'older-words', differing: 0, cells: [] } })
    expect(packVerdictText(verdict, PLAIN_STYLE)).toMatch(
      /^This pack of Q4 2026 was written in older words, so its words cannot be compared\. All [\d,]+ numbers match\.$/,
    )
  })

  it('names the cells whose numbers are others', async () => {
    const { facts, sheets } = await packOfToday()
    const one: PlainCell = { text: '1', kind: 'value' }
    const withOne = ({ number, cells }: PlainSheet['rows'][number]) => ({
      number,
      cells: number === 7 ? new Map([...cells, [9, one]]) : cells,
    })
    const changed = sheets.sheets.map((sheet) => (sheet.name === SHEETS.components ? { ...sheet, rows: sheet.rows.map(withOne) } : sheet))
    const verdict = okOf(await verifyPack({ facts, sheets: { ...sheets, sheets: changed } }, await surroundings()))
    expect(verdict).toMatchObject({ kind: 'other', why: { kind: 'older-words', differing: 1, cells: ['Components!I7'] } })
    expect(packVerdictText(verdict, PLAIN_STYLE)).toMatch(/ 1 of [\d,]+ numbers differ: Components!I7\.$/)
  })

  it('says that its rules were others, where they were', async () => {
    const verdict = await verdictOn(PACK)
    expect(verdict).toMatchObject({ kind: 'other', quarter: '2026Q4', why: { kind: 'other-rules', pack: '2026.2', app: RULE_SET_VERSION } })
    expect(packVerdictText(verdict, PLAIN_STYLE)).toContain('rules 2026.2')
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

/** Of "Hard to reverse?" on Components of the stored pack: it holds answers. Beside it stands the effort to switch. */
const COLUMN = 40
const weeks: PlainCell = { text: '77', kind: 'value' }

/** The pack as it would be without that column and without Notes, and with an effort to switch that was typed into it. */
function packBefore({ facts, sheets }: ReadPack, typed: PlainCell | null = null): ReadPack {
  const without = ({ name, rows }: PlainSheet): PlainSheet => ({
    name,
    rows: rows.map(({ number, cells }) => {
      const left = [...cells].flatMap(([at, cell]) => (at === COLUMN ? [] : [[at > COLUMN ? at - 1 : at, cell] as const]))
      return { number, cells: new Map(typed !== null && number === 7 ? [...left, [COLUMN, typed]] : left) }
    }),
  })
  const kept = sheets.sheets.filter(({ name }) => name !== 'Notes')
  return { facts, sheets: { ...sheets, sheets: kept.map((sheet) => (sheet.name === 'Components' ? without(sheet) : sheet)) } }
}

function addedSince(edition: number): void {
  const [components, notes] = [componentsSheet.plan, notesSheet.plan]
  vi.spyOn(componentsSheet, 'plan').mockImplementation((pack) => {
    const plan = components(pack)
    const added = componentColumns(pack).columns.findIndex(({ key }) => key === 'hardManual')
    return { ...plan, columns: plan.columns.map((column, index) => (index === added ? { ...column, since: edition } : column)) }
  })
  vi.spyOn(notesSheet, 'plan').mockImplementation((pack) => ({ ...notes(pack), since: edition }))
}

describe('a pack in older words from before a column and a sheet were added', () => {
  afterEach(() => vi.restoreAllMocks())

  it('comes back as it was sent without a change', async () => {
    addedSince(2)
    const pack = packBefore(await read(PACK))
    const { facts, remarks } = await comparedWith(pack)
    expect([...facts, ...remarks]).toEqual([])
  })

  it('brings back what was typed beside the place of the column', async () => {
    addedSince(2)
    const { facts, remarks } = await comparedWith(packBefore(await read(PACK), weeks))
    expect(facts).toMatchObject([{ theirs: 77, target: { field: 'switchWeeks' }, place: { cell: 'AN7' } }])
    expect(remarks).toEqual([])
  })

  it('is not read where its columns are not those of its edition, and says so in one line', async () => {
    const { facts, remarks } = await comparedWith(packBefore(await read(PACK), weeks))
    expect(facts).toEqual([])
    expect(remarks.map(({ kind, place }) => [kind, place.sheet])).toEqual([
      ['columns-moved', 'Components'],
      ['sheet-missing', SHEETS.notes],
    ])
  })

  it('is read on Inputs by the names of its cells, where a figure was added', async () => {
    const { facts: head, sheets } = await read(PACK)
    const inputs = ({ name, rows }: PlainSheet): PlainSheet => ({
      name,
      rows: rows
        .filter(({ number }) => number !== 13)
        .map(({ number, cells }) =>
          number < 13 ? { number, cells } : { number: number - 1, cells: number === 14 ? new Map([...cells, [3, weeks]]) : cells },
        ),
    })
    const all = sheets.sheets.map((sheet) => (sheet.name === 'Inputs' ? inputs(sheet) : sheet))
    const { facts, remarks } = await comparedWith({ facts: head, sheets: { ...sheets, sheets: all } })
    expect(facts).toMatchObject([{ theirs: 77, target: { field: 'headcount' }, place: { cell: 'C13' } }])
    expect(remarks).toEqual([])
  })
})
